"""What judges a problem has a mark, and a change of it changes the mark."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader import marking
from grader.course import open_course

COURSE = open_course(Path(__file__).resolve().parents[2])


def test_shared_files_of_checks_are_part_of_the_mark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mended helper of several checks makes records and results of all of them out of date, and of no other."""
    (stands_on_it,) = COURSE.find(["128"])
    (alone,) = COURSE.find(["60"])
    before = marking.mark_of(stands_on_it), marking.mark_of(alone)
    for path in marking.shared_files(stands_on_it.checks_file):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    with (tmp_path / "networks.py").open("a", encoding="utf-8") as file:
        file.write("# mended\n")
    monkeypatch.setattr(marking, "_PACKAGE", tmp_path)
    assert marking.mark_of(stands_on_it) != before[0]
    assert marking.mark_of(alone) == before[1]


def test_every_module_that_checks_import_is_known(tmp_path: Path) -> None:
    """A new module shared by checks cannot be forgotten: it is the authors' vocabulary, or it is in the mark."""
    vocabulary = {"checking", "picturing", "sandbox"}
    for problem in COURSE.problems:
        source = problem.checks_file.read_text(encoding="utf-8")
        names = {line.split()[1].split(".")[1] for line in source.splitlines() if line.startswith("from grader.")}
        assert names <= vocabulary | set(marking._SHARED), problem.stem
        shared = {
            path.stem if path.parent.name == "grader" else path.parent.name
            for path in marking.shared_files(problem.checks_file)
        }
        assert shared >= names - vocabulary, problem.stem  # and what these import of each other
