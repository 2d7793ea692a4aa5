"""`grade verify` with mutants, in parallel, as JSON."""

from __future__ import annotations

import json

from scale_course import CHECKS

from grader.cli.main import main

BLIND = CHECKS.replace(
    "close(learner.total(x), solution.total(x))", "close(learner.total(x[:1]), solution.total(x[:1]))"
)


def test_mutants_in_parallel_as_json(write, capsys):
    """Problems in course order, whichever worker was first; counts, and the names of the survivors."""
    root = write(("p001_scale", "p002_scale", "p003_scale"))
    words = ["verify", "--course", str(root), "--mutants", "--workers", "2", "--seeds", "1", "--json"]
    code = main(words)
    said = capsys.readouterr()
    assert (code, said.err) == (0, "")
    found = json.loads(said.out)
    assert (found["format"], found["version"], found["seeds"]) == ("grade-verify", 1, 1)
    assert [problem["stem"] for problem in found["problems"]] == ["p001_scale", "p002_scale", "p003_scale"]
    for problem in found["problems"]:
        assert problem["sound"]
        assert problem["mutants"] == {"made": problem["mutants"]["killed"], "equivalent": 0, "surviving": 0} | {
            "killed": problem["mutants"]["killed"]
        }
        assert (problem["findings"], problem["survivors"]) == ([], [])
        assert problem["seconds"] > 0


def test_survivors_are_findings(write, capsys):
    """Each with its line; exit code 1; without --mutants nobody asks."""
    root = write(checks=BLIND)
    assert main(["verify", "--course", str(root), "--seeds", "1", "--mutants", "--json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert "total: return item" in problem["survivors"]
    assert {"subject": "mutants", "sentence": "survives with full points: total: return item"} in problem["findings"]


def test_the_count_of_mutants_stands_above_the_last_line(write, capsys, monkeypatch):
    """In the language that was asked for."""
    monkeypatch.setenv("COLUMNS", "80")
    root = write()
    assert main(["verify", "--course", str(root), "--seeds", "1", "--mutants", "--lang", "ko"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith(" 변이 ")
    assert first.endswith("0개는 사유가 있으며, 0개가 살아남았다.")
    assert second == " 1문제 모두 시드 1개에서 이상 없음."
