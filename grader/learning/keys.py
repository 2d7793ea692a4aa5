"""Which key was pressed? At a terminal at once; where there is none, the first letter of every line."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable

_HANGUL = dict(zip("ㅜㅔㅗㅣㅇㄱㅂㅛ", "nphldrqy", strict=True))  # the same keys while Hangul is typed
_END = "\x03"  # Ctrl-C, where a terminal hands it over as a key


class Keys:
    """Tells of keys from a thread of its own: `tell` gets a letter. A context manager.

    `at_once`: no Enter is needed. A terminal is put back as it was on the way out.
    """

    def __init__(self, tell: Callable[[str], None], *, terminal: bool) -> None:
        self._tell = tell
        self._end = threading.Event()
        self._restore: Callable[[], None] = lambda: None
        self._descriptor = _stdin()
        self._thread: threading.Thread | None = None
        self.at_once = False
        self._terminal = terminal and self._descriptor is not None and os.isatty(self._descriptor)

    def __enter__(self) -> Keys:
        if self._descriptor is None:
            return self
        run = self._lines
        if self._terminal:
            run = self._windows if sys.platform == "win32" else self._posix() or self._lines
            self.at_once = run != self._lines
        self._thread = threading.Thread(target=run, name="keys", daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        if self._thread is not None and self.at_once:
            self._thread.join(1.0)
        self._restore()

    def _press(self, text: str) -> None:
        for char in text:
            self._tell("q" if char == _END else _HANGUL.get(char, char.lower()))

    def _lines(self) -> None:
        """Read from the descriptor: a thread that waits in sys.stdin would be in the way of the interpreter's end."""
        assert self._descriptor is not None
        held = b""
        while not self._end.is_set():
            try:
                data = os.read(self._descriptor, 4096)
            except OSError:
                return
            if not data:
                return  # nobody types, and saves are graded all the same
            *lines, held = (held + data).split(b"\n")
            for line in lines:
                self._press(line.decode("utf-8", "replace").strip()[:1])

    def _posix(self) -> Callable[[], None] | None:
        try:
            import select
            import termios
            import tty
        except ImportError:
            return None
        number = self._descriptor
        assert number is not None
        try:
            before = termios.tcgetattr(number)
            tty.setcbreak(number)  # Ctrl-C stays Ctrl-C
        except (termios.error, OSError):
            return None
        self._restore = lambda: _quietly(lambda: termios.tcsetattr(number, termios.TCSADRAIN, before))

        def run() -> None:
            while not self._end.is_set():
                ready, _, _ = select.select([number], [], [], 0.1)
                if ready:
                    data = os.read(number, 64)
                    if not data:
                        return
                    if not data.startswith(b"\x1b"):  # an arrow is no letter
                        self._press(data.decode("utf-8", "replace"))

        return run

    def _windows(self) -> None:
        if sys.platform == "win32":
            import msvcrt

            while not self._end.wait(0.03):
                while msvcrt.kbhit():
                    char = msvcrt.getwch()
                    if char in "\x00\xe0":  # the first half of an arrow
                        msvcrt.getwch()
                    else:
                        self._press(char)


def _stdin() -> int | None:
    try:
        return sys.stdin.fileno() if sys.stdin is not None else None
    except (OSError, ValueError):  # not a file, as in a test or a notebook
        return None


def _quietly(action: Callable[[], object]) -> None:
    with contextlib.suppress(Exception):
        action()
