"""Two arrays of numbers: do shape, kind, finiteness and every entry agree?

Called by compare.py with numbers on both sides (Python numbers, numpy scalars, arrays of any numeric dtype); the
expected side may also be a gradient known on both sides of a kink, or along directions only.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np

from grader.numeric.big import beyond, compare_big
from grader.numeric.forms import kind_sentence, shape_sentence
from grader.numeric.slopes import Directions, Sides
from grader.patterns import Hints, pattern_along, pattern_of
from grader.show import show, show_pair
from grader.text import Text
from grader.tolerance import FOUND, Policy, allowed
from grader.verdict import Mismatch, MismatchKind

Array = np.ndarray[Any, np.dtype[Any]]


def compare_arrays(
    got: object, want: object, policy: Policy, *, name: str, same_kind: bool, hints: Hints | None
) -> Mismatch | None:
    """The first of the questions shape, kind, finite, values that is answered with no, as a Mismatch.

    With `hints` a wrong shape or wrong values are searched for a pattern.
    """
    if beyond(got) or beyond(want):
        return compare_big(got, want, policy, name, same_kind)
    ours = np.asarray(got)
    like = want if isinstance(want, Directions | Sides) else np.asarray(want)
    if isinstance(like, np.ndarray) and _very_same(ours, like):
        return None
    with np.errstate(all="ignore"):
        found = _form(ours, like, name, same_kind)
        if found is None and isinstance(like, Sides):
            like = like.nearest(np.nan_to_num(ours.astype(np.float64)))
        if found is None and isinstance(like, Directions):
            found = _not_finite(ours, np.zeros(ours.shape), name, like) or _along(ours, like, policy, name)
        elif found is None and isinstance(like, np.ndarray):
            found = _not_finite(ours, like, name, like) or _values(ours, like, policy, name)
        return found if found is None or hints is None else _with_pattern(found, ours, like, policy, hints)


def _very_same(got: Array, want: Array) -> bool:
    """Whether two arrays agree to the last bit, as many right answers do: no question is then left to ask."""
    return got.dtype == want.dtype and got.shape == want.shape and got.tobytes() == want.tobytes()


def _with_pattern(
    found: Mismatch, got: Array, want: Array | Directions | Sides, policy: Policy, hints: Hints
) -> Mismatch:
    """The same, with what the values look like where that has a name."""
    pattern = None
    if found.kind is MismatchKind.VALUES and isinstance(want, Directions):
        pattern = pattern_along(got, want, policy, hints)
    elif found.kind in (MismatchKind.VALUES, MismatchKind.SHAPE) and not isinstance(want, Directions):
        right = want.low if isinstance(want, Sides) else want
        pattern = pattern_of(got, right, policy, hints)
    return found if pattern is None else replace(found, pattern=pattern)


def _form(got: Array, want: Array | Directions | Sides, name: str, same_kind: bool) -> Mismatch | None:
    """Shape and kind. Values are written out only where something is wrong: that takes longer than all comparing."""
    kinds = got.dtype.kind, want.dtype.kind if isinstance(want, np.ndarray) else "f"
    if got.shape != want.shape:
        kind, sentence = MismatchKind.SHAPE, shape_sentence(got.shape, want.shape)
    else:
        kind = MismatchKind.TYPE if kinds[0] == "c" else MismatchKind.DTYPE
        told = kind_sentence(*kinds, same_kind, one=got.size == 1)
        if told is None:
            return None
        sentence = told
    shown = show_pair(got, want) if isinstance(want, np.ndarray) else (show(got), "")
    return Mismatch(kind, sentence, name, *shown)


_NOT_FINITE = Text(
    "{wrong} of {total} entries are {what} where they should not be, the first at {where}.",
    "원소 {total}개 중 {wrong}개가 {what}이어서는 안 되는데 {what}이다. 처음은 {where}이다.",
)
_FINITE = Text(
    "{wrong} of {total} entries should be NaN or inf and are not, the first at {where}.",
    "원소 {total}개 중 {wrong}개가 NaN 또는 inf 이어야 하는데 그렇지 않다. 처음은 {where}이다.",
)
_NOT_FINITE_ONE = Text("The value is {got}.", "값이 {got}이다.")
_FINITE_ONE = Text("The value is {got}, where NaN or inf is wanted.", "값이 {got}이다. NaN 또는 inf 이어야 한다.")


def _not_finite(got: Array, want: Array, name: str, shown: Array | Directions | Sides) -> Mismatch | None:
    """NaN is wanted where NaN is wanted, inf of the same sign where inf is."""
    if got.dtype.kind not in "fc" and want.dtype.kind not in "fc":
        return None
    odd = ~(np.isfinite(got) & np.isfinite(want))
    wrong = odd & ~((np.isnan(got) & np.isnan(want)) | (got == want))
    if not wrong.any():
        return None
    ours = wrong & ~np.isfinite(got)  # told first: what a learner's formula made of its input
    kinds = np.isnan(got) if (ours & np.isnan(got)).any() else np.isinf(got)
    told = ours & kinds if ours.any() else wrong
    where = tuple(int(i) for i in np.argwhere(told)[0])
    what = "NaN" if np.isnan(got[where]) else "inf"
    pair = show_pair(got, shown, where) if isinstance(shown, np.ndarray) else (show(got), "")
    texts = (_NOT_FINITE, _NOT_FINITE_ONE) if ours.any() else (_FINITE, _FINITE_ONE)
    count = int(told.sum())
    sentence = texts[not got.ndim].fill(wrong=count, total=got.size, what=what, where=list(where), got=show(got))
    return Mismatch(MismatchKind.NOT_FINITE, sentence, name, *pair, where=where, wrong=count, total=got.size)


_VALUES = Text(
    "{wrong} of {total} entries differ, most at {where}.",
    "원소 {total}개 중 {wrong}개가 다르다. 차이가 가장 큰 곳은 {where}이다.",
)
_VALUE = Text("The value differs.", "값이 다르다.")
_ALONG = Text(
    "The gradient is wrong: off by about {share} of its norm. An array of this size is compared along random "
    "directions ({wrong} of {total} differ); errors below {found} of the norm are not found.",
    "기울기가 틀렸다: 노름의 약 {share}만큼 다르다. 이 크기의 배열은 무작위 방향으로 비교한다"
    "(방향 {total}개 중 {wrong}개가 다르다). 노름의 {found}보다 작은 오차는 찾지 못한다.",
)


def _single(got: Array, want: Array) -> bool:
    """float32 numbers on one side at least: half the digits may be asked."""
    return any(a.dtype.kind in "fc" and np.finfo(a.dtype).nmant == np.finfo(np.float32).nmant for a in (got, want))


def _errors(got: Array, want: Array) -> Array:
    """|got - want| as float64, without overflow of integers; NaN where both are NaN or the same inf counts as none."""
    if got.dtype.kind in "biu" and want.dtype.kind in "biu":
        exact = _equal_integers(got, want)
        return np.where(exact, 0.0, np.maximum(np.abs(got.astype(np.float64) - want.astype(np.float64)), 1.0))
    wide = np.complex128 if "c" in (got.dtype.kind, want.dtype.kind) else np.float64
    gap = np.abs(got.astype(wide) - want.astype(wide))
    return np.where(np.isfinite(got) & np.isfinite(want), gap, 0.0)


def _equal_integers(got: Array, want: Array) -> Array:
    """Exact also between signed and unsigned, which numpy before 2 compared as floats."""
    same = np.equal(got, want)
    for one, other in ((got, want), (want, got)):
        if one.dtype == np.uint64 and other.dtype.kind == "i":
            return np.asarray((other >= 0) & (one == other.astype(np.uint64)))
    return np.asarray(same)


def _values(got: Array, want: Array, policy: Policy, name: str) -> Mismatch | None:
    error = np.asarray(_errors(got, want))
    room = allowed(policy, want, single=_single(got, want))
    if got.dtype.kind in "biu" and want.dtype.kind in "biu":
        room = np.zeros(want.shape)  # integers are right or wrong
    wrong = ~(error <= room)
    if not wrong.any():
        return None
    flat = int(np.argmax(np.where(wrong, error, -1.0)))
    where = tuple(int(i) for i in np.unravel_index(flat, want.shape))
    text = _VALUES if want.ndim else _VALUE
    return Mismatch(
        MismatchKind.VALUES,
        text.fill(wrong=int(wrong.sum()), total=want.size, where=list(where)),
        name,
        *show_pair(got, want, where),
        where=where,
        wrong=int(wrong.sum()),
        total=want.size,
        tolerance=f"{float(room[where]):.1g}" if room[where] else "",
        abs_error=float(error[where]),
    )


def _along(got: Array, want: Directions, policy: Policy, name: str) -> Mismatch | None:
    """A gradient known along directions: the projections of the learner's must agree."""
    along = np.array(want.along)
    found = want.project(got)
    error = np.abs(found - along)
    typical = np.full(along.shape, np.sqrt(np.mean(along**2)))
    room = allowed(policy, typical, single=_single(got, along)) + 4 * want.doubt
    wrong = ~(error <= room)
    if not wrong.any():
        return None
    worst = int(np.argmax(np.where(wrong, error, -1.0)))
    size = math.sqrt(math.prod(want.shape)) * float(np.sqrt(np.mean(error**2)))
    share = f"{size / want.norm:.2g}" if want.norm > 0 else "inf"
    return Mismatch(
        MismatchKind.VALUES,
        _ALONG.fill(share=share, wrong=int(wrong.sum()), total=along.size, found=FOUND),
        name,
        *show_pair(float(found[worst]), float(along[worst])),
        wrong=int(wrong.sum()),
        total=along.size,
        tolerance=f"{float(room[worst]):.1g}",
        abs_error=float(error[worst]),
    )
