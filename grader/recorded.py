"""What did the solution answer when it was asked before?

A learner's installation has no solutions; its checks get a stand-in that replays what the solution answered to the same
check with the same seed. Answers are found by the way to them (stand_in.py). Where a last bit of an argument differs
between machines, the order of the questions finds them; that the arguments are otherwise the recorded ones is made
sure, or right answers would be judged by answers to other questions.

In recording the stand-in asks the real solution and writes down what it says. Derivatives are kept whole, so that the
hundreds of questions behind them are not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from grader.faults import CourseFault, RecordFault
from grader.keeping import become, is_data, slopes_in, slopes_out
from grader.sandbox.wire import DRAWING, Codec, Refused
from grader.sealing import Key, Sealed, SealedKey, known_key, seal
from grader.stand_in import Stand, Way, packed, reader, real_of, rough, way_to

_SEALED = ("answers()", "EXPLANATIONS")  # of a quiz
Entry = list[Any]  # way, packed answer, packed arguments as the call left them (None: as they were), rough hash


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
            self.memory.derivatives.append([rough(point), _PLAIN.pack([slopes_out(item) for item in found])])
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

    def is_function(self, path: str, real: object, name: str) -> bool:
        """As the solution has it."""
        return callable(getattr(real, name))

    def ask(self, path: str, way: Way, args: list[Any], real: Callable[..., Any] | None) -> Any:
        """Ask, keep the answer and what became of the arguments, and hand on the answer."""
        assert real is not None  # a recorder has the solution
        if path in _SEALED:
            raise CourseFault(
                f"a check reads the solution's {path}, which would be readable in the record: use answered"
            )
        before, roughly = packed(args), rough(args)
        answer = real(*map(real_of, args))
        after = packed(args)
        if not self._silent:
            entry = [way, packed(answer, path), after if after != before else None, roughly]
            self.memory.answers.setdefault(path, []).append(entry)
        if is_data(answer):
            return answer
        kind = type(answer).__name__  # an object of the solution stays behind a stand-in
        return Stand(self, kind, way_to(kind, way, []), answer)


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
        roughly, kept = self._memory.derivatives[self._given]
        if roughly != rough(point):
            raise RecordFault("a derivative was recorded at another point: record the course again")
        self._given += 1
        return tuple(slopes_in(item) for item in _PLAIN.unpack(kept))

    def is_function(self, path: str, real: object, name: str) -> bool:
        """As it was when it was asked for."""
        if f"{path}()" in self._memory.answers:
            return True
        if path in self._memory.answers:
            return False
        raise AttributeError(name)

    def key(self, question: str, ordered: bool) -> Key:
        """The sealed key to a question of a quiz."""
        if question not in self._memory.keys:
            raise RecordFault(f"the key to {question} was not recorded: record the course again")
        return SealedKey(self._memory.keys[question])

    def ask(self, path: str, way: Way, args: list[Any], real: Callable[..., Any] | None) -> Any:
        """The answer that was given to this question; the arguments become what they became then."""
        entries = self._memory.answers.get(path, [])
        number = self._asked[path]
        self._asked[path] += 1
        entry = next((entry for entry in entries if entry[0] == way), None)
        if entry is None and number < len(entries) and entries[number][3] == rough(args):
            entry = entries[number]
        if entry is None:
            raise RecordFault(f"the solution was never asked for {path} in this way: record the course again")
        if entry[2] is not None:
            for arg, after in zip(args, reader(self, way).unpack(entry[2]), strict=True):
                become(arg, after)
        return reader(self, way).unpack(entry[1])


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
        key = way_to(str(self._given), b"", point)
        if key not in self._kept:
            self._kept[key] = compute()
            for found in self._kept[key]:
                if isinstance(found, np.ndarray):
                    found.setflags(write=False)  # shared by all who come after
        return self._kept[key]


def _refuse(item: object) -> tuple[int, object]:
    raise Refused(type(item).__name__)


_PLAIN = Codec(_refuse, {DRAWING: lambda item: item}, writable=True)
