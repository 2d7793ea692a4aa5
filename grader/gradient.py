"""What is the gradient of a function at a point, found without anybody's backward pass, and certainly right?

Central differences in float64. A derivative counts only when it is certified: two steps of different length agree, and
so do the slopes on both sides (at a kink the mean of both slopes would look steady under every step).

- Arrays of up to ENTRIES entries are differentiated entry by entry. An entry beside a kink gets shorter steps. An entry
  exactly on a kink (ReLU at 0, a tie in max) has a slope on each side: everything between the two is accepted
  (`Sides`), for right answers disagree there: 0 or 1 at ReLU's corner; first, all or shared in a tie.
- Larger arrays are differentiated along random directions of norm 1 (`Directions`): each entry then moves by far less
  than a kink is usually away. A direction that is not certified is drawn again.

What is never certified is a fault of the course, and says so.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.faults import CourseFault
from grader.tolerance import (
    CERTIFIED,
    CERTIFIED_ATOL,
    DIRECTIONS,
    DRAWS,
    ENTRIES,
    STEPS,
    STEPS_OF_DIRECTIONS,
    STEPS_OF_SIDES,
)

Array = np.ndarray[Any, np.dtype[Any]]
Function = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Directions:
    """A gradient known along random directions only: `along[k]` is a right gradient's product with direction k.

    Small, whatever the array's size: directions are made again from their numbers in `draws`.
    """

    shape: tuple[int, ...]
    draws: tuple[int, ...]
    along: tuple[float, ...]

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


def gradient_of(
    f: Function,
    at: Sequence[Any],
    upstream: Any = None,
    wrt: Sequence[int] | None = None,
) -> tuple[Array | Sides | Directions, ...]:
    """The gradients of sum(f(*at) · upstream) with respect to each of `at`, or to those whose positions `wrt` lists.

    `at`: numbers or arrays of any shape, copied, used in float64. f returns a number, an array or a tuple of these;
    `upstream` has the same form (a number is 1 where it is not given; arrays need one, drawn at random: with ones, the
    gradient of a softmax vanishes, and a backward that returns zeros is right).

    Returns for each argument an array of its shape, or Sides, or Directions; `close` and `compare` take them all.
    Raises CourseFault where f writes into its arguments, answers differently on a second call, or cannot be certified.
    """
    positions = tuple(range(len(at)) if wrt is None else wrt)
    args = tuple(_point(value, k) if k in positions else _kept(value) for k, value in enumerate(at))
    probe = _Probe.at(f, args, upstream)
    return tuple(probe.gradient(position) for position in positions)


def _outputs(value: Any) -> list[Array]:
    parts = value if isinstance(value, tuple | list) else (value,)
    return [np.array(part, dtype=np.float64) for part in parts]


def _kept(value: Any) -> Any:
    """An argument that is not differentiated, as it came; an array as a copy that cannot be written to."""
    if not isinstance(value, np.ndarray):
        return value
    array = value.copy()
    array.setflags(write=False)
    return array


def _point(value: Any, position: int) -> Array:
    """An argument that is differentiated, as a float64 copy that cannot be written to."""
    array = np.array(value)
    if array.dtype.kind != "f" and not (isinstance(value, int) and array.dtype.kind == "i"):
        raise CourseFault(
            f"gradient_of: argument {position} holds {array.dtype}, of which there is no derivative; "
            "pass floats, or close over it in f and leave it out of `at`, or name the others in `wrt`"
        )
    array = array.astype(np.float64)
    array.setflags(write=False)
    return array


@dataclass(frozen=True, slots=True, eq=False)
class _Stencil:
    """f around a point: derivative by two step lengths, and how far one may doubt it."""

    derivative: float
    doubt: float


@dataclass(frozen=True, slots=True, eq=False)
class _Probe:
    """A function, the point, and the weights with which its outputs are summed."""

    f: Function
    args: tuple[Any, ...]
    upstream: list[Array]
    base: list[Array]

    @staticmethod
    def at(f: Function, args: tuple[Any, ...], upstream: Any) -> _Probe:
        probe = _Probe(f, args, [], [])
        base = probe.call(args)
        if any(not np.array_equal(a, b) for a, b in zip(base, probe.call(args), strict=True)):
            raise CourseFault("gradient_of: f answers differently when called twice: fix its random numbers")
        if upstream is None:
            if len(base) > 1 or base[0].size != 1:
                shapes = ", ".join(str(out.shape) for out in base)
                raise CourseFault(f"gradient_of: f returns shape {shapes}: give a random upstream of that shape")
            upstream = np.ones(base[0].shape)
        weights = _outputs(upstream)
        if [w.shape for w in weights] != [out.shape for out in base]:
            raise CourseFault(
                f"gradient_of: upstream has shape {[w.shape for w in weights]}, f returns {[o.shape for o in base]}"
            )
        return _Probe(f, args, weights, base)

    def call(self, args: tuple[Any, ...]) -> list[Array]:
        try:
            return _outputs(self.f(*(arg[()] if isinstance(arg, np.ndarray) else arg for arg in args)))
        except ValueError as error:
            if "read-only" in str(error):
                raise CourseFault("gradient_of: f writes into its arguments; let it work on a copy") from error
            raise

    def moved(self, position: int, point: Array) -> list[Array]:
        """f with one argument replaced."""
        point.setflags(write=False)
        return self.call((*self.args[:position], point, *self.args[position + 1 :]))

    def change(self, one: list[Array], other: list[Array]) -> float:
        """The weighted change between two answers: subtracted first, so that what is equal leaves no rounding."""
        return float(sum(np.vdot(w, a - b) for w, a, b in zip(self.upstream, one, other, strict=True)))

    def central(self, shift: Callable[[float], list[Array]], h: float) -> _Stencil:
        """Derivative along a shift. The changes on both sides add up to order h² where f is smooth, h at a kink."""
        slopes, bends = [], []
        for step in (h, h / 2):
            ahead, behind = shift(step), shift(-step)
            slopes.append(self.change(ahead, behind) / (2 * step))
            bends.append((self.change(ahead, self.base) + self.change(behind, self.base)) / step)
        doubt = max(abs(slopes[0] - slopes[1]), abs(2 * bends[1] - bends[0]))
        derivative = (4 * slopes[1] - slopes[0]) / 3
        return _Stencil(derivative, doubt if math.isfinite(derivative + doubt) else math.inf)

    def one_sided(self, shift: Callable[[float], list[Array]], h: float) -> _Stencil:
        """Derivative to the side of h's sign."""
        slopes = [self.change(shift(step), self.base) / step for step in (h, h / 2, h / 4)]
        coarse, fine = 2 * slopes[1] - slopes[0], 2 * slopes[2] - slopes[1]
        derivative = (4 * fine - coarse) / 3
        doubt = abs(fine - coarse)
        return _Stencil(derivative, doubt if math.isfinite(derivative + doubt) else math.inf)

    def gradient(self, position: int) -> Array | Sides | Directions:
        """The gradient with respect to one argument."""
        if self.args[position].size > ENTRIES:
            return self._along_directions(position)
        return self._by_entry(position)

    def _entry_shift(self, position: int, index: int) -> Callable[[float], list[Array]]:
        def shift(step: float) -> list[Array]:
            point = self.args[position].copy()
            point.reshape(-1)[index] += step
            return self.moved(position, point)

        return shift

    def _by_entry(self, position: int) -> Array | Sides:
        point = self.args[position]
        found = [self.central(self._entry_shift(position, i), STEPS[0]) for i in range(point.size)]
        room = _room(found)
        low = np.array([s.derivative for s in found])
        high = low.copy()
        for i in [i for i, s in enumerate(found) if s.doubt > room]:
            low[i], high[i] = self._at_kink(position, i, room)
        low, high = low.reshape(point.shape), high.reshape(point.shape)
        return low if np.array_equal(low, high) else Sides(low, high)

    def _at_kink(self, position: int, index: int, room: float) -> tuple[float, float]:
        """Both slopes at an entry the first step did not certify; equal where a shorter step does."""
        shift = self._entry_shift(position, index)
        for h in STEPS[1:]:
            there = self.central(shift, h)
            if there.doubt <= room:
                return there.derivative, there.derivative
        sides = [self._side(shift, sign, room) for sign in (-1.0, 1.0)]
        if any(side is None for side in sides):
            entry = tuple(int(i) for i in np.unravel_index(index, self.args[position].shape))
            raise CourseFault(
                f"gradient_of: argument {position}, entry {entry}: no derivative can be certified there; "
                "f jumps, is not finite, or is too steep: choose other inputs"
            )
        slopes = sorted(side for side in sides if side is not None)
        return slopes[0], slopes[1]

    def _side(self, shift: Callable[[float], list[Array]], sign: float, room: float) -> float | None:
        for h in STEPS_OF_SIDES:
            there = self.one_sided(shift, sign * h)
            if there.doubt <= room:
                return there.derivative
        return None

    def _direction_shift(self, position: int, draw: int) -> Callable[[float], list[Array]]:
        point = self.args[position]
        unit = direction(point.size, draw).reshape(point.shape)
        return lambda step: self.moved(position, point + step * unit)

    def _along_directions(self, position: int) -> Directions:
        draws = list(range(DIRECTIONS))
        found = [self.central(self._direction_shift(position, draw), STEPS_OF_DIRECTIONS[0]) for draw in draws]
        room = _room(found)
        fresh = DIRECTIONS
        for k in range(DIRECTIONS):
            tries = 0
            while found[k].doubt > room:
                tries += 1
                if tries == DRAWS:
                    raise CourseFault(
                        f"gradient_of: argument {position} of shape {self.args[position].shape}: {DRAWS} directions in "
                        "turn meet a kink or a jump of f: choose inputs away from where f is not smooth"
                    )
                h = STEPS_OF_DIRECTIONS[min(tries, len(STEPS_OF_DIRECTIONS) - 1)]
                draws[k], fresh = fresh, fresh + 1
                found[k] = self.central(self._direction_shift(position, draws[k]), h)
        return Directions(tuple(self.args[position].shape), tuple(draws), tuple(s.derivative for s in found))


def _room(found: Sequence[_Stencil]) -> float:
    """The doubt allowed: a share of the largest derivative among those not plainly on a kink."""
    steady = [abs(s.derivative) for s in found if s.doubt <= 0.1 * abs(s.derivative)]
    return CERTIFIED * max(steady, default=0.0) + CERTIFIED_ATOL
