"""`grade hint PROBLEM`: how do I begin, without being told the answer?"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from grader.cli.exits import ExitCode
from grader.cli.options import Parser, positive_whole
from grader.course import open_course
from grader.faults import UsageFault
from grader.report import words as said
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output

ABOUT = Text("Show a hint for a problem.", "문제의 힌트를 보여 준다.")
_PROBLEM = Text("60, softmax or p060_softmax", "60, softmax 또는 p060_softmax")
_LEVEL = Text("1 is the gentlest, 3 the plainest (1)", "1 이 가장 가벼운 힌트, 3 이 가장 자세한 힌트 (1)")
_ONE = Text("{word!r} is {count} problems; a hint is for one.", "{word!r} 은(는) 문제 {count}개다. 힌트는 하나씩 본다.")


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade hint", ABOUT, lang)
    parser.word("problem", metavar="PROBLEM", help=_PROBLEM)
    parser.option("--level", metavar="N", type=positive_whole, default=1, help=_LEVEL)
    parser.add_common()
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Show one hint."""
    problems = open_course(options.course).find([options.problem])
    if len(problems) > 1:
        raise UsageFault(_ONE.fill(word=options.problem, count=len(problems)))
    (problem,) = problems
    if not problem.hints:
        raise UsageFault(said.NO_HINTS.fill(number=problem.number))
    if options.level > len(problem.hints):
        raise UsageFault(said.NO_SUCH_HINT.fill(number=problem.number, count=len(problem.hints), level=options.level))
    from grader.report.listing import render_hint

    render_hint(problem, options.level, output.console, output.lang)
    return ExitCode.PASSED
