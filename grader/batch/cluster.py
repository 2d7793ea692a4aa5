"""How is a class graded on many machines? An executor over Dask's scheduler and workers, which exist already.

The only module that knows of Dask. A worker that dies has its submissions taken over by others (the scheduler sees to
it); of one that hangs or lags the submission is given to another as well, and whichever is done first counts.
"""

from __future__ import annotations

import logging
import secrets
import statistics
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from grader.batch.host import Order, Terms, carry_out, course_here, grader_mark
from grader.batch.shipping import pack
from grader.faults import SandboxFault, UsageFault
from grader.text import Text

_LOOK = 0.5  # seconds between two looks at what is under way
_COPIES = 3  # of a submission at the most, for one that lags; each with another worker
_FETCH = 20  # seconds in which a worker has to hand over what it has finished
_NO_DASK = Text(
    "--on needs Dask, which is not installed: pip install 'scratch-grader[cluster]'.",
    "--on 을 쓰려면 Dask 가 필요하다: pip install 'scratch-grader[cluster]'.",
)
_NOBODY_THERE = Text(
    "no scheduler answers at {address} ({why}): start 'dask scheduler' there, or name where it is, as tcp://host:8786.",
    "{address} 에서 응답하는 스케줄러가 없다({why}). 그곳에서 'dask scheduler' 를 실행하거나 tcp://host:8786 처럼 "
    "주소를 지정하라.",
)
_NO_WORKERS = Text(
    "the scheduler {address} has no workers: start 'dask worker {address}' on each machine.",
    "스케줄러 {address} 에 워커가 없다. 컴퓨터마다 'dask worker {address}' 를 실행하라.",
)
_LOST = "the scheduler {address} is gone, or has had no worker for {seconds:.0f} seconds"


@dataclass(frozen=True, slots=True)
class Patience:
    """When a submission counts as lagging: after `least` seconds, and `times` as many as half of the others took.

    `without_workers` are the seconds after which a cluster that has lost all its workers is given up.
    """

    least: float = 20.0
    times: float = 8.0
    without_workers: float = 120.0


@dataclass
class Cluster:
    """A connection to a scheduler. `threads` is how many submissions its workers take at the same time."""

    client: Any
    address: str
    terms: Terms
    patience: Patience

    @property
    def threads(self) -> int:
        """Over all workers."""
        return sum(_workers(self.client).values())

    def executor(self, workers: int) -> Executor:
        """As the batch wants it; how many workers there are is the cluster's own affair."""
        return _OnCluster(self)


@contextmanager
def open_cluster(address: str, course_path: Path | None, patience: Patience | None = None) -> Iterator[Cluster]:
    """Connect, and see that all workers have this very grader and course. Raises UsageFault."""
    try:
        import distributed
    except ImportError:
        raise UsageFault(_NO_DASK) from None
    for name in ("distributed", "tornado"):  # it logs at length what becomes one sentence here
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        connect: Any = distributed.Client  # it has no types
        client = connect(address, timeout=10, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise UsageFault(_NOBODY_THERE.fill(address=address, why=type(error).__name__)) from None
    try:
        if not _workers(client):
            raise UsageFault(_NO_WORKERS.fill(address=address))
        terms = Terms(secrets.token_hex(8), grader_mark(course_here(course_path)), course_path)
        yield Cluster(client, address, terms, patience or Patience())
    finally:
        with suppress(Exception):  # what is graded is graded, however the cluster says goodbye
            client.close(timeout=5)


@dataclass(eq=False)
class _Flight:
    """A submission under way: what is promised to the batch, its copies on the cluster, when the last one was sent, and
    the workers that had one and did not bring it back.
    """

    promised: Future[Any]
    order: Order
    since: float
    sent: float
    copies: list[Any] = field(default_factory=list)
    tried: set[str] = field(default_factory=set)


class _OnCluster(Executor):
    """An executor of `concurrent.futures`."""

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster
        self._client = cluster.client
        self._flights: set[_Flight] = set()
        self._took: deque[float] = deque(maxlen=200)
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._watch: threading.Thread | None = None

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Send a submission: `fn(task, course_path, settings, engine)`, as `Work` calls it."""
        task, _, settings, engine = args  # the course is looked for where the work is done
        promised: Future[Any] = Future()
        promised.set_running_or_notify_cancel()
        now = time.monotonic()
        flight = _Flight(promised, Order(fn, task, pack(task), settings, engine), now, now)
        with self._lock:
            self._flights.add(flight)
            if self._watch is None:
                self._watch = threading.Thread(target=self._look_after, daemon=True)
                self._watch.start()
        self._send(flight)
        return promised

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Forget what is under way; the hosts on the workers end by themselves."""
        self._over.set()
        with self._lock:
            flights = list(self._flights)
            self._flights.clear()
        for flight in flights:
            _let_go(flight)

    def _send(self, flight: _Flight, workers: list[str] | None = None) -> None:
        where = {"workers": workers, "allow_other_workers": False} if workers else {}
        copy = self._client.submit(_on_worker, self._cluster.terms, flight.order, pure=False, **where)
        flight.copies.append(copy)
        flight.sent = time.monotonic()
        copy.add_done_callback(lambda done: self._landed(flight, done))

    def _landed(self, flight: _Flight, done: Any) -> None:
        """The first copy that comes back is believed; copies that were let go say nothing."""
        with self._lock:
            if flight not in self._flights:
                return
        answer: Any = None
        error: Exception | None = None
        try:
            if done.status == "finished":
                answer = done.result(timeout=_FETCH)
            else:
                error = self._error(done)
        except TimeoutError:  # its worker finished it and then stopped answering
            with suppress(Exception):  # where it lies is good to know, and no more
                flight.tried.update(*self._client.who_has([done]).values())
            self._elsewhere(flight)
            return
        except Exception as failed:
            error = failed
        with self._lock:
            if flight not in self._flights:
                return
            self._flights.discard(flight)
            self._took.append(time.monotonic() - flight.since)
        if error is None:
            flight.promised.set_result(answer)
        else:
            flight.promised.set_exception(error)
        _let_go(flight)

    def _error(self, done: Any) -> Exception:
        """What the batch is told: a submission of which workers die is one of which an executor breaks."""
        from distributed import KilledWorker

        if done.status in ("cancelled", "lost"):
            return SandboxFault(_LOST.format(address=self._cluster.address, seconds=0))
        error = done.exception(timeout=_FETCH)
        if isinstance(error, KilledWorker):
            return BrokenExecutor(str(error))
        return error if isinstance(error, Exception) else SandboxFault(str(error))

    def _look_after(self) -> None:
        """Give what lags to a second worker; give up a cluster without workers."""
        patience, deserted = self._cluster.patience, time.monotonic()
        while not self._over.wait(_LOOK):
            workers = _workers(self._client) if self._client.status == "running" else {}
            now = time.monotonic()
            deserted = now if workers else deserted
            if now - deserted > patience.without_workers:
                self._give_up()
                return
            with self._lock:
                usual = statistics.median(self._took) if self._took else 0.0
                limit = max(patience.least, patience.times * usual)
                slow = [one for one in self._flights if len(one.copies) < _COPIES and now - one.sent > limit]
            if slow and len(workers) > 1:
                self._again(slow)

    def _again(self, slow: list[_Flight]) -> None:
        """Send those that some worker has had for too long to one that has not had them."""
        try:
            has = self._client.processing()
        except Exception:  # it will be looked at again
            return
        for flight in slow:
            keys = {copy.key for copy in flight.copies}
            busy = {worker for worker, theirs in has.items() if keys & set(theirs)}
            flight.tried |= busy
            if busy and not flight.promised.done():
                self._elsewhere(flight)

    def _elsewhere(self, flight: _Flight) -> None:
        others = [worker for worker in _workers(self._client) if worker not in flight.tried]
        if others:
            self._send(flight, others)
        elif flight.copies[-1].status == "finished":  # nobody else is there: perhaps they answer by now
            self._send(flight)

    def _give_up(self) -> None:
        with self._lock:
            flights = list(self._flights)
            self._flights.clear()
        for flight in flights:
            said = _LOST.format(address=self._cluster.address, seconds=self._cluster.patience.without_workers)
            flight.promised.set_exception(SandboxFault(said))


def _on_worker(terms: Terms, order: Order) -> Any:
    """What a worker runs."""
    from distributed import get_worker

    return carry_out(terms, order, get_worker().address)


def _let_go(flight: _Flight) -> None:
    """The scheduler forgets what nobody wants any more."""
    for copy in flight.copies:
        with suppress(Exception):  # it may be gone itself
            copy.release()


def _workers(client: Any) -> Mapping[str, int]:
    """How many threads each worker has, by address; none where the scheduler does not answer."""
    try:
        found: Mapping[str, int] = client.nthreads()
    except Exception:  # whatever a connection that is lost raises
        return {}
    return found
