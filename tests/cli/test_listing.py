"""`grade list` and `grade hint`."""

from __future__ import annotations

import json
import os
import subprocess
import sys


def test_the_list_by_chapter(grade):
    """Numbers, titles, points and their sum."""
    assert grade("list").out.splitlines() == [
        " ch03  neural network",
        "  28  The AND gate                                                            10",
        "  60  Softmax                                                                 10",
        "",
        " 2 problems, 20 points",
    ]
    assert "소프트맥스" in grade("list", "60", "--lang", "ko").out


def test_the_table_of_the_sources(grade):
    """Entry by entry, the problem that covers it; of the named problems only."""
    assert grade("list", "--covers").out.splitlines() == [
        " 004:28  28  The AND gate",
        " 004:60  60  Softmax",
        "",
        " 2 entries of the sources, 2 problems",
    ]
    korean = grade("list", "60", "--covers", "--lang", "ko").out.splitlines()
    assert korean == [" 004:60  60  소프트맥스", "", " 원전의 항목 1개, 1문제"]


def test_the_table_of_the_sources_as_json(grade):
    """The form that docs/json.md describes."""
    assert json.loads(grade("list", "--covers", "--json").out) == {
        "covers": [{"entry": "004:28", "problem": "p028_and_gate"}, {"entry": "004:60", "problem": "p060_softmax"}]
    }


def test_the_map_is_a_page_in_either_language(grade):
    """Chapters with a graph and a table, then the sources; what builds on what is an arrow."""
    page = grade("list", "--map").out
    for line in (
        "# The map of the course",
        "## ch03  neural network",
        '    p060_softmax["60 Softmax"]',
        "    p028_and_gate --> p060_softmax",
        "| 60 | [Softmax](../exercises/ch03_neural_network/p060_softmax.py) | 소프트맥스 | 10 | 28 |",
        "### `004`, 2 entries (course notes)",
        "| 60 | [p060_softmax](../exercises/ch03_neural_network/p060_softmax.py) |",
    ):
        assert line in page.splitlines()
    korean = grade("list", "60", "--map", "--lang", "ko").out.splitlines()
    assert "# 과정의 지도" in korean
    assert "| 60 | [소프트맥스](../exercises/ch03_neural_network/p060_softmax.py) | Softmax | 10 |  |" in korean
    assert not any("-->" in line for line in korean)


def test_the_list_as_json(grade):
    """The form that docs/json.md describes."""
    said = grade("list", "--json")
    assert said.code == 0
    assert json.loads(said.out) == {
        "problems": [
            {
                "stem": "p028_and_gate", "number": "28", "chapter": "ch03_neural_network",
                "title": {"en": "The AND gate", "ko": "AND 게이트"}, "points": 10,
                "covers": ["004:28"], "builds_on": [],
            },
            {
                "stem": "p060_softmax", "number": "60", "chapter": "ch03_neural_network",
                "title": {"en": "Softmax", "ko": "소프트맥스"}, "points": 10,
                "covers": ["004:60"], "builds_on": ["p028_and_gate"],
            },
        ]
    }  # fmt: skip


def test_the_list_as_json_needs_no_numpy_and_is_utf_8_anywhere(course):
    """Neither numpy nor rich is imported for it, and an ASCII terminal gets UTF-8 all the same."""
    program = (
        "import sys; from grader.cli.main import main; code = main(['list', '--json']); "
        "print(*sys.modules, file=sys.stderr); sys.exit(code)"
    )
    environment = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, env=environment)
    assert done.returncode == 0
    assert "AND 게이트" in done.stdout.decode("utf-8")
    assert not {"numpy", "rich", "msgpack", "nbformat"} & set(done.stderr.decode().split())


def test_the_list_for_people_needs_no_numpy(course):
    """It is quick because nothing heavy is imported."""
    program = "import sys; from grader.cli.main import main; main(['list']); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {"numpy", "msgpack", "nbformat", "matplotlib"} & set(done.stderr.split())


def test_hints_come_one_by_one(grade):
    """The gentlest first, and each but the last says how to get the next."""
    first, second = grade("hint", "softmax"), grade("hint", "60", "--level", "2")
    assert (first.code, second.code) == (0, 0)
    assert first.words == "60 Softmax Hint 1 of 2 Think. grade hint 60 --level 2 says more"
    assert second.words == "60 Softmax Hint 2 of 2 Subtract."
    assert "힌트 1/2 생각하라." in grade("hint", "60", "--lang", "ko").words
