"""A slip that Python has words for gets a sentence of ours in both languages: what happened, and what to do."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from textwrap import dedent

import pytest
from tiny_course import RIGHT

from grader.old_names import NUMPY
from grader.sandbox.failure import Kind
from grader.slips import Said, lacks_return, slip_of, slip_of_value
from grader.text import Text
from grader.verdict import ProblemReport, Verdict


def said_by(text: str, near: tuple[str, ...] = ()) -> Said:
    """What Python says when it runs a text that fails."""
    text = dedent(text).strip("\n")
    try:
        exec(compile(text, "learner", "exec"), {})
    except SyntaxError as error:
        return Said(type(error).__name__, error.msg, near, "", text)
    except Exception as error:
        own = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "learner"]
        line = text.split("\n")[(own[-1].lineno or 1) - 1]
        return Said(type(error).__name__, str(error), near, line, text)
    raise AssertionError("nothing went wrong")


def slip_in(text: str, near: tuple[str, ...] = ()) -> str:
    """The English sentence for a text that fails; empty for none."""
    found = slip_of(said_by(text, near))
    return found.en if found else ""


LAYER = """
class Affine:
    def __init__(self, W):
        self.W = W
    {method}
        {body}
"""


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("import numpy as np\nnp.zeros(3).astype(np.int)", "np.int is gone from numpy: write int"),
        ("import numpy as np\nnp.float(3)", "np.float is gone from numpy: write float"),
        ("import numpy as np\nnp.arange(3).astype(np.bool8)", "np.bool8 is gone from numpy: write np.bool_"),
        ("import numpy as np\nnp.product([2, 3])", "np.product is gone from numpy: write np.prod"),
        ("import numpy as np\nnp.float_(3)", "np.float_ is gone from numpy: write np.float64"),
        ("import numpy as np\nnp.arrray([1])", "numpy has nothing called arrray: is np.array meant?"),
        ("import numpy as np\nnp.qqqq([1])", "numpy has nothing called qqqq"),
        ("print 'x'", "This is Python 2: print is a function now"),
        ("try:\n    pass\nexcept ValueError, error:\n    pass", "This is Python 2: write except ValueError as error"),
        ("for i in xrange(3): pass", "Python 3 has no xrange: write range."),
        ("for k, v in {}.iteritems(): pass", "Python 3 has no iteritems: write items()."),
        ("n = 4\n[0] * (n / 2)", "In Python 3 the operator / gives a float"),
        ("n = 4\nfor i in range(n / 2): pass", "In Python 3 the operator / gives a float"),
        ("import numpy as np\nn = 4\nnp.zeros((n / 2, 3))", "In Python 3 the operator / gives a float"),
        ("import numpy as np\nn = 4\nnp.zeros(9)[n / 2]", "In Python 3 the operator / gives a float"),
        ("half = 4 / 2\nrange(half)", "A float is used as a count"),
        ("import torch_is_not_here", "torch_is_not_here is neither part of Python nor handed in"),
        ("from common_layers.functions import softmax", "common_layers is neither part"),
        ("torch.tensor([1])", "torch is not available here, and not needed"),
        ("np.exp(1)", "np was never imported: begin the file with import numpy as np"),
        ("import numpy as np\nexp(1)", "exp is numpy's: write np.exp."),
        ("x = true", "Python 3 has no true: write True."),
        ("def total(a):\n    return a\n\ntotl(1)", "totl is asked for and total is written"),
        ("def f(x):\n    x + 1\n\nf(1) * 2", "A value on this line is None"),
        ("def f(x):\n    x + 1\n\nf(1)[0]", "A value on this line is None"),
        ("def f(x):\n    x + 1\n\na, b = f(1)", "A value on this line is None"),
        ("def f(x):\n    x + 1\n\nf(1).sum()", "A value on this line is None"),
        ("import numpy as np\nx = np.ones(3)\nx.sum * 2", "A function stands where its result is wanted"),
        ("import numpy as np\nnp.max / 2", "A function stands where its result is wanted"),
        ("def f(): return 1\n\nf + 1", "A function stands where its result is wanted"),
        ("def f(): return 1\n\nf[0]", "A function stands where its result is wanted"),
        ("def f(): return 1\n\nf.shape", "A function stands where its result is wanted"),
        ("import numpy as np\nx = np.ones(3)\nx(0)", "A value is followed by parentheses"),
        ("2(3 + 4)", "A value is followed by parentheses"),
        ("[1, 2] - 1", "A Python list does not compute entry by entry"),
        ("[1, 2] * 0.5", "A Python list does not compute entry by entry"),
        ("[[1, 2]][0, 1]", "A Python list does not compute entry by entry"),
        ("[1, 2].shape", "This is a Python list, which has no shape"),
        ("(1, 2).shape", "This is a tuple, which has no shape"),
        ("import numpy as np\nnp.ones(3).append(1)", "An array has no append"),
        ("import numpy as np\nif np.ones(3) > 0: pass", "if, and, or and while take one truth value"),
        ("def f(x):\n    if x:\n        y = 1\n    return y\n\nf(0)", "y is used before it is given a value"),
        ("def f(x): return f(x)\n\nf(1)", "The function calls itself without end"),
        ("x = （1 + 2）", "A character here only looks like a sign of Python"),
        ("if 1:\n        x = 1\n\ty = 2", "Tabs and spaces are mixed"),
    ],
)  # fmt: skip
@pytest.mark.filterwarnings("ignore")
def test_what_python_says_is_recognised(text: str, begins: str) -> None:
    """Whatever this version of Python and numpy says in words."""
    assert slip_in(text).startswith(begins)


@pytest.mark.parametrize(
    ("method", "body", "call", "begins"),
    [
        ("def forward(x):", "return x", "Affine(1).forward(2)", "self is forgotten: the first parameter"),
        ("def forward(self):", "return 1", "Affine(1).forward(2)", "Affine.forward is called as the stub has it"),
        ("def forward(self, x):", "return W * x", "Affine(1).forward(2)", "W belongs to the object: write self.W."),
        ("def forward(x):", "return self.W * x", "Affine.forward(2)", "self is used where no parameter"),
        ("def forward(self, x):", "return self.x", "Affine(1).forward(2)", "self.x is read, and Affine has not stored"),
        ("def forward(self, x):", "return x", "Affine(1, b=2)", "Affine is called as the stub has it"),
        ("def forward(self, x):", "return x", "Affine.forward(2)", "The class itself is used"),
        ("def forward(self, x):", "return x", "Affine.W", "The class itself is used"),
    ],
)  # fmt: skip
def test_slips_in_a_class(method: str, body: str, call: str, begins: str) -> None:
    """A forgotten self, in the parameters or before a name; parameters; the class in the place of an object."""
    assert slip_in(LAYER.format(method=method, body=body) + call).startswith(begins)


TWO_STEPS = """class Loss:
    def forward(self, x, t):
        {stored} = x, t
        return x

    def backward(self):
        return {read}


loss = Loss()
"""


@pytest.mark.parametrize(
    ("stored", "read", "call", "begins"),
    [
        ("self.y, self.t", "self.y", "loss.backward()", "self.y is stored by forward of Loss, which has not run"),
        ("self.y, self.t", "self.t - 1", "loss.backward()", "self.t is stored by forward of Loss, which has not run"),
        ("y, self.t", "self.y", "loss.backward()", "self.y is read, and Loss has not stored it by then"),
        ("self.y, self.t", "self.z", "loss.backward()", "self.z is read, and Loss has not stored it by then"),
        ("self.y = self.y + 1; a, b", "0", "loss.forward(1, 2)", "self.y is read, and Loss has not stored it"),
    ],
)  # fmt: skip
def test_a_method_that_stores_a_value_and_has_not_run_is_named(stored: str, read: str, call: str, begins: str) -> None:
    """backward before any forward: what is missing is the call, no line of the class."""
    assert slip_in(TWO_STEPS.format(stored=stored, read=read) + call).startswith(begins)


@pytest.mark.parametrize("name", ["__int__", "__init_", "_init_", "init"])
def test_a_misspelt_init_is_named(name: str) -> None:
    """Python only says that the class takes no arguments."""
    found = slip_in(f"class Affine:\n    def {name}(self, W):\n        self.W = W\n\nAffine(1)")
    assert found == f"Affine has no __init__, but a {name}: two underscores stand on each side of init."


def test_two_spellings_are_put_side_by_side() -> None:
    """A method that is called otherwise than it is defined, both by the learner."""
    text = LAYER.format(method="def backword(self):", body="return 1") + "Affine(1).backward()"
    assert slip_in(text, ("backword",)).startswith("backward is asked for and backword is written")


@pytest.mark.parametrize(
    ("kind", "detail", "near", "begins"),
    [
        (Kind.MISSING, "Affine.backward", ("backword",), "backword is misspelt: it has to be called backward."),
        (Kind.MISSING, "Affine.dW", (), "Affine has nothing called dW"),
        (Kind.MISSING, "softmax", (), "Nothing is called softmax"),
        (Kind.REFUSED, "builtin_function_or_method", (), "A function stands where its result is wanted"),
        (Kind.REFUSED, "map", (), "In Python 3 a map is no list yet"),
        ("ModuleNotFoundError", "No module named 'tensorflow.keras'", (), "tensorflow is not available here"),
        ("ModuleNotFoundError", "No module named 'cPickle'", (), "Python 3 has no cPickle: write pickle."),
    ],
)
def test_what_the_grader_finds_missing(kind: str, detail: str, near: tuple[str, ...], begins: str) -> None:
    """Names that a check asks for, and values that cannot be judged."""
    found = slip_of(Said(kind, detail, near))
    assert found is not None
    assert found.en.startswith(begins)


@pytest.mark.parametrize(
    "text",
    [
        "raise ValueError('mine')", "raise TypeError('mine')", "1 / 0", "[][3]", "{}['a']",
        "import numpy as np\nnp.ones(3) @ np.ones(4)",
        "class Own: pass\n\nclass Other: pass\n\nOwn().thing.more", "assert False",
    ],
)  # fmt: skip
def test_nothing_is_said_of_what_has_no_one_reading(text: str) -> None:
    """What Python says has to do; an attribute of the learner's class is the one that is explained."""
    assert slip_in(text) == "" or "self.thing" in slip_in(text)


@pytest.mark.parametrize(
    ("name", "text", "lacks"),
    [
        ("f", "def f(x):\n    y = x\n", True),
        ("f", "def f(x):\n    return x\n", False),
        ("f", "def f(x): return x\n", False),
        ("f", "def f(x):\n    if x: return x\n", False),
        ("f", "def f(\n    x,\n):\n    y = x\n\ndef g(x):\n    return x\n", True),
        ("f", "def f(x):\n    return x\n\ndef f(x):\n    returned = x\n", True),
        ("f", "def f(x):\n    yield x\n", False),
        ("f", "f = lambda x: x\n", False),
        (
            "Two.f",
            "class One:\n    def f(self):\n        return 1\n\nclass Two:\n    def f(self):\n        pass\n",
            True,
        ),
        (
            "One.f",
            "class One:\n    def f(self):\n        return 1\n\nclass Two:\n    def f(self):\n        pass\n",
            False,
        ),
        ("Three.f", "class One:\n    def f(self):\n        pass\n", False),
    ],
)
def test_a_function_without_return(name: str, text: str, lacks: bool) -> None:
    """The last definition counts, and the class that the method belongs to."""
    assert lacks_return(name, text) is lacks


def test_values_that_are_none_or_functions() -> None:
    """None from a function that returns nothing, and a function in the place of its result."""
    text = "def f(x):\n    y = x\n"
    assert str(slip_of_value("None", "f", text)).startswith("Text(en='f has no return")
    assert slip_of_value("None", "g", text) is None
    assert str(slip_of_value("<function>", "f", text)).startswith("Text(en='A function stands")
    assert slip_of_value("[1. 2.]", "f", text) is None


def test_every_removed_name_is_gone_and_its_heir_is_there() -> None:
    """In the numpy of this machine, from version 2.4 on; names that came back are let be."""
    import numpy as np

    for name, new in NUMPY.items():
        heir = new.removeprefix("-").partition("(")[0]
        if heir.startswith("np."):
            home = np.random if "random." in heir else np
            assert hasattr(home, heir.rpartition(".")[2]), (name, new)


@pytest.mark.parametrize(
    ("change", "message", "likely"),
    [
        (("def double", "def doubel"), "double is not defined.", "doubel is misspelt: it has to be called double."),
        (("return 2 * x", "y = 2 * x"), None, "double has no return, and what is not returned is lost"),
        (("return 2 * x", "return 2 * np.float(x)"), "AttributeError: module 'numpy'", "np.float is gone from numpy"),
        (("return 2 * x", "return x.sum"), "The result is builtin_function", "A function stands where its result"),
        (("return 2 * x", "return torch.tensor(x)"), "NameError: name 'torch'", "torch is not available here"),
        (("return 2 * x", "return x[: len(x) / 2]"), "TypeError: slice indices", "In Python 3 the operator /"),
        (("return 2 * x", "print 'x'\n    return 2 * x"), "double is not defined.", "This is Python 2: print"),
    ],
)
def test_the_report_holds_both(
    judge: Callable[[str], ProblemReport], change: tuple[str, str], message: str | None, likely: str
) -> None:
    """What Python said stays, and what to do stands behind it, in both languages."""
    report = judge("import numpy as np\nimport torch\n" + RIGHT.replace(*change))
    check = next(check for check in report.checks if check.name == "doubles")
    assert check.verdict is not Verdict.PASSED
    assert (check.message.en if check.message else "").startswith(message or "")
    assert isinstance(check.likely, Text)
    assert check.likely.en.startswith(likely)
    assert check.likely.ko != check.likely.en
    assert check.mistake == ""


def test_a_part_that_was_not_written_is_no_slip(judge: Callable[[str], ProblemReport]) -> None:
    """An untouched function is told as such and nothing else."""
    report = judge(RIGHT.replace("return 2 * x", "raise NotImplementedError"))
    assert all(check.likely is None for check in report.checks)
