"""The tiny course, and an engine on it; both are made once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from tiny_course import STUB, answer_of, double_files, write_problem

from grader.attempt import Attempted
from grader.course import Course, open_course
from grader.running import Engine
from grader.sandbox.limits import Limits
from grader.verdict import ProblemReport

SECONDS = 0.5
Judge = Callable[..., ProblemReport]


@pytest.fixture(scope="session")
def tiny_course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The course of one problem."""
    root = tmp_path_factory.mktemp("course")
    write_problem(root, "p001_double", double_files())
    write_problem(root, "p002_again", double_files(stub=STUB.replace("Double and", "Again"), mistakes=""))
    return open_course(root)


@pytest.fixture(scope="session")
def tiny(tiny_course: Course) -> Iterator[Engine]:
    """An engine on it, with the best sandbox there is."""
    with Engine(tiny_course, limits=Limits(SECONDS, 768 << 20)) as opened:
        yield opened


@pytest.fixture(scope="session")
def judge(tiny: Engine) -> Judge:
    """Judges a text as the answer to the tiny problem."""

    def judged(text: str, seed: int | None = None) -> ProblemReport:
        return tiny.judge(tiny.course.problems[0], answer_of(text), seed)

    return judged


@pytest.fixture(scope="session")
def attempted(tiny: Engine) -> Callable[[str], Attempted]:
    """The raw outcomes of a text as the answer to the tiny problem."""
    return lambda text: tiny.attempt(tiny.course.problems[0], answer_of(text))
