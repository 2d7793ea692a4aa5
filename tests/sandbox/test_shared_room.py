"""A room that zygotes share is made once, is trusted only where nobody else can have made it, and keeps them apart."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from grader.sandbox import identity, shared_room
from grader.sandbox.grants import WANTED

MAY = sys.platform == "linux" and identity.may(identity.SYS_CHROOT) and identity.may(identity.SETUID)
pytestmark = pytest.mark.skipif(not MAY, reason="only root may change the root directory")


def make(cache: Path) -> Path | None:
    """The room below a cache."""
    room = shared_room.shared_room(str(cache), WANTED)
    return Path(room) if room else None


def test_a_room_is_made_once(tmp_path: Path) -> None:
    """It holds numpy and nothing of the grader's; who asks again gets the very same."""
    room = make(tmp_path / "cache")
    assert room is not None
    names = {path.name for path in room.rglob("*")}
    assert "numpy" in names
    assert not names & {"grader", "pytest"}
    if "matplotlib" not in sys.modules:  # else its libraries are mapped here, as no zygote's are
        assert "matplotlib" not in names
    before = os.stat(room).st_ino
    assert make(tmp_path / "cache") == room
    assert os.stat(room).st_ino == before
    assert os.listdir(tmp_path / "cache") == [room.name]


def test_a_room_that_somebody_else_can_change_is_not_used(tmp_path: Path) -> None:
    """A link in the room's place, a room or a cache that others own or may write to: none is trusted."""
    cache = tmp_path / "cache"
    room = make(cache)
    assert room is not None
    os.chmod(room, 0o777)
    assert make(cache) is None
    os.chmod(room, 0o711)
    os.chown(cache, 12345, 12345)
    assert make(cache) is None
    os.chown(cache, 0, 0)
    room.rename(cache / "elsewhere")
    room.symlink_to("/")
    assert make(cache) is None


def test_rooms_that_nobody_uses_go(tmp_path: Path) -> None:
    """A room of an interpreter that was upgraded is removed when the next is made."""
    old = tmp_path / "room-0123"
    old.mkdir()
    os.utime(old, (0, 0))
    room = make(tmp_path)
    assert room is not None
    assert not old.exists()


def test_what_killed_zygotes_left_goes_and_what_is_used_stays(tmp_path: Path) -> None:
    """A scratch is removed when nobody holds it any more, and it is not quite new."""
    room = tmp_path / "room"
    room.mkdir()
    used, left, new = (room / name for name in ("scratch-used", "scratch-left", "scratch-new"))
    for scratch in (used, left, new):
        scratch.mkdir()
        (scratch / "file").write_text("x")
    for scratch in (used, left):
        os.utime(scratch, (0, 0))
    held = shared_room._lock(str(used))
    assert held is not None
    made = Path(shared_room.scratch_in(str(room)))
    assert (used.exists(), left.exists(), new.exists(), made.is_dir()) == (True, False, True, True)
    assert shared_room._lock(str(made)) is None  # it is held by this process
    os.close(held)
    os.utime(made, (0, 0))
    again = Path(shared_room.scratch_in(str(room)))
    assert sorted(room.iterdir()) == sorted((made, new, again))
