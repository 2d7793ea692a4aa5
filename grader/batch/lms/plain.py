"""No LMS: every entry of a zip is a submission, as every entry of a folder is."""

from __future__ import annotations

import os
from collections import Counter

from grader.batch.lms.handed import Handed
from grader.batch.lms.parcel import Parcel
from grader.reading.gathering import FOREIGN, NO_CODE
from grader.reading.names import Kind, split_name
from grader.text import Text


def sort(parcel: Parcel) -> list[Handed]:
    """Each under its name without suffix, or with it where two would be called the same."""
    short = {top: _short(top) for top in parcel.top}
    often = Counter(short.values())
    return [
        Handed(name if often[name] == 1 else top.rstrip("/"), whole=top, trouble=_trouble(top))
        for top, name in short.items()
    ]


def _short(top: str) -> str:
    stem, kind = split_name(top)
    if top.endswith("/"):
        return top.rstrip("/")
    return os.path.splitext(stem)[0] if kind is Kind.OTHER else stem


def _trouble(top: str) -> Text | None:
    kind = split_name(top).kind
    if top.endswith("/") or kind not in (Kind.OTHER, Kind.FOREIGN_ARCHIVE):
        return None
    return (FOREIGN if kind is Kind.FOREIGN_ARCHIVE else NO_CODE).fill(files=top)
