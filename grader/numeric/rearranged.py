"""Are these the right numbers in another order: transposed, reversed, shifted, shuffled?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from typing import Any

import numpy as np

from grader.numeric.likeness import Likeness
from grader.text import Text

Array = np.ndarray[Any, np.dtype[Any]]

TRANSPOSED = Text("the array is transposed.", "배열이 전치되어 있다.")
_AXES = Text(
    "the axes are exchanged: those of the right array stand in the order {order}.",
    "축의 순서가 바뀌었다: 올바른 배열의 축이 {order} 순서로 놓여 있다.",
)
_RESHAPED = Text(
    "the right numbers in another order, as from a reshape where axes have to be exchanged (transpose).",
    "올바른 값이 다른 순서로 있다. 축을 바꿔야(transpose) 할 곳에 reshape 를 쓴 모습이다.",
)
_REVERSED = Text("the order along axis {axis} is reversed.", "axis {axis} 방향의 순서가 거꾸로이다.")
_CHANNELS = Text(
    "the order along axis {axis} is reversed: are the channels BGR for RGB?",
    "axis {axis} 방향의 순서가 거꾸로이다. 채널이 RGB 가 아니라 BGR 순서인가?",
)
_LATE = Text(
    "shifted by one: each value stands one place too late along axis {axis}.",
    "한 칸 밀렸다: 각 값이 axis {axis} 방향으로 한 칸 뒤에 있다.",
)
_EARLY = Text(
    "shifted by one: each value stands one place too early along axis {axis}.",
    "한 칸 밀렸다: 각 값이 axis {axis} 방향으로 한 칸 앞에 있다.",
)
_SHUFFLED = Text("the right numbers, in another order.", "값은 맞지만 순서가 다르다.")

MOST_AXES = 6  # of a (N, C, FH, FW, OH, OW) window array; beyond, the permutations are too many
SHIFTED = 4  # entries along an axis before a shift can be told from a reversal


def turned(alike: Likeness) -> Iterator[tuple[str, Text]]:
    """Axes exchanged, with the shape following or (reshape) not."""
    got, want = alike.got, alike.want
    if not 2 <= want.ndim <= MOST_AXES or want.size != got.size:
        return
    for order in permutations(range(want.ndim)):
        if order == tuple(range(want.ndim)):
            continue
        candidate = want.transpose(order)
        if candidate.shape == got.shape:
            if alike.is_(candidate):
                text = TRANSPOSED if want.ndim == 2 else _AXES.fill(order=order)
                yield f"turned {order}", text
        elif got.shape == want.shape and want.ndim <= 4 and alike.is_(candidate.reshape(want.shape)):
            yield "reshaped", _RESHAPED


def reversed_or_shifted(alike: Likeness) -> Iterator[tuple[str, Text]]:
    """The order along one axis reversed, or all moved on by one place (what comes in at the end may be anything)."""
    got, want = alike.got, alike.want
    for axis, length in enumerate(want.shape):
        if length >= 2 and alike.is_(np.flip(want, axis)):
            text = _CHANNELS if length == 3 and want.ndim >= 3 else _REVERSED
            yield f"reversed {axis}", text.fill(axis=axis)
        if length < SHIFTED:
            continue
        first, last = (np.moveaxis(want, axis, 0)[part] for part in (slice(1, None), slice(None, -1)))
        ours = np.moveaxis(got, axis, 0)
        if _moved(alike, ours[1:], last, first):
            yield f"late {axis}", _LATE.fill(axis=axis)
        if _moved(alike, ours[:-1], first, last):
            yield f"early {axis}", _EARLY.fill(axis=axis)


def _moved(alike: Likeness, ours: Array, theirs: Array, right: Array) -> bool:
    return alike.accepts(ours, theirs) and alike.telling(theirs, right)


def shuffled(alike: Likeness) -> Text | None:
    """The same numbers, in an order that has no name of its own."""
    got, want = (np.sort(a.reshape(-1)) for a in (alike.got, alike.want))
    return _SHUFFLED if alike.accepts(got, want) and alike.telling(alike.got, alike.want) else None
