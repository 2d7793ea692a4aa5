"""`grade doctor A.json B.json`: two reports are read, compared and shown, or refused in one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


@pytest.fixture
def reports(grade, engines, tmp_path) -> tuple[Path, Path]:
    """The same file graded twice, as JSON; one in the encoding of a Windows shell."""
    Path("p060_softmax.py").write_text("def softmax(x): return x\n")
    said = grade("60", "--json")
    one, other = tmp_path / "A.json", tmp_path / "B.json"
    one.write_text(said.out, encoding="utf-8")
    other.write_text(said.out, encoding="utf-16")
    return one, other


def test_the_same_results(grade, reports):
    """Exit code 0."""
    said = grade("doctor", *map(str, reports))
    assert (said.code, said.err) == (0, "")
    assert "The results are the same, and so are the circumstances." in said.words


def test_other_results(grade, reports):
    """What differs, why it may, and exit code 1; the same as JSON, and in Korean."""
    record = json.loads(reports[0].read_text(encoding="utf-8"))
    record["receipt"]["seconds_limit"] = 99
    record["problems"][0]["checks"][0].update(verdict="timed_out", points=0)
    reports[0].write_text(json.dumps(record), encoding="utf-8")
    said = grade("doctor", *map(str, reports))
    assert said.code == 1
    assert "timed out 0/10 | passed 10/10 (time: the limit" in said.words
    assert "time limit 99 s | " in said.words
    told = json.loads(grade("doctor", *map(str, reports), "--json").out)
    assert (told["format"], [one["name"] for one in told["circumstances"]]) == ("grade-unlike", ["seconds_limit"])
    assert "시간 초과 0/10 | 통과 10/10" in grade("doctor", *map(str, reports), "--lang", "ko").words


@pytest.mark.parametrize("text", ["", "{}", "[]", "nothing", '{"format": "grade-report", "version": 1}', "[" * 100_000])
def test_what_is_no_report_is_one_sentence(grade, reports, text):
    """Also JSON of another kind, and what no reader can read."""
    reports[1].write_text(text, encoding="utf-8")
    said = grade("doctor", *map(str, reports))
    assert said.code == 2
    assert "B.json is no report: write one with 'grade --json > report.json'." in said.words


def test_one_report_is_not_enough(grade, reports):
    """Neither are three, nor one that is not there."""
    assert "two reports are compared, not 1" in grade("doctor", str(reports[0])).words
    assert "two reports are compared, not 3" in grade("doctor", *map(str, (*reports, reports[0]))).words
    assert "nowhere.json cannot be read" in grade("doctor", str(reports[0]), "nowhere.json").words
