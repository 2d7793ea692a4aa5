"""Values cell by cell: matrices, images, and where the cells of an image go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.pictures.sides import Side, both_sides, floats, label, reshaped, title_of
from grader.tolerance import EXACT, REDUCTION, Policy

if TYPE_CHECKING:
    from grader.pictures.panels import (
        Images,
        Matrices,
        Places,
    )


def matrices(
    *,
    yours: Side,
    right: Any,
    rows: str = "rows\nko: 행",
    columns: str = "columns\nko: 열",
    title: str = "",
    policy: Policy = REDUCTION,
) -> Matrices:
    """Two matrices (R, C) and their difference; a vector is one row. GRADIENT is the policy for derivatives."""
    from grader.pictures import panels

    both = both_sides(yours, right, None, policy)
    shape = both.shape if len(both.shape) == 2 else (1, both.shape[0]) if len(both.shape) == 1 else (1, both.wrong.size)
    return panels.Matrices(
        values=reshaped(both, shape), rows=label(rows), columns=label(columns), title=title_of(title)
    )


def given(values: Any, *, rows: str = "rows\nko: 행", columns: str = "columns\nko: 열", title: str = "") -> Matrices:
    """A matrix (R, C) that is shown for itself: the input that the next panels speak of."""
    from grader.pictures import panels

    shown = np.atleast_2d(floats(values))
    both = panels.Both(None, shown, np.zeros(shown.shape, dtype=bool))
    return panels.Matrices(values=both, rows=label(rows), columns=label(columns), title=title_of(title))


def images(
    *,
    yours: Side,
    right: Any,
    names: Sequence[str],
    source: Mapping[str, Any] | None = None,
    signed: bool = False,
    span: tuple[float, float] | None = None,
    shape: tuple[int, ...] | None = None,
    title: str = "",
    policy: Policy = REDUCTION,
) -> Images:
    """Images or feature maps (N, H, W), a name each. `source`: what they were made of. `signed`: 0 is the middle.

    `span`: the values that are white and black; else the least and the largest. `shape` is given where `right` is None.
    """
    from grader.pictures import panels

    return panels.Images(
        values=both_sides(yours, right, shape, policy),
        names=tuple(map(label, names)),
        signed=signed,
        span=span,
        title=title_of(title),
        source=tuple((label(name), floats(image)) for name, image in (source or {}).items()),
    )


def places(
    image: Any,
    *,
    yours: Side,
    right: Any,
    rows: str = "rows\nko: 행",
    columns: str = "columns\nko: 열",
    title: str = "",
) -> Places:
    """Which cell of an image (H, W), numbered from 1, goes where in a matrix (R, C); 0 is padding."""
    from grader.pictures import panels

    return panels.Places(
        image=floats(image),
        values=both_sides(yours, right, None, EXACT),
        rows=label(rows),
        columns=label(columns),
        title=title_of(title),
    )
