"""A portable sandbox that does not read, or does not stop to write, costs its limit."""

from __future__ import annotations

import subprocess
import sys
import threading

import numpy as np
import pytest

from grader.sandbox.builds import Isolation, Sandboxes
from grader.sandbox.failure import LearnerFailure
from grader.sandbox.limits import Limits
from grader.sandbox.pipes import Pipes
from grader.sandbox.session import Session
from grader.sandbox.wire import HEADER, WireError, frame
from grader.verdict import Verdict

LIMIT = 0.5
_DEAF = """
import os, struct, time
def f(x):
    for number in range(3, 20):
        try:
            if os.fstat(number).st_mode & 0o170000 == 0o010000:
                os.write(number, struct.pack(">I", 6) + b"\\x93\\xa2ok\\xc0\\x80")
        except OSError:
            pass
    time.sleep(600)
"""


def test_a_request_that_is_not_read_is_a_time_out() -> None:
    """An answer is forged, and then nothing is read: the next request is larger than a pipe holds."""
    with Sandboxes(Isolation.PORTABLE, Limits(LIMIT, 768 << 20)) as sandboxes:
        line = sandboxes.open(draws=False)
        try:
            session = Session(line, LIMIT)
            session.begin_check(0)
            session.ask("load", [["source-0", _DEAF]], {}, "", ["f"])
            session.begin_check(1)
            assert session.ask("call", 0, "f", [1.0], {}) is None
            with pytest.raises(LearnerFailure) as caught:
                session.ask("call", 0, "f", [np.zeros(1 << 20)], {})
        finally:
            line.close()
    assert caught.value.verdict is Verdict.TIMED_OUT


def piped(text: str) -> tuple[subprocess.Popen[bytes], Pipes]:
    """A process of this text, and its pipes."""
    process = subprocess.Popen([sys.executable, "-S", "-c", text], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    return process, Pipes(process)


def test_sending_waits_for_nobody_and_the_threads_end() -> None:
    """Ten megabytes to a process that never reads; closing leaves no thread and no pipe behind."""
    before = threading.active_count()
    process, pipes = piped("import time; time.sleep(600)")
    for _ in range(10):
        pipes.send(bytes(1 << 20))
    process.kill()
    process.wait()
    pipes.close()
    assert threading.active_count() == before
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stdin.closed
    assert process.stdout.closed


def test_what_comes_is_cut_into_frames_and_ends() -> None:
    """Payloads in their order, then the end; a frame beyond the limit is what it is."""
    process, pipes = piped(
        f"import sys; sys.stdout.buffer.write({frame(b'one') + frame(b'') + HEADER.pack(1 << 31)!r})"
    )
    process.wait()
    got = [pipes.frames.get(timeout=60) for _ in range(4)]
    pipes.close()
    assert got[:2] == [b"one", b""]
    assert isinstance(got[2], WireError)
    assert got[3] is None


def test_half_a_frame_is_the_end() -> None:
    """What is announced and does not come is no frame."""
    process, pipes = piped(f"import sys; sys.stdout.buffer.write({frame(b'whole') + frame(b'halved')[:-2]!r})")
    process.wait()
    got = [pipes.frames.get(timeout=60) for _ in range(2)]
    pipes.close()
    assert got == [b"whole", None]
