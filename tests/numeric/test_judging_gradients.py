"""The gradient checker misjudges none of the backward passes that people write."""

from __future__ import annotations

import pytest
from judging_gradients import KINDS, count

SEEDS = 8  # of each kind; python benchmarks/gradients.py tries 1,000


@pytest.mark.parametrize("kind", KINDS)
def test_no_gradient_is_misjudged(kind: str) -> None:
    """Right ones are accepted and wrong ones refused, whatever the seed."""
    found = count(KINDS[kind], SEEDS)
    assert found.right + found.wrong >= SEEDS
    assert (found.right_refused, found.wrong_accepted) == (0, 0)
