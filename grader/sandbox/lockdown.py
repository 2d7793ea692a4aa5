"""How does a process give up everything but its work?

A zygote calls `prepare` once; every child it forks calls `apply` before it sees learner code. Nothing here needs root;
root gains an unused uid on top. A step that fails raises LockError: a lock is never silently less than promised.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import pwd
import resource
import signal
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.faults import SandboxFault
from grader.sandbox import kernel, landlock, seccomp
from grader.sandbox.grants import grants
from grader.sandbox.landlock import Grant

_HIGH = 2_000_000_000  # above what distributions, containers and login services hand out
_CAP_SETGID, _CAP_SETUID, _CAP_SETPCAP = 6, 7, 8
_CAPABILITY_VERSION = 0x20080522


class LockError(SandboxFault):
    """A step of the lock failed: nothing of the learner may run in this process."""


@dataclass(frozen=True, slots=True)
class Limits:
    """`memory` bytes of address space, `seconds` of processor time, `file_size` bytes of one file, `files` open."""

    memory: int = 2 << 30
    seconds: int = 110
    file_size: int = 32 << 20
    files: int = 64


@dataclass(frozen=True, slots=True)
class Lock:
    """What `apply` needs, made ready once: rulesets, filter and the identity that children take."""

    scratch: str
    parent: int  # the zygote's pid
    user: int | None  # the unused uid and gid, None where this process may not change its own
    landlock: int  # ABI in use, 0 for none
    ruleset: int  # Landlock descriptor, -1 for none
    filter: bytes  # seccomp program, empty for none
    machine: str
    bounding: tuple[int, ...]  # capabilities that are still in the bounding set and can be dropped from it


def prepare(
    scratch: str | Path,
    *,
    more: Sequence[Grant] = (),
    without: Sequence[str] = (),
) -> Lock:
    """Make a lock for children whose only writable folder is `scratch` (absolute, existing, flat).

    `more`: files to be readable besides Python's. `without` ("uid", "landlock", "seccomp") is for tests: it emulates a
    machine that lacks a layer. The scratch is handed to the uid that children will have. Raises SandboxFault.
    """
    folder = os.path.realpath(scratch)
    machine = kernel.machine()
    if "seccomp" in without or machine not in seccomp.ARCHITECTURES:
        machine = ""
    abi = 0 if "landlock" in without else min(landlock.version(), landlock.NEWEST)
    user = None if "uid" in without else _unused_uid()
    if user is not None:
        os.chown(folder, user, user)
        os.chmod(folder, 0o700)
    given = (*grants(), *more, Grant(folder, landlock.SCRATCH))
    try:
        ruleset = landlock.build(given, abi) if abi else -1
    except OSError as error:
        raise SandboxFault(f"the kernel's Landlock refused a rule: {error}") from None
    return Lock(
        scratch=folder,
        parent=os.getpid(),
        user=user,
        landlock=abi,
        ruleset=ruleset,
        filter=seccomp.program(machine) if machine else b"",
        machine=machine,
        bounding=_bounding(),
    )


def layers(lock: Lock) -> tuple[str, ...]:
    """The names of the protections of a lock, for the receipt."""
    found = ["uid"] if lock.user is not None else []
    found += [f"landlock-{lock.landlock}"] if lock.landlock else []
    found += ["seccomp"] if lock.filter else []
    return (*found, "rlimits")


def apply(lock: Lock, limits: Limits, keep: Iterable[int] = (0, 1, 2)) -> None:
    """Lock this process for good and close all descriptors but `keep`. Raises LockError; then the process must end."""
    try:
        _settle(lock)
        _become(lock)
        _limit(limits)
        if lock.ruleset >= 0:
            landlock.restrict(lock.ruleset, lock.landlock)
        _close_all_but(sorted(set(keep)))
        if lock.filter:
            seccomp.install(lock.filter, lock.machine)
    except (OSError, ValueError) as error:
        raise LockError(f"the sandbox could not be locked: {error}") from error


def _settle(lock: Lock) -> None:
    """While files can still be reached: first to go when memory runs out, at home in the scratch, no environment."""
    with open("/proc/self/oom_score_adj", "wb", buffering=0) as file:
        file.write(b"1000")
    os.umask(0o077)
    os.environ.clear()
    kernel.call("clearenv")


def _become(lock: Lock) -> None:
    """Nobody, without capabilities, without a way to gain any, dead when the zygote dies."""
    for capability in lock.bounding:
        kernel.prctl(kernel.PR_CAPBSET_DROP, capability)
    if lock.user is not None:
        os.setgroups([])
        os.setresgid(lock.user, lock.user, lock.user)
        os.setresuid(lock.user, lock.user, lock.user)
    os.chdir(lock.scratch)
    kernel.prctl(kernel.PR_CAP_AMBIENT, kernel.PR_CAP_AMBIENT_CLEAR_ALL)
    _drop_capabilities()
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)  # forgotten by the kernel when the uid changes, so after it
    kernel.prctl(kernel.PR_SET_DUMPABLE, 0)
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
    if os.getppid() != lock.parent:
        raise OSError("the zygote is gone")


def _drop_capabilities() -> None:
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION, 0)
    kernel.syscall(kernel.SYSCALLS[os.uname().machine]["capset"], ctypes.byref(header), (ctypes.c_uint32 * 6)())


def _limit(limits: Limits) -> None:
    for which, soft, hard in (
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_AS, limits.memory, limits.memory),
        (resource.RLIMIT_CPU, limits.seconds, limits.seconds + 1),
        (resource.RLIMIT_FSIZE, limits.file_size, limits.file_size),
        (resource.RLIMIT_NOFILE, limits.files, limits.files),
        (resource.RLIMIT_NPROC, 0, 0),
        (resource.RLIMIT_MEMLOCK, 0, 0),
        (resource.RLIMIT_MSGQUEUE, 0, 0),
        (resource.RLIMIT_NICE, 0, 0),
        (resource.RLIMIT_RTPRIO, 0, 0),
    ):
        most = resource.getrlimit(which)[1]
        if most != resource.RLIM_INFINITY:
            soft, hard = min(soft, most), min(hard, most)
        resource.setrlimit(which, (soft, hard))


def _close_all_but(keep: Sequence[int]) -> None:
    first = 0
    for descriptor in keep:
        if first < descriptor:  # an empty range would be taken for "all"
            os.closerange(first, descriptor)
        first = descriptor + 1
    os.closerange(first, 1 << 20)


def _bounding() -> tuple[int, ...]:
    """The capabilities to take out of the bounding set: all of them, where this process may."""
    status = _status()
    if not int(status["CapEff"], 16) >> _CAP_SETPCAP & 1:
        return ()
    bounding = int(status["CapBnd"], 16)
    return tuple(number for number in range(bounding.bit_length()) if bounding >> number & 1)


def _status() -> dict[str, str]:
    with open("/proc/self/status") as file:
        return {name: value.strip() for name, _, value in (line.partition(":") for line in file)}


def _unused_uid() -> int | None:
    """A uid and gid that nobody has, different for every zygote alive; None where this process may not take one."""
    effective = int(_status()["CapEff"], 16)
    if not (effective >> _CAP_SETUID & 1 and effective >> _CAP_SETGID & 1):
        return None
    users, groups = _mapped("uid_map"), _mapped("gid_map")
    top = min(max(last for _, last in users), max(last for _, last in groups))
    first = _HIGH if top > _HIGH + (1 << 22) else max(top - 999, 1000)
    span = 1 << 22 if first == _HIGH else top - first + 1
    for step in range(span):
        number = first + (os.getpid() + step) % span
        if _inside(number, users) and _inside(number, groups) and number != 65534 and not _has_name(number):
            return number
    return None


def _mapped(name: str) -> list[tuple[int, int]]:
    with open(f"/proc/self/{name}") as file:
        rows = [[int(word) for word in line.split()] for line in file]
    return [(inside, inside + count - 1) for inside, _, count in rows]


def _inside(number: int, ranges: list[tuple[int, int]]) -> bool:
    return any(first <= number <= last for first, last in ranges)


def _has_name(number: int) -> bool:
    with contextlib.suppress(KeyError):
        pwd.getpwuid(number)
        return True
    return False


def scratch_used(scratch: str | Path) -> int:
    """Bytes of all files in a scratch folder; a folder that is gone holds none."""
    try:
        with os.scandir(scratch) as entries:
            return sum(entry.stat(follow_symlinks=False).st_size for entry in entries)
    except OSError:
        return 0


def empty_scratch(scratch: str | Path) -> None:
    """Remove every file of a scratch folder. It is flat: no folder can be made in it, and no link is followed.

    Raises OSError for what cannot be removed.
    """
    folder = os.open(scratch, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        for name in os.listdir(folder):
            with contextlib.suppress(FileNotFoundError):
                if stat.S_ISDIR(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode):
                    os.rmdir(name, dir_fd=folder)
                else:
                    os.unlink(name, dir_fd=folder)
    finally:
        os.close(folder)
