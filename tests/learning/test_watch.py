"""`grade watch`: saves are graded, keys show things, and it ends cleanly."""

from __future__ import annotations

import contextlib
import io
import os
import queue
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from learning_course import RIGHT, WRONG
from rich.console import Console

from grader.course import open_course
from grader.faults import CourseFault
from grader.learning import keys as keyboard
from grader.learning.keys import Keys
from grader.learning.progress import read_progress
from grader.learning.saving import Saves, look_at, pause
from grader.learning.watching import HINT_MORE, Watch
from grader.report.listing import render_hint
from grader.running import Engine, Isolation

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal")


class Session:
    """A watch whose events come from the test, one after the other; `says` is what it wrote since the last time."""

    def __init__(self, engine: Any, root: Path, lang: Any = "en", *, screen: bool = False) -> None:
        self._written = io.StringIO()
        console = Console(file=self._written, width=80, markup=False, highlight=False, emoji=False)
        self.watch = Watch(engine, open_course(), root, console, lang, screen=screen)
        self.root = root

    def says(self, *events: str | tuple[Path, ...]) -> str:
        for event in (*events, "q"):
            self.watch.put(event)
        self.watch.run()
        text = self._written.getvalue()
        self._written.seek(0)
        self._written.truncate()
        _, _, answers = text.partition("quit.\n")  # what it begins with: the problem at hand, and the keys
        return answers


@pytest.fixture
def engine(workspace: Path) -> Iterator[Engine]:
    """A warm engine, as the command has one."""
    with Engine(open_course(), isolation=Isolation.PORTABLE) as made:
        yield made


@pytest.fixture
def session(engine: Engine, workspace: Path) -> Session:
    return Session(engine, workspace)


def test_a_save_is_graded_and_the_first_failure_told(session, softmax, workspace):
    """One failing check, and how the others are seen; it is remembered."""
    softmax.write_text(WRONG)
    said = session.says((softmax,))
    assert said.count("✗") == 1
    assert "is right" in said
    assert "d shows all 2 checks" in said
    assert read_progress(workspace).tries("60") == 1
    assert "✗  a large one too" in session.says("d")


def test_after_a_pass_the_next_problem_is_named(session, softmax, workspace):
    """With the solution on request; n goes on to it, p comes back."""
    softmax.write_text(RIGHT)
    said = session.says((softmax,), "n")
    assert "Passed. 'grade solution 60' shows how it may be written, 'n' goes on: 70  A" in said
    assert " 70  A question" in said
    assert read_progress(workspace).passed("60")
    assert " 60  Softmax" in session.says("p")
    session.watch.say_bye()
    assert "1 passed just now." in session.watch._console.file.getvalue()


def test_the_last_pass_is_celebrated(session, softmax, workspace):
    """Where nothing is left: congratulations."""
    (workspace / "grade-progress.json").write_text('{"problems": {"70": {"passed": "x"}, "151": {"passed": "x"}}}')
    softmax.write_text(RIGHT)
    said = session.says((softmax,))
    assert "Congratulations!" in said
    assert "'n' goes on" not in said


def test_the_next_hint_is_the_same_key_again():
    """No command is named that would have to be typed in another window."""
    (problem,) = open_course(Path(__file__).resolve().parents[2]).find(["60"])
    console = Console(record=True, width=70, file=io.StringIO())
    render_hint(problem, 1, console, "ko", HINT_MORE)
    said = console.export_text()
    assert "h 를 한 번 더 누르면" in said
    assert "grade hint" not in said


def test_hints_go_on_and_the_list_has_filters(session, softmax):
    """h again says more, up to the plainest; l again shows those not passed, then those passed, then all."""
    assert session.says("h", "h").count("Hint 1 of 1") == 2
    softmax.write_text(RIGHT)
    session.says((softmax,))
    said = session.says("l", "l", "l", "l")
    every, left, passed, again = said.split("(l: ")[1:]
    assert ">✓   60  Softmax" in every
    assert "60  Softmax" not in left
    assert "151  A layer" in left
    assert "60  Softmax" in passed
    assert "151  A layer" not in passed
    assert "70  A question" in again


@pytest.mark.parametrize(("answer", "gone"), [("y", True), ("n", False), ("q", False)])
def test_reset_asks_and_keeps_a_backup(session, softmax, answer, gone):
    """Only y does it; any other key, q too, leaves everything."""
    softmax.write_text(WRONG)
    said = session.says("r", answer)
    assert "Put the stub back in the place of" in said
    assert softmax.with_name("p060_softmax.py.bak").exists() is gone
    assert (softmax.read_text() == WRONG) is not gone


def test_reset_of_a_stub_says_so(session):
    """There is nothing to reset, and no question."""
    assert "still is the stub; there is nothing to reset." in session.says("r").replace("\n ", " ")


def test_a_save_of_a_helper_grades_the_answers_that_import_it(session, softmax, workspace):
    """A module of the learner's own has no problem's name; a file that nothing needs grades nothing."""
    helper = workspace / "ch03_neural_network" / "helper.py"
    helper.write_text("def right(x): return x\n")
    softmax.write_text("from helper import right\n\n\ndef softmax(x):\n    return right(x)\n")
    assert "60  Softmax" in session.says((helper,))
    other = workspace / "notes.py"
    other.write_text("x = 1\n")
    assert session.says((other,)) == ""


def test_a_notebook_grades_all_answers_in_it(session, workspace):
    """Several at once are an overview."""
    import json

    cells = [RIGHT, "def answers():\n    return {'q1': 'a'}  # 70\n", "# 70\ndef answers():\n    return {'q1': 'a'}\n"]
    made = [{"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": [], "source": c} for c in cells]
    path = workspace / "hw.ipynb"
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": made}))
    said = session.says((path,))
    assert "60  Softmax" in said


def test_a_fault_of_ours_does_not_end_it(workspace, softmax):
    """One sentence, and the next save is graded."""

    class Broken:
        def grade(self, *_: object) -> None:
            raise CourseFault("checks of p060 raised")

    softmax.write_text(RIGHT)
    said = Session(Broken(), workspace).says((softmax,), "h")
    assert " the grader itself failed: checks of p060 raised\n" in said
    assert "Hint 1 of 1" in said


def test_on_a_screen_each_answer_takes_the_place_of_the_last(engine, workspace, monkeypatch):
    """With the keys below, in the learner's language; NO_COLOR and 60 columns make no difference."""
    monkeypatch.setenv("NO_COLOR", "1")
    written = io.StringIO()
    console = Console(file=written, width=60, force_terminal=True, markup=False, highlight=False)
    watch = Watch(engine, open_course(), workspace, console, "ko", screen=True)
    for event in ("h", "q"):
        watch.put(event)
    watch.run()
    assert written.getvalue().count("\x1b[2J") == 2
    assert "n 다음  p 이전  h 힌트" in written.getvalue()
    assert "\x1b[3" not in written.getvalue()


def test_what_is_looked_at(tmp_path):
    """Answers and notebooks, wherever they lie; nothing hidden, no caches, no backups."""
    for name in ("a.py", "b/c.ipynb", "a.py.bak", ".git/x.py", "b/__pycache__/y.py", "z.txt", ".x.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1")
    assert sorted(Path(path).relative_to(tmp_path).as_posix() for path in look_at(tmp_path)) == ["a.py", "b/c.ipynb"]
    assert look_at(tmp_path / "nowhere") == {}


def test_looks_come_sooner_while_somebody_works():
    """After a save, and less often where a look takes long: a twentieth of the time is the most."""
    assert pause(took=0.0, idle=1.0) < pause(took=0.0, idle=1000.0) < pause(took=0.1, idle=1000.0)
    assert pause(took=0.1, idle=1.0) == pause(took=0.1, idle=1000.0) >= 20 * 0.1


@pytest.mark.parametrize("by_system", [False, True])
def test_every_way_to_save_is_one_save(tmp_path, monkeypatch, by_system):
    """Written in place, in pieces, or moved there from another name; a new file too; what was there is no save."""
    if by_system:
        pytest.importorskip("watchfiles")
    else:
        monkeypatch.setitem(sys.modules, "watchfiles", None)
    first = tmp_path / "p060_softmax.py"
    first.write_text("1")
    told: queue.Queue[tuple[Path, ...]] = queue.Queue()
    with Saves(tmp_path, told.put):
        first.write_text("22")
        assert told.get(timeout=10) == (first,)
        with first.open("w") as file:
            for part in ("a", "b", "c"):
                file.write(part)
                file.flush()
        assert told.get(timeout=10) == (first,)
        (tmp_path / "x.tmp").write_text("4444")
        os.replace(tmp_path / "x.tmp", first)
        assert told.get(timeout=10) == (first,)
        (tmp_path / "new.ipynb").write_text("{}")
        assert told.get(timeout=10) == (tmp_path / "new.ipynb",)
        first.unlink()
        (tmp_path / "x.txt").write_text("1")
        with pytest.raises(queue.Empty):
            told.get(timeout=0.5)


def test_without_a_terminal_lines_are_keys(monkeypatch):
    """The first letter of each, Hangul and capitals as well; that nobody types any more is no end."""
    reading, writing = os.pipe()
    monkeypatch.setattr(keyboard, "_stdin", lambda: reading)
    told: queue.Queue[str] = queue.Queue()
    with Keys(told.put, terminal=True) as keys:
        os.write(writing, "n\nHint please\r\n\n  ㅣ\n".encode())
        os.close(writing)
        assert [told.get(timeout=10) for _ in range(3)] == ["n", "h", "l"]
        assert not keys.at_once
    os.close(reading)
    assert told.empty()


def test_without_a_standard_input_there_are_no_keys(monkeypatch):
    """As where it was closed."""
    monkeypatch.setattr(sys, "stdin", None)
    with Keys(print, terminal=True) as keys:
        assert not keys.at_once


def start(folder: Path, stdin: Any, stdout: Any, **environment: str) -> subprocess.Popen[bytes]:
    """`grade watch` as a process of its own."""
    program = [sys.executable, "-m", "grader.cli.main", "watch", "--isolation", "portable"]
    return subprocess.Popen(
        program, cwd=folder, stdin=stdin, stdout=stdout, stderr=subprocess.STDOUT, env=os.environ | environment,
    )  # fmt: skip


def until(words: bytes, descriptor: int) -> bytes:
    """What is read until these words came, wherever lines were broken; fails after half a minute."""
    text, end = b"", time.monotonic() + 30
    while words not in b" ".join(text.split()):
        assert time.monotonic() < end, text.decode()
        if select.select([descriptor], [], [], 1.0)[0]:
            text += os.read(descriptor, 4096)
    return text


@POSIX  # only there can a pipe be waited for
def test_in_a_pipe_it_works_by_lines(softmax, workspace):
    """No terminal anywhere: a save is graded, q quits, the exit code is 0, and no escape is written."""
    process = start(workspace, subprocess.PIPE, subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    out = process.stdout.fileno()
    until(b"q quit.", out)
    softmax.write_text(RIGHT)
    text = until(b"goes on: 70", out)
    process.stdin.write(b"q\n")
    process.stdin.flush()
    assert process.wait(timeout=30) == 0
    text += process.stdout.read()
    process.stdout.close()
    process.stdin.close()
    assert "1 passed just now." in text.decode()
    assert b"\x1b" not in text


@POSIX
@pytest.mark.parametrize("term", ["xterm", "dumb"])
def test_ctrl_c_at_a_terminal(workspace, term):
    """The terminal is as it was, nothing is left behind, and there is no traceback."""
    import pty
    import termios

    ours, theirs = pty.openpty()
    before = termios.tcgetattr(theirs)
    process = start(workspace, theirs, theirs, TERM=term)
    until(b"quit", ours)
    if term == "xterm":
        os.write(ours, b"h")
        until(b"Hint 1 of 1", ours)
    process.send_signal(signal.SIGINT)
    text = until(b"passed just now.", ours)
    assert process.wait(timeout=30) == 130
    assert termios.tcgetattr(theirs)[3] == before[3]
    assert b"Traceback" not in text
    for end in (ours, theirs):
        with contextlib.suppress(OSError):
            os.close(end)


def test_nothing_posix_only_is_needed():
    """The path of a learner imports no module that only POSIX has."""
    code = (
        "import sys\n"
        "for name in ('fcntl', 'termios', 'tty', 'pwd', 'grp', 'resource'): sys.modules[name] = None\n"
        "import grader.cli.watch, grader.cli.why, grader.learning.watching, grader.learning.keys\n"
        "import grader.learning.saving, grader.learning.pasting, grader.learning.failure\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_help_and_what_needs_no_answer_import_no_numpy(workspace):
    """`grade list`, `--help`, `next`, `stats` and `init` answer at once."""
    for words in (["--help"], ["list"], ["next"], ["stats"], ["init", "."], ["watch", "--help"], ["why", "--help"]):
        program = f"import sys; from grader.cli.main import main; main({words!r}); print(*sys.modules, file=sys.stderr)"
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        assert not {"numpy", "nbformat", "matplotlib"} & set(done.stderr.split()), words
