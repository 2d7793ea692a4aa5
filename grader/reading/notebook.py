"""Which code does a notebook hold?

A notebook is read as data and as leniently as can be: no ids, no metadata and no outputs are needed, since people
break all of these. Format 4 is therefore taken straight from the JSON; nbformat, which would insist on its schema,
turns older formats into it.
"""

from __future__ import annotations

import json
import re
import warnings
from typing import Any

from grader.reading.encoding import tidy
from grader.reading.gathering import NOTEBOOK_VALUES, SOURCE_BYTES, TOO_BIG, Unreadable
from grader.text import Text

_NOT_WHOLE = Text(
    "{{files}}: not a whole notebook (broken at line {line}, column {column}); save it in Jupyter, hand it in again.",
    "{{files}}: 온전한 노트북이 아니다({line}번째 줄 {column}번째 칸에서 깨졌다). 주피터에서 저장해 다시 제출하라.",
)
_NO_NOTEBOOK = Text(
    "{files}: not a notebook inside; save it from Jupyter as .ipynb and hand it in again.",
    "{files}: 내용이 노트북이 아니다. 주피터에서 .ipynb 로 저장해 다시 제출하라.",
)
_GRADED = "grade"  # our own magic: `%%grade 60` says which problem the cell answers
_BODY_IS_PYTHON = frozenset(
    {_GRADED, "time", "timeit", "capture", "prun", "memit", "mprun", "snakeviz", "debug", "heat"}
)
_MAGIC = re.compile(r"[ \t]*(?:%{1,2}|!{1,2})[^\W\d]|[ \t]*[!%](?=[./~\"'{$])|!|\?{1,2}[ \t]*[\w.*%]")
_HELP = re.compile(r"[ \t]*%{0,2}[^\W\d][\w.*]*+\?{1,2}[ \t]*$")
_SHELL = re.compile(r"(?:pip3?|conda|mamba) +(?:install|uninstall) ")
_ASSIGNED = re.compile(r"([ \t]*[^\W\d][\w., \t]*+)=[ \t]*[%!](?=[^\W\d])")


def looks_like_notebook(text: str) -> bool:
    """Whether a text is a notebook's JSON, whatever the file's name says."""
    return text[:200].lstrip().startswith("{") and ('"cells"' in text or '"worksheets"' in text) and '"nbformat' in text


def code_cells(text: str) -> list[str]:
    """The code cells of a notebook, in order and ready for Python; an empty string for an empty cell.

    Raises Unreadable with the sentence to tell.
    """
    cells = [
        python_of(_joined(cell.get("source"))) for cell in _cells(_parsed(text)) if cell.get("cell_type") == "code"
    ]
    if sum(map(len, cells)) > SOURCE_BYTES:
        raise Unreadable(TOO_BIG)
    return cells


def python_of(cell: str) -> str:
    """A cell without what only a notebook understands (%magic, !shell, help?); every line keeps its number."""
    lines = tidy(cell).split("\n")
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    if lines[first].startswith("%%"):
        words = lines[first][2:].split()
        if not words or words[0] not in _BODY_IS_PYTHON:
            return "\n".join("#" for _ in lines)
        lines[first] = _mark(words)
    return "\n".join(_without_magics(lines))


def _mark(words: list[str]) -> str:
    """The comment that a magic leaves behind: the number it was given, where it is ours."""
    if words[0] != _GRADED or len(words) < 2:
        return "#"
    return f"# problem {words[1]}" if words[1][0].isdigit() else f"# {words[1]}"


def _without_magics(lines: list[str]) -> list[str]:
    kept: list[str] = []
    before, continues = "", False
    for line in lines:
        if continues:  # the rest of a magic that ended in a backslash
            kept.append("")
            continues = line.endswith("\\")
            continue
        assigned = _ASSIGNED.match(line)
        if _begins_statement(line, before) and (assigned or _is_magic(line)):
            indent = line[: len(line) - len(line.lstrip())]
            kept.append(f"{assigned[1]}= None" if assigned else f"{indent}pass")
            continues = line.endswith("\\")
        else:
            kept.append(line)
        before = line if line.strip() else before
    return kept


def _is_magic(line: str) -> bool:
    return bool(_MAGIC.match(line) or _SHELL.match(line) or (len(line) < 200 and _HELP.match(line)))


def _begins_statement(line: str, before: str) -> bool:
    """Whether a statement can begin here: `% b` may also go on with the line before."""
    if before.rstrip().endswith(("(", "[", "{", ",", "\\")):
        return False
    return _indent(line) <= _indent(before) or before.rstrip().endswith(":")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _parsed(text: str) -> dict[str, Any]:
    if sum(map(text.count, "{[,")) > NOTEBOOK_VALUES:
        raise Unreadable(TOO_BIG)
    try:
        book = json.loads(text)
    except json.JSONDecodeError as error:
        raise Unreadable(_NOT_WHOLE.fill(line=error.lineno, column=error.colno)) from None
    except (RecursionError, ValueError):  # nested without end, a number of thousands of digits
        raise Unreadable(_NO_NOTEBOOK) from None
    if not isinstance(book, dict):
        raise Unreadable(_NO_NOTEBOOK)
    return book


def _cells(book: dict[str, Any]) -> list[dict[str, Any]]:
    cells = book.get("cells")
    if not isinstance(cells, list):
        cells = _upgraded(book)
    return [cell for cell in cells if isinstance(cell, dict)]


def _upgraded(book: dict[str, Any]) -> list[Any]:
    """The cells of a notebook in format 1 to 3."""
    if not isinstance(book.get("worksheets"), list):
        raise Unreadable(_NO_NOTEBOOK)
    import nbformat  # here alone: it costs more time than most notebooks, and old formats are rare

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns about ids that this grader does not need
            upgraded = nbformat.convert(nbformat.from_dict(book), 4)  # type: ignore[no-untyped-call]  # it has no types
            return list(upgraded.cells)
    except Exception as error:  # nbformat raises whatever a broken notebook makes it stumble over
        raise Unreadable(_NO_NOTEBOOK) from error


def _joined(source: object) -> str:
    if isinstance(source, list):
        return "".join(line for line in source if isinstance(line, str))
    return source if isinstance(source, str) else ""
