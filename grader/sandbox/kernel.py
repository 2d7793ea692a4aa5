"""How is the Linux kernel asked for what Python has no function for?

ctypes over the C library; every refusal becomes an OSError that names the call. Importable on every platform.
"""

from __future__ import annotations

import ctypes
import os
import platform
import sys
from collections.abc import Callable
from functools import cache

SYSCALLS = {  # the few that are made here, by machine
    "x86_64": {"seccomp": 317, "capset": 126},
    "aarch64": {"seccomp": 277, "capset": 91},
}
LANDLOCK_CREATE_RULESET, LANDLOCK_ADD_RULE, LANDLOCK_RESTRICT_SELF = 444, 445, 446  # the same on every machine
PR_SET_PDEATHSIG, PR_GET_DUMPABLE, PR_SET_DUMPABLE, PR_CAPBSET_DROP = 1, 3, 4, 24
PR_SET_NO_NEW_PRIVS, PR_CAP_AMBIENT = 38, 47
PR_CAP_AMBIENT_CLEAR_ALL = 4

Call = Callable[..., int]


def machine() -> str:
    """ "x86_64", "aarch64", or another name that has no filter here; "" where the system is not Linux."""
    return platform.machine() if sys.platform == "linux" and sys.maxsize > 1 << 32 else ""


@cache
def libc() -> ctypes.CDLL:
    """The C library that this interpreter is linked with."""
    return ctypes.CDLL(None, use_errno=True)


@cache
def _caller(name: str) -> Call:
    function = getattr(libc(), name)
    function.restype = ctypes.c_long if name == "syscall" else ctypes.c_int
    return function  # type: ignore[no-any-return]  # ctypes functions are untyped


def call(name: str, *arguments: object) -> int:
    """Call a C function whose -1 means errno. Numbers are passed as C longs; raises OSError with the name."""
    given = [ctypes.c_long(item) if isinstance(item, int) else item for item in arguments]
    result = _caller(name)(*given)
    if result == -1:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), name)
    return int(result)


def prctl(option: int, value: int = 0, third: int = 0) -> int:
    """prctl(2) with numbers only."""
    return call("prctl", option, value, third, 0, 0)


def syscall(number: int, *arguments: object) -> int:
    """A system call by its number."""
    return call("syscall", number, *arguments)
