"""How do problems become a notebook to fill in?

For each problem the statement, a cell with the stub's code, and one that grades it. Answers are found again by the
names that cells define and by the comment they begin with; nothing is kept in metadata, which programs lose.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Sequence
from typing import Any

from grader.course import Problem
from grader.faults import CourseFault
from grader.jupyter.markdown import escaped, markdown_of
from grader.report.sheet import chapter_heading
from grader.text import Lang, Text

_HOW = Text(
    "Write your answers in the cells that begin with a comment like `# {stem}`, run them, then run the cell below that "
    "grades them. Run the cell right below this text first. `grade --in` grades the saved notebook from a terminal.",
    "`# {stem}` 같은 주석으로 시작하는 셀에 답을 써서 실행하고, 그 아래에 있는 채점 셀을 실행하라. 바로 아래의 셀을 "
    "가장 먼저 실행해야 한다. 저장한 노트북은 터미널에서 `grade --in` 으로 채점할 수 있다.",
)
_POINTS = Text("{points} points", "{points}점")


def notebook_of(problems: Sequence[Problem], lang: Lang) -> str:
    """The JSON of a notebook (format 4.5) with these problems, in one language."""
    cells = [
        _text("how", f"# {_heading(problems)}\n\n{_HOW.fill(stem=problems[0].stem).say(lang)}"),
        _code("load", "%load_ext grader"),
    ]
    for problem in problems:
        cells += [
            _text(f"{problem.stem}-asked", _asked(problem, lang)),
            _code(f"{problem.stem}-answer", f"# {problem.stem}\n{stub_code(problem)}"),
            _code(f"{problem.stem}-graded", f"%grade {problem.number}{_spoken(lang)}"),
        ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    about = {"kernelspec": kernel, "language_info": {"name": "python"}}
    book = {"cells": cells, "metadata": about, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(book, ensure_ascii=False, indent=1) + "\n"


def _heading(problems: Sequence[Problem]) -> str:
    chapters = list(dict.fromkeys(problem.chapter for problem in problems))
    return ", ".join(chapter_heading(chapter) for chapter in chapters)


def _spoken(lang: Lang) -> str:
    return " --lang ko" if lang == "ko" else ""


def _asked(problem: Problem, lang: Lang) -> str:
    title = f"## {problem.number}  {escaped(problem.title.say(lang))}"
    points = _POINTS.fill(points=problem.points).say(lang)
    return f"{title}\n\n*{points}*\n\n{markdown_of(problem.statement.say(lang))}"


def stub_code(problem: Problem) -> str:
    """The stub without its docstring, which stands above."""
    try:
        text = problem.stub.read_text(encoding="utf-8-sig")
        first = ast.parse(text).body[0]
    except (OSError, ValueError, SyntaxError, IndexError) as error:
        raise CourseFault(f"{problem.stub} cannot be read: {error}") from error
    said = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    lines = text.split("\n")
    return "\n".join(lines[first.end_lineno :] if said else lines).strip("\n")


def _text(name: str, said: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": name[:64], "metadata": {}, "source": _lines(said)}


def _code(name: str, code: str) -> dict[str, Any]:
    cell = _text(name, code) | {"cell_type": "code", "execution_count": None, "outputs": []}
    return dict(sorted(cell.items()))


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)
