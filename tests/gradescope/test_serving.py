"""One submission becomes results, whatever is missing around it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from grader.batch.policy import Policy
from grader.faults import RecordFault
from grader.gradescope.orders import Orders, read_orders
from grader.gradescope.serving import read_handed, serve

ROOT = Path(__file__).resolve().parents[2]
STEMS = ("p028_and_gate", "p060_softmax")


def test_orders_are_read_as_they_were_written():
    """Every word of them; another file is a fault that says what to do."""
    orders = Orders(STEMS, "ko", 7, True, "portable", 2.5, 1 << 28, 40.0, Policy(percent=10, per="hour"))
    assert read_orders(orders.data()) == orders
    for data in (b"", b"{}", b"[1]", orders.data().replace(b'"version": 1', b'"version": 2')):
        with pytest.raises(RecordFault, match="pack the autograder again"):
            read_orders(data)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"users": null, "assignment": null}'])
def test_without_facts_a_submission_is_judged_all_the_same(tmp_path, text):
    """As nobody's, in time."""
    (tmp_path / "m.json").write_text(text)
    assert read_handed(tmp_path / "m.json").who.id == ""
    assert read_handed(tmp_path / "none.json").handed_in == ""


def test_what_the_time_did_not_suffice_for_is_named(tmp_path, monkeypatch):
    """The first problem is judged and counts; the others are named, with what took long."""
    monkeypatch.setenv("GRADE_COURSE", str(ROOT))
    (tmp_path / "submission").mkdir()
    (tmp_path / "submission" / "hw.py").write_text("def and_gate(x1, x2):\n    return int(x1 and x2)\n")
    orders = Orders(STEMS, isolation="auto", minutes=1e-9)
    results = serve(tmp_path, orders)
    assert json.loads((tmp_path / "results" / "results.json").read_bytes()) == results
    assert (
        "The time for this submission was over before these were judged: 60. What took longest: 28 ("
        in results["output"]
    )
    assert {test["number"].split(".")[0] for test in results["tests"]} == {"28"}
    assert [path.name for path in (tmp_path / "results").iterdir()] == ["results.json"]
    whole = serve(tmp_path, Orders(STEMS, isolation="auto"))
    assert "time for this submission" not in whole["output"]
    assert whole["score"] == results["score"]


def test_what_cannot_be_read_is_said(tmp_path, monkeypatch):
    """No answer among the files: zero points, with the reason."""
    monkeypatch.setenv("GRADE_COURSE", str(ROOT))
    (tmp_path / "submission").mkdir()
    (tmp_path / "submission" / "hw.docx").write_text("x")
    results = serve(tmp_path, Orders(STEMS, isolation="auto"))
    assert results["score"] == 0
    assert results["output"]
