"""The summary of a class."""

from __future__ import annotations

import io
import types
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from grader.batch.rows import Found, Graded
from grader.report.classroom import render_class
from grader.text import Text
from grader.verdict import Verdict


@pytest.fixture
def show_class():
    """The lines of a summary."""

    def show(rows, problems=(), lang="en", width=80):
        stream = io.StringIO()
        console = Console(file=stream, width=width, markup=False, highlight=False, emoji=False)
        render_class(rows, len(rows) + 1, problems, console, lang, "grades.csv")
        return stream.getvalue().splitlines()

    return show


@pytest.fixture
def make_row(make_problem, make_check, make_report):
    """Makes a row with one problem of four points that ended so."""

    def make(name, verdict, **found):
        problem = make_problem(verdict, make_check(verdict, **found))
        return Graded(Found(name, Path(name)), make_report(problem))

    return make


def test_the_mean_is_of_those_who_answered(show_class, make_row):
    """An empty submission and a fault of ours lower no mean."""
    fault = Graded(Found("park", Path("park")), None, Text("it broke", "고장"))
    rows = [make_row("kim", Verdict.PASSED), make_row("lee", Verdict.FAILED), make_row("han", Verdict.NOT_ATTEMPTED)]
    problem = types.SimpleNamespace(stem="p060_softmax", points=4)
    lines = show_class([*rows, fault], [problem])
    assert " Mean 2.0 of 4 points, over the 2 submissions that hold answers" in lines
    assert " Isolation: locked: seccomp" in lines


def test_the_worst_stands_last_and_nearest_to_the_eye(show_class, make_row):
    """Rows to look at are grouped by how they ended; what was graded is only counted."""
    fault = Graded(Found("a", Path("a")), None, Text("it broke", "고장"))
    rows = [fault, make_row("b", Verdict.TIMED_OUT), make_row("c", Verdict.PASSED), make_row("d", Verdict.CRASHED)]
    lines = show_class(rows)
    assert [line.split()[0] for line in lines[6:9]] == ["b", "d", "a"]
    assert lines[6] == "  b  partly graded  60: timed out"


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_large_class_and_wild_names_stay_on_the_screen(show_class, make_row, lang):
    """At most forty rows, no line too wide, nothing that a terminal would obey."""
    rows = [make_row(f"학생_{k}_\x1b[2J" + "이름" * (k % 20), Verdict.TIMED_OUT) for k in range(60)]
    lines = show_class(rows, lang=lang)
    assert max(map(cell_len, lines)) <= 80
    assert "\x1b" not in "".join(lines)
    said = "... 20 more, each with its reason in the table" if lang == "en" else "... 이하 20개, 이유는 표에 있다"
    assert "  " + said in lines
