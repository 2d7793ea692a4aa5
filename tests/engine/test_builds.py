"""Locked or portable: the same answers get the same reports."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tiny_course import answer_of

from grader.course import Course, Problem, open_course
from grader.faults import SandboxFault
from grader.running import Engine, Isolation
from grader.sandbox.limits import Limits
from grader.submission import Answer, Source
from grader.verdict import ProblemReport, Verdict

PROBLEMS = ("28", "36", "60", "117", "134", "151", "163", "171", "182")
MISTAKES = 2  # of each problem
COURSE = open_course(Path(__file__).resolve().parents[2])
_DECORATORS = "def mistake(*_, **__): return lambda answer: answer\nalso_right = mistake\n"


@pytest.fixture(scope="module")
def engines() -> Iterator[tuple[Engine, Engine]]:
    """One of each build."""
    limits = Limits(seconds=20.0)
    try:
        with (
            Engine(COURSE, isolation=Isolation.LOCKED, limits=limits) as locked,
            Engine(COURSE, isolation=Isolation.PORTABLE, limits=limits) as portable,
        ):
            yield locked, portable
    except SandboxFault as fault:
        if sys.platform.startswith("linux"):
            raise
        pytest.skip(str(fault))


def problem(course: Course, number: str) -> Problem:
    """By its number."""
    (found,) = course.find([number])
    return found


def solution_of(found: Problem) -> str:
    """Its solution, as a learner would hand it in."""
    assert found.solution is not None
    return found.solution.read_text(encoding="utf-8")


def mistaken(found: Problem, target: str, name: str) -> Answer:
    """An answer that imports a known mistake from a module beside it, as one of the names asked for."""
    assert found.mistakes is not None
    wrong = re.sub(r"^from (grader|\.).*\n", "", found.mistakes.read_text(encoding="utf-8"), flags=re.MULTILINE)
    beside = Source("beside.py", "beside", f"{solution_of(found)}\n{_DECORATORS}\n{wrong}", "beside.py")
    answer = answer_of(f"from beside import *\nfrom beside import {name} as {target}\n", found.stem)
    return replace(answer, modules=(beside,))


def both(engines: tuple[Engine, Engine], found: Problem, answer: Answer) -> tuple[ProblemReport, ProblemReport]:
    """The reports of both builds, times aside."""
    locked, portable = (replace(engine.judge(found, answer), seconds=0.0) for engine in engines)
    return locked, portable


@pytest.mark.parametrize("number", PROBLEMS)
def test_a_solution_passes_in_both_builds(engines: tuple[Engine, Engine], number: str) -> None:
    """With all points and the same words."""
    found = problem(COURSE, number)
    locked, portable = both(engines, found, answer_of(solution_of(found), found.stem))
    assert locked == portable
    assert locked.verdict is Verdict.PASSED


@pytest.mark.parametrize("number", PROBLEMS)
def test_mistakes_are_told_alike_in_both_builds(engines: tuple[Engine, Engine], number: str) -> None:
    """The same verdicts, points, values, sentences and diagnoses."""
    found = problem(COURSE, number)
    others = [other for other in engines[0].materials(found).others if other.wrong]
    for other in others[:MISTAKES]:
        locked, portable = both(engines, found, mistaken(found, other.target, other.name))
        assert locked == portable
        assert locked.points < locked.out_of
        assert any(check.mistake for check in locked.checks)
