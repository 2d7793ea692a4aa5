"""A kit of a few problems, packed once and unpacked on its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from grader.cli.main import main
from grader.course import Course, open_course

ROOT = Path(__file__).resolve().parents[2]
STEMS = ("p028_and_gate", "p036_plot_sigmoid", "p060_softmax", "p151_affine_layer", "p182_padding_formula")


@dataclass(frozen=True)
class Unpacked:
    """A kit: the zip, the folder it was unpacked into, the wheel in it and the folder that was unpacked into."""

    zip: Path
    folder: Path
    wheel: Path
    installed: Path

    def grade(self, *words: str) -> dict[str, Any]:
        """What the kit's own grader writes as JSON, in a process that knows nothing else of ours."""
        said = self.type(*words, "--json")
        return dict(json.loads(said.stdout))

    def type(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Type a command in the kit's folder."""
        here = {name: value for name, value in os.environ.items() if not name.startswith("GRADE_")}
        here |= {"PYTHONPATH": str(self.installed), "LC_ALL": "C.UTF-8", "COLUMNS": "80", "PYTHONUTF8": "1"}
        program = [sys.executable, "-m", "grader.cli.main", *words]
        return subprocess.run(program, cwd=self.folder, env=here, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A working copy of a part of the course, with solutions, and without what others may be writing to it."""
    root = tmp_path_factory.mktemp("working copy")
    for problem in open_course(ROOT).problems:
        if problem.stem in STEMS:
            for path in (problem.stub, problem.checks_file, problem.rig, problem.solution, problem.mistakes):
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


Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a learner's file."""

    def written(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return written
