"""What lies in a folder or a zip of a whole class? Names first; files are taken out when it is known whose they are."""

from __future__ import annotations

import os
import shutil
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from grader.reading.archive import zip_name
from grader.reading.folder import open_regular
from grader.reading.gathering import ENTRIES, NOTEBOOK_BYTES, Unreadable
from grader.reading.names import Kind, clean_name, left_out, split_name
from grader.text import Text

_SYSTEM_FILES = frozenset({"__macosx", "__pycache__", "thumbs.db", "desktop.ini"})
_ARCHIVE_BYTES = 512 << 20
_DAMAGED = Text(
    "{file} is damaged in the zip of the class: download it again.",
    "{file} 이(가) 학급 zip 안에서 깨져 있다. 다시 내려받아라.",
)
_NOT_TAKEN = Text("{file} cannot be taken out ({why}).", "{file} 을(를) 꺼낼 수 없다({why}).")


class Parcel(Protocol):
    """A class's files. Names are cleaned paths with `/`; `top` are the names at the top, folders end in `/`."""

    top: tuple[str, ...]

    def under(self, folder: str) -> tuple[str, ...]:
        """The files in a folder of the top (`"kim/"`), by their whole names."""
        ...

    def path(self, top: str) -> Path | None:
        """Where a name of the top lies on disk, None where it has to be taken out."""
        ...

    def read(self, name: str) -> bytes:
        """A small file of ours or of the LMS."""
        ...

    def take_out(self, name: str, to: Path) -> Text | None:
        """Put one file there; says what is wrong when that cannot be done."""
        ...


def is_ours_to_skip(name: str) -> bool:
    """Whether a name is what file managers and spreadsheets leave behind."""
    return name.startswith((".", "~$")) or name.rstrip("/").casefold() in _SYSTEM_FILES


class FolderParcel:
    """A folder on disk. `leave_out` are files of ours in it."""

    def __init__(self, folder: Path, leave_out: Iterable[Path] = ()) -> None:
        ours = {os.path.abspath(path) for path in leave_out}
        self._paths: dict[str, Path] = {}
        with os.scandir(folder) as entries:
            for entry in entries:
                name = clean_name(entry.name) + ("/" if entry.is_dir(follow_symlinks=False) else "")
                if not is_ours_to_skip(name) and os.path.abspath(entry.path) not in ours:
                    self._paths[name] = Path(entry.path)
        self.top = tuple(self._paths)
        self._files: dict[str, Path] = {}

    def under(self, folder: str) -> tuple[str, ...]:
        """The files in a folder of the top, by their whole names."""
        root, found = self._paths[folder], []
        for inside, folders, files in os.walk(root):
            folders[:] = [name for name in folders if not left_out(name)]
            for file in files:
                path = Path(inside, file)
                name = folder + "/".join(clean_name(part) for part in path.relative_to(root).parts)
                self._files[name] = path
                found.append(name)
            if len(found) > ENTRIES:
                break
        return tuple(sorted(found))

    def path(self, top: str) -> Path | None:
        """Where it lies."""
        return self._paths[top]

    def read(self, name: str) -> bytes:
        """A small file."""
        return self._paths[name].read_bytes()

    def take_out(self, name: str, to: Path) -> Text | None:
        """A second name for the file, or a copy where the disk cannot do that."""
        path = self._files.get(name) or self._paths[name]
        try:
            to.parent.mkdir(parents=True, exist_ok=True)
            with open_regular(path) as file:
                try:
                    os.link(path, to, follow_symlinks=False)
                except OSError:
                    with open(to, "wb") as copy:
                        shutil.copyfileobj(file, copy)
        except Unreadable as error:
            return error.why.fill(files=name)
        except OSError as error:
            return _NOT_TAKEN.fill(file=name, why=error.strerror)
        return None


class ZipParcel:
    """A zip of a class; `inside` is a folder in it that holds everything."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        names = {zip_name(info): info for info in archive.infolist() if not info.is_dir()}
        kept = {name: info for name, info in names.items() if not any(map(is_ours_to_skip, name.split("/")))}
        self._prefix = _common_folder(kept)
        self._infos = {name[len(self._prefix) :]: info for name, info in kept.items()}
        self._under: dict[str, list[str]] = {}
        for name in self._infos:
            first, slash, _ = name.partition("/")
            self._under.setdefault(first + slash, []).append(name)
        self.top = tuple(self._under)

    def under(self, folder: str) -> tuple[str, ...]:
        """The files in a folder of the top, by their whole names."""
        return tuple(sorted(self._under[folder]))

    def path(self, top: str) -> Path | None:
        """It has to be taken out."""
        return None

    def read(self, name: str) -> bytes:
        """A small file."""
        return self._archive.read(self._infos[name])

    def take_out(self, name: str, to: Path) -> Text | None:
        """Unpack one file, as far as one may be read that is too large; what holds no answer stays inside."""
        kind = split_name(name).kind
        if kind in (Kind.OTHER, Kind.FOREIGN_ARCHIVE):
            return None
        left = _ARCHIVE_BYTES if kind is Kind.ARCHIVE else NOTEBOOK_BYTES + 1
        try:
            to.parent.mkdir(parents=True, exist_ok=True)
            with self._archive.open(self._infos[name]) as file, open(to, "wb") as copy:
                while left > 0 and (piece := file.read(min(left, 1 << 20))):
                    copy.write(piece)
                    left -= len(piece)
        except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, ValueError):
            return _DAMAGED.fill(file=name)
        except OSError as error:
            return _NOT_TAKEN.fill(file=name, why=error.strerror)
        return None


def _common_folder(names: Iterable[str]) -> str:
    """The folder that holds all of it, when it holds more than files of one learner could."""
    tops = {name.partition("/")[0] for name in names}
    if len(tops) != 1 or any("/" not in name for name in names):
        return ""
    (top,) = tops
    return f"{top}/" if len({name.split("/")[1] for name in names}) > 1 else ""
