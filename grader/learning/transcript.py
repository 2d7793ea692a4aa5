"""What crossed between the grader and the sandbox while a check ran?

A line that listens: every request and its reply is kept as bytes, and read only when somebody asks.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from grader.sandbox.line import Budget, Line
from grader.sandbox.wire import DRAWING, FUNCTION, HANDLE, KEPT, Codec, Refused, WireError

_AFTER, _LOAD = b"\xa5after", b"\xa4load"  # how these requests go on behind their first byte
_BYTES = 64 << 20  # of one check: beyond, what is oldest is let go


@dataclass(frozen=True)
class Object:
    """An object of the learner's, or an attribute or entry of it. `kind`: its class, where that was told."""

    number: int
    path: tuple[tuple[str, Any], ...] = ()
    kind: str = field(default="", compare=False)


@dataclass(frozen=True)
class Function:
    """A function of ours that was handed in."""

    number: int


@dataclass(frozen=True)
class Kept:
    """An argument that stays one object; `value` is what it began with, where this is its first time."""

    number: int
    first: bool
    value: object = field(default=None, compare=False)


@dataclass(frozen=True)
class Step:
    """One request: `kind` is call, get, set or play; `target` the number of an object, 0 for the learner's module.

    `made` is the object that came back, where one did.
    """

    kind: str
    target: int
    name: str
    args: tuple[Any, ...] = ()
    kwargs: Mapping[str, Any] = field(default_factory=dict)
    made: Object | None = None


class Listening:
    """Lines that keep what crosses them, check by check: `wrap` each line, then read `checks`."""

    def __init__(self) -> None:
        self._sections: list[_Section] = []

    def wrap(self, line: Line) -> Line:
        """The same line, listened to."""
        return _Heard(line, self._sections)

    def steps(self, check: int) -> tuple[Step, ...]:
        """What happened in the check that ran as the so-many-th, counted from 0."""
        begun = self._begun()
        return tuple(_steps(begun[check].frames)) if check < len(begun) else ()

    def seed(self, check: int) -> int | None:
        """What `random` and `np.random` were seeded with in that check."""
        begun = self._begun()
        return begun[check].seed if check < len(begun) else None

    def _begun(self) -> list[_Section]:
        return [section for section in self._sections if not section.loads]


class _Section:
    """The frames since a seed was set: those of a check, or of loading the answer."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.frames: deque[tuple[bytes, bytes]] = deque()
        self.loads = False
        self._size = 0

    def add(self, request: bytes, reply: bytes) -> None:
        self.frames.append((request, reply))
        self._size += len(request) + len(reply)
        while self._size > _BYTES and len(self.frames) > 1:
            old = self.frames.popleft()
            self._size -= len(old[0]) + len(old[1])


class _Heard:
    def __init__(self, line: Line, sections: list[_Section]) -> None:
        self._line = line
        self._sections = sections

    def exchange(self, payload: bytes, budget: Budget) -> bytes:
        if payload[1:7] == _AFTER:
            self._begin(payload)
        elif payload[1:6] == _LOAD and self._sections:
            self._sections[-1].loads = True
        reply = b""
        try:
            reply = self._line.exchange(payload, budget)
        finally:
            if self._sections:
                self._sections[-1].add(payload, reply)
        return reply

    def _begin(self, payload: bytes) -> None:
        """A section begins with the request that a seed travels with."""
        match _read(_codec(), payload):
            case ["after", list() as chores, [str() as kind, *_]]:
                for chore in chores:
                    match chore:
                        case ["seed", int() as seed]:
                            self._sections.append(_Section(seed))
                if kind == "load" and self._sections:
                    self._sections[-1].loads = True

    def output(self) -> str:
        return self._line.output()

    def close(self) -> None:
        self._line.close()


def _codec() -> Codec:
    return Codec(_nothing, {HANDLE: _object, FUNCTION: _function, KEPT: _kept, DRAWING: _no_data}, writable=True)


def _steps(frames: Sequence[tuple[bytes, bytes]]) -> list[Step]:
    """The requests among the frames; what a callback was asked and answered stands between a request and its reply."""
    codec = _codec()
    found: list[Step] = []
    for request, reply in frames:
        step, answer = _step(_read(codec, request)), _read(codec, reply)
        if step is not None:
            found.append(step)
        if (
            found
            and isinstance(answer, list)
            and len(answer) > 1
            and answer[0] == "ok"
            and isinstance(answer[1], Object)
        ):
            last = found[-1]
            found[-1] = Step(last.kind, last.target, last.name, last.args, last.kwargs, answer[1])
    return found


def _step(request: object) -> Step | None:
    match request:
        case ["after", list(), inner]:
            return _step(inner)
        case ["call", int() as target, str() as name, list() as args, dict() as kwargs]:
            return Step("call", target, name, tuple(args), kwargs)
        case ["get", int() as target, str() as name]:
            return Step("get", target, name)
        case ["set", int() as target, str() as name, value]:
            return Step("set", target, name, (value,))
        case ["play", str() as name, list() as args]:
            return Step("play", 0, name, tuple(args))
    return None


def _read(codec: Codec, payload: bytes) -> object:
    try:
        return codec.unpack(payload)
    except WireError:
        return None


def _object(payload: Any) -> Object:
    """Handed in it is a number and steps from there; coming back, a number, a class and its methods."""
    match payload:
        case [int() as number, str() as kind, list()]:
            return Object(number, kind=kind)
        case [int() as number, *steps]:
            return Object(number, tuple((step[0], step[1]) for step in steps))
    raise WireError("a handle of no known form")


def _function(payload: Any) -> Function:
    return Function(payload[0])


def _kept(payload: Any) -> Kept:
    return Kept(-payload[0], bool(payload[1]), payload[2])  # numbered apart from the objects of the other side


def _no_data(_: Any) -> None:
    return None


def _nothing(item: object) -> tuple[int, object]:
    raise Refused(type(item).__name__)
