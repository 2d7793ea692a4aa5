"""Is one problem sound? Everything that is asked of it, in the order in which an author mends it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from grader.course import Problem
from grader.faults import CourseFault
from grader.local import Profile
from grader.proof.agreement import disagreements
from grader.proof.answers import incomplete, unsound_answers
from grader.proof.finding import Finding, Said
from grader.proof.garbage import garbage_earns
from grader.proof.independence import redundant, witnesses_among_mistakes
from grader.proof.marks import left_to_write
from grader.proof.mutants import Mutants, findings_of, try_mutants
from grader.proof.seeds import Seeds
from grader.proof.texts import unsound_texts
from grader.running import Engine


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found out about a problem. Sound when there are no findings.

    `mutants`: how they ended, where they were tried. `seeds`: on how many inputs right and wrong answers were tried.
    `steps`: checks that find nothing alone, and the harder ones they are on the way to. `seconds`: what it took;
    `remembered`: an earlier run found it out, and nothing has changed since.
    """

    stem: str
    findings: tuple[Finding, ...]
    mutants: Mutants | None
    seconds: float
    seeds: int = 0
    steps: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    remembered: bool = False


def prove(engine: Engine, problem: Problem, *, seeds: Seeds, mutants: bool = False) -> Proof:
    """Prove a problem. `seeds`: the inputs that right and wrong answers are tried on.

    Raises SandboxFault when no sandbox can be had.
    """
    begin = time.monotonic()
    run = _Run(engine, problem, seeds, mutants)
    findings = []
    try:
        for subject, sentence in run.all_said():
            findings.append(Finding(problem.stem, subject, sentence))
            run.broken = run.broken or subject == "solution"
    except CourseFault as fault:
        findings.append(Finding(problem.stem, "files", str(fault)))
    return Proof(problem.stem, tuple(findings), run.mutants, time.monotonic() - begin, run.seeds, run.steps)


class _Run:
    """The parts of a proof. `broken`: the solution itself is not sound, and its mutants prove nothing."""

    def __init__(self, engine: Engine, problem: Problem, seeds: Seeds, with_mutants: bool) -> None:
        self.mutants: Mutants | None = None
        self.steps: dict[str, tuple[str, ...]] = {}
        self.seeds = 0
        self.broken = False
        self._engine = engine
        self._problem = problem
        self._wanted = seeds
        self._with_mutants = with_mutants

    def all_said(self) -> Iterator[Said]:
        problem, unwritten = self._problem, False
        for said in left_to_write(problem):
            unwritten = True
            yield said
        if unwritten:
            return  # all else would tell of what is not there
        if problem.solution is None:
            yield "files", f"solutions/{problem.chapter}/{problem.stem}.py is missing"
            return
        yield from self._of_files()
        self.seeds = yield from unsound_answers(self._engine, problem, self._engine.materials(problem), self._wanted)
        yield from garbage_earns(problem, self._engine.materials(problem), self._engine.seed)
        if self._with_mutants and not self.broken:
            yield from self._of_mutants()

    def _of_files(self) -> Iterator[Said]:
        problem, materials = self._problem, self._engine.materials(self._problem)
        yield from incomplete(problem, materials)
        yield from disagreements(problem, materials)
        yield from unsound_texts(problem, Profile(materials, self._engine.seed).outcomes())

    def _of_mutants(self) -> Iterator[Said]:
        problem, materials = self._problem, self._engine.materials(self._problem)
        witnesses = witnesses_among_mistakes(self._engine, problem, materials)
        self.mutants = try_mutants(self._engine, problem, witnesses)
        self.steps = witnesses.steps()
        yield from findings_of(problem, self.mutants)
        yield from redundant(problem, witnesses, self.steps)
