"""A class of three, a course of two problems, and a gradebook."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import fake_engines
import pytest
from fake_engines import Inline, open_fake

from grader.batch import grading
from grader.batch.admission import open_round
from grader.batch.collect import collect
from grader.batch.gradebook import Gradebook
from grader.batch.grading import Settings
from grader.batch.regrade import Outcome, Way, grade_into
from grader.course import open_course

_STUB = (
    '"""A title\nko: 제목\n\nText.\n\n[ko]\n글.\n"""\n\n\ndef {name}(x):\n    raise NotImplementedError("problem")\n'
)
_CHECKS = '''"""A problem."""

from grader.checking import Problem

problem = Problem(covers=["004:{number}"], builds_on=[], hints=["a\\nko: 가", "b\\nko: 나"], draws=False)


@problem.check(points=10)
def is_right(learner, solution, rng):
    """it is right
    ko: 맞다"""
'''


@pytest.fixture
def course(tmp_path: Path) -> Iterator[Path]:
    """A course of the problems 28 and 60, in a folder of its own."""
    root = tmp_path / "course"
    for number, stem in (("28", "p028_and_gate"), ("60", "p060_softmax")):
        texts = {
            "exercises": _STUB.format(name=stem.partition("_")[2]),
            "grader/checks": _CHECKS.format(number=number),
            "solutions": "",
        }
        for folder, text in texts.items():
            (root / folder / "ch03").mkdir(parents=True, exist_ok=True)
            (root / folder / "ch03" / f"{stem}.py").write_text(text, encoding="utf-8")
    grading._course.cache_clear()
    fake_engines.judged.clear()
    yield root
    grading._course.cache_clear()


@pytest.fixture
def handed_in(tmp_path: Path) -> Callable[..., Path]:
    """Writes submissions, given as learner and text; `learner/file` where there are several files."""
    folder = tmp_path / "class"
    folder.mkdir()

    def write(**texts: str) -> Path:
        for learner, text in texts.items():
            (folder / learner).mkdir(exist_ok=True)
            (folder / learner / "p060_softmax.py").write_text(text + "\ndef softmax(x): pass\n", encoding="utf-8")
        return folder

    return write


@pytest.fixture
def grade_class(course: Path, tmp_path: Path) -> Callable[..., Outcome]:
    """Grades a folder into a gradebook, in this process; hidden rounds have the given seed."""

    def grade(folder: Path, book: Gradebook, **more: Any) -> Outcome:
        grading._course.cache_clear()
        open_now = open_course(course)
        hidden, seed = more.pop("hidden", False), more.pop("seed", 7)
        found_there = more.pop("found", None)
        settings = more.pop("settings", Settings(isolation="locked"))
        book.set(course=[[p.stem, p.number, p.points] for p in open_now.problems], hidden=hidden)
        way = Way(
            open_now, course, settings, 1, executor=more.pop("executor", lambda _: Inline()), engine=open_fake, **more
        )
        found = found_there or collect(folder)
        return grade_into(book, found, open_round(book.book, seed, hidden), way)

    return grade


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Gradebook]:
    """An empty gradebook."""
    with Gradebook(tmp_path / "g.db", make=True) as made:
        yield made
