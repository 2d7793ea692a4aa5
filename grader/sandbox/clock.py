"""How much of the time in which a process was waited for was its own?

Processor time decides, so that a busy machine does not fail an honest answer: what a process has computed is its own,
and so is its sleep. Waiting for a processor is not, nor is the grader's own waiting for one. The wall clock is the
last resort: for a process of which the system tells nothing, and for one that found a way to wait without end.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import subprocess
import sys
import threading
from dataclasses import dataclass

PATIENCE = 12.0  # times the limit, on the wall's clock: the last resort where the system tells who waits for what
_SPARE = 5.0  # seconds besides, for limits that are short
_UNTOLD = 3.0  # times the limit, for a sleeper on a system that does not tell whether it sleeps or waits
_QUERY = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds: `computed` on a processor, `queued` for one; None: the system does not tell."""

    computed: float | None
    queued: float | None


class Clock:
    """The time of one process within one check. Reading it costs some microseconds, and only where time runs short."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._limit = 0.0
        self._start = Times(None, None)
        self._own_start = 0.0

    def start(self, limit: float) -> None:
        """A check begins, in which the process may take `limit` seconds."""
        self._limit = limit
        self._start = times_of(self._pid)
        self._own_start = _own_queue()

    def over(self, waited: float) -> bool:
        """Whether the time is up, `waited` seconds of the wall's clock after all. Called every now and then."""
        if waited < self._limit:  # whoever is waited for computes no longer than that
            return False
        times = times_of(self._pid)
        if _since(times.computed, self._start.computed) >= self._limit:
            return True
        if times.queued is None:
            return waited >= _UNTOLD * self._limit
        given_back = _since(times.queued, self._start.queued) + _own_queue() - self._own_start
        return waited - given_back >= self._limit or waited >= PATIENCE * self._limit + _SPARE


def _since(now: float | None, then: float | None) -> float:
    return 0.0 if now is None or then is None else now - then


def times_of(pid: int) -> Times:
    """What the system tells of a process."""
    if sys.platform == "linux":
        told = _scheduled(f"/proc/{pid}/schedstat")
        return told if told.queued is not None else Times(_ticked(pid), None)
    with contextlib.suppress(OSError, ValueError, AttributeError, subprocess.SubprocessError):
        return Times(_windows_time(pid) if sys.platform == "win32" else _listed_time(pid), None)
    return Times(None, None)


def _scheduled(path: str) -> Times:
    try:
        with open(path, "rb") as file:
            computed, queued, turns = map(int, file.read().split())
    except (OSError, ValueError):
        return Times(None, None)
    return Times(computed / 1e9, queued / 1e9) if turns else Times(None, None)  # no turn: a kernel without that book


def _ticked(pid: int) -> float | None:
    """The processor time that every Linux tells, in hundredths of a second."""
    fields = _stat(pid)
    return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK") if len(fields) > 12 else None


def _stat(pid: int) -> list[bytes]:
    """What follows the name in /proc/PID/stat, beginning with the state; nothing where it cannot be read."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as file:
            return file.read().rpartition(b") ")[2].split()
    except OSError:
        return []


def _own_queue() -> float:
    """Seconds in which this thread stood ready and got no processor."""
    if sys.platform != "linux":
        return 0.0
    return _scheduled(f"/proc/self/task/{threading.get_native_id()}/schedstat").queued or 0.0


def _listed_time(pid: int) -> float:
    """As `ps` tells it: minutes, seconds and hundredths, after hours and days where there are any. macOS, BSD."""
    told = subprocess.run(["ps", "-o", "time=", "-p", str(pid)], capture_output=True, text=True, check=True, timeout=5)
    return seconds_of(told.stdout)


def seconds_of(text: str) -> float:
    """The seconds in "1-02:03:04" or "3:04.05". Raises ValueError."""
    days, _, rest = text.strip().rpartition("-")
    seconds = 0.0
    for part in rest.split(":"):
        seconds = seconds * 60 + float(part)
    return seconds + 86_400 * float(days or 0)


def _windows_time(pid: int) -> float:
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]  # of Windows only
    kernel.OpenProcess.restype = ctypes.c_void_p
    process = ctypes.c_void_p(kernel.OpenProcess(_QUERY, False, pid))
    if not process:
        raise OSError("the process cannot be asked")
    try:
        created, ended, system, user = (ctypes.c_uint64() for _ in range(4))  # a FILETIME each: tenths of microseconds
        if not kernel.GetProcessTimes(process, *map(ctypes.byref, (created, ended, system, user))):
            raise OSError("the process does not tell its times")
        return (system.value + user.value) / 1e7
    finally:
        kernel.CloseHandle(process)
