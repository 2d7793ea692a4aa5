"""The same submission gets the same report: a hundred times, in any order, on one worker or four, in a crowd."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from grader.batch.execute import run_batch
from grader.batch.grading import Settings
from grader.batch.rows import Found
from grader.report.json_form import report_to_json
from grader.sandbox.limits import Limits
from grader.verdict import Verdict

PROJECT = Path(__file__).resolve().parents[2]
STEM = "p060_softmax"
TIMES = {"right": 100, "overflows": 100, "raises": 100, "draws": 25, "ends": 25, "returns what it is": 25}
LIMITS = Limits(seconds=1.0, memory=768 << 20)
HEAD = "import numpy as np\n\n\n"
ANSWERS = {
    "right": "def softmax(x):\n    e = np.exp(x - np.max(x))\n    return e / e.sum()\n",
    "overflows": "def softmax(x):\n    print(x.shape, object())\n    return np.exp(x) / np.exp(x).sum()\n",
    "raises": """class A:
    pass


def softmax(x):
    raise ValueError(f"{A()} {set(map(str, range(9)))} {hash('a')}")
""",
    "draws": "import random\n\n\ndef softmax(x):\n    return np.random.rand(len(x)) + random.random()\n",
    "ends": "import os\n\n\ndef softmax(x):\n    os._exit(len(x))\n",
    "returns what it is": "def softmax(x):\n    return [softmax, {'b': x, 'a': {1, 2}}]\n",
}
BUSY = """import time


def softmax(x):
    end = time.process_time() + 0.4
    while time.process_time() < end:
        pass
    raise KeyError("in time")
"""
HANGS = "def softmax(x):\n    while True: pass\n"


@contextmanager
def crowd(size: int) -> Iterator[None]:
    """So many other processes that compute all the time."""
    others = [subprocess.Popen([sys.executable, "-S", "-c", "while True: pass"]) for _ in range(size)]
    try:
        yield
    finally:
        for other in others:
            other.kill()
            other.wait()


@pytest.fixture
def handed_in(tmp_path: Path) -> Iterator[Path]:
    """The answers, a file each, in a place that every worker may read."""
    for name, text in {**ANSWERS, "busy": BUSY, "hangs": HANGS}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{STEM}.py").write_text(HEAD + text, encoding="utf-8")
    yield tmp_path
    shutil.rmtree(tmp_path)


def graded(found: list[Found], workers: int) -> list[tuple[str, str]]:
    """Whose each report is, and all of it as text, times aside."""
    settings = Settings(problems=(STEM,), isolation="locked", limits=LIMITS)
    reports = []
    for row in run_batch(found, PROJECT, workers=workers, settings=settings):
        assert row.report is not None, row.fault
        form = report_to_json(row.report)
        for problem in form["problems"]:
            problem["seconds"] = 0
        reports.append((row.found.path.name, json.dumps(form, sort_keys=True, ensure_ascii=False)))
    return reports


def shuffled(folder: Path, names: dict[str, int]) -> list[Found]:
    """Each of these so many times, in an order of chance."""
    found = [Found("kim", folder / name) for name, times in names.items() for _ in range(times)]
    random.Random(len(found)).shuffle(found)
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="the lock is for Linux")
def test_a_report_is_the_same_to_the_last_byte(handed_in: Path) -> None:
    """Right, wrong, raising, drawing and dying answers: four workers in a crowd tell what one told in peace."""
    with crowd(len(os.sched_getaffinity(0))):
        many = graded(shuffled(handed_in, TIMES), 4)
    few = graded(shuffled(handed_in, dict.fromkeys(ANSWERS, 3)), 1)
    told: dict[str, Counter[str]] = {name: Counter() for name in ANSWERS}
    for name, text in (*many, *few):
        told[name][text] += 1
    assert {name: len(texts) for name, texts in told.items()} == dict.fromkeys(ANSWERS, 1), told
    assert {name: texts.total() for name, texts in told.items()} == {name: times + 3 for name, times in TIMES.items()}
    assert len({text for _, text in many}) == len(ANSWERS)


@pytest.mark.skipif(sys.platform != "linux", reason="the lock is for Linux")
def test_a_crowd_makes_no_time_out_and_hides_none(handed_in: Path) -> None:
    """Two fifths of the limit on a processor that many share is no time-out; what never ends is one, to the byte, but
    for the line that was running."""
    with crowd(2 * len(os.sched_getaffinity(0))):
        reports = graded(shuffled(handed_in, {"busy": 6, "hangs": 2}), 4)
    said: dict[str, set[str]] = {"busy": set(), "hangs": set()}
    for name, text in reports:
        form: dict[str, Any] = json.loads(text)
        for check in form["problems"][0]["checks"]:
            for line in check["trace"] if name == "hangs" else ():
                line.update(line=0, code="")
        said[name].add(json.dumps(form, sort_keys=True))
        verdict = Verdict.RAISED if name == "busy" else Verdict.TIMED_OUT
        assert {check["verdict"] for check in form["problems"][0]["checks"]} == {verdict.value}, text
    assert {name: len(texts) for name, texts in said.items()} == {"busy": 1, "hangs": 1}
