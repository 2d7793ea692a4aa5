"""How does a class, or a learner's report, become a page? One file each, without scripts; learners' text is escaped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from grader.batch.class_view import ClassView
from grader.batch.standing import Column, Standing
from grader.faults import UsageFault
from grader.report import words
from grader.report.details import details
from grader.report.sheet import clean
from grader.report.table import shown, status_said, why
from grader.text import Lang, Text
from grader.verdict import Report, Verdict

if TYPE_CHECKING:
    from jinja2 import Environment


@dataclass(frozen=True)
class Drawn:
    """A picture as SVG of ours, which is not escaped, and what has to be said beside it."""

    svg: str
    notes: tuple[Text, ...] = ()


_NO_JINJA = Text(
    "pages need Jinja2, which is not installed: pip install 'scratch-grader[report]'.",
    "페이지를 만들려면 Jinja2 가 필요하다: pip install 'scratch-grader[report]'.",
)
_LABELS = {
    "class": Text("The class", "학급"),
    "learners": Text("{count} {count:learner|learners}", "학생 {count}명"),
    "mean": Text("mean {mean}, median {median} of {out_of} points", "평균 {mean}, 중앙값 {median} / {out_of}점"),
    "distribution": Text("How many learners have how much", "점수 분포"),
    "heatmap": Text("Everybody at a glance", "한눈에 보기"),
    "heat_about": Text(
        "A row for each learner, the most points first; a column for each problem, in course order.",
        "행은 학생(점수가 높은 순서), 열은 문제(과정 순서).",
    ),
    "nothing": Text("not attempted", "시도하지 않음"),
    "problems": Text("Problems", "문제"),
    "problem": Text("Problem", "문제"),
    "tried": Text("tried", "시도"),
    "passed": Text("passed", "통과"),
    "mean_points": Text("mean", "평균"),
    "discrimination": Text("discrimination", "변별도"),
    "first": Text("First failing check", "처음 실패한 검사"),
    "mistakes": Text("Known mistakes", "알려진 실수"),
    "groups": Text("The same wrong value", "똑같이 틀린 값"),
    "everybody": Text("Everybody", "전체 학생"),
    "learner": Text("Learner", "학생"),
    "status": Text("Status", "상태"),
    "points": Text("Points", "점수"),
    "notes": Text("Notes", "비고"),
    "printed": words.PRINTED,
    "hidden": Text(
        "Inputs and values are not shown before the teacher publishes them.",
        "교수자가 공개하기 전에는 입력과 값을 보여 주지 않는다.",
    ),
    "late": Text("late: {kept}% of the points stay", "지각: 점수의 {kept}%를 인정"),
}
STEPS = ((1.0, "100%"), (0.5, "50–99%"), (0.01, "1–49%"), (0.0, "0%"))  # least share of the points, and its words
_MARKS = {Verdict.PASSED: "✓", Verdict.NOT_ATTEMPTED: "·", Verdict.SKIPPED: "·"}


def class_page(view: ClassView, title: str, lang: Lang) -> str:
    """The page of a class."""
    template = _environment(lang).get_template("class.html")
    return template.render(view=view, title=title, lang=lang, heat=heatmap(view), steps=[words for _, words in STEPS])


def heatmap(view: ClassView) -> list[str]:
    """Paths for an SVG of one unit a cell, by how much was earned: learners down, problems across.

    One path for each step of `STEPS`, the last for what was not attempted: small also for a thousand learners.
    """
    paths: list[list[str]] = [[] for _ in range(len(STEPS) + 1)]
    for y, row in enumerate(sorted(view.rows, key=lambda row: -(row.final or 0.0))):
        for x, problem in enumerate(view.problems):
            paths[_step(row, problem.column)].append(f"M{x} {y}h1v1h-1z")
    return ["".join(path) for path in paths]


def _step(row: Standing, column: Column) -> int:
    if column.stem not in row.earned:
        return len(STEPS)
    share = row.earned[column.stem] / column.out_of if column.out_of else 1.0
    return next(at for at, (least, _) in enumerate(STEPS) if share >= least or at == len(STEPS) - 1)


def learner_page(row: Standing, report: Report | None, lang: Lang, pictures: Mapping[str, Drawn] | None = None) -> str:
    """The page of one learner: what `grade` shows. `pictures`: of her answers, by the stem of the problem."""
    template = _environment(lang).get_template("learner.html")
    hidden = report is not None and report.receipt.seed is None
    return template.render(row=row, report=report, lang=lang, hidden=hidden, pictures=pictures or {})


def _environment(lang: Lang) -> Environment:
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ImportError:
        raise UsageFault(_NO_JINJA) from None
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,  # everything: a learner chooses names, outputs and exceptions
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        say=lambda text: clean(text.say(lang)),
        clean=clean,
        shown=shown,
        details=lambda check: clean(details(check, lang)),
    )
    environment.globals.update(
        t={name: text.say(lang) for name, text in _LABELS.items()},
        filled=lambda name, **values: _LABELS[name].fill(**values).say(lang),
        verdict=lambda which: words.VERDICTS[which].say(lang),
        mark=lambda which: _MARKS.get(which, "✗"),
        status=lambda row: status_said(row).say(lang),
        why=lambda row: clean(why(row, lang)),
    )
    return environment
