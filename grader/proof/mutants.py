"""Do the checks of a problem find every slip? Each mutant of its solution is judged as if a learner had handed it in.

The cheapest check comes first, and the first one that is not passed ends it: the mutant is killed. What passes all of
them is a survivor, unless the author lists it as right all the same, with the reason, in the file of mistakes:

    EQUIVALENT = {
        "scores far below the largest vanish either way": ["softmax: exp = np.exp(x - np.mean(x))"],
    }
"""

from __future__ import annotations

import ast
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from grader.checking import Check
from grader.course import Problem
from grader.faults import CourseFault
from grader.local import local_session
from grader.materials import Materials
from grader.proof.finding import Said
from grader.proof.mutating import Mutant, mutants_of
from grader.running import Engine
from grader.sandbox.failure import LearnerFailure
from grader.sandbox.line import Line
from grader.sandbox.session import Session
from grader.sandbox.worker import SOURCE
from grader.trial import try_check
from grader.verdict import Verdict

MOST_EXPLAINED = 0.05  # of the mutants of a problem may be right all the same
TABLE = "EQUIVALENT"
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


def try_mutants(engine: Engine, problem: Problem) -> Mutants:
    """Judge every mutant with the engine's seed. Raises CourseFault and SandboxFault."""
    assert problem.solution is not None  # its file was run already
    run = _Run(engine, engine.materials(problem))
    explained = frozenset(mutant for _, mutant in explained_in(problem))
    alive = []
    made = mutants_of(problem.solution.read_text(encoding="utf-8"))
    for mutant in made:
        if run.survives(mutant):
            alive.append(mutant.name)
    return Mutants(
        len(made),
        tuple(name for name in alive if name in explained),
        tuple(name for name in alive if name not in explained),
    )


def findings_of(problem: Problem, mutants: Mutants) -> Iterator[Said]:
    """What is not sound about the mutants of a problem."""
    for name in mutants.surviving:
        yield "mutants", f"survives with full points: {name}"
    listed = [mutant for _, mutant in explained_in(problem)]
    for name in dict.fromkeys(listed):
        if name not in mutants.equivalent:
            yield "mutants", f"is listed as equivalent, but loses points or does not exist: {name}"
        if listed.count(name) > 1:
            yield "mutants", f"is listed as equivalent twice: {name}"
    if len(mutants.equivalent) > max(1, MOST_EXPLAINED * mutants.made):
        share = 100 * len(mutants.equivalent) / mutants.made
        yield "mutants", f"{share:.0f} % are listed as equivalent, {100 * MOST_EXPLAINED:.0f} % are the most"


def explained_in(problem: Problem) -> tuple[tuple[str, str], ...]:
    """Reasons and names of the mutants that the file of mistakes lists. Raises CourseFault for a table that is none."""
    if problem.mistakes is None:
        return ()
    tree = ast.parse(problem.mistakes.read_bytes())
    tables = [
        node.value for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == TABLE
    ]
    found = []
    for table in tables:
        try:
            read = ast.literal_eval(table)
            found += [(str(reason), str(name)) for reason, names in read.items() for name in _listed(names)]
        except (ValueError, AttributeError, TypeError) as error:
            raise CourseFault(f"{problem.mistakes}: {TABLE} is {{'reason': ['function: line', ...]}}") from error
    return tuple(found)


def _listed(names: object) -> Sequence[object]:
    if not isinstance(names, list | tuple):
        raise TypeError
    return names


class _Run:
    """The checks of a problem in the order of what they cost, and a sandbox for every mutant."""

    def __init__(self, engine: Engine, materials: Materials) -> None:
        self._engine = engine
        self._materials = materials
        costs = {check: _seconds(materials, check, engine.seed) for check in materials.checks}
        self._checks = sorted(materials.checks, key=lambda check: costs[check])
        self._limit = max(_LEAST, _PATIENCE * max(costs.values()))

    def survives(self, mutant: Mutant) -> bool:
        line = self._engine.sandboxes.open(draws=self._materials.draws or "matplotlib" in mutant.source)
        try:
            return self._passes_all(line, mutant)
        finally:
            line.close()

    def _passes_all(self, line: Line, mutant: Mutant) -> bool:
        session = Session(line, self._limit)
        try:
            session.begin_check(self._engine.seed)
            needed = list(self._materials.problem.names)
            session.ask("load", [[f"{SOURCE}0", mutant.source]], {}, self._materials.rig, needed)
            return all(self._passes(check, session) for check in self._checks)
        except LearnerFailure:
            return False

    def _passes(self, check: Check, session: Session) -> bool:
        try:
            return try_check(check, session, self._materials, self._engine.seed).verdict is Verdict.PASSED
        except CourseFault:  # the check could do nothing with what came: points are lost
            return False


def _seconds(materials: Materials, check: Check, seed: int) -> float:
    session = local_session(materials)
    begin = time.monotonic()
    try_check(check, session, materials, seed)
    return time.monotonic() - begin
