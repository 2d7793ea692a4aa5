"""Archives are read in memory, in bounds, with the names people gave."""

from __future__ import annotations

import gzip
import io
import os
import stat
import struct
import tarfile
import zipfile
import zlib
from pathlib import Path

import pytest
from handing_in import HandIn
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.reading import archive
from grader.reading.archive import read_archive
from grader.reading.gathering import Gathering, Unreadable
from grader.submission import read_submission


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as out:
        for name, data in files.items():
            out.writestr(name, data)
    return held.getvalue()


def tarred(files: dict[str, bytes], mode: str = "w:gz", form: int = tarfile.PAX_FORMAT) -> bytes:
    """A tar.gz of these files."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode=mode, format=form) as out:  # type: ignore[call-overload]  # mode varies
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            out.addfile(info, io.BytesIO(data))
    return held.getvalue()


def zip_named(raw: bytes, extra: bytes = b"") -> bytes:
    """A zip of one file with this name in bytes and no UTF-8 flag, as Explorer and Bandizip write it."""
    data = b"x = 1\n"
    crc = zlib.crc32(data)
    local = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 0, 0, 33, crc, len(data), len(data), len(raw), len(extra))
    central = struct.pack(
        "<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 0, 0, 33, crc, len(data), len(data), len(raw), len(extra), 0, 0, 0, 0, 0
    )
    body = local + raw + extra + data
    directory = central + raw + extra
    return body + directory + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, len(directory), len(body), 0)


def unicode_path(raw: bytes, name: str) -> bytes:
    """Extra field 0x7075: the name in UTF-8, valid for these raw bytes."""
    held = struct.pack("<BL", 1, zlib.crc32(raw)) + name.encode()
    return struct.pack("<HH", 0x7075, len(held)) + held


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("kim.zip", zipped({"hw/p060.py": b"x = 1"})),
        ("kim.zip", zipped({"hw/p060.py": b"x = 1"}, zipfile.ZIP_STORED)),
        ("kim.tar.gz", tarred({"hw/p060.py": b"x = 1"})),
        ("kim.tgz", tarred({"hw/p060.py": b"x = 1"}, form=tarfile.GNU_FORMAT)),
        ("kim.tar", tarred({"hw/p060.py": b"x = 1"}, "w")),
        ("kim.zip", tarred({"hw/p060.py": b"x = 1"})),
    ],
)
def test_archives_are_told_apart_by_what_they_hold(tmp_path: Path, name: str, data: bytes) -> None:
    """A zip, a tar and a tar.gz give their sources, also under a wrong suffix."""
    (tmp_path / name).write_bytes(data)
    got = read_submission(tmp_path / name)
    assert (got.name, [source.name for source in got.sources], got.notes) == ("kim", ["hw/p060.py"], ())


KOREAN = "홍길동_과제2.py"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (zip_named(KOREAN.encode("cp949")), KOREAN),
        (zip_named(KOREAN.encode("utf-8")), KOREAN),
        (zip_named("\u1112\u1169\u11bc.py".encode()), "홍.py"),
        (zip_named(KOREAN.encode("cp949"), unicode_path(KOREAN.encode("cp949"), "다른.py")), "다른.py"),
        (zip_named(KOREAN.encode("cp949"), unicode_path(b"stale", "다른.py")), KOREAN),
        (zip_named(b"\x81.py"), "ü.py"),
        (zipped({KOREAN: b"x = 1"}), KOREAN),
        (tarred({KOREAN: b"x = 1"}), KOREAN),
        (tarred({("가" * 60) + ".py": b"x = 1"}, form=tarfile.GNU_FORMAT), "가" * 60 + ".py"),
    ],
)
def test_korean_names_are_read_right(handed_in: HandIn, data: bytes, name: str) -> None:
    """The Unicode path field first, then the UTF-8 flag, then UTF-8, CP949 and CP437."""
    got = handed_in({"a.zip": data})
    assert [source.name for source in got.sources] == [f"a.zip/{name}"]


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_a_path_in_an_archive_leads_nowhere(handed_in: HandIn, tmp_path: Path, pack) -> None:  # type: ignore[no-untyped-def]
    """Paths with .., drives and roots are only names; nothing is written."""
    got = handed_in({"a.zip": pack({"../../evil.py": b"x = 1", "/etc/b.py": b"y = 1", "c\\d.py": b"z = 1"})})
    assert sorted(source.name for source in got.sources) == ["a.zip/c/d.py", "a.zip/etc/b.py", "a.zip/evil.py"]
    assert [path.name for path in tmp_path.rglob("*")] == ["kim", "a.zip"]


def test_links_and_devices_in_archives_are_left_out(handed_in: HandIn) -> None:
    """A link in an archive is not a source."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as out:
        for kind, name in ((tarfile.SYMTYPE, "l.py"), (tarfile.LNKTYPE, "h.py"), (tarfile.CHRTYPE, "d.py")):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            out.addfile(info)
    link = zipfile.ZipInfo("l.py")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    also = io.BytesIO()
    with zipfile.ZipFile(also, "w") as zip_out:
        zip_out.writestr(link, "/etc/passwd")
    assert handed_in({"a.tar": held.getvalue(), "b.zip": also.getvalue()}).sources == ()


def test_what_tools_leave_behind_is_left_out(handed_in: HandIn) -> None:
    """macOS and Jupyter add files to archives."""
    got = handed_in(
        {"a.zip": zipped({"__MACOSX/._hw.py": b"\0", "hw/.ipynb_checkpoints/hw.py": b"x", "hw/hw.py": b"x"})}
    )
    assert [source.name for source in got.sources] == ["a.zip/hw/hw.py"]


def test_one_archive_in_another_is_read_and_no_further(handed_in: HandIn) -> None:
    """A zip in a zip is read; one inside that is told of."""
    deepest = zipped({"c.py": b"x = 1"})
    got = handed_in({"a.zip": zipped({"b.zip": zipped({"b.py": b"x = 1", "c.zip": deepest})})})
    assert [source.name for source in got.sources] == ["a.zip/b.zip/b.py"]
    assert got.notes[0].en.startswith("a.zip/b.zip/c.zip: an archive inside an archive inside an archive")


def test_a_locked_zip_asks_for_one_without_password(handed_in: HandIn) -> None:
    """An encrypted member is told of."""
    data = bytearray(zipped({"hw.py": b"x = 1"}))
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(mark) + offset] |= 1
    trouble = handed_in({"a.zip": bytes(data)}).trouble
    assert trouble is not None
    assert trouble.en == "a.zip/hw.py: locked with a password; hand it in without one."


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unbounded_packings_are_not_unpacked(handed_in: HandIn, method: int) -> None:
    """bzip2 and LZMA in a zip have no bound on what a piece unpacks to."""
    trouble = handed_in({"a.zip": zipped({"hw.py": b"x = 1"}, method)}).trouble
    assert trouble is not None
    assert "pack it again as an ordinary zip" in trouble.en


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_a_bomb_is_left_out_and_the_rest_is_read(handed_in: HandIn, pack) -> None:  # type: ignore[no-untyped-def]
    """A member that unpacks to far more than a source is not unpacked whole."""
    got = handed_in({"a.zip": pack({"b.py": bytes(30_000_000), "c.py": b"x = 1"})})
    assert [source.name for source in got.sources] == ["a.zip/c.py"]
    assert "a.zip/b.py: larger than an answer can be" in got.notes[0].en


def test_a_tar_that_unpacks_without_end_is_given_up(handed_in: HandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bytes that a tar.gz is unpacked to are bounded; what came before stays."""
    monkeypatch.setattr(archive, "_UNPACKED_BYTES", 1_000_000)
    got = handed_in({"a.tgz": tarred({"a.py": b"x = 1", "data.bin": bytes(3_000_000), "z.py": b"y = 1"})})
    assert [source.name for source in got.sources] == ["a.tgz/a.py"]
    assert "holds too many files" in got.notes[0].en


@pytest.mark.parametrize("pack", [zipped, tarred])
@pytest.mark.parametrize("inner", ["zip", "tgz"])
def test_many_bombs_cost_no_more_than_one(handed_in: HandIn, monkeypatch: pytest.MonkeyPatch, pack, inner) -> None:  # type: ignore[no-untyped-def]
    """What all archives in an archive unpack to is bounded together; what came before is graded."""
    monkeypatch.setattr(archive, "_UNPACKED_BYTES", 20_000_000)
    bomb = tarred({"x.bin": bytes(9_000_000)}) if inner == "tgz" else b"PK\3\4" + bytes(9_000_000)
    taken: list[int] = []
    spend = archive._spend
    monkeypatch.setattr(archive, "_spend", lambda held, size: (taken.append(size), spend(held, size))[1])
    got = handed_in({"a.zip": pack({"a.py": b"x = 1"} | {f"b{k}.{inner}": bomb for k in range(50)})})
    assert [source.name for source in got.sources] == ["a.zip/a.py"]
    assert any("holds too many files" in note.en for note in got.notes)
    assert sum(taken) < 32_000_000


def test_a_header_that_claims_too_much_ends_a_tar(handed_in: HandIn) -> None:
    """An extended header larger than any name is not read."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w", format=tarfile.PAX_FORMAT) as out:
        first = tarfile.TarInfo("a.py")
        first.size = 5
        out.addfile(first, io.BytesIO(b"x = 1"))
        info = tarfile.TarInfo("b.py")
        info.pax_headers = {"comment": "9" * 100_000}
        out.addfile(info)
    assert "broken or incomplete" in handed_in({"a.tar": held.getvalue()}).notes[0].en


def test_a_zip_with_a_huge_table_of_contents_is_refused(handed_in: HandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """100,000 names in a zip are not taken into memory."""
    monkeypatch.setattr(archive, "_DIRECTORY_BYTES", 1_000)
    trouble = handed_in({"a.zip": zipped({f"{k}.png": b"" for k in range(100)})}).trouble
    assert trouble is not None
    assert trouble.en.startswith("a.zip: holds too many files")


@pytest.mark.parametrize("cut", [20, 100, -30])
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_a_cut_archive_is_told(handed_in: HandIn, cut: int, pack) -> None:  # type: ignore[no-untyped-def]
    """A download that broke off gives a sentence with what to do."""
    got = handed_in({"a.zip": pack({f"{k}.py": os.urandom(60).hex().encode() for k in range(4)})[:cut]})
    said = [note.en for note in (*got.notes, got.trouble) if note]
    assert any("a.zip: broken or incomplete" in note or "a.zip: neither a zip nor" in note for note in said)


def test_the_files_before_a_cut_are_graded(handed_in: HandIn) -> None:
    """What a cut tar.gz still holds is read."""
    whole = tarred({"a.py": b"x = 1", "b.py": os.urandom(100_000)})
    got = handed_in({"a.tgz": whole[: len(whole) // 2]})
    assert [source.name for source in got.sources] == ["a.tgz/a.py"]


def test_what_is_no_archive_says_so(handed_in: HandIn) -> None:
    """A text under the name of a zip gets its own sentence."""
    trouble = handed_in({"a.zip": b"<html>log in first</html>"}).trouble
    assert trouble is not None
    assert trouble.en == "a.zip: neither a zip nor a tar.gz inside, or only a part of one; pack it again as zip."


def test_the_later_of_two_versions_counts(handed_in: HandIn) -> None:
    """An archive that was added to may hold a file twice."""
    held = io.BytesIO(tarred({"a.py": b"old = 1"}, "w"))
    with tarfile.open(fileobj=held, mode="a") as out:
        info = tarfile.TarInfo("a.py")
        info.size = 5
        out.addfile(info, io.BytesIO(b"x = 1"))
    assert [source.text for source in handed_in({"a.tar": held.getvalue()}).sources] == ["x = 1"]


SAMPLES = [
    zipped({"a.py": b"x = 1", "b/c.py": b"y = 2"}),
    zip_named(KOREAN.encode("cp949"), unicode_path(KOREAN.encode("cp949"), KOREAN)),
    zipped({"in.zip": zipped({"a.py": b"x = 1"})}),
    tarred({"a.py": b"x = 1", "b/c.py": b"y = 2"}, "w"),
    tarred({("가" * 60) + ".py": b"x = 1"}, "w", tarfile.GNU_FORMAT),
    gzip.compress(tarred({"a.py": b"x = 1"}, "w"), 0),
]


@settings(max_examples=300)
@given(st.sampled_from(SAMPLES), st.lists(st.tuples(st.integers(0), st.integers(0, 255)), max_size=6), st.integers(0))
def test_a_damaged_archive_never_raises(sample: bytes, changes: list[tuple[int, int]], cut: int) -> None:
    """Whatever bytes change or are missing, the reader gives files, a remark or its refusal."""
    data = bytearray(sample)
    for place, value in changes:
        data[place % len(data)] = value
    held = Gathering()
    try:
        read_archive(io.BytesIO(bytes(data[: len(data) - cut % 40])), "a.zip", "a.zip/", held)
    except Unreadable:
        return
    assert all(file.name.startswith("a.zip/") for file in held.files)


@given(st.binary(max_size=600), st.sampled_from([b"", b"PK\3\4", b"\x1f\x8b\x08\0", b"PK\5\6"]))
def test_any_bytes_never_raise(data: bytes, start: bytes) -> None:
    """Bytes that only begin like an archive are refused or remarked on."""
    held = Gathering()
    try:
        read_archive(io.BytesIO(start + data), "a.zip", "", held)
    except Unreadable:
        return
    assert held.remarks() or not held.files
