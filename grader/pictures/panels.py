"""What does a picture show? Frozen records, data first; drawn later by the painters.

Arrays are float64 and hold what is drawn, no more. Where the learner's side and the right one are shown beside each
other they stand in a `Both`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from grader.sandbox.drawing import Drawing
from grader.sandbox.failure import LearnerFailure
from grader.text import Text

Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, eq=False)
class Gap:
    """Why the learner's side is missing: a sentence, or the raw failure that `looking` makes one of."""

    said: Text | None = None
    failure: LearnerFailure | None = None


@dataclass(frozen=True, eq=False)
class Both:
    """The learner's values and the right ones, of the same shape; None for a side that is not there.

    `wrong`: a truth value for each entry, all False where one side is missing.
    """

    yours: Array | None
    right: Array | None
    wrong: Array
    gap: Gap | None = None

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of both sides."""
        return tuple(self.wrong.shape)

    @property
    def sides(self) -> tuple[Array, ...]:
        """The sides that are there, the right one first."""
        return tuple(side for side in (self.right, self.yours) if side is not None)


@dataclass(frozen=True, eq=False, kw_only=True)
class Panel:
    """A part of a picture with a title of its own."""

    title: Text | None = None

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What is missing of the learner's side."""
        found = [value for value in vars(self).values() if isinstance(value, Both)]
        return tuple(both.gap for both in found if both.gap is not None)

    @property
    def boths(self) -> tuple[Both, ...]:
        """The learner's and the right values that it shows."""
        return tuple(value for value in vars(self).values() if isinstance(value, Both))


@dataclass(frozen=True, eq=False, kw_only=True)
class Axed(Panel):
    """A panel with two axes, linear unless said otherwise."""

    x_label: Text
    y_label: Text
    x_log: bool = False
    y_log: bool = False


@dataclass(frozen=True, eq=False, kw_only=True)
class Curves(Axed):
    """Values over x, shape (N,): a function, or a loss over the epochs. `others`: further curves, (x, y) by name.

    `points` (M, 2): places that are marked.
    """

    x: Array
    values: Both
    others: Mapping[Text, tuple[Array, Array]] = field(default_factory=dict)
    points: Array | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Matrices(Panel):
    """Two matrices (R, C) and their difference: a gradient and its error, with sign and size.

    A right side alone, without a gap, is a matrix that is shown for itself.
    """

    values: Both
    rows: Text
    columns: Text


@dataclass(frozen=True, eq=False, kw_only=True)
class Landscape:
    """The heights z (Y, X) of a function over a grid x (X,), y (Y,)."""

    x: Array
    y: Array
    z: Array


@dataclass(frozen=True, eq=False, kw_only=True)
class Paths(Axed):
    """Ways through a landscape, each (N, 2): where an optimizer goes. `goal`: the lowest point."""

    land: Landscape
    ways: Both
    goal: tuple[float, float] | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Arrows(Axed):
    """Arrows (N, 2) that begin at points (N, 2): a gradient at several places, over a landscape where there is one."""

    at: Array
    arrows: Both
    land: Landscape | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Plane(Axed):
    """A value for each cell of a grid x (X,), y (Y,), shape (Y, X): where a gate or a classifier decides what.

    `points` (N, 2) with the class of each: marked in the plane.
    """

    x: Array
    y: Array
    values: Both
    points: Array
    classes: Array


@dataclass(frozen=True, eq=False, kw_only=True)
class Histogram(Axed):
    """How many values lie where. `values`: the learner's; `right`: of a right answer, or None. `edges` (B + 1,)."""

    values: Both
    edges: Array
    others: Mapping[Text, Array] = field(default_factory=dict)


@dataclass(frozen=True, eq=False, kw_only=True)
class Bars(Panel):
    """A bar for each name: probabilities of classes."""

    names: tuple[Text, ...]
    values: Both
    y_label: Text


@dataclass(frozen=True, eq=False, kw_only=True)
class Images(Panel):
    """Images or feature maps (N, H, W) with a name each; `source`: the (H, W) images that they were made of.

    `signed`: 0 is the middle of the colours. `span`: the values that are white and black.
    """

    values: Both
    names: tuple[Text, ...]
    source: tuple[tuple[Text, Array], ...] = ()
    signed: bool = False
    span: tuple[float, float] | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Places(Panel):
    """Which cell of an image (H, W) goes where in a matrix: its entries are the numbers of cells, 0 is padding."""

    image: Array
    values: Both
    rows: Text
    columns: Text


@dataclass(frozen=True, eq=False)
class Edge:
    """A value on its way from one node to another, and the gradient that comes back, if one does.

    The value is a given number, or yours and the right one; the gradient is yours and the right one.
    `name`: what the value is called, where no node says it.
    """

    start: str
    end: str
    value: float | Both
    gradient: Both | None = None
    name: str = ""

    @property
    def boths(self) -> tuple[Both, ...]:
        """What is the learner's on it."""
        return tuple(side for side in (self.value, self.gradient) if isinstance(side, Both))


@dataclass(frozen=True, eq=False, kw_only=True)
class Graph(Panel):
    """A computational graph, values above the edges, gradients below. The names of nodes are what is shown."""

    edges: tuple[Edge, ...]

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """One gap is told, not one an edge."""
        found = [both.gap for both in self.boths if both.gap is not None]
        return tuple(found[:1])

    @property
    def boths(self) -> tuple[Both, ...]:
        """The values and gradients that are the learner's."""
        return tuple(both for edge in self.edges for both in edge.boths)


@dataclass(frozen=True, eq=False, kw_only=True)
class Redrawn(Panel):
    """A figure that the learner drew."""

    drawing: Drawing | None
    gap: Gap | None = None

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Why there is none."""
        return () if self.gap is None else (self.gap,)


@dataclass(frozen=True, eq=False)
class Picture:
    """All of it: what problem it belongs to, what is to be seen, and what has to be said beside it."""

    stem: str
    number: str
    title: Text
    caption: Text
    panels: Sequence[Panel]
    notes: tuple[Text, ...] = ()
