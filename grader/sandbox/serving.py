"""How does the sandbox's end of the wire run: frames in, frames out, and what the learner prints kept apart?"""

from __future__ import annotations

import io
import linecache
import os
import sys
from collections.abc import Callable
from typing import Any

import numpy as np

from grader.sandbox.wire import Codec
from grader.sandbox.worker import ANSWER, SOURCE, Worker

_OURS = """
import numpy as np

def total(x):
    return np.sqrt(np.abs(x) + 1).prod()
"""
_REHEARSED = [
    Codec(lambda item: (0, item), {}, writable=True).pack(request)
    for request in (
        ["seed", 0],
        ["load", [[SOURCE, _OURS]], {}, "", ["total"]],
        ["call", 0, "total", [np.zeros(2)], {}],
    )
]


def rehearse() -> None:
    """Answer some requests of ours in a worker that is thrown away, while nobody waits.

    The pages that every answer writes to are this process's own then, and are not copied on the learner's time.
    """
    worker = Worker(lambda payload: payload)
    for request in _REHEARSED:
        worker.answer(request)
    sys.modules.pop(ANSWER, None)
    linecache.clearcache()


def serve(send: Callable[[bytes], None], receive: Callable[[], bytes], watch: Callable[[bool], None]) -> None:
    """Answer requests until `receive` raises EOFError; between a callback and its answer further requests may come."""

    def exchange(payload: bytes) -> bytes:
        send(payload)
        while True:
            answer = receive()
            if answer[1:4] == b"\xa2ok" or answer[1:7] == b"\xa5fault":  # [msgpack list, first string]
                return answer
            send(worker.answer(answer))

    worker = Worker(exchange, watch)
    try:
        while True:
            send(worker.answer(receive()))
    except EOFError:
        return


class BoundedOutput(io.RawIOBase):
    """A learner's standard output: what exceeds the limit is dropped in silence, so that printing never fails."""

    def __init__(self, descriptor: int, limit: int) -> None:
        super().__init__()
        self._descriptor = descriptor
        self._left = limit

    def writable(self) -> bool:
        """Text may be written here."""
        return True

    def write(self, data: Any) -> int:
        """Take all, keep what the limit allows."""
        size = len(data)
        if self._left > 0:
            os.write(self._descriptor, bytes(data[: self._left]))
            self._left -= size
        return size


def redirect_output(descriptor: int, limit: int) -> None:
    """Let Python's output streams of this process write to `descriptor`, `limit` bytes at the most."""
    for name in ("stdout", "stderr"):
        raw: Any = BoundedOutput(descriptor, limit)  # unbuffered: what was printed survives a sudden end
        setattr(sys, name, io.TextIOWrapper(raw, "utf-8", "replace", write_through=True))
