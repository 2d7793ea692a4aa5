"""Zygotes for tests, one for each identity and lack of a layer, started when first asked for."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

PROJECT = Path(__file__).resolve().parents[2]
NOBODY = 65534
_FORKER = Path(__file__).with_name("forker.py")
ROOT = sys.platform == "linux" and os.geteuid() == 0
NEEDS_ROOT = ("root", "root without Landlock", "root without seccomp")
WITHOUT: dict[str, dict[str, Any]] = {
    "root": {},
    "ordinary": {},
    "root without Landlock": {"without": ["landlock"]},
    "root without seccomp": {"without": ["seccomp"]},
    "Landlock alone": {"without": ["uid", "room", "seccomp"]},
    "drawing": {"pyplot": True},
}


class Forker:
    """A zygote for tests, and what it said of its lock."""

    def __init__(self, user: int | None, **options: Any) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="lock-"))
        if user is not None:
            os.chown(self.folder, user, user)
        self.project = _reachable_project() if user is not None else PROJECT
        program, path = _interpreter(user)
        self._process = subprocess.Popen(
            [program, "-B", str(self.project / "tests" / "sandbox" / _FORKER.name), str(self.project),
             str(self.folder), json.dumps(options)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd="/", user=user, group=user,
            extra_groups=None if user is None else [],
            env={
                "OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": path, "MPLCONFIGDIR": str(self.folder), "SECRET": "ours",
                "LC_ALL": "C.UTF-8",
            },
        )  # fmt: skip
        self.hello: dict[str, Any] = self._read()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the zygote for tests ended"
        said: dict[str, Any] = json.loads(line)
        return said

    def run(self, code: str, **request: Any) -> dict[str, Any]:
        """Run code in a fresh locked child."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"code": code, **request}) + "\n")
        self._process.stdin.flush()
        return self._read()

    def kill(self) -> None:
        """End the zygote as an accident would."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """End the zygote and remove its folder."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()
        shutil.rmtree(self.folder, ignore_errors=True)
        if self.project != PROJECT:
            shutil.rmtree(self.project, ignore_errors=True)


def _reachable_project() -> Path:
    """A copy of the engine and of this program that every user can read, wherever the project lies."""
    copy = Path(tempfile.mkdtemp(prefix="project-"))
    copy.chmod(0o755)
    shutil.copytree(PROJECT / "grader", copy / "grader", ignore=shutil.ignore_patterns("__pycache__", "checks"))
    (copy / "tests" / "sandbox").mkdir(parents=True)
    shutil.copy(_FORKER, copy / "tests" / "sandbox")
    (copy / "solutions").mkdir()
    (copy / "solutions" / "p001.py").write_text("answer = 42\n")
    for path in copy.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return copy


def _interpreter(user: int | None) -> tuple[str, str]:
    """A Python with numpy that this user can run, and the path to set for it; skips the test where there is none."""
    packages = str(Path(np.__file__).parents[1])
    if user is None:
        return sys.executable, packages
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    for program in (sys.executable, f"/usr/bin/python{version}", f"/usr/local/bin/python{version}"):
        try:
            tried = subprocess.run(
                [program, "-B", "-c", "import numpy, msgpack"],
                user=user, group=user, extra_groups=[], env={"PYTHONPATH": packages}, cwd="/", capture_output=True,
            )  # fmt: skip
        except OSError:
            continue
        if tried.returncode == 0:
            return program, packages
    pytest.skip(f"no Python {version} with numpy that an ordinary user can run")


@pytest.fixture(scope="session")
def zygotes() -> Iterator[Callable[[str], Forker]]:
    """By name, each started once."""
    started: dict[str, Forker] = {}

    def start(name: str) -> Forker:
        if sys.platform != "linux":
            pytest.skip("the lock is for Linux")
        if name in NEEDS_ROOT and not ROOT:
            pytest.skip("only root can change its uid")
        if name not in started:
            started[name] = Forker(NOBODY if name == "ordinary" and ROOT else None, **WITHOUT[name])
        return started[name]

    yield start
    for forker in started.values():
        forker.close()


@pytest.fixture
def forker(request: pytest.FixtureRequest, zygotes: Callable[[str], Forker]) -> Forker:
    """The zygote that the test's parameter names."""
    return zygotes(request.param)


@pytest.fixture
def neighbour() -> Iterator[Path]:
    """A folder that everybody may read and write by its mode, with a file in it: another submission."""
    folder = Path(tempfile.mkdtemp(prefix="neighbour-"))
    folder.chmod(0o777)
    file = folder / "answer.py"
    file.write_text("answer = 42\n")
    file.chmod(0o666)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def new_zygote() -> Iterator[Callable[..., Forker]]:
    """A zygote with options of its own, ended after the test."""
    started: list[Forker] = []

    def start(**options: Any) -> Forker:
        if sys.platform != "linux":
            pytest.skip("the lock is for Linux")
        started.append(Forker(None, **options))
        return started[-1]

    yield start
    for forker in started:
        forker.close()
