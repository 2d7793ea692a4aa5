"""`grade verify`: findings by problem, and whether all is sound."""

from __future__ import annotations

import shutil
from types import SimpleNamespace

import pytest

HEAD = "                                     seeds mutants killed equal alive found    s"


def body(said):
    """What stands below the table: the last line."""
    return said.out.splitlines()[-1].strip()


def test_a_sound_course(grade, engines):
    """A row for each problem, one line, and exit code 0."""
    said = grade("verify")
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [
        HEAD,
        "   28 and_gate                          20                                   1.5",
        "   60 softmax                           20                                   1.5",
        " 2 problems, each sound on at least 20 seeds.",
    ]


def test_mutants_and_what_was_known_before(grade, engines):
    """Their counts stand in the row and below; a star for a problem that was not proven again."""
    engines.remembered = True
    engines.mutants = SimpleNamespace(made=50, killed=48, equivalent=("one",), surviving=("two",))
    assert grade("verify", "60").out.splitlines() == [
        HEAD,
        "   60 softmax                           20      50     48     1     1       1.5*",
        " 50 mutants: 48 lose points, 1 are explained, 1 survive.",
        " 1 problem was found sound before and has not changed (*): --all proves all",
        " again.",
        " 1 problem, sound on at least 20 seeds.",
    ]


ASKED = {
    (): {"seeds": "auto", "mutants": True, "remember": True},
    ("--seeds", "auto"): {"seeds": "auto"},
    ("--seeds", "3", "--workers", "3"): {"seeds": "exactly 3", "workers": 3},
    ("--release", "--all"): {"seeds": "release", "remember": False},
    ("--no-mutants",): {"mutants": False},
    ("--mutants",): {"mutants": True},
}


@pytest.mark.parametrize("words", ASKED)
def test_what_was_asked_for_reaches_the_proof(grade, engines, words):
    """Seeds, mutants, workers, and whether the memory may answer."""
    assert grade("verify", *words).code == 0
    assert ASKED[words].items() <= engines.verified.items()


def test_two_numbers_of_seeds_are_one_too_many(grade, engines):
    """--release is one of its own."""
    said = grade("verify", "--release", "--seeds", "3")
    assert (said.code, said.out) == (2, "")
    assert "--release and --seeds N say two things" in said.err


def test_findings_stand_below_their_problem(grade, engines):
    """By the part of the problem that is concerned; exit code 1."""
    engines.findings["p060_softmax"] = [
        ("solution", "is_right ends as failed with seed 7"),
        ("solution", "is_right ends as failed with seed 1007"),
        ("NoMaximum", "it loses no points with seed 7"),
    ]
    said = grade("verify", "--seeds", "2")
    assert said.code == 1
    assert [line.rstrip() for line in said.out.splitlines()] == [
        " 60  Softmax                                                        p060_softmax",
        "     solution",
        "       is_right ends as failed with seed 7",
        "       is_right ends as failed with seed 1007",
        "     NoMaximum",
        "       it loses no points with seed 7",
        "",
        HEAD.rstrip(),
        "   28 and_gate                          20                                   1.5",
        "   60 softmax                           20                                3  1.5",
        " 1 of 2 problems is not sound: 3 findings.",
    ]


def test_one_is_not_several(grade, engines):
    """One problem, one finding and one seed are told as one."""
    engines.seeds = 1
    assert body(grade("verify", "60")) == "1 problem, sound on at least 1 seed."
    engines.findings["p060_softmax"] = [("stub", "x")]
    assert body(grade("verify", "60")) == "1 of 1 problem is not sound: 1 finding."
    assert body(grade("verify")) == "1 of 2 problems is not sound: 1 finding."
    engines.findings["p028_and_gate"] = [("stub", "x"), ("stub", "y")]
    assert body(grade("verify")) == "2 of 2 problems are not sound: 3 findings."


def test_only_the_named_problems(grade, engines):
    """In Korean, too."""
    engines.findings["p060_softmax"] = [("stub", "x")]
    said = grade("verify", "28", "--lang", "ko")
    assert (said.code, body(said)) == (0, "1문제 모두 시드 20개 이상에서 이상 없음.")


def test_a_course_without_solutions_cannot_be_proven(grade, engines, course):
    """A learner's installation has none: one sentence, exit code 2."""
    shutil.rmtree(course / "solutions")
    said = grade("verify")
    assert (said.code, said.out) == (2, "")
    assert "has no folder solutions, and nothing is proven without them" in said.err


def test_what_was_found_before_control_c_is_shown(grade, engines):
    """Exit code 130."""
    engines.raises = KeyboardInterrupt()
    assert grade("verify").code == 130
