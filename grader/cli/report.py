"""`grade report GRADEBOOK -o report.html`: what does the class look like, and what does each learner read?"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from grader.batch.class_view import class_view
from grader.batch.gradebook import Gradebook
from grader.batch.ledger import report_of
from grader.batch.standing import Standing, columns_of, standings
from grader.cli.exits import ExitCode
from grader.cli.options import Parser
from grader.cli.publish import BOOK
from grader.faults import UsageFault
from grader.report.grades import replace_file
from grader.report.naming import one_each
from grader.report.page import class_page, learner_page
from grader.report.words import WRITTEN
from grader.text import Lang, Text
from grader.verdict import Report

if TYPE_CHECKING:
    from grader.cli.output import Output

ABOUT = Text(
    "Write a page about the class: distribution, problems, mistakes, everybody's points; and a page for each learner.",
    "학급 페이지를 만든다: 점수 분포, 문제별 통과율, 실수, 모든 학생의 점수. 학생별 페이지도 만들 수 있다.",
)
_OUT = Text("the page to write, one file without anything beside it", "저장할 페이지. 파일 하나에 모두 들어 있다")
_LEARNERS = Text(
    "also a feedback.html for each submission in here, under the names of the LMS, to be uploaded as it is",
    "제출물마다 feedback.html 을 LMS 의 이름 그대로 이 폴더에 만든다. 그대로 올릴 수 있다",
)
_PICTURES = Text(
    "on the learners' pages also pictures of what did not pass; FOLDER holds the submissions; half a second each",
    "학생별 페이지에 통과하지 못한 문제의 그림도 넣는다. 제출물이 든 폴더를 지정하라. 그림마다 0.5초쯤 걸린다",
)
_NO_PAGES = Text(
    "--pictures goes onto the learners' pages: name their folder with --learners.",
    "--pictures 는 학생별 페이지에 들어간다. --learners 로 그 폴더를 지정하라.",
)
_TITLE = Text("title of the page (the gradebook's name)", "페이지 제목 (성적부 이름)")


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade report", ABOUT, lang)
    parser.word("book", metavar="GRADEBOOK", type=Path, help=BOOK)
    parser.option("-o", "--out", metavar="FILE", type=Path, required=True, help=_OUT)
    parser.option("--learners", metavar="FOLDER", type=Path, help=_LEARNERS)
    parser.option("--pictures", metavar="FOLDER", type=Path, help=_PICTURES)
    parser.option("--title", metavar="TEXT", help=_TITLE)
    parser.add_common(judging=True)
    options = parser.parse_args(words)
    if options.pictures is not None and options.learners is None:
        raise UsageFault(_NO_PAGES)
    return options


def run(options: argparse.Namespace, output: Output) -> int:
    """Write the pages."""
    with Gradebook(options.book) as book:
        columns = columns_of(book.book, book.settings())
        view = class_view(_rows(book), columns)
        page = class_page(view, options.title or options.book.stem, output.lang)
        replace_file(options.out, page.encode("utf-8", "replace"))
        if options.learners is not None:
            _learners(book, view.rows, options, output.lang)
    for path in (options.out, options.learners):
        if path is not None:
            output.console.print(output.say(WRITTEN, path=path), soft_wrap=True)
    return ExitCode.PASSED


def _learners(book: Gradebook, rows: tuple[Standing, ...], options: argparse.Namespace, lang: Lang) -> None:
    with ExitStack() as stack:
        draw = None
        if options.pictures is not None:
            from grader.cli.report_pictures import drawing

            draw = stack.enter_context(drawing(options, lang))
        for row, submission, name in one_each(rows):
            report = report_of(book.book, submission)
            page = learner_page(row, report, lang, draw(report) if draw is not None and report is not None else None)
            replace_file(options.learners / name / "feedback.html", page.encode("utf-8", "replace"))


def _rows(book: Gradebook) -> Iterator[tuple[Standing, Report | None]]:
    for row in standings(book.book, book.settings()):
        yield row, report_of(book.book, row.submission) if row.submission is not None else None
