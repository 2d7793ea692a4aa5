"""The locked build, seen from the grader: zygotes are started, children asked for, timed and ended.

Time is charged only while the grader waits for the learner, and time in which the learner's process stood ready but got
no processor is given back, so that a busy machine does not fail an honest answer. While it waits the grader computes
nothing: no callback and no comparison is on that clock.
"""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import msgpack

from grader.faults import SandboxFault
from grader.sandbox import surroundings
from grader.sandbox.limits import Limits
from grader.sandbox.line import Budget, Ended, Ending
from grader.sandbox.scratch import scratch_used
from grader.sandbox.stack import read_stack
from grader.sandbox.wire import HEADER, WireError, frame, frame_size
from grader.verdict import Verdict

WATCH = 0.02  # seconds between looks at the scratch and the clock while a reply is awaited
SCRATCH_LIMIT = 32 << 20  # bytes of all files that a learner may write
_START = 60.0  # seconds a zygote may take to import numpy (and pyplot) on a cold, busy machine
_BOOT = (
    "import sys; sys.path.insert(0, {project!r}); "
    "from grader.sandbox.zygote import main; main({control}, {room!r}, {pyplot}, {project!r})"
)


class Zygote:
    """One warm interpreter and its control socket. `layers` names the protections that its children have."""

    def __init__(self, *, pyplot: bool) -> None:
        self._room = os.path.realpath(tempfile.mkdtemp(prefix="grade-"))
        self.scratch = os.path.join(self._room, "scratch")
        os.mkdir(self.scratch, 0o700)
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        project = str(Path(__file__).resolve().parents[2])
        boot = _BOOT.format(project=project, control=theirs.fileno(), room=self._room, pyplot=pyplot)
        self._control = ours
        self._process = subprocess.Popen(
            [sys.executable, "-s", "-P", "-B", "-c", boot],  # -I would ignore the hash seed
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            pass_fds=[theirs.fileno()],
            env=surroundings.of_zygote(self.scratch),
            cwd="/",
        )
        theirs.close()
        self.layers: tuple[str, ...] = ()
        try:
            self._control.settimeout(_START)
            kind, said = self._reply()
        except (OSError, ValueError) as error:
            self.close()
            raise SandboxFault(f"the sandbox's warm interpreter did not start: {self._last_words() or error}") from None
        if kind != "ready":
            self.close()
            raise SandboxFault(f"the locked sandbox cannot be had here: {said}")
        self._control.settimeout(None)
        self.layers = tuple(said)

    def _last_words(self) -> str:
        stderr = self._process.stderr
        return stderr.read().decode("utf-8", "replace").strip()[-500:] if stderr else ""

    def _reply(self) -> Any:
        data = self._control.recv(1 << 16)
        if not data:
            raise ValueError("it ended")
        return msgpack.unpackb(data)

    def order(self, *words: object, descriptors: tuple[int, ...] = ()) -> Any:
        """Send an order and return the last word of the reply; raises SandboxFault when the zygote is gone."""
        try:
            message = msgpack.packb(list(words))
            if descriptors:
                socket.send_fds(self._control, [message], list(descriptors))
            else:
                self._control.send(message)
            return self._reply()
        except (OSError, ValueError) as error:
            raise SandboxFault(f"the sandbox's warm interpreter is gone: {error}") from None

    def close(self) -> None:
        """End the zygote; its children die with it."""
        self._control.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(1)
        self._process.kill()
        self._process.wait()
        if self._process.stderr is not None:
            self._process.stderr.close()
        shutil.rmtree(self._room, ignore_errors=True)


class LockedLine:
    """One locked child."""

    def __init__(self, zygote: Zygote, limits: Limits) -> None:
        self._zygote = zygote
        self._limits = limits
        self._output = os.memfd_create("output")
        ours, theirs = socket.socketpair()
        self._socket = ours
        self._socket.setblocking(False)
        reply = zygote.order(
            "fork", limits.memory, limits.processor_seconds, limits.output,
            descriptors=(theirs.fileno(), self._output),
        )  # fmt: skip
        theirs.close()
        if reply[0] != "pid":
            raise SandboxFault(f"the sandbox could not start a child: {reply}")
        self._pid: int | None = reply[1]
        self._poll = select.poll()
        self._poll.register(ours.fileno(), select.POLLIN)
        self._budget: Budget | None = None
        self._delay = 0.0
        self._looked = 0.0
        self._greet()

    def _greet(self) -> None:
        """The lock is on when the first answer comes; no learner code has run by then, so failing here is ours."""
        try:
            self.exchange(msgpack.packb(["seed", 0]), Budget(_START))
        except (Ended, WireError):
            raise SandboxFault(f"a sandbox child could not be locked: {self.output()[-300:]}") from None

    def exchange(self, payload: bytes, budget: Budget) -> bytes:
        """Send a frame and wait for one; raises Ended when the child is dead, over its time or over its scratch."""
        if budget is not self._budget:
            self._budget, self._delay = budget, self._run_delay()
        begin = time.monotonic()
        try:
            self._send(frame(payload), budget, begin)
            size = frame_size(self._read(HEADER.size, budget, begin))
            return self._read(size, budget, begin)
        finally:
            budget.spent += time.monotonic() - begin

    def _send(self, data: bytes, budget: Budget, begin: float) -> None:
        view = memoryview(data)
        while view:
            try:
                view = view[self._socket.send(view) :]
            except BlockingIOError:
                self._wait(select.POLLOUT, budget, begin)
            except OSError:
                raise Ended(self._ended()) from None

    def _read(self, size: int, budget: Budget, begin: float) -> bytes:
        parts: list[bytes] = []
        while size:
            self._wait(select.POLLIN, budget, begin)
            try:
                data = self._socket.recv(min(size, 1 << 20))
            except BlockingIOError:
                continue
            except OSError:
                data = b""
            if not data:
                raise Ended(self._ended())
            parts.append(data)
            size -= len(data)
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def _wait(self, event: int, budget: Budget, begin: float) -> None:
        """Wait for the child; also one that sends without end is looked at every now and then."""
        self._poll.modify(self._socket.fileno(), event)
        ready = False
        while not ready:
            ready = bool(self._poll.poll(WATCH * 1000))
            now = time.monotonic()
            if ready and now - self._looked < WATCH:
                return
            self._looked = now
            used = budget.spent + now - begin
            if used >= budget.limit and used - (self._run_delay() - self._delay) >= budget.limit:
                raise Ended(self._timed_out())
            if scratch_used(self._zygote.scratch) > SCRATCH_LIMIT:
                self._end()
                raise Ended(Ending(Verdict.CRASHED, detail="scratch"))

    def _run_delay(self) -> float:
        """Seconds in which the child stood ready to run and got no processor (Linux, /proc/PID/schedstat)."""
        try:
            with open(f"/proc/{self._pid}/schedstat", "rb") as file:
                return int(file.read().split()[1]) / 1e9
        except (OSError, ValueError, IndexError):
            return 0.0

    def _timed_out(self) -> Ending:
        start = os.fstat(self._output).st_size
        self._zygote.order("stack", self._pid)
        for _ in range(10):
            time.sleep(0.002)
            text = os.pread(self._output, 1 << 14, start).decode("utf-8", "replace")
            if text.endswith("\n") and text.count("\n") > 1:
                break
        os.ftruncate(self._output, start)
        self._end()
        return Ending(Verdict.TIMED_OUT, stack=read_stack(text))

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
            self._end()
            self._socket.close()
            os.close(self._output)
