"""The learner's commands need nothing that only POSIX systems have."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WRONG = "import numpy as np\n\n\ndef softmax(x):\n    return np.exp(x) / np.sum(np.exp(x))\n"
BEFORE = """
init . --lang ko
list
next
hint 60
stats
grade-it
why 60
hint 60 --level 2
stats
notebook ch02 -o 노트북.ipynb
plot 60 -o 그림.png
reset 60 --yes
doctor
"""


def test_a_learners_way_without_posix(tmp_path: Path) -> None:
    """From the first command to the last, portable, with a wrong answer and a right one, a notebook and a picture."""
    work = tmp_path / "내 공부"
    work.mkdir()
    for folder, text in (("wrong", WRONG), ("right", solution())):
        (work / folder).mkdir()
        (work / folder / "p060_softmax.py").write_text(text, encoding="utf-8")
    commands = BEFORE.strip().replace("grade-it", "60 --in wrong\n60 --in right --lang ko")
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("elsewhere.py"))],
        input=commands,
        cwd=work,
        env={**os.environ, "GRADE_COURSE": str(ROOT), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    codes = {line.split("] ", 1)[1]: line[1] for line in done.stdout.splitlines() if line.startswith("[")}
    assert codes["60 --in wrong"] == "1"
    assert codes["60 --in right --lang ko"] == "0"
    assert "10/10" in done.stdout
    assert (work / "노트북.ipynb").is_file()
    assert (work / "그림.png").stat().st_size > 1000


def solution() -> str:
    """A right answer to 60."""
    return (ROOT / "solutions/ch03_neural_network/p060_softmax.py").read_text(encoding="utf-8")
