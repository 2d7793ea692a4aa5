"""What does a right answer look like whose results are exchanged for others?

Whatever a problem asks for, its solution knows how many results there are, of which shapes, and where they go: they are
returned, written into an argument, or kept as attributes. A twisted answer runs the solution, and puts something else
in each of these places.
"""

from __future__ import annotations

import copy
import functools
import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import numpy as np

Twist = Callable[[Any, tuple[Any, ...]], Any]  # a right result, the arguments of the call -> another result
Answer = Callable[..., Any]
_INSIDE = "_grader_inside_a_call"


def twisted(answer: Answer, twist: Twist, methods: Iterable[str] | None = None) -> Answer:
    """A function or class like `answer` with other results.

    Of a class every public method is twisted, or those in `methods`. A method that calls another gets what is right.
    `twist` sees what is returned and the arrays that the call changed, among its arguments and on self.
    """
    if not inspect.isclass(answer):
        return functools.wraps(answer, updated=())(_twisted(answer, twist, ()))
    names = public_methods(answer) if methods is None else methods
    made = {name: _twisted(getattr(answer, name), twist, (answer,)) for name in names}
    other = type(answer.__name__, (answer,), made)
    other.__module__ = answer.__module__
    return other


def in_every_part(value: Any, change: Callable[[Any], Any]) -> Any:
    """The same tuple, list or dict with every number, array, text or drawing in it changed."""
    if isinstance(value, tuple | list):
        return type(value)([in_every_part(item, change) for item in value])
    if isinstance(value, dict):
        return {key: in_every_part(item, change) for key, item in value.items()}
    return change(value)


def public_methods(answer: type) -> tuple[str, ...]:
    """The methods that a check can call."""
    return tuple(
        name
        for name in dir(answer)
        if (not name.startswith("_") or name == "__call__") and inspect.isfunction(getattr(answer, name))
    )


def _twisted(function: Answer, twist: Twist, owner: tuple[type, ...]) -> Answer:
    def other(*args: Any, **kwargs: Any) -> Any:
        own = vars(args[0]) if owner and args else {}
        if own.get(_INSIDE):
            return function(*args, **kwargs)
        given = (*args[len(owner) :], *kwargs.values())
        before = _held(given), _held(own)
        own[_INSIDE] = True
        try:
            result = function(*args, **kwargs)
        finally:
            del own[_INSIDE]
        _twist_arguments(given, before[0], twist)
        _twist_attributes(own, before[1], twist, given)
        return result if result is None else twist(result, given)

    return other


def _arrays(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """The arrays and numbers in tuples, lists, dicts, with their places."""
    if isinstance(value, np.ndarray | np.generic | float | int):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _arrays(item, (*path, key))
    elif isinstance(value, tuple | list):
        for at, item in enumerate(value):
            yield from _arrays(item, (*path, at))


def _held(value: Any) -> dict[tuple[Any, ...], Any]:
    return {path: np.array(item) for path, item in _arrays(value)}


def _changed(value: Any, before: Mapping[tuple[Any, ...], Any]) -> Iterator[tuple[tuple[Any, ...], Any]]:
    for path, item in list(_arrays(value)):
        if path not in before or not np.array_equal(before[path], item):
            yield path, item


def _twist_arguments(given: tuple[Any, ...], before: Mapping[tuple[Any, ...], Any], twist: Twist) -> None:
    for path, item in _changed(given, before):
        other = twist(item.copy() if isinstance(item, np.ndarray) else item, given)
        if isinstance(item, np.ndarray) and item.flags.writeable and path in before:
            _write(item, other, before[path])
        elif len(path) > 1:
            _put(given, path, other)


def _twist_attributes(
    own: dict[str, Any], before: Mapping[tuple[Any, ...], Any], twist: Twist, given: tuple[Any, ...]
) -> None:
    for path, item in _changed(own, before):
        if not any(item is arg for arg in given):  # what forward keeps for backward stays right
            _put(own, path, twist(copy.copy(item), given))


def _write(array: Any, other: Any, before: Any) -> None:
    """Into the array that is there, if it fits; else nothing has happened to it."""
    try:
        array[...] = other
    except (TypeError, ValueError):
        array[...] = before


def _put(owner: Any, path: tuple[Any, ...], other: Any) -> None:
    for key in path[:-1]:
        owner = owner[key]
    if not isinstance(owner, tuple):
        owner[path[-1]] = other
