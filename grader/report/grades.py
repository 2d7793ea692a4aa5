"""How does a class's result become a table that opens right in Excel?"""

from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from grader.batch.rows import CUT_SHORT, Graded, was_cut_short
from grader.course import Problem
from grader.faults import RecordFault
from grader.report.sheet import clean
from grader.report.words import VERDICTS
from grader.text import Lang, Text
from grader.verdict import CheckResult, ProblemReport, Verdict

_FORMULA = ("=", "+", "-", "@")
_STOPPED = (*CUT_SHORT, Verdict.RAISED)
_IN_LINE = Text("{number}: {what} in line {line} of {file}", "{number}: {file} {line}번째 줄에서 {what}")
_SOMEWHERE = Text("{number}: {what}", "{number}: {what}")
_NOTHING_FOUND = Text(
    "no answer to any of the problems: name the files like the problems, or keep the names of the functions",
    "어느 문제의 답도 찾지 못했다. 파일 이름에 문제 번호를 넣거나 함수 이름을 그대로 두어라",
)


def handed_in(rows: Iterable[Graded], problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Those of the problems that somebody in the class has attempted."""
    attempted = {
        problem.stem
        for row in rows
        for problem in (row.report.problems if row.report else ())
        if problem.verdict is not Verdict.NOT_ATTEMPTED
    }
    return tuple(problem for problem in problems if problem.stem in attempted)


def write_grades(path: Path, rows: Iterable[Graded], problems: Sequence[Problem], lang: Lang = "en") -> None:
    """Write one line a submission: status, points of the given problems, and the first reason why it is not more.

    UTF-8 with a byte order mark and CRLF, as Excel wants it; the file appears whole or not at all. A problem that a
    submission has no answer to is an empty cell and counts zero; a fault of ours has no points at all.
    Raises RecordFault when the file cannot be written.
    """
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(["submission", "status", "points", "out_of", "percent", *(p.stem for p in problems), "reason"])
    for row in rows:
        writer.writerow([defused(cell) for cell in _cells(row, problems, lang)])
    replace_file(path, table.getvalue().encode("utf-8-sig", "replace"))


def points_of(row: Graded, problems: Sequence[Problem]) -> int | None:
    """The points of a row over the given problems; None for a fault of ours, which is no zero."""
    if row.report is None:
        return None
    asked = {problem.stem for problem in problems}
    return sum(problem.points for problem in row.report.problems if problem.stem in asked)


def reason(row: Graded, lang: Lang = "en") -> str:
    """The first thing to know about a row that is not simply graded; empty for one that is."""
    if row.report is None:
        return row.fault.say(lang) if row.fault else ""
    if row.report.trouble:
        return row.report.trouble.say(lang)
    attempted = [problem for problem in row.report.problems if problem.verdict is not Verdict.NOT_ATTEMPTED]
    if not attempted:
        said = (*row.report.notes, _NOTHING_FOUND)
        return said[0].say(lang)
    ended = [problem for problem in attempted if was_cut_short(problem)]
    raised = [problem for problem in attempted if problem.verdict is Verdict.RAISED]
    for problem in (*ended, *raised):
        return _what_happened(problem).say(lang)
    notes = (*row.report.notes, *(note for problem in attempted for note in problem.notes))
    return notes[0].say(lang) if notes else ""


def _cells(row: Graded, problems: Sequence[Problem], lang: Lang) -> list[str | int | float]:
    points = points_of(row, problems)
    if row.report is None or points is None:
        return [row.found.name, row.status, "", "", "", *("" for _ in problems), reason(row, lang)]
    attempted = {p.stem: p.points for p in row.report.problems if p.verdict is not Verdict.NOT_ATTEMPTED}
    out_of = sum(problem.points for problem in problems)
    percent = round(100 * points / out_of, 1) if out_of else 0.0
    each = (attempted.get(problem.stem, "") for problem in problems)
    return [row.found.name, row.status, points, out_of, percent, *each, reason(row, lang)]


def _what_happened(problem: ProblemReport) -> Text:
    """What ended or stopped a problem, and in which line of the learner's."""
    check = next((check for check in problem.checks if check.verdict in _STOPPED), None)
    what = VERDICTS[check.verdict if check else problem.verdict]
    said = _said(check, what)
    if check and check.trace and check.trace[-1].file not in said.en:  # a message may name the place itself
        last = check.trace[-1]
        return _IN_LINE.fill(number=problem.number, what=said, line=last.line, file=last.file)
    return _SOMEWHERE.fill(number=problem.number, what=said)


def _said(check: CheckResult | None, what: Text) -> Text:
    """An exception's own short message says more than that there was one."""
    if check and check.verdict is Verdict.RAISED and check.message and len(check.message.en) < 120:
        return check.message
    return what


def defused(cell: str | int | float) -> str | int | float:
    """A cell on one line that a spreadsheet will not take for a formula, nor a terminal for a command."""
    if not isinstance(cell, str):
        return cell
    cell = clean(cell.replace("\r\n", "\n").replace("\n", " "))
    return "'" + cell if cell.lstrip().startswith(_FORMULA) else cell


def replace_file(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write a file, given whole or in pieces, that appears whole or not at all. Raises RecordFault."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, made = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.writelines([data] if isinstance(data, bytes) else data)
            os.chmod(made, 0o644)
            os.replace(made, path)
        except BaseException:
            os.unlink(made)
            raise
    except OSError as error:
        raise RecordFault(f"{path} cannot be written ({error.strerror}): is it open in another program?") from error
