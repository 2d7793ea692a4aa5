"""Is the course sound? Every problem is proven: its answers, what garbage earns, and the mutants of its solution."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from grader.course import Problem
from grader.proof.finding import Finding
from grader.proof.parallel import Settings, prove_in_parallel
from grader.proof.proving import Proof, prove
from grader.running import Engine

__all__ = ["Finding", "Proof", "verify"]


def verify(
    engine: Engine,
    problems: Sequence[Problem],
    *,
    seeds: int = 5,
    mutants: bool = False,
    workers: int = 1,
    on_problem: Callable[[str, tuple[Finding, ...]], None] | None = None,
    on_proof: Callable[[Proof], None] | None = None,
) -> tuple[Finding, ...]:
    """Prove problems sound; empty when they are. `seeds` counts the inputs that right and wrong answers are tried on.

    With `workers` above one, processes with engines like this one share the work, and proofs come as they are done.
    Raises SandboxFault when no sandbox can be had.
    """
    settings = Settings(
        engine.course.root, engine.sandboxes.isolation, engine.limits, engine.seed, seeds=seeds, mutants=mutants
    )

    def proofs() -> Iterator[Proof]:
        if workers > 1:
            yield from prove_in_parallel(problems, settings, workers)
        else:
            for problem in problems:
                yield prove(engine, problem, seeds=seeds, mutants=mutants)

    found: dict[str, tuple[Finding, ...]] = {}
    for proof in proofs():
        found[proof.stem] = proof.findings
        if on_proof is not None:
            on_proof(proof)
        if on_problem is not None:
            on_problem(proof.stem, proof.findings)
    return tuple(finding for problem in problems for finding in found[problem.stem])
