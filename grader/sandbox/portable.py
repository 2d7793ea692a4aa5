"""The portable build: a fresh interpreter over pipes, for machines without the lock and for the test of both.

It stops accidents, not attackers: the learner's code has the rights of whoever runs the grader. Time is limited
everywhere, memory where the platform can. The other process runs `portable_main`.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import queue
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgpack

from grader.faults import SandboxFault
from grader.sandbox import serving, surroundings
from grader.sandbox.clock import Clock
from grader.sandbox.limits import Limits
from grader.sandbox.line import Budget, Ended, Ending
from grader.sandbox.pipes import Pipes
from grader.sandbox.stack import read_stack
from grader.sandbox.wire import HEADER, WireError, frame, frame_size
from grader.verdict import Verdict

LAYERS = ("time",)
_START = 60.0  # seconds an interpreter may take to import numpy on a cold, busy machine
_GRACE = 0.1  # seconds for the interpreter to write down where it was, or to end
_WATCH = 0.02  # seconds between looks at the clock when time is short
STACKS = "stacks"  # the file of its folder in which an interpreter writes down where it is
_LEFT = struct.Struct(">d")  # before each payload here: seconds left, for the interpreter's own look at where it is
_BOOT = (
    "import sys; sys.path.insert(0, {project!r}); "
    "from grader.sandbox.portable import portable_main; portable_main({memory}, {output}, {pyplot})"
)


class PortableLine:
    """One interpreter for one problem."""

    def __init__(self, limits: Limits, *, pyplot: bool) -> None:
        self._limits = limits
        self._folder = tempfile.mkdtemp(prefix="grade-")
        self._output = Path(self._folder) / "output"
        self._stacks = Path(self._folder) / STACKS
        project = str(Path(__file__).resolve().parents[2])
        boot = _BOOT.format(project=project, memory=limits.memory, output=limits.output, pyplot=pyplot)
        with self._output.open("wb") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-s", "-P", "-B", "-c", boot],  # -I would ignore the hash seed
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=output,
                env=surroundings.of_portable(self._folder),
                cwd=self._folder,
            )
        self._clock = Clock(self._process.pid)
        self._budget: Budget | None = None
        self._pipes = Pipes(self._process)
        try:
            self.exchange(msgpack.packb(["seed", 0]), Budget(_START))
        except (Ended, WireError):
            said = self.output()[-300:]
            self.close()
            raise SandboxFault(f"a Python interpreter for the answer could not be started: {said}") from None

    def exchange(self, payload: bytes, budget: Budget) -> bytes:
        """Send a frame and wait for one; raises Ended when the interpreter is gone or over its time."""
        if budget is not self._budget:
            self._budget = budget
            self._clock.start(budget.limit)
        begin = time.monotonic()
        self._pipes.send(frame(_LEFT.pack(budget.left) + payload))
        try:
            answer = self._frame(budget, begin)
        finally:
            budget.spent += time.monotonic() - begin
        if isinstance(answer, WireError):
            raise answer
        if answer is None:
            raise Ended(self._ended())
        return answer

    def _frame(self, budget: Budget, begin: float) -> bytes | WireError | None:
        """The next frame, or what came in its place; raises Ended when the time is up."""
        while True:
            waited = budget.spent + time.monotonic() - begin
            if waited >= budget.limit and self._clock.over(waited):  # also of many answers that each come in time
                raise Ended(self._timed_out())
            with contextlib.suppress(queue.Empty):
                return self._pipes.frames.get(timeout=max(budget.limit - waited, _WATCH))

    def _timed_out(self) -> Ending:
        time.sleep(_GRACE)  # the interpreter writes down where it was at about this time
        self._process.kill()
        self._process.wait()
        try:
            last = self._stacks.read_bytes()[-(1 << 16) :].decode("utf-8", "replace").rpartition("Timeout (")[2]
        except OSError:
            last = ""
        return Ending(Verdict.TIMED_OUT, stack=read_stack(last))

    def _ended(self) -> Ending:
        try:
            code = self._process.wait(_GRACE)
        except subprocess.TimeoutExpired:  # it closed the wire and lives on
            self._process.kill()
            self._process.wait()
            return Ending(Verdict.CRASHED)
        if code < 0:
            return Ending(Verdict.CRASHED, signal=-code, code=-code, detail="signal")
        return Ending(Verdict.CRASHED, code=code, detail="exit")

    def output(self) -> str:
        """What the learner printed, bounded by the limit."""
        try:
            with self._output.open("rb") as file:
                return file.read(self._limits.output).decode("utf-8", "replace")
        except OSError:
            return ""

    def close(self) -> None:
        """End the interpreter and remove its folder."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._pipes.close()
        shutil.rmtree(self._folder, ignore_errors=True)


def portable_main(memory: int, output: int, pyplot: bool) -> None:
    """The other process: move the wire off descriptors 0 and 1, set what limits the platform has, and answer."""
    wire_in, wire_out = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(2, 1)
    if pyplot:
        import matplotlib

        matplotlib.use("Agg")
        import matplotlib.pyplot
    _limit_memory(memory)
    import warnings

    warnings.simplefilter("ignore")  # numpy's remarks on a learner's arithmetic are not judged
    faulthandler.enable(file=2)
    serving.redirect_output(1, output)
    reader, writer = os.fdopen(wire_in, "rb"), os.fdopen(wire_out, "wb")

    def send(payload: bytes) -> None:
        writer.write(frame(payload))
        writer.flush()

    stacks = os.open(STACKS, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)  # the working folder is the learner's to change
    left = [_START]

    def receive() -> bytes:
        header = reader.read(HEADER.size)
        if len(header) < HEADER.size:
            raise EOFError
        data = reader.read(frame_size(header))
        left[0] = _LEFT.unpack_from(data)[0]
        return data[_LEFT.size :]

    def watch(running: bool) -> None:
        if running:
            faulthandler.dump_traceback_later(max(left[0], 0.001), repeat=True, file=stacks)
        else:
            faulthandler.cancel_dump_traceback_later()

    serving.serve(send, receive, watch)


def _limit_memory(memory: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    with contextlib.suppress(OSError, ValueError):  # macOS knows the call and refuses it
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
