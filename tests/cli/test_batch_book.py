"""`grade batch --out`: a gradebook is made, gone on with, and refused where it does not fit."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import fake_engines
import pytest
from fake_engines import Inline, open_fake, open_nothing

from grader.batch import grading
from grader.batch.lock import only_run
from grader.cli import batch
from grader.cli.exits import ExitCode
from grader.cli.output import Output
from grader.faults import UsageFault

ANSWER = "def softmax(x): pass\n"


@pytest.fixture(autouse=True)
def small_class(course: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A class of two in the folder `class`."""
    monkeypatch.setenv("COLUMNS", "80")
    grading._course.cache_clear()
    fake_engines.judged.clear()
    for name, text in {"kim": "# pass\n", "lee": "# worth 4\n"}.items():
        (Path("class") / name).mkdir(parents=True)
        (Path("class") / name / "p060_softmax.py").write_text(text + ANSWER)
    return Path("class")


def run(*words: str, lang: Any = "en", engine: Any = open_fake, submitted: Any = lambda _: None) -> int:
    """Run the command with fake engines, in this process."""
    options = batch.parse(["class", "--out", "g.db", *words], lang)
    return batch.run(options, Output(lang), engine=engine, executor=lambda _: Inline(submitted))


def test_the_summary_and_the_table(capsys):
    """What was done, the mean, where it is; the table has a row for each learner."""
    assert run("--csv", "g.csv") == ExitCode.PASSED
    out = capsys.readouterr().out
    assert out.splitlines() == [
        " 2 learners, 1 problem",
        "",
        "  graded     2",
        "",
        " Mean 7.0 of 10 points, over the 2 learners whose submissions hold answers",
        " This run: 2 graded, 0 as they were; 2 answers judged",
        " Written: g.db",
    ]
    table = list(csv.DictReader(io.StringIO(Path("g.csv").read_bytes().decode("utf-8-sig"), newline="")))
    assert [(row["id"], row["points"], row["out_of"], row["percent"]) for row in table] == [
        ("kim", "10", "10", "100"), ("lee", "4", "10", "40"),
    ]  # fmt: skip


def test_the_second_run_says_that_nothing_changed(capsys):
    """In Korean."""
    run()
    capsys.readouterr()
    assert run(lang="ko") == ExitCode.PASSED
    assert " 이번 실행: 채점 0개, 그대로 2개. 새로 채점한 답 0개\n" in capsys.readouterr().out


def test_ctrl_c_says_how_to_go_on(capsys):
    """Exit code 130; the next run does the rest."""

    def second(count: int) -> None:
        if count == 2:
            raise KeyboardInterrupt

    assert run(submitted=second) == ExitCode.INTERRUPTED
    assert capsys.readouterr().err == (
        "grade: interrupted: what is graded is in g.db; the same command goes on from there.\n"
    )
    assert run() == ExitCode.PASSED


def test_what_does_not_fit_is_refused():
    """No output, options without a gradebook, another seed, a seed that is known already, a run at the same time."""
    for words, said in (
        ([], "--out is missing"),
        (["--csv", "g.csv", "--hidden"], "--hidden needs a gradebook: add --out."),
    ):
        with pytest.raises(UsageFault, match=said):
            batch.parse(["class", *words], "en")
    run()
    with pytest.raises(UsageFault, match="begun with another seed"):
        run("--seed", "8")
    with pytest.raises(UsageFault, match="begun without --hidden"):
        run("--hidden")
    with only_run(Path("g.db")), pytest.raises(UsageFault, match=r"another run is at work on g\.db"):
        run()


def test_portable_has_to_be_asked_for():
    """As without a gradebook."""
    with pytest.raises(UsageFault, match="add --isolation portable"):
        run(engine=open_nothing)


def test_how_a_class_is_graded_is_kept(capsys):
    """Problems and limits hold for later runs too, until others are named."""
    run("--problems", "28", "--limit", "2")
    seen = []

    def spy(course_path: Path | None, settings: Any) -> Any:
        seen.append(settings)
        return open_fake(course_path, settings)

    (Path("class") / "kim" / "p028_and_gate.py").write_text("# pass\ndef and_gate(x): pass\n")
    run(engine=spy)
    assert [(one.problems, one.limits.seconds) for one in seen] == [(("p028_and_gate",), 2.0)]
