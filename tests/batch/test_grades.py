"""The table of a class opens right, and says why."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from fake_engines import RECEIPT, problem_report

from grader.batch.rows import Found, Graded, Status
from grader.faults import RecordFault
from grader.report.grades import handed_in, write_grades
from grader.text import Text
from grader.verdict import ProblemReport, Report, Verdict


@dataclass(frozen=True)
class FakeProblem:
    """What the table reads of a problem."""

    stem: str
    points: int = 10


PROBLEMS: Any = (FakeProblem("p028_and_gate"), FakeProblem("p060_softmax"))


def row(name: str, *problems: ProblemReport, **more: Any) -> Graded:
    """A graded row."""
    return Graded(Found(name, Path(name)), Report(name, problems, RECEIPT, **more))


def table(path: Path, *rows: Graded, lang: Any = "en") -> list[dict[str, str]]:
    """Write and read again."""
    write_grades(path, rows, PROBLEMS, lang)
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def test_points_percent_and_empty_cells(tmp_path: Path) -> None:
    """Each problem has its column; what has no answer is empty and counts zero."""
    both = row("학생_07", problem_report(stem="p028_and_gate"), problem_report(points=4))
    one = row("lee", problem_report(Verdict.NOT_ATTEMPTED, 0), problem_report(points=7, stem="p028_and_gate"))
    got = table(tmp_path / "grades.csv", both, one)
    assert list(got[0]) == [
        "submission", "status", "points", "out_of", "percent", "p028_and_gate", "p060_softmax", "reason",
    ]  # fmt: skip
    assert list(got[0].values()) == ["학생_07", "graded", "14", "20", "70.0", "10", "4", ""]
    assert list(got[1].values()) == ["lee", "graded", "7", "20", "35.0", "7", "", ""]


def test_the_bytes_are_what_excel_wants(tmp_path: Path) -> None:
    """UTF-8 with its mark, CRLF line ends; written whole, nothing else left in the folder."""
    table(tmp_path / "grades.csv", row("학생_07", problem_report()))
    data = (tmp_path / "grades.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfsubmission,status,")
    assert data.count(b"\r\n") == data.count(b"\n") == 2
    assert [path.name for path in tmp_path.iterdir()] == ["grades.csv"]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\u3000@A1"])
def test_no_cell_is_a_formula(tmp_path: Path, name: str) -> None:
    """A submission's name cannot make a spreadsheet compute."""
    told = table(tmp_path / "grades.csv", row(name, problem_report()))[0]["submission"]
    assert told == "'" + name.replace("\t", "    ")


def test_no_cell_commands_a_terminal(tmp_path: Path) -> None:
    """Escapes, control characters and what turns a line round are written out, in names and in reasons."""
    fault = Text("broken \x1b[2J\r\n\x07 here", "\u202e고장")
    strange = Graded(Found("kim\x1b]0;own\x07\r\u202e", Path("kim")), None, fault)
    told = table(tmp_path / "grades.csv", strange)[0]
    assert told["submission"] == r"kim\x1b]0;own\x07\r\u202e"
    assert told["reason"] == r"broken \x1b[2J \x07 here"
    assert table(tmp_path / "grades.csv", strange, lang="ko")[0]["reason"] == r"\u202e고장"


def test_a_fault_of_ours_has_no_points(tmp_path: Path) -> None:
    """A fault is never a silent zero."""
    fault = Graded(
        Found("kim", Path("kim")), None, Text("the grader itself failed here: x", "채점기 자체의 오류이다: x")
    )
    got = table(tmp_path / "grades.csv", fault)[0]
    assert (got["status"], got["points"], got["percent"], got["reason"]) == (
        "fault", "", "", "the grader itself failed here: x",
    )  # fmt: skip


def test_each_status_has_its_reason(tmp_path: Path) -> None:
    """What is unreadable, not found, cut short or raised says so in one cell, in the language asked for."""
    note = Text("hw.py: saved in CP949", "hw.py: CP949")
    rows = (
        row("a", trouble=Text("a.zip: locked", "a.zip: 암호")),
        row("b", problem_report(Verdict.NOT_ATTEMPTED, 0)),
        row("c", problem_report(stem="p028_and_gate"), problem_report(Verdict.TIMED_OUT, 0)),
        row("d", problem_report(Verdict.RAISED, 0)),
        row("e", replace(problem_report(), notes=(note,))),
        row("f", problem_report(Verdict.CRASHED, 0)),
    )
    got = table(tmp_path / "grades.csv", *rows)
    assert [(line["status"], line["reason"]) for line in got] == [
        ("unreadable", "a.zip: locked"),
        (
            "nothing found",
            "no answer to any of the problems: name the files like the problems, or keep the names of the functions",
        ),
        ("partly", "60: timed out in line 12 of hw.py"),
        ("graded", "60: raised an exception in line 12 of hw.py"),
        ("graded", "hw.py: saved in CP949"),
        ("partly", "60: crashed"),
    ]
    assert table(tmp_path / "grades.csv", *rows, lang="ko")[2]["reason"] == "60: hw.py 12번째 줄에서 시간 초과"


def test_a_place_is_named_once(tmp_path: Path) -> None:
    """An exception's message that tells file and line is not told them again."""
    said = Text("f is not defined. hw.py, line 8: SyntaxError", "f 이(가) 없다. hw.py 8번째 줄: SyntaxError")
    problem = problem_report(Verdict.RAISED, 0)
    told = replace(problem, checks=(replace(problem.checks[0], message=said),))
    assert table(tmp_path / "grades.csv", row("d", told))[0]["reason"] == f"60: {said.en}"


def test_a_table_in_no_folder_that_can_be_written_is_a_fault(tmp_path: Path) -> None:
    """The fault names the file."""
    (tmp_path / "grades.csv").mkdir()
    with pytest.raises(RecordFault, match=r"grades\.csv cannot be written"):
        write_grades(tmp_path / "grades.csv", (), PROBLEMS)


def test_only_what_somebody_handed_in_becomes_a_column() -> None:
    """Of a course of hundreds, a class hands in a few."""
    rows = (row("a", problem_report(Verdict.NOT_ATTEMPTED, 0, "p028_and_gate")), row("b", problem_report()))
    assert [problem.stem for problem in handed_in(rows, PROBLEMS)] == ["p060_softmax"]


def test_a_row_without_report_is_a_fault() -> None:
    """Status follows from what came of a submission."""
    assert Graded(Found("a", Path("a")), None).status is Status.FAULT
