"""A fresh interpreter that has imported numpy and has never seen the course: it forks a locked child per problem.

Runs on Linux only, as a process of its own. Orders come over a socket pair, one msgpack list each:
["fork", memory, cpu seconds, output limit] with two descriptors (wire, output file) → ["pid", n] ·
["stack", pid] asks the child's interpreter to write down where it is → ["ok"] ·
["end", pid] kills, reaps and empties the scratch → ["ended", wait status, peak KiB] · ["layers"] → ["layers", names].
The child gives up everything (`lockdown`) before it reads its first request.
"""

from __future__ import annotations

import contextlib
import ctypes
import faulthandler
import gc
import importlib
import os
import shutil
import signal
import socket
import sys
import warnings
from typing import Any, Never

import msgpack

from grader.sandbox import lockdown, oblivion, probe, serving
from grader.sandbox.grants import DRAWING, WANTED
from grader.sandbox.shared_room import scratch_in, shared_room
from grader.sandbox.wire import HEADER, frame, frame_size

STACK_SIGNAL = signal.SIGUSR1
_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG
_WARM = ("numpy.linalg", "numpy.random")  # what nearly every answer uses: each child pays for what lies here
_PIECE = 1 << 16  # bytes that are taken from the wire at once
_WIRE = 60  # the child's descriptor of the wire: off 0, 1 and 2, below the limit of open files


def main(words: list[str]) -> None:
    """Warm up, probe the lock, then fork on demand until the grader is gone.

    The words: the folder that holds this package; the descriptor of the control socket; a folder of this zygote's own,
    which is used where none can be shared; the folder in which those lie; "pyplot" to have it warm. They are taken out
    of the list, for what this process knows its children know.
    """
    control, lock, scratch, rest = _made_ready(words)
    _obey(control, lock, scratch)
    shutil.rmtree(rest, ignore_errors=True)
    os._exit(0)  # nothing else is left to tidy up, and the grader waits


def _made_ready(words: list[str]) -> tuple[socket.socket, lockdown.Lock, str, str]:
    """The control socket, the lock, the scratch, and what to remove at the end. Ends the process without a lock."""
    project, descriptor, room, cache, drawing = words
    words.clear()
    control = socket.socket(fileno=int(descriptor))
    ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the grader's to handle
    oblivion.leave(project)
    _warm(bool(drawing))
    try:
        shared = None if drawing else shared_room(cache, WANTED)  # fonts come and go
        scratch = scratch_in(shared) if shared else os.path.join(room, "scratch")
        packages = DRAWING if drawing else WANTED
        lock = lockdown.prepare(scratch, room=shared or room, furnished=bool(shared), packages=packages)
        layers = probe.prove(lock)
    except Exception as error:  # told to the grader, which refuses to promise what is not on
        control.sendall(msgpack.packb(["fault", f"{error}"]))
        sys.exit()
    oblivion.forget_where_we_are()
    gc.freeze()  # pages of the warm interpreter stay shared with the children
    gc.enable()
    control.sendall(msgpack.packb(["ready", list(layers), scratch]))
    return control, lock, scratch, scratch if shared else room


def _warm(pyplot: bool) -> None:
    for name in _WARM:
        importlib.import_module(name)
    if pyplot:
        import matplotlib

        matplotlib.use("Agg")
        matplotlib.get_configdir()  # where its folders are has to be found before they are out of reach
        matplotlib.get_cachedir()
        import matplotlib.pyplot

        figure, axes = matplotlib.pyplot.subplots()  # loads fonts and the rest that the first figure needs
        axes.set_title("가 a")
        axes.plot([0, 1])
        matplotlib.pyplot.close(figure)
    warnings.simplefilter("ignore")  # numpy's remarks on a learner's arithmetic are not judged
    faulthandler.register(STACK_SIGNAL, file=2, all_threads=False)


def _obey(control: socket.socket, lock: lockdown.Lock, scratch: str) -> None:
    while True:
        order, descriptors, _, _ = socket.recv_fds(control, 4096, 2)
        if not order:
            return
        match msgpack.unpackb(order):
            case ["fork", memory, seconds, output_limit]:
                pid = os.fork()
                if pid == 0:
                    control.close()
                    _child(descriptors[0], descriptors[1], lock, lockdown.Limits(memory, seconds), output_limit)
                for descriptor in descriptors:
                    os.close(descriptor)
                reply: list[Any] = ["pid", pid]
            case ["stack", pid]:
                _signal(pid, STACK_SIGNAL)
                reply = ["ok"]
            case ["end", pid]:
                _signal(pid, signal.SIGKILL)
                _, status, usage = os.wait4(pid, 0)
                lockdown.empty_scratch(scratch)
                reply = ["ended", status, usage.ru_maxrss]
            case unknown:
                reply = ["fault", f"unknown order {unknown!r}"]
        control.sendall(msgpack.packb(reply))


def _signal(pid: int, number: int) -> None:
    with contextlib.suppress(ProcessLookupError):  # gone already: it is reaped next
        os.kill(pid, number)


def _child(wire: int, output: int, lock: lockdown.Lock, limits: lockdown.Limits, output_limit: int) -> Never:
    """Become the sandbox: nothing is left but the wire, the output file and what the lock grants."""
    try:
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 0)
        os.dup2(output, 1)
        os.dup2(output, 2)
        line = os.dup2(wire, _WIRE, inheritable=False)
        lockdown.apply(lock, limits, keep=(0, 1, 2, line))
        serving.redirect_output(1, output_limit)
        serving.rehearse()
        stream = _Stream(line)
        stream.send(b"")  # locked
        serving.serve(stream.send, stream.receive, lambda _: None)
        os._exit(0)
    except BaseException as error:  # a lock that failed, or a wire that broke: nothing of the learner ran unlocked
        os.write(2, f"{type(error).__name__}: {error}".encode()[:400])
        os._exit(113)


class _Stream:
    """Frames on the child's end of the wire. Several requests may lie in it, one behind the other."""

    def __init__(self, line: int) -> None:
        self._line = line
        self._left = b""

    def send(self, payload: bytes) -> None:
        data = memoryview(frame(payload))
        while data:
            data = data[os.write(self._line, data) :]

    def receive(self) -> bytes:
        """The next frame. Raises EOFError when the grader is gone."""
        parts = [self._left]
        while len(parts[0]) < HEADER.size:
            parts[0] += self._some()
        size = HEADER.size + frame_size(parts[0][: HEADER.size])
        missing = size - len(parts[0])
        while missing > 0:
            parts.append(self._some())
            missing -= len(parts[-1])
        data = b"".join(parts) if len(parts) > 1 else parts[0]
        self._left = data[size:]
        return data[HEADER.size : size]

    def _some(self) -> bytes:
        data = os.read(self._line, _PIECE)
        if not data:
            raise EOFError
        return data
