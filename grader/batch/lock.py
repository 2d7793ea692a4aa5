"""Is another run at work on this gradebook?"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from grader.faults import RecordFault, UsageFault
from grader.text import Text

_TAKEN = Text(
    "another run is at work on {path}: wait until it has ended, or name another gradebook.",
    "{path} 에 다른 채점이 진행 중이다. 끝날 때까지 기다리거나 다른 성적부를 지정하라.",
)


@contextmanager
def only_run(book: Path) -> Iterator[None]:
    """Hold the one place of a run on a gradebook: a lock that ends with the process, however it ends.

    Raises UsageFault while another run holds it.
    """
    path = book.with_name(book.name + ".lock")
    descriptor = _locked(path, book)
    try:
        yield
    finally:
        with suppress(OSError):  # Windows keeps what is open
            path.unlink(missing_ok=True)
        os.close(descriptor)


def _locked(path: Path, book: Path) -> int:
    while True:
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise RecordFault(f"{path} cannot be written ({error.strerror})") from error
        if not _try_lock(descriptor):
            os.close(descriptor)
            raise UsageFault(_TAKEN.fill(path=book))
        try:
            if os.path.samestat(os.fstat(descriptor), os.stat(path)):
                return descriptor
        except FileNotFoundError:
            pass
        os.close(descriptor)  # its holder removed it between our opening and our locking: the next one counts


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
