"""What do the project's own digits look like to a net? 28 by 28 pixels, as MNIST has them, drawn by a script.

`data/make_digits.py` drew them; nobody's handwriting is in them, and they are easier than the real ones.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

import grader

AnyArray: TypeAlias = NDArray[Any]
DataSet: TypeAlias = tuple[tuple[AnyArray, AnyArray], tuple[AnyArray, AnyArray]]

_PACKAGE = Path(grader.__file__).resolve().parent
PARTS = ("x_train", "t_train", "x_test", "t_test")


def load_digits(*, normalize: bool = True, flatten: bool = True, one_hot_label: bool = False) -> DataSet:
    """((x_train, t_train), (x_test, t_test)), as load_mnist of the book returns its pairs.

    `normalize`: pixels are floats in 0..1, else uint8 in 0..255. `flatten`: images are (N, 784), else (N, 1, 28, 28).
    `one_hot_label`: labels are floats (N, 10), else integers (N,). The arrays are the caller's own.
    """
    x_train, t_train, x_test, t_test = _stored()
    return _part(x_train, t_train, normalize, flatten, one_hot_label), _part(
        x_test, t_test, normalize, flatten, one_hot_label
    )


def _part(x: AnyArray, t: AnyArray, normalize: bool, flatten: bool, one_hot_label: bool) -> tuple[AnyArray, AnyArray]:
    images = x.reshape(len(x), -1) if flatten else x.reshape(len(x), 1, *x.shape[1:])
    pixels = images / 255.0 if normalize else images.copy()
    return pixels, np.eye(10)[t] if one_hot_label else t.astype(np.int64)


@cache
def _stored() -> tuple[AnyArray, ...]:
    """What the file holds: images (N, 28, 28) and labels (N,), uint8, of both parts; read once, read-only."""
    with np.load(digits_file()) as file:
        arrays = tuple(file[name] for name in PARTS)
    for array in arrays:
        array.setflags(write=False)
    return arrays


def digits_file() -> Path:
    """Where the digits lie: in the wheel, or in the working copy that this package is imported from."""
    folders = (_PACKAGE / "_course" / "data", _PACKAGE.parent / "data")
    return next((folder for folder in folders if folder.is_dir()), folders[-1]) / "digits.npz"
