"""How does a person read the list of problems, or a hint?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import Console

from grader.course import Problem
from grader.report import words
from grader.report.sheet import Sheet, chapter_heading
from grader.text import Lang


def render_list(problems: Sequence[Problem], console: Console, lang: Lang, *, covers: bool = False) -> None:
    """One line a problem, by chapter: number, title, points; then how many there are."""
    sheet = Sheet(console, lang)
    widest = max((len(problem.number) for problem in problems), default=0)
    for chapter, group in groupby(problems, key=lambda problem: problem.chapter):
        sheet.line(chapter_heading(chapter), lead=" ", style="bold")
        for problem in group:
            sheet.line(sheet.say(problem.title), lead=f"  {problem.number.rjust(widest)}  ", tail=str(problem.points))
            if covers:
                sheet.line("  ".join(problem.covers), lead=" " * (widest + 4), style="dim")
        sheet.blank()
    points = sum(problem.points for problem in problems)
    sheet.line(sheet.say(words.LISTED, count=len(problems), points=points), lead=" ")


def render_hint(problem: Problem, level: int, console: Console, lang: Lang) -> None:
    """One hint of a problem, counted from 1, and how to get the next."""
    sheet = Sheet(console, lang)
    count = len(problem.hints)
    sheet.line(sheet.say(problem.title), lead=f" {problem.number}  ", style="bold")
    sheet.line(sheet.say(words.HINT_OF, level=level, count=count), lead="     ", style="dim")
    sheet.line(sheet.say(problem.hints[level - 1]), lead="     ")
    if level < count:
        command = f"grade hint {problem.number} --level {level + 1}"
        sheet.line(sheet.say(words.HINT_MORE, command=command), lead="     ", style="dim")
