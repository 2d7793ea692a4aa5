"""`grade list`: which problems are there?"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from grader.cli.exits import ExitCode
from grader.cli.options import Parser
from grader.course import Problem, open_course
from grader.covering import covered
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output

ABOUT = Text("List the problems of the course.", "과정의 문제를 나열한다.")
_PROBLEM = Text("only these, or these chapters", "이 문제나 장만")
_COVERS = Text(
    "the table of the sources: which problem covers which entry", "원전의 항목마다 그것을 다루는 문제를 표로 보여 준다"
)
_MAP = Text(
    "the map of the course as a Markdown page (docs/course.md)", "과정의 지도를 마크다운으로 출력한다(docs/course.md)"
)


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade list", ABOUT, lang)
    parser.word("problems", metavar="PROBLEM", nargs="*", help=_PROBLEM)
    parser.option("--covers", action="store_true", help=_COVERS)
    parser.option("--map", action="store_true", help=_MAP)
    parser.add_common(json=True)
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Show the course, or the named part of it."""
    course = open_course(options.course)
    problems = course.find(options.problems) if options.problems else course.problems
    if options.map:
        from grader.report.course_map import course_map

        output.page(course_map(problems, output.lang))
    elif options.json:
        output.json(_covers(problems) if options.covers else {"problems": [form(problem) for problem in problems]})
    else:
        from grader.report.listing import render_covers, render_list

        render = render_covers if options.covers else render_list
        render(problems, output.console, output.lang)
    return ExitCode.PASSED


def _covers(problems: Sequence[Problem]) -> dict[str, object]:
    """The table of the sources as `docs/json.md` describes it."""
    return {"covers": [{"entry": row.entry, "problem": row.problem.stem} for row in covered(problems)]}


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
