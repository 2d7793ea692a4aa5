"""Checks that miss a slip are found out, and what is right all the same has to be explained."""

from __future__ import annotations

import pytest
from scale_course import CHECKS, MISTAKES, SOLUTION

from grader.faults import CourseFault
from grader.proof.mutants import findings_of, try_mutants

EQUIVALENT = '\n\nEQUIVALENT = {{\n    "{reason}": {names},\n}}\n'


def told(opened, **files):
    """The mutants of the tiny problem, and what is said of them."""
    engine, problem = opened(**files)
    mutants = try_mutants(engine, problem)
    return mutants, [sentence for _, sentence in findings_of(problem, mutants)]


def test_good_checks_kill_every_mutant(opened):
    """Each slip in the layer and in the loop loses points."""
    mutants, said = told(opened)
    assert mutants.made == mutants.killed > 20
    assert (mutants.equivalent, mutants.surviving, said) == ((), (), [])


def test_a_check_that_is_missing_lets_mutants_live(opened):
    """Without a look at dW all its slips survive, and each is a finding that shows the line."""
    blind = CHECKS.replace("close((dx, layer.dW), want, names=(", "close((dx,), want[:1], names=(").replace(
        ', "dW"))', ",))"
    )
    mutants, said = told(opened, checks=blind)
    assert "Scale.backward: self.dW = np.mean(dout * self.x)" in mutants.surviving
    assert "survives with full points: Scale.backward: self.dW = np.mean(dout * self.x)" in said
    assert mutants.killed == mutants.made - len(mutants.surviving)


def test_a_mutant_without_an_end_is_killed(opened):
    """A loop that never ends costs its time and no more."""
    endless = SOLUTION.replace(
        "    for item in x:\n        found = found + item\n",
        "    at = 0\n    while at < len(x):\n        found = found + x[at]\n        at = at + 1\n",
    )
    mutants, _ = told(opened, solution=endless)
    assert mutants.surviving == ()


WASTE = SOLUTION.replace("    found = 0\n", "    found = 0\n    again = 1\n    again = x.copy()\n")


def test_what_is_explained_is_no_finding(opened):
    """A survivor with a reason counts as equivalent; there may be few of them."""
    mutants, said = told(opened, solution=WASTE)
    assert {"total: without again = 1", "total: again = x", "total: again = 2"} <= set(mutants.surviving)
    table = EQUIVALENT.format(reason="again is never used", names=list(mutants.surviving))
    mutants, said = told(opened, solution=WASTE, mistakes=MISTAKES + table)
    assert mutants.surviving == ()
    assert len(mutants.equivalent) > 5
    assert len(said) == 1
    assert "% are listed as equivalent, 5 % are the most" in said[0]


def test_the_list_is_minimal(opened):
    """An entry that loses points, that does not exist, or that stands there twice is a finding."""
    names = ["total: return found + 1", "Scale.forward: return x + self.W"]
    _, said = told(opened, mistakes=MISTAKES + EQUIVALENT.format(reason="?", names=[*names, names[0]]))
    assert said == [
        "is listed as equivalent, but loses points or does not exist: total: return found + 1",
        "is listed as equivalent twice: total: return found + 1",
        "is listed as equivalent, but loses points or does not exist: Scale.forward: return x + self.W",
    ]


@pytest.mark.parametrize("table", ['["a"]', '{"reason": "f: x = 1"}', "dict(a=1)"])
def test_a_table_of_another_form_is_told(opened, table):
    """With the form it has to have."""
    with pytest.raises(CourseFault, match=r"EQUIVALENT is \{'reason': "):
        told(opened, mistakes=f"{MISTAKES}\nEQUIVALENT = {table}\n")
