"""The small file that remembers what was passed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from learning_course import RIGHT, WRONG

from grader.learning.progress import FILE, Progress, read_progress, remember, workspace_of, write_progress


def test_a_pass_is_remembered_with_the_tries_it_took():
    """Tries count until the first pass; the best points stay."""
    progress = Progress()
    assert not progress.graded("60", 4, passed=False)
    assert not progress.graded("60", 2, passed=False)
    assert (progress.tries("60"), progress.best("60"), progress.passed("60")) == (2, 4, False)
    assert progress.graded("60", 10, passed=True)
    assert not progress.graded("60", 10, passed=True)
    assert not progress.graded("60", 0, passed=False)
    assert (progress.tries("60"), progress.best("60"), progress.passed("60")) == (3, 10, True)


def test_starting_over_keeps_what_was_tried_and_given_up():
    """A problem that was reset counts as unsolved, and nothing else is forgotten."""
    progress = Progress()
    progress.give_up("60")
    progress.graded("60", 10, passed=True)
    progress.start_over("60")
    assert (progress.passed("60"), progress.given_up("60"), progress.tries("60")) == (False, True, 1)


def test_what_a_newer_version_has_written_stays(tmp_path: Path):
    """Unknown entries, anywhere in the file, outlive this version; so does its schema number."""
    said = {"schema": 9, "lang": "ko", "theme": "dark", "problems": {"60": {"tries": 1, "stars": 3}, "x": 1}}
    (tmp_path / FILE).write_text(json.dumps(said))
    remember(tmp_path, [("60", 3, False), ("61", 5, True)])
    now = json.loads((tmp_path / FILE).read_text())
    assert (now["schema"], now["theme"], now["problems"]["x"]) == (9, "dark", 1)
    assert now["problems"]["60"] == {"tries": 2, "stars": 3, "points": 3}
    assert set(now["problems"]["61"]) == {"tries", "points", "passed"}


@pytest.mark.parametrize("text", ["", "{", "[1]", "\x00", '"x"', "[" * 100_000])
def test_a_broken_file_is_kept_aside(tmp_path: Path, text: str):
    """It is no error; what was in it is not thrown away."""
    (tmp_path / FILE).write_text(text)
    assert read_progress(tmp_path).broken
    remember(tmp_path, [("60", 3, True)])
    assert read_progress(tmp_path).passed("60")
    assert (tmp_path / f"{FILE}.broken").read_text() == text
    assert sorted(path.name for path in tmp_path.iterdir()) == [FILE, f"{FILE}.broken"]


@pytest.mark.parametrize(
    "said",
    [{"problems": 3}, {"problems": {"60": None}}, {"problems": {"60": {"tries": "x", "points": [], "passed": 0}}}],
)
def test_odd_entries_mean_nothing(tmp_path: Path, said: dict[str, object]):
    """Whatever stands there, a result can be added to it."""
    (tmp_path / FILE).write_text(json.dumps({"lang": 7, **said}))
    progress = read_progress(tmp_path)
    assert (progress.lang, progress.tries("60"), progress.best("60")) == (None, 0, 0)
    progress.graded("60", 5, passed=True)
    write_progress(tmp_path, progress)
    assert read_progress(tmp_path).passed("60")


def test_a_byte_order_mark_and_other_line_ends_do_no_harm(tmp_path: Path):
    """As after a visit to another editor."""
    (tmp_path / FILE).write_bytes(b'\xef\xbb\xbf{"lang": "ko",\r\n"problems": {"60": {"passed": "x"}}}')
    assert read_progress(tmp_path).passed("60")
    assert read_progress(tmp_path).lang == "ko"


def test_the_workspace_is_found_from_below(tmp_path: Path):
    """From a file or a folder in it; nothing is kept where there is none."""
    assert remember(tmp_path, [("60", 1, True)]) == ()
    assert not (tmp_path / FILE).exists()
    write_progress(tmp_path, Progress())
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert workspace_of(tmp_path / "a" / "b" / "x.py") == tmp_path
    assert remember(tmp_path / "a", [("60", 1, True)]) == ("60",)


def test_grade_keeps_what_it_finds(grade, workspace, softmax):
    """`grade` writes results into the workspace around the answer, also when it is called from elsewhere."""
    softmax.write_text(WRONG)
    assert grade("60", "--isolation", "portable").code == 1
    assert (read_progress(workspace).tries("60"), read_progress(workspace).passed("60")) == (1, False)
    softmax.write_text(RIGHT)
    said = grade("--in", str(softmax), "60", "--isolation", "portable")
    assert said.code == 0
    assert "Passed for the first time. grade solution 60 shows how it may be written," in said.words
    assert "for the first time" not in grade("60", "--isolation", "portable").words
    assert (read_progress(workspace).tries("60"), read_progress(workspace).passed("60")) == (2, True)
    grade("151", "--isolation", "portable")
    assert read_progress(workspace).tries("151") == 0


def test_progress_that_cannot_be_saved_costs_no_report(grade, workspace, softmax, monkeypatch):
    """A read-only folder: one sentence on the error stream, and the result all the same."""
    softmax.write_text(RIGHT)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.replace", refuse)
    said = grade("60", "--isolation", "portable")
    assert said.code == 0
    assert "10/10" in said.out
    assert said.err == "grade: your progress could not be saved (Permission denied).\n"
    assert sorted(path.name for path in workspace.glob("*.new")) == []
