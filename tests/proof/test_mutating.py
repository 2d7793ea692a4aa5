"""Mutants are the slips of the field, each one small, none of them the solution itself."""

from __future__ import annotations

import ast

import pytest

from grader.proof.mutating import mutants_of


def slips(source: str) -> set[str]:
    """What becomes of the lines of a text."""
    return {mutant.after for mutant in mutants_of(source)}


SLIPS = {
    "an operator": ("return x + y * 2", "return x - y * 2"),
    "a comparison that is not strict": ("return x > y", "return x >= y"),
    "a constant": ("return 0.5 * x", "return 0.505 * x"),
    "an axis": ("return np.max(x, axis=1)", "return np.max(x, axis=0)"),
    "a sign": ("return -1 * x", "return 1 * x"),
    "an axis left out": ("return np.max(x, axis=1)", "return np.max(x)"),
    "keepdims": ("return x.sum(axis=1, keepdims=True)", "return x.sum(axis=1, keepdims=False)"),
    "a transpose removed": ("return x.T @ y", "return x @ y"),
    "a transpose too many": ("return x.T @ y", "return x.T @ y.T"),
    "factors exchanged": ("return np.dot(x, y)", "return np.dot(y, x)"),
    "a product of entries": ("return x @ y", "return x * y"),
    "a reshape forgotten": ("return x.reshape(2, 3)", "return x"),
    "a shape turned round": ("return x.reshape(2, 3)", "return x.reshape(3, 2)"),
    "a sum for a mean": ("return np.mean(x)", "return np.sum(x)"),
    "a batch division forgotten": ("return (x - y) / len(x)", "return x - y"),
    "a line dropped": ("y = 1\n    return x", "without y = 1"),
    "nothing returned": ("return x.T", "x.T"),
    "= for +=": ("x += y\n    return x", "x = y"),
    "a new array for the old one": ("x -= y\n    return x", "x = x - y"),
    "an argument written into": ("y = x - 1\n    return y", "x -= 1; y = x"),
    "an argument written into and returned": ("return x - 1", "x -= 1; return x"),
    "an argument written into by a function": ("return np.exp(x)", "return np.exp(x, out=x)"),
    "+= for =": ("x[0] = y\n    return x", "x[0] += y"),
    "an axis by position left out": ("return np.max(x, 1)", "return np.max(x)"),
    "a method's axis left out": ("return x.sum(0)", "return x.sum()"),
    "a factor transposed": ("return np.dot(x.T, y)", "return np.dot(x, y)"),
    "another factor transposed": ("return np.dot(x.T, y)", "return np.dot(x.T, y.T)"),
    "another function": ("return f(x, y)\n\ndef g(a, b, c=0):\n    return a", "return g(x, y)"),
    "a step of arange too many": ("return np.arange(y)", "return np.arange(0, y + 1)"),
    "a chain of comparisons": ("return 0 < x <= y", "return 0 < x < y"),
    "or for and, entry by entry": ("return (x > 0) & (y > 0)", "return (x > 0) | (y > 0)"),
    "a copy forgotten": ("return x.copy()", "return x"),
    "zeros forgotten": ("return np.zeros_like(x)", "return x"),
    "a range one too short": ("for i in range(y): x += i\n    return x", "for i in range(0, y - 1):"),
    "a range that begins too late": ("for i in range(y): x += i\n    return x", "for i in range(0 + 1, y):"),
    "a slice": ("return x[1:y]", "return x[1:y + 1]"),
    "the stride ignored": ("return x[::stride]", "return x[::1]"),
    "the value of the padding": ("return np.pad(x, 1)", "return np.pad(x, 1, constant_values=1)"),
    "a name for another": ("return x - 3 * y", "return y - 3 * y"),
    "a key for another": ("return x['W1'], y['W2']", "return (x['W2'], y['W2'])"),
    "results exchanged": ("return x, y", "return (y, x)"),
    "a condition turned round": ("return x if x > 0 else y", "return x if not x > 0 else y"),
    "an exponential forgotten": ("return np.exp(x) / y", "return x / y"),
    "a word of a quiz": ("return {'q1': 'b'}", "return {'q1': 'c'}"),
}


@pytest.mark.parametrize("kind", SLIPS)
def test_each_slip_of_the_field_is_made(kind: str) -> None:
    """The line as an author reads it in a finding."""
    line, slip = SLIPS[kind]
    assert slip in slips(f"import numpy as np\n\ndef f(x, y, stride=1):\n    {line}\n")


NO_DIFFERENCE = {
    "a square": ("return (x - y) ** 2", "return (y - x) ** 2"),
    "a maximum": ("return np.maximum(x, 0)", "return np.maximum(0, x)"),
    "the last axis of a matrix": ("return x.sum(axis=1)", "return x.sum(axis=-1)"),
    "the rows of another array": ("return x / len(x)", "return x / len(y)"),
    "how tiny a guard is": ("return np.log(x + 1e-7)", "return np.log(x + 2e-07)"),
    "a length that is worked out": ("return x.reshape(2, -1)", "return x.reshape(2, -2)"),
    "the last axis by another name": ("return x.transpose(0, 2, 1)", "return x.transpose(0, -1, 1)"),
    "a name of the function itself": ("return np.exp(x)", "return y.exp(x)"),
    "a sum with what is zero": ("z = np.zeros(3)\n    z[0] = x\n    return z", "z[0] += x"),
    "what is no argument, written into": ("z = y * 2\n    return z - x", "z -= x; return z"),
    "a gate's inputs exchanged": ("return AND(x, y)", "return AND(y, x)"),
    "a function that takes fewer arguments": ("return f(x, y)\n\ndef g(a):\n    return a", "return g(x, y)"),
}


@pytest.mark.parametrize("kind", NO_DIFFERENCE)
def test_what_makes_no_difference_is_not_made(kind: str) -> None:
    """Nobody should have to explain these."""
    line, slip = NO_DIFFERENCE[kind]
    assert slip not in slips(f"import numpy as np\n\ndef f(x, y):\n    {line}\n")


SOURCE = '''"""A title."""

EXPLANATIONS = {"q1": "Because."}


class Layer:
    """A layer."""

    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        """x @ W + b."""
        return x @ self.W + self.b
'''


def test_a_mutant_differs_in_one_place_and_compiles() -> None:
    """Texts for people stay, every other line is as it was, and no two are the same."""
    made = mutants_of(SOURCE)
    lines = ast.unparse(ast.parse(SOURCE)).splitlines()
    assert len({mutant.source for mutant in made}) == len({mutant.name for mutant in made}) == len(made)
    for mutant in made:
        compile(mutant.source, "mutant", "exec")
        changed = [line for line in lines if line not in mutant.source.splitlines()]
        assert len(changed) == 1, mutant
        assert mutant.before == changed[0].strip()
        assert "Because" in mutant.source


def test_a_mutant_is_named_by_its_function() -> None:
    """Attributes are exchanged inside the class that has them."""
    names = {mutant.name for mutant in mutants_of(SOURCE)}
    assert "Layer.forward: return x @ self.b + self.b" in names
    assert "Layer.__init__: self.W = b" in names


def test_two_slips_that_read_alike_are_told_apart() -> None:
    """By a number, in the order in which they stand."""
    names = [mutant.name for mutant in mutants_of("def f(x):\n    x = x + 3\n    x = x + 3\n    return x\n")]
    assert {"f: x = x - 3", "f (2): x = x - 3"} <= set(names)


def test_what_compiles_to_the_same_is_no_mutant() -> None:
    """A docstring or a pass is nothing to change."""
    assert mutants_of('def f():\n    """Nothing."""\n    pass\n') == ()


def test_what_is_judged_elsewhere_is_spared() -> None:
    """Functions and classes that are named, and nothing else."""
    source = SOURCE + "\n\ndef double(x):\n    return 2 * x\n"
    assert any(mutant.where == "double" for mutant in mutants_of(source))
    spared = {mutant.where for mutant in mutants_of(source, without=["double"])}
    assert spared == {"Layer.__init__", "Layer.forward"}
    assert {mutant.where for mutant in mutants_of(source, without=["Layer"])} == {"double"}
