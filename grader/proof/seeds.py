"""On how many inputs is a problem tried? As many as a given time allows, with a least and a most.

A seed is another draw of all inputs: more of them find what happens rarely (two equal scores, a kink that is hit), and
nothing else. So a single problem in its author's hands gets ten seconds, and a whole course a share that ends. Twenty
there are in any case; those for which there is no time are tried on the solution and one other answer, in turn.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

_STEP = 1000  # between two seeds: neighbours are left to whoever grades with --seed


@dataclass(frozen=True, slots=True)
class Seeds:
    """At least and at most so many, and more than the least only while `seconds` last.

    `whole`: the seconds that each process may spend on the seeds of all its problems together.
    """

    least: int = 20
    most: int = 10_000
    seconds: float = 10.0
    whole: float = 120.0

    def shared(self, problems: int, workers: int) -> Seeds:
        """The same for many problems: each gets its part of the time that a whole run has."""
        return replace(self, seconds=min(self.seconds, self.whole * max(workers, 1) / max(problems, 1)))

    def drawn(self, first: int) -> Iterator[tuple[int, bool]]:
        """The seeds, beginning with the engine's own, and whether there is time for all answers.

        Ends when the time is over and the least are drawn; what has to be drawn after that is drawn in a hurry. Where a
        number was asked for, there is time.
        """
        begin = time.monotonic()
        for count in range(self.most):
            over = time.monotonic() - begin >= self.seconds
            if over and count >= self.least:
                return
            yield first + _STEP * count, not over or self.least == self.most


RELEASE = Seeds(most=100_000, seconds=60.0, whole=math.inf)


def exactly(count: int) -> Seeds:
    """So many, whatever they cost."""
    return Seeds(count, count, 0.0)
