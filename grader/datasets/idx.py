"""What does an IDX file hold? The format in which MNIST comes: a header, then the numbers, often packed with gzip.

zero  zero  type  number of axes    each axis as four bytes, the highest first    the numbers, the last axis fastest
"""

from __future__ import annotations

import gzip
import math
import zlib
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from grader.faults import UsageFault
from grader.text import Text

AnyArray: TypeAlias = NDArray[Any]
Pair: TypeAlias = tuple[AnyArray, AnyArray]

_TYPES = {0x08: ">u1", 0x09: ">i1", 0x0B: ">i2", 0x0C: ">i4", 0x0D: ">f4", 0x0E: ">f8"}
_GZIP = b"\x1f\x8b"
_MNIST = ("train", "t10k")  # training set and test set, as the files are called

_UNREADABLE = Text("{path} cannot be read: {reason}.", "{path} 을(를) 읽을 수 없다: {reason}.")
_NO_IDX = Text(
    "{path} is no IDX file: it has to begin with two zero bytes, a known type and a number of axes.",
    "{path} 은(는) IDX 파일이 아니다. 0 두 바이트, 알려진 자료형, 축의 개수로 시작해야 한다.",
)
_CUT_OFF = Text(
    "{path} holds {got} bytes of numbers where its header promises {want}: copy it again.",
    "{path} 에는 수가 {got} 바이트 들어 있는데 머리글에 따르면 {want} 바이트여야 한다. 다시 복사하라.",
)
_MISSING = Text(
    "{folder} has no file {name}, packed (.gz) or not: put the four files of MNIST there.",
    "{folder} 에 {name} 파일이 없다(.gz 로 압축된 것도 없다). MNIST 파일 네 개를 그곳에 두어라.",
)


def read_idx(path: Path) -> AnyArray:
    """The array in an IDX file, packed with gzip or not, in this machine's byte order.

    Raises UsageFault where the file cannot be read, is no IDX file, or is shorter or longer than its header says.
    """
    try:
        data = path.read_bytes()
        if data[:2] == _GZIP:
            data = gzip.decompress(data)
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise UsageFault(_UNREADABLE.fill(path=path, reason=reason)) from error
    axes = data[3] if len(data) >= 4 else 0
    if data[:2] != b"\0\0" or not axes or data[2] not in _TYPES or len(data) < 4 + 4 * axes:
        raise UsageFault(_NO_IDX.fill(path=path))
    kind = np.dtype(_TYPES[data[2]])
    shape = tuple(int(size) for size in np.frombuffer(data, ">u4", axes, offset=4))
    numbers = data[4 + 4 * axes :]
    want = math.prod(shape) * kind.itemsize
    if len(numbers) != want:
        raise UsageFault(_CUT_OFF.fill(path=path, got=len(numbers), want=want))
    return np.frombuffer(numbers, kind).astype(kind.newbyteorder("=")).reshape(shape)


def read_mnist(folder: Path, part: str = "train") -> Pair:
    """Images (N, 28, 28) and labels (N,), both uint8, of the real data set; `part` is "train" or "t10k" (the test set).

    The files keep the names under which they are given out: train-images-idx3-ubyte.gz and so on, unpacked ones too.
    Raises UsageFault where one is missing or broken.
    """
    if part not in _MNIST:
        raise ValueError(f"part is one of {_MNIST}, not {part!r}")
    images, labels = (read_idx(_found(folder, f"{part}-{name}-ubyte")) for name in ("images-idx3", "labels-idx1"))
    return images, labels


def _found(folder: Path, name: str) -> Path:
    for path in (folder / f"{name}.gz", folder / name):
        if path.is_file():
            return path
    raise UsageFault(_MISSING.fill(folder=folder, name=name))
