"""`grade notebook ch05 -o ch05.ipynb`: how do I answer in a notebook?"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from grader.cli.exits import ExitCode
from grader.cli.options import Parser
from grader.course import open_course
from grader.faults import UsageFault
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output

ABOUT = Text(
    "Write a notebook with problems to fill in: what is asked, a cell for the answer, and one that grades it.",
    "문제를 풀 수 있는 노트북을 만든다. 문제마다 설명, 답을 쓸 셀, 채점하는 셀이 있다.",
)
_PROBLEM = Text("these, or these chapters: 60, softmax, ch05 (all)", "이 문제나 장: 60, softmax, ch05 (전체)")
_OUT = Text("the notebook to write", "저장할 노트북")
_MORE = Text(
    "The cells that grade need Jupyter: pip install 'scratch-grader[notebook]'.\n"
    "The saved notebook is graded by: grade --in FILE",
    "채점하는 셀을 쓰려면 주피터가 있어야 한다: pip install 'scratch-grader[notebook]'.\n"
    "저장한 노트북은 이렇게 채점한다: grade --in FILE",
)
_EMPTY = Text("{course} has no problems.", "{course} 에 문제가 없다.")
_THERE = Text(
    "{path} is there already, and may hold answers: name another file with -o, or take that one away first.",
    "{path} 이(가) 이미 있고 답이 들어 있을 수 있다. -o 로 다른 이름을 지정하거나 그 파일을 먼저 옮겨라.",
)
_NOT_WRITTEN = Text(
    "{path} cannot be written ({why}): name another place with -o.",
    "{path} 을(를) 저장할 수 없다({why}). -o 로 다른 곳을 지정하라.",
)
_NAME = Text(
    "{path} would not be taken for a notebook: let its name end in .ipynb.",
    "{path} 은(는) 노트북으로 열리지 않는다. 이름이 .ipynb 로 끝나야 한다.",
)
_WRITTEN = Text("{path}: {count} problems", "{path}: {count}문제")


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade notebook", ABOUT, lang, _MORE.say(lang))
    parser.word("problems", metavar="PROBLEM", nargs="*", help=_PROBLEM)
    parser.option("-o", "--out", metavar="FILE", type=Path, required=True, help=_OUT)
    parser.add_common()
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Write the notebook; what is there already stays."""
    from grader.jupyter.writing import notebook_of

    course, path = open_course(options.course), options.out
    problems = course.find(options.problems) if options.problems else course.problems
    if not problems:
        raise UsageFault(_EMPTY.fill(course=course.root))
    if path.suffix != ".ipynb":
        raise UsageFault(_NAME.fill(path=path))
    text = notebook_of(problems, output.lang)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageFault(_NOT_WRITTEN.fill(path=path, why=error.strerror)) from None
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise UsageFault(_THERE.fill(path=path)) from None
    except OSError as error:
        raise UsageFault(_NOT_WRITTEN.fill(path=path, why=error.strerror)) from None
    output.console.print(f" {output.say(_WRITTEN, path=path, count=len(problems))}")
    return ExitCode.PASSED
