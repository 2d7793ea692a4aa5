"""The locked build, seen from the grader: a child is talked with, timed and ended.

Time is charged only while the grader waits for the learner, as `clock` tells it: processor time first, so that a busy
machine does not fail an honest answer. While it waits the grader computes nothing: no callback and no comparison is on
that clock.
"""

from __future__ import annotations

import os
import signal
import time

from grader.faults import SandboxFault
from grader.sandbox.clock import Clock, times_of
from grader.sandbox.limits import Limits
from grader.sandbox.line import Budget, Ended, Ending
from grader.sandbox.scratch import overfull
from grader.sandbox.stack import read_stack
from grader.sandbox.warm import WATCH, Zygote
from grader.sandbox.wire import HEADER, WireError, frame, frame_size
from grader.verdict import Verdict

_PIECE = 1 << 18  # bytes that are taken from the wire at once
_START = 60.0  # seconds a child may take to put its lock on, on a busy machine
_LAST_WORDS = 0.2  # seconds of its own in which a child may write down where it was
_MOST = 3.0  # seconds on the wall's clock for the same, on a busy machine


class LockedLine:
    """One locked child."""

    def __init__(self, zygote: Zygote, limits: Limits) -> None:
        self._zygote = zygote
        self._limits = limits
        child = zygote.child(limits)
        self._output, self._socket = child.output, child.wire
        self._pid: int | None = child.pid
        self._left = b""
        self._clock = Clock(child.pid)
        self._budget: Budget | None = None
        self._clock_runs = False  # for this budget: it is started by the first look, which most checks never get
        self._looked = 0.0
        self._greet()

    def _greet(self) -> None:
        """The lock is on when the child says so; no learner code has run by then, so failing here is ours."""
        try:
            self._frame(Budget(_START), time.monotonic())
        except (Ended, WireError):
            raise SandboxFault(f"a sandbox child could not be locked: {self.output()[-300:]}") from None

    def exchange(self, payload: bytes, budget: Budget) -> bytes:
        """Send a frame and wait for one; raises Ended when the child is dead, over its time or over its scratch."""
        if budget is not self._budget:
            self._budget = budget
            self._clock_runs = False
        begin = time.monotonic()
        try:
            self._send(frame(payload), budget, begin)
            return self._frame(budget, begin)
        finally:
            budget.spent += time.monotonic() - begin

    def _send(self, data: bytes, budget: Budget, begin: float) -> None:
        view = memoryview(data)
        while view:
            try:
                view = view[self._socket.send(view) :]
            except BlockingIOError:
                self._look(budget, begin)
            except OSError:
                raise Ended(self._ended()) from None

    def _frame(self, budget: Budget, begin: float) -> bytes:
        """The next frame; what came behind it is kept for the next read."""
        data = self._left
        while len(data) < HEADER.size:
            data += self._some(budget, begin)
        size = HEADER.size + frame_size(data[: HEADER.size])
        parts = [data]
        missing = size - len(data)
        while missing > 0:
            parts.append(self._some(budget, begin))
            missing -= len(parts[-1])
        data = b"".join(parts) if len(parts) > 1 else data
        self._left = data[size:]
        return data[HEADER.size : size]

    def _some(self, budget: Budget, begin: float) -> bytes:
        """What lies on the wire, waited for; also a child that sends without end is looked at every now and then."""
        while True:
            try:
                data = self._socket.recv(_PIECE)
            except BlockingIOError:
                self._look(budget, begin)
                continue
            except OSError:
                data = b""
            if time.monotonic() - self._looked >= WATCH:
                self._look(budget, begin)
            if not data:
                raise Ended(self._ended())
            return data

    def _look(self, budget: Budget, begin: float) -> None:
        """See that the child is within its time and its scratch; raises Ended, and has ended it, where it is not."""
        self._looked = time.monotonic()
        if not self._clock_runs:
            self._clock.start(budget.limit)
            self._clock_runs = True
        if self._clock.over(budget.spent + self._looked - begin):
            raise Ended(self._timed_out())
        if overfull(self._zygote.scratch):
            self._end()
            raise Ended(Ending(Verdict.CRASHED, detail="scratch"))

    def _timed_out(self) -> Ending:
        start = os.fstat(self._output).st_size
        self._zygote.order("stack", self._pid)
        text = self._dumped(start)
        os.ftruncate(self._output, start)
        self._end()
        return Ending(Verdict.TIMED_OUT, stack=read_stack(text))

    def _dumped(self, start: int) -> str:
        """What the child writes down of where it is; on a busy machine it is waited for."""
        assert self._pid is not None  # it is alive: only its time is up
        begin, queued = time.monotonic(), times_of(self._pid).queued or 0.0
        while True:
            time.sleep(0.002)
            text = os.pread(self._output, 1 << 14, start).decode("utf-8", "replace")
            if text.endswith("\n") and text.count("\n") > 1:
                return text
            elapsed = time.monotonic() - begin
            if elapsed > _MOST or elapsed - (times_of(self._pid).queued or 0.0) + queued > _LAST_WORDS:
                return text

    def _ended(self) -> Ending:
        status = self._end()
        if os.WIFSIGNALED(status):
            number = os.WTERMSIG(status)
            if number == signal.SIGXCPU:
                return Ending(Verdict.TIMED_OUT, signal=number)
            if number == signal.SIGKILL:  # ours, for a child that closed the wire and lived on; or the kernel's
                return Ending(Verdict.CRASHED, signal=number)
            return Ending(Verdict.CRASHED, signal=number, detail="signal", code=number)
        return Ending(Verdict.CRASHED, code=os.WEXITSTATUS(status), detail="exit")

    def _end(self) -> int:
        if self._pid is None:
            return 0
        pid, self._pid = self._pid, None
        return int(self._zygote.order("end", pid)[1])

    def output(self) -> str:
        """What the learner printed, bounded by the limit."""
        return os.pread(self._output, self._limits.output, 0).decode("utf-8", "replace")

    def close(self) -> None:
        """Kill and reap the child, empty the scratch, close what is open here."""
        if self._socket.fileno() >= 0:
            pid, self._pid = self._pid, None
            self._socket.close()
            os.close(self._output)
            if pid is not None:
                self._zygote.end(pid)
