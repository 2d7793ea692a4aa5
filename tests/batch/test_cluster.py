"""A class is graded on the workers of a real scheduler; the result is that of this machine alone."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fake_engines import open_fake
from test_gradebook import _content, stand

from grader.batch.gradebook import Gradebook
from grader.batch.rows import Status
from grader.faults import SandboxFault, UsageFault

pytest.importorskip("distributed")
pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="sends signals"),
    pytest.mark.filterwarnings("default"),  # Dask's own, and those of sockets of workers that were killed
]

from clusters import Workers  # noqa: E402  # needs distributed

from grader.batch import cluster as clusters  # noqa: E402
from grader.batch.cluster import Cluster, Patience, open_cluster  # noqa: E402


@pytest.fixture
def workers(tmp_path: Path) -> Iterator[Workers]:
    """A scheduler and three workers."""
    (tmp_path / "dask").mkdir()
    with Workers(tmp_path / "dask", 3) as started:
        yield started
    logging.getLogger("distributed").setLevel(logging.NOTSET)


def connected(cluster: Cluster, count: int) -> Cluster:
    """With so many workers."""
    until = time.monotonic() + 60
    while cluster.threads < count:
        assert time.monotonic() < until, "the workers did not start"
        time.sleep(0.05)
    return cluster


def first_worker(workers: Workers, course: Path, patience: Patience | None = None) -> Any:
    """A connection, once somebody is there."""
    until = time.monotonic() + 60
    while True:
        try:
            entered = open_cluster(workers.address, course, patience)
            return entered, connected(entered.__enter__(), 3)
        except UsageFault:
            assert time.monotonic() < until
            time.sleep(0.2)


@pytest.fixture
def on_cluster(workers: Workers, course: Path) -> Iterator[Callable[..., Cluster]]:
    """Connects, and says goodbye."""
    opened = []

    def connect(patience: Patience | None = None) -> Cluster:
        entered, cluster = first_worker(workers, course, patience)
        opened.append(entered)
        return cluster

    yield connect
    for entered in opened:
        entered.__exit__(None, None, None)


def test_a_killed_worker_costs_nothing(tmp_path, workers, on_cluster, handed_in, grade_class):
    """One of three is killed in the middle; the gradebook holds what one graded here holds, byte for byte."""
    folder = handed_in(**{f"s{k}": f"# worth {k}" for k in range(10)}, z="# course_fault")
    (folder / "note.txt").write_text("hello")
    (folder / "link.py").symlink_to("s1/p060_softmax.py")
    (folder / "s1" / "elsewhere.py").symlink_to("p060_softmax.py")
    done: list[object] = []

    def kill_one(event: object, found: object) -> None:
        done.append(event)
        if len(done) == 8:
            workers.workers[0].kill()

    cluster = on_cluster()
    with Gradebook(tmp_path / "on.db", make=True) as there, Gradebook(tmp_path / "here.db", make=True) as here:
        outcome = grade_class(folder, there, executor=cluster.executor, on_event=kill_one)
        assert workers.workers[0].wait(10) != 0
        grade_class(folder, here)
        assert _content(there) == _content(here)
        assert outcome.faults == ["z"]
        assert len(stand(there)) == 13


def test_what_lags_is_taken_over_and_what_kills_is_told(tmp_path, workers, on_cluster, handed_in, grade_class):
    """A worker that is stopped in its tracks keeps nobody waiting; a submission that kills the grader is a fault."""
    folder = handed_in(**{f"s{k}": f"# worth {k}" for k in range(6)}, z="# die")
    done: list[object] = []

    def stop_one(event: object, found: object) -> None:
        done.append(event)
        if len(done) == 4:
            workers.workers[1].send_signal(signal.SIGSTOP)

    cluster = on_cluster(Patience(least=2.0, times=2.0))
    with Gradebook(tmp_path / "on.db", make=True) as book:
        outcome = grade_class(folder, book, executor=cluster.executor, on_event=stop_one)
        got = stand(book)
    assert [got[f"s{k}"] for k in range(6)] == [(Status.GRADED, k) for k in range(6)]
    assert got["z"] == (Status.FAULT, None)
    assert outcome.faults == ["z"]


def test_another_course_and_a_lost_cluster_are_one_sentence(tmp_path, workers, on_cluster, course, monkeypatch):
    """Both end the batch: with what to do, or as a fault of ours; no row gets points or a fault for it."""
    from grader.batch.collect import collect
    from grader.batch.execute import run_batch
    from grader.batch.grading import Settings

    (tmp_path / "class").mkdir()
    (tmp_path / "class" / "kim.py").write_text("# pass\n")
    found = collect(tmp_path / "class")
    mark = clusters.grader_mark
    monkeypatch.setattr(clusters, "grader_mark", lambda path: mark(path)[::-1])
    cluster = on_cluster(Patience(without_workers=1.0))
    options: dict[str, Any] = {"workers": 1, "settings": Settings(), "engine": open_fake}
    with pytest.raises(UsageFault, match=r"tcp://127.* has another course or another version of the grader"):
        list(run_batch(found, course, executor=cluster.executor, **options))
    for worker in workers.workers:
        worker.kill()
    with pytest.raises(SandboxFault, match="is gone, or has had no worker"):
        list(run_batch(found, course, executor=cluster.executor, **options))


def test_no_scheduler_is_one_sentence(course):
    """With the address that was typed."""
    with (
        pytest.raises(UsageFault, match=r"no scheduler answers at tcp://127\.0\.0\.1:9"),
        open_cluster("tcp://127.0.0.1:9", course),
    ):
        pass


def test_without_dask_one_sentence_says_what_to_install(course, monkeypatch):
    """Everything else works without it."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageFault, match=r"pip install 'scratch-grader\[cluster\]'"), open_cluster("tcp://x:1", course):
        pass


def test_the_command_on_a_cluster_gives_what_it_gives_here(tmp_path, workers, on_cluster):
    """`grade batch --on`, with the real course, engine and sandboxes: the same table, byte for byte."""
    folder = tmp_path / "real"
    for k in range(6):
        (folder / f"s{k}").mkdir(parents=True)
        body = f"    e = np.exp(x)\n    return e / e.sum() * {1 + (k == 2)}\n# {k}\n"
        text = f"import numpy as np\n\n\ndef softmax(x):\n{body}"
        (folder / f"s{k}" / "p060_softmax.py").write_text(text)
    on_cluster()  # somebody is there
    root = Path(__file__).resolve().parents[2]
    tables = []
    for name, more in (("here", ("--workers", "1")), ("there", ("--on", workers.address))):
        words = [
            "batch",
            str(folder),
            "--out",
            str(tmp_path / f"{name}.db"),
            "--csv",
            str(tmp_path / f"{name}.csv"),
            *more,
        ]
        command = [sys.executable, "-m", "grader.cli.main", *words, "--course", str(root), "--isolation", "portable"]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        tables.append((tmp_path / f"{name}.csv").read_bytes())
    assert tables[0] == tables[1]
    assert tables[0].count(b",graded,") == 6
