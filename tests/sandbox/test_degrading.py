"""On kernels and in containers that lack a layer, what is promised is what is there, and a class is not graded without.

Nothing of the grader is replaced: the kernel itself refuses (`refusing.py`).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from ordinary import NOBODY, ROOT, interpreter

from grader.sandbox import landlock

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the lock is for Linux")

PROJECT = Path(__file__).resolve().parents[2]
REFUSING = Path(__file__).with_name("refusing.py")
STEM = "p060_softmax"
SETGID, SETUID, CHROOT = 6, 7, 18
_LOOK = """
import json
from grader.faults import SandboxFault
from grader.sandbox.builds import Isolation, Sandboxes
from grader.sandbox.limits import Limits
try:
    with Sandboxes(Isolation.LOCKED, Limits()) as sandboxes:
        sandboxes.open(draws=False).close()
        print(json.dumps({"layers": sandboxes.layers}))
except SandboxFault as fault:
    print(json.dumps({"fault": str(fault)}))
"""
_GRADE = "import sys; from grader.cli.main import main; sys.exit(main())"
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def small_course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the grader with one problem, and a class of one learner, that everybody can read."""
    import tempfile

    root = Path(tempfile.mkdtemp(prefix="degrading-"))
    shutil.copytree(PROJECT / "grader", root / "grader", ignore=shutil.ignore_patterns("__pycache__", "checks"))
    for folder in ("exercises", "solutions", "grader/checks"):
        for file in (PROJECT / folder).rglob(f"{STEM}*.py"):
            (root / file.relative_to(PROJECT)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, root / file.relative_to(PROJECT))
    (root / "class" / "kim").mkdir(parents=True)
    (solution,) = (PROJECT / "solutions").rglob(f"{STEM}.py")
    shutil.copy(solution, root / "class" / "kim")
    (root / "home").mkdir()
    for path in (root, *root.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    (root / "home").chmod(0o777)
    yield root
    shutil.rmtree(root)


@pytest.fixture
def run(small_course: Path) -> Run:
    """Runs Python on that grader, on a kernel that refuses, as root or as an ordinary user."""
    pythons: dict[int | None, str] = {}

    def runs(who: str, missing: dict[str, Any], text: str, *words: str) -> subprocess.CompletedProcess[str]:
        if who == "root" and not ROOT:
            pytest.skip("only root can be root")
        user = NOBODY if who == "ordinary" and ROOT else None
        if user not in pythons:
            pythons[user] = interpreter(user, small_course)
        if not (program := pythons[user]):
            pytest.skip("no Python with numpy that an ordinary user can run")
        return subprocess.run(
            [program, "-B", str(REFUSING) if user is None else "-", json.dumps(missing), program, "-B", "-c", text,
             *words],
            input=None if user is None else REFUSING.read_text(), capture_output=True, text=True, timeout=120,
            cwd=small_course / "home", user=user, group=user, extra_groups=None if user is None else [],
            env={
                "PYTHONPATH": str(small_course), "HOME": str(small_course / "home"),
                "LC_ALL": "C.UTF-8", "PATH": os.environ.get("PATH", ""), "TMPDIR": "/tmp",
            },
        )  # fmt: skip

    return runs


NO_LANDLOCK = {"calls": {"landlock": "ENOSYS"}}
NO_SECCOMP = {"calls": {"seccomp": "EPERM"}}
NO_USERS = {"capabilities": [SETUID, SETGID]}
NO_ROOT_FOLDER = {"capabilities": [CHROOT]}
ABI = f"landlock-{min(landlock.version(), landlock.NEWEST)}"
HELD = {
    "root: everything": ("root", {}, ["uid", "room", ABI, "seccomp", "rlimits"]),
    "ordinary: everything": ("ordinary", {}, [ABI, "seccomp", "rlimits"]),
    "root: an old kernel": ("root", NO_LANDLOCK, ["uid", "room", "seccomp", "rlimits"]),
    "root: Landlock switched off": (
        "root", {"calls": {"landlock": "EOPNOTSUPP"}}, ["uid", "room", "seccomp", "rlimits"],
    ),
    "root of a container that may not change users": ("root", NO_USERS, [ABI, "seccomp", "rlimits"]),
    "root of a container that has no powers": (
        "root", {"capabilities": [*range(39)]}, [ABI, "seccomp", "rlimits"],
    ),
    "root of a namespace of one user": ("root", {"namespace": True}, [ABI, "seccomp", "rlimits"]),
    "ordinary: root of a namespace": ("ordinary", {"namespace": True}, [ABI, "seccomp", "rlimits"]),
}  # fmt: skip
REFUSED = {
    "root: no filters": ("root", NO_SECCOMP, "there is no filter of system calls (seccomp; this machine: linux "),
    "root: no filters in this kernel": ("root", {"calls": {"seccomp": "ENOSYS"}}, "there is no filter of system calls"),
    "ordinary: no filters": ("ordinary", NO_SECCOMP, "there is no filter of system calls"),
    "ordinary: an old kernel": ("ordinary", NO_LANDLOCK, "there is no protection of files (Landlock, Linux 5.13"),
    "root: an old kernel, and no users": ("root", NO_LANDLOCK | NO_USERS, "there is no protection of files"),
    "root: an old kernel, and no root folder": ("root", NO_LANDLOCK | NO_ROOT_FOLDER, "there is no protection of fil"),
    "nothing": ("root", {"calls": {"landlock": "ENOSYS", "seccomp": "EPERM"}} | NO_USERS, "system calls (seccomp; "),
}


@pytest.mark.parametrize("machine", HELD)
def test_a_lock_that_is_enough_is_had_and_names_its_layers(run: Run, machine: str) -> None:
    """Every machine on which what is left keeps the promise."""
    if ABI == "landlock-0":
        pytest.skip("a kernel without Landlock")
    who, missing, layers = HELD[machine]
    done = run(who, missing, _LOOK)
    if "namespace" in missing and done.returncode and "in checked" in done.stderr:
        pytest.skip("no user namespaces here")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"layers": layers}


@pytest.mark.parametrize("machine", REFUSED)
def test_a_lock_that_is_not_enough_is_refused_by_what_is_missing(run: Run, machine: str) -> None:
    """And by nothing that came of it later."""
    who, missing, said = REFUSED[machine]
    done = run(who, missing, _LOOK)
    assert done.returncode == 0, done.stderr
    fault = json.loads(done.stdout)["fault"]
    assert fault.startswith("the locked sandbox cannot be had here: there is no ")
    assert said in fault


@pytest.mark.parametrize("who", ["root", "ordinary"])
def test_a_class_is_not_graded_without_the_lock(run: Run, small_course: Path, who: str) -> None:
    """One sentence that says what is missing and what to do, exit code 2, no table; portable where it is asked for."""
    table = small_course / "home" / f"{who}.csv"
    words = ("batch", str(small_course / "class"), "--csv", str(table), "--workers", "1", "--lang", "en")
    refused = run(who, NO_SECCOMP, _GRADE, *words)
    assert refused.returncode == 2, refused.stderr
    assert "there is no filter of system calls" in refused.stderr
    assert refused.stderr.strip().endswith("add --isolation portable.")
    assert "Traceback" not in refused.stderr
    assert not table.exists()
    done = run(who, NO_SECCOMP, _GRADE, *words, "--isolation", "portable")
    assert done.returncode == 0, done.stderr
    assert table.exists()
    assert "portable" in done.stdout


def test_a_class_is_graded_by_root_without_landlock(run: Run, small_course: Path) -> None:
    """The report names the layers that were on."""
    table = small_course / "home" / "old.csv"
    done = run("root", NO_LANDLOCK, _GRADE, "batch", str(small_course / "class"), "--csv", str(table), "--lang", "en")
    assert done.returncode == 0, done.stderr
    assert "locked: uid, room, seccomp, rlimits" in done.stdout


@pytest.mark.parametrize(
    ("missing", "isolation", "there"),
    [({}, "locked", True), (NO_SECCOMP, "portable", False)],
    ids=["all is there", "no filters"],
)
def test_the_doctor_shows_every_layer_and_what_it_stops(
    run: Run, missing: dict[str, Any], isolation: str, there: bool
) -> None:
    """Those that are missing too, with what they would stop; and why there is no lock."""
    form = json.loads(run("ordinary", missing, _GRADE, "doctor", "--json").stdout)
    layers = {layer["name"].partition("-")[0]: layer for layer in form["layers"]}
    assert form["isolation"] == isolation
    assert set(layers) == {"uid", "room", "landlock", "seccomp", "rlimits"}
    assert all(layer["stops"]["en"] and layer["stops"]["ko"] for layer in layers.values())
    assert layers["seccomp"]["there"] is layers["seccomp"]["holds"] is there
    assert bool(form["why_not"]) is not there
