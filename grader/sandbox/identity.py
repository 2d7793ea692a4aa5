"""Who is a locked process, and what is left of its powers?

As root: a uid and gid that nobody else has, and a root directory that holds only what is granted. Always: no groups
gained, no capabilities, no way to regain any, dead with its zygote.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import pwd
import signal
from dataclasses import dataclass
from functools import cache

from grader.sandbox import kernel

SETGID, SETUID, SETPCAP, SYS_CHROOT = 6, 7, 8, 18  # capabilities, by the kernel's numbers
_HIGH = 2_000_000_000  # above what distributions, containers and login services hand out
_OVERFLOW = 65534  # stands for everybody who has no number here
_SECOND_VERSION = 0x20080522  # of capset(2)


@dataclass(frozen=True, slots=True)
class Identity:
    """Who children become: `user` is their uid and gid, `room` their root directory; None: what it was."""

    parent: int
    scratch: str
    user: int | None
    room: str | None


def become(identity: Identity) -> None:
    """Turn this process into that identity, for good. Raises OSError."""
    os.chdir(identity.scratch)
    if identity.room is not None:
        os.chroot(identity.room)
        os.chdir(identity.scratch.removeprefix(identity.room))
    if identity.user is not None:
        os.setgroups([])
        os.setresgid(identity.user, identity.user, identity.user)
        os.setresuid(identity.user, identity.user, identity.user)
    kernel.prctl(kernel.PR_CAP_AMBIENT, kernel.PR_CAP_AMBIENT_CLEAR_ALL)
    drop_capabilities()
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)  # forgotten by the kernel when the uid changes, so after it
    kernel.prctl(kernel.PR_SET_DUMPABLE, 0)
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
    if os.getppid() != identity.parent:
        raise OSError("the zygote is gone")


def drop_capabilities() -> None:
    """Give up every capability of this process; also where the uid stays."""
    number, header, nothing = _capset()
    kernel.syscall(number, header, nothing)


def rehearse() -> None:
    """Look up what `become` calls, once for all children."""
    _capset()
    kernel.prctl(kernel.PR_GET_DUMPABLE)


@cache
def _capset() -> tuple[int, object, object]:
    """Its number and arguments, made once: building ctypes arrays costs more than the call."""
    return (
        kernel.SYSCALLS[kernel.machine()]["capset"],
        ctypes.byref((ctypes.c_uint32 * 2)(_SECOND_VERSION, 0)),
        (ctypes.c_uint32 * 6)(),
    )


def limit_capabilities() -> None:
    """Take every capability out of this process's bounding set, where it may: no child can ever gain one."""
    if not may(SETPCAP):
        return
    bounding = int(_status()["CapBnd"], 16)
    for number in range(bounding.bit_length()):
        if bounding >> number & 1:
            kernel.prctl(kernel.PR_CAPBSET_DROP, number)


def may(capability: int) -> bool:
    """Whether this process has a capability now."""
    return bool(int(_status()["CapEff"], 16) >> capability & 1)


def unused_user() -> int | None:
    """A uid and gid that nobody has, different for every zygote alive; None where this process may not take one."""
    if not (may(SETUID) and may(SETGID)):
        return None
    users, groups = _mapped("uid_map"), _mapped("gid_map")
    top = min(max(last for _, last in users), max(last for _, last in groups))
    span = 1 << 22
    first = _HIGH
    if top < _HIGH + span:  # a user namespace with fewer numbers: the last thousand of them
        first, span = max(top - 999, 1000), 1000
    for step in range(span):
        number = first + (os.getpid() + step) % span
        if _inside(number, users) and _inside(number, groups) and number != _OVERFLOW and not _has_name(number):
            return number
    return None


def _status() -> dict[str, str]:
    with open("/proc/self/status") as file:
        return {name: value.strip() for name, _, value in (line.partition(":") for line in file)}


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
