"""A tiny course of one problem, written file by file, and answers to it."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from grader.submission import Answer, Source, Submission

STUB = '''
"""Double and halve
ko: 두 배와 절반

Double a vector x of shape (n,), and halve it.

[ko]
모양이 (n,) 인 벡터 x 를 두 배로, 절반으로 만들어라.
"""

import numpy as np


def double(x):
    """2 x"""
    raise NotImplementedError("problem 1")


def halve(x):
    """x / 2"""
    raise NotImplementedError("problem 1")


def both(x):
    """2 x and x / 2"""
    raise NotImplementedError("problem 1")
'''
SOLUTION = '''
"""Twice and half."""


def double(x):
    """2 x"""
    return 2 * x


def halve(x):
    """x / 2"""
    return x / 2


def both(x):
    """2 x and x / 2"""
    return double(x), halve(x)
'''
MISTAKES = '''
"""What goes wrong."""

import numpy as np

from grader.solving import also_right, mistake

from .p001_double import both, double, halve


@mistake(double)
def tripled(x):
    """This is three times x; twice is wanted.
    ko: x 의 세 배이다. 두 배가 필요하다."""
    return 3 * x


@mistake(double)
def squared(x):
    """This is x squared.
    ko: x 의 제곱이다."""
    return x * x


@mistake(double, decisive=True)
def nothing(x):
    """These are zeros: the result is never filled in.
    ko: 모두 0 이다. 결과를 채우지 않았다."""
    return np.zeros(x.shape)


@mistake(both)
def turned_round(x):
    """The two stand in the wrong order.
    ko: 두 결과의 순서가 바뀌었다."""
    return halve(x), double(x)


@also_right(double)
def by_adding(x):
    """By adding."""
    return x + x


@also_right(halve)
def by_multiplying(x):
    """By multiplying."""
    return x * 0.5
'''
CHECKS = '''
"""Problem 1."""

import numpy as np

from grader.checking import Problem, close, expect

problem = Problem(
    covers=["004:1"],
    builds_on=[],
    hints=["""One.
ko: 하나.""", """Two.
ko: 둘.""", """Three.
ko: 셋."""],
    draws=False,
    learned="""Twice is a sum of equals.
ko: 두 배는 같은 것의 합이다.""",
)


@problem.check(points=4)
def doubles(learner, solution, rng):
    """doubles every entry
    ko: 모든 원소를 두 배로 만든다"""
    x = rng.normal(size=3)
    close(learner.double(x), solution.double(x))


@problem.check(points=3)
def halves(learner, solution, rng):
    """halves every entry
    ko: 모든 원소를 절반으로 만든다"""
    x = rng.normal(size=3)
    close(learner.halve(x), solution.halve(x))


@problem.check(points=2, needs="doubles")
def gives_both(learner, solution, rng):
    """gives both
    ko: 둘 다 준다"""
    x = rng.normal(size=3)
    twice, half = learner.both(x)
    close((twice, half), solution.both(x), names=("twice", "half"))


@problem.check(points=1)
def keeps_its_length(learner, solution, rng):
    """keeps the length
    ko: 길이를 유지한다"""
    x = np.ones(4)
    expect(len(learner.double(x)) == 4, """the length is another one
    ko: 길이가 다르다""")
'''
RIGHT = SOLUTION

Files = dict[str, str]


def write_problem(root: Path, stem: str, files: Files, chapter: str = "ch01_numpy") -> None:
    """Write the files of a problem: stub, checks, solution, mistakes, rig; one that is empty is left out."""
    places = {
        "stub": f"exercises/{chapter}/{stem}.py",
        "checks": f"grader/checks/{chapter}/{stem}.py",
        "rig": f"grader/checks/{chapter}/{stem}_rig.py",
        "solution": f"solutions/{chapter}/{stem}.py",
        "mistakes": f"solutions/{chapter}/{stem}_mistakes.py",
    }
    for kind, place in places.items():
        if files.get(kind):
            path = root / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(files[kind]).lstrip("\n"), encoding="utf-8")


def double_files(**changes: str) -> Files:
    """The files of the tiny problem, some of them exchanged."""
    return {"stub": STUB, "checks": CHECKS, "solution": SOLUTION, "mistakes": MISTAKES} | changes


def answer_of(text: str, stem: str = "p001_double") -> Answer:
    """A learner's file for a problem."""
    file = f"{stem}.py"
    return Answer((Source(file, stem, dedent(text), file),), (), file)


def submission_of(text: str, stem: str = "p001_double") -> Submission:
    """A submission of one file."""
    return Submission("learner", answer_of(text, stem).parts)
