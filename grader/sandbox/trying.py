"""Is what the lock forbids refused, and does what it allows work? One try each, in a process that wears a layer."""

from __future__ import annotations

import errno
import importlib
import os
import resource
import socket
import stat
import sys
from collections.abc import Callable
from pathlib import Path

from grader.sandbox.lockdown import Limits, Lock

_UNUSUAL = ("colorsys", "sched", "stringprep", "tabnanny", "wave")  # modules that hardly anybody has imported yet


def _refused(attempt: Callable[[], object], *numbers: int) -> bool:
    try:
        attempt()
    except OSError as error:
        return error.errno in numbers
    return False


def no_way_back(_: Lock) -> bool:
    """Root is not to be had again."""
    return _refused(lambda: os.setresuid(0, 0, 0), errno.EPERM)


def no_chown(_: Lock) -> bool:
    """Files keep their owner."""
    return _refused(lambda: os.chown(".", 0, -1), errno.EPERM)


def _ours() -> str:
    """A file that children must not reach; no constant, for they inherit those."""
    return str(Path(__file__).resolve())


def no_reading(_: Lock) -> bool:
    """Files of ours and of the system are out of reach."""
    return _refused(lambda: os.open(_ours(), os.O_RDONLY), errno.EACCES, errno.ENOENT) and _refused(
        lambda: os.open("/etc", os.O_RDONLY), errno.EACCES, errno.ENOENT
    )


def no_climbing(_: Lock) -> bool:
    """There is no way up and out of the root folder."""
    return _refused(lambda: os.open("../" * 40 + _ours(), os.O_RDONLY), errno.ENOENT)


def no_folder(_: Lock) -> bool:
    """The scratch holds files, no folders."""
    return _refused(lambda: os.mkdir("folder"), errno.EACCES)


def no_fork(_: Lock) -> bool:
    """No process can be started."""

    def fork() -> None:
        if os.fork() == 0:
            os._exit(0)

    return _refused(fork, errno.EPERM)


def no_socket(_: Lock) -> bool:
    """No socket can be had."""
    return _refused(lambda: socket.socket().close(), errno.EPERM)


def no_signal(_: Lock) -> bool:
    """No signal can be sent, not even to oneself."""
    return _refused(lambda: os.kill(os.getpid(), 0), errno.EPERM)


def no_connection(_: Lock) -> bool:
    """No address can be taken."""
    with socket.socket() as tried:
        return _refused(lambda: tried.bind(("127.0.0.1", 0)), errno.EACCES)


def no_signal_to_zygote(lock: Lock) -> bool:
    """No signal reaches the zygote."""
    return _refused(lambda: os.kill(lock.identity.parent, 0), errno.EPERM)


def no_chmod(_: Lock) -> bool:
    """Modes stay as they are."""
    mode = stat.S_IMODE(os.stat(".").st_mode)  # trying must change nothing where it is not refused
    return _refused(lambda: os.chmod(".", mode), errno.EPERM)


def limited(_: Lock) -> bool:
    """The limits are those agreed, or lower."""
    agreed = Limits()
    return all(
        0 <= resource.getrlimit(which)[1] <= most
        for which, most in (
            (resource.RLIMIT_AS, agreed.memory),
            (resource.RLIMIT_FSIZE, agreed.file_size),
            (resource.RLIMIT_NPROC, 0),
            (resource.RLIMIT_CORE, 0),
        )
    )


def scratch_works(_: Lock) -> bool:
    """A file can be written, read and removed."""
    name = f"tried-{os.getpid()}"
    with open(name, "w+b") as file:
        file.write(b"x")
        file.seek(0)
        worked = file.read() == b"x"
    os.unlink(name)
    return worked


def imports_work(_: Lock) -> bool:
    """A module that nobody has imported yet can be."""
    name = next((name for name in _UNUSUAL if name not in sys.modules), "math")
    return importlib.import_module(name).__name__ == name
