"""`grade diff OLD NEW`: whose points differ between two gradebooks?"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from grader.batch.gradebook import Gradebook
from grader.batch.standing import Standing, standings
from grader.cli.exits import ExitCode
from grader.cli.options import Parser
from grader.report.sheet import Sheet, clean
from grader.report.table import shown
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output

ABOUT = Text(
    "Show before and after: every learner whose points differ between two gradebooks (copy one before a regrade).",
    "두 성적부에서 점수가 다른 학생을 보여 준다(다시 채점하기 전에 사본을 만들어 두어라).",
)
_OLD = Text("the gradebook before", "이전 성적부")
_NEW = Text("the gradebook after", "이후 성적부")
_MORE = Text("exit codes: 0 no difference, 1 some", "종료 코드: 0 차이 없음, 1 차이 있음")
_SAME = Text("No points differ.", "점수 차이가 없다.")
_COUNTED = Text(
    "{up} higher, {down} lower, {other} otherwise different", "오름 {up}명, 내림 {down}명, 그 밖에 다름 {other}명"
)
_ABSENT = Text("not there", "없음")
_NO_POINTS = Text("no points", "점수 없음")


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade diff", ABOUT, lang, _MORE.say(lang))
    parser.word("old", metavar="OLD", type=Path, help=_OLD)
    parser.word("new", metavar="NEW", type=Path, help=_NEW)
    parser.add_common()
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Compare, and show what differs."""
    before, after = _read(options.old), _read(options.new)
    sheet = Sheet(output.console, output.lang)
    up = down = other = 0
    for id in sorted({*before, *after}):
        old, new = before.get(id), after.get(id)
        if old and new and old.final == new.final and old.earned == new.earned:
            continue
        change = (new.final or 0) - (old.final or 0) if old and new else 0
        up, down, other = up + (change > 0), down + (change < 0), other + (change == 0)
        name = clean(" ".join(filter(None, (id, next(row.learner.name for row in (new, old) if row)))))
        sheet.line(f"{_points(sheet, old)} -> {_points(sheet, new)}  {_problems(old, new)}".rstrip(), lead=f" {name}  ")
    if up + down + other == 0:
        sheet.line(sheet.say(_SAME), lead=" ")
        return ExitCode.PASSED
    sheet.line(sheet.say(_COUNTED, up=up, down=down, other=other), lead=" ", style="bold")
    return ExitCode.FAILED


def _read(path: Path) -> dict[str, Standing]:
    with Gradebook(path) as book:
        return {row.learner.id: row for row in standings(book.book, book.settings())}


def _points(sheet: Sheet, row: Standing | None) -> str:
    if row is None:
        return sheet.say(_ABSENT)
    return sheet.say(_NO_POINTS) if row.final is None else shown(row.final)


def _problems(old: Standing | None, new: Standing | None) -> str:
    """The problems that differ: `p060: 6 -> 10`."""
    if old is None or new is None:
        return ""
    stems = sorted({*old.earned, *new.earned})
    pairs = [(stem, old.earned.get(stem), new.earned.get(stem)) for stem in stems]
    said = [f"{stem.partition('_')[0]}: {shown(a) or '-'} -> {shown(b) or '-'}" for stem, a, b in pairs if a != b]
    return f"({', '.join(said)})" if said else ""
