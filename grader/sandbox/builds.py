"""Which build of the sandbox can be had here, and how is one opened for an answer?"""

from __future__ import annotations

import sys
from contextlib import ExitStack
from enum import StrEnum
from types import TracebackType
from typing import TYPE_CHECKING, Self

from grader.faults import SandboxFault
from grader.sandbox.limits import Limits
from grader.sandbox.line import Line
from grader.sandbox.portable import LAYERS, PortableLine

if TYPE_CHECKING:
    from grader.sandbox.warm import Zygote


class Isolation(StrEnum):
    """What is asked for: the best there is, the lock or nothing, or the portable build."""

    AUTO = "auto"
    LOCKED = "locked"
    PORTABLE = "portable"


class Sandboxes:
    """Opens sandboxes of one build. `isolation` is the build that was had, `layers` its protections.

    A context manager; raises SandboxFault on the way in when the lock is demanded and cannot be had.
    """

    def __init__(self, wanted: Isolation, limits: Limits) -> None:
        self._limits = limits
        self._wanted = wanted
        self._opened = ExitStack()
        self._zygotes: dict[bool, Zygote] = {}
        self.isolation = Isolation.PORTABLE
        self.layers: tuple[str, ...] = LAYERS
        self.why_not_locked = ""

    def __enter__(self) -> Self:
        if self._wanted is not Isolation.PORTABLE:
            try:
                self.layers = self._zygote(draws=False).layers
                self.isolation = Isolation.LOCKED
            except SandboxFault as fault:
                if self._wanted is Isolation.LOCKED:
                    raise
                self.why_not_locked = str(fault)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._opened.close()
        self._zygotes.clear()

    def open(self, *, draws: bool) -> Line:
        """A fresh sandbox; `draws`: one with matplotlib warm."""
        if self.isolation is Isolation.PORTABLE:
            return PortableLine(self._limits, pyplot=draws)
        from grader.sandbox.locked import LockedLine

        return LockedLine(self._zygote(draws=draws), self._limits)

    def _zygote(self, *, draws: bool) -> Zygote:
        if draws not in self._zygotes:
            if not sys.platform.startswith("linux"):
                raise SandboxFault("the lock needs Linux")
            from grader.sandbox.warm import Zygote

            zygote = Zygote(pyplot=draws)
            self._opened.callback(zygote.close)
            zygote.ready()
            self._zygotes[draws] = zygote
        return self._zygotes[draws]
