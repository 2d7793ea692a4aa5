"""What learners read says enough, and gives nothing away; files of a problem do not contradict each other."""

from __future__ import annotations

from itertools import count

import pytest
from scale_course import CHECKS, LEARNED, MISTAKES, SOLUTION, STUB

from grader.proof.proving import prove
from grader.proof.seeds import exactly


def told(opened, **files):
    """What is said of the tiny problem without its mutants."""
    engine, problem = opened(**files)
    proof = prove(engine, problem, seeds=exactly(1))
    return [(finding.subject, finding.sentence) for finding in proof.findings]


SHAPELESS = STUB.replace("Scale x, an array of any shape, by W.", "Scale x by W.")
LINE = "found = found + item * 2"
DOUBLE = SOLUTION.replace("found = found + item", LINE).replace("    return found", "    return found / 2")
UNSOUND = {
    "no shape in English": (
        {"stub": SHAPELESS},
        ("statement", "the English statement names no shape of the arrays with 1 axes that are judged"),
    ),
    "no shape in Korean": (
        {"stub": STUB.replace("모양이 어떠하든 ", "")},
        ("statement", "the Korean statement names no shape of the arrays with 1 axes that are judged"),
    ),
    "a call is no shape": (
        {"stub": SHAPELESS.replace("by W.", "by W, as in f(n,).")},
        ("statement", "the English statement names no shape of the arrays with 1 axes that are judged"),
    ),
    "a line of the solution in the statement": (
        {"solution": DOUBLE, "stub": STUB.replace("by W.", "by W.\n\n    found = found + item*2")},
        ("statement", f"the stub gives a line of the solution away: {LINE}"),
    ),
    "a line of the solution in a hint": (
        {"solution": DOUBLE, "checks": CHECKS.replace('"""Two.', f'"""Two: {LINE}.')},
        ("statement", f"hint 2 gives a line of the solution away: {LINE}"),
    ),
    "nothing told after a pass": (
        {"checks": CHECKS.replace(LEARNED, "")},
        ("learned", 'Problem(...) has no learned="...": say in a sentence what a pass has taught, in both languages'),
    ),
    "a line that is listed and not shown": (
        {"mistakes": MISTAKES + '\nSHOWN = {"the formula": ["x = y"]}\n'},
        ("statement", "SHOWN lists a line that no text gives away: x = y"),
    ),
    "another argument": (
        {"stub": STUB.replace("def total(x)", "def total(x, y=0)")},
        ("solution", "total(x) is total(x, y=0) in the stub"),
    ),
    "arguments in another order": (
        {"stub": STUB.replace("def total(x)", "def total(x, y)"),
         "solution": SOLUTION.replace("def total(x)", "def total(y, x)")},
        ("solution", "total(y, x) is total(x, y) in the stub"),
    ),
    "a method with another name": (
        {"stub": STUB.replace("def backward", "def back")},
        ("solution", "Scale.back is in the stub, and not in the solution"),
    ),
    "another kind": (
        {"stub": STUB.replace("def total(x)", "class total")},
        ("solution", "total is a class in the stub, and none in the solution"),
    ),
    "another order": (
        {"solution": SOLUTION.replace("class Scale", "class Later") + "\n\nclass Scale(Later):\n    pass\n"},
        ("solution", "defines total, Scale in this order, the stub Scale, total"),
    ),
    "a check that asks for what nobody knows": (
        {"checks": CHECKS + '\n\ndef unused(learner):\n    learner.secret(1)\n'},
        ("checks", "p001_scale.py asks for learner.secret, which the stub does not mention"),
    ),
    "checks that are not written out": (
        {"checks": CHECKS + '\n\nfor points in (1, 2):\n'
         '    problem.check(points=points)(problem.checks[0].function)\n'},
        ("checks", "the checks that run are not those that the file declares: write each out, with @problem.check"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", UNSOUND)
def test_each_contradiction_is_told(opened, kind):
    """With the part that is concerned."""
    files, finding = UNSOUND[kind]
    assert finding in told(opened, **files)


def test_what_is_fine_is_not_told(opened):
    """Shapes by name, methods that are inherited, a line that may be seen."""
    assert told(opened) == []
    assert told(opened, stub=SHAPELESS.replace("by W.", "by W; x is (n,).")) == []
    inherited = SOLUTION.replace("class Scale:", "class Base:").replace(
        "\n\ndef total", "\n\nclass Scale(Base):\n    pass\n\n\ndef total"
    )
    assert told(opened, solution=inherited) == []
    shown = MISTAKES + f'\nSHOWN = {{"the formula of problem 0": ["{LINE}"]}}\n'
    stub = STUB.replace("by W.", f"by W: {LINE}")
    assert told(opened, solution=DOUBLE, stub=stub, mistakes=shown) == []


def test_right_answers_that_are_slow_are_told(opened, monkeypatch):
    """Seconds of the processor count, check by check and together; the limit here is five seconds."""
    ticks = count(step=2)
    monkeypatch.setattr("grader.proof.timing.time.process_time", lambda: float(next(ticks)))
    assert told(opened) == [
        ("time", "scales takes 2.0 s on a right answer, 1.5 s are the most"),
        ("time", "slopes takes 2.0 s on a right answer, 1.5 s are the most"),
        ("time", "adds_up takes 2.0 s on a right answer, 1.5 s are the most"),
        ("time", "all checks take 6.0 s on a right answer, 5.0 s are the most"),
    ]
