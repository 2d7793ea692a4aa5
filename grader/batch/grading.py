"""What does a worker process do with one submission?"""

from __future__ import annotations

import ast
import atexit
import faulthandler
import multiprocessing
import multiprocessing.connection
import os
import signal
import tempfile
import threading
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Protocol

from grader.batch.rows import Found, Graded
from grader.course import Problem, open_course
from grader.faults import Fault, SandboxFault
from grader.sandbox.limits import Limits
from grader.submission import Answer, Submission, read_submission
from grader.text import Text
from grader.verdict import Verdict

if TYPE_CHECKING:
    from grader.verdict import ProblemReport, Receipt, Report

FAULT = Text("the grader itself failed here: {what}", "채점기 자체의 오류이다: {what}")
_PARSED = 1 << 17  # characters of all sources together
_BROKEN = Text("{file}, line {line} cannot be read: {what}", "{file} {line}번째 줄을 읽을 수 없다: {what}")


@dataclass(frozen=True, slots=True)
class Settings:
    """How a class is graded; the same for everybody in it.

    `problems` are the stems to grade, empty for every problem that a submission has an answer to; a problem that is
    named and not found counts as not attempted. `isolation` as for the engine. `seed` None means the public one.
    `backstop` are the seconds after which a worker that finishes no problem is given up, whatever hangs in it;
    None means what all checks of a problem may take, and plenty.
    """

    problems: tuple[str, ...] = ()
    isolation: str = "auto"
    limits: Limits = field(default_factory=Limits)
    seed: int | None = None
    backstop: float | None = None

    @property
    def patience(self) -> float:
        """The backstop in seconds."""
        return max(300.0, 60 * self.limits.seconds) if self.backstop is None else self.backstop


class Grader(Protocol):
    """What a batch needs of the engine."""

    @property
    def receipt(self) -> Receipt: ...

    def judge(self, problem: Problem, answer: Answer) -> ProblemReport: ...

    def grade(
        self,
        submission: Submission,
        problems: Sequence[Problem] | None = None,
        on_problem: Callable[[ProblemReport], None] | None = None,
    ) -> Report: ...


OpenEngine = Callable[[Path | None, Settings], Grader]


def set_up(scratch: str) -> None:
    """Make a fresh process a worker: its temporary files are in `scratch`, Ctrl-C, which reaches it too, is its end."""
    tempfile.tempdir = scratch
    threading.Thread(target=_leave_with_the_parent, daemon=True).start()

    def leave(number: int, frame: FrameType | None) -> None:
        os._exit(130)

    signal.signal(signal.SIGINT, leave)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _leave_with_the_parent() -> None:
    """A parent that was killed cannot end its workers, and they would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(130)


def open_engine(course_path: Path | None, settings: Settings) -> Grader:
    """The engine of this process, closed when it ends. Raises SandboxFault when twice none can be had.

    Once may be bad luck: something killed an interpreter that was just starting, and a class is not given up for that.
    """
    try:
        return _open(course_path, settings)
    except SandboxFault:
        return _open(course_path, settings)


def _open(course_path: Path | None, settings: Settings) -> Grader:
    from grader.running import PUBLIC_SEED, Engine, Isolation  # here: the parent of a batch has no use for numpy

    engine = Engine(
        open_course(course_path),
        isolation=Isolation(settings.isolation),
        limits=settings.limits,
        seed=PUBLIC_SEED if settings.seed is None else settings.seed,
    )
    engine.__enter__()
    atexit.register(engine.__exit__, None, None, None)
    return engine


def grade_one(found: Found, course_path: Path | None, settings: Settings, engine: OpenEngine) -> Graded:
    """Read and grade one submission, in a worker process; faults of ours while grading become part of the row.

    Raises Fault or UsageFault when the engine cannot be opened.
    """
    started = time.monotonic()
    grader = engine_of_this_process(engine, course_path, settings)
    problems = problems_of(course_path, settings.problems) if settings.problems else None
    try:
        with watchdog(settings.patience) as still_alive:
            submission = read_found(found)
            report = grader.grade(submission, problems, on_problem=lambda _: still_alive())
            if all(problem.verdict is Verdict.NOT_ATTEMPTED for problem in report.problems):
                report = replace(report, notes=(*report.notes, *broken_parts(submission)))
    except Fault as fault:
        return Graded(found, None, FAULT.fill(what=fault), time.monotonic() - started)
    except Exception as error:  # a bug of ours: told in its row, and no other row is touched
        what = f"{type(error).__name__}: {error}"
        return Graded(found, None, FAULT.fill(what=what), time.monotonic() - started)
    return Graded(found, report, None, time.monotonic() - started)


@contextmanager
def watchdog(seconds: float) -> Iterator[Callable[[], None]]:
    """End this process when what it yields is not called for so long: in C, so that no compiled loop can hold it up."""
    with open(os.devnull, "w") as nowhere:

        def start_again() -> None:
            faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)

        start_again()
        try:
            yield start_again
        finally:
            faulthandler.cancel_dump_traceback_later()


def read_found(found: Found) -> Submission:
    """The submission, read; its trouble where it can be none."""
    if found.trouble is not None:
        return Submission(found.name, (), trouble=found.trouble)
    return read_submission(found.path, found.name)


def broken_parts(submission: Submission) -> Iterator[Text]:
    """The syntax errors of a submission in which no answer was found: they may be why.

    What is larger than people write is not parsed: 2 MB of names take more than 1 GB. Parsing runs nothing.
    """
    left = _PARSED
    for source in submission.sources:
        left -= len(source.text)
        if left < 0:
            return
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # python's remarks on a learner's text
                ast.parse(source.text)
        except SyntaxError as error:
            yield _BROKEN.fill(file=source.name, line=error.lineno or 1, what=f"{type(error).__name__}: {error.msg}")
        except (ValueError, RecursionError, MemoryError):
            continue  # nothing to say of it


@cache
def engine_of_this_process(engine: OpenEngine, course_path: Path | None, settings: Settings) -> Grader:
    """The engine for these settings, opened once."""
    return engine(course_path, settings)


def problems_of(course_path: Path | None, stems: tuple[str, ...]) -> tuple[Problem, ...]:
    """The problems of these stems in course order; all of the course for none."""
    course = _course(course_path)
    asked = frozenset(stems or course)
    return tuple(problem for stem, problem in course.items() if stem in asked)


@cache
def _course(course_path: Path | None) -> dict[str, Problem]:
    return {problem.stem: problem for problem in open_course(course_path).problems}
