"""What does a sentence say in each of the two languages of the course?"""

from __future__ import annotations

import inspect
import locale
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from grader.particles import with_particles

Lang = Literal["en", "ko"]


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence (or paragraph) in English and Korean; `{name}` places take the same values in both."""

    en: str
    ko: str

    def say(self, lang: Lang) -> str:
        """The sentence in one language."""
        return self.ko if lang == "ko" else self.en

    def fill(self, **values: object) -> Text:
        """The same text with its `{name}` places filled; values may be `Text`s themselves.

        `{count:problem|problems}` is the first word for a count of one, and the second for all others. Korean
        particles that are written in both forms, 은(는), take the one that the word before them asks for.
        """
        counted = {k: _Counted(v) if type(v) is int else v for k, v in values.items()}
        return Text(
            self.en.format_map({k: v.en if isinstance(v, Text) else v for k, v in counted.items()}),
            with_particles(self.ko.format_map({k: v.ko if isinstance(v, Text) else v for k, v in counted.items()})),
        )


class _Counted(int):
    """A number that knows the word for one of a kind from that for several."""

    def __format__(self, spec: str) -> str:
        one, bar, several = spec.partition("|")
        return (one if self == 1 else several) if bar else int.__format__(self, spec)


def text_of(doc: str | None) -> Text:
    """Read the house's form of a text: English, then a line that begins with `ko:` and the Korean.

    Raises ValueError when one of the two languages is absent.
    """
    english: list[str] = []
    korean: list[str] = []
    into = english
    for line in inspect.cleandoc(doc or "").split("\n"):
        if line.strip().startswith("ko:"):
            into = korean
            line = line.strip().removeprefix("ko:")
        into.append(line.strip())
    pair = Text("\n".join(english).strip(), "\n".join(korean).strip())
    if not pair.en or not pair.ko:
        raise ValueError(f"a text needs English and then a line beginning with 'ko:', got {doc!r}")
    return pair


def choose_lang(wanted: str | None = None, environ: Mapping[str, str] = os.environ) -> Lang:
    """The language to speak: what was asked for, then GRADE_LANG, then the locale; English where none decides.

    Raises ValueError for a wanted language that the course does not speak.
    """
    for name in (wanted, environ.get("GRADE_LANG")):
        if name:
            for lang in get_args(Lang):
                if name == lang:
                    return "ko" if lang == "ko" else "en"
            raise ValueError(name)
    spoken = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or (locale.getlocale()[0] or "")
    return "ko" if spoken.lower().startswith(("ko", "korean")) else "en"
