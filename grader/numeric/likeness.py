"""Would this candidate explain the wrong values, and would it do so by accident?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.tolerance import APART, ELEMENTWISE, EXACT, TELLING, TELLING_ROUND, Policy, allowed

Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """The wrong values and the right ones as float64, and how exactly a candidate has to agree with the wrong ones."""

    got: Array
    want: Array
    policy: Policy
    single: bool
    integers: bool  # the learner's numbers are of an integer type
    whole: bool  # all entries of both are whole numbers: they agree by accident more often

    @staticmethod
    def of(got: Array, want: Array, policy: Policy) -> Likeness:
        """Of real, finite arrays of any shapes. A policy without tolerance is replaced by the strictest one with."""
        single = any(a.dtype == np.float32 for a in (got, want))
        left, right = got.astype(np.float64), want.astype(np.float64)
        whole = bool((left == np.rint(left)).all() and (right == np.rint(right)).all())
        return Likeness(left, right, ELEMENTWISE if policy == EXACT else policy, single, got.dtype.kind in "iu", whole)

    def room(self, candidate: Array) -> Array:
        """The error allowed for each entry of a candidate."""
        return allowed(self.policy, candidate, single=self.single)

    def accepts(self, value: Array, candidate: Array) -> bool:
        """Whether two arrays of one shape agree to the policy's precision; NaN agrees with nothing."""
        if value.shape != candidate.shape:
            return False
        room = self.room(candidate)
        if value.size > 256 and not (np.abs(value.flat[:64] - candidate.flat[:64]) <= room.flat[:64]).all():
            return False  # cheap, and most candidates end here
        return bool((np.abs(value - candidate) <= room).all())

    def is_(self, candidate: Array, least: int = TELLING) -> bool:
        """Whether a candidate is the wrong value, tellingly: it differs from the right one in distinct entries."""
        return self.accepts(self.got, candidate) and self.telling(candidate, self.want, least)

    def telling(self, candidate: Array, right: Array, least: int = TELLING) -> bool:
        """Whether a candidate has `least` entries of distinct size where it differs from the right value."""
        if self.whole:
            least = max(least, TELLING_ROUND)
        room = APART * self.room(candidate)
        sizes = np.abs(candidate)
        moved = sizes > room
        if candidate.shape == right.shape:
            moved &= np.abs(candidate - right) > room
        return distinct(sizes[moved], float(room.max())) >= least


def distinct(sizes: Array, apart: float) -> int:
    """How many of these numbers (any shape) differ from the next smaller one by more than `apart`."""
    ordered = np.sort(sizes.reshape(-1))
    return 0 if not ordered.size else 1 + int((np.diff(ordered) > apart).sum())
