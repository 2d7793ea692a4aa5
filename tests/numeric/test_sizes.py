"""Sides of arrays that no learner can know beforehand."""

from __future__ import annotations

import numpy as np
import pytest

from grader.sizes import different


def test_sides_differ_from_each_other_and_from_seed_to_seed() -> None:
    """None equals another one, all lie within the bounds, and every one of these comes up."""
    drawn = [different(np.random.default_rng(seed), 3, 2, 6) for seed in range(200)]
    assert all(len(set(sides)) == 3 for sides in drawn)
    assert {side for sides in drawn for side in sides} == {2, 3, 4, 5, 6}
    assert len(set(drawn)) > 40  # of 60


def test_more_sides_than_numbers_cannot_be_had() -> None:
    """A check that asks for too many is a fault of ours, told at once."""
    with pytest.raises(ValueError, match="larger sample"):
        different(np.random.default_rng(0), 4, 2, 4)
