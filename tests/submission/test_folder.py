"""A folder is read without following, waiting for or tripping over anything."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from handing_in import HandIn

from grader.reading import folder, gathering
from grader.reading.names import clean_name, natural
from grader.submission import read_submission

NFD = "\u1112\u1169\u11bc.py"


def test_sources_are_named_by_their_path(handed_in: HandIn) -> None:
    """A source is shown by its path inside the submission, and importable by it."""
    got = handed_in({"hw/common/functions.py": "x = 1", "hw 2/b.py": "y = 1", "060.py": "z = 1"})
    assert [(source.name, source.module) for source in got.sources] == [
        ("060.py", ""),
        ("hw 2/b.py", "b"),
        ("hw/common/functions.py", "hw.common.functions"),
    ]
    assert got.name == "kim"
    assert got.trouble is None


@pytest.mark.parametrize(
    "left_behind",
    [
        "__MACOSX/hw.py", "._hw.py", ".hidden/hw.py", ".ipynb_checkpoints/hw-checkpoint.ipynb", "__pycache__/hw.py",
        "venv/lib/hw.py", "lib/site-packages/numpy/a.py", "notes.txt", "data.csv",
    ],
)  # fmt: skip
def test_what_tools_leave_behind_is_left_out(handed_in: HandIn, left_behind: str) -> None:
    """Caches, hidden files and installed packages are no answers, and nothing is said about them."""
    got = handed_in({"hw.py": "x = 1", left_behind: "y = 1"})
    assert [source.name for source in got.sources] == ["hw.py"]
    assert got.notes == ()


def test_a_virtual_environment_of_any_name_is_left_out(handed_in: HandIn) -> None:
    """A folder with a pyvenv.cfg is an environment."""
    got = handed_in({"hw.py": "x = 1", "mine/pyvenv.cfg": "", "mine/bin/activate_this.py": "y = 1"})
    assert [source.name for source in got.sources] == ["hw.py"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    """A link is told of, and what it points at is not read; a loop of folders is no loop."""
    (tmp_path / "secret.py").write_text("key = 42")
    work = tmp_path / "kim"
    work.mkdir()
    (work / "hw.py").symlink_to(tmp_path / "secret.py")
    (work / "up").symlink_to(work, target_is_directory=True)
    got = read_submission(work)
    assert got.sources == ()
    assert got.trouble is not None
    assert got.trouble.en == "hw.py: a link, which is not followed; hand in the file itself."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in this file system")
def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    """A named pipe would keep a reader waiting for ever; also when it is the submission itself."""
    os.mkfifo(tmp_path / "hw.py")
    for path in (tmp_path, tmp_path / "hw.py"):
        trouble = read_submission(path).trouble
        assert trouble is not None
        assert trouble.en == "hw.py: not an ordinary file, so it was not opened."


def test_an_unreadable_file_costs_only_itself(
    handed_in: HandIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file without permission is told of, with the reason; the others are read."""

    def refused(path: str | Path) -> None:
        raise gathering.Unreadable(folder._CANNOT_READ.fill(why="Permission denied"))

    handed_in({"a.py": "x = 1"})
    real = folder.open_regular
    monkeypatch.setattr(folder, "open_regular", lambda path: refused(path) if "b.py" in str(path) else real(path))
    got = handed_in({"b.py": "y = 1"})
    assert [source.name for source in got.sources] == ["a.py"]
    assert got.notes[0].en == "b.py: cannot be read here (Permission denied); check its permissions."


def test_a_missing_path_is_trouble(tmp_path: Path) -> None:
    """A path that is not there gives a sentence."""
    trouble = read_submission(tmp_path / "gone.py").trouble
    assert trouble is not None
    assert "gone.py: cannot be read here (No such file" in trouble.en


def test_decomposed_hangul_is_composed(handed_in: HandIn) -> None:
    """Names from macOS compare equal to names from Windows."""
    assert handed_in({NFD: "x = 1"}).sources[0].name == "홍.py"


def test_a_cp949_name_is_read_as_such() -> None:
    """A name that the file system could not decode is read as CP949."""
    assert clean_name(os.fsdecode("과제.py".encode("cp949"))) == "과제.py"


def test_control_characters_of_a_name_are_not_shown() -> None:
    """A name cannot move a terminal's cursor or break a line of a table."""
    assert clean_name("a\x1b[2J\n.py") == "a\ufffd[2J\ufffd.py"


def test_names_are_sorted_as_people_count() -> None:
    """hw2 comes before hw10, and a number of ten thousand digits is only a long one."""
    assert sorted(["hw10", "hw2", "hw" + "9" * 10_000], key=natural) == ["hw2", "hw10", "hw" + "9" * 10_000]


@pytest.mark.parametrize(
    ("name", "held", "said"),
    [
        ("hw.py", b"", "hw.py: empty."),
        ("hw.py", b" \n\n", "hw.py: empty."),
        ("hw.ipynb", b'{"cells": [], "nbformat": 4}', "hw.ipynb: a notebook without code"),
        ("hw.txt", b"hello", "nothing to grade in it"),
        ("hw.egg", b"EGGA", "hw.egg: an archive of a kind that is not read here"),
        ("hw.py", b"x = 1\n" * 400_000, "hw.py: larger than an answer can be"),
    ],
)
def test_a_submission_of_nothing_says_why(handed_in: HandIn, name: str, held: bytes, said: str) -> None:
    """What holds no answer is trouble in one sentence, in both languages."""
    trouble = handed_in({name: held}).trouble
    assert trouble is not None
    assert trouble.en.startswith(said)
    assert trouble.ko


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    """An empty folder is trouble."""
    trouble = read_submission(tmp_path).trouble
    assert trouble is not None
    assert trouble.en.startswith("nothing to grade in it")


def test_equal_remarks_about_many_files_become_one(handed_in: HandIn) -> None:
    """Fifty files in CP949 are told of once."""
    got = handed_in({f"{k}.py": "# 가\n".encode("cp949") for k in range(1, 51)})
    assert [note.en for note in got.notes] == [
        "1.py, 2.py, 3.py and 47 more: saved in CP949; read as such; save it as UTF-8."
    ]
    assert "외 47개" in got.notes[0].ko


def test_a_folder_of_images_costs_no_answer(handed_in: HandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files near the top are read before the names looked at run out; what was not looked at is told."""
    monkeypatch.setattr(gathering, "ENTRIES", 10)
    monkeypatch.setattr(gathering.Gathering, "__init__", _with_entries(10))
    got = handed_in({f"images/{k}.png": b"" for k in range(30)} | {"z.py": "x = 1"})
    assert [source.name for source in got.sources] == ["z.py"]
    assert got.notes[0].en.startswith("images/: holds too many files")


def _with_entries(entries: int):  # type: ignore[no-untyped-def]  # a replaced initialiser
    real = gathering.Gathering.__init__
    return lambda self: real(self, entries_left=entries)


def test_too_many_files_are_told(handed_in: HandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of files is bounded."""
    monkeypatch.setattr(gathering, "FILES", 2)
    got = handed_in({f"{k}.py": "x = 1" for k in range(5)})
    assert len(got.sources) == 2
    assert got.notes[0].en.startswith("2.py, 3.py, 4.py: not read, because the submission holds too much")
