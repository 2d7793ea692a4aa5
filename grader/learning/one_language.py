"""How does a stub look that speaks one language only?

Title and statement of the other language are left out; the code and everything around it stay as they are. Pure text:
nothing is parsed or run, and whatever does not have the house's form comes back as it was.
"""

from __future__ import annotations

import re
from typing import get_args

from grader.text import Lang

_QUOTES = '"""'
_SECOND = re.compile(r"^\[ko\][ \t]*\n", re.MULTILINE)


def in_one_language(stub: str, lang: Lang) -> str:
    """The text of a stub with the title and the statement of one language."""
    start = stub.find(_QUOTES) + len(_QUOTES)
    end = stub.find(_QUOTES, start)
    head, _, body = stub[start:end].partition("\n\n")
    english, korean_too, korean = head.partition("\nko:")
    asked, *asked_in_korean = _SECOND.split(body, maxsplit=1)
    if start < len(_QUOTES) or end < 0 or not korean_too or not asked_in_korean:
        return stub
    title, statement = (korean, asked_in_korean[0]) if lang == "ko" else (english, asked)
    return f"{stub[:start]}{title.strip()}\n\n{statement.strip(chr(10)).rstrip()}\n{stub[end:]}"


def is_stub(text: str, stub: str) -> bool:
    """Whether a text is the stub as it was handed out, in both languages or in one; spaces and line ends may differ."""
    words = text.split()
    return words == stub.split() or any(words == in_one_language(stub, lang).split() for lang in get_args(Lang))
