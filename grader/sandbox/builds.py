"""Which build of the sandbox can be had here, and how is one opened for an answer?"""

from __future__ import annotations

import sys
from contextlib import ExitStack
from enum import StrEnum
from types import TracebackType
from typing import Self

from grader.faults import SandboxFault
from grader.sandbox.limits import Limits
from grader.sandbox.line import Line
from grader.sandbox.portable import LAYERS, PortableLine
from grader.sandbox.warm import Zygote, start_early


class Isolation(StrEnum):
    """What is asked for: the best there is, the lock or nothing, or the portable build."""

    AUTO = "auto"
    LOCKED = "locked"
    PORTABLE = "portable"


class Sandboxes:
    """Opens sandboxes of one build. `isolation` is the build that was had, `layers` its protections.

    A context manager; raises SandboxFault on the way in when the lock is demanded and cannot be had. Otherwise the lock
    is waited for when it is first needed. `early`: a zygote that is warming up already.
    """

    def __init__(self, wanted: Isolation, limits: Limits, early: Zygote | None = None) -> None:
        self._limits = limits
        self._wanted = wanted
        self._early = early
        self._opened = ExitStack()
        self._zygotes: dict[bool, Zygote] = {}
        self._build: Isolation | None = None
        self._why_not = ""

    def __enter__(self) -> Self:
        if self._early is None:
            self._early = start_early(self._wanted.value)
        if self._early is not None:
            self._opened.callback(self._early.close)
        if self._wanted is Isolation.LOCKED:
            self._settle()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._opened.close()
        self._zygotes.clear()

    @property
    def isolation(self) -> Isolation:
        """The build that was had."""
        return self._settle()

    @property
    def layers(self) -> tuple[str, ...]:
        """The protections that are on."""
        return LAYERS if self._settle() is Isolation.PORTABLE else self._zygote(draws=False).layers

    @property
    def why_not_locked(self) -> str:
        """Why the lock cannot be had here; empty where it is on, or was not asked for."""
        self._settle()
        return self._why_not

    def open(self, *, draws: bool) -> Line:
        """A fresh sandbox; `draws`: one with matplotlib warm."""
        if self._settle() is Isolation.PORTABLE:
            return PortableLine(self._limits, pyplot=draws)
        from grader.sandbox.locked import LockedLine

        return LockedLine(self._zygote(draws=draws), self._limits)

    def dismiss(self) -> None:
        """No further sandbox is opened: what is warm may end while the caller does something else."""
        for zygote in self._zygotes.values():
            zygote.dismiss()

    def _settle(self) -> Isolation:
        """Which build is had; waits for the lock where it was asked for."""
        if self._build is None:
            self._build = Isolation.PORTABLE
            if self._wanted is not Isolation.PORTABLE:
                try:
                    self._zygote(draws=False)
                    self._build = Isolation.LOCKED
                except SandboxFault as fault:
                    if self._wanted is Isolation.LOCKED:
                        raise
                    self._why_not = str(fault)
        return self._build

    def _zygote(self, *, draws: bool) -> Zygote:
        if draws not in self._zygotes:
            if not sys.platform.startswith("linux"):
                raise SandboxFault("the lock needs Linux")
            zygote = self._early if self._early is not None and not draws else Zygote(pyplot=draws)
            self._opened.callback(zygote.close)
            zygote.ready()
            self._zygotes[draws] = zygote
        return self._zygotes[draws]
