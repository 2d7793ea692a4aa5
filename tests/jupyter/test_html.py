"""A report as HTML: complete, in both languages, and harmless whatever a learner wrote."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest

from grader.jupyter.html import html_of
from grader.text import Text
from grader.verdict import CheckResult, Mismatch, MismatchKind, ProblemReport, Receipt, Report, TraceLine, Verdict

RECEIPT = Receipt("0.1.0", "abc", "3.11", "2.0", "Linux", 7, "portable", (), 5.0, 1 << 30)
EVIL = "<script>alert('x')</script>\x1b[31m\u202e"
SENTENCE = Text("it is right", "맞다")


def report(*checks: CheckResult, **more: Any) -> Report:
    """A report on one problem with these checks."""
    verdict = more.pop("verdict", Verdict.FAILED)
    title = Text("Softmax", "소프트맥스")
    problem = ProblemReport("p060_softmax", "60", "ch03_nn", title, verdict, 0, 10, checks, "hw.py", **more)
    return Report("kim", (problem,), RECEIPT)


class Balance(HTMLParser):
    """Counts what is open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        """One more open."""
        self.seen.add(tag)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """The last one closed."""
        assert self.open.pop() == tag


def tags(html: str) -> set[str]:
    """The tags of a piece of HTML, which closes all that it opens."""
    parser = Balance()
    parser.feed(html)
    assert parser.open == []
    return parser.seen


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_every_text_of_a_learner_is_escaped(lang: Any) -> None:
    """Values, calls, messages, places, output and notes."""
    evil = Text(EVIL, EVIL)
    mismatch = Mismatch(MismatchKind.VALUES, evil, EVIL, EVIL, EVIL, tolerance=EVIL, pattern=evil)
    check = CheckResult(
        "c",
        evil,
        Verdict.RAISED,
        0,
        10,
        EVIL,
        mismatch,
        evil,
        (TraceLine(EVIL, 1, EVIL, EVIL),),
        evil,
        "",
        EVIL,
        (evil,),
    )
    html = html_of(report(check, notes=(evil,)), lang)
    assert tags(html) <= {"div", "span", "p", "b", "pre", "table", "tr", "td", "br"}
    assert "\x1b" not in html
    assert "\u202e" not in html


def test_what_a_pass_has_taught_is_told_after_a_pass_only() -> None:
    """In the notebook's language."""
    learned = {"p060_softmax": Text("Take off\nthe largest <1>.", "최댓값을 뺀다.")}
    right = report(CheckResult("c", SENTENCE, Verdict.PASSED, 10, 10), verdict=Verdict.PASSED)
    assert "Take off the largest &lt;1&gt;." in html_of(right, "en", (), learned)
    assert "최댓값을 뺀다." in html_of(right, "ko", (), learned)
    wrong = report(CheckResult("c", SENTENCE, Verdict.FAILED, 0, 10))
    assert "Take off" not in html_of(wrong, "en", (), learned)
    assert tags(html_of(right, "en", (), learned)) <= {"div", "span", "p", "b"}


def test_a_condition_shows_what_came() -> None:
    """What should hold, then the value that did not meet it."""
    mismatch = Mismatch(MismatchKind.CONDITION, Text("Adds up to one.", "합이 1이다."), got="0.5")
    html = html_of(report(CheckResult("c", SENTENCE, Verdict.FAILED, 0, 10, mismatch=mismatch)), "ko")
    assert html.index("합이 1이다.") < html.index("얻은 값") < html.index("0.5")
    assert "Adds up" not in html
    assert tags(html)


def test_huge_values_are_cut() -> None:
    """A notebook stays a file that can be opened."""
    html = html_of(report(CheckResult("c", SENTENCE, Verdict.FAILED, 0, 10, output="x" * 1_000_000)), "en")
    assert len(html) < 10_000


def test_trouble_is_told_without_problems() -> None:
    """A submission that cannot be read at all."""
    html = html_of(Report("kim", (), RECEIPT, trouble=Text("nothing to grade", "채점할 것이 없다")), "ko")
    assert "채점할 것이 없다" in html
    assert tags(html)
