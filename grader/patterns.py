"""Wrong values: do they follow from the right ones in a way that has a name?

A pattern is named only when it holds exactly, to the precision of the policy, when it is no accident (tolerance.py says
what is one), and when no second pattern explains the same values: zeros, symmetric or tiny arrays have no pattern.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from grader.numeric import rearranged, rescaled
from grader.numeric.likeness import Likeness
from grader.numeric.slopes import Directions
from grader.text import Text
from grader.tolerance import PATTERN_ENTRIES, Policy

Array = np.ndarray[Any, np.dtype[Any]]
Found = Iterator[tuple[str, Text]]


@dataclass(frozen=True, slots=True)
class Hints:
    """What else is known where two values are compared; all of it optional.

    `batch`: the number of samples. `others`: right values of the other things compared ("dW", "db"), by name.
    `sources`: arrays that the value may have been summed from, by name ("dout").
    """

    batch: int | None = None
    others: Mapping[str, object] = field(default_factory=dict)
    sources: Mapping[str, object] = field(default_factory=dict)


def pattern_of(got: Array, want: Array, policy: Policy, hints: Hints) -> Text | None:
    """What was done to `want` to get `got` (of one shape or not), in words; None where that is not clear."""
    if max(got.size, want.size) > PATTERN_ENTRIES or not got.size:
        return None
    if not all(a.dtype.kind in "fiu" and np.isfinite(a).all() for a in (got, want)):
        return None
    with np.errstate(all="ignore"):
        alike = Likeness.of(got, want, policy)
        if got.shape == want.shape:
            found = [*_same_shape(alike, hints)]
            return _only(found) if found else rearranged.shuffled(alike)
        return _only([*rearranged.turned(alike), *_of_other_things(alike, hints)])


def _same_shape(alike: Likeness, hints: Hints) -> Found:
    yield from rescaled.rounded(alike)
    yield from rescaled.scaled(alike, hints.batch)
    yield from rescaled.offset(alike)
    yield from rescaled.normalised(alike)
    yield from rearranged.turned(alike)
    yield from rearranged.reversed_or_shifted(alike)
    yield from _of_other_things(alike, hints)


def _only(found: list[tuple[str, Text]]) -> Text | None:
    """The text when all findings are of one kind; what can be explained in two ways is explained in none."""
    return found[0][1] if len({kind for kind, _ in found}) == 1 else None


_OTHER = Text("this is the value of {name}.", "이것은 {name}의 값이다.")
_AXIS = Text(
    "{what} of {name} is taken over {got}, where it should be over {want}.",
    "{name}의 {what}을 {got}에 대해 구했다. {want}에 대해 구해야 한다.",
)
_ALL = Text("all axes", "모든 축")
_REDUCTIONS: tuple[tuple[Callable[..., Any], Text], ...] = (
    (np.sum, Text("the sum", "합")),
    (np.mean, Text("the mean", "평균")),
    (np.max, Text("the maximum", "최댓값")),
    (np.argmax, Text("the argmax", "argmax 값")),
)


def _of_other_things(alike: Likeness, hints: Hints) -> Found:
    """The value of something else, or something summed over another axis."""
    for name, other in hints.others.items():
        if isinstance(other, np.ndarray) and other.dtype.kind in "fiu" and alike.is_(other.astype(np.float64)):
            yield f"other {name}", _OTHER.fill(name=name)
    for name, source in hints.sources.items():
        if isinstance(source, np.ndarray) and source.dtype.kind in "fiu" and 2 <= source.ndim <= 4:
            yield from _wrong_axis(alike, name, source)


def _wrong_axis(alike: Likeness, name: str, source: Array) -> Found:
    if not 0 < source.size <= PATTERN_ENTRIES:
        return
    axes: tuple[int | None, ...] = (*range(source.ndim), None)
    for reduce, what in _REDUCTIONS:
        values = {axis: np.asarray(reduce(source, axis=axis), dtype=np.float64) for axis in axes}
        right = [axis for axis, value in values.items() if alike.accepts(alike.want, value)]
        if len(right) != 1:
            continue
        for axis, value in values.items():
            if axis != right[0] and alike.is_(value):
                said = {"got": _axis(axis), "want": _axis(right[0])}
                yield f"axis {name} {axis}", _AXIS.fill(what=what, name=name, **said)


def _axis(axis: int | None) -> Text:
    return _ALL if axis is None else Text(f"axis {axis}", f"axis {axis}")


def pattern_along(got: Array, want: Directions, policy: Policy, hints: Hints) -> Text | None:
    """The same for a gradient known along directions: zero, sign, factor, transposed, another one's gradient."""
    if got.dtype.kind not in "fiu" or not np.isfinite(got).all():
        return None
    with np.errstate(all="ignore"):
        return _only([*_along(got, want, policy, hints)])


def _along(got: Array, want: Directions, policy: Policy, hints: Hints) -> Found:
    digits = np.float32 if got.dtype == np.float32 else np.float64
    along = np.array(want.along)
    alike = Likeness.of(want.project(got).astype(digits), along, policy)
    yield from rescaled.scaled(alike, hints.batch)
    if got.ndim == 2 and got.shape[0] == got.shape[1] and alike.accepts(want.project(got.T), along):
        yield "turned", rearranged.TRANSPOSED
    for name, other in hints.others.items():
        if isinstance(other, Directions) and other.shape == want.shape:
            right = np.array(other.along)
            if alike.accepts(other.project(got), right) and (np.abs(right) > alike.room(right)).any():
                yield f"other {name}", _OTHER.fill(name=name)
