"""How does a person read the list of problems, or a hint?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import Console

from grader.course import Problem
from grader.covering import covered
from grader.report import words
from grader.report.sheet import Sheet, chapter_heading
from grader.text import Lang, Text


def render_list(problems: Sequence[Problem], console: Console, lang: Lang) -> None:
    """One line a problem, by chapter: number, title, points; then how many there are."""
    sheet = Sheet(console, lang)
    widest = max((len(problem.number) for problem in problems), default=0)
    for chapter, group in groupby(problems, key=lambda problem: problem.chapter):
        sheet.line(chapter_heading(chapter), lead=" ", style="bold")
        for problem in group:
            sheet.line(sheet.say(problem.title), lead=f"  {problem.number.rjust(widest)}  ", tail=str(problem.points))
        sheet.blank()
    points = sum(problem.points for problem in problems)
    sheet.line(sheet.say(words.LISTED, count=len(problems), points=points), lead=" ")


def render_covers(problems: Sequence[Problem], console: Console, lang: Lang) -> None:
    """One line for each entry of the sources: the entry, the number and the title of the problem that covers it."""
    sheet = Sheet(console, lang)
    rows = covered(problems)
    widest = max((len(row.entry) for row in rows), default=0)
    number = max((len(row.problem.number) for row in rows), default=0)
    for row in rows:
        lead = f" {row.entry.ljust(widest)}  {row.problem.number.rjust(number)}  "
        sheet.line(sheet.say(row.problem.title), lead=lead)
    sheet.blank()
    count = len({row.entry for row in rows})
    sheet.line(sheet.say(words.COVERED, count=count, problems=len(problems)), lead=" ")


def render_hint(problem: Problem, level: int, console: Console, lang: Lang, more: Text | None = None) -> None:
    """One hint of a problem, counted from 1, and how to get the next: by `more`, or a command."""
    sheet = Sheet(console, lang)
    count = len(problem.hints)
    sheet.line(sheet.say(problem.title), lead=f" {problem.number}  ", style="bold")
    sheet.line(sheet.say(words.HINT_OF, level=level, count=count), lead="     ", style="dim")
    sheet.line(sheet.say(problem.hints[level - 1]), lead="     ")
    if level < count:
        command = f"grade hint {problem.number} --level {level + 1}"
        sheet.line(sheet.say(more or words.HINT_MORE, command=command), lead="     ", style="dim")
