"""What does a layer of the lock forbid, tried for real?

Each function runs in a throw-away child that wears one layer, and says whether a forbidden thing was refused, or an
ordinary one worked. Where nothing refuses it, trying it must do no harm.
"""

from __future__ import annotations

import errno
import importlib
import mmap
import os
import resource
import socket
import stat
import sys
from collections.abc import Callable
from pathlib import Path

from grader.sandbox import kernel
from grader.sandbox.lockdown import Limits, Lock

_UNUSUAL = ("colorsys", "sched", "stringprep", "tabnanny", "wave")  # modules that hardly anybody has imported yet


def _refused(attempt: Callable[[], object], *numbers: int) -> bool:
    try:
        attempt()
    except OSError as error:
        return error.errno in numbers
    return False


def _cannot_open(path: str, flags: int) -> bool:
    return _refused(lambda: os.open(path, flags), errno.EACCES, errno.ENOENT)


def no_way_back(_: Lock) -> bool:
    """To be root again."""
    return _refused(lambda: os.setresuid(0, 0, 0), errno.EPERM)


def no_chown(_: Lock) -> bool:
    """To give a file away."""
    return _refused(lambda: os.chown(".", 0, -1), errno.EPERM)


def is_nobody(lock: Lock) -> bool:
    """To be anybody but the user that nobody else is."""
    return os.getresuid() == os.getresgid() == (lock.identity.user,) * 3


def no_groups(_: Lock) -> bool:
    """To belong to a group, or to join one."""
    return not os.getgroups() and _refused(lambda: os.setgroups([0]), errno.EPERM)


def _ours() -> str:
    """A file that children must not reach; no constant, for they inherit those."""
    return str(Path(__file__).resolve())


def no_reading(_: Lock) -> bool:
    """To read what was not granted."""
    return _cannot_open(_ours(), os.O_RDONLY) and _cannot_open("/etc", os.O_RDONLY)


def no_writing(_: Lock) -> bool:
    """To open for writing what was not granted, or what is granted for reading only."""
    return _cannot_open(_ours(), os.O_WRONLY) and _cannot_open(os.__file__, os.O_WRONLY)


def no_climbing(_: Lock) -> bool:
    """To leave the room upwards."""
    return _refused(lambda: os.open("../" * 40 + _ours(), os.O_RDONLY), errno.ENOENT)


def no_folder(_: Lock) -> bool:
    """To make a folder, also in the scratch."""
    return _refused(lambda: os.mkdir("folder"), errno.EACCES)


def no_fork(_: Lock) -> bool:
    """To make a process."""

    def fork() -> None:
        if os.fork() == 0:
            os._exit(0)

    return _refused(fork, errno.EPERM)


def no_program(_: Lock) -> bool:
    """To become a program."""
    return _refused(lambda: os.execv("/no/such/program", ["program"]), errno.EPERM)


def no_socket(_: Lock) -> bool:
    """To make a socket."""
    return _refused(lambda: socket.socket().close(), errno.EPERM)


def no_signal(_: Lock) -> bool:
    """To send a signal, were it to oneself."""
    return _refused(lambda: os.kill(os.getpid(), 0), errno.EPERM)


def no_connection(_: Lock) -> bool:
    """To bind a TCP port."""
    with socket.socket() as tried:
        return _refused(lambda: tried.bind(("127.0.0.1", 0)), errno.EACCES)


def no_signal_to_zygote(lock: Lock) -> bool:
    """To send a signal to a process outside."""
    return _refused(lambda: os.kill(lock.identity.parent, 0), errno.EPERM)


def no_chmod(_: Lock) -> bool:
    """To change the mode of a file."""
    mode = stat.S_IMODE(os.stat(".").st_mode)  # trying must change nothing where it is not refused
    return _refused(lambda: os.chmod(".", mode), errno.EPERM)


def no_trace(_: Lock) -> bool:
    """To trace, or to be traced by one's parent."""
    return _refused(lambda: kernel.call("ptrace", 0, 0, 0, 0), errno.EPERM)


def no_more_memory(_: Lock) -> bool:
    """To map more than agreed."""
    return _refused(lambda: mmap.mmap(-1, Limits().memory).close(), errno.ENOMEM)


def no_larger_file(_: Lock) -> bool:
    """To make a file larger than agreed."""
    file = os.memfd_create("tried")
    return _refused(lambda: os.ftruncate(file, Limits().file_size + 1), errno.EFBIG)


def no_more_files(_: Lock) -> bool:
    """To open more files than agreed."""

    def open_all() -> None:
        for _ in range(Limits().files + 1):
            os.dup(0)

    return _refused(open_all, errno.EMFILE)


def all_limited(_: Lock) -> bool:
    """What cannot be tried in a moment is as agreed."""
    agreed = Limits()
    return all(
        0 <= resource.getrlimit(which)[1] <= most
        for which, most in (
            (resource.RLIMIT_CPU, agreed.seconds + 1), (resource.RLIMIT_NPROC, 0), (resource.RLIMIT_CORE, 0),
        )
    )  # fmt: skip


def scratch_works(_: Lock) -> bool:
    """Ordinary: to write a file in the scratch, to read it and to remove it."""
    name = f"tried-{os.getpid()}"
    with open(name, "w+b") as file:
        file.write(b"x")
        file.seek(0)
        worked = file.read() == b"x"
    os.unlink(name)
    return worked


def imports_work(_: Lock) -> bool:
    """Ordinary: to import a module of the standard library for the first time."""
    name = next((name for name in _UNUSUAL if name not in sys.modules), "math")
    return importlib.import_module(name).__name__ == name
