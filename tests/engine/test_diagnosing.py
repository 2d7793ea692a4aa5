"""Whose wrong values are these? A mistake speaks on evidence, and is silent without it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pytest
from tiny_course import RIGHT

from grader.checking import Check
from grader.diagnosing import agree, diagnose, explains, tells
from grader.judging import Compared
from grader.sandbox.failure import LearnerFailure
from grader.solving import OtherAnswer
from grader.text import Text
from grader.tolerance import EXACT, REDUCTION
from grader.trial import Outcome
from grader.verdict import ProblemReport, Verdict

Judge = Callable[..., ProblemReport]
PASSED, FAILED, RAISED = Verdict.PASSED, Verdict.FAILED, Verdict.RAISED
PI = np.array([3.14159, 2.71828])


def compared(value: object, passed: bool = False, **more: Any) -> Compared:
    """One value that was judged."""
    return Compared(value, more.pop("policy", REDUCTION), passed, **more)


def outcome(name: str, *values: Compared, verdict: Verdict | None = None, kind: str = "", detail: str = "") -> Outcome:
    """How a check of this name ended."""
    check = Check(name, Text(name, name), 1, "", lambda *_: None)
    ended = verdict or (PASSED if all(value.passed for value in values) else FAILED)
    failure = LearnerFailure(ended, kind=kind, detail=detail) if kind else None
    return Outcome(check, ended, failure=failure, compared=values)


class Known:
    """What a mistake does in each check, as told."""

    def __init__(self, *outcomes: Outcome) -> None:
        self._outcomes = {outcome.check.name: outcome for outcome in outcomes}

    def outcome(self, name: str) -> Outcome:
        """How the check of this name ends."""
        return self._outcomes[name]


def mistake(name: str = "wrong", *, decisive: bool = False) -> OtherAnswer:
    """A known mistake."""
    return OtherAnswer("f", name, Text(name, name), True, decisive, lambda: None)


def explained(theirs: list[Outcome], mine: list[Outcome], *, decisive: bool = False) -> tuple[str, ...]:
    """The checks that a mistake explains."""
    return explains(mistake(decisive=decisive), Known(*mine), theirs)


# ------------------------------------------------------------------------------------------------ what is evidence

EVIDENCE = [0.5, -1e-9, PI, np.float32(0.1), [1, 2.5], (1, (0.25,)), {"W": PI}, np.array([np.nan, 0.5])]
NO_EVIDENCE = [
    0, 1.0, -3, None, "text", True, float("nan"), float("inf"), np.zeros(3), np.array([1.0, np.nan]),
    np.array([True]), np.arange(4), [], {}, np.zeros(0), 1j, np.array([0.5 + 1j]),
]  # fmt: skip


@pytest.mark.parametrize("value", EVIDENCE, ids=repr)
def test_a_number_with_a_fraction_is_evidence(value: object) -> None:
    """Nonsense seldom hits it; wherever it lies inside of a value."""
    assert tells(compared(value))
    assert not tells(compared(value, told=False))


@pytest.mark.parametrize("value", NO_EVIDENCE, ids=repr)
def test_what_nonsense_produces_is_no_evidence(value: object) -> None:
    """Zeros, whole numbers, NaN, None and truth values prove nothing; a chosen option does, whatever it is."""
    assert not tells(compared(value))
    assert tells(compared(value, telling=True))


def test_values_agree_as_exactly_as_was_asked() -> None:
    """Within the policy; passed and failed never; what is not told agrees when it ended alike."""
    assert agree(compared(PI), compared(PI * (1 + 1e-13)))
    assert not agree(compared(PI), compared(PI * (1 + 1e-6)))
    assert not agree(compared(PI, policy=EXACT), compared(PI * (1 + 1e-13), policy=EXACT))
    assert not agree(compared(PI), compared(PI, True))
    assert agree(compared(PI, True), compared(PI + 1, True))
    assert agree(compared(1, told=False), compared(2, told=False))
    assert not agree(compared(1, told=False), compared(1))
    assert agree(compared(np.array([np.nan, 1])), compared(np.array([np.nan, 1])))
    assert not agree(compared(PI), compared(PI.reshape(2, 1)))
    assert not agree(compared(PI), compared(None))


# -------------------------------------------------------------------------------------------- what a mistake explains


def test_the_same_wrong_value_is_explained() -> None:
    """In the check where both fail with it, and in no other."""
    assert explained([outcome("a", compared(PI)), outcome("b", compared(1.0, True))],
                     [outcome("a", compared(PI)), outcome("b", compared(1.0, True))]) == ("a",)  # fmt: skip


def test_another_wrong_value_is_not_explained() -> None:
    """One value that differs anywhere up to the first wrong one is a contradiction in that check, and for all."""
    theirs = [outcome("a", compared(PI)), outcome("b", compared(PI))]
    assert explained(theirs, [outcome("a", compared(PI)), outcome("b", compared(PI + 1))]) == ()


def test_values_behind_the_first_wrong_one_do_not_count() -> None:
    """The learner's check compared more than one value; what follows a wrong one follows from it."""
    theirs = [outcome("a", compared(1.0, True), compared(PI), compared(7.5))]
    assert explained(theirs, [outcome("a", compared(2.0, True), compared(PI), compared(8.5))]) == ("a",)
    assert explained(theirs, [outcome("a", compared(PI), compared(PI))]) == ()
    assert explained(theirs, [outcome("a", compared(1.0, True))]) == ()


def test_a_mistake_that_fails_where_the_learner_passes_is_another() -> None:
    """Whatever else agrees."""
    theirs = [outcome("a", compared(PI)), outcome("b", compared(1.0, True))]
    assert explained(theirs, [outcome("a", compared(PI)), outcome("b", compared(PI))]) == ()


def test_a_mistake_may_explain_a_part_of_what_failed() -> None:
    """A learner makes two mistakes: each speaks where its values are."""
    theirs = [outcome("a", compared(PI)), outcome("b", compared(PI + 1))]
    one = Known(outcome("a", compared(PI)), outcome("b", compared(1.0, True)))
    two = Known(outcome("a", compared(1.0, True)), outcome("b", compared(PI + 1)))
    known: Mapping[OtherAnswer, Known] = {mistake("one"): one, mistake("two"): two}
    assert {name: other.name for name, other in diagnose(theirs, known).items()} == {"a": "one", "b": "two"}


def test_the_one_that_explains_most_speaks() -> None:
    """Then the one that the author put first."""
    theirs = [outcome("a", compared(PI)), outcome("b", compared(PI))]
    less = Known(outcome("a", compared(PI)), outcome("b", compared(1.0, True)))
    more = Known(outcome("a", compared(PI)), outcome("b", compared(PI)))
    found = diagnose(theirs, {mistake("less"): less, mistake("more"): more, mistake("again"): more})
    assert {name: other.name for name, other in found.items()} == {"a": "more", "b": "more"}


def test_without_evidence_only_a_decisive_mistake_speaks() -> None:
    """And only when it fails the very same checks with the same values."""
    zeros = outcome("a", compared(np.zeros(2)))
    right, other = outcome("b", compared(1.0, True)), outcome("b", compared(2.0))
    assert explained([zeros, right], [zeros, right]) == ()
    assert explained([zeros, right], [zeros, right], decisive=True) == ("a",)
    assert explained([zeros, other], [zeros, right], decisive=True) == ()
    assert explained([outcome("a", compared(np.ones(2))), right], [zeros, right], decisive=True) == ()


def test_a_decisive_mistake_needs_no_second_proof() -> None:
    """Evidence is evidence: with it the mistake may explain a part, as any other."""
    theirs = [outcome("a", compared(PI)), outcome("b", compared(2.0))]
    mine = [outcome("a", compared(PI)), outcome("b", compared(1.0, True))]
    assert explained(theirs, mine, decisive=True) == ("a",)


@pytest.mark.parametrize("verdict", [Verdict.SKIPPED, Verdict.NOT_ATTEMPTED])
def test_what_was_not_judged_says_nothing(verdict: Verdict) -> None:
    """A skipped check is neither for nor against a mistake, on either side."""
    wrong, unjudged = outcome("a", compared(PI)), outcome("b", verdict=verdict)
    assert explained([wrong, unjudged], [wrong, outcome("b", compared(PI))]) == ("a",)
    assert explained([wrong, outcome("b", compared(PI))], [wrong, unjudged]) == ("a",)


def test_exceptions_agree_by_their_kind() -> None:
    """A mistake that raises explains a learner whose check raised alike, after the same values."""
    theirs = outcome("a", compared(PI, True), verdict=RAISED, kind="ValueError")
    same = outcome("a", compared(PI, True), verdict=RAISED, kind="ValueError")
    other = outcome("a", compared(PI, True), verdict=RAISED, kind="IndexError")
    assert explained([theirs], [same], decisive=True) == ("a",)
    assert explained([theirs], [same]) == ()
    assert explained([theirs], [other], decisive=True) == ()
    assert explained([theirs], [outcome("a", compared(PI))], decisive=True) == ()


def raised_by(wrong: Callable[[], object]) -> Outcome:
    """How a check ends in which this was raised."""
    with pytest.raises(ValueError, match=r"shapes|matmul") as raised:
        wrong()
    return outcome("a", verdict=RAISED, kind="ValueError", detail=str(raised.value))


def test_a_product_that_does_not_fit_is_one_slip_by_dot_and_by_operator() -> None:
    """np.dot and @ complain in different words; the lengths that met tell which slip it was."""
    X, W = np.ones((1, 4)), np.ones((4, 3))
    transposed = raised_by(lambda: np.dot(X, W.T))
    assert explained([raised_by(lambda: X @ W.T)], [transposed], decisive=True) == ("a",)
    exchanged = raised_by(lambda: np.dot(W, X))
    assert explained([raised_by(lambda: W @ X)], [exchanged], decisive=True) == ("a",)
    assert explained([raised_by(lambda: np.dot(X, W.T))], [exchanged], decisive=True) == ()
    assert explained([raised_by(lambda: X @ W.T)], [exchanged], decisive=True) == ()
    assert explained([raised_by(lambda: X * W)], [exchanged], decisive=True) == ()


def test_shapes_that_cannot_be_broadcast_tell_one_slip_from_another() -> None:
    """The same exception for other shapes is another slip."""
    X, W, b = np.ones((2, 4)), np.ones((4, 3)), np.ones(3)
    entries = raised_by(lambda: X * W)
    assert explained([raised_by(lambda: X * W)], [entries], decisive=True) == ("a",)
    assert explained([raised_by(lambda: X * b)], [entries], decisive=True) == ()


# --------------------------------------------------------------------------------------------- through the engine


def likely(report: ProblemReport) -> dict[str, str]:
    """The mistakes that speak, by check."""
    return {check.name: check.mistake for check in report.checks if check.mistake}


def test_a_known_mistake_gets_its_sentence(judge: Judge) -> None:
    """However it is written, in both languages, and in every check that it fails."""
    report = judge(RIGHT.replace("return 2 * x", "return x + x + x"))
    assert likely(report) == {"doubles": "tripled"}
    assert report.checks[0].likely == Text(
        "This is three times x; twice is wanted.", "x 의 세 배이다. 두 배가 필요하다."
    )


def test_an_unknown_mistake_gets_none(judge: Judge) -> None:
    """No sentence is better than a wrong one."""
    assert likely(judge(RIGHT.replace("2 * x", "4 * x"))) == {}
    assert likely(judge(RIGHT.replace("return 2 * x", "return 1 / 0"))) == {}


def test_nonsense_is_not_taken_for_a_mistake(judge: Judge) -> None:
    """Zeros speak for the decisive mistake alone, and not when more has failed than that explains."""
    assert likely(judge(RIGHT.replace("return 2 * x", "return 0 * x"))) == {"doubles": "nothing"}
    assert likely(judge("def double(x): return 0 * x\nhalve = double\ndef both(x): return x, x")) == {}


def test_a_mistake_in_one_function_is_told_beside_another(judge: Judge) -> None:
    """Two mistakes at once, each with its own sentence."""
    text = RIGHT.replace("return double(x), halve(x)", "return halve(x), double(x)")
    assert likely(judge(text)) == {"gives_both": "turned_round"}
    assert likely(judge(text.replace("2 * x", "x * x"))) == {"doubles": "squared"}
