"""Runs a program where nothing can come of it: confined.py SCRATCH USER PROGRAM...

For root: the program runs as that user in namespaces of its own (processes, mounts, network, memory), with a small
file system in memory at SCRATCH and limits on processes, memory and files. When it ends, all that it started ends.
"""

from __future__ import annotations

import ctypes
import os
import resource
import sys

LIBC = ctypes.CDLL(None, use_errno=True)
NAMESPACES = (
    0x00020000 | 0x04000000 | 0x08000000 | 0x20000000 | 0x40000000
)  # mounts, names, shared memory, processes, network
_PRIVATE, _NO_DEVICES = 0x44000, 0x6


def checked(result: int) -> None:
    """Stop before anything hostile runs."""
    if result == -1:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def mount(kind: str, place: str, flags: int, options: str = "") -> None:
    """Mount a file system."""
    checked(LIBC.mount(kind.encode(), place.encode(), kind.encode(), ctypes.c_ulong(flags), options.encode()))


def main() -> None:
    """Shut the door, then become somebody who owns nothing, then run."""
    scratch, user, *program = sys.argv[1:]
    checked(LIBC.unshare(NAMESPACES))
    first = os.fork()
    if first:
        sys.exit(os.waitstatus_to_exitcode(os.waitpid(first, 0)[1]) & 0xFF)
    checked(LIBC.prctl(1, 9, 0, 0, 0))  # dead with the one above
    mount("none", "/", _PRIVATE)
    mount("proc", "/proc", _NO_DEVICES)
    for place, size in ((scratch, "192m"), ("/dev/shm", "8m")):
        mount("tmpfs", place, _NO_DEVICES, f"size={size},mode=1777,nr_inodes=20000")
    child = os.fork()
    if child == 0:
        for which, most in (("NPROC", 60), ("FSIZE", 64 << 20), ("CORE", 0), ("NOFILE", 256)):
            resource.setrlimit(getattr(resource, f"RLIMIT_{which}"), (most, most))
        os.setgroups([])
        os.setresgid(int(user), int(user), int(user))
        os.setresuid(int(user), int(user), int(user))
        os.execve(program[0], program, {**os.environ, "TMPDIR": scratch})
    while True:  # the first process of all: whoever is left alone is taken in
        pid, status = os.wait()
        if pid == child:
            os._exit(os.waitstatus_to_exitcode(status) & 0xFF)


main()
