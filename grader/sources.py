"""What did a learner hand in, as text: files, cells, and the names that each of them defines?

Hostile sources are never parsed here: linear patterns find the names at the beginning of lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from grader.reading.importing import by_last_word, reachable
from grader.reading.names import natural, split_name
from grader.reading.numbering import Spoken, marked_for, spoken_of, without_copy_mark
from grader.text import Text

DEFINED = re.compile(r"^(?:async[ \t]+)?(?:def|class)[ \t]+(\w++)", re.MULTILINE)
ASSIGNED = re.compile(r"^([^\W\d]\w*+)[ \t]*+(?::[^=\n]*+)?=(?!=)", re.MULTILINE)
_GAP = re.compile(r"[ _-]")
_LONGEST = 120  # characters of a stem's end that may be a problem's stem


@dataclass(frozen=True)
class Source:
    """One piece of a learner's code, as text with plain line ends.

    `name` is what is shown ("hw/p060_softmax.py", "hw.ipynb[3]" for the third code cell), `module` the dotted name it
    can be imported by ("" for a cell), `part_of` the file it lies in ("hw.ipynb").
    """

    name: str
    module: str
    text: str
    part_of: str

    @cached_property
    def defines(self) -> frozenset[str]:
        """The names that a def, a class or an assignment at the beginning of a line gives."""
        return frozenset(DEFINED.findall(self.text)) | frozenset(ASSIGNED.findall(self.text))

    @cached_property
    def marked(self) -> Spoken | None:
        """The problem that the first line of a notebook's cell names."""
        return marked_for(self.text) if self.name != self.part_of else None


@dataclass(frozen=True)
class File:
    """A file of a submission: one source, or the cells of a notebook."""

    name: str
    parts: tuple[Source, ...]

    @cached_property
    def stem(self) -> str:
        """Its name without folders, suffix and what a copy adds, in small letters."""
        return without_copy_mark(split_name(self.name).stem)

    @cached_property
    def spoken(self) -> Spoken | None:
        """The problem that its name speaks of."""
        return spoken_of(self.stem)

    @cached_property
    def bears(self) -> frozenset[object]:
        """All that may tell whose answer it is: ends of its stem, numbers on it and on its cells, names it defines."""
        end = self.stem[-_LONGEST:]
        ends = {end, *(end[gap.end() :] for gap in _GAP.finditer(end))}
        spoken = {told[:3] for told in (self.spoken, *(part.marked for part in self.parts)) if told is not None}
        return frozenset[object]().union(ends, spoken, *(part.defines for part in self.parts))


@dataclass(frozen=True)
class Submission:
    """One learner's work. `trouble` says why nothing of it can be graded; None where something can."""

    name: str
    sources: tuple[Source, ...]
    notes: tuple[Text, ...] = ()
    trouble: Text | None = None

    @cached_property
    def files(self) -> tuple[File, ...]:
        """The sources by the file they lie in, in natural order of the files; a notebook's cells in theirs."""
        files: dict[str, list[Source]] = {}
        for source in sorted(self.sources, key=lambda source: natural(source.part_of)):
            files.setdefault(source.part_of, []).append(source)
        return tuple(File(name, tuple(sources)) for name, sources in files.items())

    def candidates(self, stem: str, number: Spoken | None, names: Iterable[str]) -> list[File]:
        """The files, in their order, that bear a problem's stem, its number or a name it asks for."""
        keys = (stem, *names, *([] if number is None else [number[:3]]))
        places = set[int]().union(*(self._places.get(key, ()) for key in keys))
        return [self.files[at] for at in sorted(places)]

    @cached_property
    def _places(self) -> dict[object, list[int]]:
        """Where the files are that bear something: hundreds of problems look each for its own."""
        places: dict[object, list[int]] = {}
        for at, file in enumerate(self.files):
            for key in file.bears:
                places.setdefault(key, []).append(at)
        return places

    @cached_property
    def importable(self) -> dict[str, list[Source]]:
        """The sources that can be imported, by the last word of their dotted name."""
        return by_last_word(self.sources)

    @cached_property
    def helpers(self) -> frozenset[str]:
        """The files that are imported by files whose names say which problem they answer."""
        sure = [source for file in self.files if file.spoken and file.spoken.sure for source in file.parts]
        return frozenset(source.part_of for source in reachable(sure, self.importable)) if sure else frozenset()


@dataclass(frozen=True)
class Answer:
    """Where the answer to one problem lies: `parts` run in this order in one namespace, `modules` can be imported.

    A module that goes by several dotted names (by its path, and from inside its folder) stands there once for each.
    `untouched`: it still is the stub as it was handed out.
    """

    parts: tuple[Source, ...]
    modules: tuple[Source, ...]
    file: str
    notes: tuple[Text, ...] = ()
    untouched: bool = False
