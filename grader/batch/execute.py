"""How is a class graded on many processes, so that nothing a submission does costs another one?

The parent hands out paths and takes reports; submissions are read and graded in worker processes, each with an engine
of its own. A worker that dies or hangs takes the submissions it may have died of with it: these are tried again, each
alone, and what dies again becomes a row with a fault. Any executor of processes will do.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import tempfile
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Generic, TypeVar

from grader.batch.grading import OpenEngine, Settings, grade_one, open_engine, set_up
from grader.batch.rows import Found, Graded
from grader.text import Text

T = TypeVar("T")
R = TypeVar("R")
OpenExecutor = Callable[[int], Executor]
_AHEAD = 2  # tasks handed out per worker, so that none waits for the parent
DIED = Text(
    "the grader's own process died or hung while grading this, and again when it was graded alone.",
    "채점 프로세스가 이 제출물에서 죽거나 멈추었고, 따로 다시 채점해도 마찬가지였다.",
)


class Event(StrEnum):
    """What happens to a submission on the way, for a display of progress."""

    HANDED_OUT = "handed out"
    AGAIN_ALONE = "again alone"
    DONE = "done"
    UNCHANGED = "as it was"  # there is nothing to do
    FAULT = "fault"  # ours: it is not graded


def _ignore(event: Event, task: object) -> None:
    """Show nothing."""


def processes(workers: int) -> Executor:
    """Fresh interpreters on this machine: they share nothing with this one, on every system."""
    return _Workers(workers)


@contextmanager
def _safe_path() -> Iterator[None]:
    """Interpreters that start meanwhile import no submission called pickle.py from the current folder."""
    before = os.environ.get("PYTHONSAFEPATH")
    os.environ["PYTHONSAFEPATH"] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ["PYTHONSAFEPATH"]
        else:
            os.environ["PYTHONSAFEPATH"] = before


class _Workers(ProcessPoolExecutor):
    """Processes whose temporary files go when they have gone, however they ended."""

    def __init__(self, workers: int) -> None:
        self._folder = tempfile.mkdtemp(prefix="grade-")
        os.chmod(self._folder, 0o711)  # sandboxes inside it run as somebody else
        spawn = multiprocessing.get_context("spawn")
        with _safe_path():  # the tracker of their resources starts here
            super().__init__(workers, mp_context=spawn, initializer=set_up, initargs=(self._folder,))

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Start workers as they are needed. Ctrl-C reaches one that is still starting when `set_up` is ready for it."""
        with _safe_path():
            return self._submit(fn, *args, **kwargs)

    def _submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        if not hasattr(signal, "pthread_sigmask"):
            return super().submit(fn, *args, **kwargs)
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            return super().submit(fn, *args, **kwargs)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End them, and remove what they left."""
        super().shutdown(wait, cancel_futures=cancel_futures)
        shutil.rmtree(self._folder, ignore_errors=True)


def run_batch(
    found: Iterable[Found],
    course_path: Path | None,
    *,
    workers: int,
    settings: Settings,
    on_event: Callable[[Event, Found], None] = _ignore,
    executor: OpenExecutor = processes,
    engine: OpenEngine = open_engine,
) -> Generator[Graded]:
    """Grade submissions as workers come free; yields each as it is finished, in no promised order.

    `executor` makes an executor of so many processes; `engine` (named at the top of its module, so that workers find
    it) opens what grades. Closing the generator, or Ctrl-C, ends the workers; what was yielded is finished.
    Raises Fault or UsageFault when a worker cannot open its engine: then no submission could be graded.
    """
    work: Work[Found, Graded] = Work(grade_one, lambda found: Graded(found, None, DIED), course_path, settings, engine)
    for one, graded in run_tasks(found, work, workers=workers, on_event=on_event, executor=executor):
        yield replace(graded, found=one)  # a worker elsewhere had a copy


@dataclass(frozen=True)
class Work(Generic[T, R]):
    """What worker processes do with each task, and what stands for a task of which they die."""

    do: Callable[[T, Path | None, Settings, OpenEngine], R]
    died: Callable[[T], R]
    course_path: Path | None
    settings: Settings
    engine: OpenEngine = open_engine

    def submit(self, pool: Executor, task: T) -> Future[R]:
        """Have it done."""
        return pool.submit(self.do, task, self.course_path, self.settings, self.engine)


def run_tasks(
    tasks: Iterable[T],
    work: Work[T, R],
    *,
    workers: int,
    on_event: Callable[[Event, T], None] = _ignore,
    executor: OpenExecutor = processes,
) -> Generator[tuple[T, R]]:
    """Have work done on each task, as `run_batch` has it for submissions; yields tasks with what came of them."""
    run = _Run(work, on_event, executor)
    waiting = deque(tasks)
    while waiting:
        suspects: list[T] = []
        yield from run.together(waiting, workers, suspects)
        for suspect in suspects:
            on_event(Event.AGAIN_ALONE, suspect)
            yield suspect, run.alone(suspect)


class _Run(Generic[T, R]):
    """What is the same for all tasks of a batch."""

    def __init__(self, work: Work[T, R], on_event: Callable[[Event, T], None], executor: OpenExecutor) -> None:
        self._work = work
        self._on_event = on_event
        self._executor = executor

    def together(self, waiting: deque[T], workers: int, suspects: list[T]) -> Iterator[tuple[T, R]]:
        """Take from `waiting` until it is empty or a worker dies; then `suspects` are those that were under way."""
        with self._workers(workers) as pool:
            running: dict[Future[R], T] = {}
            while (waiting and not suspects) or running:
                while waiting and not suspects and len(running) < _AHEAD * workers:
                    task = waiting.popleft()
                    try:
                        running[self._work.submit(pool, task)] = task
                    except BrokenExecutor:  # it broke between two looks at it
                        suspects.append(task)
                    else:
                        self._on_event(Event.HANDED_OUT, task)
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    task = running.pop(future)
                    try:
                        done = future.result()
                    except BrokenExecutor:
                        suspects.append(task)
                    else:
                        self._on_event(Event.DONE, task)
                        yield task, done

    def alone(self, task: T) -> R:
        """Have one task done in a process that has no other."""
        with self._workers(1) as pool:
            try:
                done = self._work.submit(pool, task).result()
            except BrokenExecutor:
                done = self._work.died(task)
        self._on_event(Event.DONE, task)
        return done

    @contextmanager
    def _workers(self, workers: int) -> Iterator[Executor]:
        """An executor that leaves no process behind, also when it is left before its work is done."""
        before = set(multiprocessing.active_children())
        pool = self._executor(workers)
        try:
            yield pool
        except BaseException:  # Ctrl-C, an engine that cannot be opened, or a caller who has seen enough
            for child in set(multiprocessing.active_children()) - before:
                child.terminate()
            pool.shutdown(wait=True, cancel_futures=True)
            raise
        pool.shutdown()
