"""What did the solution answer when it was asked before?

A learner's installation has no solutions; its checks get a stand-in that replays what the solution answered to the same
check with the same seed. Answers are found by a hash of the way to them: which object, what was asked of it before, and
the arguments. Where a last bit of an argument differs between machines, the order of the questions finds them; that the
arguments are otherwise the recorded ones is made sure, or right answers would be judged by answers to other questions.

In recording the stand-in asks the real solution and writes down what it says. Derivatives are kept whole, so that the
hundreds of questions behind them are not.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from grader.faults import CourseFault, RecordFault
from grader.keeping import become, is_data, rounded, slopes_in, slopes_out
from grader.sandbox.wire import DRAWING, FUNCTION, HANDLE, Codec, Refused
from grader.sealing import Key, Sealed, SealedKey, known_key, seal

_SEALED = ("answers()", "EXPLANATIONS")  # of a quiz
Entry = list[Any]  # hash, packed answer, packed arguments as the call left them (None: as they were), rough hash


@dataclass
class Memory:
    """What was answered in one check: by the name of what was asked, in order; and the derivatives, in order.

    `keys`: of the questions of a quiz, sealed.
    """

    answers: dict[str, list[Entry]] = field(default_factory=dict)
    derivatives: list[list[bytes]] = field(default_factory=list)  # rough hash of the point, packed
    keys: dict[str, Sealed] = field(default_factory=dict)


class Recorder:
    """Asks the real solution and keeps what it says."""

    def __init__(self, module: object) -> None:
        self.memory = Memory()
        self._module = module
        self._silent = False

    @property
    def solution(self) -> Stand:
        """The stand-in for the solution."""
        return Stand(self, "", b"", self._module)

    def derivative(self, compute: Callable[[], tuple[Any, ...]], point: Sequence[Any]) -> tuple[Any, ...]:
        """Compute derivatives, and keep them."""
        with self._not_writing():
            found = compute()
        if not self._silent:
            packed = _PLAIN.pack([slopes_out(item) for item in found])
            self.memory.derivatives.append([_rough(point), packed])
        return found

    @contextmanager
    def _not_writing(self) -> Any:
        before, self._silent = self._silent, True
        try:
            yield
        finally:
            self._silent = before

    def key(self, question: str, ordered: bool) -> Key:
        """The key to a question of a quiz; it is kept sealed."""
        found = known_key(self._module, question, ordered)
        self.memory.keys[question] = seal(found)
        return found

    def ask(self, path: str, key: bytes, args: list[Any], real: Callable[..., Any] | None) -> Any:
        """Ask, keep the answer and what became of the arguments, and hand on the answer."""
        assert real is not None  # a recorder has the solution
        if path in _SEALED:
            raise CourseFault(
                f"a check reads the solution's {path}, which would be readable in the record: use answered"
            )
        before, rough = _pack(args), _rough(args)
        answer = real(*(_real(arg) for arg in args))
        after = _pack(args)
        if not self._silent:
            packed = _pack(answer, path)
            self.memory.answers.setdefault(path, []).append([key, packed, after if after != before else None, rough])
        return _stood_for(answer, self, key)


class Keeper:
    """Keeps derivatives of one check and seed from answer to answer: they are the same for all, and cost most.

    They are found by their place in the check and by the point; what else goes into the function must not depend on
    the learner's answer, as no question to the solution may.
    """

    def __init__(self, kept: dict[bytes, tuple[Any, ...]]) -> None:
        self._kept = kept
        self._given = 0

    def derivative(self, compute: Callable[[], tuple[Any, ...]], point: Sequence[Any]) -> tuple[Any, ...]:
        """The derivatives at this point, computed when they are first asked for."""
        self._given += 1
        key = _hash(str(self._given), b"", point)
        if key not in self._kept:
            self._kept[key] = compute()
            for found in self._kept[key]:
                if isinstance(found, np.ndarray):
                    found.setflags(write=False)  # shared by all who come after
        return self._kept[key]


class Player:
    """Answers from memory."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._asked: Counter[str] = Counter()
        self._given = 0

    @property
    def solution(self) -> Stand:
        """The stand-in for the solution."""
        return Stand(self, "", b"", None)

    def derivative(self, compute: Callable[[], tuple[Any, ...]], point: Sequence[Any]) -> tuple[Any, ...]:
        """The next derivatives that were kept."""
        if self._given >= len(self._memory.derivatives):
            raise RecordFault("a derivative was not recorded: record the course again")
        rough, packed = self._memory.derivatives[self._given]
        if rough != _rough(point):
            raise RecordFault("a derivative was recorded at another point: record the course again")
        self._given += 1
        return tuple(slopes_in(item) for item in _PLAIN.unpack(packed))

    def knows(self, path: str) -> bool:
        """Whether something of this name was asked."""
        return path in self._memory.answers

    def key(self, question: str, ordered: bool) -> Key:
        """The sealed key to a question of a quiz."""
        if question not in self._memory.keys:
            raise RecordFault(f"the key to {question} was not recorded: record the course again")
        return SealedKey(self._memory.keys[question])

    def ask(self, path: str, key: bytes, args: list[Any], real: Callable[..., Any] | None) -> Any:
        """The answer that was given to this question; the arguments become what they became then."""
        entries = self._memory.answers.get(path, [])
        number = self._asked[path]
        self._asked[path] += 1
        entry = next((entry for entry in entries if entry[0] == key), None)
        if entry is None and number < len(entries) and entries[number][3] == _rough(args):
            entry = entries[number]
        if entry is None:
            raise RecordFault(f"the solution was never asked for {path} in this way: record the course again")
        if entry[2] is not None:
            for arg, after in zip(args, _reader(self, key).unpack(entry[2]), strict=True):
                become(arg, after)
        return _reader(self, key).unpack(entry[1])


class Stand:
    """Stands for the solution, or for an object that it made."""

    def __init__(self, memory: Recorder | Player, path: str, key: bytes, real: object) -> None:
        for name, value in (("_memory", memory), ("_path", path), ("_key", key), ("_real", real)):
            object.__setattr__(self, name, value)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        path, memory = f"{self._path}.{name}".lstrip("."), self._memory
        called = f"{path}()"
        if isinstance(memory, Recorder):
            if callable(getattr(self._real, name)):
                return self._calling(called, getattr(self._real, name))
        elif memory.knows(called) or not memory.knows(path):
            if not memory.knows(called):
                raise AttributeError(name)
            return self._calling(called, None)
        return memory.ask(path, _hash(path, self._key, []), [], lambda: getattr(self._real, name))

    def _calling(self, path: str, real: Callable[..., Any] | None) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            names = sorted(kwargs)
            given = [*args, *(kwargs[name] for name in names)]
            key = _hash(path + ",".join(names), self._key, given)
            object.__setattr__(self, "_key", key if self._path else self._key)  # what an object was asked changes it
            for arg in given:
                if isinstance(arg, Stand):
                    object.__setattr__(arg, "_key", _hash("passed", arg._key, [key]))

            def with_names(*values: Any) -> Any:
                assert real is not None  # only a recorder gets here, and it has the solution
                return real(*values[: len(args)], **dict(zip(names, values[len(args) :], strict=True)))

            return self._memory.ask(path, key, given, None if real is None else with_names)

        return call

    def __setattr__(self, name: str, value: Any) -> None:
        object.__setattr__(self, "_key", _hash(f"set {name}", self._key, [value]))
        if self._real is not None:
            setattr(self._real, name, _real(value))


def _real(value: Any) -> Any:
    return value._real if isinstance(value, Stand) else value


def _stood_for(value: Any, memory: Recorder, key: bytes) -> Any:
    """An answer as a check sees it: an object of the solution stays behind a stand-in."""
    if is_data(value):
        return value
    return Stand(memory, type(value).__name__, _hash(type(value).__name__, key, []), value)


def _hash(what: str, before: bytes, args: Sequence[Any]) -> bytes:
    return hashlib.sha256(what.encode() + b"\0" + before + b"\0" + _pack(list(args))).digest()[:12]


def _rough(args: Sequence[Any]) -> bytes:
    """A hash of arguments that a few last bits do not change."""
    return hashlib.sha256(_pack(rounded(list(args)))).digest()[:8]


def _pack(value: Any, path: str = "") -> bytes:
    """Plain data with stand-ins for objects, and nothing for functions."""

    def outward(item: object) -> tuple[int, object]:
        if isinstance(item, Stand):
            return HANDLE, [item._path, item._key]
        if callable(item) and not isinstance(item, type):
            return FUNCTION, []
        if hasattr(item, "__dict__"):
            return HANDLE, [type(item).__name__, b""]
        raise Refused(type(item).__name__)

    try:
        return Codec(outward, {}, writable=True).pack(value)
    except Refused as refused:
        raise CourseFault(f"the solution's {path or 'argument'} is {refused.what}, which cannot be recorded") from None


def _reader(memory: Player, key: bytes) -> Codec:
    def of_object(payload: Any) -> object:
        return Stand(memory, payload[0], _hash(payload[0], key, []), None)

    return Codec(_refuse, {HANDLE: of_object, FUNCTION: lambda _: None}, writable=True)


def _refuse(item: object) -> tuple[int, object]:
    raise Refused(type(item).__name__)


_PLAIN = Codec(_refuse, {DRAWING: lambda item: item}, writable=True)
