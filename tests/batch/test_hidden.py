"""A hidden seed stays hidden until it is published, and what comes afterwards has another one."""

from __future__ import annotations

import json
from dataclasses import replace

from fake_engines import problem_report

from grader.batch.admission import rounds
from grader.batch.corrections import publish
from grader.batch.ledger import reason_of, report_of
from grader.report.json_form import report_to_json
from grader.report.redaction import redacted
from grader.text import Text
from grader.verdict import Mismatch, MismatchKind, ProblemReport, TraceLine, Verdict

_SECRET = "0.123"


def telling(**more: object) -> ProblemReport:
    """A problem that tells a secret value wherever a learner's code or the checks could put one."""
    problem = problem_report(Verdict.RAISED, 0)
    said = Text(f"it is {_SECRET}", f"값 {_SECRET}")
    mismatch = Mismatch(
        MismatchKind.VALUES, said, "dW", _SECRET, _SECRET, (3,), 1, 9, _SECRET, 0.123, pattern=said
    )  # fmt: skip
    check = replace(
        problem.checks[0], call=f"f({_SECRET})", mismatch=mismatch, message=Text(f"ValueError: {_SECRET}", "값"),
        trace=(TraceLine("hw.py", 3, "raise ValueError(x)"),), likely=said, output=_SECRET, explanations=(said,),
    )  # fmt: skip
    return replace(problem, checks=(replace(check, **more),), notes=(said,))


def test_no_value_is_left():
    """Not in calls, values, patterns, prints, exceptions, notes; what kind of thing went wrong is."""
    shown = redacted(telling())
    assert _SECRET not in json.dumps(repr(shown))
    (check,) = shown.checks
    assert check.mismatch is not None
    assert (check.mismatch.sentence.en, check.message) == ("The values differ.", Text("ValueError", "ValueError"))
    assert check.trace[0].line == 3


def test_an_exception_of_a_learners_own_has_no_name():
    """Its name may be made of the inputs."""
    (check,) = redacted(telling(message=Text(f"E{_SECRET}: x", "x"))).checks
    assert check.message == Text("raised an exception", "예외 발생")


def test_a_known_mistake_may_be_named():
    """Its sentence stands in the course and says nothing of the inputs."""
    (check,) = redacted(telling(mistake="NoMaximum", likely=Text("subtract the maximum", "최댓값"))).checks
    assert check.likely == Text("subtract the maximum", "최댓값")


def test_reports_show_nothing_until_they_are_published(book, handed_in, grade_class):
    """Neither the seed nor what is in the gradebook's results."""
    grade_class(handed_in(kim="# worth 4"), book, hidden=True, seed=987654)
    before = json.dumps(report_to_json(report_of(book.book, 1)))
    assert "987654" not in before
    assert _SECRET not in before
    assert reason_of(book.book, 1) == Text(
        "60: ValueError in line 3 of p060_softmax.py", "60: p060_softmax.py 3번째 줄에서 ValueError"
    )
    assert publish(book.book) == 1
    after = report_of(book.book, 1)
    assert after.receipt.seed == 987654
    assert after.problems[0].checks[0].call == f"f({_SECRET})"
    kept = book.book.execute("SELECT reason FROM submissions").fetchone()[0]
    assert "ValueError: in p060_softmax.py" in kept
    assert publish(book.book) == 0


def test_a_new_attempt_after_publication_has_a_new_seed_and_a_regrade_the_old_one(book, handed_in, grade_class, course):
    """So nobody is judged on inputs that are known."""
    grade_class(handed_in(kim="# pass", lee="# pass"), book, hidden=True, seed=1)
    grade_class(handed_in(kim="# worth 9"), book, hidden=True, seed=2)  # before: the same round
    publish(book.book)
    checks = course / "grader" / "checks" / "ch03" / "p060_softmax.py"
    checks.write_text(checks.read_text() + "# mended\n")
    grade_class(handed_in(kim="# worth 8"), book, hidden=True, seed=3)
    seeds = {
        (owner, attempt): report_of(book.book, number).receipt.seed
        for number, owner, attempt in book.book.execute("SELECT id, owner, attempt FROM submissions")
    }
    assert seeds == {("kim", 1): 1, ("kim", 2): 1, ("lee", 1): 1, ("kim", 3): None}
    assert [one.seed for one in rounds(book.book).values()] == [1, 3]
