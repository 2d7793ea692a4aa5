"""How does a text fit the screen?

Wrapped below its own beginning, aligned by cells (a Hangul syllable fills two), and unable to command the terminal.
"""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as Styled

from grader.report.words import MORE
from grader.text import Lang, Text
from grader.verdict import Verdict

_WIDEST = 100  # points far from what they are given for are hard to find
_ROOM = 16  # fewer cells than that beside something hold no words


def clean(text: str) -> str:
    """The text with what a terminal would obey or not show written out: escapes, bidi marks, lone surrogates.

    Line ends stay, tabs become spaces.
    """
    return "".join(char if _harmless(char) else _written_out(char) for char in text.expandtabs(4))


def _harmless(char: str) -> bool:
    return char == "\n" or char.isprintable() or unicodedata.category(char) == "Zs"


def _written_out(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")


@dataclass(frozen=True)
class Sheet:
    """A console, the language spoken on it, and how wide it is written. The marks need no colour to be told apart."""

    console: Console
    lang: Lang

    MARKS: ClassVar = {Verdict.PASSED: "✓", Verdict.FAILED: "✗", Verdict.NOT_ATTEMPTED: "·", Verdict.SKIPPED: "·"}
    ASCII: ClassVar = {Verdict.PASSED: "ok", Verdict.FAILED: "x ", Verdict.NOT_ATTEMPTED: "- ", Verdict.SKIPPED: "- "}
    STYLES: ClassVar = {Verdict.PASSED: "green", Verdict.NOT_ATTEMPTED: "dim", Verdict.SKIPPED: "dim"}

    @property
    def width(self) -> int:
        """Cells that are written on."""
        return min(self.console.width, _WIDEST)

    def say(self, text: Text, **values: object) -> str:
        """A text in the language of the sheet."""
        return (text.fill(**values) if values else text).say(self.lang)

    def mark(self, verdict: Verdict) -> str:
        """The sign of a verdict, as the encoding of the output can write it."""
        if self._writes("".join(self.MARKS.values())):
            return self.MARKS.get(verdict, "!")
        return self.ASCII.get(verdict, "! ")

    def plus_minus(self) -> str:
        """The sign before a tolerance."""
        return "±" if self._writes("±") else "+/-"

    def style(self, verdict: Verdict) -> str:
        """The colour of a verdict, which says nothing that its sign does not say."""
        return self.STYLES.get(verdict, "red")

    def line(
        self, body: str, *, lead: str = "", tail: str = "", style: str = "", lead_style: str = "", most: int = 0
    ) -> None:
        """Write a text: behind its lead, later lines below its beginning, the tail at the right edge of the first.

        `most` bounds how many lines are written, and says how many are not.
        """
        lead = clean(lead)
        aside = tail if self.width - cell_len(lead) - cell_len(tail) < _ROOM else ""  # no room beside: below
        room = max(self.width - cell_len(lead) - (cell_len(tail) + 2 if tail and not aside else 0), _ROOM)
        parts = [Styled(part) for part in clean(body).split("\n")]
        pieces = [piece.plain for part in parts for piece in part.wrap(self.console, room)]
        left = len(pieces) - most
        if most > 0 and left > 0:
            pieces[most:] = [self.say(MORE, count=left)]
        for at, piece in enumerate([*pieces, ""] if aside else pieces):
            row = Styled(lead if at == 0 else " " * cell_len(lead), style=lead_style).append(piece, style=style)
            if tail and at == (len(pieces) if aside else 0):
                row.append(" " * max(self.width - row.cell_len - cell_len(tail), 1)).append(tail, style=lead_style)
            row.rstrip()
            self.console.print(row, no_wrap=True, overflow="ignore", crop=False)

    def blank(self) -> None:
        """Write an empty line."""
        self.console.print()

    def _writes(self, signs: str) -> bool:
        try:
            signs.encode(codecs.lookup(self.console.encoding).name)
        except (UnicodeEncodeError, LookupError):
            return False
        return True


def padded(label: str, width: int) -> str:
    """A label filled up to a width in cells."""
    return label + " " * (width - cell_len(label))


def chapter_heading(folder: str) -> str:
    """`ch03_neural_network` as a heading that still shows what can be typed."""
    short, _, name = folder.partition("_")
    return f"{short}  {name.replace('_', ' ')}".rstrip()
