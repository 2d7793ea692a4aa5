"""How does a gradebook become JSON? `docs/gradebook.md` describes it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from grader.batch.standing import Column, Standing
from grader.report.json_form import plain, report_to_json
from grader.verdict import Report

FORMAT = "grade-gradebook"
VERSION = 1


def gradebook_json(
    rows: Iterable[tuple[Standing, Report | None]], columns: Sequence[Column], policy: Mapping[str, Any]
) -> Iterator[str]:
    """The text, piece by piece, so that a class of any size may be written."""
    head = {"format": FORMAT, "version": VERSION, "policy": policy, "problems": plain(tuple(columns))}
    yield _dumped(head)[:-1] + ', "learners": ['
    for at, (row, report) in enumerate(rows):
        yield (",\n" if at else "\n") + _dumped(_learner(row, report, columns))
    yield "\n]}\n"


def _learner(row: Standing, report: Report | None, columns: Sequence[Column]) -> dict[str, Any]:
    return {
        **plain(row.learner),
        "enrolled": row.enrolled,
        "submission": row.name,
        "status": row.status.value if row.status else "missing",
        "points": row.points,
        "out_of": sum(column.out_of for column in columns),
        "share": row.share,
        "final": row.final,
        "handed_in": row.handed_in,
        "late": row.late,
        "earned": dict(row.earned),
        "by_hand": [{"stem": one.stem, "points": one.points, "reason": one.reason} for one in row.by_hand],
        "reason": plain(row.reason),
        "report": report_to_json(report) if report else None,
    }


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
