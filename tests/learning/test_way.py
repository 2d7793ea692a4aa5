"""`grade next`, `grade stats`, `grade reset` and `grade solution`."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from learning_course import RIGHT, SOLUTIONS

from grader.learning.progress import read_progress, remember
from grader.learning.statement import reflowed

PASSED = [("60", 10, True), ("70", 5, True), ("151", 10, True)]


class Keyboard:
    """Somebody who types one line."""

    def __init__(self, line: str) -> None:
        self.line = line

    def isatty(self) -> bool:
        return True

    def readline(self) -> str:
        return self.line


def test_next_shows_the_first_unsolved_problem(grade, workspace):
    """Title, statement, where to write and what to type; after a pass the one behind it."""
    assert grade("next").out.splitlines() == [
        " 60  Softmax                                                ch03  neural network",
        "",
        " Scores become probabilities. They add",
        " up to one.",
        "",
        "     y = exp(x) / sum(exp(x))",
        "",
        " Write in: " + str(Path("ch03_neural_network", "p060_softmax.py")),
        " Then: grade 60    grade hint 60",
    ]
    remember(workspace, PASSED[:1])
    assert "A question" in grade("next").out


def test_next_in_korean_and_from_a_folder_within(grade, workspace, monkeypatch):
    """The statement in the learner's language, and a path that can be typed from here."""
    monkeypatch.chdir("ch03_neural_network")
    said = grade("next", "--lang", "ko").out
    assert " 점수를 확률로 바꾼다." in said
    assert " 작성할 파일: p060_softmax.py" in said
    assert "Scores" not in said


def test_next_leaves_what_was_given_up_for_the_end(grade, workspace):
    """A problem whose solution was seen comes last, with a word on it."""
    grade("solution", "60", "--give-up")
    assert "A question" in grade("next").out
    remember(workspace, PASSED[1:])
    assert "You have seen its solution; it still can be solved." in grade("next").out


def test_the_finish_is_celebrated(grade, workspace, tmp_path):
    """When nothing is left: congratulations, and what the course has beyond this folder."""
    remember(workspace, PASSED)
    assert grade("next").out == (
        " All 3 problems are passed: from the first line of code to the last.\n Congratulations!\n"
    )
    assert "축하한다!" in grade("stats", "--lang", "ko").out
    shutil.rmtree(workspace / "ch05_layers")
    remember(workspace, [])
    (workspace / "grade-progress.json").write_text('{"problems": {"60": {"passed": "x"}, "70": {"passed": "x"}}}')
    assert "The course has 1 more: 'grade init .' adds their stubs." in grade("next").words


@pytest.mark.parametrize("command", [["next"], ["stats"], ["reset", "60"], ["solution", "60"]])
def test_outside_of_a_workspace(grade, command):
    """One sentence says how to make one."""
    said = grade(*command)
    assert (said.code, said.out) == (2, "")
    assert "is no workspace: 'grade init FOLDER' makes one" in said.err


def test_stats_by_chapter(grade, workspace):
    """Passed of all, by chapter and in sum, in cells: both languages end at the same column."""
    remember(workspace, [("60", 10, True), ("151", 2, False)])
    remember(workspace, [("151", 2, False)])
    grade("solution", "70", "--give-up")
    assert grade("stats").out.splitlines() == [
        " ch03  neural network                               1 of 2  ██████████░░░░░░░░░░",
        " ch05  layers                                       0 of 1  ░░░░░░░░░░░░░░░░░░░░",
        "",
        " Passed                                             1 of 3  ██████░░░░░░░░░░░░░░",
        " Tries: 3 (problems tried: 2, passed at the first try: 1)",
        " Solution seen before passing: 70",
    ]
    assert "3문제 중 1문제" in grade("stats", "--lang", "ko").out


def test_60_columns_are_enough(grade, workspace, monkeypatch):
    """No line is wider than the screen, in either language."""
    from rich.cells import cell_len

    monkeypatch.setenv("COLUMNS", "60")
    for words in (["next"], ["stats"], ["next", "--lang", "ko"], ["stats", "--lang", "ko"], ["init", "."]):
        assert max(cell_len(line) for line in grade(*words).out.splitlines()) <= 60


def test_reset_keeps_the_answer(grade, workspace, softmax):
    """The stub is there again, in the folder's language; each answer is kept under a name of its own."""
    stub = softmax.read_text()
    assert "still is the stub; there is nothing to reset." in grade("reset", "60").words
    for name, answer in (("p060_softmax.py.bak", RIGHT), ("p060_softmax.py.2.bak", "x = 1\n")):
        softmax.write_text(answer)
        remember(workspace, PASSED[:1])
        said = grade("reset", "60", "--yes", "--lang", "ko")
        assert said.code == 0
        assert f"답은 {name} 에 있다." in said.words
        assert softmax.read_text() == stub
        assert softmax.with_name(name).read_text() == answer
        assert not read_progress(workspace).passed("60")


@pytest.mark.parametrize(("line", "code"), [("y\n", 0), ("네\n", 0), ("n\n", 1), ("\n", 1), ("", 1)])
def test_reset_asks(grade, softmax, monkeypatch, line, code):
    """Anything but a yes leaves everything as it is."""
    softmax.write_text(RIGHT)
    monkeypatch.setattr(sys, "stdin", Keyboard(line))
    said = grade("reset", "softmax")
    assert said.code == code
    assert "Put the stub back in the place of" in said.err
    assert (softmax.read_text() == RIGHT) is (code == 1)


def test_reset_with_nobody_to_ask(grade, softmax):
    """In a script nothing is reset without --yes."""
    softmax.write_text(RIGHT)
    said = grade("reset", "60")
    assert (said.code, softmax.read_text()) == (2, RIGHT)
    assert "Nobody can be asked here; --yes stands for the answer." in said.err


def test_reset_of_a_file_that_is_not_there(grade, softmax):
    """One sentence says how to get it."""
    softmax.unlink()
    assert "'grade init . 60' puts it there." in grade("reset", "60").err


def test_the_solution_after_a_pass(grade, workspace):
    """As it stands in its file, so that it can be piped into one."""
    said = grade("solution", "60")
    assert (said.code, said.out) == (2, "")
    assert "60 is not passed yet: 'grade hint 60' leads on." in said.err
    remember(workspace, PASSED[:1])
    assert grade("solution", "60").out == SOLUTIONS["p060_softmax"]
    assert not read_progress(workspace).given_up("60")


def test_giving_up_is_recorded(grade, workspace):
    """The solution is shown, and from then on without asking again."""
    assert grade("solution", "60", "--give-up").out == SOLUTIONS["p060_softmax"]
    assert read_progress(workspace).given_up("60")
    assert grade("solution", "60").code == 0


def test_where_the_instructor_holds_the_solutions(grade, workspace, course):
    """An installation without solutions says so, and records no giving up."""
    shutil.rmtree(course / "solutions")
    said = grade("solution", "60", "--give-up")
    assert (said.code, said.out) == (2, "")
    assert "the instructor holds them." in said.err
    assert not read_progress(workspace).given_up("60")


def test_one_problem_at_a_time(grade, workspace):
    """A chapter is no problem."""
    assert grade("reset", "ch03").err == "grade: 'ch03' is 2 problems; name one.\n"


STATEMENT = """A paragraph of two
lines.

- an item that goes
  on here
- another

    a = b + c
    d = e

q1  Which?
q2  Or
   this?"""


def test_a_statement_that_fits_stays_as_it_is():
    """Its author's line ends are good ones."""
    assert reflowed(STATEMENT, 80) == STATEMENT


def test_a_narrow_screen_breaks_paragraphs_and_no_formulas():
    """Paragraphs and items become one line each; formulas, questions and options keep theirs."""
    assert reflowed(STATEMENT, 10).split("\n") == [
        "A paragraph of two lines.", "", "- an item that goes on here", "- another", "", "    a = b + c", "    d = e",
        "", "q1  Which?", "q2  Or", "   this?",
    ]  # fmt: skip
