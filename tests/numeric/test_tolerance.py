"""How far a right answer may be off: just inside and just outside of each policy."""

from __future__ import annotations

import numpy as np
import pytest

from grader.compare import compare
from grader.tolerance import DIFFERENCE, ELEMENTWISE, EXACT, GRADIENT, ITERATED, REDUCTION, SINGLE_ATOL, allowed

POLICIES = [ELEMENTWISE, REDUCTION, ITERATED, GRADIENT, DIFFERENCE]
WANT = np.array([1000.0, -3.0, 0.25, 0.0])


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.name)
@pytest.mark.parametrize("index", range(4))
@pytest.mark.parametrize("sign", [-1, 1])
def test_just_inside_passes_and_just_outside_fails(policy, index, sign):
    """The edge is rtol of the entry, a share of the largest entry, and atol."""
    edge = policy.rtol * abs(WANT[index]) + policy.share * 1000.0 + policy.atol
    got = WANT.copy()
    got[index] = WANT[index] + sign * edge * 0.999
    assert compare(got, WANT, policy) is None
    got[index] = WANT[index] + sign * edge * 1.001
    found = compare(got, WANT, policy)
    assert found is not None
    assert found.where == (index,)
    assert float(found.tolerance) == pytest.approx(edge, rel=0.5)


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.name)
def test_float32_has_its_own_edge(policy):
    """Where float32 came, its digits are asked: `single` of the entry and of the largest, and its own atol."""
    want = WANT.astype(np.float32)
    edge = (
        max(policy.rtol, policy.single) * 1000 + max(policy.share, policy.single) * 1000 + max(policy.atol, SINGLE_ATOL)
    )
    for factor, passes in ((0.99, True), (1.01, False)):
        got = want.astype(np.float64)
        got[0] += factor * edge
        assert (compare(got, want, policy) is None) is passes


def test_exact_allows_nothing():
    """The next float is another float, in double and in single precision."""
    assert compare(np.nextafter(0.1, 1), 0.1, EXACT) is not None
    assert compare(np.nextafter(np.float32(0.1), np.float32(1)), np.float32(0.1), EXACT) is not None
    assert compare(0.0, -0.0, EXACT) is None


def test_a_sum_in_another_order_passes():
    """Hundred thousand terms that cancel, summed forwards, backwards and pairwise, are one sum."""
    rng = np.random.default_rng(0)
    terms = rng.normal(size=(100_000, 3)) * np.array([1.0, 1e6, 1e-6])
    sums = [terms.sum(0), terms[::-1].cumsum(0)[-1], np.ones(100_000) @ terms]
    for got in sums:
        assert compare(got[:1], sums[0][:1], REDUCTION) is None
        assert compare(got, sums[0], REDUCTION) is None


def test_two_ways_to_write_a_formula_pass():
    """sigmoid as 1/(1+exp(-x)), as exp(x)/(1+exp(x)) and by tanh agree; with a wrong constant they do not."""
    x = np.linspace(-30, 30, 301)
    want = 1 / (1 + np.exp(-x))
    for got in (np.exp(x) / (1 + np.exp(x)), 0.5 * (1 + np.tanh(x / 2)), 1 - 1 / (1 + np.exp(x))):
        assert compare(got, want, ELEMENTWISE) is None
    assert compare(1 / (1 + np.exp(-x) + 1e-7), want, ELEMENTWISE) is not None


@pytest.mark.parametrize("policy", [*POLICIES, EXACT], ids=lambda policy: policy.name)
def test_room_is_a_number_for_every_entry(policy):
    """NaN, inf and the largest float leave a finite room, never NaN; none is left of an empty array."""
    want = np.array([np.nan, np.inf, -np.inf, 1e308, -1e308, 0.0])
    with np.errstate(all="raise"):
        room = allowed(policy, want)
    assert np.isfinite(room).all()
    assert (room >= 0).all()
    assert allowed(policy, np.zeros((0, 3))).shape == (0, 3)
    assert allowed(policy, np.array([True, False])).shape == (2,)


def test_nan_fails_every_policy():
    """NaN and inf in what came are never within any room."""
    for policy in (*POLICIES, EXACT):
        assert compare(np.nan, 0.0, policy) is not None
        assert compare(np.inf, 1e308, policy) is not None
        assert compare(np.array([0.0, np.nan]), np.array([0.0, 0.0]), policy) is not None


def test_every_policy_has_a_reason():
    """Each number that decides stands with the reason for it."""
    names = {policy.name for policy in (*POLICIES, EXACT)}
    assert len(names) == 6
    assert all(len(policy.reason) > 40 for policy in (*POLICIES, EXACT))
