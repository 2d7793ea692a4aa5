"""Values beside each other: as curves, bars and histograms, on a computational graph, in the learner's own Figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.pictures.sides import Side, both_sides, floats, label, taken, title_of
from grader.sandbox.drawing import Drawing
from grader.text import Text
from grader.tolerance import GRADIENT, REDUCTION, Policy

if TYPE_CHECKING:
    from grader.pictures.panels import (
        Bars,
        Curves,
        Edge,
        Graph,
        Histogram,
        Redrawn,
    )


def curves(
    x: Any,
    *,
    yours: Side,
    right: Any = None,
    x_label: str = "x",
    y_label: str = "y",
    others: Mapping[str, tuple[Any, Any]] | None = None,
    points: Any = None,
    x_log: bool = False,
    y_log: bool = False,
    title: str = "",
    policy: Policy = REDUCTION,
) -> Curves:
    """Values over x (N,). `others`: further curves by name, (x, y) each; `points` (M, 2): places that are marked."""
    from grader.pictures import panels

    x = floats(x)
    return panels.Curves(
        x=x,
        values=both_sides(yours, right, x.shape, policy),
        points=None if points is None else floats(points),
        others={label(name): (floats(at), floats(y)) for name, (at, y) in (others or {}).items()},
        x_label=label(x_label),
        y_label=label(y_label),
        x_log=x_log,
        y_log=y_log,
        title=title_of(title),
    )


def histogram(
    *,
    yours: Side,
    right: Any = None,
    bins: int = 30,
    span: tuple[float, float] | None = None,
    x_label: str = "value\nko: 값",
    shape: tuple[int, ...] | None = None,
    others: Mapping[str, Any] | None = None,
    title: str = "",
) -> Histogram:
    """How many values lie where. Draws at random need not agree one by one, so no entry counts as wrong.

    `shape`: of the learner's values where there is no right side. `others`: values of other answers, by name.
    """
    from grader.pictures import panels

    both = both_sides(yours, right, shape, None)
    further = {label(name): floats(values).ravel() for name, values in (others or {}).items()}
    seen = [side[np.isfinite(side)] for side in (*both.sides, *further.values())]
    whole = np.concatenate([values.ravel() for values in seen]) if seen else np.zeros(0)
    ends = span or ((float(whole.min()), float(whole.max())) if whole.size else (0.0, 1.0))
    edges = np.linspace(ends[0], ends[1] if ends[1] > ends[0] else ends[0] + 1.0, bins + 1)
    return panels.Histogram(
        values=both, edges=edges, others=further, x_label=label(x_label), y_label=_HOW_MANY, title=title_of(title)
    )


def bars(
    names: Sequence[str], *, yours: Side, right: Any, y_label: str = "y", title: str = "", policy: Policy = REDUCTION
) -> Bars:
    """A bar for each name, yours beside the right one."""
    from grader.pictures import panels

    both = both_sides(yours, right, (len(names),), policy)
    return panels.Bars(names=tuple(map(label, names)), values=both, y_label=label(y_label), title=title_of(title))


def edge(
    start: str,
    end: str,
    value: Any = None,
    *,
    name: str = "",
    yours: Side = None,
    right: Any = None,
    policy: Policy = GRADIENT,
) -> Edge:
    """A number on its way from one node to another, and the gradient that comes back on the same edge.

    Without a `value` the two sides are those of the number itself, and nothing comes back; without sides the number is
    shown alone. `name`: what it is called, where the nodes do not say it.
    """
    from grader.pictures import panels

    if value is None:
        return panels.Edge(start, end, both_sides(yours, right, (), policy), name=name)
    back = None if right is None else both_sides(yours, right, (), policy)
    return panels.Edge(start, end, float(value), back, name)


def graph(*edges: Edge, title: str = "") -> Graph:
    """A computational graph; what its nodes are called is what is shown, and the same name is the same node.

    Spaces before a name tell nodes apart that show the same: "+" and " +".
    """
    from grader.pictures import panels

    return panels.Graph(edges=edges, title=title_of(title))


def figure(*, yours: Side, title: str = "") -> Redrawn:
    """The matplotlib Figure that the learner's function returns."""
    from grader.pictures import panels

    value, gap = taken(yours)
    if gap is None and not isinstance(value, Drawing):
        gap = panels.Gap(_NO_FIGURE)
    return panels.Redrawn(drawing=value if isinstance(value, Drawing) else None, gap=gap, title=title_of(title))


_HOW_MANY = Text("how many", "개수")
_NO_FIGURE = Text(
    "What came back is no Figure: return the Figure that you drew on.",
    "Figure 를 돌려받지 못했다. 그림을 그린 Figure 를 반환하라.",
)
