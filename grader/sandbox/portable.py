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
import threading
import time
from pathlib import Path
from typing import IO

import msgpack

from grader.faults import SandboxFault
from grader.sandbox import serving, surroundings
from grader.sandbox.limits import Limits
from grader.sandbox.line import Budget, Ended, Ending
from grader.sandbox.stack import read_stack
from grader.sandbox.wire import HEADER, WireError, frame, frame_size
from grader.verdict import Verdict

LAYERS = ("time",)
_START = 60.0  # seconds an interpreter may take to import numpy on a cold, busy machine
_GRACE = 0.3  # seconds for the interpreter to write down where it was
_Frames = queue.Queue[bytes | WireError | None]
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
        project = str(Path(__file__).resolve().parents[2])
        boot = _BOOT.format(project=project, memory=limits.memory, output=limits.output, pyplot=pyplot)
        with self._output.open("wb") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-s", "-P", "-B", "-c", boot],  # -I would ignore the hash seed
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=output,
                env=surroundings.of_portable(),
                cwd=self._folder,
            )
        self._frames: _Frames = queue.Queue(maxsize=2)  # who sends without being asked has to wait
        assert self._process.stdout is not None
        self._closing = threading.Event()
        reading = (self._process.stdout, self._frames, self._closing)
        self._reader = threading.Thread(target=_read_frames, args=reading, daemon=True)
        self._reader.start()
        try:
            self.exchange(msgpack.packb(["seed", 0]), Budget(_START))
        except (Ended, WireError):
            said = self.output()[-300:]
            self.close()
            raise SandboxFault(f"a Python interpreter for the answer could not be started: {said}") from None

    def exchange(self, payload: bytes, budget: Budget) -> bytes:
        """Send a frame and wait for one; raises Ended when the interpreter is gone or over its time."""
        begin = time.monotonic()
        try:
            assert self._process.stdin is not None
            with contextlib.suppress(OSError):  # a dead interpreter is told by the reader
                self._process.stdin.write(frame(_LEFT.pack(budget.left) + payload))
                self._process.stdin.flush()
            try:
                answer = self._frames.get(timeout=budget.left + _GRACE)
            except queue.Empty:
                raise Ended(self._timed_out()) from None
        finally:
            budget.spent += time.monotonic() - begin
        if isinstance(answer, WireError):
            raise answer
        if answer is None:
            raise Ended(self._ended())
        if budget.spent >= budget.limit:
            raise Ended(self._timed_out())
        return answer

    def _timed_out(self) -> Ending:
        self._process.kill()
        self._process.wait()
        stack = read_stack(self._text(1 << 16))
        return Ending(Verdict.TIMED_OUT, stack=stack)

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

    def _text(self, size: int) -> str:
        try:
            with self._output.open("rb") as file:
                return file.read(size).decode("utf-8", "replace")
        except OSError:
            return ""

    def output(self) -> str:
        """What the learner printed, bounded by the limit."""
        return self._text(self._limits.output).split("Timeout (", 1)[0]

    def close(self) -> None:
        """End the interpreter and remove its folder."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._closing.set()
        for _ in range(200):
            with contextlib.suppress(queue.Empty):
                self._frames.get_nowait()  # what nobody asked for
            self._reader.join(0.005)
            if not self._reader.is_alive():
                break
        # A process that the learner's code started may hold the pipe open: then its reader cannot be closed.
        for stream in (self._process.stdin, None if self._reader.is_alive() else self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        shutil.rmtree(self._folder, ignore_errors=True)


def _read_frames(stream: IO[bytes], frames: _Frames, closing: threading.Event) -> None:
    try:
        while not closing.is_set():
            header = stream.read(HEADER.size)
            if len(header) < HEADER.size:
                break
            size = frame_size(header)
            data = stream.read(size)
            if len(data) < size:
                break
            frames.put(data)
    except WireError as error:
        frames.put(error)
    except (OSError, ValueError):
        pass  # the pipe was closed from our side
    frames.put(None)


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
            faulthandler.dump_traceback_later(max(left[0], 0.001), exit=False, file=2)
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
