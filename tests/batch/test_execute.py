"""A class is graded whatever single submissions do."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from fake_engines import Inline, open_fake, open_nothing

from grader.batch.collect import collect
from grader.batch.execute import Event, run_batch
from grader.batch.grading import Settings
from grader.batch.rows import Found, Graded, Status
from grader.faults import SandboxFault
from grader.sandbox.limits import Limits


def make_class(folder: Path, **what: str) -> tuple[Found, ...]:
    """A class whose submissions do what their first line says."""
    for name, line in what.items():
        (folder / f"{name}.py").write_text(f"# {line}\n")
    return collect(folder)


def graded(found: tuple[Found, ...], **options: object) -> dict[str, Graded]:
    """Grade with fake engines; by name."""
    settings = options.pop("settings", Settings())
    rows = run_batch(found, None, workers=2, settings=settings, engine=open_fake, **options)  # type: ignore[arg-type]
    return {row.found.name: row for row in rows}


def test_every_submission_becomes_a_row(tmp_path: Path) -> None:
    """Faults of ours, bugs of ours and unreadable entries are rows with their reasons; the others are graded."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "letter.txt").write_text("hello")
    rows = graded(
        make_class(tmp_path, a="pass", b="course_fault", c="bug", d="pass"), executor=lambda workers: Inline()
    )
    assert {name: row.status for name, row in rows.items()} == {
        "a": Status.GRADED, "b": Status.FAULT, "c": Status.FAULT, "d": Status.GRADED,
        "empty": Status.UNREADABLE, "letter": Status.UNREADABLE,
    }  # fmt: skip
    assert rows["b"].fault is not None
    assert rows["b"].fault.en == "the grader itself failed here: checks of p060 raised"
    assert rows["c"].fault is not None
    assert rows["c"].fault.en == "the grader itself failed here: ZeroDivisionError: division by zero"


def test_the_parent_hands_out_no_more_than_workers_can_take(tmp_path: Path) -> None:
    """Of a large class, only a few tasks are under way; a result is yielded before the next ones go out."""
    submitted: list[int] = []
    found = tuple(Found(str(k), tmp_path / "gone.py") for k in range(50))
    rows = run_batch(
        found, None, workers=2, settings=Settings(), engine=open_fake, executor=lambda _: Inline(submitted.append)
    )
    next(rows)
    assert len(submitted) == 4
    assert len(list(rows)) == 49


def test_a_worker_that_dies_costs_only_the_submission_it_dies_of(tmp_path: Path) -> None:
    """Submissions that were under way beside it are tried again alone; what dies again is a fault, not a zero."""
    found = make_class(tmp_path, a="pass", b="die", c="pass", d="pass", e="pass", f="pass", g="pass", h="pass")
    events: list[tuple[Event, str]] = []
    rows = graded(found, on_event=lambda event, which: events.append((event, which.name)))
    assert [name for name, row in rows.items() if row.status is not Status.GRADED] == ["b"]
    assert rows["b"].report is None
    assert rows["b"].fault is not None
    assert "died or hung while grading this" in rows["b"].fault.en
    assert (Event.AGAIN_ALONE, "b") in events
    assert sorted(name for event, name in events if event is Event.DONE) == list("abcdefgh")


def test_a_worker_that_dies_by_bad_luck_costs_nothing(tmp_path: Path) -> None:
    """What goes well the second time is graded like everything else."""
    rows = graded(make_class(tmp_path, a=f"die_once {tmp_path / 'died'}"))
    assert rows["a"].status is Status.GRADED


def test_a_hanging_worker_is_given_up(tmp_path: Path) -> None:
    """A worker that finishes no problem for too long is ended; one that is slow but goes on is not."""
    found = make_class(tmp_path, a="pass", b="hang", c="lag")
    rows = graded(found, settings=Settings(backstop=1.5))
    assert {name: row.status for name, row in rows.items()} == {
        "a": Status.GRADED, "b": Status.FAULT, "c": Status.GRADED,
    }  # fmt: skip


def test_patience_grows_with_the_limit_of_a_check() -> None:
    """A worker is not given up while the checks of one problem may still be running."""
    assert Settings().patience == 300
    assert Settings(limits=Limits(seconds=60)).patience == 3600


def test_without_an_engine_nothing_is_graded(tmp_path: Path) -> None:
    """When no worker can open a sandbox, the batch ends with that fault instead of a table of faults."""
    rows = run_batch(make_class(tmp_path, a="pass"), None, workers=2, settings=Settings(), engine=open_nothing)
    with pytest.raises(SandboxFault, match="promised strength"):
        next(rows)
    assert multiprocessing.active_children() == []


def test_a_caller_who_has_seen_enough_leaves_no_process_behind(tmp_path: Path) -> None:
    """Closing the iterator ends workers that hang."""
    found = make_class(tmp_path, a="pass", b="hang", c="hang", d="hang")
    rows = run_batch(found, None, workers=2, settings=Settings(), engine=open_fake)
    assert next(rows).found.name == "a"
    rows.close()
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(os.name != "posix", reason="sends a signal")
def test_control_c_keeps_what_is_finished_and_ends_quietly(tmp_path: Path) -> None:
    """Ctrl-C in the middle: the caller gets KeyboardInterrupt after the finished rows, and no traceback of a worker."""
    make_class(tmp_path, a="pass", b="hang", c="hang")
    program = textwrap.dedent("""
        import sys
        from pathlib import Path
        sys.path.insert(0, sys.argv[2])
        from fake_engines import open_fake
        from grader.batch.collect import collect
        from grader.batch.execute import run_batch
        from grader.batch.grading import Settings

        if __name__ == "__main__":
            try:
                found = collect(Path(sys.argv[1]))
                for row in run_batch(found, None, workers=2, settings=Settings(), engine=open_fake):
                    print(row.found.name, flush=True)
            except KeyboardInterrupt:
                print("ended", flush=True)
    """)
    script = tmp_path / ".program.py"
    script.write_text(program)
    running = subprocess.Popen(
        [sys.executable, str(script), str(tmp_path), str(Path(__file__).parent)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    assert running.stdout is not None
    assert running.stdout.readline() == "a\n"
    os.killpg(running.pid, signal.SIGINT)
    out, err = running.communicate(timeout=60)
    assert (out, err, running.returncode) == ("ended\n", "", 0)


def test_nothing_is_imported_from_the_folder_of_a_class(tmp_path: Path) -> None:
    """An instructor stands in the class's folder; a submission called like a module of Python's does not run."""
    make_class(tmp_path, a="pass")
    for name in ("pickle", "socket", "threading"):
        (tmp_path / f"{name}.py").write_text("# pass\nopen('ran', 'w')\n")
    program = textwrap.dedent("""
        import os, sys
        from pathlib import Path
        sys.path.append(sys.argv[1])
        from fake_engines import open_fake
        from grader.batch.collect import collect
        from grader.batch.execute import run_batch
        from grader.batch.grading import Settings

        if __name__ == "__main__":
            rows = run_batch(collect(Path(".")), None, workers=1, settings=Settings(), engine=open_fake)
            print(*sorted(f"{row.found.name}:{row.status}" for row in rows))
    """)
    script = tmp_path.parent / f"{tmp_path.name}.program.py"
    script.write_text(program)
    done = subprocess.run(
        [sys.executable, str(script), str(Path(__file__).parent)],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "a:graded pickle:graded socket:graded threading:graded\n"
    assert not (tmp_path / "ran").exists()


def test_temporary_files_of_a_killed_worker_are_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a worker leaves behind goes with the batch, also when the worker could not tidy up itself."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    (tmp_path / "class").mkdir()
    rows = graded(make_class(tmp_path / "class", a="litter", b="pass"))
    assert (rows["a"].status, rows["b"].status) == (Status.FAULT, Status.GRADED)
    assert list(scratch.iterdir()) == []
