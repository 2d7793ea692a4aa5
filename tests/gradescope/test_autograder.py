"""The autograder as Gradescope builds and runs it: as root, in /autograder, with the files that it documents.

Each command sees a folder of this test as /autograder, in a mount namespace of its own.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from grader.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
AUTOGRADER = Path("/autograder")
SOFTMAX = "import numpy as np\n\n\ndef softmax(x):\n    e = np.exp(x{shift})\n    return e / e.sum()\n"
RIGHT, RAW = SOFTMAX.format(shift=" - np.max(x)"), SOFTMAX.format(shift="")
METADATA = {
    "id": 123456, "created_at": "2026-11-20T10:00:00.000000-08:00",
    "assignment": {
        "due_date": "2026-11-20T23:59:00.000000-08:00", "group_size": None, "group_submission": False, "id": 25828,
        "course_id": 1234, "late_due_date": None, "release_date": "2026-11-01T00:00:00.000000-08:00",
        "title": "HW 1", "total_points": "20.0",
    },
    "submission_method": "upload", "users": [{"email": "hong@example.com", "id": 5, "name": "홍길동"}],
    "previous_submissions": [],
}  # fmt: skip


def as_autograder(folder: Path, command: str, **more: Any) -> subprocess.CompletedProcess[str]:
    """Run a shell command that sees `folder` as /autograder."""
    words = [
        "unshare",
        "--mount",
        "--propagation",
        "private",
        "bash",
        "-c",
        f"mount --bind '{folder}' /autograder && {command}",
    ]
    return subprocess.run(words, capture_output=True, text=True, timeout=600, **more)


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Path]]:
    """Builds an image: the zip unpacked into source/, setup.sh run, run_autograder copied; one for all options."""
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("unshare") is None:
        pytest.skip("Gradescope runs autograders as root on Linux")
    made = not AUTOGRADER.exists()
    AUTOGRADER.mkdir(exist_ok=True)
    folder = tmp_path_factory.mktemp("image")
    folder.chmod(0o755)
    if as_autograder(folder, "true").returncode:
        pytest.skip("no mount namespace can be made here")

    def build(*options: str) -> Path:
        out = folder.parent / f"autograder{len(options)}.zip"
        assert main(["gradescope", "28", "60", "-o", str(out), "--course", str(ROOT), *options]) == 0
        shutil.rmtree(folder / "source", ignore_errors=True)
        with zipfile.ZipFile(out) as archive:
            archive.extractall(folder / "source")
        if not (folder / "venv").exists():
            done = as_autograder(folder, "bash /autograder/source/setup.sh")
            if "No matching distribution found" in done.stderr or "connection" in done.stderr.casefold():
                pytest.skip("pip finds no packages here")
            assert done.returncode == 0, done.stdout + done.stderr
            assert "grade 0.1.0  Python 3." in done.stdout  # what `grade doctor` wrote into the build's log
            assert (folder / "source").stat().st_mode & 0o077 == 0
        shutil.copy(folder / "source" / "run_autograder", folder / "run_autograder")
        (folder / "run_autograder").chmod(0o755)
        return folder

    yield build
    if made:
        with suppress(OSError):
            AUTOGRADER.rmdir()


def submit(folder: Path, metadata: dict[str, Any] = METADATA, **files: str) -> dict[str, Any]:
    """Run the autograder on a submission as the documents say, and read its results."""
    for name in ("submission", "results"):
        shutil.rmtree(folder / name, ignore_errors=True)
        (folder / name).mkdir()
    for name, text in files.items():
        (folder / "submission" / f"{name}.py").write_text(text, encoding="utf-8")
    (folder / "submission_metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    done = as_autograder(folder, "cd /autograder && /autograder/run_autograder > /autograder/results/stdout")
    assert done.returncode == 0, done.stderr
    results: dict[str, Any] = json.loads((folder / "results" / "results.json").read_bytes())
    return results


def test_what_lies_in_the_zip(tmp_path):
    """Files at its root, scripts with a shebang; recorded answers and no solution."""
    assert main(["gradescope", "60", "-o", str(tmp_path / "a.zip"), "--course", str(ROOT)]) == 0
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        names = archive.namelist()
        assert names[:3] == ["setup.sh", "run_autograder", "autograder.json"]
        assert all("/" not in name for name in names)
        for name in names[:2]:
            assert archive.read(name).startswith(b"#!/usr/bin/env bash\n")
            assert archive.getinfo(name).external_attr >> 16 == 0o100755
        (wheel,) = (name for name in names if name.endswith(".whl"))
        (tmp_path / wheel).write_bytes(archive.read(wheel))
    with zipfile.ZipFile(tmp_path / wheel) as archive:
        assert "grader/_course/data/records/p060_softmax.rec" in archive.namelist()
        assert not [name for name in archive.namelist() if "solutions/" in name]


def test_the_autograder_judges(image):
    """Every check is a test with points and, where it failed, what `grade` says; the score is their sum."""
    folder = image("--percent", "10")
    results = submit(folder, p060_softmax=RAW)
    assert [key for key in results if key not in (
        "score", "execution_time", "output", "output_format", "test_output_format", "test_name_format", "visibility",
        "stdout_visibility", "extra_data", "tests", "leaderboard",
    )] == []  # fmt: skip
    theirs = [test for test in results["tests"] if test["number"].startswith("60.")]
    assert results["score"] == sum(test["score"] for test in results["tests"]) == sum(t["score"] for t in theirs) > 0
    failed = [test for test in theirs if test["status"] == "failed"]
    assert "exp is taken of the raw scores" in failed[0]["output"]
    assert sum(test["max_score"] for test in results["tests"]) == 20
    assert {test["status"] for test in results["tests"] if test["number"].startswith("28.")} == {"failed"}
    allowed = {
        "score", "max_score", "status", "name", "name_format", "number", "output", "output_format", "tags",
        "visibility", "extra_data",
    }  # fmt: skip
    assert all(set(test) <= allowed for test in results["tests"])
    late = submit(folder, {**METADATA, "created_at": "2026-11-22T00:00:00.000000-08:00"}, p060_softmax=RIGHT)
    assert late["score"] == 8.0  # two days begun


def test_a_submission_cannot_write_its_own_results(image):
    """Nor read the autograder, nor end it; it costs only what it should."""
    attack = (
        "import os, sys\n"
        "for path in ('/autograder/results/results.json', '/autograder/run_autograder'):\n"
        "    try:\n        open(path, 'w').write('{\"score\": 1000}')\n    except OSError: pass\n"
        "try:\n    print(open('/autograder/source/autograder.json').read())\nexcept OSError: print('kept out')\n"
        "os._exit(0)\n"
    )
    folder = image()
    before = (folder / "run_autograder").read_bytes()
    results = submit(folder, p060_softmax=attack, p028_and_gate="def and_gate(x1, x2):\n    return int(x1 and x2)\n")
    assert results["score"] <= 10
    assert (folder / "run_autograder").read_bytes() == before
    assert "grade-autograder" not in json.dumps(results)


def test_a_hidden_seed_stays_hidden(image):
    """The solutions are there to judge with; neither seed nor values are in the results."""
    folder = image("--hidden", "--lang", "ko")
    seed = json.loads((folder / "source" / "autograder.json").read_bytes())["seed"]
    results = submit(folder, p060_softmax=RAW)
    assert results["score"] > 0
    said = json.dumps(results, ensure_ascii=False)
    assert str(seed) not in said
    assert "softmax([" not in said
    assert "exp" in said  # the known mistake is told
    assert "소프트맥스" in said or "확률" in said


def test_what_fails_on_our_side_has_no_score(image):
    """Broken orders, a course that is gone: a sentence, and nobody gets a zero; also when it is ended from outside."""
    folder = image()
    (folder / "source" / "autograder.json").write_text("{}")
    results = submit(folder, p060_softmax=RIGHT)
    assert "score" not in results
    assert results["tests"] == []
    assert "The autograder itself failed, so there is no score: RecordFault: autograder.json" in results["output"]
    (folder / "run_autograder").write_text((folder / "run_autograder").read_text().replace("venv/bin/python", "false"))
    results = submit(folder, p060_softmax=RIGHT)
    assert (results["output"], "score" in results) == (
        "The autograder was ended before it could judge; run it again.", False,
    )  # fmt: skip
