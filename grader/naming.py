"""How are problems called, and which of them does a typed word mean?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from grader.faults import UsageFault
from grader.text import Text

_STEM = re.compile(r"(?P<kind>[pwsnc])(?P<digits>\d+)(?P<letter>[a-z]?)_(?P<words>\w+)")
_NUMBER = re.compile(r"(?P<kind>[pwsnc]?)(?P<digits>\d+)(?P<letter>[a-z]?)")
_CHAPTERS = (
    "ch01_numpy",
    "ch01_matplotlib",
    "ch02_perceptron",
    "ch03_neural_network",
    "ch04_training",
    "ch05_backpropagation",
    "ch06_techniques",
    "ch07_cnn",
    "cs231n_fc_nets",
)
_KINDS = "pwsnc"  # course notes, worksheet, slides, summary notes, CS231n: the order inside a chapter

_UNKNOWN = Text("No problem is called {word!r}.", "{word!r} 이라는 문제는 없다.")
_NEAR = Text("{said} Did you mean {near}?", "{said} 혹시 {near}?")
_SEE_LIST = Text("{said} 'grade list' shows all of them.", "{said} 'grade list' 로 전체 목록을 볼 수 있다.")
_SEVERAL = Text(
    "{word!r} fits {count} problems: {stems}. Name one of them, or several.",
    "{word!r} 에 맞는 문제가 {count}개 있다: {stems}. 이 가운데 골라 적어라.",
)


class Stem(NamedTuple):
    """A stem in its parts: `p032a_nand_with_bias` is kind "p", 32, letter "a" and its words."""

    kind: str
    digits: int
    letter: str
    words: str
    number: str

    @property
    def place(self) -> tuple[int, int, str]:
        """Its place among the stems of a chapter."""
        return _KINDS.index(self.kind), self.digits, self.letter


def split_stem(stem: str) -> Stem | None:
    """A stem in its parts; None for a name that is no stem. `number` is how people call it: "60", "32a", "w01"."""
    found = _STEM.fullmatch(stem)
    if found is None:
        return None
    kind, digits, letter, words = found.groups()
    number = (str(int(digits)) if kind == "p" else kind + digits) + letter
    return Stem(kind, int(digits), letter, words, number)


def comes_before(one: str, other: str) -> bool:
    """Whether one stem has an earlier number than another of its kind; False for what is no stem."""
    parts, others = split_stem(one), split_stem(other)
    return parts is not None and others is not None and parts.kind == others.kind and parts.place < others.place


def place_in_course(chapter: str, stem: str) -> tuple[int, str, tuple[int, int, str], str]:
    """What problems are sorted by: chapters in the order of study, unknown ones last, and the parts of the stem."""
    known = _CHAPTERS.index(chapter) if chapter in _CHAPTERS else len(_CHAPTERS)
    parts = split_stem(stem)
    assert parts is not None  # only stems become problems
    return known, chapter, parts.place, stem


def stems_meant(typed: str, chapters: Mapping[str, str]) -> Sequence[str]:
    """The stems that a word names, out of stems and the chapter each is in.

    The first of these that fits: a stem; a number ("60", "060", "32a", "w1"; "32" is 32a and 32b); a chapter ("ch05");
    the whole of the words behind the number; a part of them that only one problem has. A path stands for its file.
    Raises UsageFault with near matches where nothing fits, and with the list where a part fits several.
    """
    word = _bare(typed)
    split = {stem: parts for stem in chapters if (parts := split_stem(stem))}
    for fits in (
        [stem for stem in split if stem == word],
        [stem for stem, parts in split.items() if _same_number(word, parts, parts.letter)],
        [stem for stem, parts in split.items() if _same_number(word, parts, "")],
        [stem for stem in split if _same_chapter(word, chapters[stem])],
        [stem for stem, parts in split.items() if parts.words == word],
    ):
        if fits:
            return fits
    parted = [stem for stem, parts in split.items() if word and word in parts.words]
    if not parted:
        raise UsageFault(_unknown(typed, word, split, chapters))
    if len(parted) > 1:
        raise UsageFault(_SEVERAL.fill(word=typed, count=len(parted), stems=_listed(parted)))
    return parted


def _bare(typed: str) -> str:
    """A word as stems are written; of a path, the file's name without its suffix."""
    name = re.split(r"[/\\]", typed.strip().rstrip("/\\"))[-1]
    return name.removesuffix(".py").lower().replace("-", "_").replace(" ", "_")


def _same_number(word: str, stem: Stem, letter: str) -> bool:
    asked = _NUMBER.fullmatch(word)
    if asked is None:
        return False
    return (asked["kind"] or "p", int(asked["digits"]), asked["letter"]) == (stem.kind, stem.digits, letter)


def _same_chapter(word: str, chapter: str) -> bool:
    short = chapter.partition("_")[0]
    return word in (chapter, short, short.replace("ch0", "ch"))


def _unknown(typed: str, word: str, split: Mapping[str, Stem], chapters: Mapping[str, str]) -> Text:
    from difflib import get_close_matches  # only a mistyped word needs it

    called = {chapter: chapter for chapter in chapters.values()}  # what may have been meant -> how it is shown
    for stem, parts in split.items():
        called |= {stem: stem, parts.words: stem, parts.number: parts.number}
        called |= {part: stem for part in parts.words.split("_") if part not in called}
    near = dict.fromkeys(called[match] for match in get_close_matches(word, called, n=3, cutoff=0.6))
    said = _UNKNOWN.fill(word=typed)
    return _NEAR.fill(said=said, near=", ".join(near)) if near else _SEE_LIST.fill(said=said)


def _listed(stems: Sequence[str], most: int = 8) -> str:
    return ", ".join(stems[:most]) + (", ..." if len(stems) > most else "")
