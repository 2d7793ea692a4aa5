"""What is known of a gradient where not each entry has one certain value: both sides of a kink, or some directions."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True)
class Directions:
    """A gradient known along random directions only: `along[k]` is a right gradient's product with direction k.

    `along` may be off by four times `doubt`. Small, whatever the array's size: directions are made again from their
    numbers in `draws`.
    """

    shape: tuple[int, ...]
    draws: tuple[int, ...]
    along: tuple[float, ...]
    doubt: float = 0.0

    def project(self, gradient: Array) -> Array:
        """The products of an array of this shape with each direction, float64, shape (number of directions,)."""
        flat = np.asarray(gradient, dtype=np.float64).reshape(-1)
        return np.array([float(flat @ direction(flat.size, draw)) for draw in self.draws])

    @property
    def norm(self) -> float:
        """An estimate of the gradient's norm (right to a quarter or so)."""
        return math.sqrt(math.prod(self.shape)) * float(np.sqrt(np.mean(np.square(self.along))))


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """A gradient with entries on a kink: there all between `low` and `high` is right; elsewhere the two are equal."""

    low: Array
    high: Array

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of the gradient."""
        return tuple(self.low.shape)

    def nearest(self, got: Array) -> Array:
        """The right gradient that is nearest to `got` (same shape)."""
        return np.asarray(np.clip(got, self.low, self.high))


def direction(size: int, draw: int) -> Array:
    """The draw-th random direction of norm 1 in so many dimensions: uniform entries, the same under every numpy.

    Made from the raw bits of PCG64, whose stream is guaranteed (numpy's normal draws may change with its version).
    Uniform and not plus-minus one: two equal errors of opposite sign must not cancel.
    """
    raw = np.random.PCG64((size, draw)).random_raw((size + 1) // 2).astype("<u8").view("<u4")[:size]
    entries = raw.astype(np.float64) - (2.0**31 - 0.5)
    return np.asarray(entries / np.sqrt(entries @ entries))
