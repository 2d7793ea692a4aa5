"""`grade next`: which problem do I solve now, and what does it ask for?"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from grader.cli.exits import ExitCode
from grader.cli.options import Parser
from grader.course import open_course
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output

ABOUT = Text(
    "Show the next unsolved problem: what is asked, and which file to write in.",
    "다음에 풀 문제를 보여 준다: 문제 설명과 작성할 파일.",
)


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade next", ABOUT, lang)
    parser.add_common()
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Show the first problem of the workspace that was not passed yet; celebrate where there is none."""
    from grader.learning.telling import tell_finish, tell_problem
    from grader.learning.workspace import open_workspace

    workspace = open_workspace(open_course(options.course))
    problem = workspace.next_after()
    if problem is None:
        tell_finish(workspace, output.console, output.lang)
    else:
        tell_problem(workspace, problem, output.console, output.lang)
    return ExitCode.PASSED
