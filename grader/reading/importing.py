"""Which other files of a submission can an answer import, and by which names?"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.sources import Source

_WORD = re.compile(r"\w+")


def module_name(file: str) -> str:
    """The longest dotted name a file's path allows: `hw 3/common/functions.py` is `common.functions`; "" for none."""
    parts = file.removesuffix(".py").split("/")
    if parts[-1] == "__init__":
        parts.pop()
    name: list[str] = []
    while parts and parts[-1].isidentifier():
        name.insert(0, parts.pop())
    return ".".join(name)


def by_last_word(sources: Iterable[Source]) -> dict[str, list[Source]]:
    """The sources that can be imported, by the last word of their dotted name."""
    words: dict[str, list[Source]] = {}
    for source in sources:
        if source.module:
            words.setdefault(source.module.rpartition(".")[2], []).append(source)
    return words


def reachable(parts: Sequence[Source], importable: Mapping[str, Sequence[Source]]) -> tuple[Source, ...]:
    """The modules whose name the answer mentions, or a module that is reached so; each by every name it may go by.

    A learner's path is her folder, the folder above, or whatever she appended to sys.path; so `common/functions.py`
    is `common.functions` and `functions`. Where two files claim a name, the one nearest to the answer has it. Modules
    that nothing mentions stay behind: a course of 300 answers is not sent along with each of them.
    """
    home = parts[0].part_of.split("/")[:-1]
    reached: dict[str, Source] = {}
    waiting, seen = list(parts), set()
    while waiting:
        for word in set(_WORD.findall(waiting.pop().text)) & importable.keys():
            if word not in seen:
                seen.add(word)
                waiting.extend(importable[word])
                reached.update({source.name: source for source in importable[word]})
    return _named(sorted(reached.values(), key=lambda source: _distance(source, home)), home)


def _named(sources: Sequence[Source], home: Sequence[str]) -> tuple[Source, ...]:
    """Every source under every dotted name it may go by; nearer sources come first and keep their names."""
    names: dict[str, Source] = {}
    for source in sources:
        words = source.module.split(".")
        for start in range(len(words)):
            beside = source.part_of.split("/")[:-1] == list(home)  # where Python too prefers it to its own modules
            if words[start] not in sys.stdlib_module_names or (beside and start == len(words) - 1):
                name = ".".join(words[start:])
                names.setdefault(name, replace(source, module=name))
    return tuple(names.values())


def _distance(source: Source, home: Sequence[str]) -> tuple[int, int, str]:
    folders = source.part_of.split("/")[:-1]
    shared = 0
    while shared < min(len(home), len(folders)) and home[shared] == folders[shared]:
        shared += 1
    return len(home) + len(folders) - 2 * shared, len(folders), source.name
