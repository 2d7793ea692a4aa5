"""`grade record [PROBLEM ...]`: write down what the solutions answer, for installations that have none."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from grader.cli.exits import ExitCode
from grader.cli.options import Parser
from grader.course import open_course
from grader.faults import UsageFault
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output

ABOUT = Text(
    "Write down what solutions and known mistakes answer, so that learners can be graded without them.",
    "풀이와 알려진 실수가 내는 값을 기록한다. 학습자는 풀이 없이도 이 기록으로 채점할 수 있다.",
)
_PROBLEM = Text("only these, or these chapters (all)", "이 문제나 장만 (전체)")
_CHECK = Text("write nothing, only say which records are not up to date", "쓰지 않고, 최신이 아닌 기록만 알려 준다")
_MORE = Text(
    "exit codes: 0 all are up to date, 1 --check found some that are not, 2 and 3 as for grade",
    "종료 코드: 0 모두 최신, 1 --check 에서 최신이 아닌 것을 찾음, 2 와 3 은 grade 와 같다",
)
_NO_SOLUTIONS = Text(
    "{course} has no folder solutions, and there is nothing to record: name a working copy of the course with "
    "--course (in its folder: --course .).",
    "{course} 에 solutions 폴더가 없어 기록할 것이 없다. --course 로 풀이가 있는 과정 폴더를 지정하라"
    "(그 폴더 안에서는 --course .).",
)
_WRITTEN = Text("{stem}: recorded", "{stem}: 기록했다")
_STALE = Text("{stem}: not up to date", "{stem}: 최신이 아니다")
_ALL = Text(
    "{count} {count:problem|problems}, {changed} of them changed.", "{count}문제 가운데 {changed}문제가 바뀌었다."
)


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade record", ABOUT, lang, _MORE.say(lang))
    parser.word("problems", metavar="PROBLEM", nargs="*", help=_PROBLEM)
    parser.option("--check", action="store_true", help=_CHECK)
    parser.add_common()
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Record what has changed, and say what."""
    course = open_course(options.course)
    if course.solutions is None:
        raise UsageFault(_NO_SOLUTIONS.fill(course=course.root))
    from grader.materials import open_materials
    from grader.recording import is_fresh, write_record
    from grader.running import PUBLIC_SEED

    problems = course.find(options.problems) if options.problems else course.problems
    stale = [problem for problem in problems if not is_fresh(course, problem)]
    for problem in stale:
        if not options.check:
            write_record(course, open_materials(course, problem), PUBLIC_SEED)
        said = _STALE if options.check else _WRITTEN
        output.console.print(f" {output.say(said, stem=problem.stem)}")
    output.console.print(f" {output.say(_ALL, count=len(problems), changed=len(stale))}")
    return ExitCode.FAILED if options.check and stale else ExitCode.PASSED
