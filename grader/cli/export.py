"""`grade export GRADEBOOK --to FORMAT`: what others read of a gradebook."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from grader.batch.gradebook import Gradebook
from grader.batch.ledger import report_of
from grader.batch.policy import Policy
from grader.batch.standing import Standing, columns_of, standings
from grader.cli.exits import ExitCode
from grader.cli.options import Parser, one_of, positive
from grader.cli.publish import BOOK
from grader.faults import UsageFault
from grader.report.grades import replace_file
from grader.report.words import WRITTEN
from grader.text import Lang, Text
from grader.verdict import Report

if TYPE_CHECKING:
    from grader.cli.output import Output

_FORMATS = ("csv", "json", "junit", "gradescope", "canvas", "moodle")
ABOUT = Text(
    "Write a gradebook for people or programs, or fill the table that Canvas or Moodle gave you.",
    "성적부를 사람이나 프로그램이 읽을 형식으로 쓰거나, Canvas 나 Moodle 에서 받은 표를 채운다.",
)
_TO = Text(
    "csv: for Excel; json, junit: for programs; gradescope: a results.json for each submission; canvas, moodle: one "
    "column of your own table filled",
    "csv: 엑셀용. json, junit: 프로그램용. gradescope: 제출물마다 results.json. "
    "canvas, moodle: 받은 표의 열 하나를 채움",
)
_OUT = Text("the file to write; for gradescope a folder", "저장할 파일. gradescope 는 폴더")
_INTO = Text(
    "canvas, moodle: the table that you downloaded; it stays byte for byte the same elsewhere",
    "canvas, moodle: 내려받은 표. 채우는 열 말고는 한 바이트도 바뀌지 않는다",
)
_COLUMN = Text(
    "canvas, moodle: the column's title, or its number in Canvas", "canvas, moodle: 열 제목, 또는 Canvas 의 번호"
)
_SCALE = Text("canvas, moodle: points for everything right, instead of ours", "canvas, moodle: 우리 만점 대신 쓸 만점")
_NO_INTO = Text(
    "--to {to} fills a table: name the one that you downloaded with --into.",
    "--to {to} 은(는) 표를 채운다. 내려받은 표를 --into 로 지정하라.",
)
_LEFT = Text("{count} learners have no line in {path}: {names}", "{path} 에 줄이 없는 학생이 {count}명 있다: {names}")


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade export", ABOUT, lang)
    parser.word("book", metavar="GRADEBOOK", type=Path, help=BOOK)
    parser.option("--to", metavar="FORMAT", type=one_of(*_FORMATS), required=True, help=_TO)
    parser.option("-o", "--out", metavar="PATH", type=Path, required=True, help=_OUT)
    parser.option("--into", metavar="FILE", type=Path, help=_INTO)
    parser.option("--column", metavar="TITLE", help=_COLUMN)
    parser.option("--scale", metavar="POINTS", type=positive, help=_SCALE)
    parser.add_common()
    options = parser.parse_args(words)
    if options.to in ("canvas", "moodle") and options.into is None:
        raise UsageFault(_NO_INTO.fill(to=options.to))
    return options


def run(options: argparse.Namespace, output: Output) -> int:
    """Write it."""
    with Gradebook(options.book) as book:
        left = _WRITERS.get(options.to, _worksheet)(book, options, output.lang)
    output.console.print(output.say(WRITTEN, path=options.out), soft_wrap=True)
    if left:
        output.complain(_LEFT.fill(count=len(left), path=options.into, names=", ".join(left)))
        return ExitCode.FAILED
    return ExitCode.PASSED


def _rows(book: Gradebook) -> Iterator[tuple[Standing, Report | None]]:
    for row in standings(book.book, book.settings()):
        yield row, report_of(book.book, row.submission) if row.submission is not None else None


def _csv(book: Gradebook, options: argparse.Namespace, lang: Lang) -> list[str]:
    from grader.report.table import human_table

    state = book.settings()
    replace_file(options.out, human_table(standings(book.book, state), columns_of(book.book, state), lang))
    return []


def _json(book: Gradebook, options: argparse.Namespace, lang: Lang) -> list[str]:
    from grader.report.gradebook_json import gradebook_json

    state = book.settings()
    pieces = gradebook_json(_rows(book), columns_of(book.book, state), Policy.of(state).plain())
    replace_file(options.out, (piece.encode() for piece in pieces))
    return []


def _junit(book: Gradebook, options: argparse.Namespace, lang: Lang) -> list[str]:
    from grader.report.junit import junit

    replace_file(options.out, (piece.encode("utf-8", "replace") for piece in junit(_rows(book), lang)))
    return []


def _gradescope(book: Gradebook, options: argparse.Namespace, lang: Lang) -> list[str]:
    from grader.report.gradescope_results import gradescope_results
    from grader.report.naming import one_each

    for row, submission, name in one_each(standings(book.book, book.settings())):
        results = gradescope_results(row, report_of(book.book, submission), lang)
        data = json.dumps(results, ensure_ascii=False, allow_nan=False, indent=1).encode()
        replace_file(options.out / name / "results.json", data)
    return []


def _worksheet(book: Gradebook, options: argparse.Namespace, lang: Lang) -> list[str]:
    from grader.report.filling import read_table
    from grader.report.worksheets import fill_canvas, fill_moodle

    state = book.settings()
    out_of = sum(column.out_of for column in columns_of(book.book, state))
    factor = options.scale / out_of if options.scale and out_of else 1.0
    table, rows = read_table(options.into), standings(book.book, state)
    if options.to == "canvas":
        left = fill_canvas(table, rows, options.column, lambda points: points * factor)
    else:
        ours = state.get("layout") == "moodle"
        left = fill_moodle(table, rows, options.column, lambda points: points * factor, ours=ours)
    replace_file(options.out, table.data())
    return left


_WRITERS: dict[str, Callable[[Gradebook, argparse.Namespace, Lang], list[str]]] = {
    "csv": _csv,
    "json": _json,
    "junit": _junit,
    "gradescope": _gradescope,
}
