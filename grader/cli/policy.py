"""`grade policy GRADEBOOK`: what lateness costs, and which attempt counts."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from grader.batch.gradebook import Gradebook
from grader.batch.lock import only_run
from grader.batch.policy import Policy
from grader.cli.exits import ExitCode
from grader.cli.options import Parser, one_of
from grader.cli.publish import BOOK
from grader.faults import UsageFault
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output

ABOUT = Text(
    "Declare what lateness costs and which of several attempts counts; without options: show it. Points are taken "
    "off in exports and reports, never in the results.",
    "지각 감점과 여러 번 제출했을 때 셀 것을 정한다. 옵션이 없으면 보여 준다. 감점은 내보내기와 보고서에만 적용되고 "
    "채점 결과는 바뀌지 않는다.",
)
_DUE = Text("when it was due: 2026-11-20T23:59+09:00", "마감 시각: 2026-11-20T23:59+09:00")
PER = Text("what is begun counts as a whole", "감점 단위. 시작한 단위는 하나로 센다")
PERCENT = Text("percent of the points lost for each", "단위마다 잃는 점수 비율, 퍼센트")
GRACE = Text("minutes after the due time that cost nothing", "마감 뒤 감점하지 않는 시간, 분")
FLOOR = Text("percent of the points that stay, however late", "아무리 늦어도 남는 점수 비율, 퍼센트")
_ATTEMPTS = Text("which of several attempts counts", "여러 번 제출했을 때 세는 것")
_NO_TIME = Text(
    "no time: {word}. Write it like 2026-11-20T23:59+09:00.",
    "시각이 아니다: {word}. 2026-11-20T23:59+09:00 처럼 적어라.",
)
_NO_NUMBER = Text(
    "{option} takes a number from 0 to {most}, not {word}.",
    "{option} 에는 0부터 {most}까지의 수를 적어야 한다. {word} 은(는) 안 된다.",
)
_SAID = Text(
    "Due {due}; {percent}% lost per {per} begun, after {grace} minutes of grace; at least {floor}% stays. "
    "Of several attempts the {attempts} counts.",
    "마감 {due}. 유예 {grace}분이 지나면 {per} 단위로 {percent}%씩 감점하고 적어도 {floor}%는 남긴다. "
    "여러 번 제출하면 {attempts} 것을 센다.",
)
_NONE = Text("not set", "정하지 않음")
_WORDS = {
    "day": Text("day", "하루"), "hour": Text("hour", "한 시간"), "last": Text("last", "마지막"),
    "best": Text("best", "가장 높은"),
}  # fmt: skip


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade policy", ABOUT, lang)
    parser.word("book", metavar="GRADEBOOK", type=Path, help=BOOK)
    parser.option("--due", metavar="TIME", help=_DUE)
    parser.option("--per", metavar="day|hour", type=one_of("day", "hour"), help=PER)
    parser.option("--percent", metavar="N", help=PERCENT)
    parser.option("--grace", metavar="MIN", help=GRACE)
    parser.option("--floor", metavar="N", help=FLOOR)
    parser.option("--attempts", metavar="last|best", type=one_of("last", "best"), help=_ATTEMPTS)
    parser.add_common()
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Keep what was named, and show the whole."""
    named = {name: getattr(options, name) for name in ("per", "attempts") if getattr(options, name)}
    for name, most in (("percent", 100), ("grace", 1_000_000), ("floor", 100)):
        if getattr(options, name) is not None:
            named[name] = number_up_to(f"--{name}", getattr(options, name), most)
    if options.due is not None:
        named["due"] = _time(options.due)
    with Gradebook(options.book) as book:
        policy = replace(Policy.of(book.settings()), **named)
        if named:
            with only_run(options.book):
                book.set(policy=policy.plain())
    output.console.print(output.say(_sentence(policy)))
    return ExitCode.PASSED


def _sentence(policy: Policy) -> Text:
    numbers = {name: f"{getattr(policy, name):g}" for name in ("percent", "grace", "floor")}
    words = {"per": _WORDS[policy.per], "attempts": _WORDS[policy.attempts], "due": policy.due or _NONE}
    return _SAID.fill(**numbers, **words)


def _time(word: str) -> str:
    try:
        at = datetime.fromisoformat(word)
    except ValueError:
        raise UsageFault(_NO_TIME.fill(word=word)) from None
    return (at if at.tzinfo else at.astimezone()).isoformat()  # of this computer, wherever it is read


def number_up_to(option: str, word: str, most: int) -> float:
    """A number that was typed. Raises UsageFault for any other word."""
    try:
        number = float(word)
    except ValueError:
        number = -1.0
    if not 0 <= number <= most:
        raise UsageFault(_NO_NUMBER.fill(option=option, most=most, word=word))
    return number
