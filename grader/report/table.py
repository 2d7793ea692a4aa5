"""How does a gradebook become a table for people and spreadsheets?"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from grader.batch.standing import Column, Standing
from grader.report.grades import defused
from grader.report.words import STATUSES
from grader.text import Lang, Text

_HEADINGS = ("id", "name", "submission", "status", "points", "out_of", "percent", "handed_in", "late", "kept")
NOTHING_HANDED_IN = Text("nothing handed in", "제출하지 않음")
BY_HAND = Text("by hand: {reason}", "수동 조정: {reason}")


def human_table(rows: Iterable[Standing], columns: Sequence[Column], lang: Lang) -> bytes:
    """One line a learner. UTF-8 with a byte order mark and CRLF, as Excel wants it; no cell is taken for a formula."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow([*_HEADINGS, *(column.stem for column in columns), "reason"])
    for row in rows:
        writer.writerow([defused(cell) for cell in _cells(row, columns, lang)])
    return table.getvalue().encode("utf-8-sig", "replace")


def shown(points: float | None) -> str:
    """Points as people write them: without a fraction where there is none; empty for none."""
    return "" if points is None else f"{points:.2f}".rstrip("0").rstrip(".")


def why(row: Standing, lang: Lang) -> str:
    """What is to be known of a learner's points."""
    said = [BY_HAND.fill(reason=one.reason).say(lang) for one in row.by_hand]
    said += [row.reason.say(lang)] if row.reason else []
    return " / ".join(said)


def _cells(row: Standing, columns: Sequence[Column], lang: Lang) -> list[str]:
    out_of = sum(column.out_of for column in columns)
    percent = "" if row.final is None or not out_of else shown(round(100 * row.final / out_of, 1))
    status = row.status.value if row.status else "missing"
    late = "" if row.late is None and row.share == 1 else "late" if row.late or row.share < 1 else ""
    points = [shown(row.earned.get(column.stem)) for column in columns]
    kept = "" if row.share == 1 else f"{100 * row.share:g}%"
    return [
        row.learner.id, row.learner.name, row.name, status, shown(row.final), str(out_of),
        percent, row.handed_in, late, kept, *points, why(row, lang),
    ]  # fmt: skip


def status_said(row: Standing) -> Text:
    """How far the grading of what a learner handed in came."""
    return STATUSES[row.status] if row.status else NOTHING_HANDED_IN
