"""How does a person, or a program, read why two reports differ?"""

from __future__ import annotations

from itertools import groupby
from typing import Any

from rich.cells import cell_len
from rich.console import Console

from grader.report import words
from grader.report.json_form import plain
from grader.report.sheet import Sheet, padded
from grader.text import Lang, Text
from grader.unlike import Outcomes, Unlike
from grader.verdict import Verdict

FORMAT = "grade-unlike"
VERSION = 1
_RESULTS = Text("results", "결과")
_CIRCUMSTANCES = Text("circumstances", "환경")
_PAIR = Text("{one}  |  {other}", "{one}  |  {other}")


def unlike_to_json(unlike: Unlike) -> dict[str, Any]:
    """The record as plain values; `docs/json.md` describes it."""
    return {"format": FORMAT, "version": VERSION, **plain(unlike)}


def render_unlike(unlike: Unlike, console: Console, lang: Lang) -> None:
    """What ended otherwise, what was not the same around it, and what follows."""
    sheet = Sheet(console, lang)
    if unlike.results:
        sheet.line(sheet.say(_RESULTS), lead=" ", style="bold")
    for (number, title), group in groupby(unlike.results, key=lambda one: (one.number, one.title)):
        sheet.line(sheet.say(title), lead=f"  {number}  ")
        for one in group:
            _outcomes(sheet, one)
    if unlike.circumstances:
        sheet.line(sheet.say(_CIRCUMSTANCES), lead=" ", style="bold")
    width = max((cell_len(sheet.say(one.label)) for one in unlike.circumstances), default=0)
    for found in unlike.circumstances:
        lead = f"  {padded(sheet.say(found.label), width)}  "
        sheet.line(sheet.say(_PAIR, one=found.one, other=found.other), lead=lead)
        sheet.line(sheet.say(found.effect), lead=" " * (width + 4), style="dim")
    sheet.line(sheet.say(unlike.conclusion), lead=" ", style="red" if unlike.results else "green")


def _outcomes(sheet: Sheet, one: Outcomes) -> None:
    if one.check is not None:
        sheet.line(sheet.say(one.check), lead="       ")
    pair = _PAIR.fill(one=_ended(sheet, one.one), other=_ended(sheet, one.other))
    behind = f"   ({sheet.say(one.reason)})" if one.reason else ""
    sheet.line(sheet.say(pair) + behind, lead="         ", style="dim")


def _ended(sheet: Sheet, end: str) -> str:
    """`failed 0/4` with its word in the language of the sheet."""
    verdict, _, points = end.partition(" ")
    known = verdict in Verdict.__members__.values()
    return f"{sheet.say(words.VERDICTS[Verdict(verdict)])} {points}".strip() if known else end
