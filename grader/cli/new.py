"""`grade new NUMBER TITLE`: begin a problem, with everything that a proof will ask for marked."""

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
    "Begin a problem: write its stub, solution, mistakes and checks, with everything marked that is still to write.",
    "새 문제를 시작한다. 스텁, 풀이, 실수, 검사 파일을 만들고, 더 써야 할 곳을 모두 표시해 둔다.",
)
_NUMBER = Text("its number: 161, 32a, w01", "문제 번호: 161, 32a, w01")
_TITLE = Text("its title in English; the files are named by it", "영어 제목. 파일 이름도 여기서 나온다")
_CHAPTER = Text("its chapter, as ch05 (that of the problem before it)", "장. ch05 처럼 적는다 (바로 앞 문제의 장)")
_MORE = Text(
    "exit codes: 0 the files are there, 2 cannot be done as typed, 3 they cannot be written",
    "종료 코드: 0 파일을 만들었음, 2 명령을 실행할 수 없음, 3 파일을 쓸 수 없음",
)
_NO_SOLUTIONS = Text(
    "{course} has no folder solutions: name a working copy of the course with --course (in its folder: --course .).",
    "{course} 에 solutions 폴더가 없다. --course 로 풀이가 있는 과정 폴더를 지정하라(그 폴더 안에서는 --course .).",
)
_NEXT = Text(
    "'grade verify {number}' lists what is still to write; docs/authoring.md says how.",
    "더 써야 할 것은 'grade verify {number}' 이 알려 준다. 쓰는 방법은 docs/authoring.md 에 있다.",
)


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade new", ABOUT, lang, _MORE.say(lang))
    parser.word("number", metavar="NUMBER", help=_NUMBER)
    parser.word("title", metavar="TITLE", help=_TITLE)
    parser.option("--chapter", metavar="CHAPTER", help=_CHAPTER)
    parser.add_common()
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Write the files, and say where they are and what comes next."""
    course = open_course(options.course)
    if course.solutions is None:
        raise UsageFault(_NO_SOLUTIONS.fill(course=course.root))
    from grader.proof.scaffold import begin_problem

    for path in begin_problem(course, options.number, options.title, options.chapter):
        output.console.print(f" {path.relative_to(course.root).as_posix()}", soft_wrap=True)
    output.console.print(f" {output.say(_NEXT, number=options.number)}", soft_wrap=True)
    return ExitCode.PASSED
