"""What a learner's screen shows: real terminals, narrow ones, without colour, dumb, in code page 949, and pipes."""

from __future__ import annotations

import contextlib
import os
import re
import select
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from learning_course import RIGHT, WRONG
from rich.cells import cell_len

from grader.course import open_course
from grader.learning.saving import Saves
from grader.running import Engine, Isolation
from grader.submission import read_submission

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal")
PROGRAM = (sys.executable, "-m", "grader.cli.main")
ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
COLOUR = re.compile(r"\x1b\[[0-9;]*(?:3[0-7]|9[0-7]|38)[0-9;]*m")
TYPED = (("60", "--isolation", "portable"), ("next",), ("stats",), ("hint", "60"))


class Terminal:
    """A command at a pseudo-terminal of so many columns."""

    def __init__(self, words: tuple[str, ...], columns: int, **environment: str) -> None:
        import fcntl
        import pty
        import struct
        import termios

        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        known = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES", "NO_COLOR")}
        self._process = subprocess.Popen(
            [*PROGRAM, *words], stdin=theirs, stdout=theirs, stderr=theirs,
            env=known | {"TERM": "xterm-256color"} | environment,
        )  # fmt: skip
        os.close(theirs)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is left running, also where a test fails."""
        self._process.kill()
        self._process.wait(timeout=60)
        with contextlib.suppress(OSError):
            os.close(self._ours)

    def read(self, words: str = "", seconds: float = 60) -> str:
        """What comes until these words, or until the end, in the terminal's own bytes."""
        data, end = b"", time.monotonic() + seconds
        while not words or words not in " ".join(ESCAPE.sub("", data.decode("utf-8", "ignore")).split()):
            assert time.monotonic() < end, data.decode("utf-8", "replace")
            if select.select([self._ours], [], [], 0.5)[0]:
                try:
                    chunk = os.read(self._ours, 65536)
                except OSError:  # the other side is closed
                    break
                if not chunk:
                    break
                data += chunk
        return data.decode("utf-8")

    def type(self, key: str) -> None:
        """Press a key."""
        os.write(self._ours, key.encode())

    def end(self) -> int:
        """Wait for the end."""
        return self._process.wait(timeout=60)


@POSIX
@pytest.mark.parametrize(
    ("columns", "lang", "environment"),
    [
        (80, "en", {}),
        (80, "ko", {"NO_COLOR": "1"}),
        (60, "ko", {}),
        (60, "en", {"TERM": "dumb"}),
    ],
)
def test_no_line_is_wider_than_the_terminal(grade, workspace, softmax, columns, lang, environment):
    """Counted in cells, of which a Hangul syllable fills two; colour comes only where it is wanted."""
    softmax.write_text(WRONG)
    for words in TYPED:
        with Terminal((*words, "--lang", lang), columns, **environment) as terminal:
            text = terminal.read()
            assert terminal.end() in (0, 1)
        assert "Traceback" not in text
        lines = ESCAPE.sub("", text).splitlines()
        assert [line for line in lines if cell_len(line) > columns] == []
        assert bool(COLOUR.search(text)) == (words[0] == "60" and not environment)
        if environment.get("TERM") == "dumb":
            assert "\x1b" not in text


@pytest.mark.parametrize("words", TYPED)
def test_code_page_949_writes_korean_and_no_question_marks(grade, workspace, softmax, words):
    """As a Korean Windows console, or a pipe there, takes it: strictly decodable, marks included, no escapes."""
    softmax.write_text(WRONG)
    done = subprocess.run(
        [*PROGRAM, *words, "--lang", "ko"], capture_output=True, check=False,
        env=os.environ | {"PYTHONIOENCODING": "cp949", "PYTHONUTF8": "0"},
    )  # fmt: skip
    text = done.stdout.decode("cp949")
    assert done.stderr == b""
    assert "\x1b" not in text
    assert re.search("[가-힣]", text)
    assert "?" not in re.sub(r"[가-힣]\?|\?$", "", text, flags=re.MULTILINE)  # a question may end in one


@POSIX
def test_every_key_of_watch_at_a_real_terminal(grade, workspace, softmax):
    """One key at a time, without Enter; reset asks, and keeps a backup; the end is counted."""
    softmax.write_text(WRONG)
    with Terminal(("watch", "--isolation", "portable"), 80) as watch:
        watch.read("q quit")
        for key, shows in (
            ("d", "✗ a large one too"), ("h", "Hint 1 of 1"), ("l", "all problems"), ("l", "not passed yet"),
            ("n", "p070_even.py"), ("p", "p060_softmax.py"),
            ("r", "[y/N]"), ("n", "Nothing was changed."), ("r", "[y/N]"), ("y", "is the stub again"),
        ):  # fmt: skip
            watch.type(key)
            watch.read(shows)
        assert "NotImplementedError" in softmax.read_text()
        assert softmax.with_name(f"{softmax.name}.bak").read_text() == WRONG
        softmax.write_text(RIGHT)
        watch.read("goes on: 70")
        watch.type("q")
        assert "1 passed just now." in watch.read()
        assert watch.end() == 0


def test_a_warm_watch_answers_sooner_than_a_fresh_command(grade, workspace, softmax):
    """From the save to the report: a fraction of what `grade 60` takes, which starts an interpreter and a sandbox."""
    came = threading.Event()
    softmax.write_text(WRONG)
    with Engine(open_course(), isolation=Isolation.AUTO) as engine:
        problems = engine.course.find(["60"])

        def answer(saved: tuple[Path, ...]) -> None:
            engine.grade(read_submission(workspace), problems)
            came.set()

        took = []
        with Saves(workspace, answer):
            time.sleep(0.2)  # until it watches
            for k in range(5):
                came.clear()
                began = time.monotonic()
                softmax.write_text(f"{WRONG}\n# {k}\n")
                assert came.wait(30)
                took.append(time.monotonic() - began)
    fresh = []
    for _ in range(3):
        began = time.monotonic()
        subprocess.run([*PROGRAM, "60"], capture_output=True, check=False)
        fresh.append(time.monotonic() - began)
    assert min(took) < 0.5 * min(fresh)  # the least of each: on a busy machine the others tell of the machine
