"""Engines for tests of a batch: what they do is written in the submission, in its first line."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import replace
from pathlib import Path
from typing import Any

from grader.batch.grading import Settings
from grader.course import Problem
from grader.faults import CourseFault, SandboxFault
from grader.submission import Answer, Submission
from grader.text import Text
from grader.verdict import CheckResult, ProblemReport, Receipt, Report, TraceLine, Verdict

RECEIPT = Receipt("0", "course", "3", "2", "here", 1, "locked", (), 5.0, 1)


def problem_report(verdict: Verdict = Verdict.PASSED, points: int = 10, stem: str = "p060_softmax") -> ProblemReport:
    """A report on one problem of ten points with one check that ended in `verdict`, in line 12."""
    trace = (TraceLine("hw.py", 12, "while True: pass"),) if verdict in (Verdict.TIMED_OUT, Verdict.RAISED) else ()
    check = CheckResult("c", Text("it works", "동작한다"), verdict, points, 10, trace=trace)
    number = stem.split("_")[0].lstrip("p0")
    return ProblemReport(stem, number, "ch03", Text("Softmax", "소프트맥스"), verdict, points, 10, (check,), "hw.py")


def not_attempted(stem: str) -> ProblemReport:
    """A problem that nobody tried."""
    return replace(problem_report(Verdict.NOT_ATTEMPTED, 0, stem), file="")


judged: list[str] = []  # the problems that were judged in this process


class FakeEngine:
    """Does what the submission's first line says."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def receipt(self) -> Receipt:
        """The same for all."""
        return replace(RECEIPT, seed=self._settings.seed)

    def judge(self, problem: Problem, answer: Answer) -> ProblemReport:
        """Ten points for `pass`, as many as it says for `worth`; names its file; dies and hangs on demand."""
        judged.append(problem.stem)
        words = answer.parts[0].text.split("\n")[0].split()
        what, rest = words[1], words[2:]
        if what == "die":
            os._exit(3)
        if what == "hang":
            time.sleep(600)
        if what == "course_fault":
            raise CourseFault("checks of p060 raised")
        if what == "bug":
            raise ZeroDivisionError("division by zero")
        points = int(rest[0]) if what == "worth" else 10
        verdict = Verdict.PASSED if points == 10 else Verdict.RAISED
        report = problem_report(verdict, points, problem.stem)
        trace = (TraceLine(answer.parts[0].name, 3, "x"),)
        said = Text(f"ValueError: in {answer.parts[0].name}", "값")
        check = replace(report.checks[0], trace=trace, message=said, call="f(0.123)", output="0.123")
        return replace(report, checks=(check,), notes=(said,)) if points < 10 else report

    def grade(
        self,
        submission: Submission,
        problems: Sequence[Problem] | None = None,
        on_problem: Callable[[ProblemReport], None] | None = None,
    ) -> Report:
        """Pass, or die, hang, raise or lag on demand."""
        if not submission.name and problems:
            return Report("", tuple(not_attempted(problem.stem) for problem in problems), RECEIPT)
        words = submission.sources[0].text.split() if submission.sources else ["#", "nothing"]
        what, rest = words[1], words[2:]
        if what == "die":
            os._exit(3)
        if what == "die_once" and not os.path.exists(rest[0]):
            Path(rest[0]).touch()
            os._exit(3)
        if what == "litter":
            tempfile.mkdtemp()
            os._exit(3)
        if what == "hang":
            time.sleep(600)
        if what == "lag":
            for _ in range(6):
                time.sleep(self._settings.patience / 3)
                if on_problem:
                    on_problem(problem_report())
        if what == "course_fault":
            raise CourseFault("checks of p060 raised")
        if what == "bug":
            raise ZeroDivisionError("division by zero")
        found = (problem_report(),) if submission.sources else ()
        return Report(submission.name, found, RECEIPT, submission.notes, submission.trouble)


def open_fake(course_path: Path | None, settings: Settings) -> FakeEngine:
    """An engine."""
    return FakeEngine(settings)


def open_nothing(course_path: Path | None, settings: Settings) -> FakeEngine:
    """No engine: there is no sandbox here."""
    raise SandboxFault("no sandbox of the promised strength")


class Inline(Executor):
    """An executor that does its work at once, in this process; `submitted` is told of each task."""

    def __init__(self, submitted: Callable[[int], None] = lambda _: None) -> None:
        self._submitted = submitted
        self._count = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Run it now."""
        self._count += 1
        self._submitted(self._count)
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future
