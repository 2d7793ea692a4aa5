"""What does a call into the sandbox cost, compared with a round trip over a pipe?

Run as a program: python benchmarks/wire.py. A 5x10 array of floats goes out and comes back, as the argument and result
of a learner's function, and pickled over multiprocessing.Pipe between two processes. Whether two processes that talk
share a processor is the kernel's choice and counts more than all they do; so they are held on one, and what comes of
its choice is printed besides.
"""

from __future__ import annotations

import multiprocessing
import os
from multiprocessing.connection import Connection

import numpy as np
from timing import row, turn_about, typical, verdict

from grader.sandbox.builds import Isolation, Sandboxes
from grader.sandbox.limits import Limits
from grader.sandbox.session import Session

ROUNDS = 60
TRIPS = 100  # in a row: a process that was just woken answers sooner
ANSWER = "def same(x):\n    return x\n"


def echo(pipe: Connection) -> None:
    """Send back what comes, until None comes."""
    while (value := pipe.recv()) is not None:
        pipe.send(value)


def main() -> None:
    """Measure, turn about."""
    x = np.random.default_rng(7).normal(size=(5, 10))
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(target=echo, args=(theirs,))
    process.start()

    def over_pipe() -> None:
        for _ in range(TRIPS):
            ours.send(x)
            ours.recv()

    with Sandboxes(Isolation.LOCKED, Limits()) as sandboxes:
        line = sandboxes.open(draws=False)
        session = Session(line, 600.0)
        session.begin_check(7)
        session.ask("load", [["source-0", ANSWER]], {}, "", ["same"])

        def over_wire() -> None:
            for _ in range(TRIPS):
                session.call(0, "", "same", (x,), {})
            session.calls.clear()
            session.results.clear()

        free = [typical(times) / TRIPS for times in turn_about([over_pipe, over_wire], ROUNDS)]
        one = {min(os.sched_getaffinity(0))}
        for pid in (os.getpid(), process.pid, line._pid):
            os.sched_setaffinity(pid or 0, one)
        held = [typical(times) / TRIPS for times in turn_about([over_pipe, over_wire], ROUNDS)]
        line.close()
    ours.send(None)
    process.join()
    row("round trip over multiprocessing.Pipe", held[0], f"{free[0] * 1e6:.0f} us where the kernel chooses")
    row("call over the wire", held[1], f"{free[1] * 1e6:.0f} us")
    verdict("a call / a round trip", held[1] / held[0], at_most=2)


if __name__ == "__main__":
    main()
