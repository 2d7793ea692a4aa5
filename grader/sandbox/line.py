"""By what is a sandbox reached, and how does it end?

A `Line` carries one frame there and one back under a time budget. Three builds stand behind it: the locked one, the
portable one, and a worker in our own process for code that is ours (known mistakes, tests).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from grader.sandbox.worker import Worker
from grader.verdict import Verdict


@dataclass
class Budget:
    """Seconds of the learner's time that one check may still take. Only waiting for the learner spends it."""

    limit: float
    spent: float = 0.0

    @property
    def left(self) -> float:
        """Seconds that remain, never below zero."""
        return max(self.limit - self.spent, 0.0)


@dataclass(frozen=True, slots=True)
class Ending:
    """How a sandbox came to its end: the verdict it means, the exit code or signal, and where the code was."""

    verdict: Verdict
    code: int | None = None
    signal: int | None = None
    stack: tuple[tuple[str, int, str], ...] = ()  # label, line, function; innermost first
    detail: str = ""

    @property
    def said(self) -> str:
        """The detail with its number: "exit 3", "signal 11"."""
        return f"{self.detail} {self.code}" if self.code is not None else self.detail


class Ended(Exception):
    """The sandbox is gone: dead, silent beyond its time, or babbling."""

    def __init__(self, ending: Ending) -> None:
        super().__init__(ending.verdict.value)
        self.ending = ending


class Line(Protocol):
    """One sandbox, from birth to end."""

    def exchange(self, payload: bytes, budget: Budget) -> bytes:
        """Send one request or callback answer and return the next payload; raises Ended."""

    def output(self) -> str:
        """What the learner's code has printed so far, bounded."""

    def close(self) -> None:
        """End the sandbox and leave nothing behind; may be called twice."""


class LocalLine:
    """A worker in our own process, for code of ours only: no isolation, no limits, the same bytes on the wire."""

    def __init__(self, callback: Callable[[bytes], bytes] | None = None) -> None:
        self._callback: Callable[[bytes], bytes] = callback or _nobody
        self.worker = Worker(lambda payload: self._callback(payload))

    def serve(self, callback: Callable[[bytes], bytes]) -> None:
        """Set who answers callbacks: a call stack in one process needs no second reader."""
        self._callback = callback

    def exchange(self, payload: bytes, budget: Budget) -> bytes:
        """Answer in this process."""
        return self.worker.answer(payload)

    def output(self) -> str:
        """Nothing is captured here."""
        return ""

    def close(self) -> None:
        """Nothing to end."""


def _nobody(_: bytes) -> bytes:
    raise RuntimeError("a callback without anybody to answer it")
