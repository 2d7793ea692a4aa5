"""Which problem does a file's name, or the first line of a notebook's cell, speak of?"""

from __future__ import annotations

import re
from typing import NamedTuple

_NUMBER = r"0*(?P<number>[0-9]{1,4})(?P<letter>[a-z])?"
_ENDS = r"(?=$|[\s_\-.(:,])"
_COURSE_FORM = re.compile(rf"(?P<series>[pwsnc]){_NUMBER}{_ENDS}")  # p060, p060_softmax, w01_trace: the course's series
_IN_WORDS = re.compile(rf"(?:problem|prob|문제)[\s_-]*{_NUMBER}(?:번)?{_ENDS}")  # problem60, 문제 60
_ALONE = re.compile(rf"{_NUMBER}(?:번)?$")  # 060
_LEADING = re.compile(rf"{_NUMBER}(?:번)?{_ENDS}")  # 60_softmax, or 1_homework
_MARKED = re.compile(rf"{_NUMBER}(?:번|$|[.:)](?![0-9]))")  # a comment: 60. softmax
_COPY = re.compile(r"(?:\s*\([0-9]{1,3}\)|\s?-?\s(?:copy|복사본)|의 사본)+$")


class Spoken(NamedTuple):
    """A problem's number as a name gives it (`p`, `32`, `a`); `sure` unless the name may mean something else."""

    series: str
    number: str
    letter: str
    sure: bool

    def same_as(self, other: Spoken | None) -> bool:
        """Whether both mean the same problem."""
        return other is not None and self[:3] == other[:3]


def without_copy_mark(stem: str) -> str:
    """A file's stem without what a download or a copy adds: `p060 (1)`, `p060 - 복사본`."""
    return _COPY.sub("", stem.casefold().strip())


def spoken_of(stem: str) -> Spoken | None:
    """The problem a file's stem speaks of, None when it names no number."""
    stem = without_copy_mark(stem)[:100]
    for form in (_COURSE_FORM, _IN_WORDS, _ALONE):
        found = form.match(stem)
        if found:
            series = found.groupdict().get("series", "p")
            sure = series == "p" or stem[found.end() : found.end() + 1] == "_"  # w01 alone is more often a week
            return Spoken(series, found["number"], found["letter"] or "", sure)
    found = _LEADING.match(stem)
    return Spoken("p", found["number"], found["letter"] or "", False) if found else None


def marked_for(cell: str) -> Spoken | None:
    """The problem that a cell's first line names in a comment: `# p060_softmax`, `# Problem 60`, `# 60. softmax`."""
    first = cell.lstrip()[:100].split("\n", 1)[0].casefold()
    if not first.startswith("#"):
        return None
    first = first.lstrip("#% \t")
    for form in (_COURSE_FORM, _IN_WORDS, _MARKED):
        found = form.match(first)
        if found:
            return Spoken(found.groupdict().get("series", "p"), found["number"], found["letter"] or "", True)
    return None
