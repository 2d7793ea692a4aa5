"""Which problems have cells in a learner's notebook, and how is one of them begun anew?

A cell belongs to a problem by the comment it begins with, `# p060_softmax`, as `grade notebook` writes it. A notebook
is read leniently and written only where a learner asks for it: its other cells stay as they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from grader.course import Problem
from grader.jupyter.writing import notebook_of, stub_code
from grader.reading.encoding import decode
from grader.reading.gathering import Unreadable
from grader.reading.notebook import code_cells
from grader.text import Lang

SUFFIX = ".ipynb"
_MARK = re.compile(r"\s*#[ \t]*(\w+)[ \t]*(?:\n|\Z)")


def stems_in(path: Path) -> list[str]:
    """The words that mark cells of a notebook, stems among them; none where it cannot be read."""
    return [mark for mark, _ in _cells(path) if mark]


def write_notebooks(root: Path, problems: Iterable[Problem], lang: Lang) -> list[Path]:
    """A notebook for each chapter, under a name that is free. Raises OSError."""
    written = []
    for chapter, group in groupby(problems, key=lambda problem: problem.chapter):
        names = (f"{chapter}{mark}{SUFFIX}" for mark in ("", *(f"-{k}" for k in range(2, 10_000))))
        path = next(root / name for name in names if not (root / name).exists())
        path.write_text(notebook_of(list(group), lang), encoding="utf-8", newline="\n")
        written.append(path)
    return written


def is_cell_untouched(problem: Problem, path: Path) -> bool:
    """Whether the cells of a problem hold nothing but its stub."""
    own = [code for mark, code in _cells(path) if mark == problem.stem]
    return [" ".join(code.split()) for code in own] == [" ".join(_fresh(problem).split())]


def with_stub(problem: Problem, path: Path) -> str:
    """The notebook's JSON with the stub in the first of the problem's cells, and its other ones left out.

    Raises OSError and ValueError where it is not to be read.
    """
    book = json.loads(path.read_text(encoding="utf-8"))
    kept: list[object] = []
    found = False
    for cell in book["cells"]:
        if _mark(_source(cell)) != problem.stem or cell.get("cell_type") != "code":
            kept.append(cell)
        elif not found:
            found = True
            source = _fresh(problem).splitlines(keepends=True)
            kept.append(cell | {"source": source, "outputs": [], "execution_count": None})
    book["cells"] = kept
    return json.dumps(book, ensure_ascii=False, indent=1) + "\n"


def _fresh(problem: Problem) -> str:
    return f"# {problem.stem}\n{stub_code(problem)}"


def _cells(path: Path) -> Sequence[tuple[str, str]]:
    """The code cells of a notebook with the word that marks them."""
    try:
        return [(_mark(code), code) for code in code_cells(decode(path.read_bytes()).text)]
    except (OSError, Unreadable):
        return []


def _mark(code: str) -> str:
    found = _MARK.match(code)
    return found[1] if found else ""


def _source(cell: object) -> str:
    source = cell.get("source", "") if isinstance(cell, dict) else ""
    return source if isinstance(source, str) else "".join(map(str, source))
