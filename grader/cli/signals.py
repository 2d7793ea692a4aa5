"""What happens when somebody asks a long command to end?"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from types import FrameType
from typing import NoReturn

_ENDS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextmanager
def interruptible() -> Iterator[Callable[[], None]]:
    """Ctrl-C, a hang-up and a request to terminate all become one KeyboardInterrupt, which is not interrupted again.

    Code of the course that runs in this process may swallow it; what is yielded raises it again, as does the end.
    """
    asked = False

    def interrupt(number: int, frame: FrameType | None) -> NoReturn:
        nonlocal asked
        asked = True
        for one in _ENDS:
            signal.signal(one, signal.SIG_IGN)
        raise KeyboardInterrupt

    def go_on() -> None:
        if asked:
            raise KeyboardInterrupt

    with _handled(interrupt):
        yield go_on
        go_on()


def uninterrupted() -> AbstractContextManager[None]:
    """What is done inside is finished first, whoever asks."""
    return _handled(signal.SIG_IGN)


@contextmanager
def _handled(handler: Callable[[int, FrameType | None], object] | signal.Handlers) -> Iterator[None]:
    heard = [number for number in _ENDS if signal.getsignal(number) is not signal.SIG_IGN]  # as nohup leaves it
    before = {number: signal.signal(number, handler) for number in heard}
    try:
        yield
    finally:
        for number, earlier in before.items():
            signal.signal(number, earlier)
