"""What is nobody's business but the learner's costs no points."""

from __future__ import annotations

import ast
from contextlib import redirect_stdout
from io import StringIO
from typing import Any

from scale_course import CHECKS, SOLUTION, STUB

from grader.proof.answers import unsound_answers
from grader.proof.rewriting import rewritings
from grader.proof.seeds import exactly

SOURCE = '''"""A title."""

SHIFT = 2


def helper(x):
    """Shifted."""
    try:
        moved = x + SHIFT
    except TypeError as trouble:
        raise ValueError from trouble
    return moved


class Layer:
    def __init__(self, W):
        self.W = W
        self.hidden = None

    def forward(self, x):
        x = helper(x)
        total = sum(part for part in x)
        self.hidden = lambda y, total=total: y + total
        return self.hidden(total) * self.W
'''


class Many(list):
    """A list to which a number is added entry by entry."""

    def __add__(self, number: int) -> Many:
        return Many(item + number for item in self)


AGREED = "class Layer: W of shape (n,); forward(x)"


def written(how: str) -> str:
    """The source, written otherwise."""
    return dict(rewritings(SOURCE, AGREED))[how]


def names_in(text: str) -> set[str]:
    """All names of variables, functions, attributes and arguments."""
    tree = ast.parse(text)
    found = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    found |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    found |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    return found | {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)}


def test_names_that_nobody_agreed_upon_are_others():
    """Variables, helpers, constants, own attributes; what the stub mentions stays, and so do arguments."""
    names = names_in(written("with inner names renamed"))
    assert not {"moved", "trouble", "part", "helper", "SHIFT", "hidden"} & names
    assert {"inner_moved", "inner_part", "own_helper", "own_SHIFT", "own_hidden"} <= names
    assert {"Layer", "W", "forward", "x", "self", "sum", "total"} <= names  # total is an argument of the lambda too


def test_what_is_written_otherwise_does_the_same():
    """Whichever of the ways: it runs, with the names and results of before."""
    for how, text in rewritings(SOURCE, AGREED):
        space: dict[str, Any] = {}
        exec(compile(text, how, "exec"), space)
        with redirect_stdout(StringIO()):
            assert space["Layer"](3).forward(Many([1, 2])) == 3 * 2 * (1 + 2 + 2 + 2), how


def test_prints_and_docstrings_are_in_every_function():
    """After the docstring, or in the place of it."""
    assert written("with prints").count("print('here', 0)") == 3
    other = written("with other docstrings")
    assert "Shifted." not in other
    assert other.count("In words of one's own.") == 5


def told(opened, **files):
    """What is said of the answers of the tiny problem."""
    engine, problem = opened(**files)
    return list(unsound_answers(engine, problem, engine.materials(problem), exactly(1)))


def test_a_sound_problem_minds_none_of_it(opened):
    """No finding."""
    assert told(opened) == []


def test_a_check_that_looks_at_an_inner_name_is_found(opened):
    """An attribute that the stub never mentions is the solution's own."""
    solution = SOLUTION.replace("self.x", "self.kept")
    checks = CHECKS.replace("    unchanged(dout)\n", "    close(layer.kept, x)\n    unchanged(dout)\n")
    (said,) = told(opened, solution=solution, checks=checks)
    assert said[0] == "solution"
    assert said[1].startswith("with inner names renamed, slopes ends as failed with seed 7")
    assert told(opened, solution=solution, checks=checks, stub=STUB.replace("W * x", "W * x; kept")) == []
