"""How does an author read what is not sound?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console

from grader.course import Problem
from grader.report import words
from grader.report.sheet import Sheet
from grader.text import Lang

if TYPE_CHECKING:
    from grader.verifying import Finding


def render_findings(problem: Problem, findings: Sequence[Finding], console: Console, lang: Lang) -> None:
    """What is not sound about one problem, by the part of it that is concerned."""
    sheet = Sheet(console, lang)
    sheet.line(sheet.say(problem.title), lead=f" {problem.number}  ", tail=problem.stem, style="bold")
    for subject, group in groupby(findings, key=lambda finding: finding.subject):
        sheet.line(subject, lead="     ", style="red")
        for finding in group:
            sheet.line(finding.sentence, lead="       ", most=8)
    sheet.blank()


def render_proof(findings: Sequence[Finding], count: int, seeds: int, console: Console, lang: Lang) -> None:
    """The last line."""
    sheet = Sheet(console, lang)
    unsound = len({finding.stem for finding in findings})
    said = words.UNSOUND if findings else words.SOUND
    sheet.line(sheet.say(said, unsound=unsound, count=count, findings=len(findings), seeds=seeds), lead=" ")
