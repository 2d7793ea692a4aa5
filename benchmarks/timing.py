"""How are two things timed so that a busy machine spoils both alike? The benchmarks share this."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the grader of this very copy, installed or not

from grader.sandbox.surroundings import one_thread_each  # noqa: E402  # as the command does, before numpy is imported

one_thread_each()

Action = Callable[[], object]


def seconds(action: Action) -> float:
    """How long one run takes."""
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin


def turn_about(actions: Sequence[Action], rounds: int, warm: int = 3) -> list[list[float]]:
    """Seconds of every run of every action. All run once a round, so that what slows the machine slows each."""
    for _ in range(warm):
        for action in actions:
            action()
    found: list[list[float]] = [[] for _ in actions]
    for _ in range(rounds):
        for times, action in zip(found, actions, strict=True):
            times.append(seconds(action))
    return found


def typical(times: Sequence[float]) -> float:
    """The lowest tenth: runs that other programs did not disturb, and not the one that was lucky."""
    return statistics.quantiles(times, n=10)[0]


def row(label: str, value: float, note: str = "") -> None:
    """A time, in the unit that reads well."""
    unit, scale = ("s ", 1.0) if value >= 1 else ("ms", 1e3) if value >= 1e-3 else ("us", 1e6)
    print(f"  {label:46s} {value * scale:9.2f} {unit}  {note}".rstrip())


def verdict(label: str, ratio: float, *, at_most: float = 0.0, at_least: float = 0.0) -> None:
    """A ratio beside what is claimed of it."""
    claim = f"at most {at_most:g}" if at_most else f"at least {at_least:g}"
    holds = ratio <= at_most if at_most else ratio >= at_least
    print(f"{label:48s} x {ratio:7.2f}   ({claim}: {'yes' if holds else 'NO'})")
