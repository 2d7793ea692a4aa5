"""Does each check find something that no other one finds?

A check stands alone when some mistake or some mutant fails in it and passes all others; those that are skipped because
of it were never asked. One that is always in company may still be a step: all that fails in it fails in a harder check
too, and something passes it and fails there. Then it finds nothing new, and gives credit on the way. What is neither
is redundant; where it stands for the learner's sake all the same, the author says so in the file of mistakes, and it is
no company to the others any more:

    REDUNDANT = {"adds_up_to_one": "a sum is what a learner can look at"}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from grader.course import Problem
from grader.materials import Materials
from grader.proof.finding import Said
from grader.proof.tables import reasons
from grader.running import Engine
from grader.trial import Outcome
from grader.verdict import Verdict

TABLE = "REDUNDANT"


class Witnesses:
    """Wrong answers whose every check is known, and what they tell of the checks.

    `aside`: checks that are known to find nothing new; they are no company to the others.
    """

    def __init__(self, checks: Sequence[str], aside: Iterable[str] = ()) -> None:
        self._checks = tuple(checks)
        self._aside = frozenset(aside)
        self._rows: dict[tuple[frozenset[str], frozenset[str]], None] = {}  # what failed, what was passed
        self._alone = set(checks) if len(checks) == 1 else set[str]()

    def add(self, outcomes: Iterable[Outcome]) -> None:
        """How all checks ended on a wrong answer."""
        ends = {one.check.name: one.verdict for one in outcomes}
        failed = frozenset(name for name, end in ends.items() if end not in (Verdict.PASSED, Verdict.SKIPPED))
        self._rows[failed, frozenset(name for name, end in ends.items() if end is Verdict.PASSED)] = None
        for company in (failed, failed - self._aside):
            if len(company) == 1:
                self._alone |= company

    @property
    def unproven(self) -> frozenset[str]:
        """Checks that nobody has failed in alone."""
        return frozenset(self._checks) - self._alone

    @property
    def unseen(self) -> frozenset[str]:
        """Checks that no wrong answer is known to fail in."""
        return frozenset(self._checks).difference(*(failed for failed, _ in self._rows))

    def steps(self) -> dict[str, tuple[str, ...]]:
        """Of checks that nobody has failed in alone: the harder ones that they are steps to."""
        found = {name: tuple(self._beyond(name)) for name in self._checks if name in self.unproven}
        return {name: harder for name, harder in found.items() if harder}

    def _beyond(self, name: str) -> Iterator[str]:
        falls = [(failed, passed) for failed, passed in self._rows if name in failed]
        for other in self._checks:
            both = any(other in failed for failed, _ in falls)  # else it was only skipped
            credit = any(other in failed and name in passed for failed, passed in self._rows)
            if other != name and both and credit and not any(other in passed for _, passed in falls):
                yield other


def witnesses_among_mistakes(engine: Engine, problem: Problem, materials: Materials) -> Witnesses:
    """The known mistakes of a problem."""
    found = Witnesses([check.name for check in materials.checks], reasons(problem, TABLE))
    for profile in engine.profiles(problem, engine.seed).values():
        found.add(profile.outcome(check.name) for check in materials.checks)
    return found


def redundant(problem: Problem, witnesses: Witnesses, steps: Mapping[str, Sequence[str]]) -> Iterator[Said]:
    """What is said of the checks that stand neither alone nor on the way to another one."""
    explained = reasons(problem, TABLE)
    names = sorted(witnesses.unproven - set(steps))
    for name in names:
        if name not in explained:
            yield "independence", f"{name} is redundant: no mistake and no mutant fails in it alone"
    for name in explained:
        if name not in names:
            yield "independence", f"{TABLE} lists {name}, which is no redundant check"
