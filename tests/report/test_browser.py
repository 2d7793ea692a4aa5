"""Pages as a browser sees them: nothing that a learner chose runs in them, and they fit a phone."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from grader.batch.class_view import class_view
from grader.batch.rows import Person, Status
from grader.batch.standing import Column, Standing
from grader.text import Text
from grader.verdict import CheckResult, Mismatch, MismatchKind, ProblemReport, Receipt, Report, TraceLine, Verdict

pytest.importorskip("jinja2")

from grader.report.page import class_page, learner_page  # needs jinja2

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")
HOSTILE = (
    "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    "</pre></style></title><svg onload=\"document.title='owned'\">"
    "' \" onmouseover=\"document.title='owned'\" {{ 7 * 7 }}"
)
RECEIPT = Receipt("0", "course", "3", "2", "here", 1, "locked", (), 5.0, 1)
COLUMN = Column("p060_softmax", "60", 10)


def seen(page: str, tmp_path: Path) -> str:
    """The document after everything in it that can run has run."""
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    quiet = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")
    words = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", *quiet]
    done = subprocess.run(
        [*words, f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=2000", "--dump-dom", path.as_uri()],
        capture_output=True, text=True, timeout=300, check=True,
    )  # fmt: skip
    return done.stdout


def hostile_report() -> Report:
    """A learner who put the same thing everywhere that she chooses."""
    mismatch = Mismatch(MismatchKind.VALUES, Text("differs", "다르다"), got=HOSTILE, want=HOSTILE, name=HOSTILE)
    check = CheckResult(
        "c", Text("it works", "동작한다"), Verdict.FAILED, 0, 10, call=HOSTILE, mismatch=mismatch, output=HOSTILE,
        message=Text(HOSTILE, HOSTILE), trace=(TraceLine(HOSTILE, 3, HOSTILE),),
    )  # fmt: skip
    problem = ProblemReport(
        "p060_softmax", "60", "ch03", Text("Softmax", "소프트맥스"), Verdict.FAILED, 0, 10, (check,), HOSTILE,
        (Text(HOSTILE, HOSTILE),),
    )  # fmt: skip
    return Report(HOSTILE, (problem,), RECEIPT, (Text(HOSTILE, HOSTILE),))


def hostile_row(id: str = HOSTILE) -> Standing:
    """Her standing."""
    return Standing(
        Person(id, HOSTILE, HOSTILE), True, 1, HOSTILE, Status.GRADED, Text(HOSTILE, HOSTILE),
        earned={COLUMN.stem: 0.0},
    )  # fmt: skip


def page_of(which: str) -> str:
    """The page of the class, with two of her so that their values are a group, or her own."""
    report, row = hostile_report(), hostile_row()
    if which == "learner":
        return learner_page(row, report, "ko")
    view = class_view([(row, report), (hostile_row("2"), report)], [COLUMN])
    return class_page(view, HOSTILE, "ko")


@pytest.mark.parametrize("which", ["class", "learner"])
def test_nothing_that_a_learner_chose_runs(which, tmp_path):
    """No element of hers comes to be; also without the page's policy, which would forbid scripts anyway."""
    page = page_of(which)
    for text in (page, re.sub(r"<meta http-equiv.*", "", page)):
        document = seen(text, tmp_path)
        assert re.findall(r"<title>.*?</title>", document) != ["<title>owned</title>"]
        assert not re.search(r"<(script|img|svg onload)", document)
        assert not re.search(r"<[a-z]+ [^>]*\bon\w+=", document)
        assert "document.title='owned'" in document  # as text
        assert "{{ 7 * 7 }}" in document


def test_a_page_that_did_not_escape_would_be_caught(tmp_path):
    """The same text as it is: Chromium runs it, so the test above can fail."""
    document = seen(f"<!DOCTYPE html><title>x</title><body>{HOSTILE}", tmp_path)
    assert "<title>owned</title>" in document


@pytest.mark.parametrize("which", ["class", "learner"])
@pytest.mark.parametrize("problems", [1, 60])
def test_pages_fit_a_phone(which, problems, tmp_path):
    """At 390 pixels nothing is wider but tables in a box of their own that scrolls; Korean is shown as it is."""
    columns = [Column(f"p{k:03}_x", str(k), 10) for k in range(1, problems + 1)]
    earned = {column.stem: 5.0 for column in columns}
    row = Standing(Person("20261234", "홍길동"), True, 1, "홍길동_20261234", Status.GRADED, earned=earned, final=5.0)
    one = replace(hostile_report().problems[0], title=Text("A" * 200, "가" * 200))
    report = Report("x", tuple(replace(one, stem=c.stem, number=c.number) for c in columns), RECEIPT)
    page = learner_page(row, report, "ko") if which == "learner" else _class(row, report, columns)
    assert "홍길동" in page
    measure = """<script>
        document.documentElement.style.width = '390px';
        const wide = [...document.body.querySelectorAll('*')].filter(one => !one.closest('.scroll')
            && one.getBoundingClientRect().right > 391);
        document.title = wide.length ? 'too wide: ' + wide.map(one => one.tagName).join() : 'fits';
        </script></body>"""
    page = re.sub(r"<meta http-equiv.*", "", page).replace("</body>", measure)
    assert re.findall(r"<title>(.*?)</title>", seen(page, tmp_path)) == ["fits"]


def _class(row: Standing, report: Report, columns: list[Column]) -> str:
    rows: list[Any] = [(replace(row, learner=Person(str(k), f"학생{k}" if k else "홍길동")), report) for k in range(5)]
    return class_page(class_view(rows, columns), "HW", "ko")
