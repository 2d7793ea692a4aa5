"""Two reports side by side: what ended otherwise, under which circumstances, and what follows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from grader.text import Text
from grader.unlike import compare_reports
from grader.verdict import CheckResult, ProblemReport, Receipt, Report, Verdict

RECEIPT = Receipt("0.1.0", "abc", "3.11.7", "2.4.6", "Linux x86_64", 7, "locked", ("uid", "seccomp"), 5.0, 2 << 30)
TITLE = Text("Softmax", "소프트맥스")


def report(*ends: Verdict, message: Text | None = None, stem: str = "p060_softmax", **changes: Any) -> Report:
    """A report of one problem whose checks a, b, ... ended so; `changes` are to the receipt."""
    checks = tuple(
        CheckResult(name, Text(name, name), end, 2 if end is Verdict.PASSED else 0, 2, message=message)
        for name, end in zip("abc", ends, strict=False)
    )
    problem = ProblemReport(stem, stem[1:4].lstrip("0"), "ch03", TITLE, ends[0], 0, 2 * len(checks), checks)
    return Report("kim", (problem,), replace(RECEIPT, **changes))


PASSED, FAILED = Verdict.PASSED, Verdict.FAILED


def test_alike_in_everything() -> None:
    """Nothing to tell."""
    unlike = compare_reports(report(PASSED, FAILED), report(PASSED, FAILED))
    assert (unlike.circumstances, unlike.results) == ((), ())
    assert unlike.conclusion.en == "The results are the same, and so are the circumstances."


@pytest.mark.parametrize(
    ("change", "shown", "part"),
    [
        ({"seed": 8}, ("7", "8"), "same --seed"),
        ({"seed": None}, ("7", "-"), "hidden"),
        ({"course": "def"}, ("abc", "def"), "stubs or checks"),
        ({"engine": "0.2.0"}, ("0.1.0", "0.2.0"), "graders are of different versions"),
        ({"python": "3.14.0"}, ("3.11.7", "3.14.0"), "syntax"),
        ({"numpy": "1.26.4"}, ("2.4.6", "1.26.4"), "np.int"),
        ({"platform": "Windows AMD64"}, ("Linux x86_64", "Windows AMD64"), "last bits"),
        ({"isolation": "portable"}, ("locked", "portable"), "portable build"),
        ({"layers": ("time",)}, ("uid, seccomp", "time"), "forbidden"),
        ({"seconds_limit": 1.5}, ("5 s", "1.5 s"), "--limit"),
        ({"memory_limit": 512 << 20}, ("2048 MB", "512 MB"), "--memory"),
    ],
)
def test_every_field_of_a_receipt_is_explained(change: dict[str, Any], shown: tuple[str, str], part: str) -> None:
    """What each report says, and what may come of the difference, in both languages."""
    unlike = compare_reports(report(PASSED), report(PASSED, **change))
    (found,) = unlike.circumstances
    assert (found.one, found.other) == shown
    assert part in found.effect.en
    assert found.effect.ko
    assert unlike.conclusion.en.startswith("The results are the same, whatever")


def test_hidden_seeds_are_told() -> None:
    """Where neither seed is known, neither is whether they were the same."""
    (found,) = compare_reports(report(PASSED, seed=None), report(PASSED, seed=None)).circumstances
    assert "hidden" in found.effect.en


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (Verdict.TIMED_OUT, PASSED, "time"),
        (PASSED, Verdict.OUT_OF_MEMORY, "memory"),
        (PASSED, Verdict.CRASHED, "the process ended"),
        (FAILED, Verdict.NOT_ATTEMPTED, "the answers"),
        (FAILED, Verdict.SKIPPED, "an earlier check"),
        (FAILED, PASSED, None),
    ],
)
def test_two_ends_suggest_a_reason(one: Verdict, other: Verdict, reason: str | None) -> None:
    """Where they do."""
    unlike = compare_reports(report(PASSED, one), report(PASSED, other, seed=8))
    (found,) = unlike.results
    assert found.check == Text("b", "b")
    assert (found.reason.en if found.reason else None) == reason or (reason and found.reason.en.startswith(reason))
    assert unlike.conclusion.en.startswith("The results differ. If the answers are the same")


def test_a_name_that_one_numpy_has() -> None:
    """The exception says it."""
    gone = Text("AttributeError: module 'numpy' has no attribute 'int'.", "")
    (found,) = compare_reports(report(Verdict.RAISED, message=gone), report(PASSED)).results
    assert found.reason is not None
    assert found.reason.en.startswith("numpy")


def test_checks_and_problems_of_one_report_only() -> None:
    """Another course, or less that was graded."""
    results = compare_reports(report(PASSED, PASSED), report(PASSED)).results
    assert [(one.one, one.other) for one in results] == [("passed 2/2", "-")]
    results = compare_reports(report(PASSED), report(PASSED, stem="p101_error")).results
    assert [(one.number, one.check, one.one, one.other) for one in results] == [
        ("60", None, "0/2", "-"), ("101", None, "-", "0/2"),
    ]  # fmt: skip


def test_the_same_circumstances_and_other_results() -> None:
    """Then it was the answers, the clock or chance."""
    conclusion = compare_reports(report(PASSED), report(FAILED)).conclusion
    assert conclusion.en.startswith("The results differ under the same circumstances: the answers are not the same")
