"""Differentiating a function at a point: steps, doubts, kinks, directions. What comes out is certified or a fault."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.faults import CourseFault
from grader.numeric.slopes import Directions, Sides, direction
from grader.tolerance import (
    CERTIFIED,
    CERTIFIED_ALONG,
    CERTIFIED_ATOL,
    DIRECTIONS,
    DRAWS,
    ENTRIES,
    EPS,
    STEEP,
    STEPS,
    STEPS_OF_DIRECTIONS,
    STEPS_OF_SIDES,
)

Array = np.ndarray[Any, np.dtype[Any]]
Function = Callable[..., Any]
Shift = Callable[[float], list[Array]]  # f at a point moved by so much


def outputs(value: Any, what: str = "f returns") -> list[Array]:
    """A number, an array or a tuple of these as a list of float64 copies."""
    found = []
    for part in value if isinstance(value, tuple | list) else (value,):
        numpy = isinstance(part, np.ndarray | np.generic)
        if not (part.dtype.kind in "biuf" if numpy else isinstance(part, int | float)):
            raise CourseFault(f"gradient_of: {what} {type(part).__name__}, where real numbers are needed")
        found.append(np.array(part, dtype=np.float64))
    return found


@dataclass(frozen=True, slots=True)
class Stencil:
    """The derivative found by two step lengths, and how far one may doubt it."""

    derivative: float
    doubt: float

    @staticmethod
    def of(derivative: float, doubt: float) -> Stencil:
        """What is not finite is doubted without end."""
        return Stencil(derivative, doubt if math.isfinite(derivative + doubt) else math.inf)


@dataclass(frozen=True, slots=True, eq=False)
class Probe:
    """A function, the point, the weights with which its outputs are summed, and its outputs there."""

    f: Function
    args: tuple[Any, ...]
    upstream: list[Array]
    base: list[Array]

    @staticmethod
    def at(f: Function, args: tuple[Any, ...], upstream: Any) -> Probe:
        """A probe at a point where f has one finite answer. Raises CourseFault where it has not."""
        probe = Probe(f, args, [], [])
        base, again = probe.call(args), probe.call(args)
        shapes = [out.shape for out in base]
        if not all(np.isfinite(out).all() for out in base):
            raise CourseFault("gradient_of: f is not finite at this point: choose other inputs")
        if shapes != [out.shape for out in again] or not all(map(np.array_equal, base, again)):
            raise CourseFault("gradient_of: f answers differently when called twice: fix its random numbers")
        if upstream is None:
            if len(base) > 1 or base[0].size != 1:
                said = ", ".join(map(str, shapes))
                raise CourseFault(f"gradient_of: f returns shape {said}: give a random upstream of that shape")
            return Probe(f, args, [np.ones(shapes[0])], base)
        weights = outputs(upstream, "upstream holds")
        if [w.shape for w in weights] != shapes:
            said, theirs = (", ".join(str(a.shape) for a in arrays) for arrays in (weights, base))
            raise CourseFault(f"gradient_of: upstream has shape {said}, f returns shape {theirs}")
        return Probe(f, args, weights, base)

    def call(self, args: tuple[Any, ...]) -> list[Array]:
        """The outputs of f. Raises CourseFault where f writes into an array of its arguments."""
        try:
            return outputs(self.f(*(arg[()] if isinstance(arg, np.ndarray) else arg for arg in args)))
        except ValueError as error:
            if "read-only" in str(error):
                raise CourseFault("gradient_of: f writes into its arguments; let it work on a copy") from error
            raise

    def moved(self, position: int, point: Array) -> list[Array]:
        """f with one argument replaced."""
        point.setflags(write=False)
        found = self.call((*self.args[:position], point, *self.args[position + 1 :]))
        if [out.shape for out in found] != [out.shape for out in self.base]:
            raise CourseFault(f"gradient_of: the shape of what f returns depends on the values of argument {position}")
        return found

    def change(self, one: list[Array], other: list[Array]) -> float:
        """The weighted change between two answers: subtracted first, so that what is equal leaves no rounding."""
        return float(sum(np.vdot(w, a - b) for w, a, b in zip(self.upstream, one, other, strict=True)))

    def rounding(self, one: list[Array], other: list[Array], step: float) -> float:
        """What rounding of the outputs that moved does to a slope; agreement of two slopes says nothing below it."""
        squares = (np.square(w * a)[a != b].sum() for w, a, b in zip(self.upstream, one, other, strict=True))
        return 0.5 * EPS * math.sqrt(sum(map(float, squares))) / step

    def central(self, shift: Shift, h: float) -> Stencil:
        """Derivative along a shift. The changes on both sides add up to order h² where f is smooth, h at a kink."""
        slopes, bends, rounding = [], [], 0.0
        for step in (h, h / 2):
            ahead, behind = shift(step), shift(-step)
            slopes.append(self.change(ahead, behind) / (2 * step))
            bends.append((self.change(ahead, self.base) + self.change(behind, self.base)) / step)
            rounding = self.rounding(ahead, behind, 2 * step)
        doubt = max(abs(slopes[0] - slopes[1]), abs(2 * bends[1] - bends[0]), rounding)
        return Stencil.of((4 * slopes[1] - slopes[0]) / 3, doubt)

    def one_sided(self, shift: Shift, h: float) -> Stencil:
        """Derivative to the side of h's sign."""
        slopes, rounding = [], 0.0
        for step in (h, h / 2, h / 4):
            ahead = shift(step)
            slopes.append(self.change(ahead, self.base) / step)
            rounding = self.rounding(ahead, self.base, abs(step))
        coarse, fine = 2 * slopes[1] - slopes[0], 2 * slopes[2] - slopes[1]
        return Stencil.of((4 * fine - coarse) / 3, max(abs(fine - coarse), rounding))

    def gradient(self, position: int) -> Array | Sides | Directions:
        """The gradient with respect to one argument."""
        if self.args[position].size > ENTRIES:
            return self._along_directions(position)
        return self._by_entry(position)

    def _entry_shift(self, position: int, index: int) -> Shift:
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
        """Both slopes at an entry the first step did not certify; equal where a shorter step does.

        Where one side alone is certified, a kink lies so near on the other that no step fits before it: the derivative
        is that side's, and what the other looks like bounds it in case the entry is on a kink itself.
        """
        shift = self._entry_shift(position, index)
        for h in STEPS[1:]:
            there = self.central(shift, h)
            if there.doubt <= room:
                return there.derivative, there.derivative
        sides = [self._side(shift, sign, room) for sign in (-1.0, 1.0)]
        steep = STEEP * max(room / CERTIFIED, *(abs(s.derivative) for s in sides if s.doubt <= room), 0.0)
        if all(s.doubt > room for s in sides) or any(not abs(s.derivative) <= steep for s in sides):
            entry = tuple(int(i) for i in np.unravel_index(index, self.args[position].shape))
            raise CourseFault(
                f"gradient_of: argument {position}, entry {entry}: no derivative can be certified there; "
                "f jumps, is not finite, or is too steep: choose other inputs"
            )
        slopes = sorted(s.derivative for s in sides)
        return slopes[0], slopes[1]

    def _side(self, shift: Shift, sign: float, room: float) -> Stencil:
        """The slope to one side: the first that is certified, else that of the longest step."""
        tried = [self.one_sided(shift, sign * h) for h in STEPS_OF_SIDES]
        return next((there for there in tried if there.doubt <= room), tried[0])

    def _direction_shift(self, position: int, draw: int) -> Shift:
        point = self.args[position]
        unit = direction(point.size, draw).reshape(point.shape)
        return lambda step: self.moved(position, point + step * unit)

    def _along_directions(self, position: int) -> Directions:
        draws = list(range(DIRECTIONS))
        found = [self.central(self._direction_shift(position, draw), STEPS_OF_DIRECTIONS[0]) for draw in draws]
        room = _room(found, CERTIFIED_ALONG)
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
                h = STEPS_OF_DIRECTIONS[tries % len(STEPS_OF_DIRECTIONS)]
                draws[k], fresh = fresh, fresh + 1
                found[k] = self.central(self._direction_shift(position, draws[k]), h)
        doubt = max(s.doubt for s in found)
        return Directions(tuple(self.args[position].shape), tuple(draws), tuple(s.derivative for s in found), doubt)


def _room(found: Sequence[Stencil], certified: float = CERTIFIED) -> float:
    """The doubt allowed: a share of the largest derivative among those not plainly on a kink."""
    steady = [abs(s.derivative) for s in found if s.doubt <= 0.1 * abs(s.derivative)]
    return certified * max(steady, default=0.0) + CERTIFIED_ATOL
