"""What an LMS hands out is understood without being told which."""

from __future__ import annotations

import os
import unicodedata
import zipfile
from pathlib import Path

import pytest

from grader.batch.gather import Gathered, gather
from grader.batch.rows import Found, Person
from grader.faults import UsageFault
from grader.submission import read_submission

METADATA = """---
submission_11:
  :submitters:
  - :name: 홍길동
    :sid: '00123'
    :email: hong@example.com
  - :name: Lee
    :sid: '00124'
    :email: lee@example.com
  :created_at: 2026-11-20 12:00:00.5 Z
  :score: 1.0
  :results: !ruby/hash:ActiveSupport::HashWithIndifferentAccess
    tests: []
submission_12:
  :submitters: []
submission_14:
  :submitters:
  - :name: Gone
    :sid:
    :email: gone@example.com
"""


def write(folder: Path, *names: str) -> Path:
    """Files that name themselves."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"# {name}\n", encoding="utf-8")
    return folder


def packed(path: Path, *names: str, inside: str = "") -> Path:
    """The same in a zip."""
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(inside + name, f"# {name}\n")
    return path


def look(path: Path, tmp_path: Path) -> Gathered:
    """Gather with a scratch folder."""
    return gather(path, tmp_path / "scratch")


def files(found: Found) -> list[str]:
    """The names of the sources in a submission."""
    return sorted(source.name for source in read_submission(found.path, found.name).sources)


CANVAS = (
    "홍길동_12345_67890_p060_softmax.py",
    "홍길동_12345_67891_p028_and_gate.py",
    "kimcheolsu2_LATE_12346_67892_hw_2_3.py",
    "anon_a1b2C_67893_p060.py",
    "LATE_anon_zz9_67894_p060-2.py",
    "leeyoung_777_67895_p060-1.py",
)


@pytest.mark.parametrize("form", ["folder", "zip", "zip in a folder"])
def test_canvas(tmp_path, form):
    """Files of one user are one submission under the names she gave them; late marks and ids come along."""
    if form == "folder":
        path = write(tmp_path / "class", *CANVAS)
    else:
        (tmp_path / "class").mkdir()
        path = packed(tmp_path / "class" / "dl-hw1 submissions.zip", *CANVAS)
        path = path.parent if form == "zip in a folder" else path
    gathered = look(path, tmp_path)
    assert (gathered.layout, gathered.unmatched) == ("canvas", ())
    assert [(one.name, one.people, one.late, files(one)) for one in gathered.found] == [
        ("anon_a1b2C", (Person("anon_a1b2C"),), False, ["p060.py"]),
        ("anon_zz9", (Person("anon_zz9"),), True, ["p060.py"]),
        ("kimcheolsu2_12346", (Person("12346", "kimcheolsu2"),), True, ["hw_2_3.py"]),
        ("leeyoung_777", (Person("777", "leeyoung"),), False, ["p060.py"]),
        ("홍길동_12345", (Person("12345", "홍길동"),), False, ["p028_and_gate.py", "p060_softmax.py"]),
    ]


def test_names_with_numbers_are_not_taken_for_canvas(tmp_path):
    """The same numbers again and again, or one number with many names, are no users and attachments."""
    for names in (("hw_2024_1_kim.py", "hw_2024_1_lee.py"), ("kim_2024_1_hw.py", "lee_2024_2_hw.py")):
        gathered = look(write(tmp_path / names[0][:3], *names), tmp_path)
        assert (gathered.layout, len(gathered.found)) == ("plain", 2)


@pytest.mark.parametrize("end", ["", "_"])
@pytest.mark.parametrize("zipped", [False, True])
def test_moodle(tmp_path, end, zipped):
    """Folders of 4.1 and of before; online text joins the files; what has no address is listed."""
    names = (
        f"Hong Gildong_101_assignsubmission_file{end}/hw/p060.py",
        f"김 철수_102_assignsubmission_file{end}/p028.py",
        f"김 철수_102_assignsubmission_onlinetext{end}/onlinetext.html",
        "stray.py",
    )
    path = packed(tmp_path / "m.zip", *names) if zipped else write(tmp_path / "m", *names)
    gathered = look(path, tmp_path)
    assert (gathered.layout, gathered.unmatched) == ("moodle", ("stray.py",))
    assert [(one.name, one.people, files(one)) for one in gathered.found] == [
        (f"Hong Gildong_101_assignsubmission_file{end}", (Person("101", "Hong Gildong"),), ["hw/p060.py"]),
        ("stray.py", (), ["stray.py"]),
        (f"김 철수_102_assignsubmission_file{end}", (Person("102", "김 철수"),), ["p028.py"]),
    ]


def test_moodle_without_folders_and_with_blind_marking(tmp_path):
    """The address stands before each file; the word for "Participant" is nobody's name."""
    path = write(
        tmp_path / "m", "Teilnehmer_101_assignsubmission_file_p060_softmax.py",
        "Teilnehmer_101_assignsubmission_file_p028.py", "Teilnehmer_102_assignsubmission_file_a.py",
    )  # fmt: skip
    gathered = look(path, tmp_path)
    assert [(one.people, files(one)) for one in gathered.found] == [
        ((Person("101"),), ["p028.py", "p060_softmax.py"]), ((Person("102"),), ["a.py"]),
    ]  # fmt: skip
    assert gathered.found[0].name == "Teilnehmer_101_assignsubmission_file"


@pytest.mark.parametrize("form", ["export", "above", "zip"])
def test_gradescope(tmp_path, form):
    """Groups, times and ids come from the metadata; folders and entries without their counterpart are listed."""
    names = [f"submission_{k}/p060.py" for k in (11, 12, 13)]
    inside = "assignment_5_export/"
    if form == "zip":
        path = packed(tmp_path / "g.zip", *names, inside=inside)
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr(inside + "submission_metadata.yml", METADATA)
    else:
        export = write(tmp_path / "g" / inside, *names)
        (export / "submission_metadata.yml").write_text(METADATA, encoding="utf-8")
        path = export if form == "export" else export.parent
    gathered = look(path, tmp_path)
    assert (gathered.layout, gathered.unmatched) == ("gradescope", ("submission_12", "submission_13"))
    first, *_, last = gathered.found
    assert first.people == (
        Person("00123", "홍길동", "hong@example.com"), Person("00124", "Lee", "lee@example.com"),
    )  # fmt: skip
    assert (first.handed_in, first.owner, files(first)) == (
        "2026-11-20T12:00:00.500000+00:00", "00123 + 00124", ["p060.py"],
    )  # fmt: skip
    assert last.trouble is not None
    assert last.trouble.en == "submission_metadata.yml tells of a submission submission_14 that is not in the export."
    assert last.people == (Person("gone@example.com", "Gone", "gone@example.com"),)


@pytest.mark.parametrize("text", ["a: [", "- x", "a: !!python/object/apply:os.system ['true']\n", "\x00"])
def test_broken_metadata_is_one_sentence(tmp_path, text):
    """Nothing in it is run."""
    (tmp_path / "g").mkdir()
    (tmp_path / "g" / "submission_metadata.yml").write_text(text)
    with pytest.raises(UsageFault, match=r"submission_metadata\.yml cannot be read"):
        look(tmp_path / "g", tmp_path)


def test_one_big_zip_of_a_class(tmp_path):
    """Folders, files and archives in a folder of their own; decomposed Hangul is composed, what macOS adds left out."""
    names = ("kim/p060.py", unicodedata.normalize("NFD", "홍길동") + ".py", "lee.txt", "../../evil/p060.py")
    path = packed(tmp_path / "class.zip", *names, inside="hw1/")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("__MACOSX/hw1/._kim", "x")
        archive.writestr("hw1/.DS_Store", "x")
    gathered = look(path, tmp_path)
    assert [(one.name, one.trouble is None) for one in gathered.found] == [
        ("evil", True), ("kim", True), ("lee", False), ("홍길동", True),
    ]  # fmt: skip
    assert {path.name for path in tmp_path.iterdir()} == {"class.zip", "scratch"}


def test_a_zip_with_names_of_korean_windows(tmp_path):
    """Names in CP949 without a flag are read as such."""
    path = tmp_path / "class.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("가가가가.py", "나나나나.py"):
            archive.writestr(name, "x = 1")
    raw = path.read_bytes()
    for name in ("가가가가.py", "나나나나.py"):  # the same length in neither encoding: padded
        raw = raw.replace(name.encode(), name.encode("cp949").ljust(len(name.encode()) - 3, b"x") + b".py")
    path.write_bytes(raw.replace(b"\x00\x08\x00\x00", b"\x00\x00\x00\x00"))
    assert {one.name[:4] for one in look(path, tmp_path).found} == {"가가가가", "나나나나"}


def test_a_learners_zip_alone_in_a_folder_is_hers(tmp_path):
    """A class of one is no class in a zip."""
    (tmp_path / "class").mkdir()
    packed(tmp_path / "class" / "kim.zip", "layers.py", "softmax.py")
    assert [one.name for one in look(tmp_path / "class", tmp_path).found] == ["kim"]


def test_what_is_no_class_says_so(tmp_path):
    """A zip of answers, a broken zip, an empty one, a file."""
    (tmp_path / "broken.zip").write_text("no zip")
    (tmp_path / "a.txt").write_text("no class")
    for path, said in (
        (packed(tmp_path / "one.zip", "p060_softmax.py", "p028_and_gate.py"), "looks like one submission"),
        (tmp_path / "broken.zip", "is no zip, or only a part of one"),
        (packed(tmp_path / "empty.zip"), "holds no submissions"),
        (tmp_path / "a.txt", "is no folder"),
        (tmp_path / "none", "cannot be opened"),
    ):
        with pytest.raises(UsageFault, match=said):
            look(path, tmp_path)


def test_a_damaged_file_in_the_zip_is_told(tmp_path):
    """Its learner's row says so; the others are read."""
    path = packed(tmp_path / "class.zip", "kim/p060.py", "lee/p060.py")
    path.write_bytes(path.read_bytes().replace(b"# kim/p060.py", b"# kim/p0XX.py"))
    kim, lee = look(path, tmp_path).found
    assert kim.trouble is not None
    assert kim.trouble.en == "kim/p060.py is damaged in the zip of the class: download it again."
    assert lee.trouble is None


def test_canvas_text_entries_and_names_that_end_in_numbers(tmp_path):
    """What was written on the page belongs to its user; two files of hers that differ by a number stay two."""
    names = (
        "kim_1001_501_hw-1.py", "kim_1001_502_hw-2.py", "kim_1001_text.html", "lee_LATE_1002_link.html",
        "anon_q7_text.html", "park_1003_503_p060-1.py", "park_1003_504_p060-1.py", "strange.py",
    )  # fmt: skip
    for path in (write(tmp_path / "c", *names), packed(tmp_path / "c.zip", *names)):
        gathered = gather(path, tmp_path / f"scratch of {path.name}")
        assert (gathered.layout, gathered.unmatched) == ("canvas", ("strange.py",))
        assert {one.name: (one.late, files(one)) for one in gathered.found} == {
            "anon_q7": (False, []), "kim_1001": (False, ["hw-2.py", "hw.py"]), "lee_1002": (True, []),
            "park_1003": (False, ["p060-1.py", "p060.py"]), "strange.py": (None, ["strange.py"]),
        }  # fmt: skip


def test_names_as_other_systems_leave_them_on_disk(tmp_path):
    """Decomposed Hangul of macOS, and CP949 that an old tool unpacked as it was: both are read as what they mean."""
    folder = tmp_path / "c"
    folder.mkdir()
    (folder / unicodedata.normalize("NFD", "홍길동_101_assignsubmission_file")).mkdir()
    os.mkdir(os.fsencode(folder) + "/김철수_102_assignsubmission_file_".encode("cp949"))
    (folder / ".DS_Store").write_text("x")
    (folder / "__MACOSX").mkdir()
    gathered = look(folder, tmp_path)
    assert (gathered.layout, [one.people for one in gathered.found]) == (
        "moodle", [(Person("102", "김철수"),), (Person("101", "홍길동"),)],
    )  # fmt: skip


def test_a_zip_of_zips(tmp_path):
    """One big zip with a zip for each learner: each is hers, under its name."""
    inner = packed(tmp_path / "inner.zip", "p060_softmax.py").read_bytes()
    with zipfile.ZipFile(tmp_path / "class.zip", "w") as archive:
        for name in ("홍길동.zip", "kim.zip"):
            archive.writestr(name, inner)
    found = look(tmp_path / "class.zip", tmp_path).found
    assert [(one.name, files(one)) for one in found] == [
        ("kim", ["p060_softmax.py"]), ("홍길동", ["p060_softmax.py"]),
    ]  # fmt: skip
