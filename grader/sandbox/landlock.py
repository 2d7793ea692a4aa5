"""Which files may a locked process reach? An allow-list in the kernel: Landlock, Linux 5.13 and newer, no root needed.

Everything of the kernel's version (ABI 1 to 7) is handled, so whatever is not given is refused: files, TCP from ABI 4,
device ioctls from 5, signals and abstract sockets to the outside from 6. What is given to a folder cannot be taken away
below it. Source: the kernel's userspace-api/landlock and include/uapi/linux/landlock.h.
"""

from __future__ import annotations

import ctypes
import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntFlag

from grader.sandbox.kernel import LANDLOCK_ADD_RULE, LANDLOCK_CREATE_RULESET, LANDLOCK_RESTRICT_SELF, syscall

NETWORK, SCOPED = 4, 6  # the versions that brought TCP, and scopes of abstract sockets and signals
NEWEST = 7  # the newest version whose rights are known here; a newer kernel is used as this one


class Right(IntFlag):
    """What can be done to files; the values are the kernel's."""

    EXECUTE = 1 << 0
    WRITE_FILE = 1 << 1
    READ_FILE = 1 << 2
    READ_DIR = 1 << 3
    REMOVE_DIR = 1 << 4
    REMOVE_FILE = 1 << 5
    MAKE_CHAR = 1 << 6
    MAKE_DIR = 1 << 7
    MAKE_REG = 1 << 8
    MAKE_SOCK = 1 << 9
    MAKE_FIFO = 1 << 10
    MAKE_BLOCK = 1 << 11
    MAKE_SYM = 1 << 12
    REFER = 1 << 13  # ABI 2
    TRUNCATE = 1 << 14  # ABI 3
    IOCTL_DEV = 1 << 15  # ABI 5


OF_FILES = Right.EXECUTE | Right.WRITE_FILE | Right.READ_FILE | Right.TRUNCATE | Right.IOCTL_DEV
READ = Right.READ_FILE | Right.READ_DIR
SCRATCH = READ | Right.WRITE_FILE | Right.TRUNCATE | Right.MAKE_REG | Right.REMOVE_FILE
_FIRST = {Right.REFER: 2, Right.TRUNCATE: 3, Right.IOCTL_DEV: 5}  # the ABI that brought a right
_NETWORK, _SCOPES = 0b11, 0b11  # bind and connect TCP (ABI 4); abstract sockets and signals (ABI 6)
_RULE_PATH = 1
_QUIET = 1  # ABI 7: refusals are expected here and do not belong in the machine's audit log


@dataclass(frozen=True, slots=True)
class Grant:
    """A file or a folder with all below it, and what may be done there."""

    path: str
    rights: Right = READ


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"  # what _pack_ means; asked for by name from Python 3.14 on
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def version() -> int:
    """The kernel's Landlock version, 0 where there is none (too old, not built in, or switched off)."""
    try:
        return syscall(LANDLOCK_CREATE_RULESET, None, 0, 1)
    except (OSError, AttributeError, TypeError):
        return 0


def known(abi: int) -> Right:
    """Every right that this version can refuse."""
    rights = Right(0)
    for right in Right:
        if _FIRST.get(right, 1) <= abi:
            rights |= right
    return rights


def build(grants: Iterable[Grant], abi: int) -> int:
    """A ruleset that refuses all but the grants; its descriptor is close-on-exec. Paths that are absent are left out.

    Raises OSError when the kernel refuses a rule.
    """
    abi = min(abi, NEWEST)
    handled = known(abi)
    rules = _Ruleset(handled, _NETWORK if abi >= NETWORK else 0, _SCOPES if abi >= SCOPED else 0)
    size = 24 if abi >= SCOPED else 16 if abi >= NETWORK else 8
    descriptor = syscall(LANDLOCK_CREATE_RULESET, ctypes.byref(rules), size, 0)
    for grant in grants:
        _allow(descriptor, grant, handled)
    return descriptor


def _allow(ruleset: int, grant: Grant, handled: Right) -> None:
    try:
        parent = os.open(grant.path, os.O_PATH | os.O_CLOEXEC)
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return
    try:
        rights = grant.rights & handled
        if not stat.S_ISDIR(os.fstat(parent).st_mode):
            rights &= OF_FILES
        rule = _Beneath(rights, parent)
        syscall(LANDLOCK_ADD_RULE, ruleset, _RULE_PATH, ctypes.byref(rule), 0)
    finally:
        os.close(parent)


def restrict(ruleset: int, abi: int) -> None:
    """Put this process under the ruleset, for good. Needs no_new_privs; raises OSError."""
    syscall(LANDLOCK_RESTRICT_SELF, ruleset, _QUIET if abi >= 7 else 0)
