"""Which cell of Canvas's gradebook or Moodle's grading worksheet takes which learner's points?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from grader.batch.roster import Matcher
from grader.batch.rows import Person
from grader.batch.standing import Standing
from grader.faults import UsageFault
from grader.report.filling import Table
from grader.report.table import shown
from grader.text import Text

_ASSIGNMENT = re.compile(r".+ \(\d+\)\s*")
_PARTICIPANT = re.compile(r"(?P<word>\D+?)(?P<number>\d+)")
_GRADE = ("grade", "성적", "점수", "bewertung", "note", "calificación", "評定", "评分", "成绩")
_STUDENT = (("Student",), ("LastName", "FirstName"))  # as the account is set up
_EXCUSED = ("EX", "N/A")
_NO_CANVAS = Text(
    "this is no gradebook of Canvas: its first line has to hold Student and ID. Download it from Grades, Export.",
    "Canvas 성적표가 아니다. 첫 줄에 Student 와 ID 가 있어야 한다. Grades 의 Export 로 내려받아라.",
)
_NO_MOODLE = Text(
    "this is no grading worksheet of Moodle: its first column has to say 'Participant 123'. Download it from the "
    "assignment's submissions.",
    "Moodle 채점 워크시트가 아니다. 첫 열이 '참여자 123' 꼴이어야 한다. 과제의 제출물 화면에서 내려받아라.",
)
_WHICH = Text(
    "which column? Name one with --column: {titles}.", "어느 열인가? --column 으로 하나를 지정하라: {titles}."
)


def fill_canvas(
    table: Table, rows: Iterable[Standing], column: str | None, scale: Callable[[float], float]
) -> list[str]:
    """Fill an assignment's column; returns the learners of whom there is no line."""
    titles = [table.cell(0, at).strip() for at in range(len(table.rows[0]))] if table.rows else []
    names = next((each for each in _STUDENT if set(each) <= set(titles)), None)
    if names is None or "ID" not in titles:
        raise UsageFault(_NO_CANVAS)
    at = _column(titles, column, [k for k, title in enumerate(titles) if _ASSIGNMENT.fullmatch(title)])
    ids = [titles.index(title) for title in ("ID", "SIS User ID", "SIS Login ID") if title in titles]

    def person(row: int) -> Person | None:
        found = [table.cell(row, where).strip() for where in ids]
        name = ", ".join(filter(None, (table.cell(row, titles.index(title)).strip() for title in names)))
        if table.cell(row, 0).strip() == "Points Possible" or not any(found):
            return None
        return Person(found[0] or name, name, "", tuple(filter(None, found[1:])))

    return _fill(table, at, person, rows, scale)


def fill_moodle(
    table: Table, rows: Iterable[Standing], column: str | None, scale: Callable[[float], float], *, ours: bool
) -> list[str]:
    """Fill the grade; returns the learners of whom there is no line. `ours`: ids are numbers in this assignment."""
    titles = [table.cell(0, at).strip() for at in range(len(table.rows[0]))] if table.rows else []
    numbers = [_PARTICIPANT.fullmatch(table.cell(row, 0).strip()) for row in range(1, len(table.rows))]
    if not any(numbers):
        raise UsageFault(_NO_MOODLE)
    at = _column(titles, column, [k for k, title in enumerate(titles) if title.casefold() in _GRADE])

    def person(row: int) -> Person | None:
        number = numbers[row - 1]
        if number is None:
            return None
        emails = [table.cell(row, k) for k in range(1, len(titles)) if "@" in table.cell(row, k)]
        return Person(number["number"] if ours else "", table.cell(row, 1).strip(), next(iter(emails), ""))

    return _fill(table, at, person, rows, scale)


def _fill(
    table: Table, column: int, person: Callable[[int], Person | None], rows: Iterable[Standing],
    scale: Callable[[float], float],
) -> list[str]:  # fmt: skip
    """Excused stays excused; who handed in nothing, or could not be graded, is left to the teacher."""
    by_id = {row.learner.id: row for row in rows}
    matcher = Matcher(row.learner for row in by_id.values())
    seen = set()
    for at in range(1, len(table.rows)):
        theirs = person(at)
        found = theirs and matcher.person(theirs)
        if found is None:
            continue
        seen.add(found.id)
        row = by_id[found.id]
        given = row.status is not None or row.by_hand
        if given and row.final is not None and table.cell(at, column).strip() not in _EXCUSED:
            table.fill(at, column, shown(scale(row.final)))
    return [id for id in by_id if id not in seen]


def _column(titles: Sequence[str], named: str | None, likely: Sequence[int]) -> int:
    """The column that was named, by title or by the number in it; else the only likely one."""
    if named is not None:
        likely = [k for k, title in enumerate(titles) if title == named.strip() or title.endswith(f"({named.strip()})")]
    if len(likely) != 1:
        raise UsageFault(_WHICH.fill(titles=", ".join(f"'{title}'" for title in titles if title)))
    return likely[0]
