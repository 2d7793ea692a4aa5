"""How is a submission graded? Checks are run on every answer found in it, and a report comes out.

One engine for the learner's terminal, a class and the proof of the course.
"""

from __future__ import annotations

import hashlib
import platform
import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from types import TracebackType
from typing import Self

import numpy as np

import grader
from grader.attempt import Attempted, Trying, attempt
from grader.checking import Check
from grader.course import Course, Problem
from grader.diagnosing import Knowing, diagnose, profiles_of
from grader.explaining import explain, troubles_told
from grader.faults import UsageFault
from grader.marking import mark_of
from grader.materials import Materials, open_materials
from grader.recording import KnownProfile, read_record
from grader.sandbox.builds import Isolation, Sandboxes
from grader.sandbox.limits import Limits
from grader.sandbox.line import Line
from grader.sandbox.warm import Zygote
from grader.solving import OtherAnswer
from grader.submission import Answer, Submission, answer_to
from grader.text import Text
from grader.verdict import CheckResult, ProblemReport, Receipt, Report, Verdict

__all__ = ["PUBLIC_SEED", "Engine", "Isolation"]

PUBLIC_SEED = 7  # what a learner's own run draws its inputs from, so that a failure can be looked at again
_DRAWS = re.compile(r"\b(?:matplotlib|mpl_toolkits|pylab|pyplot|plt|PIL)\b")  # what only the drawing sandbox can import


class Engine:
    """Grades submissions against one course, one after the other. A context manager: it owns the sandboxes.

    Raises SandboxFault on the way in when the isolation that is demanded cannot be had. `early` is a sandbox's warm
    interpreter that was started before this module was imported. `marked`: whether receipts hold the course's mark, for
    which all its files are read; without it that is empty, for reports that nobody keeps.
    """

    def __init__(
        self,
        course: Course,
        *,
        isolation: Isolation = Isolation.AUTO,
        limits: Limits | None = None,
        seed: int = PUBLIC_SEED,
        early: Zygote | None = None,
        marked: bool = True,
    ) -> None:
        self.course = course
        self._marked = marked
        self.limits = limits or Limits()
        self.seed = seed
        self.sandboxes = Sandboxes(isolation, self.limits, early)
        self._materials: dict[str, Materials] = {}
        self._profiles: dict[str, Mapping[OtherAnswer, Knowing]] = {}

    def __enter__(self) -> Self:
        self.sandboxes.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.sandboxes.__exit__(kind, error, trace)

    def finish(self) -> None:
        """No further answer comes: what is warm ends while the caller shows the report."""
        self.sandboxes.dismiss()

    @cached_property
    def _course_mark(self) -> str:
        return course_mark(self.course)

    @property
    def receipt(self) -> Receipt:
        """Under which circumstances this engine grades."""
        return Receipt(
            engine=grader.__version__,
            course=self._course_mark if self._marked else "",
            python=platform.python_version(),
            numpy=np.__version__,
            platform=f"{platform.system()} {platform.machine()}",
            seed=self.seed,
            isolation=self.sandboxes.isolation.value,
            layers=self.sandboxes.layers,
            seconds_limit=self.limits.seconds,
            memory_limit=self.limits.memory,
        )

    def grade(
        self,
        submission: Submission,
        problems: Sequence[Problem] | None = None,
        on_problem: Callable[[ProblemReport], None] | None = None,
    ) -> Report:
        """Grade the answers to the given problems; without `problems`, to all that the submission has an answer to.

        `on_problem` is told of each problem when it is done. Raises CourseFault and SandboxFault for what is ours.
        """
        if submission.trouble is not None:
            return Report(submission.name, (), self.receipt, submission.notes, submission.trouble)
        reports = []
        for problem in self.course.problems if problems is None else problems:
            answer = answer_to(problem, submission, asked=problems is not None)
            if answer is None and problems is None:
                continue
            report = (
                _not_attempted(problem, answer) if answer is None or answer.untouched else self.judge(problem, answer)
            )
            reports.append(report)
            if on_problem is not None:
                on_problem(report)
        return Report(submission.name, tuple(reports), self.receipt, submission.notes)

    def judge(self, problem: Problem, answer: Answer, seed: int | None = None) -> ProblemReport:
        """Run all checks of one problem on one answer."""
        started = time.monotonic()
        attempted = self.attempt(problem, answer, seed)
        likely = self.diagnosis(problem, attempted, seed)
        results = tuple(
            explain(outcome, attempted, self.limits, likely.get(outcome.check.name)) for outcome in attempted.outcomes
        )
        verdict = _verdict(results)
        told = troubles_told(attempted.troubles, attempted.sources) if _tell_troubles(results) else ()
        return ProblemReport(
            stem=problem.stem,
            number=problem.number,
            chapter=problem.chapter,
            title=problem.title,
            verdict=verdict,
            points=sum(result.points for result in results),
            out_of=sum(result.out_of for result in results),
            checks=results,
            file=answer.file,
            notes=(*answer.notes, *told),
            seconds=time.monotonic() - started,
        )

    def attempt(
        self, problem: Problem, answer: Answer, seed: int | None = None, checks: tuple[Check, ...] | None = None
    ) -> Attempted:
        """The raw outcomes of all checks, or of those that are given, in a sandbox."""
        materials = self.materials(problem)
        materials = materials if checks is None else replace(materials, checks=checks)
        seed = self.seed if seed is None else seed
        return attempt(materials, answer, self._opening(materials, answer), self.limits.seconds, seed)

    def trying(self, problem: Problem, answer: Answer, seconds: float) -> Trying:
        """The same, check by check as they are asked for. `seconds`: for each, in the place of the engine's limit."""
        materials = self.materials(problem)
        return Trying(materials, answer, self._opening(materials, answer), seconds, self.seed)

    def _opening(self, materials: Materials, answer: Answer) -> Callable[[], Line]:
        draws = materials.draws or any(_DRAWS.search(source.text) for source in (*answer.parts, *answer.modules))
        return lambda: self.sandboxes.open(draws=draws)

    def diagnosis(self, problem: Problem, attempted: Attempted, seed: int | None = None) -> dict[str, OtherAnswer]:
        """The known mistakes that explain what failed, by the name of the check."""
        if all(outcome.verdict in (Verdict.PASSED, Verdict.NOT_ATTEMPTED) for outcome in attempted.outcomes):
            return {}
        return diagnose(attempted.outcomes, self.profiles(problem, self.seed if seed is None else seed))

    def materials(self, problem: Problem) -> Materials:
        """The problem's files, run once."""
        if problem.stem not in self._materials:
            materials = open_materials(self.course, problem)
            if materials.solution is None:
                recorded = read_record(self.course, materials)
                if recorded.seed != self.seed:
                    raise UsageFault(_ONLY_SEED.fill(seed=recorded.seed))
                materials = replace(materials, remembered=recorded.remembered)
                self._profiles[problem.stem] = {
                    other: KnownProfile(outcomes) for other, outcomes in recorded.profiles.items()
                }
            self._materials[problem.stem] = materials
        return self._materials[problem.stem]

    def profiles(self, problem: Problem, seed: int) -> Mapping[OtherAnswer, Knowing]:
        """What the known mistakes of a problem do; those of the engine's own seed are kept."""
        if seed != self.seed:
            return profiles_of(self.materials(problem), seed)
        if problem.stem not in self._profiles:
            self._profiles[problem.stem] = profiles_of(self.materials(problem), seed)
        return self._profiles[problem.stem]


_ONLY_SEED = Text(
    "without the solutions answers are known for the seed {seed} only: leave --seed away.",
    "정답이 없는 설치에서는 시드 {seed} (으)로만 채점할 수 있다. --seed 를 빼라.",
)


def course_mark(course: Course) -> str:
    """Twelve hexadecimal digits that change when a stub or a check does; the same with and without solutions."""
    marks = "".join(mark_of(problem, solved=False) for problem in course.problems)
    return hashlib.sha256(marks.encode()).hexdigest()[:12]


def _not_attempted(problem: Problem, answer: Answer | None) -> ProblemReport:
    checks = tuple(
        CheckResult(check.name, check.sentence, Verdict.NOT_ATTEMPTED, 0, check.points) for check in problem.checks
    )
    return ProblemReport(
        problem.stem, problem.number, problem.chapter, problem.title, Verdict.NOT_ATTEMPTED, 0, problem.points, checks,
        answer.file if answer else "", answer.notes if answer else (),
    )  # fmt: skip


def _verdict(results: Sequence[CheckResult]) -> Verdict:
    """Passed when all are; how all others ended when they ended alike; not attempted only when none passed."""
    ends = {result.verdict for result in results}
    if ends == {Verdict.PASSED}:
        return Verdict.PASSED
    others = ends - {Verdict.PASSED, Verdict.SKIPPED}
    if len(others) == 1 and (others != {Verdict.NOT_ATTEMPTED} or Verdict.PASSED not in ends):
        return others.pop()
    return Verdict.FAILED


def _tell_troubles(results: Sequence[CheckResult]) -> bool:
    """Whether parts that could not be run are worth a note: something failed that does not name them already."""
    wrong = [result for result in results if result.verdict not in (Verdict.PASSED, Verdict.NOT_ATTEMPTED)]
    return bool(wrong) and not any(result.verdict is Verdict.RAISED for result in wrong)
