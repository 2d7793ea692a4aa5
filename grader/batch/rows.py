"""What is one row of a class?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from grader.text import Text
from grader.verdict import ProblemReport, Report, Verdict

CUT_SHORT = (Verdict.TIMED_OUT, Verdict.OUT_OF_MEMORY, Verdict.CRASHED)


class Status(StrEnum):
    """How far the grading of one submission came."""

    GRADED = "graded"
    PARTLY = "partly"  # a part of it had to be ended: it ran too long, took too much, or died
    NOTHING_FOUND = "nothing found"
    UNREADABLE = "unreadable"
    FAULT = "fault"  # ours: no points, rather than none earned


@dataclass(frozen=True, slots=True)
class Person:
    """A learner as an LMS or a roster calls her. `id` tells two of one name apart; `aliases` are her other ids."""

    id: str
    name: str = ""
    email: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A submission in a class's folder, not yet read. `trouble` says why it cannot be one.

    `people` handed it in: one, several for a group, none where nobody could be told. `handed_in` is a time in ISO
    form, empty where none is known; `late` is the mark of the LMS, None where it gives none.
    """

    name: str
    path: Path
    trouble: Text | None = None
    people: tuple[Person, ...] = ()
    handed_in: str = ""
    late: bool | None = None

    @property
    def owner(self) -> str:
        """Whose it is, in one word that stays the same from run to run."""
        return " + ".join(sorted(person.id for person in self.people)) or self.name


@dataclass(frozen=True, slots=True)
class Graded:
    """What came of a submission: a report, or a fault of ours in one sentence. `seconds` is how long it took."""

    found: Found
    report: Report | None
    fault: Text | None = None
    seconds: float = 0.0

    @property
    def status(self) -> Status:
        """How far its grading came."""
        return Status.FAULT if self.report is None else status_of(self.report)


def status_of(report: Report) -> Status:
    """How far a submission's grading came, by its report."""
    if report.trouble is not None:
        return Status.UNREADABLE
    attempted = [problem for problem in report.problems if problem.verdict is not Verdict.NOT_ATTEMPTED]
    if not attempted:
        return Status.NOTHING_FOUND
    return Status.PARTLY if any(was_cut_short(problem) for problem in attempted) else Status.GRADED


def was_cut_short(problem: ProblemReport) -> bool:
    """Whether a check of the problem had to be ended before it could judge."""
    return problem.verdict in CUT_SHORT or any(check.verdict in CUT_SHORT for check in problem.checks)
