"""What does a locked sandbox with three small calls cost, compared with the bare life of a process?

Run as a program: python benchmarks/problem.py. The measure is fork, exit and wait in an interpreter that has numpy
loaded and nothing else. Where the time of the sandbox goes is printed below it.
"""

from __future__ import annotations

import gc
import subprocess
import sys
import time

import numpy as np
from timing import row, turn_about, typical, verdict

from grader.sandbox.builds import Isolation, Sandboxes
from grader.sandbox.limits import Limits
from grader.sandbox.session import Session

ROUNDS = 200
ANSWER = """
import numpy as np

def softmax(x):
    e = np.exp(x - np.max(x))
    return e / e.sum()
"""
BARE = """
import os, sys, gc, time, numpy
gc.collect(); gc.freeze()
for line in sys.stdin:
    begin = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    print(time.perf_counter() - begin, flush=True)
"""


def main() -> None:
    """Measure, turn about."""
    bare = subprocess.Popen([sys.executable, "-c", BARE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert bare.stdin
    assert bare.stdout
    x = np.random.default_rng(7).normal(size=10)
    lives: list[float] = []
    parts: dict[str, list[float]] = {"open": [], "load": [], "calls": [], "close": []}

    def bare_life() -> None:
        bare.stdin.write("\n")
        bare.stdin.flush()
        lives.append(float(bare.stdout.readline()))

    with Sandboxes(Isolation.LOCKED, Limits()) as sandboxes:

        def problem() -> None:
            marks = [time.perf_counter()]
            line = sandboxes.open(draws=False)
            session = Session(line, 5.0)
            marks.append(time.perf_counter())
            session.begin_check(7)
            session.ask("load", [["source-0", ANSWER]], {}, "", ["softmax"])
            marks.append(time.perf_counter())
            for _ in range(3):
                session.call(0, "", "softmax", (x,), {})
            marks.append(time.perf_counter())
            line.close()
            marks.append(time.perf_counter())
            for name, begin, end in zip(parts, marks, marks[1:], strict=False):
                parts[name].append(end - begin)

        gc.collect()
        gc.freeze()
        _, problems = turn_about([bare_life, problem], ROUNDS)
    bare.stdin.close()
    bare.wait()
    row("fork, exit and wait, with numpy", typical(lives))
    row("a locked sandbox with three calls", typical(problems))
    for name, times in parts.items():
        row(f"    {name}", typical(times))
    verdict("a problem / a bare process", typical(problems) / typical(lives), at_most=3)


if __name__ == "__main__":
    main()
