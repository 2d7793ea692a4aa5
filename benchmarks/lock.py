"""What does the lock cost a child, compared with its bare life?

Run as a program: python benchmarks/lock.py. Prints milliseconds for fork, exit and wait without and with the lock, the
lock's own time inside the child, and what is paid once per zygote.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import numpy  # noqa: F401  # a zygote has it warm

from grader.sandbox import lockdown, probe  # the path must be set first

ROUNDS = 200


def life(inside: Callable[[], object]) -> float:
    """Milliseconds of one child from fork to wait."""
    begin = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        inside()
        os._exit(0)
    os.waitpid(pid, 0)
    return (time.perf_counter() - begin) * 1e3


def main() -> None:
    """Measure, turn about, so that a busy machine spoils both alike."""
    with tempfile.TemporaryDirectory() as room:
        scratch = os.path.join(room, "scratch")
        os.mkdir(scratch)
        begin = time.perf_counter()
        lock = lockdown.prepare(scratch, room=room)
        made = time.perf_counter()
        layers = probe.prove(lock)
        proved = time.perf_counter()
        gc.collect()
        gc.freeze()
        limits = lockdown.Limits()
        pairs = [(life(lambda: None), life(lambda: lockdown.apply(lock, limits))) for _ in range(ROUNDS)]
        bare, locked = (statistics.median(column) for column in zip(*pairs, strict=True))
        print(f"layers                 {', '.join(layers)}")
        print(f"per zygote: prepare    {(made - begin) * 1e3:7.2f} ms")
        print(f"            prove      {(proved - made) * 1e3:7.2f} ms")
        print(f"fork, exit and wait    {bare:7.2f} ms")
        print(f"    with the lock      {locked:7.2f} ms   x {locked / bare:.2f}")


if __name__ == "__main__":
    main()
