"""What is a file's name, cleaned, and what kind of file does it announce?"""

from __future__ import annotations

import os
import re
import unicodedata
from enum import Enum, auto
from typing import NamedTuple

_FOLDERS_LEFT_OUT = frozenset({"__MACOSX", "__pycache__", "site-packages", "node_modules", "venv"})
_NUMBERS = re.compile(r"([0-9]+)")


class Kind(Enum):
    """What a file's name announces."""

    PYTHON = auto()
    NOTEBOOK = auto()
    ARCHIVE = auto()
    FOREIGN_ARCHIVE = auto()
    OTHER = auto()


_KINDS = {
    ".py": Kind.PYTHON,
    ".ipynb": Kind.NOTEBOOK,
    ".zip": Kind.ARCHIVE,
    ".tar.gz": Kind.ARCHIVE,
    ".tgz": Kind.ARCHIVE,
    ".tar": Kind.ARCHIVE,
} | dict.fromkeys((".7z", ".rar", ".alz", ".egg", ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".gz"), Kind.FOREIGN_ARCHIVE)


class Named(NamedTuple):
    """A file name in two: `"hw.tar.gz"` is `("hw", Kind.ARCHIVE)`."""

    stem: str
    kind: Kind


def split_name(name: str) -> Named:
    """A name without folders, and without the suffix that announces its kind."""
    base = name.rpartition("/")[2]
    for suffix, kind in sorted(_KINDS.items(), key=lambda item: -len(item[0])):
        if base.lower().endswith(suffix) and len(base) > len(suffix):
            return Named(base[: -len(suffix)], kind)
    return Named(base, Kind.OTHER)


def clean_name(name: str) -> str:
    """A name as it is shown and compared: composed Hangul (NFC), and no control characters.

    A name that the file system holds in CP949 (an archive unpacked by an old tool) is read as such.
    """
    if name.isascii() and name.isprintable():  # most are
        return name
    try:
        name.encode()
    except UnicodeEncodeError:
        raw = os.fsencode(name) if _escaped(name) else name.encode("utf-8", "replace")
        name = decode_name(raw)
    name = unicodedata.normalize("NFC", name)
    return "".join(c if unicodedata.category(c)[0] != "C" else "\N{REPLACEMENT CHARACTER}" for c in name)


def decode_name(raw: bytes) -> str:
    """A file name of unknown encoding: UTF-8, CP949, or what old zip tools mean."""
    for encoding in ("utf-8", "cp949"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("cp437")


def clean_path(path: str) -> str:
    """A path inside an archive: `/` between its parts, no drive, no way up; it is shown, never opened."""
    parts = (part for part in path.replace("\\", "/").split("/") if part not in ("", ".", ".."))
    return "/".join(clean_name(part) for part in parts)


def left_out(path: str) -> bool:
    """Whether a path (with `/`) lies among what tools leave behind: hidden files, caches, installed packages."""
    return any(part.startswith(".") or part in _FOLDERS_LEFT_OUT for part in path.split("/"))


def natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key that puts hw2 before hw10, whatever the length of the number."""
    parts = []
    for index, part in enumerate(_NUMBERS.split(name.casefold())):
        digits = part.lstrip("0")
        parts.append((0, len(digits), digits) if index % 2 else (1, 0, part))
    return (*parts, (2, 0, name))


def _escaped(name: str) -> bool:
    """Whether the name's surrogates are bytes that the file system could not decode."""
    return all(not "\ud800" <= c <= "\udfff" or "\udc80" <= c <= "\udcff" for c in name)
