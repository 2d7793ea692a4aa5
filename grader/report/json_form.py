"""What does a report look like as JSON? `docs/json.md` describes it field by field."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from grader.verdict import Report

FORMAT = "grade-report"
VERSION = 1


def report_to_json(report: Report) -> dict[str, Any]:
    """The record as plain dicts, lists, strings and numbers that any JSON reader takes.

    The fields are those of the records in `grader/verdict.py`, a text is `{"en": ..., "ko": ...}`. Numbers that JSON
    does not know (NaN, infinity) become null.
    """
    record: dict[str, Any] = plain(report)
    totals = {"points": report.points, "out_of": report.out_of}
    return {"format": FORMAT, "version": VERSION, "submission": record.pop("submission"), **totals, **record}


def plain(value: Any) -> Any:
    """A record of ours, and all that is in it, as values that JSON knows."""
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()  # a learner's text may hold lone surrogates
    return value
