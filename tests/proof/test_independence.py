"""A check that finds nothing by itself is found out."""

from __future__ import annotations

from scale_course import CHECKS, MISTAKES

from grader.proof.proving import prove
from grader.proof.seeds import exactly

TWICE = (
    CHECKS
    + '''

@problem.check(points=1{needs})
def adds_up_again(learner, solution, rng):
    """total adds up once more
    ko: total 은 또 더한다"""
    x = rng.normal(size=6)
    close(learner.total(x), solution.total(x))
'''
)


def told(opened, **files):
    """What is said of the independence of the tiny problem's checks."""
    engine, problem = opened(**files)
    proof = prove(engine, problem, seeds=exactly(1), mutants=True)
    return [finding.sentence for finding in proof.findings if finding.subject == "independence"]


def test_checks_that_each_find_something_alone(opened):
    """By a mistake, or by a mutant."""
    assert told(opened) == []


def test_two_checks_that_find_the_same(opened):
    """Each is redundant beside the other."""
    assert told(opened, checks=TWICE.format(needs="")) == [
        "adds_up is redundant: no mistake and no mutant fails in it alone",
        "adds_up_again is redundant: no mistake and no mutant fails in it alone",
    ]


def test_a_check_that_was_never_asked_is_no_company(opened):
    """Behind the other one it is skipped, and only it is redundant."""
    assert told(opened, checks=TWICE.format(needs=', needs="adds_up"')) == [
        "adds_up_again is redundant: no mistake and no mutant fails in it alone"
    ]


def test_a_reason_settles_it_and_has_to_be_needed(opened):
    """An entry for a check that does find something alone is a finding itself."""
    table = '\n\nREDUNDANT = {"adds_up_again": "longer vectors, for the learner to see"}\n'
    assert told(opened, checks=TWICE.format(needs=', needs="adds_up"'), mistakes=MISTAKES + table) == []
    assert told(opened, mistakes=MISTAKES + table) == ["REDUNDANT lists adds_up_again, which is no redundant check"]


def test_a_step_gives_credit_on_the_way(opened):
    """All that fails in it fails in the harder one, and something passes it and fails there: no finding, but told."""
    checks = (
        CHECKS
        + '''

@problem.check(points=1)
def adds_up_many(learner, solution, rng):
    """total adds up many
    ko: total 은 많이 더한다"""
    for size in (4, 9):
        x = rng.normal(size=size)
        close(learner.total(x), solution.total(x))
'''
    )
    mistakes = MISTAKES.replace("return x[0]", "return sum(x[:5])")
    engine, problem = opened(checks=checks, mistakes=mistakes)
    proof = prove(engine, problem, seeds=exactly(1), mutants=True)
    assert proof.findings == ()
    assert proof.steps == {"adds_up": ("adds_up_many",)}


def test_a_mistake_is_enough(opened):
    """What no mutant does, people do."""
    mistake = '''

@mistake(total)
def five_at_most(x):
    """Only the first five are added.
    ko: 처음 다섯 개만 더한다."""
    return sum(x[:5])
'''
    assert told(opened, checks=TWICE.format(needs=', needs="adds_up"'), mistakes=MISTAKES + mistake) == []
