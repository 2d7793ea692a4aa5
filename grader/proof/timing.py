"""Is there time enough for a learner? A right answer needs a small part of what she is given.

Measured in seconds of the processor, which other programs do not take away; the check's own work is in it, so that the
measure is on the safe side.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from grader.local import Profile
from grader.materials import Materials
from grader.proof.finding import Said
from grader.trial import Outcome

PART = 0.3  # of the time limit: a learner's computer may be three times as slow
WHOLE = 1.0  # times the limit of one check, for all of them: nobody waits longer at every save


class Clock:
    """Keeps how long right answers take, check by check. `limit`: what a learner has for a check, in seconds."""

    def __init__(self, limit: float) -> None:
        self._limit = limit
        self._longest: dict[str, float] = {}

    def outcomes(self, profile: Profile, materials: Materials) -> tuple[Outcome, ...]:
        """How all checks end on a right answer."""
        found = []
        for check in materials.checks:
            begin = time.process_time()
            found.append(profile.outcome(check.name))
            self._longest[check.name] = max(self._longest.get(check.name, 0.0), time.process_time() - begin)
        return tuple(found)

    def too_slow(self) -> Iterator[Said]:
        """What takes more than its part."""
        for name, seconds in self._longest.items():
            if seconds > PART * self._limit:
                yield "time", f"{name} takes {seconds:.1f} s on a right answer, {PART * self._limit:.1f} s are the most"
        whole = sum(self._longest.values())
        if whole > WHOLE * self._limit:
            yield "time", f"all checks take {whole:.1f} s on a right answer, {WHOLE * self._limit:.1f} s are the most"
