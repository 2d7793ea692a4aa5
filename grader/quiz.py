"""Which option of a question does a letter mean?

Options are judged by what they say, never by their letter: a learner's stub may have them in another order. They are
read from the text of a stub, line by line: `q1` and the question, then `a) ...`, `b) ...`. An option may go on in lines
that are indented deeper than its letter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

Options = Mapping[str, tuple[str, ...]]  # a letter -> what its option says, once for each language it stands in

_QUESTION = re.compile(r"^\s*\**(q\d+)\b")
_OPTION = re.compile(r"^(\s*)([a-h])\)\s+(.*)$")


def options_in(text: str) -> dict[str, Options]:
    """The options of every question in a stub's statement; both languages' wordings under one letter."""
    found: dict[str, dict[str, list[list[str]]]] = {}  # of every wording its lines
    question, letter, indent = "", "", 0
    for line in text.split("\n"):
        if match := _QUESTION.match(line):
            question, letter = match[1], ""
        elif question and (match := _OPTION.match(line)):
            indent, letter = len(match[1]), match[2]
            found.setdefault(question, {}).setdefault(letter, []).append([match[3]])
        elif letter and line.strip() and len(line) - len(line.lstrip()) > indent:
            found[question][letter][-1].append(line.strip())
        else:
            letter = ""
    return {
        name: {letter: tuple(_plain(" ".join(lines)) for lines in said) for letter, said in options.items()}
        for name, options in found.items()
    }


def meant(letter: str, own: Options, ours: Options) -> str | None:
    """The letter in the course's stub of the option that a letter means in the learner's own; None for no option.

    An option that the learner has edited goes by its letter.
    """
    said = set(own.get(letter, ()))
    for known, options in ours.items():
        if said & set(options):
            return known
    return letter if letter in ours else None


def _plain(option: str) -> str:
    return " ".join(option.split())
