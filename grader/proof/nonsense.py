"""Which answers know nothing? They have the names, the signatures and the shapes of the solution, and nothing else."""

from __future__ import annotations

import copy
import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.materials import Materials
from grader.proof.twisting import Answer, Twist, in_every_part, public_methods, twisted

ANY = "random arrays"  # a check that lets these pass does not look at them
_BACKWARD = ("backward", "gradient", "numerical_gradient")
Make = Callable[[tuple[int, ...]], Any]  # an array of a shape


class _Watched:
    """Garbage in the place of a result; `given` says that somebody got it."""

    def __init__(self, change: Twist) -> None:
        self._change = change
        self.given = False

    def __call__(self, value: Any, args: tuple[Any, ...]) -> Any:
        self.given = True
        return self._change(value, args)


@dataclass(frozen=True)
class Garbage:
    """An answer that knows nothing: what stands for the names of the stub, and who watches that it is given."""

    name: str
    names: Mapping[str, Any]
    watched: _Watched


@dataclass(frozen=True)
class Group:
    """Garbage for the same things. `whole`: nothing about these answers is right."""

    answers: tuple[Garbage, ...]
    whole: bool


def garbage_for(materials: Materials, seed: int) -> Iterator[Group]:
    """Every garbage answer to a problem."""
    names = {name: getattr(materials.solution, name, None) for name in materials.problem.names}
    functions = {name: item for name, item in names.items() if callable(item)}
    classes = {name: item for name, item in functions.items() if inspect.isclass(item)}
    kinds = _kinds(seed)
    yield Group(tuple(_everything(kind, functions, change) for kind, change in kinds.items()), whole=True)
    for name, answer in classes.items():
        for method in (method for method in _BACKWARD if hasattr(answer, method)):
            yield Group(
                tuple(_one_method(kind, name, answer, method, change) for kind, change in kinds.items()), whole=False
            )
        if hasattr(answer, "forward") and hasattr(answer, "backward"):
            yield Group((_layer("a constant", name, answer), _layer("a sum", name, answer)), whole=True)


def _everything(kind: str, functions: Mapping[str, Answer], change: Twist) -> Garbage:
    watched = _Watched(change)
    return Garbage(kind, {name: _whole(answer, watched) for name, answer in functions.items()}, watched)


def _one_method(kind: str, name: str, answer: Answer, method: str, change: Twist) -> Garbage:
    watched = _Watched(change)
    return Garbage(f"{kind} from {name}.{method}", {name: twisted(answer, watched, [method])}, watched)


def _layer(kind: str, name: str, answer: Answer) -> Garbage:
    output, slope = _SIMPLE[kind]
    watched = _Watched(lambda value, args: value)
    made = _consistent(answer, output, slope, watched)
    return Garbage(f"{kind} from {name}.forward with its own gradients", {name: made}, watched)


_SIMPLE: dict[str, tuple[Callable[[Any], Any], float]] = {"a constant": (lambda x: 1.0, 0.0), "a sum": (np.sum, 1.0)}


def _whole(answer: Answer, twist: Twist) -> Answer:
    if not inspect.isclass(answer):
        return twisted(answer, twist)
    return twisted(answer, twist, [name for name in ("__init__", *public_methods(answer)) if hasattr(answer, name)])


def _kinds(seed: int) -> dict[str, Twist]:
    rng = np.random.default_rng(seed)
    return {
        "zeros": _shaped(np.zeros),
        "ones": _shaped(np.ones),
        "NaN": _shaped(lambda shape: np.full(shape, np.nan)),
        ANY: _shaped(lambda shape: rng.normal(size=shape)),
        "random shares": _shaped(lambda shape: rng.random(shape)),
        "None": lambda result, given: None,
        "0": lambda result, given: 0,
        "a text": lambda result, given: "answer",
        "the input": lambda result, given: copy.copy(given[0]) if given else None,
        "an object": lambda result, given: _Nothing(),
    }


def _shaped(make: Make) -> Twist:
    return lambda result, given: in_every_part(result, lambda part: _like(part, make))


class _Nothing:
    """What `return self` gives: an object without anything in it."""


def _like(part: Any, make: Make) -> Any:
    """An array of the same shape, a number for a number; of anything else nothing."""
    if isinstance(part, np.ndarray):
        return make(part.shape)
    if isinstance(part, bool | int | float | np.generic):
        return float(make(()))
    return None


def _consistent(answer: Answer, output: Callable[[Any], Any], slope: float, watched: _Watched) -> type:
    """A layer whose forward pass is the same number everywhere, with the gradients that belong to it.

    A right layer beside it knows how many results there are, and of which shapes.
    """

    class Layer:
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            self._right = answer(*args, **kwargs)
            self._follow(0.0)

        def forward(self, *args: Any, **kwargs: Any) -> Any:
            watched.given = True
            right = self._right.forward(*args, **kwargs)
            self._follow(0.0)
            return in_every_part(right, lambda part: _like(part, lambda shape: np.full(shape, output(args[0]))))

        def backward(self, *args: Any, **kwargs: Any) -> Any:
            watched.given = True
            right = self._right.backward(*args, **kwargs)
            self._follow(0.0)
            total = slope * np.sum(args[0]) if args else slope
            return in_every_part(right, lambda part: _like(part, lambda shape: np.full(shape, total)))

        def _follow(self, value: float) -> None:
            """Keep what the right layer keeps, with this number everywhere."""
            for name, held in vars(self._right).items():
                setattr(self, name, in_every_part(held, lambda part: _like(part, lambda s: np.full(s, value))))

    Layer.__name__ = answer.__name__
    Layer.__module__ = answer.__module__
    return Layer
