"""Reports made by hand: one problem of every kind of end."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from rich.console import Console

from grader.report.terminal import render_details, render_overview
from grader.text import Text
from grader.verdict import (
    CheckResult,
    Mismatch,
    MismatchKind,
    ProblemReport,
    Receipt,
    Report,
    TraceLine,
    Verdict,
)

RECEIPT = Receipt("0.1.0", "abc", "3.12.1", "2.4.0", "linux", 7, "locked", ("seccomp",), 5.0, 1 << 30)


@pytest.fixture
def make_check() -> Callable[..., CheckResult]:
    """Makes a check of four points from its verdict and what it found."""

    def make(verdict: Verdict, sentence: Text | None = None, **found: Any) -> CheckResult:
        points = 4 if verdict is Verdict.PASSED else 0
        return CheckResult("check", sentence or Text("it is right", "맞다"), verdict, points, 4, **found)

    return make


@pytest.fixture
def make_problem() -> Callable[..., ProblemReport]:
    """Makes a problem from its verdict and checks."""

    def make(verdict: Verdict, *checks: CheckResult, number: str = "60", **found: Any) -> ProblemReport:
        said: dict[str, Any] = {
            "stem": f"p{number.zfill(3)}_softmax",
            "chapter": "ch03_neural_network",
            "title": Text("Softmax that does not overflow", "넘치지 않는 소프트맥스"),
        }
        points, out_of = sum(c.points for c in checks), sum(c.out_of for c in checks) or 10
        return ProblemReport(
            number=number, verdict=verdict, points=points, out_of=out_of, checks=checks, **said | found
        )

    return make


@pytest.fixture
def softmax(make_check, make_problem) -> ProblemReport:
    """The example of the house: two checks pass, the third overflows."""
    overflow = Mismatch(
        MismatchKind.NOT_FINITE,
        Text("nan stands at [0].", "[0] 에 nan 이 있다."),
        got="[nan nan nan]",
        want="[9.99955e-01 4.53979e-05 2.06106e-09]",
        tolerance="1e-9",
    )
    return make_problem(
        Verdict.FAILED,
        make_check(Verdict.PASSED, Text("turns scores into probabilities", "점수를 확률로 바꾼다")),
        make_check(Verdict.PASSED, Text("adds up to one", "합이 1이다")),
        make_check(
            Verdict.FAILED,
            Text("survives scores of a thousand", "점수가 1000 이어도 넘치지 않는다"),
            call="softmax([1010. 1000.  990.])",
            mismatch=overflow,
            likely=Text("exp is taken of the raw scores: subtract the maximum first.", "먼저 최댓값을 빼라."),
        ),
    )


@pytest.fixture
def make_report() -> Callable[..., Report]:
    """Makes a report of problems."""

    def make(*problems: ProblemReport, receipt: Receipt = RECEIPT, **found: Any) -> Report:
        return Report("hw", problems, receipt, **found)

    return make


@pytest.fixture
def show() -> Callable[..., list[str]]:
    """The lines of a rendered report, without colours."""

    def show(
        report: Report,
        lang: str = "en",
        width: int = 80,
        overview: bool = False,
        encoding: str = "utf-8",
        place: str = "",
    ) -> list[str]:
        raw = io.BytesIO()
        stream = io.TextIOWrapper(raw, encoding=encoding, errors="replace", newline="\n")
        console = Console(file=stream, width=width, markup=False, highlight=False, emoji=False)
        (render_overview if overview else render_details)(report, console, lang, place)  # type: ignore[arg-type]
        stream.flush()
        return raw.getvalue().decode(encoding).split("\n")

    return show


@pytest.fixture
def trace() -> tuple[TraceLine, ...]:
    """Two of the learner's lines."""
    return (
        TraceLine("hw/p151.py", 12, "        return self.dot(x)", "forward"),
        TraceLine("hw.ipynb[3]", 2, "while True: pass"),
    )
