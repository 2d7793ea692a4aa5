"""What does the gradebook say of a submission? Reports put together again from the results they are made of."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

from grader.batch.marks import OPEN, named
from grader.batch.rows import Found, Graded
from grader.report.grades import reason
from grader.report.json_form import record_of
from grader.report.redaction import redacted
from grader.text import Text
from grader.verdict import ProblemReport, Receipt, Report

_SUBMISSION = """SELECT s.name, s.notes, s.trouble, s.fault, s.round, receipts.record AS receipt,
                 rounds.hidden AND rounds.published IS NULL AS secret
                 FROM submissions s JOIN rounds ON rounds.id = s.round LEFT JOIN receipts ON receipts.id = s.receipt
                 WHERE s.id = ?"""
_ANSWERS = """SELECT r.report, a.file, a.notes, a.names FROM answers a JOIN results r ON r.key = a.result
              WHERE a.submission = ? ORDER BY a.place"""

_NOTHING_TO_SAY = """SELECT 1 FROM submissions s WHERE s.id = ? AND s.fault IS NULL AND s.trouble IS NULL
    AND s.notes = '[]' AND s.status = 'graded' AND NOT EXISTS (
        SELECT 1 FROM answers a JOIN results r ON r.key = a.result WHERE a.submission = s.id AND (
            r.verdict = 'raised' OR a.notes != '[]' OR json_array_length(r.report, '$.notes') > 0))"""


def report_of(book: sqlite3.Connection, submission: int) -> Report | None:
    """The report of a submission as others may see it: without what a hidden seed hides until it is published.

    None where there is no report yet, only a fault of ours.
    """
    row = book.execute(_SUBMISSION, (submission,)).fetchone()
    if row["receipt"] is None:
        return None
    problems = tuple(_problem(answer, bool(row["secret"])) for answer in book.execute(_ANSWERS, (submission,)))
    receipt = record_of(Receipt, json.loads(row["receipt"]))
    report = Report(row["name"], problems, receipt, texts(row["notes"]), text(row["trouble"]))
    return replace(report, receipt=replace(receipt, seed=None)) if row["secret"] else report


def reason_of(book: sqlite3.Connection, submission: int) -> Text | None:
    """The first thing to know about a submission that is not simply graded."""
    if book.execute(_NOTHING_TO_SAY, (submission,)).fetchone():  # of most; reports need not be read for that
        return None
    row = book.execute("SELECT name, fault FROM submissions WHERE id = ?", (submission,)).fetchone()
    graded = Graded(Found(row["name"], Path()), report_of(book, submission), text(row["fault"]))
    said = Text(reason(graded, "en"), reason(graded, "ko"))
    return said if said.en else None


def text(column: str | None) -> Text | None:
    """A text as it is kept in a column."""
    return None if column is None else _text(json.loads(column))


def texts(column: str | None) -> tuple[Text, ...]:
    """Texts as they are kept in a column."""
    return tuple(_text(item) for item in json.loads(column or "[]"))


def _text(value: Any) -> Text:
    found: Text = record_of(Text, value)
    return found


def _problem(row: sqlite3.Row, secret: bool) -> ProblemReport:
    """One problem's report, with the names of this submission's files."""
    kept = json.loads(row["report"])
    names = json.loads(row["names"])
    report: ProblemReport = record_of(ProblemReport, named(kept, names) if OPEN in row["report"] else kept)
    report = redacted(report) if secret else report
    return replace(report, file=row["file"], notes=(*texts(row["notes"]), *report.notes))
