"""How does a statement fit a narrow screen? Paragraphs are broken anew, formulas and tables stay as they are."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

_ITEM = ("- ", "* ")
_QUESTION = "q"


def reflowed(statement: str, width: int) -> str:
    """The statement for so many cells; as it is where every line fits.

    A paragraph (lines at the margin) and an item of a list become one long line, which the sheet breaks. What is
    indented further is a formula, a table or an option, and keeps its lines.
    """
    lines = statement.split("\n")
    if all(_cells(line) <= width for line in lines):
        return statement
    joined: list[str] = []
    goes_on: Callable[[str], bool] = _nothing
    for line in lines:
        if goes_on(line):
            joined[-1] += f" {line.strip()}"
            continue
        joined.append(line)
        if line.startswith(_ITEM):
            goes_on = _in_item
        elif line and not line.startswith(" "):
            goes_on = _in_paragraph
        else:
            goes_on = _nothing
    return "\n".join(joined)


def _nothing(_: str) -> bool:
    return False


def _in_item(line: str) -> bool:
    return line.startswith("  ") and not line.startswith("   ") and not line.strip().startswith(_ITEM)


def _in_paragraph(line: str) -> bool:
    asks = line[:1] == _QUESTION and line[1:2].isdigit()
    return bool(line) and not line.startswith((" ", *_ITEM)) and not asks


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def wrapped(text: str, width: int) -> list[str]:
    """Words in lines of so many cells; each later line begins below the first word."""
    lead = text[: len(text) - len(text.lstrip(" "))]
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if _cells(longer) > width - len(lead) and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return [lead + line for line in lines]
