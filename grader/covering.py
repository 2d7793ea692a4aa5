"""Which problem covers which entry of the sources? The table is read from the problems; nothing is run for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from grader.course import Problem


@dataclass(frozen=True)
class Covered:
    """One entry of a source, as SEED:NUMBER, and the problem that covers it."""

    entry: str
    problem: Problem

    @property
    def source(self) -> str:
        """What stands before the colon: "004" of "004:60"."""
        return self.entry.partition(":")[0]

    @property
    def number(self) -> str:
        """What stands behind it: "60" of "004:60"."""
        return self.entry.partition(":")[2]


def covered(problems: Iterable[Problem]) -> Sequence[Covered]:
    """Every entry that a problem covers, source by source, numbers in the order in which people count.

    An entry that two problems cover stands there twice. Raises CourseFault for a broken declaration.
    """
    rows = [Covered(entry, problem) for problem in problems for entry in problem.covers]
    return sorted(rows, key=lambda row: (row.source, _counted(row.number)))


def _counted(number: str) -> list[tuple[int, int, str]]:
    """A key by which 9 comes before 10, and 32a between 32 and 33."""
    parts = re.findall(r"\d+|\D+", number)
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts]
