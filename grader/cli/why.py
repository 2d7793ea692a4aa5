"""`grade why PROBLEM`: which call failed, with which inputs? As Python that can be pasted."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from grader.cli.engine import engine_for
from grader.cli.exits import ExitCode
from grader.cli.one_problem import PROBLEM, one_of_course
from grader.cli.options import Parser
from grader.cli.signals import interruptible
from grader.course import open_course
from grader.faults import UsageFault
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output

ABOUT = Text(
    "Write the failing call as Python that you can paste: with its inputs, and what came and should have come.",
    "틀린 호출을 파이썬에 붙여 넣을 수 있는 코드로 보여 준다. 입력값과, 나온 값과 나와야 할 값도 함께 보여 준다.",
)
_IN = Text(
    "where the answer is: a folder, .py, notebook or archive (here)",
    "답이 있는 곳: 폴더, .py, 노트북, 압축 파일 (현재 폴더)",
)
_SAVE = Text("keep arrays too large to be written in this file", "너무 커서 적을 수 없는 배열을 이 파일에 저장한다")
_SHELL = Text(
    "go on in a Python where all of it is defined; your file runs there without the sandbox",
    "모두 정의된 파이썬에서 이어서 해 본다. 작성한 파일은 샌드박스 없이 실행된다",
)
_NOT_THERE = Text("{path} does not exist.", "{path} 이(가) 없다.")
_SUFFIX = Text("{path}: name a file that ends with .npz.", "{path}: .npz 로 끝나는 파일 이름을 적어라.")


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade why", ABOUT, lang)
    parser.word("problem", metavar="PROBLEM", help=PROBLEM)
    parser.option("--in", dest="place", metavar="PATH", type=Path, help=_IN)
    parser.option("--save", metavar="FILE.npz", type=Path, help=_SAVE)
    parser.option("--shell", action="store_true", help=_SHELL)
    parser.add_common(judging=True)
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Run the checks, and write the first call that failed."""
    course = open_course(options.course)
    problem, place = one_of_course(course, options.problem), options.place or Path.cwd()
    if not place.exists():
        raise UsageFault(_NOT_THERE.fill(path=place))
    if options.save is not None and options.save.suffix != ".npz":
        raise UsageFault(_SUFFIX.fill(path=options.save))
    with interruptible(), engine_for(options, course) as engine:
        from grader.learning.failure import first_failure
        from grader.submission import read_submission

        failure = first_failure(engine, problem, read_submission(place))
    if isinstance(failure, Text):
        print(output.say(failure))
        return ExitCode.PASSED
    from grader.learning.pasting import save_arrays, shell, write_paste

    write_paste(failure, output.console, output.lang, options.save)
    if options.save is not None:
        save_arrays(failure, options.save)
    if options.shell:
        shell(failure, place, output.lang)
    return ExitCode.PASSED
