"""What is said of a class that is being graded: true at every moment, and nothing before it can be known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fake_engines import problem_report

from grader.batch.execute import Event
from grader.batch.pace import Pace
from grader.batch.rows import Found
from grader.cli import bar
from grader.cli.bar import class_bar
from grader.cli.output import Output


class Clock:
    """Seconds that pass when a test says so."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def said(pace: Pace) -> list[str]:
    """In English."""
    return [text.en for text in pace.words()]


def test_rate_and_estimate():
    """Taken of what was graded, not of what was as it was; nothing of the first few."""
    clock = Clock()
    pace = Pace(100, clock)
    for k in range(40):
        pace.happened(Event.UNCHANGED, f"old{k}")
    assert (pace.done, said(pace)) == (40, [])
    for k in range(10):
        clock.now += 0.5
        pace.happened(Event.HANDED_OUT, f"s{k}")
        pace.happened(Event.DONE, f"s{k}")
    assert (pace.done, said(pace)) == (50, ["2.0/s, 0:00:25 left"])
    clock.now += 95
    assert said(pace) == ["6.0/min, 0:08:20 left"]  # it stands still
    assert pace.words()[0].ko == "분당 6.0개, 0:08:20 남음"


def test_the_slowest_problem_and_faults():
    """By the mean of its answers; a fault that went well after all is none, and its submission is done once."""
    pace = Pace(10, Clock())
    for number, seconds in (("28", 1.0), ("28", 0.0), ("60", 0.7), ("60", 0.72)):
        pace.judged(number, seconds)
    pace.happened(Event.FAULT, "kim")
    pace.happened(Event.FAULT, "lee")
    assert said(pace) == ["slowest: 60 (0.7 s)", "faults: 2"]
    pace.happened(Event.DONE, "kim")
    assert (pace.done, pace.faults) == (2, 1)


def test_plain_lines_where_nobody_sees_a_bar(capsys):
    """Now and then, on the error stream, in the language asked for."""
    clock = Clock()
    with class_bar(Output("en"), 3, 2, Pace(3, clock)) as shown:
        for name in ("a", "b"):
            shown.event(Event.HANDED_OUT, Found(name, Path(name)))
            shown.event(Event.DONE, Found(name, Path(name)))
        assert capsys.readouterr().err == ""
        clock.now += bar._EVERY
        shown.event(Event.FAULT, Found("c", Path("c")))
    assert capsys.readouterr().err == "grade: 3 of 3 submissions, 12.0/min, 0:00:00 left, faults: 1\n"


def test_a_bar_on_a_terminal(capsys, monkeypatch):
    """Done, rate, slowest problem, and who is being graded; gone at the end."""
    monkeypatch.setattr(bar, "is_watched", lambda output: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "140")
    clock = Clock()
    output = Output("ko")
    with class_bar(output, 9, 1, Pace(9, clock)) as shown:
        for k in range(4):
            clock.now += 1
            shown.event(Event.DONE, Found(f"s{k}", Path("s")))
        shown.judged(replace(problem_report(), seconds=2.0))
        shown.event(Event.HANDED_OUT, Found("홍길동", Path("h")))
    written = capsys.readouterr().err
    for words in ("4/9", "초당 1.0개, 0:00:05 남음", "가장 느린 문제: 60 (2.0초)", "홍길동"):
        assert words in written


@pytest.mark.parametrize(("seconds", "shown"), [(0.4, "0:00:00"), (61, "0:01:01"), (100000, "27:46:40")])
def test_times_are_written_as_on_a_clock(seconds, shown):
    """Hours, minutes, seconds."""
    from grader.batch.pace import _clock

    assert _clock(seconds) == shown
