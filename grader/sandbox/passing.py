"""How is an argument handed over when copying it is not the point?

`inout` for an argument that the learner is to change, `ref` for an object that the learner already holds, `callback`
for a function of ours that the learner calls.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from grader.text import Text

MAX_BYTES = 64 << 20  # of all points of a callback together: they are kept
Shape = tuple[int | None, ...]


class InOut:
    """An argument that stays the same object in the sandbox however often it is passed.

    `value`: what it holds now. `held`: what the very arrays that were handed in hold now, in the same structure (it
    differs from `value` where the learner rebound an entry and left the array as it was). Both are the learner's word.
    """

    def __init__(self, start: object) -> None:
        self.start = start
        self.value = start
        self.held = start

    def take(self, state: object) -> bool:
        """Accept what the sandbox reports; False when it has no such form."""
        match state:
            case [value, list() as leaves] if all(isinstance(leaf, list) and len(leaf) == 2 for leaf in leaves):
                self.value = value
                self.held = _rebuild(self.start, leaves)
                return True
        return False


def _rebuild(start: object, leaves: Sequence[Sequence[Any]]) -> object:
    if isinstance(start, np.ndarray):
        return leaves[0][1] if leaves else None
    found = {path[0]: leaf for path, leaf in leaves if isinstance(path, list) and path and _hashable(path[0])}
    if isinstance(start, dict):
        return {key: found.get(key, value) for key, value in start.items()}
    if isinstance(start, list):
        return [found.get(index, value) for index, value in enumerate(start)]
    return start


def _hashable(key: object) -> bool:
    return isinstance(key, str | int)


class Ref:
    """The learner's own object, or an attribute or entry of it, handed back as it is: `ref(net).params["W1"]`."""

    __slots__ = ("_grader_owner", "_grader_path")

    def __init__(self, owner: object, path: tuple[tuple[str, Any], ...] = ()) -> None:
        self._grader_owner = owner  # the handle: held, so that its object lives as long as this
        self._grader_path = path

    def __getattr__(self, name: str) -> Ref:
        if name.startswith("__"):
            raise AttributeError(name)
        return Ref(self._grader_owner, (*self._grader_path, ("a", name)))

    def __getitem__(self, key: str | int) -> Ref:
        return Ref(self._grader_owner, (*self._grader_path, ("i", key)))


def parts_of(ref: Ref) -> tuple[object, tuple[tuple[str, Any], ...]]:
    """The handle that a ref starts from, and the steps from there."""
    return ref._grader_owner, ref._grader_path


class Callback:
    """A function of ours that the learner may call: on arrays of the announced shape only, `limit` times at the most.

    `count` is the number of calls so far, `points` what it was called with (copies, in order).
    """

    def __init__(self, function: Callable[..., Any], shapes: Sequence[Shape], limit: int) -> None:
        self.function = function
        self.shapes = tuple(shapes)
        self.limit = limit
        self.count = 0
        self.points: list[Any] = []
        self._bytes = 0

    def offence(self, args: Sequence[object]) -> Text | None:
        """What is wrong with a call's arguments, or None."""
        self._bytes += sum(np.asarray(value).nbytes for value in args if isinstance(value, np.ndarray | np.number))
        if self.count >= self.limit or self._bytes > MAX_BYTES:
            return TOO_MANY.fill(limit=self.limit)
        if len(args) != len(self.shapes):
            return ARGUMENTS.fill(got=len(args), want=len(self.shapes))
        for value, shape in zip(args, self.shapes, strict=True):
            if not isinstance(value, int | float | np.number | np.ndarray):
                return NOT_NUMBERS.fill(kind=type(value).__name__.removeprefix("Frozen").lower())
            got = np.shape(value)
            if len(got) != len(shape) or any(w is not None and g != w for g, w in zip(got, shape, strict=True)):
                return WRONG_SHAPE.fill(got=_shown(got), want=_shown(shape))
        return None

    def run(self, args: Sequence[Any]) -> object:
        """Count the call and compute it."""
        self.count += 1
        self.points.append(args[0] if len(args) == 1 else tuple(args))
        return self.function(*args)


def _shown(shape: Shape) -> str:
    return str(tuple("?" if length is None else length for length in shape)).replace("'", "")


TOO_MANY = Text(
    "the function that was handed in was called more than {limit} times",
    "인자로 받은 함수를 {limit}번 넘게 호출했다",
)
ARGUMENTS = Text(
    "the function that was handed in takes {want} argument(s), it was called with {got}",
    "인자로 받은 함수는 인자를 {want}개 받는데 {got}개로 호출했다",
)
NOT_NUMBERS = Text(
    "the function that was handed in was called with a {kind}, it takes numbers or arrays",
    "인자로 받은 함수를 {kind} (으)로 호출했다. 수나 배열을 받는 함수이다",
)
WRONG_SHAPE = Text(
    "the function that was handed in was called with an array of shape {got}, it takes shape {want}",
    "인자로 받은 함수를 모양이 {got} 인 배열로 호출했다. 이 함수는 모양이 {want} 인 배열을 받는다",
)
