"""`grade reset PROBLEM`: may I begin this one anew?"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from grader.cli.exits import ExitCode
from grader.cli.one_problem import PROBLEM, one_of_course
from grader.cli.options import Parser
from grader.course import open_course
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output

ABOUT = Text(
    "Put the stub back. Your answer is kept beside it, under another name.",
    "스텁으로 되돌린다. 작성한 답은 옆에 다른 이름으로 남는다.",
)
_YES = Text("do not ask", "묻지 않는다")


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade reset", ABOUT, lang)
    parser.word("problem", metavar="PROBLEM", help=PROBLEM)
    parser.option("-y", "--yes", action="store_true", help=_YES)
    parser.add_common()
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Ask, keep the answer, and write the stub."""
    from grader.learning import resetting
    from grader.learning.asking import agreed
    from grader.learning.telling import near
    from grader.learning.workspace import open_workspace

    course = open_course(options.course)
    problem, workspace = one_of_course(course, options.problem), open_workspace(course)
    file = workspace.file_of(problem)
    if not resetting.may_be_reset(workspace, problem):
        print(output.say(resetting.UNTOUCHED, file=near(file)))
        return ExitCode.PASSED
    if not options.yes and not agreed(resetting.question(problem, file), output.lang):
        print(output.say(resetting.LEFT))
        return ExitCode.FAILED
    backup = resetting.put_stub_back(workspace, problem, output.lang)
    print(output.say(resetting.done(problem, file, backup)))
    return ExitCode.PASSED
