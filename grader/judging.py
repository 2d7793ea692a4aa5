"""What has a check compared so far, and how does it end early?

The judge of the check that is running is held in a context variable, so that an author writes `close(got, want)` and
two checks may run at the same time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from grader.faults import CourseFault
from grader.quiz import Options
from grader.recorded import Keeper, Player, Recorder
from grader.text import Text
from grader.tolerance import Policy
from grader.verdict import Mismatch


class CheckFailed(Exception):
    """The learner's value is not what it should be; ends the check.

    `value` is the very object that was compared; `called`: the call it came from says something.
    """

    def __init__(self, mismatch: Mismatch, value: object, *, called: bool = True) -> None:
        super().__init__(mismatch.sentence.en)
        self.mismatch = mismatch
        self.value = value
        self.called = called


class NotAnswered(Exception):
    """A question of a quiz was left open; ends the check."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One value of the learner's that was judged, with how far off it might be.

    `told`: the value is known, not only whether it passed. `telling`: it is evidence whatever it is (a chosen option).
    `question`: of a quiz, whose answer it is.
    """

    value: object
    policy: Policy
    passed: bool
    told: bool = True
    telling: bool = False
    question: str = ""


@dataclass(slots=True)
class Judge:
    """The record of one running check.

    `own` and `ours`: a quiz's options in the learner's and in the course's stub. `memory`: what was recorded.
    """

    own: Mapping[str, Options] = field(default_factory=dict)
    ours: Mapping[str, Options] = field(default_factory=dict)
    compared: list[Compared] = field(default_factory=list)
    explanations: list[Text] = field(default_factory=list)
    memory: Recorder | Player | Keeper | None = None


_JUDGE: ContextVar[Judge | None] = ContextVar("judge", default=None)


@contextmanager
def judged_by(judge: Judge) -> Iterator[None]:
    """Let a judge record what is compared inside."""
    token = _JUDGE.set(judge)
    try:
        yield
    finally:
        _JUDGE.reset(token)


def judge() -> Judge:
    """The judge of the check that is running. Raises CourseFault outside of one."""
    found = _JUDGE.get()
    if found is None:
        raise CourseFault("close, same, expect and the like can be used only inside a check that the engine runs")
    return found
