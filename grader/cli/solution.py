"""`grade solution PROBLEM`: how is it done well?"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from grader.cli.exits import ExitCode
from grader.cli.one_problem import PROBLEM, one_of_course
from grader.cli.options import Parser
from grader.course import open_course
from grader.faults import UsageFault
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output
    from grader.course import Problem

ABOUT = Text("Show a solution of a problem that you have passed.", "통과한 문제의 풀이를 보여 준다.")
_GIVE_UP = Text(
    "show it before you have passed; that is recorded in your folder",
    "통과하기 전에 본다. 보았다는 것이 작업 폴더에 기록된다",
)
_NOT_YET = Text(
    "{number} is not passed yet: 'grade hint {number}' leads on. 'grade solution {number} --give-up' shows the "
    "solution all the same, and that is recorded.",
    "{number}번은 아직 통과하지 않았다. 'grade hint {number}' (으)로 힌트를 볼 수 있다. 그래도 풀이를 보려면 "
    "'grade solution {number} --give-up' 을 쓰되, 보았다는 것이 기록된다.",
)
_NOT_HERE = Text(
    "The solutions are not part of this installation: the instructor holds them.",
    "이 설치에는 풀이가 들어 있지 않다. 풀이는 강사가 가지고 있다.",
)
_UNREADABLE = Text("{path} cannot be read ({why}).", "{path} 을(를) 읽을 수 없다({why}).")


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade solution", ABOUT, lang)
    parser.word("problem", metavar="PROBLEM", help=PROBLEM)
    parser.option("--give-up", action="store_true", help=_GIVE_UP)
    parser.add_common()
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Show the solution to whoever has passed, or gives up."""
    from grader.learning.workspace import open_workspace

    course = open_course(options.course)
    problem, workspace = one_of_course(course, options.problem), open_workspace(course)
    solution = solution_text(problem)
    if not workspace.is_solved(problem) and not workspace.progress.given_up(problem.number):
        if not options.give_up:
            raise UsageFault(_NOT_YET.fill(number=problem.number))
        workspace.progress.give_up(problem.number)
        workspace.save()
    sys.stdout.write(solution)  # as it is: it may be piped into a file
    return ExitCode.PASSED


def solution_text(problem: Problem) -> str:
    """The file of the solution. Raises UsageFault where there is none."""
    if problem.solution is None:
        raise UsageFault(_NOT_HERE)
    try:
        return problem.solution.read_text(encoding="utf-8")
    except OSError as error:
        raise UsageFault(_UNREADABLE.fill(path=problem.solution, why=error.strerror or "?")) from None
