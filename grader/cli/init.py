"""`grade init FOLDER [PROBLEM ...]`: a folder of your own to work in."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from grader.cli.exits import ExitCode
from grader.cli.options import Parser
from grader.course import open_course
from grader.faults import UsageFault
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output
    from grader.learning.workspace import Made

ABOUT = Text(
    "Make a folder to work in: a stub for every problem, in one language. What you have written is never overwritten.",
    "작업 폴더를 만든다. 문제마다 한 가지 언어로 된 스텁을 넣는다. 이미 작성한 것은 덮어쓰지 않는다.",
)
_FOLDER = Text("where; . is this folder", "만들 곳. 현재 폴더는 .")
_PROBLEM = Text("only these, or these chapters (all)", "이 문제나 장만 (전체)")
_IS_FILE = Text("{path} is a file; name a folder.", "{path} 은(는) 파일이다. 폴더 이름을 적어라.")
_IN_COURSE = Text(
    "{path} belongs to the course itself; name a folder of your own.",
    "{path} 은(는) 과정에 속한 폴더이다. 자기 폴더를 지정하라.",
)
_NEW = Text("{path}: {count} stubs, in {lang}", "{path}: 스텁 {count}개 ({lang})")
_LANGS = {"en": Text("English", "영어"), "ko": Text("Korean", "한국어")}
_REWRITTEN = Text(
    "{count} untouched stubs that were there are now in {lang} and up to date",
    "있던 스텁 가운데 손대지 않은 {count}개를 {lang} 최신본으로 바꾸었다",
)
_KEPT = Text(
    "{count} {count:problem was|problems were} there already and {count:stays as it is|stay as they are}",
    "이미 있던 문제 {count}개는 그대로 두었다",
)
_NOTEBOOK = Text(
    "notebooks to fill in, one for each chapter, in the place of stubs", "스텁 대신 장마다 하나씩 노트북을 만든다"
)
_IN_NOTEBOOKS = Text(
    "{path}: {count} {count:problem|problems} in {names}, in {lang}", "{path}: {names} 에 문제 {count}개 ({lang})"
)
_NOTHING = Text("{path}: everything is there already", "{path}: 이미 모두 있다")
_THEN = Text("Next:", "다음:")
_STEPS = (
    ("grade next", Text("tells where to begin", "시작할 문제를 보여 준다")),
    ("grade watch", Text("grades what you save", "저장할 때마다 채점한다")),
)


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade init", ABOUT, lang)
    parser.word("folder", metavar="FOLDER", type=Path, help=_FOLDER)
    parser.word("problems", metavar="PROBLEM", nargs="*", help=_PROBLEM)
    parser.option("--notebook", action="store_true", help=_NOTEBOOK)
    parser.add_common()
    parser.usage = "grade init FOLDER [PROBLEM ...] [--notebook] [--lang en|ko]\n                  [--course PATH] [-h]"
    return parser.parse_intermixed_args(words)  # grade init hw --lang ko 60


def run(options: argparse.Namespace, output: Output) -> int:
    """Make the folder, and say what was done and what comes next."""
    from grader.learning.progress import read_progress
    from grader.learning.readme import readme_text
    from grader.learning.workspace import make_workspace

    course, root = open_course(options.course), options.folder
    if root.exists() and not root.is_dir():
        raise UsageFault(_IS_FILE.fill(path=root))
    inside = [course.root.resolve() / name for name in ("exercises", "solutions", "grader", "data")]
    place = root.resolve()
    if place == course.root.resolve() or any(place.is_relative_to(folder) for folder in inside):
        raise UsageFault(_IN_COURSE.fill(path=root))
    lang = output.lang
    if not options.lang and not os.environ.get("GRADE_LANG"):  # a folder keeps its language
        lang = read_progress(root).lang or lang
    problems = course.find(options.problems) if options.problems else course.problems
    readme = readme_text(notebook=options.notebook).say(lang)
    made = make_workspace(root, course, problems, lang, readme, notebook=options.notebook)
    _tell(made, root, lang, output)
    return ExitCode.PASSED


def _tell(made: Made, root: Path, lang: Lang, output: Output) -> None:
    from grader.report.sheet import Sheet

    sheet = Sheet(output.console, output.lang)
    told = [(_IN_NOTEBOOKS if made.notebooks else _NEW, made.new), (_REWRITTEN, made.rewritten), (_KEPT, made.kept)]
    if not made.new and not made.rewritten:
        told = [(_NOTHING, made.kept)]
    for text, which in told:
        if which:
            names = ", ".join(path.name for path in made.notebooks)
            sheet.line(sheet.say(text, path=root, count=len(which), lang=_LANGS[lang], names=names), lead=" ")
    sheet.blank()
    sheet.line(sheet.say(_THEN), lead=" ", style="bold")
    if root.resolve() != Path.cwd().resolve():
        sheet.line(_go(root), lead="   ")
    for command, what in _STEPS:
        sheet.line(sheet.say(what), lead=f"   {command:13}")


def _go(root: Path) -> str:
    shown = str(root)
    return f'cd "{shown}"' if " " in shown else f"cd {shown}"
