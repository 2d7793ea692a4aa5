"""`grade doctor`: what is there, what protects, in both languages and as JSON."""

from __future__ import annotations

import json
import platform
import sys

import pytest

import grader
from grader.cli import doctor
from grader.faults import SandboxFault
from grader.report.machine import Protection
from grader.sandbox import builds
from grader.text import Text

SECCOMP = Protection("seccomp", True, True, Text("sockets", "소켓"))
LANDLOCK = Protection("landlock-0", False, False, Text("files", "파일"))
UID = Protection("uid", True, False, Text("others", "남의 것"), ("a way back",))


class FakeSandboxes:
    """Has what `kind` says."""

    kind, why_not_locked, layers = "locked", "", ("seccomp", "rlimits")

    def __init__(self, *asked: object) -> None:
        self.isolation = builds.Isolation(self.kind)

    def __enter__(self) -> FakeSandboxes:
        return self

    def __exit__(self, *ended: object) -> None:
        return None

    def open(self, *, draws: bool) -> FakeSandboxes:
        """A sandbox."""
        return self

    def close(self) -> None:
        """Nothing."""


@pytest.fixture
def sandboxes(monkeypatch) -> type[FakeSandboxes]:
    """Puts a fake in the place of the sandboxes, and three layers in the place of those that are tried."""
    fake = type("Sandboxes", (FakeSandboxes,), {})
    monkeypatch.setattr(builds, "Sandboxes", fake)
    monkeypatch.setattr(doctor, "_tried_layers", lambda: (UID, LANDLOCK, SECCOMP))
    return fake


@pytest.mark.skipif(sys.platform != "linux", reason="layers are Linux's")
def test_what_a_person_reads(grade, sandboxes, course):
    """Versions, course, isolation, and of each layer what it stops, that it is missing, or what gets through."""
    said = grade("doctor")
    assert (said.code, said.err) == (0, "")
    assert f"grade {grader.__version__} Python {platform.python_version()} numpy" in said.words
    assert f"{course}: 2 problems, 2 with solutions".replace(" ", "") in said.words.replace(" ", "")
    assert [line.strip() for line in said.out.splitlines()][-4:] == [
        "isolation  locked",
        "uid         gives way: a way back",
        "landlock-0  not here; it stops files",
        "seccomp     stops sockets",
    ]
    korean = grade("doctor", "--lang", "ko")
    assert [line.strip() for line in korean.out.splitlines()][-4:] == [
        "격리  격리됨(locked)", "uid         뚫림: a way back", "landlock-0  없음. 있으면 막는 것: 파일",
        "seccomp     소켓",
    ]  # fmt: skip


def test_what_a_program_reads(grade, sandboxes, course):
    """All of it as JSON."""
    form = json.loads(grade("doctor", "--json").out)
    assert (form["format"], form["version"], form["engine"]) == ("grade-doctor", 1, grader.__version__)
    assert (form["course"], form["problems"], form["solved"], form["isolation"]) == (str(course), 2, 2, "locked")
    assert set(form["packages"]) == {"numpy", "matplotlib", "msgpack", "nbformat", "rich"}


def test_why_it_is_not_locked(grade, sandboxes):
    """A machine without the lock still grades one's own work, and is told what is missing."""
    sandboxes.kind, sandboxes.why_not_locked = "portable", "the lock needs Linux"
    said = grade("doctor")
    assert said.code == 0
    assert "portable, which stops accidents and no attackers not locked, since the lock needs Linux" in said.words


def test_without_any_sandbox_the_doctor_still_speaks(grade, sandboxes, monkeypatch):
    """Exit code 1 and the reason, not a fault of the doctor."""

    def none(*asked: object, **more: object) -> None:
        raise SandboxFault("no process could be started")

    monkeypatch.setattr(sandboxes, "open", none)
    said = grade("doctor")
    assert said.code == 1
    assert "none: nothing can be graded here not locked, since no process could be started" in said.words


def test_without_a_course_the_doctor_says_what_to_do(grade, sandboxes):
    """Exit code 1 and the sentence of whatever named it."""
    said = grade("doctor", "--course", ".")
    assert said.code == 1
    assert ". holds no course" in said.words


@pytest.mark.skipif(sys.platform != "linux", reason="layers are Linux's")
def test_the_layers_of_this_machine_are_really_tried():
    """Each has a name, what it stops in two languages, and whether it holds; ordinary work is no protection."""
    layers = doctor._tried_layers()
    assert {"seccomp", "rlimits"} <= {layer.name for layer in layers}
    assert "work" not in {layer.name for layer in layers}
    assert all(layer.stops and layer.stops.en and layer.stops.ko for layer in layers)
