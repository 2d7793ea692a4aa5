"""Two arrays of numbers: do shape, kind, finiteness and every entry agree?

Called by compare.py with numbers on both sides (Python numbers, numpy scalars, arrays of any numeric dtype); the
expected side may also be a gradient known on both sides of a kink, or along directions only.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import numpy as np

from grader.gradient import Directions, Sides
from grader.patterns import Hints
from grader.show import show, show_pair
from grader.text import Text
from grader.tolerance import FOUND, Policy, allowed
from grader.verdict import Mismatch, MismatchKind

Array = np.ndarray[Any, np.dtype[Any]]
NUMBER = (bool, int, float, complex, np.generic)


def compare_arrays(
    got: object, want: object, policy: Policy, *, name: str, same_kind: bool, hints: Hints
) -> Mismatch | None:
    """The first of the questions shape, kind, finite, values that is answered with no, as a Mismatch."""
    if _beyond(got) or _beyond(want):
        return _compare_big(got, want, policy, name, same_kind)
    ours = _array(got)
    like = want if isinstance(want, Directions | Sides) else _array(want)
    if ours.shape != like.shape:
        return _no(MismatchKind.SHAPE, _shape_sentence(ours.shape, like.shape), name, ours, like)
    kinds = ours.dtype.kind, like.dtype.kind if isinstance(like, np.ndarray) else "f"
    wrong_kind = _kind_sentence(kinds[0], kinds[1], same_kind)
    if wrong_kind:
        kind = MismatchKind.TYPE if kinds[0] == "c" and kinds[1] != "b" else MismatchKind.DTYPE
        return _no(kind, wrong_kind, name, ours, like)
    if isinstance(like, Directions):
        return _not_finite(ours, np.zeros(ours.shape), name, like) or _along(ours, like, policy, name)
    if isinstance(like, Sides):
        like = like.nearest(np.nan_to_num(ours.astype(np.float64)))
    return _not_finite(ours, like, name, like) or _values(ours, like, policy, name)


def _beyond(value: object) -> bool:
    """A Python integer that no numpy integer holds."""
    return isinstance(value, int) and not -(2**63) <= value < 2**64


def _array(value: object) -> Array:
    return np.asarray(value)


def _no(kind: MismatchKind, sentence: Text, name: str, got: Array, want: Array | Directions | Sides) -> Mismatch:
    shown = show_pair(got, want) if isinstance(want, np.ndarray) else (show(got), "")
    return Mismatch(kind, sentence, name=name, got=shown[0], want=shown[1])


# --- shape and kind ------------------------------------------------------------------------------------------------

_SHAPE = Text("The shape is {got}, it should be {want}.", "모양이 {got}이다. {want}이어야 한다.")
_ONE_NUMBER = Text("The shape is {got}, where a single number is wanted.", "모양이 {got}이다. 숫자 하나여야 한다.")
_NOT_ONE = Text(
    "This is a single number, where an array of shape {want} is wanted.",
    "숫자 하나이다. 모양이 {want}인 배열이어야 한다.",
)
_AXES_OF_ONE = Text(
    "The shape is {got}, it should be {want}: an axis of length 1 too many or too few; "
    "numpy would stretch it silently in later sums.",
    "모양이 {got}이다. {want}이어야 한다: 길이 1인 축이 남거나 모자란다. 이후 계산에서 numpy 가 말없이 늘려 버린다.",
)
_TURNED = Text(
    "The shape is {got}, it should be {want}: rows and columns are exchanged.",
    "모양이 {got}이다. {want}이어야 한다: 행과 열이 바뀌었다.",
)


def _shape_sentence(got: tuple[int, ...], want: tuple[int, ...]) -> Text:
    text = _SHAPE
    if not want:
        text = _ONE_NUMBER
    elif not got:
        text = _NOT_ONE
    elif [n for n in got if n != 1] == [n for n in want if n != 1]:
        text = _AXES_OF_ONE
    elif len(got) == 2 and got == want[::-1]:
        text = _TURNED
    return text.fill(got=tuple(map(int, got)), want=tuple(map(int, want)))


_WORDS = {
    "b": Text("truth values (bool)", "참/거짓(bool)"),
    "i": Text("integers", "정수"),
    "f": Text("floats", "실수(float)"),
    "c": Text("complex numbers", "복소수"),
}
_KIND = Text("These are {got}, where {want} are wanted.", "{got}이다. {want}이어야 한다.")


def _kind_sentence(got: str, want: str, same_kind: bool) -> Text | None:
    """Truth values and numbers are never taken for one another; complex numbers not for real ones."""
    got, want = ("i" if k == "u" else k for k in (got, want))
    fine = got == want or (not same_kind and ({got, want} <= {"i", "f"} or (want == "c" and got in "if")))
    return None if fine else _KIND.fill(got=_WORDS[got], want=_WORDS[want])


# --- values --------------------------------------------------------------------------------------------------------

_NOT_FINITE = Text(
    "{wrong} of {total} entries are {what} where they should not be (or the other way round), the first at {where}.",
    "원소 {total}개 중 {wrong}개가 {what}이어서는 안 되는 곳에서 {what}이거나 그 반대이다. 처음은 {where}이다.",
)
_NOT_FINITE_ONE = Text("The value is {got}.", "값이 {got}이다.")
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


def _not_finite(got: Array, want: Array, name: str, shown: Array | Directions | Sides) -> Mismatch | None:
    """NaN is wanted where NaN is wanted, inf of the same sign where inf is."""
    if got.dtype.kind not in "fc" and want.dtype.kind not in "fc":
        return None
    odd = ~(np.isfinite(got) & np.isfinite(want))
    if not odd.any():
        return None
    wrong = odd & ~((np.isnan(got) & np.isnan(want)) | (got == want))
    if not wrong.any():
        return None
    where = tuple(int(i) for i in np.argwhere(wrong)[0])
    pair = show_pair(got, shown, where) if isinstance(shown, np.ndarray) else (show(got), "")
    worst = got[where]
    what = "NaN" if np.isnan(worst) else "inf" if not np.isfinite(worst) else "NaN/inf"
    text = _NOT_FINITE if got.ndim else _NOT_FINITE_ONE
    count = int(wrong.sum())
    sentence = text.fill(wrong=count, total=got.size, what=what, where=list(where), got=show(got))
    return Mismatch(MismatchKind.NOT_FINITE, sentence, name, *pair, where=where, wrong=count, total=got.size)


def _single(got: Array, want: Array) -> bool:
    """float32 numbers on one side at least: half the digits may be asked."""
    return any(a.dtype.kind in "fc" and np.finfo(a.dtype).nmant == np.finfo(np.float32).nmant for a in (got, want))


def _errors(got: Array, want: Array) -> Array:
    """|got - want| as float64, without overflow of integers; NaN where both are NaN or the same inf counts as none."""
    if got.dtype.kind in "biu" and want.dtype.kind in "biu":
        exact = np.equal(got, want)
        return np.where(exact, 0.0, np.maximum(np.abs(got.astype(np.float64) - want.astype(np.float64)), 1.0))
    wide = np.complex128 if "c" in (got.dtype.kind, want.dtype.kind) else np.float64
    with np.errstate(all="ignore"):
        gap = np.abs(got.astype(wide) - want.astype(wide))
        return np.where(np.isfinite(got) & np.isfinite(want), gap, 0.0)


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
    pair = show_pair(got, want, where)
    worst, count, fits = float(error[where]), int(wrong.sum()), f"{float(room[where]):.1g}"
    text = _VALUES if want.ndim else _VALUE
    sentence = text.fill(wrong=count, total=want.size, where=list(where))
    return Mismatch(
        MismatchKind.VALUES,
        sentence,
        name,
        *pair,
        where=where,
        wrong=count,
        total=want.size,
        tolerance=fits,
        abs_error=worst,
    )


def _along(got: Array, want: Directions, policy: Policy, name: str) -> Mismatch | None:
    """A gradient known along directions: the projections of the learner's must agree."""
    along = np.array(want.along)
    with np.errstate(all="ignore"):
        found = want.project(got)
        error = np.abs(found - along)
    room = allowed(policy, np.full(along.shape, np.sqrt(np.mean(along**2))), single=_single(got, along))
    wrong = ~(error <= room)
    if not wrong.any():
        return None
    worst = int(np.argmax(np.where(wrong, error, -1.0)))
    size = math.sqrt(math.prod(want.shape)) * float(np.sqrt(np.mean(error**2)))
    share = f"{size / want.norm:.2g}" if want.norm > 0 else "inf"
    sentence = _ALONG.fill(share=share, wrong=int(wrong.sum()), total=along.size, found=FOUND)
    pair = show_pair(float(found[worst]), float(along[worst]))
    return Mismatch(
        MismatchKind.VALUES,
        sentence,
        name,
        *pair,
        wrong=int(wrong.sum()),
        total=along.size,
        tolerance=f"{float(room[worst]):.1g}",
        abs_error=float(error[worst]),
    )


def _compare_big(got: Any, want: Any, policy: Policy, name: str, same_kind: bool) -> Mismatch | None:
    """Integers beyond 64 bits, which numpy would make objects of: as exact numbers of Python."""
    ours: Any
    like: Any
    ours, like = (v[()] if isinstance(v, np.ndarray) else v for v in (got, want))
    if np.ndim(ours) or not isinstance(like, NUMBER):
        shapes = tuple(getattr(v, "shape", ()) for v in (ours, like))
        return Mismatch(MismatchKind.SHAPE, _shape_sentence(*shapes), name, show(got))
    ours, like = (v.item() if isinstance(v, np.generic) else v for v in (ours, like))  # int, float, complex or bool
    letters = tuple("bifc"[(bool, int, float, complex).index(type(v))] for v in (ours, like))
    wrong_kind = _kind_sentence(letters[0], letters[1], same_kind)
    shown = show_pair(ours, like)
    if wrong_kind:
        return Mismatch(MismatchKind.DTYPE, wrong_kind, name, *shown)
    right = bool(ours == like)
    if letters in (("i", "f"), ("f", "i")) and math.isfinite(ours) and math.isfinite(like):
        right = abs(Fraction(ours) - Fraction(like)) <= Fraction(policy.rtol) * abs(Fraction(like))
    return None if right else Mismatch(MismatchKind.VALUES, _VALUE, name, *shown, where=(), wrong=1, total=1)
