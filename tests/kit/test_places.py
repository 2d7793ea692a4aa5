"""A kit works where learners keep things, and with the portable build; what they change in it gains nothing."""

from __future__ import annotations

import csv
import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy
import pytest
from unpacking import STEMS, Unpacked

from grader.cli.main import main
from grader.course import Course

NOBODY = 65534
AND = "def AND(x1, x2):\n    return int(0.5 * x1 + 0.5 * x2 > 0.7)\n"
SOFTMAX = (
    "import numpy as np\n\n\ndef softmax(x):\n    # 넘침 방지\n    e = np.exp(x - np.max(x))\n    return e / e.sum()\n"
)


def hand_in(folder: Path, newline: str = "\n") -> None:
    """Two right answers, in files named like their stubs."""
    for name, text in (("p028_and_gate.py", AND), ("p060_softmax.py", SOFTMAX)):
        (folder / name).write_text(text, encoding="utf-8", newline=newline)


def verdicts(report: dict[str, object]) -> dict[str, str]:
    """Stem to verdict."""
    problems = report["problems"]
    assert isinstance(problems, list)
    return {problem["stem"]: problem["verdict"] for problem in problems}


@pytest.mark.parametrize("place", ["my homework", "딥러닝 과제/3장", "/".join(["a-long-name-of-a-folder"] * 9)])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_portable_build_grades_wherever_the_answers_lie(
    kit: Unpacked, tmp_path: Path, place: str, newline: str
) -> None:
    """Spaces, Hangul, paths of more than 200 letters and lines that end as on Windows."""
    folder = tmp_path / place
    folder.mkdir(parents=True)
    hand_in(folder, newline)
    report = kit.grade("--in", str(folder), "--isolation", "portable")
    assert verdicts(report) == {"p028_and_gate": "passed", "p060_softmax": "passed"}
    assert report["receipt"]["isolation"] == "portable"


@pytest.fixture
def for_everybody(kit: Unpacked) -> Iterator[Unpacked]:
    """The kit where any user may read it, and nobody may write."""
    root = Path("/var/tmp") / f"kit {os.getpid()}"
    shutil.copytree(kit.folder, root / "kit")
    shutil.copytree(kit.installed, root / "installed")
    hand_in(root / "kit")
    for path in (root, *root.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield replace(kit, folder=root / "kit", installed=root / "installed")
    for path in (root, *root.rglob("*")):
        if path.is_dir():
            path.chmod(stat.S_IRWXU)
    shutil.rmtree(root)


@pytest.fixture
def python(tmp_path: Path) -> Iterator[str]:
    """A Python with our requirements: for root one that an ordinary user may run, too."""
    if os.geteuid():
        yield sys.executable
        return
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    with tempfile.TemporaryDirectory(prefix="python ", dir="/var/tmp") as name:
        for program in (sys.executable, f"/usr/bin/{version}", f"/usr/local/bin/{version}"):
            if made := _copied(program, Path(name)):
                yield made
                return
        pytest.skip("no Python with numpy that an ordinary user can run")


def _copied(program: str, folder: Path) -> str:
    """An environment of that Python with the packages of this one; empty where nobody can run it."""
    try:
        subprocess.run([program, "-m", "venv", "--clear", "--without-pip", folder], check=True, capture_output=True)
        (site,) = folder.glob("lib/python*/site-packages")
        (site / "all.pth").write_text(f"{Path(numpy.__file__).parents[1]}\n")
        folder.chmod(0o755)
        made = folder / "bin" / "python"
        words = [made, "-c", "import numpy, msgpack, rich"]
        subprocess.run(words, cwd="/", env={}, user=NOBODY, extra_groups=[], capture_output=True, check=True)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return ""
    return str(made)


@pytest.mark.skipif(sys.platform == "win32", reason="users and modes are those of POSIX")
def test_a_read_only_folder_costs_the_progress_and_nothing_else(for_everybody: Unpacked, python: str) -> None:
    """As on a share or a disc: the result is there, and one sentence says what could not be kept."""
    kit = for_everybody
    user = NOBODY if os.geteuid() == 0 else None
    here = {"PYTHONPATH": str(kit.installed), "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}
    said = subprocess.run(
        [python, "-B", "-m", "grader.cli.main", "28", "--isolation", "portable"],
        cwd=kit.folder, env=here, user=user, extra_groups=user and [],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert said.returncode == 0, said.stderr
    assert "10/10" in said.stdout
    assert said.stderr.count("\n") <= 2
    assert "Traceback" not in said.stderr


def test_tampering_with_a_kit_gains_nothing_in_a_batch(course: Course, kit: Unpacked, tmp_path: Path) -> None:
    """A whole kit handed in, with records, checks, progress and wheel of the learner's own: the answers alone count."""
    folder = tmp_path / "class" / "tamper"
    shutil.copytree(kit.folder, folder)
    shutil.copytree(kit.installed, folder, dirs_exist_ok=True)
    for record in folder.rglob("*.rec"):
        record.write_bytes(b"\x00")
    for checks in folder.rglob("grader/checks/**/*.py"):
        checks.write_text("from grader.checking import Problem\nproblem = Problem(covers=[], hints=[])\n")
    for wheel in folder.glob("*.whl"):
        with zipfile.ZipFile(wheel, "a") as archive:
            archive.writestr("sitecustomize.py", "raise SystemExit(0)")
    (folder / "sitecustomize.py").write_text("raise SystemExit(0)")
    (folder / "conftest.py").write_text("raise SystemExit(0)")
    (folder / "grade-progress.json").write_text(
        json.dumps({"format": "grade-progress", "version": 1, "passed": list(STEMS)}), encoding="utf-8"
    )
    for stub in folder.rglob("p060_softmax.py"):
        stub.write_text("def softmax(x):\n    return x\n", encoding="utf-8")
    for stub in folder.rglob("p028_and_gate.py"):
        stub.write_text(AND, encoding="utf-8")
    table = tmp_path / "grades.csv"
    assert main(["batch", str(tmp_path / "class"), "--csv", str(table), "--course", str(course.root)]) in (0, 1)
    with table.open(encoding="utf-8-sig", newline="") as lines:
        (row,) = csv.DictReader(lines)
    points = {name: value for name, value in row.items() if name[:2].isdigit() or name.startswith("p0")}
    assert points, row
    got = {name: value for name, value in row.items() if value not in ("", "0", "0.0")}
    assert any("28" in name for name in got), row
    assert not [name for name in points if "60" in name and float(row[name] or 0) > 0], row
