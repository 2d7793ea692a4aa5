"""How does a process give up everything but its work?

A zygote calls `prepare` once, when all is imported; every child it forks calls `apply` before it sees learner code.
Nothing needs root; root gains an unused uid and an almost empty root directory on top. A step that fails raises
LockError: a lock is never silently less than promised. `probe.prove` tries the forbidden things.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib
import importlib.util
import os
import posix
import resource
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.faults import SandboxFault
from grader.sandbox import identity, kernel, landlock, seccomp
from grader.sandbox.grants import DRAWING, grants, mapped_libraries
from grader.sandbox.identity import Identity
from grader.sandbox.landlock import Grant, Right
from grader.sandbox.room import furnish
from grader.sandbox.scratch import empty_scratch, scratch_used

__all__ = ["Limits", "Lock", "LockError", "apply", "empty_scratch", "layers", "prepare", "scratch_used"]

# Mapped once, these work in every child: extension modules of the standard library that need a library of the system,
# and the libraries that wheels may expect of a system.
_BRING_LIBRARIES = ("zlib", "_bz2", "_lzma", "_ctypes", "_decimal", "_hashlib", "_ssl", "_sqlite3", "_uuid", "pyexpat")
_SYSTEM_LIBRARIES = ("libdl.so.2", "librt.so.1", "libpthread.so.0", "libm.so.6", "libstdc++.so.6", "libgcc_s.so.1")


class LockError(SandboxFault):
    """A step of the lock failed: nothing of the learner may run in this process."""


@dataclass(frozen=True, slots=True)
class Limits:
    """`memory` bytes of address space, `seconds` of processor time, `file_size` bytes of one file, `files` open."""

    memory: int = 2 << 30
    seconds: int = 110
    file_size: int = 16 << 20
    files: int = 64


@dataclass(frozen=True, slots=True)
class Lock:
    """What `apply` needs, made ready once. Each field knows how to be absent: None, 0, -1 or empty."""

    identity: Identity
    landlock: int  # version in use, 0 for none
    ruleset: int  # Landlock descriptor, -1 for none
    filter: bytes  # seccomp program, empty for none
    machine: str


def prepare(
    scratch: str | Path,
    *,
    room: str | Path | None = None,
    furnished: bool = False,
    packages: Iterable[str] = DRAWING,
    more: Sequence[Grant] = (),
    without: Sequence[str] = (),
    newest: int = landlock.NEWEST,
) -> Lock:
    """Make a lock for children whose only writable folder is `scratch` (existing, empty, absolute).

    `room` is a private folder of this zygote (from mkdtemp) of which the scratch is a direct subfolder: where root's
    powers allow, it is furnished with the granted files (unless it is already) and becomes the root directory of the
    children. `packages` are the distributions that can be imported, `more` is readable besides. `without` ("uid",
    "room", "landlock", "seccomp") and `newest` (a Landlock version) are for tests: they emulate a machine that lacks a
    layer or has an older kernel.

    The scratch is handed to the uid that children will have. This process itself gives up its environment and the
    capabilities that a program started from it could have. Raises SandboxFault.
    """
    folder = os.path.realpath(scratch)
    bring_libraries()
    identity.rehearse()
    try:
        who = _identity(folder, None if room is None or "room" in without else os.path.realpath(room), without)
        wanted = () if furnished and who.room is not None else (*grants(packages), *more)
        if who.room is not None:
            if not furnished:
                furnish(who.room, wanted, folder.removeprefix(who.room), mapped_libraries())
            wanted = (Grant(who.room), Grant(f"{who.room}{os.devnull}", Right.READ_FILE | Right.WRITE_FILE))
        abi = 0 if "landlock" in without else min(landlock.version(), newest)
        ruleset = landlock.build((*wanted, Grant(folder, landlock.SCRATCH)), abi) if abi else -1
        _shed()
    except OSError as error:
        raise SandboxFault(f"the lock of the sandbox could not be made ready: {error}") from error
    machine = kernel.machine() if seccomp.available(kernel.machine()) and "seccomp" not in without else ""
    return Lock(who, abi, ruleset, seccomp.program(machine) if machine else b"", machine)


def _identity(scratch: str, room: str | None, without: Sequence[str]) -> Identity:
    user = None if "uid" in without else identity.unused_user()
    if user is not None and room is not None:
        os.chmod(room, 0o711)  # the way to the scratch
    if user is None or not identity.may(identity.SYS_CHROOT):
        room = None
    if user is not None:
        os.chown(scratch, user, user)
        os.chmod(scratch, 0o700)
    return Identity(os.getpid(), scratch, user, room)


def bring_libraries() -> None:
    """What must have happened before children lose their files, as long as there is still a way to the files."""
    for name in _BRING_LIBRARIES:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    for name in _SYSTEM_LIBRARIES:
        with contextlib.suppress(OSError):
            ctypes.CDLL(name)
    importlib.util.find_spec("a_module_that_does_not_exist")  # every folder of sys.path is listed, and remembered
    fonts = getattr(sys.modules.get("matplotlib.font_manager"), "_get_font", None)
    if fonts is not None and hasattr(fonts, "cache_clear"):
        fonts.cache_clear()  # a loaded font reads from a descriptor that children close


def _shed() -> None:
    """Give up here what children should not inherit: it costs nothing per child then."""
    os.environ.clear()
    posix.environ.clear()  # what os.environ was once made from
    kernel.call("clearenv")
    os.umask(0o077)
    identity.limit_capabilities()
    for which in ("CORE", "MEMLOCK", "MSGQUEUE", "NICE", "RTPRIO"):
        resource.setrlimit(getattr(resource, f"RLIMIT_{which}"), (0, 0))


def layers(lock: Lock) -> tuple[str, ...]:
    """The names of the protections that a lock is made of, for the receipt. `probe.prove` says which hold."""
    found = [
        ("uid", lock.identity.user is not None),
        ("room", lock.identity.room is not None),
        (f"landlock-{lock.landlock}", lock.landlock > 0),
        ("seccomp", bool(lock.filter)),
        ("rlimits", True),
    ]
    return tuple(name for name, there in found if there)


def apply(lock: Lock, limits: Limits, keep: Iterable[int] = (0, 1, 2)) -> None:
    """Lock this process for good and close all descriptors but `keep`. Raises LockError; then the process must end."""
    try:
        first_to_go()
        identity.become(lock.identity)
        limit(limits)
        if lock.ruleset >= 0:
            landlock.restrict(lock.ruleset, lock.landlock)
        close_all_but(sorted(set(keep)))
        if lock.filter:
            seccomp.install(lock.filter, lock.machine)
    except (OSError, ValueError) as error:
        raise LockError(f"the sandbox could not be locked: {error}") from error


def first_to_go() -> None:
    """When the machine runs out of memory the kernel ends this process before any other."""
    descriptor = os.open("/proc/self/oom_score_adj", os.O_WRONLY)
    os.write(descriptor, b"1000")
    os.close(descriptor)


def limit(limits: Limits) -> None:
    """Set the limits, never above those that are already there."""
    for which, soft, hard in (
        (resource.RLIMIT_AS, limits.memory, limits.memory),
        (resource.RLIMIT_CPU, limits.seconds, limits.seconds + 1),  # SIGXCPU, and for those who catch it SIGKILL
        (resource.RLIMIT_FSIZE, limits.file_size, limits.file_size),
        (resource.RLIMIT_NOFILE, limits.files, limits.files),
        (resource.RLIMIT_NPROC, 0, 0),
    ):
        most = resource.getrlimit(which)[1]
        if most != resource.RLIM_INFINITY:
            soft, hard = min(soft, most), min(hard, most)
        resource.setrlimit(which, (soft, hard))


def close_all_but(keep: Sequence[int]) -> None:
    """Close every descriptor but these, which are in rising order."""
    first = 0
    for descriptor in keep:
        if first < descriptor:  # an empty range would be taken for "all"
            os.closerange(first, descriptor)
        first = descriptor + 1
    os.closerange(first, 1 << 20)
