"""How does an instructor read the result of a class in the terminal? The table holds it all; this is what to see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Console

from grader.batch.rows import Graded, Status
from grader.course import Problem
from grader.report import words
from grader.report.grades import points_of, reason
from grader.report.sheet import Sheet, clean, padded
from grader.text import Lang
from grader.verdict import Receipt

_MOST_ROWS = 40
_WIDEST_NAME = 24  # cells; a longer name has a line of its own
_MARKS = {Status.GRADED: "green", Status.FAULT: "red"}


def render_class(
    rows: Sequence[Graded], count: int, problems: Sequence[Problem], console: Console, lang: Lang, table: str
) -> None:
    """How many of `count` submissions ended how, those to look at with the reason, the mean, where the table is."""
    sheet = Sheet(console, lang)
    sheet.line(sheet.say(words.CLASS, rows=len(rows), count=count, problems=len(problems)), lead=" ", style="bold")
    sheet.blank()
    _counts(sheet, rows)
    _to_look_at(sheet, [row for row in rows if row.status is not Status.GRADED])
    _mean(sheet, rows, problems)
    sheet.line(sheet.say(words.WRITTEN, path=table), lead=" ")
    receipt = next((row.report.receipt for row in rows if row.report), None)
    if receipt is not None:
        sheet.line(sheet.say(words.ISOLATION, which=isolation(sheet, receipt)), lead=" ")


def isolation(sheet: Sheet, receipt: Receipt) -> str:
    """In what kind of sandbox a report came about, and which protections were on."""
    kind = words.ISOLATIONS.get(receipt.isolation)
    said = sheet.say(kind) if kind else receipt.isolation
    return f"{said}: {', '.join(receipt.layers)}" if receipt.layers else said


def _counts(sheet: Sheet, rows: Sequence[Graded]) -> None:
    often = Counter(row.status for row in rows)
    labels = {status: sheet.say(words.STATUSES[status]) for status in Status if often[status]}
    width = max(map(cell_len, labels.values()), default=0)
    for status, label in labels.items():
        sheet.line(f"{padded(label, width)}  {often[status]:>4}", lead="  ", style=_MARKS.get(status, ""))
    sheet.blank()


def _to_look_at(sheet: Sheet, rows: Sequence[Graded]) -> None:
    """One line a row, by status."""
    if not rows:
        return
    shown = sorted(rows, key=lambda row: list(Status).index(row.status))[:_MOST_ROWS]  # stable: names keep their order
    names = min(max(cell_len(clean(row.found.name)) for row in shown), _WIDEST_NAME)
    labels = max(cell_len(sheet.say(words.STATUSES[row.status])) for row in shown)
    for row in shown:
        status = padded(sheet.say(words.STATUSES[row.status]), labels)
        name = clean(row.found.name)
        if cell_len(name) > names:
            sheet.line(name, lead="  ")
            name = ""
        lead = f"  {padded(name, names)}  {status}  "
        sheet.line(reason(row, sheet.lang), lead=lead, most=3)
    if len(rows) > len(shown):
        sheet.line(sheet.say(words.MORE_ROWS, count=len(rows) - len(shown)), lead="  ", style="dim")
    sheet.blank()


def _mean(sheet: Sheet, rows: Sequence[Graded], problems: Sequence[Problem]) -> None:
    """Over what was graded, wholly or partly: an empty folder says nothing of the class."""
    earned = [points_of(row, problems) or 0 for row in rows if row.status in (Status.GRADED, Status.PARTLY)]
    if earned:
        mean, out_of = sum(earned) / len(earned), sum(problem.points for problem in problems)
        sheet.line(sheet.say(words.MEAN, mean=f"{mean:.1f}", out_of=out_of, count=len(earned)), lead=" ", style="bold")
