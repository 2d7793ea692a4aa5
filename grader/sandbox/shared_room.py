"""Where is a furnished room that zygotes use one after another, and at the same time?

Furnishing takes longer than all the rest of a lock, and the next zygote of the same Python needs the very same files. A
room that is shared holds hard links, which nobody changes, and a scratch for each zygote that is alive: of a uid of its
own, under a name that cannot be listed.
"""

from __future__ import annotations

import contextlib
import fcntl
import glob
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Sequence

from grader.sandbox import identity
from grader.sandbox.grants import fingerprint, grants, mapped_libraries
from grader.sandbox.lockdown import bring_libraries
from grader.sandbox.room import furnish

_SCRATCH = "scratch-"
_YOUNG = 60.0  # seconds in which a scratch may not be locked yet
_KEPT = 7 * 86400  # seconds after its last use that a room may still be useful


def shared_room(cache: str, packages: Sequence[str]) -> str | None:
    """The room below the folder `cache` for these distributions; made where it is not there yet.

    None where this process may not change the root directory, or where a room cannot be had or trusted there.
    """
    if not (identity.may(identity.SYS_CHROOT) and identity.may(identity.SETUID)):
        return None
    place = os.path.join(cache, f"room-{fingerprint(packages)}")
    try:
        os.makedirs(cache, exist_ok=True)
        if not _is_ours(cache):  # with the home of somebody else, who could put another folder in its place
            return None
        if not os.path.lexists(place):
            _make(place, packages)
            _tidy(cache)
        return place if _is_ours(place) else None
    except OSError:
        return None


def scratch_in(room: str) -> str:
    """A new scratch folder in a shared room; those whose zygote was killed are removed. Raises OSError.

    Each is locked by a descriptor that stays open for as long as its zygote lives, which the system lets go of then:
    process numbers would mean other processes in another container with the same home.
    """
    _sweep(room)
    while True:
        made = tempfile.mkdtemp(prefix=_SCRATCH, dir=room)
        if _lock(made) is not None and os.path.isdir(made):
            return made


def _sweep(room: str) -> None:
    for left in glob.glob(os.path.join(glob.escape(room), f"{_SCRATCH}*")):
        with contextlib.suppress(OSError):
            descriptor = _lock(left) if time.time() - os.stat(left).st_mtime > _YOUNG else None
            if descriptor is not None:
                shutil.rmtree(left, ignore_errors=True)
                os.close(descriptor)


def _lock(folder: str) -> int | None:
    """A descriptor that holds the lock of a folder; None where somebody holds it, or the folder is gone."""
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


def _make(place: str, packages: Sequence[str]) -> None:
    bring_libraries()
    made = f"{place}.{os.getpid()}"
    try:
        os.mkdir(made)
        furnish(made, grants(packages), "", mapped_libraries())
        if os.path.islink(f"{made}{os.devnull}"):
            raise OSError("no device can be made there")
        os.rename(made, place)
    except OSError:
        shutil.rmtree(made, ignore_errors=True)
        if not os.path.isdir(place):  # else another zygote was faster
            raise


def _is_ours(folder: str) -> bool:
    """Whether it is a folder that nobody else can have made or can change."""
    status = os.lstat(folder)
    return stat.S_ISDIR(status.st_mode) and status.st_uid == os.geteuid() and not status.st_mode & 0o022


def _tidy(cache: str) -> None:
    """Remove the rooms of a Python that was upgraded, or is gone."""
    for place in glob.glob(os.path.join(glob.escape(cache), "room-*")):
        with contextlib.suppress(OSError):
            if time.time() - os.stat(place).st_mtime > _KEPT:  # a scratch that is made or removed counts as a use
                shutil.rmtree(place, ignore_errors=True)
