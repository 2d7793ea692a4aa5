"""What happens in a plane: heights, ways over them, arrows, and where a classifier decides what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.pictures.sides import Side, both_sides, floats, label, title_of
from grader.tolerance import EXACT, GRADIENT, ITERATED, Policy

if TYPE_CHECKING:
    from grader.pictures.panels import (
        Array,
        Arrows,
        Landscape,
        Paths,
        Plane,
    )


def landscape(f: Callable[[Array, Array], Any], x: Sequence[float], y: Sequence[float], cells: int = 121) -> Landscape:
    """The heights of f(x, y), called with arrays of a grid, between the two ends of x and of y."""
    from grader.pictures import panels

    across, along = np.linspace(x[0], x[1], cells), np.linspace(y[0], y[1], cells)
    return panels.Landscape(x=across, y=along, z=floats(f(*np.meshgrid(across, along))))


def paths(
    land: Landscape,
    *,
    yours: Side,
    right: Any,
    goal: tuple[float, float] | None = None,
    x_label: str = "x",
    y_label: str = "y",
    title: str = "",
    policy: Policy = ITERATED,
) -> Paths:
    """Ways through a landscape, (N, 2) each, from the first point to the last."""
    from grader.pictures import panels

    return panels.Paths(
        land=land,
        ways=both_sides(yours, right, None, policy),
        goal=goal,
        x_label=label(x_label),
        y_label=label(y_label),
        title=title_of(title),
    )


def arrows(
    at: Any,
    *,
    yours: Side,
    right: Any,
    land: Landscape | None = None,
    x_label: str = "x",
    y_label: str = "y",
    title: str = "",
    policy: Policy = GRADIENT,
) -> Arrows:
    """Arrows (N, 2) that begin at points (N, 2)."""
    from grader.pictures import panels

    at = floats(at)
    return panels.Arrows(
        at=at,
        arrows=both_sides(yours, right, at.shape, policy),
        land=land,
        x_label=label(x_label),
        y_label=label(y_label),
        title=title_of(title),
    )


def plane(
    x: Any,
    y: Any,
    *,
    yours: Side,
    right: Any,
    points: Any,
    classes: Any,
    x_label: str = "x",
    y_label: str = "y",
    title: str = "",
    policy: Policy = EXACT,
) -> Plane:
    """A value for each cell of the grid x (X,), y (Y,), shape (Y, X); points (N, 2) with the class of each."""
    from grader.pictures import panels

    x, y = floats(x), floats(y)
    return panels.Plane(
        x=x,
        y=y,
        values=both_sides(yours, right, (y.size, x.size), policy),
        points=floats(points),
        classes=floats(classes),
        x_label=label(x_label),
        y_label=label(y_label),
        title=title_of(title),
    )
