"""How fast does a class go, when will it be done, what holds it up, and what went wrong so far?"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from grader.batch.execute import Event
from grader.text import Text

_RECENT = 200  # submissions that the rate is taken of: a class may change its pace
_LEAST = 3  # fewer say nothing about a rate
_RATE = Text("{rate}/s, {left} left", "초당 {rate}개, {left} 남음")
_SLOW_RATE = Text("{rate}/min, {left} left", "분당 {rate}개, {left} 남음")
_SLOWEST = Text("slowest: {number} ({seconds} s)", "가장 느린 문제: {number} ({seconds}초)")
_FAULTS = Text("faults: {count}", "오류: {count}")
_DONE = Text("{done} of {total} submissions", "제출물 {total}개 중 {done}개")


@dataclass
class Pace:
    """Told of everything that happens to a class of `total` submissions; `clock` gives seconds."""

    total: int
    clock: Callable[[], float] = time.monotonic
    done: int = 0
    _ends: deque[float] = field(default_factory=lambda: deque(maxlen=_RECENT))
    _faults: set[str] = field(default_factory=set)
    _spent: dict[str, tuple[float, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._ends.append(self.clock())

    def happened(self, event: Event, name: str) -> None:
        """Something happened to a submission. What failed and then went well with an equal answer is done once."""
        if event is Event.UNCHANGED:
            self.done += 1
        elif event in (Event.DONE, Event.FAULT):
            self.done += name not in self._faults
            self._ends.append(self.clock())
            (self._faults.add if event is Event.FAULT else self._faults.discard)(name)

    def judged(self, number: str, took: float) -> None:
        """An answer to the problem of this number was judged in so many seconds."""
        seconds, count = self._spent.get(number, (0.0, 0))
        self._spent[number] = (seconds + took, count + 1)

    @property
    def rate(self) -> float | None:
        """Submissions in a second, of late; None while too few are done."""
        took = self.clock() - self._ends[0]
        return (len(self._ends) - 1) / took if len(self._ends) > _LEAST and took > 0 else None

    @property
    def left(self) -> float | None:
        """Seconds until the last one, if the others are like those of late."""
        return None if self.rate is None else (self.total - self.done) / self.rate

    @property
    def slowest(self) -> tuple[str, float] | None:
        """The problem whose answers take longest on the average, and how long."""
        means = {number: seconds / count for number, (seconds, count) in self._spent.items()}
        return max(means.items(), key=lambda one: one[1], default=None)

    @property
    def faults(self) -> int:
        """How many submissions could not be graded, by no fault of theirs."""
        return len(self._faults)

    def words(self) -> list[Text]:
        """Rate and estimate, slowest problem, faults: what there is to say yet."""
        said = []
        if (rate := self.rate) is not None and (left := self.left) is not None:
            often = (_RATE, f"{rate:.1f}") if rate >= 1 else (_SLOW_RATE, f"{60 * rate:.1f}")
            said.append(often[0].fill(rate=often[1], left=_clock(left)))
        if (slowest := self.slowest) is not None:
            said.append(_SLOWEST.fill(number=slowest[0], seconds=f"{slowest[1]:.1f}"))
        if self.faults:
            said.append(_FAULTS.fill(count=self.faults))
        return said

    def line(self) -> list[Text]:
        """The same with how many are done, for where no bar shows it."""
        return [_DONE.fill(done=self.done, total=self.total), *self.words()]


def _clock(seconds: float) -> str:
    """As 0:06:30."""
    whole = round(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
