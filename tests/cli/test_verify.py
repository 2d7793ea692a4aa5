"""`grade verify`: findings by problem, and whether all is sound."""

from __future__ import annotations

import shutil


def test_a_sound_course(grade, engines):
    """One line, and exit code 0."""
    said = grade("verify")
    assert (said.code, said.err) == (0, "")
    assert said.out == " 2 problems, each sound on 5 seeds.\n"


def test_findings_stand_below_their_problem(grade, engines):
    """By the part of the problem that is concerned; exit code 1."""
    engines.findings["p060_softmax"] = [
        ("solution", "is_right ends as failed with seed 7"),
        ("solution", "is_right ends as failed with seed 1007"),
        ("NoMaximum", "it loses no points with seed 7"),
    ]
    said = grade("verify", "--seeds", "2")
    assert said.code == 1
    assert engines.seeds == 2
    assert [line.rstrip() for line in said.out.splitlines()] == [
        " 60  Softmax                                                        p060_softmax",
        "     solution",
        "       is_right ends as failed with seed 7",
        "       is_right ends as failed with seed 1007",
        "     NoMaximum",
        "       it loses no points with seed 7",
        "",
        " 1 of 2 problems is not sound: 3 findings.",
    ]


def test_one_is_not_several(grade, engines):
    """One problem, one finding and one seed are told as one."""
    assert grade("verify", "60", "--seeds", "1").out == " 1 problem, sound on 1 seed.\n"
    engines.findings["p060_softmax"] = [("stub", "x")]
    assert grade("verify", "60").out.splitlines()[-1].strip() == "1 of 1 problem is not sound: 1 finding."
    assert grade("verify").out.splitlines()[-1].strip() == "1 of 2 problems is not sound: 1 finding."
    engines.findings["p028_and_gate"] = [("stub", "x"), ("stub", "y")]
    assert grade("verify").out.splitlines()[-1].strip() == "2 of 2 problems are not sound: 3 findings."


def test_only_the_named_problems(grade, engines):
    """In Korean, too."""
    engines.findings["p060_softmax"] = [("stub", "x")]
    said = grade("verify", "28", "--lang", "ko")
    assert (said.code, said.out) == (0, " 1문제 모두 시드 5개에서 이상 없음.\n")


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
