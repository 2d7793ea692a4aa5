"""Lateness, attempts and points by hand."""

from __future__ import annotations

import pytest

from grader.batch.corrections import give, learner_called, take_back
from grader.batch.policy import Policy
from grader.batch.standing import Override, standings
from grader.faults import UsageFault

DUE = "2026-11-20T10:00:00+09:00"


@pytest.mark.parametrize(
    ("handed_in", "late", "share"),
    [
        ("2026-11-20T10:00:00+09:00", None, 1.0),
        ("2026-11-20T10:15:00+09:00", None, 1.0),  # grace
        ("2026-11-20T01:15:01+00:00", None, 0.8),  # another zone
        ("2026-11-20T10:20:00", None, 0.8),  # no zone: that of the due time
        ("2026-11-21T10:00:01+09:00", None, 0.6),
        ("2026-12-31T10:00:00+09:00", None, 0.3),  # the floor
        ("", True, 0.8),  # the mark of the LMS: one period
        ("", False, 1.0),
        ("yesterday", True, 0.8),
    ],
)
def test_what_lateness_costs(handed_in, late, share):
    """A period begun counts as a whole, grace costs nothing, a floor stays."""
    assert Policy(DUE, "day", 20, 15, 30).share(handed_in, late) == share


def test_hours_and_no_rule():
    """Three hours begun cost three times; without a rule nothing is lost."""
    assert Policy(DUE, "hour", 10).share("2026-11-20T12:30:00+09:00", None) == 0.7
    assert Policy().share("2026-11-20T12:30:00+09:00", True) == 1.0


def final(book) -> dict[str, float | None]:
    """What each learner has in the end."""
    return {row.learner.id: row.final for row in standings(book.book, book.settings())}


def test_the_last_or_the_best_attempt_counts(book, handed_in, grade_class):
    """As the policy says."""
    grade_class(handed_in(kim="# worth 9"), book)
    grade_class(handed_in(kim="# worth 4"), book)
    assert final(book) == {"kim": 4}
    book.set(policy=Policy(attempts="best").plain())
    assert final(book) == {"kim": 9}


def test_points_by_hand_survive_a_regrade_and_can_be_taken_back(book, handed_in, grade_class, course):
    """For one problem, and for the whole, which lateness does not touch."""
    folder = handed_in(kim="# worth 4", lee="# pass")
    grade_class(folder, book)
    give(book.book, Override("kim", "p060_softmax", 8, "a typo"))
    checks = course / "grader" / "checks" / "ch03" / "p060_softmax.py"
    checks.write_text(checks.read_text() + "# mended\n")
    grade_class(folder, book)
    assert final(book) == {"kim": 8, "lee": 10}
    give(book.book, Override("kim", "", 7.5, "oral exam"))
    assert final(book)["kim"] == 7.5
    take_back(book.book, "kim", "")
    give(book.book, Override("kim", "p060_softmax", 6, "after all"))
    assert final(book)["kim"] == 6
    assert take_back(book.book, "kim", "p060_softmax") == 1
    assert final(book)["kim"] == 4
    assert book.book.execute("SELECT count(*) FROM overrides").fetchone()[0] == 3  # all on record


def test_a_learner_is_named_by_id_or_name(book, handed_in, grade_class):
    """Whoever is not there is told."""
    grade_class(handed_in(kim="# pass"), book)
    assert learner_called(book.book, "kim").id == "kim"
    with pytest.raises(UsageFault, match="nobody in the gradebook is called park"):
        learner_called(book.book, "park")
