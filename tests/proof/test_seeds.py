"""As many inputs as there is time for."""

from __future__ import annotations

from itertools import count

import pytest

from grader.proof import seeds as module
from grader.proof.seeds import RELEASE, Seeds, exactly


@pytest.fixture
def clock(monkeypatch):
    """Every look at the clock is a second later."""
    ticks = count()
    monkeypatch.setattr(module.time, "monotonic", lambda: float(next(ticks)))


def test_the_least_is_drawn_whatever_it_costs(clock):
    """The engine's own seed is the first one, and no two are the same."""
    drawn = [seed for seed, _ in Seeds(least=20, most=50, seconds=0.5).drawn(7)]
    assert drawn[:3] == [7, 1007, 2007]
    assert len(set(drawn)) == len(drawn) == 20


def test_what_there_is_no_time_for_is_drawn_in_a_hurry(clock):
    """The least, but not for all answers; a number that was asked for is no hurry."""
    assert [in_time for _, in_time in Seeds(least=6, most=50, seconds=3.5).drawn(7)] == [True] * 3 + [False] * 3
    assert [in_time for _, in_time in exactly(3).drawn(7)] == [True] * 3


def test_more_are_drawn_while_there_is_time(clock):
    """And never more than the most."""
    assert len(list(Seeds(least=5, most=50, seconds=30.0).drawn(7))) == 29
    assert len(list(Seeds(least=5, most=8, seconds=30.0).drawn(7))) == 8


def test_so_many_are_so_many(clock):
    """No clock counts."""
    assert list(exactly(2).drawn(1)) == [(1, True), (1001, True)]


@pytest.mark.parametrize(("problems", "workers", "seconds"), [(1, 1, 10.0), (12, 1, 10.0), (43, 2, 5.6), (300, 2, 0.8)])
def test_a_whole_course_shares_its_time(problems, workers, seconds):
    """Ten seconds for a problem of its own, less in company: 300 problems on two processors take four minutes."""
    assert Seeds().shared(problems, workers).seconds == pytest.approx(seconds, abs=0.05)


def test_a_release_shares_nothing():
    """A minute for each problem, however many there are."""
    assert RELEASE.shared(300, 2) == RELEASE
    assert (RELEASE.seconds, RELEASE.most) == (60.0, 100_000)
