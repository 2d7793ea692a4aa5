"""`grade plot`: a file with the picture, and sentences about what is missing in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pictured import CHAPTER, STEM

from grader.cli import plot as command
from grader.course import open_course
from grader.pictures import paint
from grader.pictures.looking import look
from grader.pictures.panels import Bars, Curves
from grader.running import Engine, Isolation
from grader.submission import Answer, Source

NAIVE = "import numpy as np\n\n\ndef softmax(x):\n    return np.exp(x) / np.exp(x).sum()\n"
FILE = Path(f"{STEM}.py")
PORTABLE = ("--isolation", "portable")


def answer_of(text: str) -> Answer:
    """A learner's file for problem 60."""
    return Answer((Source(FILE.name, STEM, text, FILE.name),), (), FILE.name)


@pytest.mark.parametrize(("name", "begins"), [("a.png", b"\x89PNG"), ("a.svg", b"<?xml"), ("a.PDF", b"%PDF")])
def test_the_picture_is_written_in_the_form_that_its_name_asks_for(grade, name, begins):
    """And the command says where it is."""
    FILE.write_text(NAIVE)
    said = grade("plot", "60", "-o", name, *PORTABLE)
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [
        "12 of your values are nan, inf or enormous, and cannot be drawn.",
        f"Written: {name}",
    ]
    assert Path(name).read_bytes().startswith(begins)


def test_without_a_window_and_a_name_it_goes_beside_the_answer(grade):
    """Nobody looks at a window where the output is a pipe."""
    FILE.write_text(NAIVE)
    assert grade("plot", "softmax", *PORTABLE).out.endswith("Written: p060_softmax.png\n")
    assert Path("p060_softmax.png").stat().st_size > 10_000


def test_a_window_takes_the_place_of_the_file(grade, monkeypatch):
    """Where there is a screen."""
    FILE.write_text(NAIVE)
    shown = []
    monkeypatch.setattr(command.sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(paint, "show", lambda picture, lang: bool(shown.append(picture)) or True)
    assert grade("plot", "60", *PORTABLE).code == 0
    assert [picture.number for picture in shown] == ["60"]
    assert not Path("p060_softmax.png").exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "def softmax(x):\n    raise ValueError('no way')\n",
            "Your side is missing. ValueError: no way (p060_softmax.py, line 2: raise ValueError('no way'))",
        ),
        (
            "def softmax(x):\n    return x[1:]\n",
            "Your side is missing. What came back has the shape (3,), and (4,) is wanted.",
        ),
        ("def softmax(x:\n", "Your side is missing. softmax is not defined."),
        ("def softmax(x):\n    while True:\n        pass\n", "Your side is missing. It ran longer than 1 second and"),
    ],
)
def test_half_a_picture_comes_with_the_reason(grade, text, said):
    """Whatever the answer does, the right half is drawn; a sentence says why yours is not."""
    FILE.write_text(text)
    done = grade("plot", "60", "-o", "a.svg", *PORTABLE, "--limit", "1")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(said)
    assert done.out.endswith("Written: a.svg\n")


def test_an_untouched_stub_shows_what_is_asked_for(grade, course):
    """The right half alone, before anything is written."""
    shutil.copy(course / "exercises" / CHAPTER / FILE.name, FILE)
    done = grade("plot", "60", "-o", "a.png", "--lang", "ko", *PORTABLE)
    assert done.out.startswith("내 답 쪽이 비어 있다. softmax (p060_softmax.py, ")
    assert done.code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("60", "--in", "other"),
            "grade: Nothing here answers 60: write a file p060_softmax.py, or say where it is with --in.\n",
        ),
        (("60", "--in", "no"), "grade: no does not exist.\n"),
        (("60", "-o", "a.bmp"), "grade: a.bmp: name a file that ends with .png, .svg or .pdf.\n"),
        (("60", "-o", "no/a.png", "--in", "a.py"), "grade: no/a.png cannot be written (No such file or directory).\n"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(grade, words, said):
    """With the exit code of wrong usage."""
    Path("a.py").write_text(NAIVE)
    Path("other").mkdir()
    Path("other", "p028_and_gate.py").write_text(NAIVE.replace("softmax", "AND"))
    done = grade("plot", *words, *PORTABLE)
    assert done.code == 2
    assert done.err == said


def test_a_problem_without_a_picture_says_so(grade, course):
    """And names what helps instead."""
    checks = course / "grader" / "checks" / CHAPTER / FILE.name
    checks.write_text(checks.read_text(encoding="utf-8").partition("\n\n@problem.picture")[0] + "\n", encoding="utf-8")
    FILE.write_text(NAIVE)
    done = grade("plot", "60", *PORTABLE)
    assert done.code == 2
    assert done.err == "grade: 60 has no picture. 'grade why 60' shows the call that fails.\n"
    done = grade("plot", "60", "--lang", "ko", *PORTABLE)
    assert "틀린 호출은 'grade why 60'으로 볼 수 있다." in done.err


def test_recorded_answers_give_the_same_picture(grade, course):
    """Without the solution the right half comes from the record: the same file, byte for byte."""
    FILE.write_text(NAIVE)
    assert grade("record", "60").code == 0
    assert grade("plot", "60", "-o", "with.svg", *PORTABLE).code == 0
    shutil.rmtree(course / "solutions")
    assert open_course(course).solutions is None
    assert grade("plot", "60", "-o", "without.svg", *PORTABLE).code == 0
    assert Path("with.svg").read_bytes() == Path("without.svg").read_bytes()


def test_the_data_of_a_picture_say_what_is_wrong(course):
    """The naive softmax has the right probabilities, and loses them from a shift of 725 on."""
    opened = open_course(course)
    with Engine(opened, isolation=Isolation.PORTABLE) as engine:
        bars, shifted = look(engine, opened.problems[0], answer_of(NAIVE)).panels
    assert isinstance(bars, Bars)
    assert not bars.values.wrong.any()
    assert isinstance(shifted, Curves)
    assert shifted.x[shifted.values.wrong].min() == 725


def test_a_report_names_the_picture(grade):
    """Below what did not pass, with the place as it was typed; after a pass nothing is to be looked at."""
    Path("hw").mkdir()
    Path("hw", FILE).write_text(NAIVE)
    assert "       picture:  grade plot 60 --in hw\n" in grade("60", "--in", "hw", *PORTABLE).out
    assert "# picture: grade plot 60" in grade("why", "60", "--in", "hw", *PORTABLE).out
    Path("hw", FILE).write_text(NAIVE.replace("np.exp(x)", "np.exp(x - x.max())"))
    assert "grade plot" not in grade("60", "--in", "hw", *PORTABLE).out


@pytest.mark.parametrize("backend", ["tkagg", "svg", "module://matplotlib_inline.backend_inline"])
def test_a_terminal_without_a_screen_gets_a_file(grade, tmp_path, backend):
    """Whatever kit is asked for, also by Jupyter of what it starts: where no window opens, the picture is not lost."""
    import os
    import sys

    pty = pytest.importorskip("pty")
    FILE.write_text(NAIVE)
    program = [sys.executable, "-m", "grader.cli.main", "plot", "60", *PORTABLE]
    known = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    said, ours = [], os.environ.copy()
    os.environ.clear()
    os.environ.update(known | {"MPLBACKEND": backend})
    try:
        pty.spawn(program, lambda descriptor: said.append(os.read(descriptor, 4096)) or said[-1])
    finally:
        os.environ.clear()
        os.environ.update(ours)
    assert b"Written: p060_softmax.png" in b"".join(said)
    assert Path("p060_softmax.png").exists()
