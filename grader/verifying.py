"""Is the course sound? Every problem is proven: its texts, its answers, what garbage earns, the mutants."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from grader.course import Problem
from grader.proof.finding import Finding
from grader.proof.memory import ProofMemory
from grader.proof.parallel import Settings, prove_in_parallel
from grader.proof.proving import Proof, prove
from grader.proof.seeds import RELEASE, Seeds, exactly
from grader.running import Engine

__all__ = ["RELEASE", "Finding", "Proof", "Seeds", "exactly", "verify"]


def verify(
    engine: Engine,
    problems: Sequence[Problem],
    *,
    seeds: Seeds,
    mutants: bool = False,
    workers: int = 1,
    remember: bool = False,
    memory: Path | None = None,
    on_proof: Callable[[Proof], None] | None = None,
) -> tuple[Proof, ...]:
    """Prove problems; the proofs are in the order of these. `seeds`: what right and wrong answers are tried on.

    With `workers` above one, processes with engines like this one share the work, and proofs come as they are done.
    With `remember` a problem that was found sound before, and has not changed since, is not proven again; `memory` is
    another folder for that than the user's cache. Raises SandboxFault when no sandbox can be had.
    """
    settings = Settings(
        engine.course.root, engine.sandboxes.isolation, engine.limits, engine.seed, seeds=seeds, mutants=mutants
    )
    known = ProofMemory(engine.course, settings, memory)
    found: dict[str, Proof] = {}

    def tell(proof: Proof) -> None:
        found[proof.stem] = proof
        if on_proof is not None:
            on_proof(proof)

    for problem in problems if remember else ():
        if proof := known.recall(problem):
            tell(proof)
    by_stem = {problem.stem: problem for problem in problems if problem.stem not in found}
    workers = min(workers, len(by_stem))
    for proof in _proofs(engine, tuple(by_stem.values()), settings, workers):
        if remember:
            known.keep(by_stem[proof.stem], proof)
        tell(proof)
    return tuple(found[problem.stem] for problem in problems)


def _proofs(engine: Engine, problems: Sequence[Problem], settings: Settings, workers: int) -> Iterator[Proof]:
    settings = replace(settings, seeds=settings.seeds.shared(len(problems), workers))
    if workers > 1:
        yield from prove_in_parallel(problems, settings, workers)
        return
    for problem in problems:
        yield prove(engine, problem, seeds=settings.seeds, mutants=settings.mutants)
