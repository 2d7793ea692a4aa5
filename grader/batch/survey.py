"""Where do the answers of a submission lie, and what are they? Found in a worker process; nothing of them is run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from grader.batch.grading import (
    FAULT,
    Grader,
    OpenEngine,
    Settings,
    broken_parts,
    engine_of_this_process,
    problems_of,
    read_found,
    watchdog,
)  # fmt: skip
from grader.batch.marks import answer_mark, neutral
from grader.batch.rows import Found, was_cut_short
from grader.batch.schema import as_json
from grader.course import Problem
from grader.faults import Fault
from grader.submission import Answer, Submission, answer_to
from grader.text import Text
from grader.verdict import ProblemReport, Receipt


@dataclass(frozen=True, slots=True)
class Place:
    """Where the answer to a problem lies. `answer` is its mark, empty for none; `names` are those of its sources."""

    stem: str
    answer: str
    file: str = ""
    notes: tuple[Text, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What a submission holds. `trouble`: nothing of it can be read; `fault`: ours, nothing is known of it."""

    places: tuple[Place, ...] = ()
    notes: tuple[Text, ...] = ()
    trouble: Text | None = None
    fault: Text | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """A submission by its number in the gradebook, and the problems of it that are to be judged."""

    id: int
    found: Found
    stems: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The submission's."""
        return self.found.name


@dataclass(frozen=True, slots=True)
class Result:
    """A row of the gradebook, written where the answer was judged: the one process that keeps it has much to do.

    `report` is the JSON of the problem's report, with places for the names of sources.
    """

    stem: str
    number: str
    verdict: str
    points: int
    out_of: int
    cut_short: bool
    seconds: float
    report: str

    @classmethod
    def of(cls, report: ProblemReport) -> Result:
        """The row of a report."""
        return cls(
            report.stem, report.number, report.verdict.value, report.points, report.out_of, was_cut_short(report),
            report.seconds, as_json(report),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of a task: results as far as there are; a fault of ours."""

    results: tuple[Result, ...]
    receipt: Receipt | None
    fault: Text | None = None


def survey_one(task: Task, course_path: Path | None, settings: Settings, engine: OpenEngine) -> Surveyed:
    """Find the answers in a submission, in a worker process."""
    try:
        with watchdog(settings.patience):
            submission = read_found(task.found)
            if submission.trouble is not None:
                return Surveyed((), submission.notes, submission.trouble)
            places = tuple(_places(submission, problems_of(course_path, settings.problems), bool(settings.problems)))
            broken = () if any(place.answer for place in places) else broken_parts(submission)
            return Surveyed(places, (*submission.notes, *broken))
    except Fault as fault:
        return Surveyed(fault=FAULT.fill(what=fault))
    except Exception as error:  # a bug of ours: told in its row, and no other row is touched
        return Surveyed(fault=FAULT.fill(what=f"{type(error).__name__}: {error}"))


def judge_one(task: Task, course_path: Path | None, settings: Settings, engine: OpenEngine) -> Judged:
    """Judge some answers of a submission, in a worker process. A problem that fails us does not cost the others.

    Raises Fault or UsageFault when the engine cannot be opened.
    """
    grader = engine_of_this_process(engine, course_path, settings)
    problems = problems_of(course_path, task.stems)
    results, fault = [], None
    with watchdog(settings.patience) as still_alive:
        submission = read_found(task.found)
        for problem in problems:
            try:
                results.append(Result.of(_judged(grader, problem, answer_to(problem, submission))))
            except Fault as error:
                fault = fault or FAULT.fill(what=error)
            except Exception as error:
                fault = fault or FAULT.fill(what=f"{type(error).__name__}: {error}")
            still_alive()
    return Judged(tuple(results), grader.receipt, fault)


def _places(submission: Submission, problems: Sequence[Problem], all_asked: bool) -> list[Place]:
    found = []
    for problem in problems:
        answer = answer_to(problem, submission)
        if answer is None:
            if all_asked:
                found.append(Place(problem.stem, ""))
        else:
            names = tuple(source.name for source in (*answer.parts, *answer.modules))
            found.append(Place(problem.stem, answer_mark(answer), answer.file, answer.notes, names))
    return found


def _judged(grader: Grader, problem: Problem, answer: Answer | None) -> ProblemReport:
    """The report without what depends on the names of files, which equal answers do not share."""
    if answer is None or answer.untouched:
        (report,) = grader.grade(Submission("", ()), (problem,)).problems
        return report
    return replace(grader.judge(problem, neutral(answer)), file="")
