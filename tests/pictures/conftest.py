"""A course of one problem with a picture, with and without its solution, and the command line in this process."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from pictured import CHAPTER, STEM

from grader.cli.main import main

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Said:
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str


Grade = Callable[..., Said]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course of problem 60."""
    root = tmp_path / "course"
    for folder, stem in (
        ("exercises", STEM), ("grader/checks", STEM), ("solutions", STEM), ("solutions", f"{STEM}_mistakes"),
    ):  # fmt: skip
        path = root / folder / CHAPTER / f"{stem}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / folder / CHAPTER / f"{stem}.py", path)
    return root


@pytest.fixture
def grade(course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Grade:
    """Types a command in an empty folder, with the portable sandbox."""
    here = tmp_path / "내 답 here"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("GRADE_COURSE", str(course))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for name in ("GRADE_LANG", "GRADE_TRACEBACK", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def type_in(*words: str) -> Said:
        capsys.readouterr()
        code = main(words)
        return Said(int(code), *capsys.readouterr())

    return type_in
