"""A report as JSON, and its description."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest

from grader.course import open_course
from grader.faults import RecordFault
from grader.report.json_form import report_from_json, report_to_json
from grader.report.machine import Machine, Protection
from grader.text import Text
from grader.verdict import CheckResult, Mismatch, MismatchKind, ProblemReport, Receipt, Report, TraceLine, Verdict

DOCS = Path(__file__).resolve().parents[2] / "docs" / "json.md"


def test_the_record_in_plain_values(softmax, make_report):
    """Texts in both languages, verdicts as words, totals beside the problems."""
    form = report_to_json(make_report(softmax))
    assert list(form) == [
        "format", "version", "submission", "points", "out_of", "problems", "receipt", "notes", "trouble",
    ]  # fmt: skip
    assert (form["format"], form["version"], form["submission"]) == ("grade-report", 1, "hw")
    assert (form["points"], form["out_of"], form["trouble"]) == (8, 12, None)
    (problem,) = form["problems"]
    assert problem["title"] == {"en": "Softmax that does not overflow", "ko": "넘치지 않는 소프트맥스"}
    assert [check["verdict"] for check in problem["checks"]] == ["passed", "passed", "failed"]
    assert problem["checks"][2]["mismatch"]["kind"] == "not_finite"
    assert form["receipt"]["layers"] == ["seccomp"]


def test_it_is_strict_json(make_check, make_problem, make_report):
    """No NaN, no lone surrogate: any reader takes it."""
    mismatch = Mismatch(MismatchKind.VALUES, Text("a", "b"), got="\udc80", abs_error=float("inf"), where=(0, 1))
    problem = make_problem(Verdict.FAILED, make_check(Verdict.FAILED, mismatch=mismatch))
    text = json.dumps(report_to_json(make_report(problem)), allow_nan=False, ensure_ascii=False)
    found = json.loads(text.encode())["problems"][0]["checks"][0]["mismatch"]
    assert (found["abs_error"], found["where"], found["got"]) == (None, [0, 1], "?")


def test_what_was_written_is_read_back(softmax, make_check, make_problem, make_report):
    """Every field of every record comes back through JSON, also those that are empty."""
    mismatch = Mismatch(
        MismatchKind.VALUES, Text("a", "가"), "dW", "[1.]", "[2.]", (0, 1), 1, 2, "1e-9", 1.0, Text("b", "나")
    )
    check = make_check(Verdict.RAISED, mismatch=mismatch, message=Text("c", "다"), trace=(TraceLine("a.py", 1, "x"),))
    report = make_report(softmax, make_problem(Verdict.RAISED, check, notes=(Text("d", "라"),), seconds=0.25))
    assert report_from_json(json.loads(json.dumps(report_to_json(report)))) == report


@pytest.mark.parametrize(
    "change", [{"version": 2}, {"format": "x"}, {"problems": 3}, {"notes": ["x"]}, {"receipt": {}}]
)
def test_what_is_no_report_is_refused(softmax, make_report, change):
    """Another version, and what has another form, end in a fault with a sentence."""
    with pytest.raises(RecordFault, match="this is no"):
        report_from_json(report_to_json(make_report(softmax)) | change)


@pytest.mark.parametrize(
    ("heading", "record"),
    [
        ("problem", ProblemReport),
        ("check", CheckResult),
        ("mismatch", Mismatch),
        ("trace line", TraceLine),
        ("receipt", Receipt),
        ("## A report: `grade --json`", Report),
        ("## The machine: `grade doctor --json`", Machine),
        ("layer", Protection),
    ],
)
def test_every_field_is_documented(heading, record):
    """docs/json.md has a row for each field of each record, and for no other."""
    title = heading if heading.startswith("##") else f"### {heading}"
    section = DOCS.read_text(encoding="utf-8").split(f"{title}\n")[1].split("\n##")[0]
    rows = [cell for line in section.splitlines() if line.startswith("| `") for cell in [line.split("|")[1]]]
    documented = {name for cell in rows for name in re.findall(r"`(\w+)`", cell)}
    extra = {Report: {"format", "version", "points", "out_of"}, Machine: {"format", "version"}}.get(record, set())
    assert documented == {field.name for field in fields(record)} | extra


def test_every_verdict_and_kind_is_documented():
    """The closed lists are written out."""
    text = DOCS.read_text(encoding="utf-8")
    assert all(f"`{word}`" in text for word in (*Verdict, *MismatchKind))


def test_every_field_of_the_list_is_documented():
    """What `grade list --json` writes of a problem."""
    from grader.cli.listing import form

    section = DOCS.read_text(encoding="utf-8").split("## The course: `grade list --json`\n")[1].split("\n##")[0]
    rows = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    documented = {name for cell in rows for name in re.findall(r"`(\w+)`", cell)}
    assert documented == set(form(open_course(DOCS.parents[1]).problems[0]))
