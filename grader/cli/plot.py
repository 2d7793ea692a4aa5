"""`grade plot PROBLEM`: how does my answer look beside the right one?"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from grader.cli.engine import engine_for
from grader.cli.exits import ExitCode
from grader.cli.one_problem import PROBLEM, one_of_course
from grader.cli.options import Parser
from grader.cli.signals import interruptible
from grader.course import Course, Problem, open_course
from grader.faults import UsageFault
from grader.report.words import WRITTEN
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output
    from grader.pictures.panels import Picture

ABOUT = Text(
    "Draw your answer beside the right one: in a window where there is one, else into a file.",
    "내 답을 정답과 나란히 그린다. 창을 띄울 수 있으면 창에, 없으면 파일에 그린다.",
)
_IN = Text(
    "where the answer is: a folder, .py, notebook or archive (here)",
    "답이 있는 곳: 폴더, .py, 노트북, 압축 파일 (현재 폴더)",
)
_OUT = Text("write this file: .png, .svg or .pdf", "이 파일에 저장한다: .png, .svg, .pdf")
_NOT_THERE = Text("{path} does not exist.", "{path} 이(가) 없다.")
_FORM = Text(
    "{path}: name a file that ends with .png, .svg or .pdf.", "{path}: .png, .svg, .pdf 로 끝나는 이름을 적어라."
)
_NOT_WRITTEN = Text("{path} cannot be written ({why}).", "{path} 에 쓸 수 없다({why}).")
_NO_PICTURE = Text(
    "{number} has no picture. 'grade why {number}' shows the call that fails.",
    "{number}번에는 그림이 없다. 틀린 호출은 'grade why {number}' (으)로 볼 수 있다.",
)


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade plot", ABOUT, lang)
    parser.word("problem", metavar="PROBLEM", help=PROBLEM)
    parser.option("--in", dest="place", metavar="PATH", type=Path, help=_IN)
    parser.option("-o", "--out", metavar="FILE", type=Path, help=_OUT)
    parser.add_common(judging=True)
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Ask the answer in a sandbox, then draw what came."""
    course = open_course(options.course)
    problem, place = one_of_course(course, options.problem), options.place or Path.cwd()
    if problem.picture is None:
        raise UsageFault(_NO_PICTURE.fill(number=problem.number))
    if not place.exists():
        raise UsageFault(_NOT_THERE.fill(path=place))
    _check_name(options.out)
    picture = _looked_at(options, course, problem, place)
    console = output.console
    for note in picture.notes:
        console.print(output.say(note), soft_wrap=True)
    if not picture.panels:
        return ExitCode.FAILED
    from grader.pictures.paint import file_form, paint, show

    if options.out is None and sys.stdout.isatty() and show(picture, output.lang):
        return ExitCode.PASSED
    path = options.out or Path(f"{problem.stem}.png")
    data = paint(picture, output.lang, file_form(path) or "png")
    try:
        path.write_bytes(data)
    except OSError as error:
        raise UsageFault(_NOT_WRITTEN.fill(path=path, why=error.strerror or type(error).__name__)) from None
    console.print(output.say(WRITTEN, path=path), soft_wrap=True)
    return ExitCode.PASSED


def _looked_at(options: argparse.Namespace, course: Course, problem: Problem, place: Path) -> Picture:
    with interruptible(), engine_for(options, course) as engine:
        from grader.learning.failure import answer_there
        from grader.pictures.looking import look
        from grader.submission import read_submission

        return look(engine, problem, answer_there(problem, read_submission(place)))


def _check_name(path: Path | None) -> None:
    """A name that cannot be written is told before anything runs."""
    if path is not None and path.suffix.lower() not in (".png", ".svg", ".pdf"):
        raise UsageFault(_FORM.fill(path=path))
