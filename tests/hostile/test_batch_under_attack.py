"""A class with hostile submissions in it: every honest row is as it would be without them, and nothing is left over."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from attack import HERE

from grader.batch.execute import run_batch
from grader.batch.grading import Settings
from grader.batch.rows import Found
from grader.report.json_form import report_to_json
from grader.sandbox.limits import Limits

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the lock is for Linux")

PROJECT = HERE.parents[1]
STEM = "p060_softmax"
LIMIT = 0.4
RIGHT = "import numpy as np\n\n\ndef softmax(x):\n    e = np.exp(x - np.max(x))\n    return e / e.sum()\n"
WRONG = "import numpy as np\n\n\ndef softmax(x):\n    return np.exp(x) / np.exp(x).sum()\n"
HOSTILE = (
    "harming_loop", "harming_sleep", "harming_memory", "harming_disk", "harming_output", "harming_processes",
    "harming_signals", "harming_catches_everything", "harming_segfault", "harming_closes_descriptors",
    "harming_start_up_files", "harming_loop_at_load", "forging_wire_endless", "forging_exit_zero", "reading_leftovers",
)  # fmt: skip
_RUN = """
import json, sys, time
from pathlib import Path
sys.path[:0] = sys.argv[2:3]
from test_batch_under_attack import rows_of
if __name__ == "__main__":
    print(json.dumps(rows_of(Path(sys.argv[1]))))
"""


@dataclass(frozen=True)
class Shared:
    """A class on disk: honest submissions, with hostile ones between them or without."""

    folder: Path

    def hand_in(self, *, hostile: bool) -> None:
        """Five who are right, five who are wrong, and whoever is hostile."""
        for k in range(10):
            self._one(f"honest{k}", RIGHT if k % 2 else WRONG)
        for k, name in enumerate(HOSTILE if hostile else ()):
            self._one(f"evil{k:02}", (HERE / "attacks" / f"{name}.py").read_text(encoding="utf-8"))

    def _one(self, name: str, text: str) -> None:
        (self.folder / name).mkdir(parents=True)
        (self.folder / name / f"{STEM}.py").write_text(text, encoding="utf-8")


def rows_of(folder: Path) -> dict[str, Any]:
    """The reports of a class by name, as data, times aside."""
    names = sorted(path.name for path in folder.iterdir())
    names.sort(key=lambda name: name[-1])  # hostile ones between the honest ones
    settings = Settings(problems=(STEM,), isolation="locked", limits=Limits(LIMIT, 768 << 20))
    rows: dict[str, Any] = {}
    for row in run_batch([Found(name, folder / name) for name in names], PROJECT, workers=2, settings=settings):
        form = report_to_json(row.report) if row.report else {"fault": row.fault.en if row.fault else ""}
        for problem in form.get("problems", ()):
            problem["seconds"] = 0
        rows[row.found.name] = form
    return rows


def run_alone(folder: Path) -> tuple[dict[str, Any], list[str]]:
    """The rows of a batch in a session of its own, and the processes that it has left there."""
    tests = [str(HERE), str(HERE.parent)]
    process = subprocess.Popen(
        [sys.executable, "-c", _RUN, str(folder), os.pathsep.join(tests)], stdout=subprocess.PIPE, cwd=PROJECT,
        start_new_session=True, env={**os.environ, "PYTHONPATH": os.pathsep.join([*tests, str(PROJECT)])},
    )  # fmt: skip
    out, _ = process.communicate()
    assert process.returncode == 0
    return json.loads(out), left_in(process.pid)


def left_in(session: int) -> list[str]:
    """Processes of a session that are alive; those about to end are given time for it."""
    for _ in range(100):
        if not (found := list(_alive(session))):
            break
        time.sleep(0.05)
    return found


def _alive(session: int) -> list[str]:
    found = []
    for entry in Path("/proc").iterdir():
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split() if entry.name.isdigit() else []
        except OSError:
            continue
        if fields and fields[3] == str(session) and fields[0] not in "ZX":
            found.append(f"{entry.name} {fields[0]}")
    return found


def test_no_honest_row_is_another_and_no_process_is_left(tmp_path: Path) -> None:
    """Byte for byte as in the class without them; each of them has a row with no points and no fault of ours."""
    peaceful, attacked = Shared(tmp_path / "peaceful"), Shared(tmp_path / "attacked")
    peaceful.hand_in(hostile=False)
    attacked.hand_in(hostile=True)
    want, left_then = run_alone(peaceful.folder)
    got, left_now = run_alone(attacked.folder)
    assert (left_then, left_now) == ([], [])
    assert {name: form for name, form in got.items() if name.startswith("honest")} == want
    hostile = {name: form for name, form in got.items() if name.startswith("evil")}
    assert len(hostile) == len(HOSTILE)
    for form in hostile.values():
        (problem,) = form["problems"]
        assert problem["points"] == 0


@pytest.mark.parametrize("name", ["harming_loop", "harming_sleep", "harming_catches_everything"])
def test_a_problem_that_hangs_in_every_check_costs_little_more_than_two(tmp_path: Path, name: str) -> None:
    """Two checks run into the limit, the third into a quarter of it. What one costs on top, `test_clock` measures."""
    from grader.course import open_course
    from grader.running import Engine, Isolation
    from grader.submission import read_submission

    file = tmp_path / f"{STEM}.py"
    file.write_text((HERE / "attacks" / f"{name}.py").read_text(encoding="utf-8"), encoding="utf-8")
    course = open_course(PROJECT)
    with Engine(course, isolation=Isolation.LOCKED, limits=Limits(LIMIT, 768 << 20)) as engine:
        report = engine.grade(read_submission(file), course.find(["60"]))
    said = [check.message.en for check in report.problems[0].checks if check.message]
    assert [text.partition(" seconds")[0] for text in said] == [
        "It ran longer than 0.4", "It ran longer than 0.4", "It ran longer than 0.1",
    ]  # fmt: skip
