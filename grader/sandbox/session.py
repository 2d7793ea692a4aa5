"""How does the grader talk with a sandbox?

A `Session` speaks the wire's call stack: requests out, replies in, callbacks answered in between. It keeps a log of
calls for messages. The first thing that goes wrong on the learner's side ends the check as a `LearnerFailure`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grader.sandbox.drawing import Drawing
from grader.sandbox.failure import Kind, LearnerFailure
from grader.sandbox.line import Budget, Ended, Line, LocalLine
from grader.sandbox.passing import Callback, InOut, Ref, parts_of
from grader.sandbox.remote import Handle, handle_of
from grader.sandbox.wire import DRAWING, FUNCTION, HANDLE, KEPT, MAX_FRAME, MAX_ITEMS, Codec, Refused, WireError
from grader.text import Text
from grader.verdict import Verdict

MAX_ASKED = 10_000  # entries in the arguments of one callback
_CALLED = b"\x93\xa4call"  # how the bytes of a callback begin: a list of three, and this word
MAX_RECEIVED = 4 * MAX_FRAME  # bytes of all answers within one check: what came is kept until it ends


@dataclass(frozen=True, slots=True)
class Call:
    """One call that a check made: for the failing report. `name` as the learner reads it ("Affine.forward")."""

    name: str
    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]


class Session:
    """One sandbox in use: requests out, replies in, callbacks answered in between."""

    def __init__(self, line: Line, seconds: float) -> None:
        self.line = line
        self.calls: list[Call] = []
        self.results: list[tuple[object, Call]] = []
        self.alive = True
        self.seconds = seconds  # of the learner's time for the next check
        self._budget = Budget(seconds)
        self._functions: dict[int, Callback] = {}
        self._kept: dict[int, InOut] = {}
        self._counts: dict[int, int] = {}
        self._dead: list[int] = []
        self._seed: int | None = None  # not yet told to the sandbox
        self._received = 0
        self._offence: Text | None = None
        self._codec = Codec(self._outward, {HANDLE: self._of_handle, DRAWING: Drawing}, writable=False)
        if isinstance(line, LocalLine):
            line.serve(self._answer_callback)

    def begin_check(self, seed: int) -> None:
        """A new check: its own time, its own seed for `random` and `np.random`, an empty log."""
        self._budget = Budget(self.seconds)
        self.calls.clear()
        self.results.clear()
        self._offence = None
        self._received = 0
        self._functions.clear()
        self._kept.clear()
        self._seed = seed

    def ask(self, kind: str, *rest: object) -> Any:
        """One request; returns the reply's value or raises LearnerFailure."""
        request = [kind, *rest]
        chores = self._chores()
        return self._request(["after", chores, request] if chores else request)

    def _chores(self) -> list[list[Any]]:
        """What is to be done before the next request. It travels with it: a frame of its own would cost a call."""
        chores: list[list[Any]] = []
        if self._dead:
            chores.append(["free", self._dead])
            self._dead = []
        if self._seed is not None:
            chores.append(["seed", self._seed])
            self._seed = None
        return chores

    def call(self, target: int, owner: str, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Call a function (target 0: the learner's module) or a method, and log it."""
        shown = tuple(arg.value if isinstance(arg, InOut) else arg for arg in args)  # as it is before this call
        call = Call(f"{owner}.{name}" if owner and name else name or owner, shown, kwargs)
        self.calls.append(call)
        value = self.ask("call", target, name, list(args), kwargs)
        self._remember(value, call)
        return value

    def play(self, name: str, args: tuple[Any, ...]) -> Any:
        """Run a function of the rig in the sandbox."""
        call = Call(f"rig {name}", args, {})
        self.calls.append(call)
        value = self.ask("play", name, list(args))
        self._remember(value, call)
        return value

    def get(self, target: int, owner: str, name: str) -> Any:
        """Read an attribute."""
        value = self.ask("get", target, name)
        self._remember(value, Call(f"{owner}.{name}" if owner else name, (), {"": None}))
        return value

    def origin_of(self, value: object) -> Call | None:
        """The call that returned this very value, or the last call where none did."""
        for result, call in reversed(self.results):
            if result is value:
                return call
        return self.calls[-1] if self.calls else None

    def _remember(self, value: object, call: Call) -> None:
        self.results.append((value, call))
        if isinstance(value, tuple | list):
            self.results.extend((item, call) for item in value[:20])
        elif isinstance(value, dict):
            self.results.extend((item, call) for item in list(value.values())[:20])

    def _request(self, request: list[Any]) -> Any:
        if not self.alive:
            raise LearnerFailure(Verdict.CRASHED, kind=Kind.ENDED)
        try:
            payload = self._codec.pack(request)
        except Refused as refused:
            raise TypeError(f"a check handed over {refused.what}, which cannot cross into the sandbox") from None
        reply = self._exchange(payload)
        while reply[0] == "call":
            reply = self._exchange(self._codec.pack(self._run_callback(reply)))
        return self._settle(reply)

    def _exchange(self, payload: bytes) -> list[Any]:
        try:
            answer = self.line.exchange(payload, self._budget)
            self._received += len(answer)
            if self._received > MAX_RECEIVED:
                raise LearnerFailure(Verdict.FAILED, kind=Kind.REFUSED, detail=f"{self._received} bytes of data")
            called = answer[:6] == _CALLED  # how often is the learner's choice, so each may hold little
            reply = self._codec.unpack(answer, MAX_ASKED if called else MAX_ITEMS)
            if not isinstance(reply, list) or not reply or not isinstance(reply[0], str):
                raise WireError("a reply that is none")
            if reply[0] == "call" and not called:
                raise WireError("a call written in another way than ours")
            return reply
        except Ended as ended:
            self.alive = False
            raise LearnerFailure(
                ended.ending.verdict, kind=Kind.ENDED, detail=ended.ending.said, trace=ended.ending.stack
            ) from None
        except WireError as error:
            raise self._babble(str(error)) from None

    def _babble(self, detail: str) -> LearnerFailure:
        """What came is no reply of this wire: the sandbox is not used again."""
        self.alive = False
        return LearnerFailure(Verdict.CRASHED, kind=Kind.BABBLE, detail=detail)

    def _settle(self, reply: list[Any]) -> Any:
        match reply:
            case ["ok", value, dict() as kept]:
                for key, state in kept.items():
                    holder = self._kept.get(key) if isinstance(key, int) else None
                    if holder is None or not holder.take(state):
                        raise self._babble("a kept argument that was never handed over")
                if self._offence is not None:  # the learner's code took the refusal in silence
                    raise self._offended()
                return value
            case ["raised", str() as kind, str() as message, list() as trace, list() as near]:
                kind, message = kind[:80], message[:500]
                verdict = Verdict.OUT_OF_MEMORY if kind.endswith("MemoryError") else Verdict.RAISED
                if kind == "NotImplementedError":
                    verdict = Verdict.NOT_ATTEMPTED
                if self._offence is not None:
                    raise self._offended(_frames(trace))
                raise LearnerFailure(verdict, kind=kind, detail=message, near=_words(near), trace=_frames(trace))
            case ["missing", str() as owner, str() as name, list() as near]:
                missing = f"{owner}.{name}" if owner else name
                raise LearnerFailure(Verdict.FAILED, kind=Kind.MISSING, detail=missing[:160], near=_words(near))
            case ["refused", str() as what]:
                raise LearnerFailure(Verdict.FAILED, kind=Kind.REFUSED, detail=what[:160])
        raise self._babble("a reply of no known form")

    def _offended(self, trace: Sequence[tuple[str, int, str]] = ()) -> LearnerFailure:
        assert self._offence is not None  # asked only then
        return LearnerFailure(
            Verdict.FAILED, kind=Kind.OFFENCE, detail=self._offence.en, trace=trace, message=self._offence
        )

    def _run_callback(self, reply: list[Any]) -> list[Any]:
        if self._offence is not None:  # it was told once; who goes on calling is not listened to
            self.alive = False
            raise self._offended()
        function = self._functions.get(reply[1]) if len(reply) == 3 and isinstance(reply[1], int) else None
        if function is None or not isinstance(reply[2], list):
            raise self._babble("a call of a function that was never handed over")
        offence = function.offence(reply[2])
        if offence is not None:
            self._offence = offence
            return ["fault", offence.en]
        try:
            return ["ok", function.run(reply[2])]
        except LearnerFailure:
            raise
        except Exception:  # ours may fail on odd numbers: one fixed sentence, nothing of our side
            return ["fault", "the function could not be computed for this argument"]

    def _answer_callback(self, payload: bytes) -> bytes:
        return self._codec.pack(self._run_callback(self._codec.unpack(payload)))

    def _outward(self, item: object) -> tuple[int, object]:
        if isinstance(item, Ref):
            owner, path = parts_of(item)
            assert isinstance(owner, Handle)
            return HANDLE, [handle_of(owner), *([kind, key] for kind, key in path)]
        if isinstance(item, Handle):
            return HANDLE, [handle_of(item)]
        if isinstance(item, Callback):
            self._functions[id(item)] = item
            return FUNCTION, [id(item)]
        if isinstance(item, InOut):
            first = id(item) not in self._kept
            self._kept[id(item)] = item
            return KEPT, [id(item), first, item.start if first else None]
        raise Refused(f"a {type(item).__name__}")

    def _of_handle(self, payload: object) -> Handle:
        match payload:
            case [int() as number, str() as kind, list() as methods]:
                if number in self._dead:  # let go of, and come again before that was told
                    self._dead.remove(number)
                self._counts[number] = self._counts.get(number, 0) + 1
                return Handle(self, number, kind[:80], frozenset(_words(methods)))
        raise WireError("a handle of no known form")

    def release(self, number: int) -> None:
        """A check let go of a handle; told to the sandbox with the next request."""
        self._counts[number] -= 1
        if not self._counts[number]:
            del self._counts[number]
            self._dead.append(number)


def _words(items: list[Any]) -> list[str]:
    return [item[:80] for item in items[:500] if isinstance(item, str)]


def _frames(items: list[Any]) -> list[tuple[str, int, str]]:
    return [
        (item[0][:80], item[1], item[2][:80])
        for item in items[-20:]
        if isinstance(item, list) and [type(field) for field in item] == [str, int, str] and 0 < item[1] < 1 << 31
    ]
