"""Derivatives that are kept from answer to answer change nothing but the time."""

from __future__ import annotations

import warnings
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from grader.course import open_course
from grader.local import local_session
from grader.materials import Materials, open_materials
from grader.solving import OtherAnswer
from grader.trial import Outcome, try_check
from grader.verdict import Verdict

ROOT = Path(__file__).resolve().parents[2]
COURSE = open_course(ROOT)
GRADIENTS = [
    problem
    for problem in COURSE.problems
    if problem.solution is not None and "gradient_of" in problem.checks_file.read_text(encoding="utf-8")
]


def outcomes(materials: Materials, other: OtherAnswer | None, *, kept: bool) -> list[tuple[object, ...]]:
    """What comes of all checks, with what was kept before or without."""
    if not kept:
        materials = replace(materials, kept={})
    session, found = local_session(materials, other), dict[str, Outcome]()
    for check in materials.checks:
        if check.needs and found[check.needs].verdict is not Verdict.PASSED:
            found[check.name] = Outcome(check, Verdict.SKIPPED)
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found[check.name] = try_check(check, session, materials, 7)
    return [(one.verdict, one.mismatch, [item.passed for item in one.compared]) for one in found.values()]


def verdicts(found: list[tuple[object, ...]]) -> list[object]:
    """Of all checks, in their order."""
    return [one[0] for one in found]


@pytest.mark.parametrize("problem", GRADIENTS, ids=lambda problem: problem.stem)
def test_all_answers_are_judged_alike_with_and_without_what_was_kept(problem) -> None:
    """Verdicts, mismatches and comparisons of the solution, of every mistake and of other right answers."""
    materials = open_materials(COURSE, problem)
    told_alike = 0
    for other in (None, *materials.others):
        once, again = (outcomes(materials, other, kept=True) for _ in range(2))
        without = outcomes(materials, other, kept=False)
        assert verdicts(once) == verdicts(again) == verdicts(without)
        if once == again:  # its values come of no draw that nobody seeds
            assert once == without
            told_alike += 1
    assert told_alike > len(materials.others) / 2
    assert any(materials.kept.values())


def test_what_is_kept_is_bounded_and_cannot_be_written_to() -> None:
    """A class in which everybody has a seed of her own does not fill the memory."""
    materials = open_materials(COURSE, COURSE.find(["143"])[0])
    check = next(check for check in materials.checks if check.name == "backward_is_the_gradient")
    for seed in range(250):
        try_check(check, local_session(materials), materials, seed)
    assert 0 < len(materials.kept) <= 100
    arrays = [item for one in materials.kept.values() for found in one.values() for item in found]
    assert arrays
    assert not any(item.flags.writeable for item in arrays if isinstance(item, np.ndarray))
