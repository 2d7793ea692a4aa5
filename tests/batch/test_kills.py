"""What a class is worth in the end does not depend on what was killed on the way: real commands and sandboxes."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for processes in /proc")
COUNT = 20
STEMS = ("p028_and_gate", "p060_softmax")
SOFTMAX = "import numpy as np\n\n\ndef softmax(x):\n    e = np.exp(x{shift})\n    return {factor} * e / e.sum()\n"
GATE = "def AND(x1, x2):\n    return int({w} * x1 + {w} * x2 > 0.7)\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A class of right and wrong answers, all different."""
    made = tmp_path_factory.mktemp("class")
    for k in range(COUNT):
        (made / f"s{k:02}").mkdir()
        shift, factor = ("" if k % 3 else " - np.max(x)"), 1 + (k % 4 == 1) * 0.01
        texts = (GATE.format(w=0.5 if k % 2 else 0.9), SOFTMAX.format(shift=shift, factor=factor))
        for stem, text in zip(STEMS, texts, strict=True):
            (made / f"s{k:02}" / f"{stem}.py").write_text(f"{text}\n# {k}\n")
    return made


def words_for(folder: Path, book: Path) -> list[str]:
    """The command that an instructor types."""
    options = ["--problems", "28,60", "--workers", "2", "--course", str(ROOT), "--lang", "en"]
    return [sys.executable, "-m", "grader.cli.main", "batch", str(folder), "--out", str(book), *options]


@pytest.fixture(scope="module")
def whole(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Any]]:
    """What is in the gradebook of an undisturbed run."""
    path = tmp_path_factory.mktemp("whole") / "g.db"
    done = subprocess.run(words_for(folder, path), capture_output=True, text=True)
    if "portable" in done.stderr:
        pytest.skip("no locked sandbox can be had here")
    assert done.returncode == 0, done.stderr
    return content(path)


def content(path: Path) -> dict[str, list[Any]]:
    """What counts, without times."""
    asked = {
        "submissions": "SELECT owner, content, attempt, circumstances, status, reason, notes, fault FROM submissions "
        "ORDER BY owner",
        "answers": "SELECT s.owner, a.stem, a.result, a.file, a.names FROM answers a "
        "JOIN submissions s ON s.id = a.submission ORDER BY 1, 2",
        "plans": "SELECT * FROM plans",
        "planned": "SELECT * FROM planned",
    }
    with closing(sqlite3.connect(path)) as book:
        found: dict[str, list[Any]] = {name: book.execute(sql).fetchall() for name, sql in asked.items()}
        rows = book.execute(
            "SELECT key, verdict, points, out_of, cut_short, report FROM results ORDER BY key"
        ).fetchall()
    found["results"] = [(*row[:5], {**json.loads(row[5]), "seconds": 0}) for row in rows]
    return found


def judged(path: Path) -> int:
    """How many results are kept."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as book:
        return int(book.execute("SELECT count(*) FROM results").fetchone()[0])
    return 0


def below(pid: int) -> dict[int, int]:
    """The processes below one, but for Python's own helper: how deep each lies."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with suppress(OSError):
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
    depths = {pid: 0}
    while more := {one: depths[above] + 1 for one, above in parents.items() if above in depths and one not in depths}:
        depths |= more
    return {one: depth for one, depth in depths.items() if depth and b"resource_tracker" not in _words_of(one)}


def _words_of(pid: int) -> bytes:
    with suppress(OSError):
        return (Path("/proc") / str(pid) / "cmdline").read_bytes()
    return b""


def begun(words: list[str], **more: Any) -> subprocess.Popen[str]:
    """A run in a group of its own."""
    return subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True, **more
    )


def until(holds: Callable[[], bool], running: subprocess.Popen[str]) -> None:
    """Wait for something, or for the end of the run."""
    end = time.monotonic() + 120
    while not holds() and running.poll() is None:
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.mark.parametrize("depth", [1, 2], ids=["workers", "zygotes"])
def test_killed_workers_and_zygotes(depth, folder, whole, tmp_path):
    """Some are killed again and again while a class is graded; after a second run all is as if nothing had been."""
    book, chance = tmp_path / "g.db", random.Random(depth)
    running = begun(words_for(folder, book))
    killed = 0
    for results in (0, 3, 8, 14, 20):
        until(lambda results=results: judged(book) >= results and depth in below(running.pid).values(), running)
        theirs = [pid for pid, deep in below(running.pid).items() if deep == depth]
        if theirs and running.poll() is None:
            with suppress(ProcessLookupError):
                os.kill(chance.choice(theirs), signal.SIGKILL)
                killed += 1
    _, err = running.communicate(timeout=300)
    assert running.returncode in (0, 1), err
    assert "Traceback" not in err
    assert killed >= 2
    again = subprocess.run(words_for(folder, book), capture_output=True, text=True)
    assert again.returncode == 0, again.stderr
    assert content(book) == whole


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_ended_goes_on_where_it_was(ending, folder, whole, tmp_path):
    """Ended three times, each time after more results; nothing is judged twice, nothing is lost, no process stays."""
    book, kept = tmp_path / "g.db", 0
    for results in (1, 6, 15):
        running = begun(words_for(folder, book))
        until(lambda results=results: judged(book) >= results, running)
        with suppress(ProcessLookupError):
            os.kill(running.pid, ending)
        _, err = running.communicate(timeout=60)
        if ending is not signal.SIGKILL and running.returncode != 0:
            assert running.returncode == 130
            assert err == f"grade: interrupted: what is graded is in {book}; the same command goes on from there.\n"
        _nobody_left(running.pid)
        assert judged(book) >= kept
        kept = judged(book)
    done = subprocess.run(words_for(folder, book), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert f"{2 * COUNT - kept} answers judged" in done.stdout
    assert content(book) == whole
    assert sorted(path.name for path in tmp_path.iterdir()) == ["g.db"]


def _nobody_left(group: int) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    raise AssertionError("a process stayed behind")


def test_two_runs_on_one_gradebook(folder, whole, tmp_path):
    """The second is refused with a sentence while the first is at work, and the first is not disturbed."""
    book = tmp_path / "g.db"
    first = begun(words_for(folder, book))
    until(lambda: judged(book) >= 1, first)
    os.kill(first.pid, signal.SIGSTOP)  # so that it is at work however fast it is
    second = subprocess.run(words_for(folder, book), capture_output=True, text=True)
    assert first.poll() is None
    os.kill(first.pid, signal.SIGCONT)
    assert (second.returncode, second.stdout) == (2, "")
    assert second.stderr == (
        f"grade: another run is at work on {book}: wait until it has ended, or name another gradebook.\n"
    )
    first.communicate(timeout=300)
    assert first.returncode == 0
    assert content(book) == whole


def test_many_runs_that_begin_together(folder, whole, tmp_path):
    """One of them grades; the others are refused; what is in the end is as if it had been alone."""
    book = tmp_path / "g.db"
    ended: list[int] = []

    def run() -> None:
        ended.append(subprocess.run(words_for(folder, book), capture_output=True).returncode)

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(ended) <= {0, 2}
    assert 0 in ended
    assert content(book) == whole
