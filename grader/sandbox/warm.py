"""How is a zygote started, asked for children, and ended?

Imports no numpy, so that a zygote can warm up while the grader itself still imports. Orders are answered in their turn;
what nobody waits for (a child's end, the fork of the next one) is settled before the next order. The next child is
forked and locked while the one before it is in use.
"""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgpack

from grader.faults import SandboxFault
from grader.sandbox import surroundings
from grader.sandbox.limits import Limits

WATCH = 0.02  # seconds that a wire waits at once: as often its child's scratch and clock are looked at
_TIMEVAL = struct.Struct("@ll")
_START = 60.0  # seconds a zygote may take to import numpy (and pyplot) on a cold, busy machine
_BOOT = (
    "import gc, sys; gc.disable(); "  # nothing of what is imported is garbage
    "words = sys.stdin.read().split(chr(0)); sys.path.insert(0, words[0]); "  # no argument: children could read those
    "from grader.sandbox.zygote import main; main(words)"
)


@dataclass(slots=True)
class Child:
    """A locked process that waits for its first request. `pid` is known when the zygote has answered."""

    wire: socket.socket
    output: int
    limits: Limits
    pid: int = 0

    def close(self) -> None:
        """Close what is open here."""
        self.wire.close()
        os.close(self.output)


class Zygote:
    """One warm interpreter and its control socket. `layers` names the protections of its children once it is ready."""

    def __init__(self, *, pyplot: bool) -> None:
        self._room = os.path.realpath(tempfile.mkdtemp(prefix="grade-"))
        self.scratch = os.path.join(self._room, "scratch")
        os.mkdir(self.scratch, 0o700)
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        project = str(Path(__file__).resolve().parents[2])
        cache = surroundings.cache_folder()
        words = (project, str(theirs.fileno()), self._room, cache, "pyplot" if pyplot else "")
        self._control = ours
        self._process = subprocess.Popen(
            [sys.executable, "-s", "-P", "-B", "-c", _BOOT],  # -I would ignore the hash seed
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            pass_fds=[theirs.fileno()],
            env=surroundings.of_zygote(self.scratch),
            cwd="/",
        )
        theirs.close()
        assert self._process.stdin is not None
        with contextlib.suppress(OSError), self._process.stdin as stdin:  # an end before that is told when it is ready
            stdin.write(os.fsencode("\0".join(words)))
        self.layers: tuple[str, ...] = ()
        self._owed: list[Child | None] = []  # who a reply that was not waited for is about; None: a child that ended
        self._next: Child | None = None
        self._last_words = ""

    def ready(self) -> None:
        """Wait until it can fork; raises SandboxFault, and is closed, where it cannot."""
        if self.layers:
            return
        try:
            self._control.settimeout(_START)
            kind, said, *rest = self._reply()
            self._control.settimeout(None)
        except (OSError, ValueError) as error:
            self.close()
            raise SandboxFault(f"the sandbox's warm interpreter did not start: {self._last_words or error}") from None
        if kind != "ready":
            self.close()
            raise SandboxFault(f"the locked sandbox cannot be had here: {said}")
        self.layers = tuple(said)
        self.scratch = rest[0]

    def child(self, limits: Limits) -> Child:
        """A locked child, ready or nearly so; the one after it is begun. Raises SandboxFault."""
        taken, self._next = self._next, None
        if taken is None or taken.limits != limits:
            self._give_up(taken)
            taken = self._begin(limits)
        self._settle()
        if not taken.pid:
            raise SandboxFault("the sandbox could not start a child")
        self._next = self._begin(limits)
        return taken

    def order(self, *words: object) -> Any:
        """Send an order and return its reply; raises SandboxFault when the zygote is gone."""
        self._settle()
        self._send(words)
        return self._answer()

    def end(self, pid: int) -> None:
        """Have a child killed and reaped and the scratch emptied; that is done before the next child is handed out."""
        self._send(("end", pid))
        self._owed.append(None)

    def dismiss(self) -> None:
        """Let the zygote end, and empty its room, while its grader does something else; `close` follows."""
        if self._next is not None:
            self._next.close()
            self._next = None
        self._control.close()

    def close(self) -> None:
        """End the zygote; its children die with it."""
        self.dismiss()
        self._wait_for_end()
        self._process.kill()
        self._process.wait()
        if self._process.stderr is not None and not self._process.stderr.closed:
            self._last_words = self._process.stderr.read().decode("utf-8", "replace").strip()[-500:]
            self._process.stderr.close()
        shutil.rmtree(self.scratch, ignore_errors=True)
        shutil.rmtree(self._room, ignore_errors=True)

    def _wait_for_end(self) -> None:
        """A second at the most. Popen.wait looks every now and then; this wakes at once."""
        with contextlib.suppress(OSError):
            descriptor = os.pidfd_open(self._process.pid)
            try:
                poll = select.poll()
                poll.register(descriptor, select.POLLIN)
                poll.poll(1000)
            finally:
                os.close(descriptor)

    def _begin(self, limits: Limits) -> Child:
        output = os.memfd_create("output")
        ours, theirs = socket.socketpair()
        for waits in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):  # one system call, where a poll before it makes two
            ours.setsockopt(socket.SOL_SOCKET, waits, _TIMEVAL.pack(0, int(WATCH * 1e6)))
        child = Child(ours, output, limits)
        words = ("fork", limits.memory, limits.processor_seconds, limits.output)
        try:
            self._send(words, descriptors=(theirs.fileno(), output))
        except SandboxFault:
            child.close()
            raise
        finally:
            theirs.close()
        self._owed.append(child)
        return child

    def _give_up(self, child: Child | None) -> None:
        if child is not None:
            self._settle()
            child.close()
            self.end(child.pid)

    def _settle(self) -> None:
        """Take the replies that were not waited for."""
        while self._owed:
            child = self._owed.pop(0)
            kind, *rest = self._answer()
            if child is not None and kind == "pid":
                child.pid = rest[0]

    def _send(self, words: tuple[object, ...], descriptors: tuple[int, ...] = ()) -> None:
        try:
            message = msgpack.packb(list(words))
            if descriptors:
                socket.send_fds(self._control, [message], list(descriptors))
            else:
                self._control.send(message)
        except (OSError, ValueError) as error:
            raise SandboxFault(f"the sandbox's warm interpreter is gone: {error}") from None

    def _answer(self) -> Any:
        try:
            return self._reply()
        except (OSError, ValueError) as error:
            raise SandboxFault(f"the sandbox's warm interpreter is gone: {error}") from None

    def _reply(self) -> Any:
        data = self._control.recv(1 << 16)
        if not data:
            raise ValueError("it ended")
        return msgpack.unpackb(data)


def start_early(isolation: str) -> Zygote | None:
    """A zygote that warms up while its grader still imports numpy; None where no lock is wanted, or none can be."""
    return Zygote(pyplot=False) if isolation != "portable" and sys.platform.startswith("linux") else None
