"""How full is a scratch folder, and how is it emptied between two children?

A scratch is flat: no folder, link, device, socket or fifo can be made in it. Still nothing here follows a link.
"""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

SCRATCH_LIMIT = 32 << 20  # bytes of all files that a learner may write
FILES_LIMIT = 1000  # files: an empty one has no bytes, and costs the machine all the same


def scratch_used(scratch: str | Path) -> int:
    """Bytes of all files in a scratch folder; a folder that is gone holds none."""
    try:
        with os.scandir(scratch) as entries:
            return sum(entry.stat(follow_symlinks=False).st_size for entry in entries)
    except OSError:
        return 0


def overfull(scratch: str | Path) -> bool:
    """Whether there is more in a scratch folder than a learner may write: bytes, or files, which may all be empty."""
    total = count = 0
    try:
        with os.scandir(scratch) as entries:
            for entry in entries:
                count += 1
                with contextlib.suppress(FileNotFoundError):  # removed meanwhile
                    total += entry.stat(follow_symlinks=False).st_size
                if total > SCRATCH_LIMIT or count > FILES_LIMIT:
                    return True
    except OSError:
        pass
    return False


def empty_scratch(scratch: str | Path) -> None:
    """Remove every file of a scratch folder. Raises OSError for what cannot be removed."""
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
