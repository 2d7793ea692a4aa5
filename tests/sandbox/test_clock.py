"""Processor time decides: a busy machine fails no honest answer, and a hang costs its limit."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

from grader.sandbox import clock
from grader.sandbox.clock import Clock, Times, seconds_of, times_of

PROJECT = Path(__file__).resolve().parents[2]
linux = pytest.mark.skipif(sys.platform != "linux", reason="/proc")
_ON_ONE_PROCESSOR = """
import json, os, subprocess, sys, time
if CROWD:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
crowd = []
try:
    from grader.sandbox.builds import Isolation, Sandboxes
    from grader.sandbox.failure import LearnerFailure
    from grader.sandbox.limits import Limits
    from grader.sandbox.session import Session
    from grader.sandbox import clock, locked
    really_end, ended = locked.LockedLine._end, []
    def end(line):
        if line._pid is not None:
            ended.append(clock.times_of(line._pid))
        return really_end(line)
    locked.LockedLine._end = end
    with Sandboxes(Isolation(BUILD), Limits(seconds=LIMIT, memory=768 << 20)) as sandboxes:
        line = sandboxes.open(draws=False)
        session = Session(line, LIMIT)
        session.begin_check(0)
        session.ask("load", [["source-0", ANSWER]], {}, "", ["f"])
        busy = [sys.executable, "-S", "-c", "print(flush=True)\\nwhile True: pass"]
        crowd = [subprocess.Popen(busy, stdout=subprocess.PIPE) for _ in range(CROWD)]
        for one in crowd:
            one.stdout.readline()
        session.begin_check(1)
        begin, queue = time.monotonic(), clock._own_queue()
        try:
            said = [session.ask("call", 0, "f", [], {}), []]
        except LearnerFailure as failure:
            said = [failure.verdict.value, [frame[2] for frame in failure.trace]]
        wall, queue = time.monotonic() - begin, clock._own_queue() - queue
        print(json.dumps([*said, wall, queue, *(ended and [ended[0].computed, ended[0].queued])]))
        line.close()
finally:
    for one in crowd:
        one.kill()
        one.wait()
"""


def crowded(answer: str, build: str, limit: float, crowd: int) -> list[Any]:
    """What f() of an answer gives beside a crowd of processes on one processor: its value or the verdict, where, the
    seconds on the wall, and those in which the grader was queued; of a sandbox that was ended what it computed and was
    queued."""
    text = textwrap.dedent(answer)
    program = f"ANSWER, BUILD, LIMIT, CROWD = {text!r}, {build!r}, {limit!r}, {crowd!r}\n{_ON_ONE_PROCESSOR}"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=True, timeout=300
    )
    said: list[Any] = json.loads(done.stdout)
    return said


@linux
@pytest.mark.parametrize("build", ["locked", "portable"])
def test_a_crowded_machine_fails_no_honest_answer(build: str) -> None:
    """Half the limit of processor time takes longer than the limit beside six others, and is no time-out."""
    value, _, wall, _ = crowded(
        """
        import time
        def f():
            end = time.process_time() + 0.5
            while time.process_time() < end: pass
            return 1
        """,
        build, limit=1.0, crowd=6,
    )  # fmt: skip
    assert wall > 1.5, "the machine was not crowded: this proves nothing"
    assert value == 1


@linux
@pytest.mark.parametrize("build", ["locked", "portable"])
def test_a_loop_on_a_crowded_machine_is_stopped_and_its_line_is_told(build: str) -> None:
    """It gets its limit of processor time and no more, and is waited for until it has written down where it was."""
    verdict, trace, *_ = crowded("def f():\n    while True: pass\n", build, limit=0.4, crowd=3)
    assert (verdict, trace) == ("timed_out", ["f"])


@linux
@pytest.mark.parametrize("answer", ["while True: pass", "import time; time.sleep(600)"])
def test_a_hang_costs_its_limit_and_no_more(answer: str) -> None:
    """Computing or asleep: the limit and a fifth of a second, but for what the machine made everybody wait."""
    verdict, _, wall, own, computed, queued = crowded(f"def f():\n    {answer}\n", "locked", limit=0.5, crowd=0)
    assert verdict == "timed_out"
    assert wall >= 0.5
    assert wall - own - queued < 0.7
    assert computed - own < 0.7


@linux
def test_what_is_told_of_a_process_is_what_it_did() -> None:
    """Processor time by both books of the system."""
    text = "import time\nwhile time.process_time() < 0.3: pass\nprint(flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", text], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        try:
            ticked = clock._ticked(process.pid)
            told = times_of(process.pid)
        finally:
            process.kill()
    assert ticked is not None
    assert 0.25 < ticked < 0.6
    assert told.computed is None or 0.29 < told.computed < 0.6


def test_a_process_that_is_gone_tells_nothing() -> None:
    """No exception, and no time."""
    assert times_of(2**22 - 3) == Times(None, None)


class Told:
    """A system that tells of a process what a test wants."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, queues: bool = True) -> None:
        self.computed, self.queued, self.own = 0.0, 0.0, 0.0
        monkeypatch.setattr(clock, "times_of", lambda _: Times(self.computed, self.queued if queues else None))
        monkeypatch.setattr(clock, "_own_queue", lambda: self.own)
        self.clock = Clock(1)
        self.clock.start(1.0)


@pytest.mark.parametrize(
    ("computed", "queued", "own", "waited", "over"),
    [
        (0.9, 0.0, 0.0, 0.9, False),
        (1.0, 0.0, 0.0, 1.0, True),  # computing
        (0.0, 0.0, 0.0, 1.0, True),  # asleep
        (0.5, 4.5, 0.0, 5.0, False),  # ready to run all the time
        (1.0, 4.5, 5.5, 5.5, True),  # whatever else was: it has computed long enough
        (0.5, 0.0, 4.6, 5.0, False),  # the grader itself got no processor
        (0.1, 3.0, 0.0, 4.5, True),  # asleep for a part of it
        (0.5, 16.6, 0.0, 17.1, True),  # the last resort
    ],
)  # fmt: skip
def test_what_is_not_its_own_is_given_back(
    monkeypatch: pytest.MonkeyPatch, computed: float, queued: float, own: float, waited: float, over: bool
) -> None:
    """Queues are; computing and sleep are not."""
    told = Told(monkeypatch)
    told.computed, told.queued, told.own = computed, queued, own
    assert told.clock.over(waited) is over


def test_without_a_book_of_queues_a_sleeper_has_three_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who sleeps and who waits look alike there; processor time still decides."""
    told = Told(monkeypatch, queues=False)
    told.computed = 0.9
    assert not told.clock.over(2.9)
    assert told.clock.over(3.0)
    told.computed = 1.0
    assert told.clock.over(1.1)


@pytest.mark.parametrize(
    ("text", "seconds"), [("  0:00.45\n", 0.45), ("3:04.05", 184.05), ("01:02:03", 3723.0), ("1-00:00:01", 86401.0)]
)
def test_what_ps_tells_is_read(text: str, seconds: float) -> None:
    """Minutes, hours and days."""
    assert seconds_of(text) == pytest.approx(seconds)


@pytest.mark.parametrize("text", ["", "ps: no", "1:x"])
def test_what_ps_does_not_tell_is_no_time(text: str) -> None:
    """ValueError, which is taken for a system that tells nothing."""
    with pytest.raises(ValueError):
        seconds_of(text)
