"""What does a locked child see as "/" when the lock can change the root directory?

A folder that holds the granted files and the scratch, and nothing else: hard links where the file system allows, copies
elsewhere. So a child of root reads nothing else by the change of uid and root alone, even without Landlock, and an
interpreter that lies in root's own home can still import.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import stat
import sys
from collections.abc import Collection, Iterable

from grader.sandbox.landlock import Grant, Right

_UNUSED_FOLDERS = frozenset(("tests", "test", "sample_data", "include", "f2py", "distutils"))
_OWN_CACHE = f".{sys.implementation.cache_tag}.pyc"
_UNUSED_FILES = re.compile(r".*\.(?:pyi|pxd|pyx|h|c|a|whl|opt-\d\.pyc)")
_DEVICES = {"/dev/null": (1, 3), "/dev/urandom": (1, 9)}


def furnish(room: str, grants: Iterable[Grant], scratch: str, leave: Collection[str] = ()) -> None:
    """Put the granted files into the folder `room` at their own absolute paths.

    `scratch` is its path inside the room; files to `leave` out are big and never opened again, such as libraries that
    are mapped already. Raises OSError, such as a full disk.
    """
    os.chmod(room, 0o711)
    made = {room: 0o711}  # folders and their modes
    for grant in grants:
        if grant.path in _DEVICES:
            _device(room, grant.path, scratch, made)
        elif os.path.isdir(grant.path):
            if grant.rights & Right.READ_FILE:
                _folder(room, grant.path, made, leave)
        elif os.path.isfile(grant.path) and grant.path not in leave:
            _file(room, grant.path, made)


def _folder(room: str, folder: str, made: dict[str, int], leave: Collection[str]) -> None:
    for above, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name not in _UNUSED_FOLDERS]
        cached = os.path.basename(above) == "__pycache__"
        for name in files:
            path = f"{above}/{name}"
            if not _UNUSED_FILES.fullmatch(name) and (not cached or name.endswith(_OWN_CACHE)) and path not in leave:
                _file(room, path, made)


def _file(room: str, path: str, made: dict[str, int]) -> None:
    target = room + path
    _parents(os.path.dirname(target), made)
    try:
        real = os.path.realpath(path) if os.path.islink(path) else path
        mode = os.stat(real).st_mode
        if mode & 0o026 == 0o004:  # readable by everybody, writable by its owner alone: may be the very file
            with contextlib.suppress(OSError):
                os.link(real, target)
                return
        if not os.path.exists(target):
            shutil.copyfile(real, target)
            os.chmod(target, 0o644)
    except FileNotFoundError:
        return  # a link to nothing


def _parents(folder: str, made: dict[str, int], mode: int = 0o755) -> None:
    """Make a folder whose names may be read; those above it can only be passed through."""
    if made.get(folder, 0) >= mode:
        return
    if folder not in made:
        _parents(os.path.dirname(folder), made, 0o711)
        os.mkdir(folder)
    os.chmod(folder, mode)  # whatever the umask
    made[folder] = mode


def _device(room: str, path: str, scratch: str, made: dict[str, int]) -> None:
    """The device, where one can be made and opened; else a link to a file that appears in the scratch when written."""
    target = room + path
    _parents(os.path.dirname(target), made)
    try:
        os.mknod(target, 0o666 | stat.S_IFCHR, os.makedev(*_DEVICES[path]))
        os.chmod(target, 0o666)
        os.close(os.open(target, os.O_RDONLY))
    except OSError:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(target)
        os.symlink(f"{scratch}/.{os.path.basename(path)}", target)
