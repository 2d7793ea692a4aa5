"""A tiny problem, proven with some of its files exchanged."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from scale_course import CHECKS, MISTAKES, SOLUTION, STUB

from grader.course import Problem, open_course
from grader.running import Engine
from grader.sandbox.limits import Limits

Write = Callable[..., Path]


@pytest.fixture(autouse=True)
def nothing_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The memory of proofs is this test's own."""
    monkeypatch.setattr("grader.proof.memory.cache_folder", lambda: str(tmp_path / "cache"))


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a course of the tiny problem, with some files exchanged or more problems like it; returns its root."""

    written_so_far: list[Path] = []

    def written(stems: tuple[str, ...] = ("p001_scale",), **files: str) -> Path:
        root = tmp_path / str(len(written_so_far))  # a file of a course is run once
        written_so_far.append(root)
        texts = {"stub": STUB, "checks": CHECKS, "solution": SOLUTION, "mistakes": MISTAKES} | files
        for stem in stems:
            for kind, place in (
                ("stub", f"exercises/ch01_numpy/{stem}.py"),
                ("checks", f"grader/checks/ch01_numpy/{stem}.py"),
                ("solution", f"solutions/ch01_numpy/{stem}.py"),
                ("mistakes", f"solutions/ch01_numpy/{stem}_mistakes.py"),
            ):
                path = root / place
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(texts[kind].replace("p001_scale", stem), encoding="utf-8")
        return root

    return written


@pytest.fixture
def opened(write: Write) -> Iterator[Callable[..., tuple[Engine, Problem]]]:
    """Writes the tiny problem and opens an engine for it."""
    engines: list[Engine] = []

    def open_it(**files: str) -> tuple[Engine, Problem]:
        course = open_course(write(**files))
        engines.append(Engine(course, limits=Limits(seconds=5.0)).__enter__())
        return engines[-1], course.problems[0]

    yield open_it
    for engine in engines:
        engine.__exit__(None, None, None)
