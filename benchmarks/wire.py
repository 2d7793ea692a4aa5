"""What does a call into the sandbox cost, compared with a round trip over a pipe?

Run as a program: python benchmarks/wire.py. A 5x10 array of floats goes out and comes back, as the argument and result
of a learner's function, and pickled over multiprocessing.Pipe between two processes.
"""

from __future__ import annotations

import multiprocessing
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

        pipe, wire = turn_about([over_pipe, over_wire], ROUNDS)
        line.close()
    ours.send(None)
    process.join()
    row("round trip over multiprocessing.Pipe", typical(pipe) / TRIPS)
    row("call over the wire", typical(wire) / TRIPS)
    verdict("a call / a round trip", typical(wire) / typical(pipe), at_most=2)


if __name__ == "__main__":
    main()
