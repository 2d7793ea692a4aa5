"""No mistake is named for a wrong answer that is not that mistake."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from misjudging import study
from wrong_answers import NAMES, draw

from grader.course import open_course
from grader.diagnosing import diagnose, profiles_of
from grader.local import Profile
from grader.materials import open_materials
from grader.proof.twisting import in_every_part, twisted
from grader.solving import OtherAnswer
from grader.text import Text

ROOT = Path(__file__).resolve().parents[2]
COURSE = open_course(ROOT)
COUNT = 30  # of each problem; python benchmarks/unrelated.py tries 1,000


@pytest.mark.parametrize("stem", [problem.stem for problem in COURSE.problems])
def test_unrelated_answers_get_no_mistakes_sentence(stem: str) -> None:
    """Random, scaled, exchanged, constant and other values are taken for a mistake only where they are its own."""
    (problem,) = COURSE.find([stem])
    found = study(open_materials(COURSE, problem), COUNT)
    assert found.misjudged == []
    assert found.right + found.broke < COUNT / 2, "most of these answers are right: nothing is proven"


def test_one_wrong_row_of_a_table_is_no_evidence() -> None:
    """A gate that always fires fails where one with a bias of the wrong sign does, with other values behind."""
    materials = open_materials(COURSE, COURSE.find(["28"])[0])
    profiles = profiles_of(materials, 7)
    always = OtherAnswer("AND", "always", Text("", ""), True, False, lambda x1, x2: 1)
    assert diagnose(Profile(materials, 7, always).outcomes(), profiles) == {}
    for other, profile in profiles.items():
        assert set(diagnose(profile.outcomes(), profiles).values()) == {other}


def test_answers_are_drawn_from_every_kind() -> None:
    """A thousand answers hold each kind of change, the same in every check and different ones."""
    materials = open_materials(COURSE, COURSE.find(["151"])[0])
    drawn = [draw(materials, seed) for seed in range(1000)]
    assert {name for wrong in drawn for names in wrong.changes.values() for name in names} == set(NAMES)
    assert 200 < sum(len(set(wrong.changes.values())) == 1 for wrong in drawn) < 800


class Box:
    """Keeps a total of arrays."""

    def __init__(self) -> None:
        self.total = np.zeros(2)

    def add(self, x: np.ndarray) -> np.ndarray:
        """What is in it afterwards."""
        self.last = x
        self.total = self.total + x
        return self.total

    def twice(self, x: np.ndarray) -> np.ndarray:
        """Add twice."""
        self.add(x)
        return self.add(x)


def test_returns_attributes_and_arguments_are_twisted() -> None:
    """What is returned, what is kept on self and what is written into an argument is exchanged; a cache stays right."""

    def negative(value: object, given: object) -> object:
        return in_every_part(value, lambda part: -part)

    box = twisted(Box, negative)()
    x = np.ones(2)
    assert box.add(x).tolist() == [-1, -1]
    assert box.total.tolist() == [-1, -1]
    assert box.last is x
    assert twisted(Box, negative)().twice(x).tolist() == [-2, -2]  # inside, the right add was used

    def update(params: dict[str, np.ndarray], by: float) -> None:
        params["W"] -= by

    W = np.zeros(2)
    twisted(update, negative)({"W": W}, 3.0)
    assert W.tolist() == [3, 3]
