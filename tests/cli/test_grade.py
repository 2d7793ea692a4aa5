"""`grade`: where answers are looked for, with which settings, and what the exit code says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from grader.sandbox.limits import Limits
from grader.verdict import Verdict


@pytest.fixture(autouse=True)
def answer(course) -> Path:
    """A file in the current folder."""
    path = Path("p060_softmax.py")
    path.write_text("def softmax(a):\n    return a\n")
    return path


def test_everything_here_is_an_overview(grade, engines):
    """Without words, one line a problem and the total; exit code 0 since all passed."""
    said = grade()
    assert (said.code, said.err) == (0, "")
    assert engines.asked == [None]
    assert said.words.endswith("Total 2 of 2 problems passed 20/20 Everything passed. Well done!")


def test_a_single_answer_shows_its_details(grade, engines, course):
    """Where there is but one problem an overview would say too little."""
    (course / "exercises" / "ch03_neural_network" / "p028_and_gate.py").unlink()
    assert "✓ it is right 10" in grade().words


def test_words_name_problems(grade, engines):
    """A number, a part of a name and a chapter; details are shown, and the exit code says that one did not pass."""
    engines.verdict = Verdict.FAILED
    said = grade("softmax")
    assert said.code == 1
    assert "again: grade 60 --seed 1" in said.words
    grade("28", "p060_softmax")
    grade("ch03")
    both = ("p028_and_gate", "p060_softmax")
    assert engines.asked == [("p060_softmax",), both, both]


def test_a_file_can_be_named_like_a_problem(grade, engines):
    """`grade p060_softmax.py` grades that file for that problem; a file of another name for whatever it holds."""
    grade("p060_softmax.py")
    Path("other.py").write_text("x = 1\n")
    grade("other.py")
    assert engines.asked == [("p060_softmax",), None]


def test_settings_reach_the_engine(grade, engines):
    """Seed, isolation and limits, in the engine's units; its own where nothing was asked. Data tell of the course."""
    grade()
    assert engines.opened == {"isolation": "auto", "limits": Limits(), "seed": 7, "early": None, "marked": False}
    grade("--seed", "0", "--isolation", "portable", "--limit", "1.5", "--memory", "512")
    assert engines.opened == {
        "isolation": "portable", "limits": Limits(1.5, 512 << 20), "seed": 0, "early": None, "marked": False,
    }  # fmt: skip
    grade("--json")
    assert engines.opened["marked"]


def test_json_is_the_report_and_nothing_else(grade, engines):
    """With --json the output is one JSON object, whatever language is spoken, and the exit code is the same."""
    engines.verdict = Verdict.RAISED
    said = grade("--json", "--lang", "ko")
    form = json.loads(said.out)
    assert (said.code, said.err) == (1, "")
    assert (form["format"], form["version"], form["points"], form["out_of"]) == ("grade-report", 1, 0, 20)
    assert form["problems"][1]["title"] == {"en": "Softmax", "ko": "소프트맥스"}


def test_in_the_courses_own_folder_its_exercises_are_graded(grade, engines, course, monkeypatch):
    """The solutions beside them are nobody's answers."""
    monkeypatch.chdir(course)
    said = grade("--json")
    assert json.loads(said.out)["submission"] == "exercises"


def test_an_unreadable_submission_is_told_and_not_passed(grade, engines):
    """Its reason is the report; exit code 1."""
    Path("hw.zip").write_bytes(b"no archive")
    said = grade("--in", "hw.zip")
    assert (said.code, said.err) == (1, "")
    assert said.out.strip()
