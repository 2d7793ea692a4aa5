"""Who stands for the solution while its answers are recorded or played back?

A check cannot tell a stand-in from the solution: it calls it, makes objects, reads and sets their attributes. The
stand-in knows the way to each question: a hash of which object was asked, what was asked of it before, and the
arguments. A memory has the answers.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from grader.faults import CourseFault
from grader.keeping import rounded
from grader.sandbox.wire import FUNCTION, HANDLE, Codec, Refused

Way = bytes  # to a question: a hash of all that its answer may depend on


class Answering(Protocol):
    """What has the answers: a recorder, which asks the solution, or a player, which remembers."""

    def is_function(self, path: str, real: object, name: str) -> bool:
        """Whether what goes by this name is called, not read. Raises AttributeError where nothing does."""

    def ask(self, path: str, way: Way, args: list[Any], real: Callable[..., Any] | None) -> Any:
        """The answer to a question. `real` asks the solution, where there is one."""


class Stand:
    """Stands for the solution (`path` ""), or for an object that it made; `real` is that, where it is here."""

    def __init__(self, memory: Answering, path: str, way: Way, real: object) -> None:
        for name, value in (("_memory", memory), ("_path", path), ("_way", way), ("_real", real)):
            object.__setattr__(self, name, value)  # assigning is recorded

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        path = f"{self._path}.{name}".lstrip(".")
        if self._memory.is_function(path, self._real, name):
            return self._calling(f"{path}()", getattr(self._real, name, None))
        return self._memory.ask(path, way_to(path, self._way, []), [], lambda: getattr(self._real, name))

    def __setattr__(self, name: str, value: Any) -> None:
        self._went(way_to(f"set {name}", self._way, [value]))
        if self._real is not None:
            setattr(self._real, name, real_of(value))

    def _went(self, way: Way) -> None:
        """What is asked of this object from now on comes after that."""
        object.__setattr__(self, "_way", way)

    def _calling(self, path: str, real: Callable[..., Any] | None) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            names = sorted(kwargs)
            given = [*args, *(kwargs[name] for name in names)]
            way = way_to(path + ",".join(names), self._way, given)
            if self._path:  # an object; functions of the solution have no past
                self._went(way)
            for arg in given:
                if isinstance(arg, Stand):  # what an object is passed to may change it
                    arg._went(way_to("passed", arg._way, [way]))

            def with_names(*values: Any) -> Any:
                assert real is not None  # only a recorder gets here, and it has the solution
                return real(*values[: len(args)], **dict(zip(names, values[len(args) :], strict=True)))

            return self._memory.ask(path, way, given, None if real is None else with_names)

        return call


def real_of(value: Any) -> Any:
    """What a stand-in stands for; anything else as it is."""
    return value._real if isinstance(value, Stand) else value


def way_to(what: str, before: Way, args: Sequence[Any]) -> Way:
    """The way to a question, behind the way that led to its object."""
    return hashlib.sha256(what.encode() + b"\0" + before + b"\0" + packed(list(args))).digest()[:12]


def rough(args: Sequence[Any]) -> bytes:
    """A hash of arguments that a few last bits do not change."""
    return hashlib.sha256(packed(rounded(list(args)))).digest()[:8]


def packed(value: Any, path: str = "") -> bytes:
    """Plain data with stand-ins for objects, and nothing for functions. Raises CourseFault for what cannot be kept."""

    def outward(item: object) -> tuple[int, object]:
        if isinstance(item, Stand):
            return HANDLE, [item._path, item._way]
        if callable(item) and not isinstance(item, type):
            return FUNCTION, []
        if hasattr(item, "__dict__"):
            return HANDLE, [type(item).__name__, b""]
        raise Refused(type(item).__name__)

    try:
        return Codec(outward, {}, writable=True).pack(value)
    except Refused as refused:
        raise CourseFault(f"the solution's {path or 'argument'} is {refused.what}, which cannot be recorded") from None


def reader(memory: Answering, way: Way) -> Codec:
    """Reads what was packed; objects that came of the question at the end of this way get stand-ins."""

    def of_object(payload: Any) -> object:
        return Stand(memory, payload[0], way_to(payload[0], way, []), None)

    def refuse(item: object) -> tuple[int, object]:
        raise Refused(type(item).__name__)

    return Codec(refuse, {HANDLE: of_object, FUNCTION: lambda _: None}, writable=True)
