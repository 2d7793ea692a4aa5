"""`grade list`: which problems are there?"""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING

from grader.cli.exits import ExitCode
from grader.cli.options import Parser
from grader.course import Problem, open_course
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output

ABOUT = Text("List the problems of the course.", "과정의 문제를 나열한다.")
_PROBLEM = Text("only these, or these chapters", "이 문제나 장만")
_COVERS = Text("also show which exercises of the sources each covers", "각 문제가 다루는 원전의 연습 문제도 보여 준다")


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade list", ABOUT, lang)
    parser.word("problems", metavar="PROBLEM", nargs="*", help=_PROBLEM)
    parser.option("--covers", action="store_true", help=_COVERS)
    parser.add_common(json=True)
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Show the course, or the named part of it."""
    course = open_course(options.course)
    problems = course.find(options.problems) if options.problems else course.problems
    if options.json:
        output.json({"problems": [form(problem) for problem in problems]})
    else:
        from grader.report.listing import render_list

        render_list(problems, output.console, output.lang, covers=options.covers)
    return ExitCode.PASSED


def form(problem: Problem) -> dict[str, object]:
    """A problem as `docs/json.md` describes it."""
    return {
        "stem": problem.stem,
        "number": problem.number,
        "chapter": problem.chapter,
        "title": asdict(problem.title),
        "points": problem.points,
        "covers": list(problem.covers),
        "builds_on": list(problem.builds_on),
    }
