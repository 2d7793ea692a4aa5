"""What does a learner read about her way through the course: the next problem, and how far she is?"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from grader.course import Problem
from grader.learning.statement import reflowed
from grader.learning.workspace import Workspace
from grader.report.sheet import Sheet, chapter_heading
from grader.text import Text
from grader.verdict import ProblemReport, Verdict

if TYPE_CHECKING:
    from rich.console import Console

    from grader.text import Lang

WRITE_IN = Text("Write in:", "작성할 파일:")
THEN = Text("Then:", "그다음:")
ALL_SOLVED = Text(
    "All {count} problems are passed: from the first line of code to the last. Congratulations!",
    "{count}문제를 모두 통과했다. 처음부터 끝까지 직접 만들었다. 축하한다!",
)
ONE_SOLVED = Text("The problem here is passed. Congratulations!", "여기 있는 문제를 통과했다. 축하한다!")
EMPTY = Text(
    "No problem lies here: 'grade init .' puts them here.", "여기에는 문제가 없다. 'grade init .' 으로 넣을 수 있다."
)
MORE = Text(
    "The course has {count} more: 'grade init .' adds their stubs.",
    "과정에는 {count}문제가 더 있다. 'grade init .' 으로 스텁을 더할 수 있다.",
)
SEEN = Text("You have seen its solution; it still can be solved.", "풀이를 본 문제이다. 그래도 풀어 볼 수 있다.")
_SOLVED_OF = Text("{solved} of {count}", "{count}문제 중 {solved}문제")
_TOTAL = Text("Passed", "통과")
_TRIES = Text(
    "Tries: {tries} (problems tried: {tried}, passed at the first try: {first})",
    "시도 {tries}번 (시도한 문제 {tried}개, 한 번에 통과한 문제 {first}개)",
)
_GIVEN_UP = Text("Solution seen before passing: {numbers}", "통과하기 전에 풀이를 본 문제: {numbers}")
FILTERS = (
    Text("all problems (l: only those not passed)", "모든 문제 (l: 통과하지 못한 것만)"),
    Text("not passed yet (l: only those passed)", "아직 통과하지 못한 문제 (l: 통과한 것만)"),
    Text("passed (l: all)", "통과한 문제 (l: 전체)"),
)
_NONE = Text("none", "없음")
_BAR = 20


def tell_problem(workspace: Workspace, problem: Problem, console: Console, lang: Lang) -> None:
    """Title and statement of a problem, and where to write the answer."""
    sheet = Sheet(console, lang)
    number = problem.number
    sheet.line(sheet.say(problem.title), lead=f" {number}  ", tail=chapter_heading(problem.chapter), style="bold")
    sheet.blank()
    statement = reflowed(sheet.say(problem.statement), sheet.width - 1)
    for line in statement.split("\n"):
        indent = len(line) - len(line.lstrip(" ").removeprefix("- "))
        if line:
            sheet.line(line[indent:], lead=" " + line[:indent])
        else:
            sheet.blank()
    sheet.blank()
    if workspace.progress.given_up(number) and not workspace.is_solved(problem):
        sheet.line(sheet.say(SEEN), lead=" ")
    file = workspace.files.get(problem.stem)
    if file is not None:
        sheet.line(near(file), lead=f" {sheet.say(WRITE_IN)} ", lead_style="bold")
    steps = f"grade {number}    grade hint {number}"
    sheet.line(steps, lead=f" {sheet.say(THEN)} ", lead_style="bold")


def tell_finish(workspace: Workspace, console: Console, lang: Lang) -> None:
    """Nothing is unsolved: that is worth a word, and what else there is."""
    sheet = Sheet(console, lang)
    count = len(workspace.problems)
    said = EMPTY if not count else ONE_SOLVED if count == 1 else ALL_SOLVED
    sheet.line(sheet.say(said, count=count), lead=" ", style="green" if count else "")
    more = len(workspace.course.problems) - count
    if count and more:
        sheet.line(sheet.say(MORE, count=more), lead=" ")


def tell_stats(workspace: Workspace, console: Console, lang: Lang) -> None:
    """How many problems are passed, by chapter and in all; tries, and which were given up."""
    sheet = Sheet(console, lang)
    problems = workspace.problems
    if not problems:
        tell_finish(workspace, console, lang)
        return
    for chapter, group in groupby(problems, key=lambda problem: problem.chapter):
        _bar_line(sheet, chapter_heading(chapter), list(group), workspace)
    sheet.blank()
    _bar_line(sheet, sheet.say(_TOTAL), problems, workspace, style="bold")
    progress = workspace.progress
    tries = {problem.number: progress.tries(problem.number) for problem in problems}
    tried = sum(map(bool, tries.values()))
    if tried:
        first = sum(progress.passed(number) and count == 1 for number, count in tries.items())
        sheet.line(sheet.say(_TRIES, tries=sum(tries.values()), tried=tried, first=first), lead=" ")
    given_up = [problem.number for problem in problems if progress.given_up(problem.number)]
    if given_up:
        sheet.line(sheet.say(_GIVEN_UP, numbers=", ".join(given_up)), lead=" ")
    if all(workspace.is_solved(problem) for problem in problems):
        tell_finish(workspace, console, lang)


def tell_list(workspace: Workspace, which: int, current: Problem | None, console: Console, lang: Lang) -> None:
    """The problems of the workspace that one of FILTERS lets through, the current one marked."""
    sheet = Sheet(console, lang)
    sheet.line(sheet.say(FILTERS[which]), lead=" ", style="bold")
    chosen = [p for p in workspace.problems if which == 0 or workspace.is_solved(p) == (which == 2)]
    widest = max((len(problem.number) for problem in chosen), default=0)
    for chapter, group in groupby(chosen, key=lambda problem: problem.chapter):
        sheet.line(chapter_heading(chapter), lead=" ", style="dim")
        for problem in group:
            verdict = Verdict.PASSED if workspace.is_solved(problem) else Verdict.NOT_ATTEMPTED
            here = ">" if problem == current else " "
            lead = f" {here}{sheet.mark(verdict)}  {problem.number.rjust(widest)}  "
            sheet.line(sheet.say(problem.title), lead=lead, lead_style=sheet.style(verdict))
    if not chosen:
        sheet.line(sheet.say(_NONE), lead="   ")


def shortened(problem: ProblemReport) -> ProblemReport:
    """A report without the checks that can wait: of one that failed, the first that did is told."""
    if problem.verdict in (Verdict.PASSED, Verdict.NOT_ATTEMPTED):
        return problem
    wrong = [check for check in problem.checks if check.verdict is not Verdict.PASSED]
    return replace(problem, checks=tuple(wrong[:1]))


def near(file: Path) -> str:
    """A path as one would type it from here."""
    try:
        relative = os.path.relpath(file)
    except ValueError:  # another drive
        return str(file)
    return str(file) if relative.startswith("..") else relative


def _bar_line(sheet: Sheet, label: str, problems: Sequence[Problem], workspace: Workspace, style: str = "") -> None:
    solved, count = sum(workspace.is_solved(problem) for problem in problems), len(problems)
    filled = max(_BAR * solved // count, min(solved, 1))
    full, empty = _bar_signs(sheet.console.encoding)
    bar = full * filled + empty * (_BAR - filled)
    said = sheet.say(_SOLVED_OF, solved=solved, count=count)
    sheet.line(label, lead=" ", tail=f"{said}  {bar}", style=style)


def _bar_signs(encoding: str) -> tuple[str, str]:
    try:
        "█░".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return "#", "."
    return "█", "░"
