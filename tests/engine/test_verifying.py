"""The proof of a course finds every kind of unsoundness, and nothing where all is sound."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tiny_course import CHECKS, MISTAKES, SOLUTION, STUB, Files, double_files, write_problem

from grader.course import open_course
from grader.running import Engine
from grader.sandbox.builds import Isolation
from grader.sandbox.limits import Limits
from grader.verifying import Finding, Proof, exactly, verify

Prove = Callable[..., tuple[Finding, ...]]
SIGN = '''

@mistake(halve)
def {name}(x):
    """The sign is turned round.
    ko: 부호가 뒤집혔다."""
    return {value}
'''


def all_findings(proofs: tuple[Proof, ...]) -> tuple[Finding, ...]:
    """Those of all problems, in course order."""
    return tuple(finding for proof in proofs for finding in proof.findings)


def proof_against_garbage(files: Files) -> Files:
    """The tiny problem with its last check behind the first one: by itself any array of the right length earns it."""
    behind = files["checks"].replace("@problem.check(points=1)", '@problem.check(points=1, needs="doubles")')
    return files | {"checks": behind}


@pytest.fixture
def prove(tmp_path: Path) -> Prove:
    """Writes the tiny problem with some files exchanged, and proves it."""

    def proven(seeds: int = 2, isolation: Isolation = Isolation.AUTO, **files: str) -> tuple[Finding, ...]:
        write_problem(tmp_path, "p001_double", proof_against_garbage(double_files(**files)))
        course = open_course(tmp_path)
        with Engine(course, isolation=isolation, limits=Limits(seconds=5.0)) as engine:
            return all_findings(verify(engine, course.problems, seeds=exactly(seeds)))

    return proven


def test_a_sound_course_has_no_findings(prove: Prove) -> None:
    """Solution, other right answers, stub and mistakes are what they should be."""
    assert prove() == ()


UNSOUND: dict[str, tuple[dict[str, str], str, str]] = {
    "the solution is wrong": (
        {"checks": CHECKS.replace("solution.halve(x))", "solution.halve(x) + 1)")},
        "solution", "halves ends as failed with seed 7",
    ),
    "the solution raises": (
        {"solution": SOLUTION.replace("return x / 2", "return x / 2 if x.sum() > 1e9 else x.nothing")},
        "files", "no attribute 'nothing' (the solution, line",
    ),
    "the solution leans on what is not there": (
        {"solution": SOLUTION.replace('"""Twice', 'import grader.checking\n"""Twice').replace(
            "return 2 * x", "return 2 * x * (grader.checking is not None)")},
        "solution", "doubles ends as raised",
    ),
    "the solution passes by luck": (
        {"checks": CHECKS.replace("close(learner.halve(x)", "close(learner.halve(x) + (x[0] > 0.3)")},
        "solution", "halves ends as failed with seed",
    ),
    "the solution lacks a name": (
        {"solution": SOLUTION.replace("def both", "def couple"), "mistakes": MISTAKES.replace("both", "couple")},
        "solution", "not defined, though the stub has it: both",
    ),
    "the stub earns points": (
        {"stub": STUB.replace('raise NotImplementedError("problem 1")', "return 2 * x", 1)},
        "stub", "the untouched stub is reported as failed with 5 points",
    ),
    "the stub is an attempt": (
        {"stub": STUB.replace('raise NotImplementedError("problem 1")', "return None")},
        "stub", "the untouched stub is reported as failed with 0 points",
    ),
    "a right answer is refused": (
        {"checks": CHECKS.replace("close(learner.halve(x), solution.halve(x))",
                                  "close(learner.halve(x) * (learner.halve(x).tobytes() == (x / 2).tobytes()), x / 2)"),
         "mistakes": MISTAKES.replace("return x * 0.5", "return x * 0.5 + 1e-13")},
        "by_multiplying", "halves ends as failed with seed 7",
    ),
    "a mistake loses nothing": (
        {"mistakes": MISTAKES.replace("return 3 * x", "return x + x")}, "tripled", "it loses no points with seed 7",
    ),
    "a mistake loses nothing on some seed": (
        {"mistakes": MISTAKES.replace("return 3 * x", "return (2 + (abs(x.sum()) > 2.0)) * x")},
        "tripled", "it loses no points with seed",
    ),
    "a mistake leaves no evidence": (
        {"mistakes": MISTAKES.replace(", decisive=True", "")}, "nothing", "it is not recognised",
    ),
    "a mistake raises without being decisive": (
        {"mistakes": MISTAKES.replace("return x * x", "return x.nothing")}, "squared", "it is not recognised",
    ),
    "a mistake is of no name of the stub": (
        {"mistakes": MISTAKES.replace("@mistake(both)", "def treble(x): return 3 * x\n\n\n@mistake(treble)")},
        "mistakes", "no name of the stub: treble",
    ),
    "too few hints": (
        {"checks": CHECKS.replace(', """Three.\nko: 셋."""', "")}, "files", "hints: 2 of at least 3",
    ),
    "too few right answers": (
        {"mistakes": MISTAKES.split("@also_right(halve)")[0]}, "files", "(@also_right): 1 of at least 2",
    ),
    "too few mistakes": (
        {"mistakes": MISTAKES.replace("@mistake(double)\n", "")}, "files", "mistakes: 2 of at least 3",
    ),
    "nothing is covered": (
        {"checks": CHECKS.replace('covers=["004:1"]', "covers=[]")}, "checks", "covers names no entry of the catalogue",
    ),
    "no solution": (
        {"solution": "", "mistakes": ""}, "files", "solutions/ch01_numpy/p001_double.py is missing",
    ),
    "no mistakes": (
        {"mistakes": ""}, "files", "solutions/ch01_numpy/p001_double_mistakes.py is missing",
    ),
    "a check that draws nothing": (
        {"checks": CHECKS.replace("(learner, solution, rng)", "(learner, solution)", 1)},
        "files", "a check takes three arguments: def doubles(learner, solution, rng)",
    ),
    "a check that breaks": (
        {"checks": CHECKS.replace("x = rng.normal(size=3)", "x = rng.normal(size=None)[0]", 1)},
        "files", "p001_double, check doubles",
    ),
    "checks that cannot be run": ({"checks": CHECKS + "\nimport nowhere_to_be_found\n"}, "files", "cannot be run"),
    "a stub without its statement": ({"stub": STUB.replace("[ko]", "")}, "files", ""),
    "a sentence in one language": ({"checks": CHECKS.replace("    ko: 길이를 유지한다", "")}, "files", ""),
    "a mistake in one language": ({"mistakes": MISTAKES.replace("ko: x 의", "x 의")}, "files", "cannot be run"),
    "a rig that is broken": ({"rig": "def f(:\n"}, "files", "_rig.py cannot be run (SyntaxError: invalid syntax"),
}  # fmt: skip


@pytest.mark.parametrize("kind", UNSOUND)
def test_each_kind_of_unsoundness_is_found(prove: Prove, kind: str) -> None:
    """With the problem, the part of it that is to be mended, and what is wrong."""
    files, subject, sentence = UNSOUND[kind]
    found = prove(seeds=5 if "seed" in kind or "luck" in kind else 1, **files)
    assert found, "it was taken for sound"
    assert {finding.stem for finding in found} == {"p001_double"}
    assert any(finding.subject == subject and sentence in finding.sentence for finding in found), found


def test_two_mistakes_with_the_same_values_may_speak_for_each_other(prove: Prove) -> None:
    """One sentence for both is all that can be told, and that is sound."""
    assert (
        prove(mistakes=MISTAKES + SIGN.format(name="minus", value="-x / 2") + SIGN.format(name="also", value="x / -2"))
        == ()
    )


def test_one_unsound_problem_does_not_hide_the_others(tmp_path: Path) -> None:
    """Each problem is told when it is proven, a broken one too."""
    write_problem(tmp_path, "p001_double", double_files(checks=CHECKS + "\n1 / 0\n"))
    sound = proof_against_garbage(double_files(mistakes=MISTAKES.replace("p001", "p002")))
    write_problem(tmp_path, "p002_double", sound)
    course = open_course(tmp_path)
    told: list[tuple[str, int]] = []
    with Engine(course, limits=Limits(seconds=5.0)) as engine:
        proofs = verify(
            engine, course.problems, seeds=exactly(1),
            on_proof=lambda proof: told.append((proof.stem, len(proof.findings))),
        )  # fmt: skip
    assert told == [("p001_double", 1), ("p002_double", 0)]
    assert [finding.stem for finding in all_findings(proofs)] == ["p001_double"]
    assert [proof.stem for proof in proofs] == ["p001_double", "p002_double"]
