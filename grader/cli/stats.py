"""`grade stats`: how far am I?"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from grader.cli.exits import ExitCode
from grader.cli.options import Parser
from grader.course import open_course
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output

ABOUT = Text("Show how much of each chapter is passed.", "장마다 얼마나 통과했는지 보여 준다.")


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade stats", ABOUT, lang)
    parser.add_common()
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Show the progress of the workspace, by chapter."""
    from grader.learning.telling import tell_stats
    from grader.learning.workspace import open_workspace

    tell_stats(open_workspace(open_course(options.course)), output.console, output.lang)
    return ExitCode.PASSED
