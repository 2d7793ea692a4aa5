"""How are frames sent to and taken from another interpreter, when neither side may hold up the other?

A thread for each direction: whoever waits here waits for a queue, with a time limit, on every platform.
"""

from __future__ import annotations

import contextlib
import queue
import subprocess
import threading
from typing import IO

from grader.sandbox.wire import HEADER, WireError, frame_size

Frames = queue.Queue[bytes | WireError | None]  # None: the end
_PATIENCE = 200  # looks, of 5 ms, at whether the threads have ended


class Pipes:
    """Both pipes of a process. `frames` holds what came: a payload, what made it none, or None at the end."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self.frames: Frames = queue.Queue(maxsize=2)  # who sends without being asked has to wait
        self._streams = (process.stdin, process.stdout)
        self._closing = threading.Event()
        self._orders: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._threads = (
            threading.Thread(target=_write, args=(process.stdin, self._orders), daemon=True),
            threading.Thread(target=_read, args=(process.stdout, self.frames, self._closing), daemon=True),
        )
        for thread in self._threads:
            thread.start()

    def send(self, data: bytes) -> None:
        """Have bytes written; whether they are read is seen by what comes back."""
        self._orders.put(data)

    def close(self) -> None:
        """End both threads and close both pipes, when the process has ended."""
        self._closing.set()
        self._orders.put(None)
        for _ in range(_PATIENCE):
            with contextlib.suppress(queue.Empty):
                self.frames.get_nowait()  # what nobody asked for
            for thread in self._threads:
                thread.join(0.0025)
            if not any(thread.is_alive() for thread in self._threads):
                break
        # A process that the learner's code started may hold a pipe open: then it cannot be closed here.
        for thread, stream in zip(self._threads, self._streams, strict=True):
            if not thread.is_alive():
                with contextlib.suppress(OSError):
                    stream.close()


def _write(stream: IO[bytes], orders: queue.SimpleQueue[bytes | None]) -> None:
    with contextlib.suppress(OSError, ValueError):  # a dead interpreter is told by the reader
        while (data := orders.get()) is not None:
            stream.write(data)
            stream.flush()


def _read(stream: IO[bytes], frames: Frames, closing: threading.Event) -> None:
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
