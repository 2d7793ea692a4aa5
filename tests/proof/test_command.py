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
    words = ["verify", "--course", str(root), "--workers", "2", "--seeds", "1", "--json"]
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
    """Each with its line; exit code 1."""
    root = write(checks=BLIND)
    assert main(["verify", "--course", str(root), "--seeds", "1", "--json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert "total: return item" in problem["survivors"]
    assert {"subject": "mutants", "sentence": "survives with full points: total: return item"} in problem["findings"]


def test_a_row_for_each_problem_and_the_counts_below(write, capsys, monkeypatch):
    """In the language that was asked for; a problem is proven once, and again when it was changed or --all says so."""
    monkeypatch.setenv("COLUMNS", "80")
    root = write()
    words = ["verify", "--course", str(root), "--seeds", "3", "--lang", "ko"]
    assert main(words) == 0
    head, row, counts, last = capsys.readouterr().out.splitlines()
    assert head.split() == ["시드", "변이", "잡힘", "동치", "생존", "이상", "초"]
    number, name, seeds, made, killed, *rest = row.split()
    assert (number, name, seeds, rest[:2]) == ("1", "scale", "3", ["0", "0"])
    assert made == killed
    assert counts == f" 변이 {made}개: {killed}개는 점수를 잃고, 0개는 사유가 있으며, 0개가 살아남았다."
    assert last == " 1문제 모두 시드 3개 이상에서 이상 없음."

    assert main(words) == 0
    _, row, _, again, _ = capsys.readouterr().out.splitlines()
    assert row.endswith("*")
    assert again == " 1문제는 전에 이상이 없었고 그 뒤 바뀌지 않았다(*). --all 은 모두 다시 검증한다."

    assert main([*words, "--all"]) == 0
    assert "*" not in capsys.readouterr().out


def test_without_mutants_nothing_is_said_of_them(write, capsys):
    """Neither of survivors nor of checks that find nothing alone."""
    checks = CHECKS.replace('want, names=("dx", "dW")', 'want[:1], names=("dx",)').replace("(dx, layer.dW)", "(dx,)")
    root = write(checks=checks)
    assert main(["verify", "--course", str(root), "--seeds", "1", "--no-mutants", "--json"]) == 0
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert (problem["mutants"], problem["survivors"], problem["findings"]) == (None, [], [])
