"""How is somebody asked before something happens that is not easily undone?"""

from __future__ import annotations

import sys

from grader.faults import UsageFault
from grader.text import Lang, Text

_NOBODY = Text(
    "{question} Nobody can be asked here; --yes stands for the answer.",
    "{question} 여기서는 물어볼 수 없다. --yes 로 답을 대신하라.",
)
_YES = frozenset({"y", "yes", "네", "예", "응", "ㅛ"})  # ㅛ: the key of y while Hangul is typed


def agreed(question: Text, lang: Lang) -> bool:
    """Ask, on the error stream, and take anything but a yes for a no. Raises UsageFault where nobody can answer."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageFault(_NOBODY.fill(question=question))
    print(f"{question.say(lang)} [y/N] ", end="", file=sys.stderr, flush=True)
    return is_yes(sys.stdin.readline())


def is_yes(word: str) -> bool:
    """Whether a typed word means yes."""
    return word.strip().lower() in _YES
