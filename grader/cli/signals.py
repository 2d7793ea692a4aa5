"""What happens when somebody asks a long command to end?"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from types import FrameType
from typing import NoReturn

_ENDS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


def interruptible() -> AbstractContextManager[None]:
    """Ctrl-C, a hang-up and a request to terminate all become one KeyboardInterrupt, which is not interrupted again."""
    return _handled(_interrupt)


def uninterrupted() -> AbstractContextManager[None]:
    """What is done inside is finished first, whoever asks."""
    return _handled(signal.SIG_IGN)


def _interrupt(number: int, frame: FrameType | None) -> NoReturn:
    for one in _ENDS:
        signal.signal(one, signal.SIG_IGN)
    raise KeyboardInterrupt


@contextmanager
def _handled(handler: Callable[[int, FrameType | None], object] | signal.Handlers) -> Iterator[None]:
    heard = [number for number in _ENDS if signal.getsignal(number) is not signal.SIG_IGN]  # as nohup leaves it
    before = {number: signal.signal(number, handler) for number in heard}
    try:
        yield
    finally:
        for number, earlier in before.items():
            signal.signal(number, earlier)
