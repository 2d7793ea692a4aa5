"""What came of both sides of a panel: the learner's values or why there are none, the right ones, and which are wrong?

`panels` is imported where a picture is made: who only grades waits for none of it.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.faults import Fault
from grader.sandbox.failure import LearnerFailure
from grader.text import Text, text_of
from grader.tolerance import Policy, allowed

if TYPE_CHECKING:
    from grader.pictures.panels import Array, Both, Gap

MOST = 200_000  # entries of one side: more cannot be seen
LARGEST = 1e100  # what is beyond is drawn like inf, which is not at all: axes have to be computed with

Side = Callable[[], Any] | object


def label(said: str) -> Text:
    """A symbol, or English and Korean. Raises ValueError for words in one language."""
    text = inspect.cleandoc(said)
    if "\nko:" not in text and not text.startswith("ko:") and " " not in text and "\n" not in text:
        return Text(text, text)
    return text_of(text)


def title_of(said: str) -> Text | None:
    return label(said) if said else None


def both_sides(yours: Side, right: Any, shape: tuple[int, ...] | None, policy: Policy | None) -> Both:
    """Both sides. The right one sets the shape, where there is one; entries beyond the policy's tolerance are wrong."""
    from grader.pictures import panels

    wanted = None if right is None else floats(right)
    if wanted is not None:
        if shape is not None and wanted.shape != shape:
            raise ValueError(f"the right side has the shape {wanted.shape}, the picture needs {shape}")
        shape = wanted.shape
    value, gap = taken(yours)
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


def taken(yours: Side) -> tuple[Any, Gap | None]:
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


def floats(value: Any) -> Array:
    """A value of ours as float64, apart from whoever else holds it."""
    return np.array(value, dtype=np.float64)


def reshaped(both: Both, shape: tuple[int, ...]) -> Both:
    from grader.pictures import panels

    yours, right = (side if side is None else side.reshape(shape) for side in (both.yours, both.right))
    return panels.Both(yours, right, both.wrong.reshape(shape), both.gap)


_UNFIT = Text(
    "What came back is of another kind than what the statement asks for.",
    "돌려받은 값의 종류가 문제에서 요구한 것과 다르다.",
)
_SHAPE = Text(
    "What came back has the shape {got}, and {want} is wanted.", "돌려받은 값의 모양이 {got} 이다. {want} 이어야 한다."
)
