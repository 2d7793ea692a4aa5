"""What does an instructor read when a class is in its gradebook?"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from rich.cells import cell_len
from rich.console import Console

from grader.batch.admission import rounds
from grader.batch.regrade import Outcome
from grader.batch.rows import Status
from grader.batch.standing import Standing, columns_of, standings
from grader.report import words
from grader.report.sheet import Sheet, clean, padded
from grader.report.table import NOTHING_HANDED_IN, status_said, why
from grader.text import Lang, Text

_MOST_ROWS = 40
_WIDEST_NAME = 24
_CLASS = Text(
    "{count} {count:learner|learners}, {problems} {problems:problem|problems}", "학생 {count}명, 문제 {problems}개"
)
_DID = Text(
    "This run: {settled} graded, {unchanged} as they were; {judged} answers judged",
    "이번 실행: 채점 {settled}개, 그대로 {unchanged}개. 새로 채점한 답 {judged}개",
)
_HELD = Text(
    "{count} grades would be lower than before and were left: {names}. --lower takes them over.",
    "전보다 낮아질 점수 {count}개는 그대로 두었다: {names}. 반영하려면 --lower 를 붙여라.",
)
_NOBODY = Text(
    "{count} submissions could not be matched to a learner, and are graded under their own names: {names}",
    "제출물 {count}개는 누구 것인지 알 수 없어 그 이름 그대로 채점했다: {names}",
)
_MEAN = Text(
    "Mean {mean} of {out_of} points, over the {count} learners whose submissions hold answers",
    "평균 {mean}/{out_of}점 (제출물에 답이 있는 학생 {count}명 기준)",
)
_SECRET = Text(
    "The seed is hidden: reports show no values until 'grade publish {path}'.",
    "시드는 비공개이다. 'grade publish {path}' 전까지 보고서에 값이 나오지 않는다.",
)


def render_book(
    book: sqlite3.Connection,
    settings: Mapping[str, Any],
    outcome: Outcome | None,
    nobody: Sequence[str],
    console: Console,
    lang: Lang,
    path: str,
) -> None:
    """How many learners' work ended how, those to look at with the reason, the mean, what this run did."""
    sheet = Sheet(console, lang)
    columns = columns_of(book, settings)
    counts: Counter[Text] = Counter()
    to_look_at: list[Standing] = []
    earned: list[float] = []
    for row in standings(book, settings):
        counts[status_said(row)] += 1
        if row.status is not Status.GRADED and row.status is not None:
            to_look_at.append(row)
        if row.status in (Status.GRADED, Status.PARTLY) and row.final is not None:
            earned.append(row.final)
    sheet.line(sheet.say(_CLASS, count=sum(counts.values()), problems=len(columns)), lead=" ", style="bold")
    sheet.blank()
    _counts(sheet, counts)
    _rows(sheet, to_look_at)
    if earned:
        mean, out_of = sum(earned) / len(earned), sum(column.out_of for column in columns)
        sheet.line(sheet.say(_MEAN, mean=f"{mean:.1f}", out_of=out_of, count=len(earned)), lead=" ", style="bold")
    if outcome is not None:
        did = {"settled": outcome.settled, "unchanged": outcome.unchanged, "judged": outcome.judged}
        sheet.line(sheet.say(_DID, **did), lead=" ")
        if outcome.held:
            sheet.line(sheet.say(_HELD, count=len(outcome.held), names=", ".join(outcome.held[:10])), lead=" ")
    if nobody:
        sheet.line(sheet.say(_NOBODY, count=len(nobody), names=", ".join(map(clean, nobody))), lead=" ", most=12)
    if any(round.hidden and not round.published for round in rounds(book).values()):
        sheet.line(sheet.say(_SECRET, path=path), lead=" ")
    sheet.line(sheet.say(words.WRITTEN, path=path), lead=" ")


def _counts(sheet: Sheet, counts: Mapping[Text, int]) -> None:
    labels = [text for text in (*words.STATUSES.values(), NOTHING_HANDED_IN) if counts.get(text)]
    width = max((cell_len(sheet.say(text)) for text in labels), default=0)
    for text in labels:
        sheet.line(f"{padded(sheet.say(text), width)}  {counts[text]:>4}", lead="  ")
    sheet.blank()


def _rows(sheet: Sheet, rows: Sequence[Standing]) -> None:
    """One line a learner, by status."""
    if not rows:
        return
    shown = sorted(rows, key=lambda row: list(Status).index(row.status or Status.FAULT))[:_MOST_ROWS]
    names = min(max(cell_len(clean(row.name)) for row in shown), _WIDEST_NAME)
    labels = max(cell_len(sheet.say(status_said(row))) for row in shown)
    for row in shown:
        name = clean(row.name)
        if cell_len(name) > names:
            sheet.line(name, lead="  ")
            name = ""
        lead = f"  {padded(name, names)}  {padded(sheet.say(status_said(row)), labels)}  "
        sheet.line(why(row, sheet.lang), lead=lead, most=3)
    if len(rows) > len(shown):
        sheet.line(sheet.say(words.MORE_ROWS, count=len(rows) - len(shown)), lead="  ", style="dim")
    sheet.blank()
