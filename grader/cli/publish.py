"""`grade publish GRADEBOOK`: reports of a hidden seed may show everything from now on."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from grader.batch.corrections import publish
from grader.batch.gradebook import Gradebook
from grader.batch.lock import only_run
from grader.cli.exits import ExitCode
from grader.cli.options import Parser
from grader.faults import UsageFault
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output

ABOUT = Text(
    "Publish a hidden gradebook: from now on reports show seed, inputs and expected values, and what is handed in "
    "later is graded on another seed.",
    "비공개 성적부를 공개한다. 이제부터 보고서에 시드, 입력, 기대값이 나오고, 이후의 제출물은 다른 시드로 채점한다.",
)
BOOK = Text("made by 'grade batch --out'", "'grade batch --out' 으로 만든 성적부")
_NOTHING = Text("nothing in {path} is hidden.", "{path} 에 비공개인 것이 없다.")
_DONE = Text("Published: {path}", "공개했다: {path}")


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade publish", ABOUT, lang)
    parser.word("book", metavar="GRADEBOOK", type=Path, help=BOOK)
    parser.add_common()
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Publish."""
    with Gradebook(options.book) as book, only_run(options.book):
        if not publish(book.book):
            raise UsageFault(_NOTHING.fill(path=options.book))
    output.console.print(output.say(_DONE, path=options.book))
    return ExitCode.PASSED
