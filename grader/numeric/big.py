"""Integers beyond 64 bits, which numpy would make objects of: compared as exact numbers of Python."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import numpy as np

from grader.numeric.forms import kind_sentence, shape_sentence
from grader.show import show, show_pair
from grader.text import Text
from grader.tolerance import Policy
from grader.verdict import Mismatch, MismatchKind

_VALUE = Text("The value differs.", "값이 다르다.")


def beyond(value: object) -> bool:
    """A Python integer that no numpy integer holds."""
    return isinstance(value, int) and not -(2**63) <= value < 2**64


def compare_big(got: Any, want: Any, policy: Policy, name: str, same_kind: bool) -> Mismatch | None:
    """Compare two values of which one is beyond 64 bits; the other may be any number, an array, or a gradient."""
    shapes = tuple(tuple(getattr(v, "shape", ())) for v in (got, want))
    if shapes != ((), ()):
        return Mismatch(MismatchKind.SHAPE, shape_sentence(*shapes), name, show(got))
    ours, like = _number(got), _number(want)
    wrong_kind = kind_sentence(_letter(ours), _letter(like), same_kind, one=True)
    shown = show_pair(ours, like)
    if wrong_kind:
        kind = MismatchKind.TYPE if isinstance(ours, complex) else MismatchKind.DTYPE
        return Mismatch(kind, wrong_kind, name, *shown)
    if _agree(ours, like, policy):
        return None
    return Mismatch(MismatchKind.VALUES, _VALUE, name, *shown, where=(), wrong=1, total=1)


def _number(value: Any) -> Any:
    """A Python number of a number, a numpy scalar or a 0-d array."""
    if not isinstance(value, np.ndarray | np.generic):
        return value
    if value.dtype.kind in "fc" and value.dtype.itemsize > 8:  # a long double has no Python number of its own
        value = value.astype(np.complex128 if value.dtype.kind == "c" else np.float64)
    return value.item()


def _letter(value: object) -> str:
    return "b" if isinstance(value, bool) else "i" if isinstance(value, int) else "cf"[isinstance(value, float)]


def _agree(ours: Any, like: Any, policy: Policy) -> bool:
    """Integers and complex numbers exactly; an integer and a float to the policy's share of the expected one."""
    if isinstance(ours, complex) or isinstance(like, complex) or not (_finite(ours) and _finite(like)):
        return bool(ours == like)
    if isinstance(ours, int) and isinstance(like, int):
        return ours == like
    return abs(Fraction(ours) - Fraction(like)) <= Fraction(policy.rtol) * abs(Fraction(like))


def _finite(value: Any) -> bool:
    """math.isfinite overflows at a long integer."""
    return isinstance(value, int) or math.isfinite(value)
