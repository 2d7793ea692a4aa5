"""A real scheduler of Dask with real workers on this machine, for tests."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from fake_engines import RECEIPT

assert RECEIPT  # workers import this folder's engines by name
_HERE = Path(__file__).parent


class Workers:
    """A scheduler and some workers, each a process; a context manager that ends them."""

    def __init__(self, room: Path, count: int, *options: str) -> None:
        self._room = room
        self._file = room / "scheduler.json"
        self._options = options
        self._processes = [self._dask("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")]
        self.workers = [self.add() for _ in range(count)]

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *ended: object) -> None:
        for process in reversed(self._processes):
            process.send_signal(signal.SIGCONT)
            process.kill()
            process.wait()

    @property
    def address(self) -> str:
        """The scheduler's."""
        until = time.monotonic() + 60
        while time.monotonic() < until:
            with suppress(OSError, ValueError):  # not there yet, or not yet whole
                address: str = json.loads(self._file.read_text())["address"]
                return address
            time.sleep(0.05)
        raise AssertionError("the scheduler did not start")

    def add(self) -> subprocess.Popen[bytes]:
        """One more worker."""
        words = ("worker", "--nthreads", "1", "--no-nanny", "--no-dashboard", "--death-timeout", "120")
        return self._dask(*words, "--local-directory", str(self._room), *self._options)

    def _dask(self, *words: str) -> subprocess.Popen[bytes]:
        log = open(self._room / "dask.log", "ab")  # noqa: SIM115  # the process has it
        path = os.pathsep.join(filter(None, (str(_HERE), os.environ.get("PYTHONPATH"))))
        with log:
            process = subprocess.Popen(
                [sys.executable, "-m", "dask", *words, "--scheduler-file", str(self._file)],
                stdout=log, stderr=log, cwd=self._room, env={**os.environ, "PYTHONPATH": path},
            )  # fmt: skip
        if words[0] == "scheduler":
            self._processes = [process]
        else:
            self._processes.append(process)
        return process
