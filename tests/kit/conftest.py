"""A kit of a few problems, packed once and unpacked on its own."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from unpacking import STEMS, Unpacked, Write

from grader.cli.main import main
from grader.course import Course, open_course

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A working copy of a part of the course, with solutions, and without what others may be writing to it."""
    root = tmp_path_factory.mktemp("working copy")
    for problem in open_course(ROOT).problems:
        if problem.stem in STEMS:
            for path in (problem.stub, problem.checks_file, *problem.rigs, problem.solution, problem.mistakes):
                if path is not None:
                    there = root / path.relative_to(ROOT)
                    there.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy(path, there)
    (root / "data").mkdir()
    (root / "data" / "README.md").write_text("data sets\n", encoding="utf-8")
    return open_course(root)


@pytest.fixture(scope="session")
def kit(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Unpacked:
    """The kit of this course, unpacked in a folder with a space and Hangul in its name."""
    out = tmp_path_factory.mktemp("given out") / "kit.zip"
    assert main(["release", "-o", str(out), "--course", str(course.root)]) == 0
    folder = tmp_path_factory.mktemp("내 과제")
    with zipfile.ZipFile(out) as archive:
        archive.extractall(folder)
    (wheel,) = folder.glob("*.whl")
    installed = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    return Unpacked(out, folder, wheel, installed)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a learner's file."""

    def written(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return written
