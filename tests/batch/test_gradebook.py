"""A class in a gradebook: nothing twice, nothing lost, and only what changed is judged again."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import fake_engines
import pytest
from fake_engines import Inline

from grader.batch.gradebook import Gradebook
from grader.batch.ledger import report_of
from grader.batch.lock import only_run
from grader.batch.rows import Status
from grader.batch.standing import standings
from grader.faults import UsageFault
from grader.verdict import Verdict


def stand(book: Gradebook) -> dict[str, tuple[Status | None, float | None]]:
    """What every learner is worth."""
    return {row.learner.id: (row.status, row.final) for row in standings(book.book, book.settings())}


def test_a_class_is_graded(book, handed_in, grade_class):
    """Points, statuses, and what cannot be read."""
    folder = handed_in(kim="# pass", lee="# worth 4")
    (folder / "note.txt").write_text("hello")
    outcome = grade_class(folder, book)
    assert (outcome.settled, outcome.unchanged, outcome.faults) == (3, 0, [])
    assert stand(book) == {
        "kim": (Status.GRADED, 10), "lee": (Status.GRADED, 4), "note": (Status.UNREADABLE, 0),
    }  # fmt: skip


def test_equal_answers_are_judged_once_and_keep_their_own_file_names(book, handed_in, grade_class):
    """The report of the second names her file, not the first one's."""
    folder = handed_in(kim="# worth 4")
    (folder / "lee").mkdir()
    (folder / "lee" / "softmax_60.py").write_text((folder / "kim" / "p060_softmax.py").read_text())
    grade_class(folder, book)
    assert fake_engines.judged == ["p060_softmax"]
    for number, name in ((1, "p060_softmax.py"), (2, "softmax_60.py")):
        report = report_of(book.book, number)
        assert report is not None
        (problem,) = report.problems
        assert (problem.file, problem.checks[0].trace[0].file, problem.notes[0].en) == (
            name, name, f"ValueError: in {name}",
        )  # fmt: skip


def test_a_second_run_judges_nothing(book, handed_in, grade_class):
    """What is as it was is not even looked at."""
    folder = handed_in(kim="# pass", lee="# worth 4")
    grade_class(folder, book)
    fake_engines.judged.clear()
    outcome = grade_class(folder, book, executor=lambda _: pytest.fail("no worker is needed"))
    assert (outcome.unchanged, outcome.settled, fake_engines.judged) == (2, 0, [])


def test_a_mended_check_costs_its_own_problem_only(book, handed_in, grade_class, course):
    """The other problem's results stay."""
    folder = handed_in(kim="# pass")
    (folder / "kim" / "p028_and_gate.py").write_text("# pass\ndef and_gate(x): pass\n")
    grade_class(folder, book)
    fake_engines.judged.clear()
    checks = course / "grader" / "checks" / "ch03" / "p028_and_gate.py"
    checks.write_text(checks.read_text() + "# mended\n")
    outcome = grade_class(folder, book)
    assert (fake_engines.judged, outcome.settled) == (["p028_and_gate"], 1)


def test_a_changed_submission_is_a_new_attempt_and_the_old_one_stays(book, handed_in, grade_class):
    """The last one counts."""
    grade_class(handed_in(kim="# pass"), book)
    grade_class(handed_in(kim="# worth 4"), book)
    assert stand(book) == {"kim": (Status.GRADED, 4)}
    attempts = book.book.execute("SELECT attempt FROM submissions ORDER BY id").fetchall()
    assert [row[0] for row in attempts] == [1, 2]


def test_a_grade_is_lowered_only_on_demand(book, handed_in, grade_class, course, monkeypatch):
    """Until then the report of before counts, and is told as held."""
    folder = handed_in(kim="# pass")
    grade_class(folder, book)
    checks = course / "grader" / "checks" / "ch03" / "p060_softmax.py"
    checks.write_text(checks.read_text() + "# stricter\n")
    judge = fake_engines.FakeEngine.judge
    monkeypatch.setattr(
        fake_engines.FakeEngine, "judge",
        lambda self, *words: fake_engines.problem_report(Verdict.FAILED, 3) if judge(self, *words) else None,
    )  # fmt: skip
    assert grade_class(folder, book).held == ["kim"]
    assert stand(book) == {"kim": (Status.GRADED, 10)}
    fake_engines.judged.clear()
    assert grade_class(folder, book, lower=True).held == []
    assert stand(book) == {"kim": (Status.GRADED, 3)}
    assert fake_engines.judged == []  # what it would be was known


def test_a_fault_of_ours_is_no_zero_and_is_tried_again(book, handed_in, grade_class):
    """Also where an equal answer waited for the one that failed."""
    folder = handed_in(kim="# course_fault", lee="# course_fault", park="# pass")
    outcome = grade_class(folder, book)
    assert (outcome.faults, outcome.settled) == (["kim", "lee"], 1)
    assert stand(book)["kim"] == (Status.FAULT, None)
    assert grade_class(folder, book).faults == ["kim", "lee"]


def test_ctrl_c_in_the_middle_loses_nothing_and_does_nothing_twice(book, handed_in, grade_class):
    """The next run judges the others only."""

    def third(count: int) -> None:
        if count == 3:
            raise KeyboardInterrupt

    folder = handed_in(a="# worth 1", b="# worth 2", c="# worth 3")
    pools = iter([lambda _: None, third])
    with pytest.raises(KeyboardInterrupt):
        grade_class(folder, book, executor=lambda _: Inline(next(pools)))
    first = len(fake_engines.judged)
    grade_class(folder, book)
    assert 0 < first < 3
    assert len(fake_engines.judged) == 3
    assert [final for _, final in stand(book).values()] == [1, 2, 3]


def test_a_second_run_at_the_same_time_is_refused(tmp_path):
    """With a sentence; afterwards the place is free."""
    refused = pytest.raises(UsageFault, match=r"another run is at work on .*g\.db")
    with only_run(tmp_path / "g.db"), refused, only_run(tmp_path / "g.db"):
        pass
    with only_run(tmp_path / "g.db"):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("bytes_there", [b"hello, this is a text and no database at all " * 4, b""])
def test_what_is_no_gradebook_is_refused(tmp_path, bytes_there):
    """A text, and an empty file where one is to be read."""
    (tmp_path / "g.db").write_bytes(bytes_there)
    with pytest.raises(UsageFault, match=r"g\.db is no gradebook"):
        Gradebook(tmp_path / "g.db")
    with pytest.raises(UsageFault, match=r"none\.db does not exist: 'grade batch"):
        Gradebook(tmp_path / "none.db")


def test_another_sqlite_file_is_left_alone(tmp_path):
    """Also where a gradebook is to be made."""
    with sqlite3.connect(tmp_path / "g.db") as other:
        other.execute("CREATE TABLE mine (x)")
    other.close()
    with pytest.raises(UsageFault, match="is no gradebook"):
        Gradebook(tmp_path / "g.db", make=True)


_PROGRAM = """
    import sys, time
    from pathlib import Path
    sys.path.insert(0, sys.argv[1])
    import fake_engines
    from grader.batch.admission import open_round
    from grader.batch.collect import collect
    from grader.batch.gradebook import Gradebook
    from grader.batch.grading import Settings
    from grader.batch.lock import only_run
    from grader.batch.regrade import Way, grade_into
    from grader.course import open_course

    if __name__ == "__main__":
        course, folder, path = map(Path, sys.argv[2:])
        way = Way(open_course(course), course, Settings(isolation="locked"), 2, engine=fake_engines.open_fake,
                  on_event=lambda event, found: print(event, flush=True))
        with only_run(path), Gradebook(path, make=True) as book:
            book.set(course=[[p.stem, p.number, p.points] for p in way.course.problems])
            grade_into(book, collect(folder), open_round(book.book, 7, False), way)
"""


@pytest.mark.skipif(os.name != "posix", reason="sends a signal")
def test_kill_9_at_any_moment_and_the_result_is_that_of_an_undisturbed_run(tmp_path, course, handed_in, grade_class):
    """Killed after more and more events; workers leave too; what counts in the end is equal but for times."""
    folder = handed_in(**{f"s{k}": f"# worth {k}" for k in range(6)})
    script = tmp_path / "program.py"
    script.write_text(textwrap.dedent(_PROGRAM))
    words = [sys.executable, str(script), str(Path(__file__).parent), str(course), str(folder), str(tmp_path / "k.db")]
    for events in (0, 2, 5):
        with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, start_new_session=True) as running:
            assert running.stdout is not None
            for _ in range(events):
                running.stdout.readline()
            os.kill(running.pid, signal.SIGKILL)
        _all_left(running.pid)
    subprocess.run(words, check=True, capture_output=True)
    with Gradebook(tmp_path / "k.db") as killed, Gradebook(tmp_path / "whole.db", make=True) as whole:
        grade_class(folder, whole)
        assert _content(killed) == _content(whole)
        assert len(stand(killed)) == 6


def _all_left(group: int) -> None:
    """Workers of a killed run end by themselves."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    raise AssertionError("a worker stayed behind")


def _content(book: Gradebook) -> dict[str, list[tuple[object, ...]]]:
    """What is in the tables, but for times."""
    asked = {
        "submissions": "SELECT owner, content, attempt, round, name, circumstances, status, reason, notes, fault "
        "FROM submissions ORDER BY owner",
        "answers": "SELECT s.owner, a.stem, a.result, a.file, a.notes, a.names FROM answers a "
        "JOIN submissions s ON s.id = a.submission ORDER BY 1, 2",
        "results": "SELECT key, stem, verdict, points, out_of, report FROM results ORDER BY key",
        "plans": "SELECT * FROM plans",
        "planned": "SELECT * FROM planned",
    }
    return {name: [tuple(row) for row in book.book.execute(sql)] for name, sql in asked.items()}


def test_every_table_and_column_is_documented(book):
    """In docs/gradebook.md, under the name of its table."""
    text = (Path(__file__).resolve().parents[2] / "docs" / "gradebook.md").read_text(encoding="utf-8")
    tables = book.book.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (table,) in map(tuple, tables):
        section = next(part for part in text.split("\n### ")[1:] if table in part.split("\n")[0].split(", "))
        for column in book.book.execute(f"PRAGMA table_info({table})"):
            assert f"`{column['name']}`" in section, (table, column["name"])
