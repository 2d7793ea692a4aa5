"""`grade override GRADEBOOK LEARNER POINTS --reason WHY`: points by hand."""

from __future__ import annotations

import argparse
import math
from pathlib import Path
from typing import TYPE_CHECKING

from grader.batch.corrections import give, learner_called, take_back
from grader.batch.gradebook import Gradebook
from grader.batch.lock import only_run
from grader.batch.schema import transaction
from grader.batch.standing import Override, overrides
from grader.cli.exits import ExitCode
from grader.cli.options import Parser
from grader.cli.publish import BOOK
from grader.faults import UsageFault
from grader.report.table import shown
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output

ABOUT = Text(
    "Give a learner points by hand, with the reason; it survives regrades and appears in exports. Without LEARNER: "
    "show what was given.",
    "학생의 점수를 이유와 함께 직접 정한다. 다시 채점해도 남고 내보내기에 나온다. LEARNER 없이 쓰면 목록을 보여 준다.",
)
_LEARNER = Text("id, email address or name", "학번, 이메일, 또는 이름")
_POINTS = Text(
    "for all problems together, after lateness; or for --problem", "지각 감점 뒤의 전체 점수, 또는 --problem 의 점수"
)
_PROBLEM = Text("the problem that the points are for: 60, p060_softmax", "점수를 줄 문제: 60, p060_softmax")
_REASON = Text("why; it stands in the exports", "이유. 내보내기에 함께 나온다")
_UNDO = Text("let what was graded count again", "수동 조정을 취소하고 채점 결과를 쓴다")
_NO_POINTS = Text(
    "how many points? A number from 0 up stands behind the learner, unless --undo.",
    "몇 점인가? --undo 가 아니면 학생 뒤에 0 이상의 수를 적어라.",
)
_NO_REASON = Text("every override has a --reason.", "--reason 으로 이유를 적어야 한다.")
_NO_PROBLEM = Text("no problem {word} in the course of this gradebook.", "이 성적부의 과정에 {word} 문제가 없다.")
_NOTHING = Text("nothing was given to {name} by hand.", "{name} 에게 수동으로 준 점수가 없다.")
_GIVEN = Text("{name}: {points} points ({what}): {reason}", "{name}: {points}점 ({what}): {reason}")
_UNDONE = Text("{name}: as graded ({what})", "{name}: 채점 결과대로 ({what})")
_ALL = Text("all problems", "전체")


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade override", ABOUT, lang)
    parser.word("book", metavar="GRADEBOOK", type=Path, help=BOOK)
    parser.word("learner", metavar="LEARNER", nargs="?", help=_LEARNER)
    parser.word("points", metavar="POINTS", nargs="?", help=_POINTS)
    parser.option("--problem", metavar="NAME", help=_PROBLEM)
    parser.option("--reason", metavar="WHY", help=_REASON)
    parser.option("--undo", action="store_true", help=_UNDO)
    parser.add_common()
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Give, take back, or show."""
    with Gradebook(options.book) as book:
        if options.learner is None:
            for one in overrides(book.book):
                _say(output, one.learner, one)
            return ExitCode.PASSED
        person = learner_called(book.book, options.learner)
        stem = _stem(book, options.problem)
        with only_run(options.book):
            if options.undo:
                with transaction(book.book):
                    if not take_back(book.book, person.id, stem):
                        raise UsageFault(_NOTHING.fill(name=person.id))
                output.console.print(output.say(_UNDONE, name=person.id, what=stem or _ALL))
            else:
                override = Override(person.id, stem, _points(options.points), _reason(options.reason))
                give(book.book, override)
                _say(output, person.id, override)
    return ExitCode.PASSED


def _say(output: Output, name: str, one: Override) -> None:
    what = one.stem or _ALL
    output.console.print(output.say(_GIVEN, name=name, points=shown(one.points), what=what, reason=one.reason))


def _stem(book: Gradebook, word: str | None) -> str:
    if word is None:
        return ""
    for stem, number, _ in book.settings().get("course", ()):
        if word in (stem, number, stem.partition("_")[0]):
            return str(stem)
    raise UsageFault(_NO_PROBLEM.fill(word=word))


def _points(word: str | None) -> float:
    try:
        points = float(word or "")
    except ValueError:
        points = -1.0
    if not math.isfinite(points) or points < 0:
        raise UsageFault(_NO_POINTS)
    return points


def _reason(word: str | None) -> str:
    if not (word or "").strip():
        raise UsageFault(_NO_REASON)
    return (word or "").strip()
