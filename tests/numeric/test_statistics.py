"""Shares of random answers: tails added up exactly, and nobody failed by chance."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.checking import share
from grader.faults import CourseFault
from grader.judging import CheckFailed, Judge, judged_by
from grader.statistics import likely_share, spread, two_sided
from grader.tolerance import FALSE_ALARM

TRIALS = st.integers(1, 60)
CHANCE = st.fractions(Fraction(1, 100), Fraction(99, 100), max_denominator=100)


def by_hand(hits: int, trials: int, p: Fraction) -> Fraction:
    """The two-sided probability as a sum of fractions, without any rounding."""
    terms = [math.comb(trials, k) * p**k * (1 - p) ** (trials - k) for k in range(trials + 1)]
    return min(Fraction(1), 2 * min(sum(terms[: hits + 1]), sum(terms[hits:])))


@pytest.mark.parametrize(
    ("hits", "trials", "p", "probability"),
    [
        (0, 1, 0.5, 1.0),
        (0, 10, 0.5, 2 / 1024),
        (10, 10, 0.5, 2 / 1024),
        (1, 10, 0.5, 22 / 1024),
        (9, 10, 0.5, 22 / 1024),
        (5, 10, 0.5, 1.0),
        (3, 3, 0.25, 2 / 64),
        (2, 3, 0.25, 20 / 64),
        (0, 3, 0.25, 54 / 64),
    ],
)
def test_small_tails_are_those_added_up_by_hand(hits, trials, p, probability):
    """Twice the smaller tail, at most one."""
    assert two_sided(hits, trials, p) == pytest.approx(probability, rel=1e-14)


@given(TRIALS, CHANCE, st.data())
def test_tails_are_the_exact_sums(trials, p, data):
    """For any small case the tail agrees with the sum of fractions."""
    hits = data.draw(st.integers(0, trials))
    assert two_sided(hits, trials, float(p)) == pytest.approx(float(by_hand(hits, trials, p)), rel=1e-11)


@given(st.integers(1, 3000), st.floats(1e-6, 1 - 1e-6), st.data())
def test_further_from_the_mean_is_never_likelier(trials, p, data):
    """Moving on to either side, the probability only falls."""
    hits = data.draw(st.integers(0, trials - 1))
    here, next_one = two_sided(hits, trials, p), two_sided(hits + 1, trials, p)
    slack = 1 + 1e-9
    if hits >= trials * p:
        assert next_one <= here * slack
    elif hits + 1 <= trials * p:
        assert here <= next_one * slack


@given(st.integers(1, 3000), st.floats(1e-3, 1 - 1e-3), st.data())
def test_hits_and_misses_are_judged_alike(trials, p, data):
    """Counting the misses instead of the hits changes nothing."""
    hits = data.draw(st.integers(0, trials))
    mirrored = two_sided(trials - hits, trials, 1 - p)
    assert two_sided(hits, trials, p) == pytest.approx(mirrored, rel=1e-9, abs=1e-290)


@given(st.integers(1, 10**7), st.floats(0, 1))
def test_the_expected_count_is_always_likely(trials, p):
    """A share that is as near to p as can be passes, whatever the number of trials."""
    assert likely_share(round(trials * p), trials, p)


def test_a_million_trials_are_judged_as_a_normal_curve_says():
    """Seven standard deviations off are let pass, seven and a half are not, on both sides."""
    trials, deviation = 1_000_000, 500
    for side in (-1, 1):
        assert likely_share(trials // 2 + side * 7 * deviation, trials, 0.5)
        assert not likely_share(trials // 2 + side * 15 * deviation // 2, trials, 0.5)


def test_the_tail_of_a_million_trials_is_right():
    """At six deviations the tail is that of the normal curve, to its own error at that size."""
    assert two_sided(503_000, 1_000_000, 0.5) == pytest.approx(math.erfc((6 - 0.001) / math.sqrt(2)), rel=1e-3)


def test_a_million_trials_take_few_terms():
    """Only terms that count are added: a sum over a million trials ends after thousands of lines run."""
    lines = 0

    def count(frame, event, arg):
        nonlocal lines
        lines += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        for hits, p in ((500_000, 0.5), (0, 0.5), (999_999, 0.001)):
            two_sided(hits, 1_000_000, p)
    finally:
        sys.settrace(before)
    assert lines < 100_000


def test_counts_that_cannot_be_are_not_likely():
    """Fewer than none and more than all is a learner's wrong value, not a fault of the course."""
    assert not likely_share(-1, 10, 0.5)
    assert not likely_share(11, 10, 0.5)


def test_what_is_certain_allows_one_count_only():
    """With p = 0 nothing may hit, with p = 1 everything must."""
    assert likely_share(0, 100, 0.0)
    assert not likely_share(1, 100, 0.0)
    assert likely_share(100, 100, 1.0)
    assert not likely_share(99, 100, 1.0)


def test_the_rate_of_false_alarms_decides():
    """What happens once in 512 runs passes a rate below that, and fails one above."""
    assert likely_share(0, 10, 0.5, false_alarm=1 / 600)
    assert not likely_share(0, 10, 0.5, false_alarm=1 / 400)
    assert likely_share(0, 39, 0.5)  # 2 / 2**39 = 3.6e-12
    assert not likely_share(0, 41, 0.5)  # 2 / 2**41 = 9.1e-13
    assert FALSE_ALARM == 1e-12


@pytest.mark.parametrize("hits", range(13))
def test_right_answers_fail_no_more_often_than_said(hits):
    """All counts that are refused at a rate have no more than that rate together."""
    p, trials = Fraction(3, 10), 12
    rate = by_hand(hits, trials, p)
    refused = [k for k in range(trials + 1) if not likely_share(k, trials, 0.3, float(rate) * (1 - 1e-9) or 1e-300)]
    assert sum(math.comb(trials, k) * p**k * (1 - p) ** (trials - k) for k in refused) <= rate


@pytest.mark.parametrize(
    ("trials", "p", "rate", "said"),
    [
        (0, 0.5, 1e-12, "there must be a trial at least, not 0"),
        (10, 1.5, 1e-12, "a probability is between 0 and 1, not 1.5"),
        (10, float("nan"), 1e-12, "a probability is between 0 and 1, not nan"),
        (10, 0.5, 0.0, "a false-alarm rate is above 0 and at most 1, not 0.0"),
        (10, 0.5, float("nan"), "a false-alarm rate is above 0 and at most 1, not nan"),
    ],
)
def test_a_check_that_asks_nonsense_is_told(trials, p, rate, said):
    """Trials, p and the rate come from the check: what is wrong with them is a fault of the course."""
    with pytest.raises(CourseFault, match=said):
        likely_share(3, trials, p, rate)


@pytest.mark.parametrize(
    ("draw", "words"),
    [
        (lambda rng: rng.random((80, 60)), "0.0 .. 1.0, 0.5"),
        (lambda rng: rng.uniform(-1, 1, 4800), "-1.0 .. 1.0, 0.5"),
        (lambda rng: np.tanh(rng.normal(size=4800)), "-1.0 .. 1.0, 0.4"),
        (lambda rng: 0.01 * rng.normal(size=4800), "0.0 .. 0.0, 1.0"),
        (lambda rng: 100 * rng.normal(size=4800), "far below .. far above, 0.0"),
        (lambda rng: np.full(4800, np.nan), "nan .. nan, 0.0"),
    ],
)
def test_draws_of_one_kind_look_alike_whatever_the_seed(
    draw: Callable[[np.random.Generator], object], words: str
) -> None:
    """What a share has seen is the same for all draws of a bounded kind, and another for another kind."""
    assert {spread(draw(np.random.default_rng(seed))) for seed in range(50)} == {words}


def test_a_share_is_evidence_only_by_what_it_has_seen() -> None:
    """That too many hit happens to many wrong answers; what the draws look like tells them apart."""
    found = []
    for seen in ("", "0.0 .. 1.0, 0.5"):
        judging = Judge()
        with judged_by(judging), pytest.raises(CheckFailed):
            share(100, 100, 0.5, "half\nko: 절반", seen=seen)
        found += judging.compared
    assert [(one.told, one.value) for one in found] == [(False, 100), (True, "0.0 .. 1.0, 0.5")]
