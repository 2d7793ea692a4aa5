"""How is a course proven on several processors? Every worker has an engine of its own, and takes the next problem."""

from __future__ import annotations

import atexit
import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from grader.batch.execute import processes
from grader.course import Problem, open_course
from grader.proof.proving import Proof, prove
from grader.proof.seeds import Seeds
from grader.running import Engine
from grader.sandbox.builds import Isolation
from grader.sandbox.limits import Limits


@dataclass(frozen=True, slots=True)
class Settings:
    """How problems are proven; the same in every worker."""

    course: Path
    isolation: Isolation
    limits: Limits
    seed: int
    seeds: Seeds
    mutants: bool


def prove_in_parallel(problems: Sequence[Problem], settings: Settings, workers: int) -> Iterator[Proof]:
    """Prove problems in so many processes; yields each proof when it is there. Raises what a worker raises."""
    with _workers(workers) as pool:
        running = [pool.submit(_prove_one, problem.stem, settings) for problem in problems]
        for future in as_completed(running):
            yield future.result()


@contextmanager
def _workers(count: int) -> Iterator[Executor]:
    """Processes that end with the work, or with whoever is tired of it."""
    before = set(multiprocessing.active_children())
    pool = processes(count)
    try:
        yield pool
    except BaseException:
        for child in set(multiprocessing.active_children()) - before:
            child.terminate()
        pool.shutdown(wait=True, cancel_futures=True)
        raise
    pool.shutdown()


def _prove_one(stem: str, settings: Settings) -> Proof:
    engine = _engine(settings)
    (problem,) = engine.course.find([stem])
    return prove(engine, problem, seeds=settings.seeds, mutants=settings.mutants)


@cache
def _engine(settings: Settings) -> Engine:
    """The engine of this process, closed when it ends."""
    course = open_course(settings.course)
    engine = Engine(course, isolation=settings.isolation, limits=settings.limits, seed=settings.seed)
    engine.__enter__()
    atexit.register(engine.__exit__, None, None, None)
    return engine
