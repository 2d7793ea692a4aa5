"""What does a class look like? Distribution, problems, mistakes and equal wrong values, counted over all learners."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from grader.batch.standing import Column, Standing
from grader.text import Text
from grader.verdict import CheckResult, ProblemReport, Report, Verdict

_WRONG = (Verdict.PASSED, Verdict.NOT_ATTEMPTED, Verdict.SKIPPED)
_BINS = 10
_MOST = 12  # mistakes and groups of a problem that are shown


@dataclass(slots=True)
class ProblemView:
    """One problem over the class. `mistakes` and `checks` count learners; `groups` are values that several have."""

    column: Column
    title: Text
    tried: int = 0
    passed: int = 0
    earned: float = 0.0
    checks: Counter[Text] = field(default_factory=Counter)
    mistakes: Counter[Text] = field(default_factory=Counter)
    values: Counter[tuple[Text, str]] = field(default_factory=Counter)
    discrimination: float | None = None

    @property
    def groups(self) -> list[tuple[Text, str, int]]:
        """What was asked, what came of it, how many learners: only what more than one has."""
        return [(call, got, count) for (call, got), count in self.values.most_common(_MOST) if count > 1]

    @property
    def likely(self) -> list[tuple[Text, int]]:
        """Known mistakes by how many make them."""
        return self.mistakes.most_common(_MOST)

    @property
    def first_failing(self) -> list[tuple[Text, int]]:
        """Checks by for how many they are the first that fails."""
        return self.checks.most_common(_MOST)


@dataclass(frozen=True, slots=True)
class ClassView:
    """A class. `bins` counts learners by tenths of what can be earned; missing and faulty ones are in none."""

    rows: tuple[Standing, ...]
    problems: tuple[ProblemView, ...]
    bins: tuple[int, ...]
    out_of: int
    mean: float | None
    median: float | None


def class_view(rows: Iterable[tuple[Standing, Report | None]], columns: Sequence[Column]) -> ClassView:
    """Count; reports are looked at one after the other."""
    views = {column.stem: ProblemView(column, Text(column.stem, column.stem)) for column in columns}
    kept: list[Standing] = []
    for row, report in rows:
        kept.append(row)
        for problem in report.problems if report else ():
            if problem.stem in views:
                _count(views[problem.stem], problem, row)
    out_of = sum(column.out_of for column in columns)
    finals = sorted(row.final for row in kept if row.final is not None and row.status is not None)
    bins = [0] * _BINS
    for final in finals:
        bins[min(max(int(_BINS * final / out_of), 0), _BINS - 1) if out_of else 0] += 1
    for stem, view in views.items():
        view.discrimination = _discrimination(kept, stem)
    mean = sum(finals) / len(finals) if finals else None
    return ClassView(tuple(kept), tuple(views.values()), tuple(bins), out_of, mean, _median(finals))


def _count(view: ProblemView, problem: ProblemReport, row: Standing) -> None:
    view.title = problem.title
    if problem.verdict is Verdict.NOT_ATTEMPTED:
        return
    view.tried += 1
    view.passed += problem.verdict is Verdict.PASSED
    view.earned += row.earned.get(problem.stem, 0.0)
    wrong = [check for check in problem.checks if check.verdict not in _WRONG]
    if wrong:
        view.checks[wrong[0].sentence] += 1
    view.mistakes.update({check.likely for check in wrong if check.likely and check.mistake})
    view.values.update({key for check in wrong if (key := _value(check))})


def _value(check: CheckResult) -> tuple[Text, str] | None:
    if check.mismatch is None or not check.mismatch.got:
        return None
    name = f"{check.mismatch.name} = " if check.mismatch.name else ""
    return Text(check.call, check.call) if check.call else check.sentence, name + check.mismatch.got


def _median(values: Sequence[float]) -> float | None:
    if not values:
        return None
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def _discrimination(rows: Sequence[Standing], stem: str) -> float | None:
    """How far points for the problem go with points for the others: their correlation; None where nothing varies."""
    pairs = [
        (row.earned.get(stem, 0.0), (row.points or 0.0) - row.earned.get(stem, 0.0))
        for row in rows
        if row.status is not None and row.points is not None
    ]
    if len(pairs) < 3:
        return None
    mean_x, mean_y = (sum(each) / len(pairs) for each in zip(*pairs, strict=True))
    xx = sum((x - mean_x) ** 2 for x, _ in pairs)
    yy = sum((y - mean_y) ** 2 for _, y in pairs)
    if xx <= 1e-12 or yy <= 1e-12:
        return None
    together: float = sum((x - mean_x) * (y - mean_y) for x, y in pairs)
    return round(together / math.sqrt(xx * yy), 2) + 0.0  # no -0.00
