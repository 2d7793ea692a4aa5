"""What does a machine of a cluster do with a submission that it was sent?

Beside the cluster's own worker runs a *host*: a fresh process of ours for each submission at a time, with an engine of
its own. So the limits of the cluster's worker (its threads, its signals) are none of ours, a grader that hangs costs
the host and not the worker, and the next batch begins with a fresh interpreter. The host goes when the worker does, and
when it has had nothing to do for a while.
"""

from __future__ import annotations

import os
import pickle
import queue
import shutil
import struct
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import IO, Any

from grader.batch.grading import OpenEngine, Settings
from grader.batch.rows import Found
from grader.batch.shipping import Shipped, unpack
from grader.batch.survey import Task
from grader.faults import UsageFault
from grader.text import Text

IDLE = 120.0  # seconds without an order after which a host ends
_LENGTH = struct.Struct(">Q")
_OTHER_COURSE = Text(
    "{where} has another course or another version of the grader than this machine ({theirs}, here {ours}): install "
    "the same on all, or name the course with --course where it lies on every one.",
    "{where} 의 과정이나 채점기가 이 컴퓨터와 다르다({theirs}, 여기는 {ours}). 모든 컴퓨터에 같은 것을 설치하거나, "
    "어디에나 같은 곳에 있는 과정을 --course 로 지정하라.",
)
_NO_COURSE = Text("{where} has no course that can be read ({why}).", "{where} 에서 과정을 읽을 수 없다({why}).")


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for a whole batch. `mark` is that of the grader and the course, `batch` tells batches apart."""

    batch: str
    mark: str
    course_path: Path | None


@dataclass(frozen=True, slots=True)
class Order:
    """One thing to do."""

    do: Callable[..., Any]
    task: Found | Task
    shipped: Shipped
    settings: Settings
    engine: OpenEngine


def carry_out(terms: Terms, order: Order, where: str) -> Any:
    """Do it on this machine; `where` names it in complaints.

    Raises what the work raises, UsageFault for another course, BrokenExecutor when the host dies of it.
    """
    with _hosts(terms, where).one() as host:
        return host.ask(order)


def grader_mark(course_path: Path | None) -> str:
    """The mark of the grader's own files and of the course with its solutions: equal marks judge alike."""
    import hashlib

    import grader
    from grader.course import open_course
    from grader.marking import mark_of

    course = open_course(course_path)
    own = Path(grader.__file__).parent
    files = [path for path in own.rglob("*.py") if not {"_course", "checks", "__pycache__"} & set(path.parts)]
    files += [path for path in (course.root / "data").rglob("*") if path.is_file()]
    digest = hashlib.sha256(grader.__version__.encode())
    for path in sorted(files, key=lambda path: path.as_posix()):
        base = own if path.is_relative_to(own) else course.root
        digest.update(path.relative_to(base).as_posix().encode() + b"\0" + path.read_bytes())
    for problem in course.problems:
        digest.update(f"{problem.stem} {mark_of(problem)}".encode())
    return digest.hexdigest()[:16]


def course_here(course_path: Path | None) -> Path | None:
    """The course that was named, where this machine has it; else its own."""
    return course_path if course_path is not None and course_path.is_dir() else None


class _Host:
    """The process, seen from the worker."""

    def __init__(self, terms: Terms, where: str) -> None:
        environment = {**os.environ, "PYTHONSAFEPATH": "1"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "grader.batch.host"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment,
        )  # fmt: skip
        self.ask((terms, where))

    @property
    def alive(self) -> bool:
        """Whether it can take an order."""
        return self._process.poll() is None

    def ask(self, what: object) -> Any:
        """Its answer. Raises what it raised, BrokenExecutor when it died."""
        assert self._process.stdin is not None  # pipes, as asked for
        assert self._process.stdout is not None
        try:
            _send(self._process.stdin, what)
            fine, answer = _receive(self._process.stdout)
        except (OSError, EOFError):
            self.end()
            raise BrokenExecutor("the process that graded has died") from None
        if not fine:
            raise answer
        return answer

    def end(self) -> None:
        """End it at once."""
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        self._process.wait()


class _Hosts:
    """The hosts of a batch on this worker: as many as are asked at the same time."""

    def __init__(self, terms: Terms, where: str) -> None:
        self._terms = terms
        self._where = where
        self._idle: queue.SimpleQueue[_Host] = queue.SimpleQueue()

    @contextmanager
    def one(self) -> Iterator[_Host]:
        """A host that nobody else asks."""
        host = self._living() or _Host(self._terms, self._where)
        try:
            yield host
        finally:
            if host.alive:
                self._idle.put(host)

    def _living(self) -> _Host | None:
        while True:
            try:
                host = self._idle.get_nowait()
            except queue.Empty:
                return None
            if host.alive:
                return host
            host.end()


@cache
def _hosts(terms: Terms, where: str) -> _Hosts:
    return _Hosts(terms, where)


def _send(stream: IO[bytes], what: object) -> None:
    data = pickle.dumps(what)
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def _receive(stream: IO[bytes]) -> Any:
    head = _exactly(stream, _LENGTH.size)
    return pickle.loads(_exactly(stream, _LENGTH.unpack(head)[0]))


def _exactly(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data


def main() -> None:
    """Be a host: terms first, then orders, until nobody is left who sends any."""
    from grader.sandbox.surroundings import one_thread_each

    one_thread_each()
    orders, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)  # whatever is printed here is no answer
    asked: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(orders, asked), daemon=True).start()
    terms, where = asked.get()
    with tempfile.TemporaryDirectory(prefix="grade-host-") as scratch:
        os.chmod(scratch, 0o711)  # sandboxes inside it run as somebody else
        tempfile.tempdir = scratch
        answer = _answered(lambda: _agree(terms, where))
        while True:
            _send(answers, answer)
            if isinstance(answer[1], UsageFault):  # another course, or no engine: nothing can be done here
                return
            try:
                order = asked.get(timeout=IDLE)
            except queue.Empty:
                return
            answer = _answered(partial(_do, order, terms))


def _listen(orders: IO[bytes], asked: queue.SimpleQueue[Any]) -> None:
    """Take orders; the worker's end is this process's end, whatever it is doing."""
    try:
        while True:
            asked.put(_receive(orders))
    except (EOFError, OSError):
        if tempfile.tempdir is not None:  # its own
            shutil.rmtree(tempfile.tempdir, ignore_errors=True)
        os._exit(130)


def _answered(do: Callable[[], Any]) -> tuple[bool, Any]:
    try:
        return True, do()
    except Exception as error:
        try:
            pickle.loads(pickle.dumps(error))
        except Exception:  # an exception that cannot travel
            return False, RuntimeError(f"{type(error).__name__}: {error}")
        return False, error


def _agree(terms: Terms, where: str) -> None:
    try:
        theirs = grader_mark(course_here(terms.course_path))
    except Exception as error:
        raise UsageFault(_NO_COURSE.fill(where=where, why=error)) from None
    if theirs != terms.mark:
        raise UsageFault(_OTHER_COURSE.fill(where=where, theirs=theirs, ours=terms.mark))


def _do(order: Order, terms: Terms) -> Any:
    with tempfile.TemporaryDirectory(prefix="submission-") as folder:
        task = unpack(order.task, order.shipped, Path(folder))
        return order.do(task, course_here(terms.course_path), order.settings, order.engine)


if __name__ == "__main__":
    main()
