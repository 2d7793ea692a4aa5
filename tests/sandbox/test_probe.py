"""A layer is named only when it was seen to hold, and a lock that is not enough says what is missing."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the lock is for Linux")


def _tried(forker: Any) -> dict[str, tuple[bool, bool]]:
    return {name: (there, holds) for name, there, holds, _ in forker.hello["tried"]}


@pytest.mark.parametrize("name", ["root", "ordinary", "root without Landlock"])
def test_a_lock_that_is_enough_names_its_layers(zygotes: Callable[[str], Any], name: str) -> None:
    """What was tried and held is what the receipt names: by root with or without Landlock, by others with it."""
    forker = zygotes(name)
    assert "fault" not in forker.hello, forker.hello["fault"]
    assert forker.hello["proved"] == forker.hello["layers"]
    assert {"seccomp", "rlimits"} < set(forker.hello["proved"])
    assert all(holds for there, holds in _tried(forker).values() if there)
    assert ("room" in forker.hello["proved"]) == (name != "ordinary")


@pytest.mark.parametrize(
    ("without", "missing"),
    [
        (["seccomp"], "no filter of system calls (seccomp"),
        (["landlock", "uid"], "no protection of files (Landlock, Linux 5.13 or newer; or root"),
        (["landlock", "uid", "seccomp"], "seccomp"),
    ],
)
def test_what_is_missing_is_named(new_zygote: Callable[..., Any], without: list[str], missing: str) -> None:
    """Without the filter, or with nothing that protects files, no locked sandbox is promised."""
    fault = new_zygote(without=without).hello["fault"]
    assert fault.startswith("there is no ")
    assert missing in fault


def test_the_uid_alone_is_not_enough(new_zygote: Callable[..., Any]) -> None:
    """A uid without Landlock and without a root folder of its own leaves every world-readable file open: refused."""
    if os.geteuid() != 0:
        pytest.skip("only root can change its uid")
    fault = new_zygote(without=["landlock", "room"]).hello["fault"]
    assert "there is no protection of files" in fault


def test_a_weak_layer_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A layer that lets something through is reported with what it let through, and nothing is promised or changed."""
    from grader.faults import SandboxFault
    from grader.sandbox import probe
    from grader.sandbox.identity import Identity
    from grader.sandbox.lockdown import Lock

    weak = Lock(Identity(os.getpid(), str(tmp_path), None, None), 0, -1, b"not empty", "x86_64")
    monkeypatch.setattr(probe, "_seccomp", lambda lock: os.chdir(lock.identity.scratch))
    tmp_path.chmod(0o751)
    layer = next(layer for layer in probe.probe(weak) if layer.name == "seccomp")
    assert layer.there
    assert not layer.holds
    assert {"processes", "programs", "sockets", "signals", "tracing"} <= set(layer.failed)
    with pytest.raises(SandboxFault, match=r"gives way: seccomp \(processes, programs, sockets, signals"):
        probe.prove(weak)
    assert tmp_path.stat().st_mode & 0o777 == 0o751
