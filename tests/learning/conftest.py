"""A small course, a folder to work in, and the command line called in this process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from learning_course import CHAPTERS, CHECKS, SOLUTIONS, STUBS

from grader.cli.main import main


@dataclass(frozen=True)
class Said:
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def words(self) -> str:
        """What it wrote, wherever the lines were broken."""
        return " ".join((self.out + " " + self.err).split())


Grade = Callable[..., Said]


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course of three problems, which GRADE_COURSE names; the current folder is an empty one beside it."""
    root = tmp_path / "course"
    for stem, chapter in CHAPTERS.items():
        texts = {"exercises": STUBS[stem], "grader/checks": CHECKS[stem], "solutions": SOLUTIONS[stem]}
        for folder, text in texts.items():
            path = root / folder / chapter / f"{stem}.py"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    (tmp_path / "내 답 here").mkdir()
    monkeypatch.chdir(tmp_path / "내 답 here")
    monkeypatch.setenv("GRADE_COURSE", str(root))
    return root


@pytest.fixture
def grade(course: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Grade:
    """Types a command in English, on a screen of 80 columns, with nobody at the keyboard."""
    for name in ("GRADE_LANG", "GRADE_TRACEBACK", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")

    def type_in(*words: str) -> Said:
        capsys.readouterr()
        code = main(words)
        return Said(int(code), *capsys.readouterr())

    return type_in


@pytest.fixture
def workspace(grade: Grade) -> Path:
    """A workspace in the current folder, in English."""
    assert grade("init", ".").code == 0
    return Path.cwd()


@pytest.fixture
def softmax(workspace: Path) -> Path:
    """The learner's file for problem 60."""
    return workspace / "ch03_neural_network" / "p060_softmax.py"
