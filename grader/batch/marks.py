"""What tells two answers, and the circumstances under which they were judged, apart?"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO

import grader
from grader.batch.grading import Settings
from grader.batch.rows import Found
from grader.reading.folder import open_regular
from grader.reading.gathering import ENTRIES, Unreadable
from grader.reading.names import Kind, clean_name, left_out, split_name
from grader.submission import Answer

_PIECE = 1 << 20
OPEN, _CLOSE = "\ue000", "\ue001"  # private characters, around the number of a source


def mark(*parts: object) -> str:
    """Twenty-four hexadecimal digits for some plain values."""
    text = json.dumps(parts, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def answer_mark(answer: Answer | None) -> str:
    """The mark of what a learner wrote for a problem, wherever it lay; empty where she wrote nothing."""
    if answer is None or answer.untouched:
        return ""
    return mark([part.text for part in answer.parts], [[part.module, part.text] for part in answer.modules])


def result_key(answer: str, problem: str, seed: int, settings: Settings) -> str:
    """The mark of a result: the same answer to the same problem under the same circumstances is judged once."""
    limits = settings.limits
    circumstances = [seed, limits.seconds, limits.memory, limits.output, settings.isolation]
    return mark(answer, problem, grader.__version__, *circumstances)


def neutral(answer: Answer) -> Answer:
    """The answer with places for the names of its sources: what comes of it may be another learner's too."""
    sources = (*answer.parts, *answer.modules)
    placed = tuple(replace(source, name=f"{OPEN}{k}{_CLOSE}") for k, source in enumerate(sources))
    parts = len(answer.parts)
    return replace(answer, parts=placed[:parts], modules=placed[parts:], file="", notes=())


def named(value: object, names: list[str]) -> object:
    """Plain values with the names of sources in their places."""
    if isinstance(value, dict):
        return {key: named(item, names) for key, item in value.items()}
    if isinstance(value, list):
        return [named(item, names) for item in value]
    if isinstance(value, str) and OPEN in value:
        for k, name in enumerate(names):
            value = value.replace(f"{OPEN}{k}{_CLOSE}", name)
    return value


def content_mark(found: Found) -> str:
    """The mark of all bytes of a submission that could be an answer, whatever its times and its folder's name."""
    digest = hashlib.sha256()
    if found.trouble is not None:
        digest.update(found.trouble.en.encode("utf-8", "replace"))
    for name, path in _files(found.path) if found.trouble is None else ():
        digest.update(name.encode("utf-8", "replace") + b"\0")
        try:
            with open_regular(path) as file:
                _take_in(file, digest.update)
        except (Unreadable, OSError) as error:
            digest.update(str(error).encode("utf-8", "replace"))
        digest.update(b"\0")
    return digest.hexdigest()[:24]


def _take_in(file: IO[bytes], update: Callable[[bytes], None]) -> None:
    while piece := file.read(_PIECE):
        update(piece)


def _files(path: Path) -> Iterator[tuple[str, str]]:
    """The files that may hold answers, by their place inside, in an order that does not depend on the disk."""
    if not path.is_dir() or path.is_symlink():
        archive = split_name(path.name).kind is Kind.ARCHIVE
        yield "" if archive else clean_name(path.name), os.fspath(path)  # a file's name may name its problem
        return
    found = []
    for folder, folders, files in os.walk(path):
        inside = Path(folder).relative_to(path).as_posix()
        folders[:] = sorted(name for name in folders if not left_out(name))
        for name in files:
            if split_name(name).kind is not Kind.OTHER and not left_out(name):
                found.append((clean_name(f"{inside}/{name}"), os.path.join(folder, name)))
        if len(found) > ENTRIES:
            break
    yield from sorted(found)
