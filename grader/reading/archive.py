"""What lies in an archive of a learner's?

Archives are read in memory, with bounds on every step; nothing is written to disk, so that no path inside one can lead
anywhere. An archive inside an archive is read, one inside that is not.
"""

from __future__ import annotations

import gzip
import io
import struct
import tarfile
import zipfile
import zlib
from dataclasses import dataclass
from typing import IO, Protocol

from grader.reading.gathering import ENTRIES, NAME_LENGTH, TOO_MANY, Gathering, Unreadable
from grader.reading.names import Kind, clean_path, decode_name, left_out, natural, split_name
from grader.text import Text

_NESTED_BYTES = 64 << 20
_UNPACKED_BYTES = 512 << 20  # of all archives of a submission: a tar.gz is unpacked past all that does not matter
_DIRECTORY_BYTES = 4 << 20  # the table of contents of a zip: some 40,000 names
_HEADER_BYTES = 16 << 10  # one extended header of a tar; parsing takes time quadratic in it on older Pythons
_HEADERS_BYTES = 2 << 20  # all of them
_SKIP_BYTES = 1 << 18
_BROKEN = Text(
    "{files}: broken or incomplete; what could be read was read; pack it again and hand it in again.",
    "{files}: 깨졌거나 완전하지 않은 압축 파일이다. 읽을 수 있는 것은 읽었다. 다시 압축해서 제출하라.",
)
_NO_ARCHIVE = Text(
    "{files}: neither a zip nor a tar.gz inside, or only a part of one; pack it again as zip.",
    "{files}: 내용이 zip 도 tar.gz 도 아니거나 일부만 있다. zip 으로 다시 압축하라.",
)
_ENCRYPTED = Text(
    "{files}: locked with a password; hand it in without one.",
    "{files}: 암호가 걸려 있다. 암호 없이 다시 제출하라.",
)
_UNUSUAL = Text(
    "{files}: packed in a way that is not read here; pack it again as an ordinary zip.",
    "{files}: 여기서 읽지 않는 방식으로 압축되어 있다. 보통 zip 으로 다시 압축하라.",
)
_TOO_DEEP = Text(
    "{files}: an archive inside an archive inside an archive, which is not opened; hand in the files in one zip.",
    "{files}: 압축 파일 속의 압축 파일 속에 든 압축 파일이라 열지 않았다. 한 번만 압축해서 제출하라.",
)
_DAMAGES = (
    zipfile.BadZipFile, tarfile.TarError, zlib.error, struct.error, EOFError, OSError,
    ValueError, RuntimeError, NotImplementedError, IndexError, KeyError, AttributeError, OverflowError,
)  # fmt: skip   # what zipfile and tarfile raise for bytes that lie


@dataclass(frozen=True, slots=True)
class _Box:
    """An archive being read: its name, what goes before the names in it, whether it lies in another archive."""

    name: str
    prefix: str
    nested: bool = False


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


def read_archive(file: IO[bytes], name: str, prefix: str, gathering: Gathering) -> None:
    """Take the sources out of a zip, tar or tar.gz, told apart by what it holds; damage becomes a remark.

    `prefix` goes before the names of its files. Raises Unreadable when nothing of it can be read.
    """
    _read(file, _Box(name, prefix), gathering)


def _read(file: IO[bytes], box: _Box, gathering: Gathering) -> None:
    head = file.read(tarfile.BLOCKSIZE)
    file.seek(0)
    try:
        if head[:2] == b"PK":
            _read_zip(file, box, gathering)
        elif head[:2] == b"\x1f\x8b":
            _read_tar(gzip.GzipFile(fileobj=file), box, gathering)
        elif head[257:262] == b"ustar":
            _read_tar(file, box, gathering)
        else:
            raise Unreadable(_NO_ARCHIVE)
    except _DAMAGES:
        gathering.remark(_BROKEN, box.name)


def _read_zip(file: IO[bytes], box: _Box, gathering: Gathering) -> None:
    guarded = _Guarded(file)
    with zipfile.ZipFile(guarded) as archive:
        guarded.at_most = None
        members = {zip_name(info): info for info in archive.infolist() if not info.is_dir()}
        for path in sorted(filter(_wanted, members), key=lambda path: (path.count("/"), natural(path))):
            info, shown = members[path], box.prefix + path
            if info.flag_bits & 0x1:
                gathering.remark(_ENCRYPTED, shown)
            elif info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                gathering.remark(_UNUSUAL, shown)  # the others have no bound on what a small piece unpacks to
            elif info.external_attr >> 28 != 0o12:  # not a link
                try:
                    with archive.open(info) as member:
                        _take(member, shown, box, gathering)
                except _DAMAGES:
                    gathering.remark(_BROKEN, shown)


def _read_tar(file: IO[bytes] | gzip.GzipFile, box: _Box, gathering: Gathering) -> None:
    forward = _Forward(file, gathering)
    with tarfile.open(fileobj=forward, mode="r:") as archive:  # type: ignore[call-overload]  # it reads, seeks and tells
        while info := archive.next():
            path = clean_path(info.name)
            if info.isreg() and not info.issparse() and _wanted(path):
                forward.seek(info.offset_data)
                _take(_Member(forward, info.size), box.prefix + path, box, gathering)
            if forward.headers > ENTRIES:
                gathering.remark(TOO_MANY, box.name)
                return
            archive.members = []  # it keeps them for look-ups that are not made here


def _take(member: _Readable, shown: str, box: _Box, gathering: Gathering) -> None:
    if split_name(shown).kind is Kind.ARCHIVE:
        if box.nested:
            gathering.remark(_TOO_DEEP, shown)
            return
        _spend(gathering, 0)  # before anything is unpacked
        data = member.read(_NESTED_BYTES)
        _spend(gathering, len(data))
        try:
            _read(io.BytesIO(data), _Box(shown, shown + "/", nested=True), gathering)
        except Unreadable as error:
            gathering.remark(error.why, shown)
    elif allowed := gathering.allowance(shown):
        gathering.add(shown, member.read(allowed + 1), allowed)


def _spend(gathering: Gathering, size: int) -> None:
    """Count what was unpacked on the way to the sources. Raises Unreadable when that is more than anybody hands in."""
    gathering.unpacked += size
    if gathering.unpacked > _UNPACKED_BYTES:
        raise Unreadable(TOO_MANY)


def _wanted(path: str) -> bool:
    return 0 < len(path) <= NAME_LENGTH and not left_out(path) and split_name(path).kind is not Kind.OTHER


def zip_name(info: zipfile.ZipInfo) -> str:
    """The member's name: the Unicode path field (Bandizip), then the UTF-8 flag, then a guess (Explorer's CP949)."""
    if info.flag_bits & 0x800:
        return clean_path(info.orig_filename)
    raw = info.orig_filename.encode("cp437", "replace")
    extra = info.extra
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<HH", extra)
        held, extra = extra[4 : 4 + size], extra[4 + size :]
        if kind == 0x7075 and size > 5 and held[0] == 1 and struct.unpack_from("<I", held, 1)[0] == zlib.crc32(raw):
            return clean_path(held[5:].decode("utf-8", "replace"))
    return clean_path(decode_name(raw))


class _Guarded:
    """A file that refuses the one huge read by which zipfile takes in a table of contents."""

    def __init__(self, file: IO[bytes]) -> None:
        self.at_most: int | None = _DIRECTORY_BYTES
        self._file = file
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        if self.at_most is not None and size > self.at_most:
            raise Unreadable(TOO_MANY)
        return self._file.read(size)

    def close(self) -> None:
        """The file belongs to the caller."""


class _Forward:
    """A tar read once from front to back: going back would unpack it again, and what headers may claim is bounded."""

    def __init__(self, file: IO[bytes] | gzip.GzipFile, gathering: Gathering) -> None:
        self.headers = 0
        self._gathering = gathering
        self._file = file
        self._at = 0
        self._extended = 0

    def tell(self) -> int:
        return self._at

    def seek(self, position: int) -> int:
        if position < self._at:
            raise ValueError("a tar is read forwards")
        while position > self._at and self.take(min(position - self._at, _SKIP_BYTES)):
            pass
        return self._at

    def read(self, size: int) -> bytes:
        """What tarfile reads: headers."""
        self.headers += 1
        self._extended += size if size > tarfile.BLOCKSIZE else 0
        if size > _HEADER_BYTES or self._extended > _HEADERS_BYTES:
            raise ValueError("an extended header larger than any file name")
        return self.take(size)

    def take(self, size: int) -> bytes:
        data = self._file.read(size)
        self._at += len(data)
        _spend(self._gathering, len(data))
        return data


class _Member:
    """The bytes of one file of a tar."""

    def __init__(self, file: _Forward, size: int) -> None:
        self._file = file
        self._left = size

    def read(self, size: int) -> bytes:
        data = self._file.take(min(size, self._left))
        if len(data) < min(size, self._left):
            raise EOFError
        self._left -= len(data)
        return data
