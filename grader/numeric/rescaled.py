"""Are these the right numbers, scaled, moved, cut or normalised otherwise?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from grader.numeric.likeness import Likeness, distinct
from grader.text import Text
from grader.tolerance import APART, FACTOR, HALF

Array = np.ndarray[Any, np.dtype[Any]]
Found = Iterator[tuple[str, Text]]

_ZERO = Text("every entry is zero.", "모든 원소가 0이다.")
_SIGN = Text("the sign is flipped.", "부호가 반대이다.")
_BATCH_TIMES = Text(
    "too large by the batch size, {n} times: a sum over the samples where their mean is wanted.",
    "배치 크기인 {n}배만큼 크다: 표본에 대한 평균이 필요한 곳에서 합을 구했다.",
)
_BATCH_PART = Text(
    "too small by the batch size, 1/{n} of the right values: divided by it once too often.",
    "배치 크기로 나눈 1/{n}배이다: 배치 크기로 한 번 더 나누었다.",
)
_TWICE = Text("twice the right values.", "올바른 값의 2배이다.")
_HALF = Text("half the right values.", "올바른 값의 절반이다.")
_TIMES = Text("every entry is {c} times the right one.", "모든 원소가 올바른 값의 {c}배이다.")
_OFFSET = Text("every entry is off by the same {c}.", "모든 원소가 똑같이 {c}만큼 차이 난다.")
_CUT = Text(
    "integers where floats are wanted: the fractions are cut off.",
    "실수가 필요한 곳에 정수가 있다: 소수 부분이 버려졌다.",
)
_ROUNDED = Text("the values are rounded to whole numbers.", "값이 정수로 반올림되어 있다.")
_SINGLE = Text(
    "right to the precision of {name} only: somewhere the numbers pass through it.",
    "{name} 정밀도까지만 맞다: 계산 도중에 {name} 값을 거친다.",
)
_WHOLE_BATCH = Text(
    "normalised over the whole array: everything together adds up to one, where each {unit} should.",
    "배열 전체로 정규화했다: {unit}마다 합이 1이어야 하는데 전체의 합이 1이다.",
)
_OTHER_WAY = Text(
    "each {other} adds up to one, where each {unit} should: the axis is the wrong one.",
    "{unit}마다 합이 1이어야 하는데 {other}마다 합이 1이다: 축이 틀렸다.",
)
_MEANS = Text(
    "each {other} has mean zero, where each {unit} should: the axis is the wrong one.",
    "{unit}마다 평균이 0이어야 하는데 {other}마다 평균이 0이다: 축이 틀렸다.",
)
_UNITS = (Text("column", "열"), Text("row", "행"))  # what a sum over axis 0, axis 1 is of


def scaled(alike: Likeness, batch: int | None) -> Found:
    """Zero, the sign, or one constant factor for all entries."""
    got, want = alike.got, alike.want
    if not got.any():
        if not alike.integers and distinct(np.abs(want), APART * float(alike.room(want).max())) >= 2:
            yield "zero", _ZERO
        return
    square = float(np.vdot(want, want))
    c = float(np.vdot(want, got)) / square if square > 0 else np.nan
    if not (abs(c - 1) > FACTOR and abs(c) > FACTOR and abs(1 / c) > FACTOR):
        return
    known = _known_factor(c, batch)
    if known is not None and alike.is_(known[0] * want, 1 if _odd(want) else 2):
        yield "factor", known[1]
    elif known is None and alike.is_(c * want):
        yield "factor", _TIMES.fill(c=f"{c:.6g}")


def _odd(want: Array) -> bool:
    """Not a multiple of 1/1024: between numbers that nobody writes down by hand a factor of two is no accident."""
    parts = want.reshape(-1)[:64] * 1024
    return bool((np.abs(parts - np.rint(parts)) > 1e-6).any())


def _known_factor(c: float, batch: int | None) -> tuple[float, Text] | None:
    """The factor in its exact form, where it is one that people slip by."""
    known: list[tuple[float, Text]] = [(-1.0, _SIGN), (2.0, _TWICE), (0.5, _HALF)]
    if batch is not None and batch > 2:
        known += [(float(batch), _BATCH_TIMES.fill(n=batch)), (1.0 / batch, _BATCH_PART.fill(n=batch))]
    for factor, text in known:
        if abs(c / factor - 1) < FACTOR:
            return factor, text
    return None


def offset(alike: Likeness) -> Found:
    """One constant added to all entries."""
    got, want = alike.got, alike.want
    c = float(np.mean(got - want))
    room = APART * float(alike.room(want).max())
    if abs(c) > room and alike.accepts(got, want + c) and distinct(want, room) >= 3:
        yield "offset", _OFFSET.fill(c=f"{c:.6g}")


def rounded(alike: Likeness) -> Found:
    """Fractions lost: whole numbers, or the digits of a shorter float."""
    got, want = alike.got, alike.want
    if alike.whole:
        return
    if np.array_equal(got, np.rint(got)):
        cut = np.array_equal(got, np.trunc(want))
        if cut and (alike.integers or distinct(got, 0.5) >= 2):
            yield "integers", _CUT
        elif np.array_equal(got, np.rint(want)) and distinct(got, 0.5) >= 2:
            yield "integers", _ROUNDED
        return
    for short in (np.float32, np.float16):
        unit = HALF * float(np.finfo(short).eps) * float(np.abs(want).max())
        if np.array_equal(got, got.astype(short).astype(np.float64)) and (np.abs(got - want) <= unit).all():
            yield "precision", _SINGLE.fill(name=np.dtype(short).name)
            return


def normalised(alike: Likeness) -> Found:
    """A 2-D array normalised over all entries, or along the other axis."""
    got, want = alike.got, alike.want
    if want.ndim != 2 or min(want.shape) < 2:
        return
    for axis in (0, 1):
        names = {"unit": _UNITS[axis], "other": _UNITS[1 - axis]}
        if (want > 0).all() and (got > 0).all() and _ones(alike, want.sum(axis)) and not _ones(alike, got.sum(axis)):
            if _ones(alike, got.sum()) and alike.accepts(got / got.sum(axis, keepdims=True), want):
                yield "normalised", _WHOLE_BATCH.fill(**names)
            elif _ones(alike, got.sum(1 - axis)) and _of_one_score(got, want):
                yield "normalised", _OTHER_WAY.fill(**names)
        if min(want.shape) > 2 and _centred(alike, want, axis) and _centred(alike, got, 1 - axis):
            yield "normalised", _MEANS.fill(**names)


def _ones(alike: Likeness, sums: Array | float) -> bool:
    total = np.asarray(sums)
    return alike.accepts(total, np.ones(total.shape))


def _centred(alike: Likeness, array: Array, axis: int) -> bool:
    """Whether the means along this axis are zero, and those along the other are not."""
    room = float(alike.room(array).max())
    return bool((np.abs(array.mean(axis)) <= room).all() and (np.abs(array.mean(1 - axis)) > APART * room).any())


def _of_one_score(got: Array, want: Array) -> bool:
    """Whether both are exp of the same scores: then their ratio is a factor per row times a factor per column."""
    ratio = np.log(got) - np.log(want)
    rest = ratio - ratio.mean(0) - ratio.mean(1, keepdims=True) + ratio.mean()
    return bool((np.abs(rest) <= FACTOR**2).all())
