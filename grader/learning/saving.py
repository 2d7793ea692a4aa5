"""Which files were saved?

The system tells where `watchfiles` is installed; else the folder is looked at some times a second. Either way it is the
files' own times and sizes that decide, so that an editor that saves in several steps is one save.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

from grader.reading.names import Kind, left_out, split_name

_EVERY = 0.05  # seconds between two looks, or more where a look takes long
_SOON = 0.02  # while somebody is at work: who has just saved saves again
_AT_WORK = 120.0  # seconds from a save on
_SHARE = 20  # a look may take one part in so many of the time
_QUIET = 0.01  # seconds in which nothing may change before a save counts as done
_PATIENCE = 1.0  # seconds that are waited for it

Look = dict[str, tuple[int, int]]


def look_at(root: Path) -> Look:
    """Time and size of every file below a folder that may hold an answer, by its path."""
    found: Look = {}
    waiting = [os.fspath(root)]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    _note(entry, found, waiting)
        except OSError:  # a folder that was removed meanwhile, or may not be read
            continue
    return found


def _note(entry: os.DirEntry[str], found: Look, waiting: list[str]) -> None:
    try:
        if left_out(entry.name):
            return
        if entry.is_dir(follow_symlinks=False):
            waiting.append(entry.path)
        elif split_name(entry.name).kind in (Kind.PYTHON, Kind.NOTEBOOK):
            known = os.stat(entry.path)  # an entry's own times are old on Windows
            found[entry.path] = (known.st_mtime_ns, known.st_size)
    except OSError:
        pass


def pause(took: float, idle: float) -> float:
    """Seconds until the next look, after one that took so long and a save that was so many seconds ago."""
    return max(_SOON if idle < _AT_WORK else _EVERY, _SHARE * took)


class Saves:
    """Tells of saved files from a thread of its own: `tell` gets their paths. A context manager."""

    def __init__(self, root: Path, tell: Callable[[tuple[Path, ...]], None]) -> None:
        self._root = root
        self._tell = tell
        self._end = threading.Event()
        self._known = look_at(root)
        self._thread = threading.Thread(target=self._run, name="saves", daemon=True)

    def __enter__(self) -> Saves:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join(2.0)

    def _run(self) -> None:
        try:
            from watchfiles import watch
        except ImportError:
            self._poll()
            return
        try:
            for _ in watch(
                self._root, watch_filter=None, step=10, debounce=50, stop_event=self._end, raise_interrupt=False,
                rust_timeout=500, yield_on_timeout=True,
            ):  # fmt: skip
                self._look()
        except (OSError, RuntimeError):  # too many watches, a file system that tells nothing
            self._poll()

    def _poll(self) -> None:
        took, saved = 0.0, -_AT_WORK
        while not self._end.wait(pause(took, time.monotonic() - saved)):
            began = time.monotonic()
            if self._look():
                saved = time.monotonic()
            else:
                took = min(time.monotonic() - began, 0.1)

    def _look(self) -> bool:
        """Tell what was saved; whether anything was."""
        now = look_at(self._root)
        changed = now != self._known
        if changed:
            self._settle(now)
        return changed

    def _settle(self, now: Look) -> None:
        """Wait until nothing changes any more, and tell."""
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until and not self._end.wait(_QUIET):
            before, now = now, look_at(self._root)
            if now == before:
                break
        saved = tuple(Path(path) for path, state in sorted(now.items()) if self._known.get(path) != state)
        self._known = now
        if saved:
            self._tell(saved)
