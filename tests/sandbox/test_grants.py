"""Locked code may read what numerical Python needs, and the list of it is small and never ours."""

from __future__ import annotations

import os
import sys
import sysconfig
from pathlib import Path

import pytest

from grader.faults import SandboxFault
from grader.sandbox import grants as module
from grader.sandbox.landlock import READ, Right

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the lock is for Linux")
PROJECT = Path(__file__).resolve().parents[2]


def test_no_grant_reaches_too_far() -> None:
    """No grant contains site-packages, a library folder, a home, /proc, /etc, or this project."""
    site = Path(sysconfig.get_path("purelib"))
    for grant in module.grants():
        path = Path(grant.path)
        for never in (site, PROJECT / "grader", Path("/usr/lib"), Path.home(), Path("/etc"), Path("/proc/self")):
            if grant.rights != Right.READ_DIR:
                assert not never.is_relative_to(path), path
        assert not path.is_relative_to("/etc")
        assert not path.is_relative_to(PROJECT / "grader")


def test_only_the_null_device_may_be_written() -> None:
    """Everything is for reading, nothing can be executed, and /dev/null takes what is thrown away."""
    for grant in module.grants():
        assert not grant.rights & Right.EXECUTE
        assert not grant.rights & ~READ or grant.path == os.devnull


def test_the_folders_of_packages_are_granted_whole() -> None:
    """numpy and what matplotlib requires are there; pytest, which nobody requires, is not."""
    names = {Path(grant.path).name for grant in module.grants()}
    assert {"numpy", "msgpack", "matplotlib", "PIL", "dateutil", "kiwisolver", "cycler", "packaging"} <= names
    assert not names & {"pytest", "_pytest", "rich", "nbformat", "site-packages", "grader"}


def test_a_record_that_names_us_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """Should an installation record lead to the grader's own files, nothing is granted at all."""
    monkeypatch.setattr(module, "_packages", lambda names: ({str(PROJECT)}, set()))
    with pytest.raises(SandboxFault, match="own files through"):
        module.grants()
