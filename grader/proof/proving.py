"""Is one problem sound? Everything that is asked of it, in the order in which an author mends it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

from grader.course import Problem
from grader.faults import CourseFault
from grader.proof.answers import unsound_answers
from grader.proof.finding import Finding, Said
from grader.proof.garbage import garbage_earns
from grader.proof.mutants import Mutants, findings_of, try_mutants
from grader.running import Engine


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found out about a problem. Sound when there are no findings; `mutants` where they were tried."""

    stem: str
    findings: tuple[Finding, ...]
    mutants: Mutants | None
    seconds: float


def prove(engine: Engine, problem: Problem, *, seeds: int, mutants: bool = False) -> Proof:
    """Prove a problem. `seeds` counts the inputs that right and wrong answers are tried on.

    Raises SandboxFault when no sandbox can be had.
    """
    begin = time.monotonic()
    tried: list[Mutants] = []

    def all_said() -> Iterator[Said]:
        yield from unsound_answers(engine, problem, seeds)
        if problem.solution is None:
            return
        yield from garbage_earns(problem, engine.materials(problem), engine.seed)
        if mutants and not any(finding.subject == "solution" for finding in findings):
            tried.append(try_mutants(engine, problem))
            yield from findings_of(problem, tried[0])

    findings = []
    try:
        for subject, sentence in all_said():
            findings.append(Finding(problem.stem, subject, sentence))
    except CourseFault as fault:
        findings.append(Finding(problem.stem, "files", str(fault)))
    return Proof(problem.stem, tuple(findings), tried[0] if tried else None, time.monotonic() - begin)
