"""A tiny course in a temporary folder, made file by file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

STUB = '''"""{title}
ko: {title_ko}

Return the number.

[ko]
수를 반환하라.
"""

import numpy as np


def number(x):
    """The number."""
    raise NotImplementedError("problem")
'''

CHECKS = '''"""A problem."""

from grader.checking import Problem, close

problem = Problem(covers=["004:1"], builds_on=["p001_one"], hints=["""Think.
ko: 생각하라."""], draws=False)


@problem.check(points=2)
def is_a_number(learner, solution, rng):
    """it is a number
    ko: 수이다"""


@problem.check(points=3, needs="is_a_number")
def is_right(learner, solution, rng):
    """it is right
    ko: 맞다"""
'''

AddProblem = Callable[..., Path]


@pytest.fixture
def sound_checks() -> str:
    """The text of a sound file of checks."""
    return CHECKS


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder of a course without problems."""
    root = tmp_path / "course"
    for folder in ("exercises", "grader/checks", "solutions"):
        (root / folder).mkdir(parents=True)
    return root


@pytest.fixture
def add(root: Path) -> AddProblem:
    """Adds a problem to the course and returns its file of checks."""

    def add(stem: str, chapter: str = "ch03_neural_network", checks: str = CHECKS, stub: str | None = None) -> Path:
        text = stub if stub is not None else STUB.format(title=f"The {stem}", title_ko=f"{stem} 문제")
        for folder, content in (("exercises", text), ("grader/checks", checks), ("solutions", "")):
            (root / folder / chapter).mkdir(exist_ok=True)
            (root / folder / chapter / f"{stem}.py").write_text(content, encoding="utf-8")
        return root / "grader/checks" / chapter / f"{stem}.py"

    return add
