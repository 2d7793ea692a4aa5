"""What the author of a picture says: these values beside the right ones, as curves, matrices, ways, images ...

    @problem.picture
    def the_curve(learner, solution, rng):
        '''the curve beside the right one
        ko: 곡선과 올바른 곡선'''
        x = np.linspace(-5, 5, 101)
        return curves(x, yours=lambda: learner.sigmoid(x), right=solution.sigmoid(x), x_label="x", y_label="sigmoid(x)")

`yours` is a function without arguments: where the learner's code raises, or what it gives has another shape than the
right side, the other half is drawn, and a sentence says why. Several panels are returned as a tuple. A label is the
same in both languages where it is a symbol without spaces; words are English, then a line `ko:` and the Korean.
Nothing here imports matplotlib, and what a picture is made of is imported where one is made: `grade 60` waits for none.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.faults import Fault
from grader.sandbox.drawing import Drawing
from grader.sandbox.failure import LearnerFailure
from grader.text import Text, text_of
from grader.tolerance import EXACT, GRADIENT, ITERATED, REDUCTION, Policy, allowed

if TYPE_CHECKING:
    from grader.pictures.panels import (
        Array,
        Arrows,
        Bars,
        Both,
        Curves,
        Edge,
        Gap,
        Graph,
        Histogram,
        Images,
        Landscape,
        Matrices,
        Panel,
        Paths,
        Places,
        Plane,
        Redrawn,
    )  # fmt: skip

__all__ = [
    "EXACT", "GRADIENT", "ITERATED", "REDUCTION", "arrows", "bars", "curves", "edge", "figure", "given", "graph",
    "histogram", "images", "landscape", "matrices", "paths", "places", "plane",
]  # fmt: skip

MOST = 200_000  # entries of one side: more cannot be seen
LARGEST = 1e100  # what is beyond is drawn like inf, which is not at all: axes have to be computed with

Side = Callable[[], Any] | object


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

    x = _floats(x)
    return panels.Curves(
        x=x, values=_both(yours, right, x.shape, policy), points=None if points is None else _floats(points),
        others={label(name): (_floats(at), _floats(y)) for name, (at, y) in (others or {}).items()},
        x_label=label(x_label), y_label=label(y_label), x_log=x_log, y_log=y_log, title=_title(title),
    )  # fmt: skip


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

    both = _both(yours, right, None, policy)
    shape = both.shape if len(both.shape) == 2 else (1, both.shape[0]) if len(both.shape) == 1 else (1, both.wrong.size)
    return panels.Matrices(values=_reshaped(both, shape), rows=label(rows), columns=label(columns), title=_title(title))


def given(values: Any, *, rows: str = "rows\nko: 행", columns: str = "columns\nko: 열", title: str = "") -> Matrices:
    """A matrix (R, C) that is shown for itself: the input that the next panels speak of."""
    from grader.pictures import panels

    shown = np.atleast_2d(_floats(values))
    both = panels.Both(None, shown, np.zeros(shown.shape, dtype=bool))
    return panels.Matrices(values=both, rows=label(rows), columns=label(columns), title=_title(title))


def landscape(f: Callable[[Array, Array], Any], x: Sequence[float], y: Sequence[float], cells: int = 121) -> Landscape:
    """The heights of f(x, y), called with arrays of a grid, between the two ends of x and of y."""
    from grader.pictures import panels

    across, along = np.linspace(x[0], x[1], cells), np.linspace(y[0], y[1], cells)
    return panels.Landscape(x=across, y=along, z=_floats(f(*np.meshgrid(across, along))))


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
        land=land, ways=_both(yours, right, None, policy), goal=goal, x_label=label(x_label), y_label=label(y_label),
        title=_title(title),
    )  # fmt: skip


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

    at = _floats(at)
    return panels.Arrows(
        at=at, arrows=_both(yours, right, at.shape, policy), land=land, x_label=label(x_label), y_label=label(y_label),
        title=_title(title),
    )  # fmt: skip


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

    x, y = _floats(x), _floats(y)
    return panels.Plane(
        x=x, y=y, values=_both(yours, right, (y.size, x.size), policy), points=_floats(points),
        classes=_floats(classes), x_label=label(x_label), y_label=label(y_label), title=_title(title),
    )  # fmt: skip


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

    both = _both(yours, right, shape, None)
    further = {label(name): _floats(values).ravel() for name, values in (others or {}).items()}
    seen = [side[np.isfinite(side)] for side in (*both.sides, *further.values())]
    whole = np.concatenate([values.ravel() for values in seen]) if seen else np.zeros(0)
    ends = span or ((float(whole.min()), float(whole.max())) if whole.size else (0.0, 1.0))
    edges = np.linspace(ends[0], ends[1] if ends[1] > ends[0] else ends[0] + 1.0, bins + 1)
    return panels.Histogram(
        values=both, edges=edges, others=further, x_label=label(x_label), y_label=_HOW_MANY, title=_title(title)
    )


def bars(
    names: Sequence[str], *, yours: Side, right: Any, y_label: str = "y", title: str = "", policy: Policy = REDUCTION
) -> Bars:
    """A bar for each name, yours beside the right one."""
    from grader.pictures import panels

    both = _both(yours, right, (len(names),), policy)
    return panels.Bars(names=tuple(map(label, names)), values=both, y_label=label(y_label), title=_title(title))


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
        values=_both(yours, right, shape, policy), names=tuple(map(label, names)), signed=signed, span=span,
        title=_title(title),
        source=tuple((label(name), _floats(image)) for name, image in (source or {}).items()),
    )  # fmt: skip


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
        image=_floats(image), values=_both(yours, right, None, EXACT), rows=label(rows), columns=label(columns),
        title=_title(title),
    )  # fmt: skip


def edge(
    start: str, end: str, value: Any = None, *, yours: Side = None, right: Any = None, policy: Policy = GRADIENT
) -> Edge:
    """A number on its way from one node to another, and the gradient that comes back on the same edge.

    Without a `value` the two sides are those of the number itself, and nothing comes back; without sides the number is
    shown alone.
    """
    from grader.pictures import panels

    if value is None:
        return panels.Edge(start, end, _both(yours, right, (), policy))
    return panels.Edge(start, end, float(value), None if right is None else _both(yours, right, (), policy))


def graph(*edges: Edge, title: str = "") -> Graph:
    """A computational graph; what its nodes are called is what is shown, and the same name is the same node.

    Spaces before a name tell nodes apart that show the same: "+" and " +".
    """
    from grader.pictures import panels

    return panels.Graph(edges=edges, title=_title(title))


def figure(*, yours: Side, title: str = "") -> Redrawn:
    """The matplotlib Figure that the learner's function returns."""
    from grader.pictures import panels

    value, gap = _taken(yours)
    if gap is None and not isinstance(value, Drawing):
        gap = panels.Gap(_NO_FIGURE)
    return panels.Redrawn(drawing=value if isinstance(value, Drawing) else None, gap=gap, title=_title(title))


def panels_of(drawn: object) -> tuple[Panel, ...]:
    """What a picture returned, as panels. Raises TypeError for anything else."""
    from grader.pictures import panels

    found = tuple(drawn) if isinstance(drawn, tuple | list) else (drawn,)
    for panel in found:
        if not isinstance(panel, panels.Panel):
            raise TypeError(f"a picture returns panels such as curves(...), one or a tuple of them, not {panel!r:.80}")
    return found


def label(said: str) -> Text:
    """A symbol, or English and Korean. Raises ValueError for words in one language."""
    text = inspect.cleandoc(said)
    if "\nko:" not in text and not text.startswith("ko:") and " " not in text and "\n" not in text:
        return Text(text, text)
    return text_of(text)


def _title(said: str) -> Text | None:
    return label(said) if said else None


def _both(yours: Side, right: Any, shape: tuple[int, ...] | None, policy: Policy | None) -> Both:
    """Both sides. The right one sets the shape, where there is one; entries beyond the policy's tolerance are wrong."""
    from grader.pictures import panels

    wanted = None if right is None else _floats(right)
    if wanted is not None:
        if shape is not None and wanted.shape != shape:
            raise ValueError(f"the right side has the shape {wanted.shape}, the picture needs {shape}")
        shape = wanted.shape
    value, gap = _taken(yours)
    got: Array | None = None
    if gap is None:
        got, gap = _numbers(value, shape)
    none_wrong = np.zeros(shape if shape is not None else got.shape if got is not None else (0,), dtype=bool)
    if got is None or wanted is None or policy is None:
        return panels.Both(got, wanted, none_wrong, gap)
    with np.errstate(all="ignore"):
        near = np.abs(got - wanted) <= allowed(policy, wanted)
    alike = near | (got == wanted) | (np.isnan(got) & np.isnan(wanted))
    return panels.Both(got, wanted, ~np.asarray(alike), None)


def _taken(yours: Side) -> tuple[Any, Gap | None]:
    """The learner's value, or why there is none."""
    from grader.pictures import panels

    try:
        return (yours() if callable(yours) else yours), None
    except LearnerFailure as failure:
        return None, panels.Gap(failure=failure)
    except Fault:
        raise
    except Exception:  # verify shows that a right answer gets through: what came is of another kind
        return None, panels.Gap(_UNFIT)


def _numbers(value: object, shape: tuple[int, ...] | None) -> tuple[Array | None, Gap | None]:
    from grader.pictures import panels

    try:
        array = np.asarray(value)
    except ValueError:  # rows of different lengths
        return None, panels.Gap(_UNFIT)
    if array.dtype.kind not in "biuf" or array.size > MOST:
        return None, panels.Gap(_UNFIT)
    if shape is not None and array.shape != shape:
        if array.size == 1 == int(np.prod(shape)):
            array = array.reshape(shape)
        else:
            return None, panels.Gap(_SHAPE.fill(got=f"{array.shape}", want=f"{shape}"))
    numbers = array.astype(np.float64)
    with np.errstate(all="ignore"):
        return np.where(np.abs(numbers) > LARGEST, np.copysign(np.inf, numbers), numbers), None


def _floats(value: Any) -> Array:
    """A value of ours as float64, apart from whoever else holds it."""
    return np.array(value, dtype=np.float64)


def _reshaped(both: Both, shape: tuple[int, ...]) -> Both:
    from grader.pictures import panels

    yours, right = (side if side is None else side.reshape(shape) for side in (both.yours, both.right))
    return panels.Both(yours, right, both.wrong.reshape(shape), both.gap)


_HOW_MANY = Text("how many", "개수")
_UNFIT = Text(
    "What came back is of another kind than what the statement asks for.",
    "돌려받은 값의 종류가 문제에서 요구한 것과 다르다.",
)
_SHAPE = Text(
    "What came back has the shape {got}, and {want} is wanted.", "돌려받은 값의 모양이 {got} 이다. {want} 이어야 한다."
)
_NO_FIGURE = Text(
    "What came back is no Figure: return the Figure that you drew on.",
    "Figure 를 돌려받지 못했다. 그림을 그린 Figure 를 반환하라.",
)
