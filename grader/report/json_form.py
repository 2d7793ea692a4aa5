"""What does a report look like as JSON, and how is it read back? `docs/json.md` describes it field by field."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from grader.faults import RecordFault
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
    kind: Any = type(value)
    if kind is str:  # the most frequent first: a class has millions of values
        return value if value.isascii() else value.encode("utf-8", "replace").decode()  # it may hold lone surrogates
    if kind is int or kind is bool or value is None:
        return value
    if names := _fields(kind):
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    return value


@cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def report_from_json(record: Mapping[str, Any]) -> Report:
    """The report that `report_to_json` wrote. Raises RecordFault for what is none, or of another version."""
    if record.get("format") != FORMAT or record.get("version") != VERSION:
        raise RecordFault(f"this is no {FORMAT} of version {VERSION}: {record.get('format')} {record.get('version')}")
    report: Report = record_of(Report, record)
    return report


def record_of(kind: Any, value: Any) -> Any:
    """The record of a kind (or of a type that stands in a record's field) that `plain` turned into a value.

    Fields that the kind does not have are passed over. Raises RecordFault where the value does not fit.
    """
    try:
        return _read(kind, value)
    except (TypeError, ValueError) as error:
        raise RecordFault(f"this is no {getattr(kind, '__name__', kind)} as the grader writes it: {error}") from error


def _read(kind: Any, value: Any) -> Any:
    if is_dataclass(kind):
        if not isinstance(value, Mapping):
            raise TypeError(f"an object is wanted, not {value!r}")
        types = _types(kind)  # type: ignore[arg-type]  # a class
        return kind(**{name: _read(types[name], value[name]) for name in types if name in value})  # type: ignore[operator]  # a class
    if get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise TypeError(f"a list is wanted, not {value!r}")
        return tuple(_read(get_args(kind)[0], item) for item in value)
    if isinstance(kind, UnionType):
        return None if value is None else _read(get_args(kind)[0], value)
    if issubclass(kind, Enum):
        return kind(value)
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise TypeError(f"{kind.__name__} is wanted, not {value!r}")
    return value


@cache
def _types(record: Any) -> dict[str, Any]:
    return get_type_hints(record)
