"""A class's folder becomes a list of submissions, and nothing is dropped."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from grader.batch.collect import collect
from grader.faults import UsageFault


def test_every_entry_is_a_submission_in_natural_order(tmp_path: Path) -> None:
    """Folders, files and archives, named without their suffix."""
    for name in ("student_10.py", "학생_07.zip", "student_2.ipynb", "student_3.tar.gz"):
        (tmp_path / name).touch()
    (tmp_path / "kim.v2").mkdir()
    found = collect(tmp_path)
    assert [one.name for one in found] == ["kim.v2", "student_2", "student_3", "student_10", "학생_07"]
    assert [one.trouble for one in found] == [None] * 5


def test_what_can_be_none_is_listed_with_its_reason(tmp_path: Path) -> None:
    """A text, a foreign archive, a link and a pipe are rows too."""
    (tmp_path / "a.txt").touch()
    (tmp_path / "b.7z").touch()
    (tmp_path / "c.py").symlink_to(tmp_path / "a.txt")
    (tmp_path / "d.py").touch()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "e.py")
    reasons = {one.name: one.trouble.en if one.trouble else "" for one in collect(tmp_path)}
    assert reasons["a"].startswith("a.txt: neither Python nor a notebook")
    assert reasons["b"].startswith("b.7z: an archive of a kind that is not read here")
    assert reasons["c"].startswith("c.py: a link")
    assert reasons["d"] == ""
    assert reasons.get("e", "e.py: not an ordinary file").startswith("e.py: not an ordinary file")


def test_two_of_one_name_keep_their_suffixes(tmp_path: Path) -> None:
    """kim.py and kim.zip are two rows."""
    (tmp_path / "kim.py").touch()
    (tmp_path / "kim.zip").touch()
    (tmp_path / "lee.zip").touch()
    assert [one.name for one in collect(tmp_path)] == ["kim.py", "kim.zip", "lee"]


def test_system_files_and_our_own_table_are_left_out(tmp_path: Path) -> None:
    """What file managers leave, and the grades of an earlier run, are no submissions."""
    for name in (".DS_Store", "Thumbs.db", "desktop.ini", "~$list.docx", "grades.csv", "kim.py"):
        (tmp_path / name).touch()
    (tmp_path / "__MACOSX").mkdir()
    assert [one.name for one in collect(tmp_path, [tmp_path / "grades.csv"])] == ["kim"]


@pytest.mark.parametrize(
    "entries",
    [["p060_softmax.py", "p028_and_gate.py"], ["ch03_neural_network/a.py"], ["exercises/a.py", "p036_plot.py", "x.py"]],
)
def test_one_submission_is_not_taken_for_a_class(tmp_path: Path, entries: list[str]) -> None:
    """A folder of answers named by mistake gets a sentence with the command that was meant."""
    for entry in entries:
        (tmp_path / entry).parent.mkdir(exist_ok=True)
        (tmp_path / entry).touch()
    with pytest.raises(UsageFault) as caught:
        collect(tmp_path)
    assert "looks like one submission" in caught.value.said.en
    assert f"grade --in {tmp_path}" in caught.value.said.ko


def test_a_file_an_empty_folder_and_a_missing_one_say_what_to_do(tmp_path: Path) -> None:
    """Each gets its own sentence."""
    (tmp_path / "hw.py").touch()
    (tmp_path / "empty").mkdir()
    for path, said in (
        (tmp_path / "hw.py", "is no folder: 'grade batch' takes the folder"),
        (tmp_path / "empty", "holds no submissions"),
        (tmp_path / "gone", "cannot be opened (No such file or directory)"),
    ):
        with pytest.raises(UsageFault) as caught:
            collect(path)
        assert said in caught.value.said.en
