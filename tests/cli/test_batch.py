"""`grade batch`: the table is written whatever happens, and the summary says what to look at."""

from __future__ import annotations

import csv
import io
import os
import signal
from pathlib import Path
from typing import Any

import pytest
from fake_engines import Inline, open_fake, open_nothing

from grader.cli import batch
from grader.cli.exits import ExitCode
from grader.cli.output import Output
from grader.faults import RecordFault, SandboxFault, UsageFault
from grader.report import grades


@pytest.fixture(autouse=True)
def small_class(course: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A class in the folder `class`: graded, unreadable, and one that does what it says."""
    monkeypatch.setenv("COLUMNS", "80")
    folder = Path("class")
    folder.mkdir()
    for name in ("kim", "lee_10", "lee_2"):
        (folder / f"{name}.py").write_text("# pass\n")
    (folder / "letter.txt").write_text("hello")
    return folder


def run(*words: str, lang: Any = "en", engine: Any = open_fake, submitted: Any = lambda _: None) -> int:
    """Run the command with fake engines, in this process."""
    options = batch.parse(["class", "--csv", "grades.csv", *words], lang)
    return batch.run(options, Output(lang), engine=engine, executor=lambda _: Inline(submitted))


def table(path: str = "grades.csv") -> list[dict[str, str]]:
    """What was written."""
    return list(csv.DictReader(io.StringIO(Path(path).read_bytes().decode("utf-8-sig"), newline="")))


def test_the_table_and_the_summary(capsys):
    """Every submission is a row, in the order of the folder; the summary counts, gives reasons, mean and isolation."""
    assert run() == ExitCode.PASSED
    rows = [(row["submission"], row["status"], row["points"], row.get("p060_softmax")) for row in table()]
    assert rows == [
        ("kim", "graded", "10", "10"), ("lee_2", "graded", "10", "10"), ("lee_10", "graded", "10", "10"),
        ("letter", "unreadable", "0", ""),
    ]  # fmt: skip
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        " 4 of 4 submissions, 1 problem",
        "",
        "  graded         3",
        "  unreadable     1",
        "",
        "  letter  unreadable  letter.txt: neither Python nor a notebook; hand in .py or",
        "                      .ipynb files, a folder of them, a zip or a tar.gz.",
        "",
        " Mean 10.0 of 10 points, over the 3 submissions that hold answers",
        " Written: grades.csv",
        " Isolation: locked",
    ]


def test_in_korean(capsys):
    """The summary and the reasons in the table."""
    assert run(lang="ko") == ExitCode.PASSED
    out = capsys.readouterr().out
    assert " 제출물 4개 중 4개, 문제 1개\n" in out
    assert " 평균 10.0/10점 (답이 있는 제출물 3개 기준)\n" in out
    assert "파이썬 파일도 노트북도 아니다" in table()[3]["reason"]


def test_named_problems_are_columns_whoever_handed_them_in(capsys):
    """Of two named problems nobody handed in one: it counts, as zero."""
    assert run("--problems", "28,softmax") == ExitCode.PASSED
    assert (table()[0]["points"], table()[0]["out_of"], table()[0]["p028_and_gate"]) == ("10", "20", "")


def test_a_fault_of_ours_in_a_row_is_exit_1(small_class, capsys):
    """All others are graded; the row has no points and stands in the summary."""
    (small_class / "park.py").write_text("# bug\n")
    assert run() == ExitCode.FAILED
    assert [row["status"] for row in table()] == ["graded", "graded", "graded", "unreadable", "fault"]
    assert "park    not graded  the grader itself failed here: ZeroDivisionError" in capsys.readouterr().out


def test_what_is_no_answer_because_of_a_syntax_error_says_so(small_class):
    """A row without any answer names the line that Python cannot read."""
    (small_class / "han.py").write_text("# nothing\ndef f(:\n")
    run(engine=_finds_nothing)
    row = table()[0]
    assert (row["submission"], row["status"]) == ("han", "nothing found")
    assert row["reason"] == "han.py, line 2 cannot be read: SyntaxError: invalid syntax"


def _finds_nothing(course_path: Path | None, settings: Any) -> Any:
    from dataclasses import replace

    class Nothing:
        def grade(self, *words: Any, **more: Any) -> Any:
            return replace(open_fake(course_path, settings).grade(*words, **more), problems=())

    return Nothing()


def _interrupt_at(task: int, how: Any) -> Any:
    def submitted(count: int) -> None:
        if count == task:
            how()

    return submitted


def _control_c() -> None:
    raise KeyboardInterrupt


def test_control_c_leaves_a_table_of_what_is_finished(capsys):
    """Exit code 130, the finished rows in the table, and a sentence that says how many."""
    assert run("--workers", "1", submitted=_interrupt_at(3, _control_c)) == ExitCode.INTERRUPTED
    out, err = capsys.readouterr()
    assert 1 <= len(table()) < 4
    assert f" {len(table())} of 4 submissions" in out
    assert err == f"grade: interrupted: {len(table())} of 4 submissions are graded and in the table.\n"


@pytest.mark.skipif(os.name != "posix", reason="sends a signal")
def test_a_request_to_terminate_is_like_control_c():
    """Shutting the machine down does not cost what is finished; afterwards signals mean what they meant before."""
    before = signal.getsignal(signal.SIGTERM)
    terminate = _interrupt_at(3, lambda: os.kill(os.getpid(), signal.SIGTERM))
    assert run("--workers", "1", submitted=terminate) == ExitCode.INTERRUPTED
    assert table()
    assert signal.getsignal(signal.SIGTERM) is before


def test_control_c_before_anything_is_finished_keeps_the_old_table(capsys):
    """A table of an earlier run is not replaced by an empty one."""
    Path("grades.csv").write_text("old")
    assert run(submitted=_interrupt_at(1, _control_c)) == ExitCode.INTERRUPTED
    assert Path("grades.csv").read_text() == "old"
    assert capsys.readouterr().err == "grade: interrupted before any submission was graded; no table is written.\n"


def test_portable_has_to_be_asked_for():
    """Where no lock can be had, nothing is graded and the sentence says what to type, and what it means."""
    with pytest.raises(UsageFault) as refused:
        run(engine=open_nothing)
    assert refused.value.said.en.startswith("no sandbox of the promised strength. To grade the class all the same")
    assert refused.value.said.en.endswith("add --isolation portable.")
    assert not Path("grades.csv").exists()
    with pytest.raises(SandboxFault):  # who demands the lock knows what it is
        run("--isolation", "locked", engine=open_nothing)


@pytest.mark.parametrize(
    ("words", "isolation"),
    [((), "locked"), (("--isolation", "locked"), "locked"), (("--isolation", "portable"), "portable")],
)
def test_settings_reach_every_engine(words, isolation):
    """Isolation, limits and seed; a class is locked unless it is told otherwise."""
    seen = []

    def spy(course_path: Path | None, settings: Any) -> Any:
        seen.append(settings)
        return open_fake(course_path, settings)

    run(*words, "--limit", "2", "--memory", "256", "--seed", "11", engine=spy)
    assert {(s.isolation, s.limits.seconds, s.limits.memory, s.seed) for s in seen} == {(isolation, 2.0, 256 << 20, 11)}


def test_a_table_that_cannot_be_written_is_known_before_grading():
    """A folder in its place is told at once."""
    Path("grades.csv").mkdir()
    with pytest.raises(UsageFault, match=r"the table grades.csv cannot be written \(Is a directory\)"):
        run(submitted=_interrupt_at(1, _control_c))


@pytest.mark.parametrize("more", [(), ("--out", "g.db")])
def test_no_folder_is_made_for_a_table(more):
    """A name that was mistyped is told in one sentence, before anything is graded or made."""
    with pytest.raises(UsageFault) as fault:
        batch.run(batch.parse(["class", "--csv", "nodir/x.csv", *more], "en"), Output("en"), engine=open_fake)
    assert fault.value.said.en == (
        "the table nodir/x.csv cannot be written (there is no folder nodir): name another place with --csv."
    )
    assert fault.value.said.ko.startswith("점수표 nodir/x.csv를 저장할 수 없다(nodir 폴더가 없다).")
    assert not Path("nodir").exists()
    assert not Path("g.db").exists()


def test_a_table_that_is_open_elsewhere_is_written_somewhere_else(monkeypatch, capsys):
    """Hours of grading are not lost because Excel holds the file; the sentence says where they are."""
    whole = grades.write_grades

    def refuse(path: Path, *words: Any) -> None:
        if path.name == "grades.csv" and path.parent == Path():
            raise RecordFault("grades.csv cannot be written (it is open).")
        whole(path, *words)

    monkeypatch.setattr(batch, "write_grades", refuse)
    with pytest.raises(
        RecordFault, match=r"cannot be written \(it is open\)\. The table is in (.*) instead\."
    ) as fault:
        run()
    path = str(fault.value).partition("is in ")[2].removesuffix(" instead.")
    assert len(table(path)) == 4
    assert f"Written: {path}" in "".join(line.strip(" ") for line in capsys.readouterr().out.splitlines(True))


def test_a_course_among_the_submissions_is_not_trusted(course, monkeypatch):
    """A learner may hand in a course of her own, whose checks would run unprotected: it has to be named here."""
    course.rename(Path("class") / "kim_course")
    monkeypatch.setenv("GRADE_COURSE", ".")
    monkeypatch.chdir(Path("class") / "kim_course")
    options = batch.parse(["..", "--csv", "../../grades.csv"], "en")
    with pytest.raises(UsageFault, match="lies among the submissions"):
        batch.run(options, Output("en"), engine=open_fake, executor=lambda _: Inline())


def test_the_table_of_an_earlier_run_is_no_submission(small_class):
    """Also where it lies in the folder of the class."""
    for _ in range(2):
        options = batch.parse(["class", "--csv", "class/grades.csv"], "en")
        batch.run(options, Output("en"), engine=open_fake, executor=lambda _: Inline())
    assert len(table("class/grades.csv")) == 4
