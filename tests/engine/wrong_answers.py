"""Wrong answers that no author has thought of: a solution's results, exchanged for others by the roll of a die."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.materials import Materials
from grader.proof.twisting import Twist, in_every_part, public_methods, twisted
from grader.solving import OtherAnswer
from grader.text import Text

Change = Callable[[np.random.Generator, Any, tuple[Any, ...]], Any]


def numbers(change: Callable[[np.random.Generator, np.ndarray], Any]) -> Change:
    """A change of numbers and arrays; anything else becomes something else of its kind."""

    def changed(rng: np.random.Generator, value: Any, given: tuple[Any, ...]) -> Any:
        if isinstance(value, np.ndarray | np.generic | int | float) and np.asarray(value).dtype.kind in "biuf":
            found = change(rng, np.asarray(value, dtype=float))
            return found.item() if isinstance(found, np.ndarray) and found.ndim == 0 else found
        if isinstance(value, str):
            return str(rng.choice(list("abcdefgh")))
        return _redrawn(rng, value, change) if hasattr(value, "axes") else value

    return changed


def _redrawn(rng: np.random.Generator, figure: Any, change: Callable[..., Any]) -> Any:
    """Another drawing: other points, other limits, another title, or several of these."""
    for axes in figure.axes:
        for line in axes.lines:
            x, y = (np.asarray(data, dtype=float) for data in line.get_data())
            if rng.random() < 0.7:
                with np.errstate(all="ignore"):
                    found = np.asarray(change(rng, y), dtype=float).ravel()
                if found.size == x.size:
                    line.set_ydata(found)
            if rng.random() < 0.3:
                line.set_xdata(rng.normal(size=x.size))
        if rng.random() < 0.4:
            axes.set_ylim(*np.sort(rng.normal(size=2)))
        if rng.random() < 0.4:
            axes.set_title(str(rng.choice(["sigmoid", "curve", "x", "Figure 1"])))
    return figure


def _input(rng: np.random.Generator, value: Any, given: tuple[Any, ...]) -> Any:
    """One of the arguments, made to fit where it is an array."""
    arrays = [item for item in given if isinstance(item, np.ndarray | float | int)]
    if not arrays or not isinstance(value, np.ndarray | np.generic | int | float):
        return value
    found = np.asarray(arrays[rng.integers(len(arrays))])
    if isinstance(value, np.ndarray) and found.size and rng.random() < 0.7:
        return np.resize(found, value.shape).copy()
    return found.copy()


def _one_entry(rng: np.random.Generator, v: np.ndarray) -> np.ndarray:
    v = v.copy()
    if v.size:
        v.flat[rng.integers(v.size)] += rng.normal()
    return v


def _raise(rng: np.random.Generator, value: Any, given: tuple[Any, ...]) -> Any:
    """An exception that somebody's own slip might raise."""
    errors = ValueError, TypeError, IndexError, KeyError, AttributeError, NameError, ZeroDivisionError
    raise errors[rng.integers(len(errors))]("something of the learner's own")


def _exchanged(rng: np.random.Generator, v: np.ndarray) -> np.ndarray:
    return rng.permutation(v.ravel()).reshape(v.shape)


CHANGES: Mapping[str, Change] = {
    "random": numbers(lambda rng, v: rng.normal(size=v.shape) * 10.0 ** rng.integers(-2, 3)),
    "uniform": numbers(lambda rng, v: rng.random(v.shape)),
    "scaled": numbers(lambda rng, v: v * rng.normal()),
    "shifted": numbers(lambda rng, v: v + rng.normal()),
    "perturbed": numbers(lambda rng, v: v * (1 + 10.0 ** rng.integers(-5, 0) * rng.normal(size=v.shape))),
    "one entry": numbers(_one_entry),
    "permuted": numbers(_exchanged),
    "reversed": numbers(lambda rng, v: v.ravel()[::-1].reshape(v.shape)),
    "rolled": numbers(lambda rng, v: np.roll(v, 1)),
    "transposed": numbers(lambda rng, v: v.T.reshape(v.shape)),
    "sorted": numbers(lambda rng, v: np.sort(v.ravel()).reshape(v.shape)),
    "squared": numbers(lambda rng, v: v**2),
    "inverse": numbers(lambda rng, v: 1 / (v + (v == 0))),
    "exponential": numbers(lambda rng, v: np.exp(np.clip(v, -50, 50))),
    "tanh": numbers(lambda rng, v: np.tanh(v)),
    "added up": numbers(lambda rng, v: np.cumsum(v).reshape(v.shape)),
    "rounded": numbers(lambda rng, v: np.round(v, 1)),
    "mean": numbers(lambda rng, v: np.full(v.shape, v.mean() if v.size else 0.0)),
    "constant": numbers(lambda rng, v: np.full(v.shape, rng.choice([0.0, 1.0, -1.0, 0.5, rng.normal()]))),
    "nan": numbers(lambda rng, v: np.full(v.shape, np.nan)),
    "whole": numbers(lambda rng, v: rng.integers(-2, 3, size=v.shape)),
    "flat": numbers(lambda rng, v: v.ravel()),
    "cut": numbers(lambda rng, v: v.ravel()[:-1]),
    "a list": numbers(lambda rng, v: v.tolist()),
    "a number": numbers(lambda rng, v: float(rng.normal())),
    "nothing": lambda rng, value, given: None,
    "text": lambda rng, value, given: "nan",
    "the input": _input,
    "an error": _raise,
    "right": lambda rng, value, given: value,
}
NAMES = tuple(CHANGES)


@dataclass(frozen=True)
class Wrong:
    """An unrelated answer: for each check the change or changes that its results undergo there."""

    target: str
    changes: Mapping[str, tuple[str, ...]]
    seed: int


def draw(materials: Materials, seed: int) -> Wrong:
    """One answer: the same change everywhere, one for each check, or several within a check."""
    rng = np.random.default_rng(seed)
    target = str(rng.choice(list(materials.problem.names)))
    way, everywhere = rng.random(), str(rng.choice(NAMES[:-1]))
    changes = {}
    for check in materials.checks:
        if way < 0.4:
            changes[check.name] = (everywhere,)
        elif way < 0.7:
            changes[check.name] = (str(rng.choice(NAMES)),)
        else:
            changes[check.name] = tuple(str(name) for name in rng.choice(NAMES, size=rng.integers(1, 4)))
    return Wrong(target, changes, seed)


def answer_of(materials: Materials, wrong: Wrong, check: str) -> OtherAnswer:
    """What stands in for the target in a check."""
    rng = np.random.default_rng([wrong.seed, len(check)])

    def twist(value: Any, given: tuple[Any, ...]) -> Any:
        name = str(rng.choice(wrong.changes[check]))
        return in_every_part(value, lambda part: CHANGES[name](rng, part, given))

    how: Twist = twist
    target = getattr(materials.solution, wrong.target)
    bare = isinstance(target, type) and not public_methods(target)  # all that it does is done when it is made
    made = twisted(target, how, ("__init__",) if bare else None)
    return OtherAnswer(wrong.target, "unrelated", Text("", ""), True, False, made)
