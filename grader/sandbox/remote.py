"""What does a check hold of what lives in the sandbox?

Calling, constructing, getting and setting look local; what comes back is read-only plain data or a handle.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol


class Asker(Protocol):
    """What is needed of a session."""

    def call(self, target: int, owner: str, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any: ...

    def play(self, name: str, args: tuple[Any, ...]) -> Any: ...

    def get(self, target: int, owner: str, name: str) -> Any: ...

    def ask(self, kind: str, *rest: object) -> Any: ...

    def release(self, number: int) -> None: ...


class Learner:
    """The learner's module: `learner.softmax(x)`, `learner.Affine(W, b)`, `learner.rig("train", ...)`."""

    def __init__(self, session: Asker) -> None:
        self._session = session

    def rig(self, name: str, *args: object) -> Any:
        """Run a function of the problem's rig in the sandbox; its first argument there is the learner's module."""
        return self._session.play(name, args)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *args, **kwargs: self._session.call(0, "", name, args, kwargs)


class Handle:
    """An object of the learner's that stays in the sandbox: call its methods, read and set its attributes."""

    __slots__ = ("_kind", "_methods", "_number", "_session")
    _session: Asker
    _number: int
    _kind: str
    _methods: frozenset[str]

    def __init__(self, session: Asker, number: int, kind: str, methods: frozenset[str]) -> None:
        for name, value in zip(self.__slots__, (kind, methods, number, session), strict=True):
            object.__setattr__(self, name, value)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if name in self._methods:
            return lambda *args, **kwargs: self._session.call(self._number, self._kind, name, args, kwargs)
        return self._session.get(self._number, self._kind, name)

    def __setattr__(self, name: str, value: object) -> None:
        self._session.ask("set", self._number, name, value)

    def __call__(self, *args: object, **kwargs: object) -> Any:
        return self._session.call(self._number, self._kind, "", args, kwargs)

    def __repr__(self) -> str:
        return f"<{self._kind}>"

    def __del__(self) -> None:
        self._session.release(self._number)


def handle_of(item: Handle) -> int:
    """The number under which the sandbox knows a handle's object."""
    return item._number
