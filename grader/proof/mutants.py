"""Do the checks of a problem find every slip? Each mutant of its solution is judged as if a learner had handed it in.

The cheapest check comes first, and the first one that is not passed ends it: the mutant is killed. What passes all of
them is a survivor, unless the author lists it as right all the same, with the reason, in the file of mistakes:

    EQUIVALENT = {
        "scores far below the largest vanish either way": ["softmax: exp = np.exp(x - np.mean(x))"],
    }

No slip is made in functions that the solution only brings along from an earlier problem, where they are judged:

    BROUGHT_ALONG = {"p028_and_gate": ["AND"]}
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

from grader.attempt import Trying
from grader.checking import Check
from grader.course import Problem
from grader.local import local_session
from grader.materials import Materials
from grader.naming import comes_before
from grader.proof.finding import Said
from grader.proof.handed import handed_in
from grader.proof.independence import Witnesses
from grader.proof.mutating import Mutant, mutants_of
from grader.proof.tables import listed
from grader.running import Engine
from grader.trial import try_check
from grader.verdict import Verdict

MOST_EXPLAINED = 0.05  # of the mutants of a problem may be right all the same
TABLE = "EQUIVALENT"
ELSEWHERE = "BROUGHT_ALONG"
_PATIENCE = 20.0  # times what the solution takes: a loop without an end, not a busy machine
_LEAST = 1.0  # seconds


@dataclass(frozen=True, slots=True)
class Mutants:
    """How the mutants of a problem ended. `equivalent` and `surviving`: their names."""

    made: int
    equivalent: tuple[str, ...]
    surviving: tuple[str, ...]

    @property
    def killed(self) -> int:
        """Those that lose points."""
        return self.made - len(self.equivalent) - len(self.surviving)


def try_mutants(engine: Engine, problem: Problem, witnesses: Witnesses | None = None) -> Mutants:
    """Judge every mutant with the engine's seed. `witnesses` get those that tell something of a check.

    Raises CourseFault and SandboxFault.
    """
    assert problem.solution is not None  # its file was run already
    run = _Run(engine, engine.materials(problem), witnesses)
    explained = frozenset(mutant for _, mutant in listed(problem, TABLE))
    source = problem.solution.read_text(encoding="utf-8")
    made = mutants_of(source, without=frozenset(name for _, name in listed(problem, ELSEWHERE)))
    alive = [mutant.name for mutant in made if run.survives(mutant)]
    run.look_for_the_unseen([mutant for mutant in made if mutant.name not in alive])
    return Mutants(
        len(made),
        tuple(name for name in alive if name in explained),
        tuple(name for name in alive if name not in explained),
    )


def findings_of(problem: Problem, mutants: Mutants) -> Iterator[Said]:
    """What is not sound about the mutants of a problem."""
    for name in mutants.surviving:
        yield "mutants", f"survives with full points: {name}"
    names = [mutant for _, mutant in listed(problem, TABLE)]
    for name in dict.fromkeys(names):
        if name not in mutants.equivalent:
            yield "mutants", f"is listed as equivalent, but loses points or does not exist: {name}"
        if names.count(name) > 1:
            yield "mutants", f"is listed as equivalent twice: {name}"
    if len(mutants.equivalent) > max(1, MOST_EXPLAINED * mutants.made):
        share = 100 * len(mutants.equivalent) / mutants.made
        yield "mutants", f"{share:.0f} % are listed as equivalent, {100 * MOST_EXPLAINED:.0f} % are the most"
    for stem, name in listed(problem, ELSEWHERE):
        if name in problem.names:
            yield "mutants", f"{ELSEWHERE} lists {name}, which the learner is to write here"
        if stem not in problem.builds_on and not comes_before(stem, problem.stem):
            yield "mutants", f"{ELSEWHERE} says that {name} is judged in {stem}, which is no earlier problem"


class _Run:
    """The checks of a problem in the order of what they cost, and a sandbox for every mutant."""

    def __init__(self, engine: Engine, materials: Materials, witnesses: Witnesses | None) -> None:
        self._witnesses = witnesses
        self._engine = engine
        self._materials = materials
        costs = {check: _seconds(materials, check, engine.seed) for check in materials.checks}
        self._checks = sorted(materials.checks, key=lambda check: _class_of(costs[check]))
        self._limit = max(_LEAST, _PATIENCE * max(costs.values()))

    def survives(self, mutant: Mutant) -> bool:
        with self._handed_in(mutant) as trying:
            lost = (check for check in self._checks if trying.outcome(check).verdict is not Verdict.PASSED)
            killer = next(lost, None)
            known = self._witnesses
            if killer is not None and known is not None and self._may_be_alone(killer, known.unproven):
                known.add(trying.outcomes())
        return killer is None

    def look_for_the_unseen(self, killed: Sequence[Mutant]) -> None:
        """Run every check on mutants that another check has found, until each was failed in, or none is left."""
        for mutant in killed:
            if self._witnesses is None or not self._witnesses.unseen:
                return
            with self._handed_in(mutant) as trying:
                self._witnesses.add(trying.outcomes())

    def _handed_in(self, mutant: Mutant) -> closing[Trying]:
        problem = self._materials.problem
        return closing(self._engine.trying(problem, handed_in(mutant.source, problem), self._limit))

    def _may_be_alone(self, killer: Check, unproven: frozenset[str]) -> bool:
        """Whether the check that found a mutant, or one that has to be passed before it, is unproven yet."""
        needs = {check.name: check.needs for check in self._checks}
        name = killer.name
        while name:
            if name in unproven:
                return True
            name = needs[name]
        return False


def _seconds(materials: Materials, check: Check, seed: int) -> float:
    """What a check takes of the processor, for the solution."""
    session = local_session(materials)
    begin = time.process_time()
    try_check(check, session, materials, seed)
    return time.process_time() - begin


def _class_of(seconds: float) -> int:
    """Costs in classes of ten: those of one class stay in the author's order, the same in every run."""
    return round(math.log10(max(seconds, 1e-3)))
