"""How does a submission travel to a machine that does not share this one's disk?

Only what could be read there travels: sources, notebooks, archives, each as far as it would be read; of links and of
what is no ordinary file only that they are there, so that the same is said of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from grader.batch.rows import Found
from grader.batch.survey import Task
from grader.reading.folder import open_regular
from grader.reading.gathering import DEPTH, ENTRIES, FILES, NOTEBOOK_BYTES, TOTAL_BYTES, Unreadable
from grader.reading.names import Kind, left_out, split_name

_ARCHIVE_BYTES = 512 << 20


class What(Enum):
    """What lies under a name."""

    FOLDER = "folder"
    FILE = "file"
    LINK = "link"
    STRANGE = "strange"  # a pipe or a device
    CLOSED = "closed"  # it may not be read


@dataclass(frozen=True, slots=True)
class Piece:
    """One entry, by its path below the submission (empty: the submission itself)."""

    name: str
    what: What
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class Shipped:
    """A submission's entries under the name that it has on disk."""

    name: str
    pieces: tuple[Piece, ...]


def pack(order: Found | Task) -> Shipped:
    """What is to be sent of a submission; nothing of one that is known to be none."""
    found = order.found if isinstance(order, Task) else order
    pieces = () if found.trouble is not None else tuple(_pieces(found.path))
    return Shipped(found.path.name, pieces)


def unpack(order: Found | Task, shipped: Shipped, folder: Path) -> Found | Task:
    """The order for the copy of its submission that is made in `folder`."""
    root = folder / shipped.name
    for piece in shipped.pieces:
        _put(piece, root / piece.name if piece.name else root)
    if isinstance(order, Task):
        return replace(order, found=replace(order.found, path=root))
    return replace(order, path=root)


def _pieces(root: Path) -> Iterator[Piece]:
    """The submission in the order in which it is read: files near the top first."""
    if not root.is_dir() or root.is_symlink():
        yield _piece(root, "")
        return
    yield Piece("", What.FOLDER)
    room, files, looked = TOTAL_BYTES + NOTEBOOK_BYTES, 0, 0
    for folder, folders, names in os.walk(root):
        inside = os.path.relpath(folder, root)
        depth = 0 if inside == "." else inside.count(os.sep) + 1
        keep = depth < DEPTH and "pyvenv.cfg" not in names
        folders[:] = sorted(name for name in folders if keep and not left_out(name))
        looked += len(names) + len(folders)
        if "pyvenv.cfg" in names and depth:
            continue
        for name in sorted(names):
            if split_name(name).kind is Kind.OTHER or left_out(name):
                continue
            piece = _piece(Path(folder, name), os.path.normpath(os.path.join(inside, name)))
            room, files = room - len(piece.data), files + 1
            yield piece
            if room < 0 or files > FILES:
                return
        if looked > ENTRIES:
            return


def _piece(path: Path, name: str) -> Piece:
    most = _ARCHIVE_BYTES if split_name(path.name).kind is Kind.ARCHIVE else NOTEBOOK_BYTES + 1
    if path.is_symlink():
        return Piece(name, What.LINK)
    try:
        with open_regular(path) as file:
            return Piece(name, What.FILE, file.read(most))
    except Unreadable:
        return Piece(name, What.CLOSED if path.is_file() else What.STRANGE)
    except OSError:
        return Piece(name, What.CLOSED)


def _put(piece: Piece, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if piece.what is What.FOLDER:
        path.mkdir(exist_ok=True)
    elif piece.what is What.LINK:
        path.symlink_to("nowhere")
    elif piece.what is What.STRANGE and hasattr(os, "mkfifo"):
        os.mkfifo(path)
    else:
        path.write_bytes(piece.data)
        if piece.what is What.CLOSED:
            path.chmod(0)
