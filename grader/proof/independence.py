"""Does each check find something that no other one finds?

A check is worth its points when some mistake or some mutant fails in it alone. Checks that are skipped because of it do
not count: they were never asked. One that is always in company is redundant; where it stands for the learner's sake
all the same (it tells her more than the other one), the author says so in the file of mistakes:

    REDUNDANT = {"adds_up_to_one": "a sum is what a learner can look at"}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from grader.course import Problem
from grader.materials import Materials
from grader.proof.finding import Said
from grader.proof.tables import reasons
from grader.running import Engine
from grader.trial import Outcome
from grader.verdict import Verdict

TABLE = "REDUNDANT"


def failing(outcomes: Iterable[Outcome]) -> frozenset[str]:
    """The checks that an answer does not pass; those that were skipped are none."""
    return frozenset(one.check.name for one in outcomes if one.verdict not in (Verdict.PASSED, Verdict.SKIPPED))


def not_alone_yet(engine: Engine, problem: Problem, materials: Materials) -> frozenset[str]:
    """The checks that no mistake fails in alone. A single check is alone in any case."""
    names = frozenset(check.name for check in materials.checks)
    if len(names) == 1:
        return frozenset()
    for profile in engine.profiles(problem, engine.seed).values():
        found = failing(profile.outcome(check.name) for check in materials.checks)
        if len(found) == 1:
            names -= found
    return names


def redundant(problem: Problem, never_alone: Iterable[str]) -> Iterator[Said]:
    """What is said of the checks that no mistake and no mutant fails in alone."""
    explained = reasons(problem, TABLE)
    never = sorted(never_alone)
    for name in never:
        if name not in explained:
            yield "independence", f"{name} is redundant: no mistake and no mutant fails in it alone"
    for name in explained:
        if name not in never:
            yield "independence", f"{TABLE} lists {name}, which is no check or finds something alone"
