"""What lies in a folder or a file of a learner's, read without following or waiting for anything?

Links are not followed, pipes and devices not opened. What learners leave out by accident is left out: hidden files,
caches, virtual environments.
"""

from __future__ import annotations

import io
import os
import stat
from collections import deque
from itertools import islice
from pathlib import Path

from grader.reading.gathering import DEPTH, LINK, NAME_LENGTH, NO_FILE, TOO_MANY, Gathering, Unreadable
from grader.reading.names import Kind, clean_name, left_out, natural, split_name
from grader.text import Text

_ARCHIVE_BYTES = 512 << 20
_CANNOT_READ = Text(
    "{{files}}: cannot be read here ({why}); check its permissions.",
    "{{files}}: 읽을 수 없다({why}). 파일 권한을 확인하라.",
)


def read_path(path: Path, gathering: Gathering) -> None:
    """Read a submission's folder, file or archive; what cannot be read becomes a remark."""
    name = clean_name(path.name)
    try:
        if stat.S_ISDIR(os.stat(path).st_mode):
            _read_folder(path, gathering)
        else:
            _read_file(os.path.realpath(path), name, "", gathering)
    except (OSError, ValueError) as error:
        gathering.remark(_CANNOT_READ.fill(why=_why(error)), name)


def open_regular(path: str | Path) -> io.BufferedReader:
    """Open an ordinary file; raises Unreadable for anything else, without waiting for it."""
    flags = os.O_RDONLY
    for flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY", "O_NOCTTY"):
        flags |= getattr(os, flag, 0)
    try:
        before = os.lstat(path)
        if stat.S_ISLNK(before.st_mode):
            raise Unreadable(LINK)
        if not stat.S_ISREG(before.st_mode):  # opening a device can already do something
            raise Unreadable(NO_FILE)
        descriptor = os.open(path, flags)
    except (OSError, ValueError) as error:
        raise Unreadable(_CANNOT_READ.fill(why=_why(error))) from None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise Unreadable(NO_FILE)
    return os.fdopen(descriptor, "rb")


def _read_folder(root: Path, gathering: Gathering) -> None:
    """Files near the top first, so that a folder full of images costs no answer."""
    waiting = deque([(os.fspath(root), "", 0)])
    while waiting:
        folder, shown, depth = waiting.popleft()
        for entry in _entries(folder, shown or clean_name(root.name), gathering):
            name = shown + clean_name(entry.name)
            if left_out(name) or len(name) > NAME_LENGTH:
                continue
            if entry.is_dir(follow_symlinks=False):
                if depth < DEPTH and not os.path.exists(os.path.join(entry.path, "pyvenv.cfg")):
                    waiting.append((entry.path, name + "/", depth + 1))
            elif split_name(name).kind is not Kind.OTHER:
                _read_file(entry.path, name, name + "/", gathering)


def _entries(folder: str, shown: str, gathering: Gathering) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            entries = list(islice(found, gathering.entries_left + 1))
    except OSError as error:
        gathering.remark(_CANNOT_READ.fill(why=_why(error)), shown)
        return []
    if len(entries) > gathering.entries_left:
        gathering.remark(TOO_MANY, shown)
        entries.pop()
    gathering.entries_left -= len(entries)
    return sorted(entries, key=lambda entry: natural(clean_name(entry.name)))


def _read_file(path: str, name: str, prefix: str, gathering: Gathering) -> None:
    """Read one file; `prefix` goes before the names in it when it is an archive."""
    try:
        with open_regular(path) as file:
            if split_name(name).kind is Kind.ARCHIVE and os.fstat(file.fileno()).st_size <= _ARCHIVE_BYTES:
                from grader.reading.archive import read_archive  # here: most submissions are no archive

                read_archive(file, name, prefix, gathering)
            elif allowed := gathering.allowance(name):
                gathering.add(name, file.read(allowed + 1), allowed)
    except Unreadable as error:
        gathering.remark(error.why, name)
    except OSError as error:
        gathering.remark(_CANNOT_READ.fill(why=_why(error)), name)


def _why(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
