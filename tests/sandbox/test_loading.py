"""A learner's source becomes a module: definitions first, demo code only when needed, broken parts alone."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from grader.sandbox import loading
from grader.sandbox.loading import Loaded, SubmissionImporter, Trouble

NAME = "answer_of_test"
Load = Callable[..., Loaded]


@pytest.fixture
def load() -> Iterator[Load]:
    """Loads sources (parts; `modules` by name) in this process and takes back what that does to it."""
    modules, finders = set(sys.modules), list(sys.meta_path)

    def start(*parts: str, needed: str = "f", modules: dict[str, str] | None = None) -> Loaded:
        troubles: list[Trouble] = []
        if modules:
            served = {name: (f"module-{name}", textwrap.dedent(text)) for name, text in modules.items()}
            sys.meta_path.insert(0, SubmissionImporter(served, troubles))
        placed = [(f"source-{k}", textwrap.dedent(part)) for k, part in enumerate(parts)]
        loaded = loading.load(placed, needed.split(), NAME)
        loaded.troubles += troubles
        return loaded

    yield start
    sys.meta_path[:] = finders
    for name in set(sys.modules) - modules:
        if name == NAME or isinstance(getattr(sys.modules[name].__spec__, "loader", None), SubmissionImporter):
            del sys.modules[name]


def told(loaded: Loaded) -> list[tuple[str, str, int]]:
    """What went wrong: kind, label and line."""
    return [(trouble.kind, trouble.label, trouble.line) for trouble in loaded.troubles]


# ------------------------------------------------------------------------------------------- what runs, what not


def test_demo_code_does_not_run(load: Load) -> None:
    """Calls, loops, prints and training at top level stay undone when all that is needed is defined."""
    loaded = load("""
        import math
        SCALE = 2
        table = {"a": [1, -2], "b": (SCALE, 3.5)}
        def f(x): return SCALE * x
        print(f(1))
        ran = [f(2)]
        for k in range(10**9): ran.append(k)
        while True: pass
        """)
    assert loaded.module.f(3) == 6
    assert loaded.module.table == {"a": [1, -2], "b": (2, 3.5)}
    assert not hasattr(loaded.module, "ran")
    assert loaded.troubles == []


def test_attributes_are_no_names(load: Load) -> None:
    """A layer that has W, b and x of its own does not need those of the demo."""
    loaded = load("""
        class f:
            def __init__(self, W): self.W = W
            def forward(self, x):
                self.x = x
                return self.W @ self.x + self.b.sum()
        W = make_it()
        b = [float(1)]
        while True: x = 3
        """)
    assert loaded.troubles == []
    assert not hasattr(loaded.module, "b")


@pytest.mark.parametrize(
    "source",
    [
        "table = {}\ntable['a'] = float(4)\ndef f(): return table['a']",
        "table = {'a': {}}\nfor k in 'bc': table['a'][k] = float(4)\ndef f(): return table['a']['c']",
        "items = [1, 2]\nitems.append(float(4))\ndef f(): return items[-1]",
        "items = []\nfor k in range(5):\n    items += [float(k)]\ndef f(): return items[-1]",
    ],
)
def test_a_table_that_is_filled_by_code_is_filled(load: Load, source: str) -> None:
    """A list or dict that a needed function uses, and that top-level code fills, makes that code run."""
    assert load(source).module.f() == 4.0


def test_a_table_that_nothing_fills_runs_nothing(load: Load) -> None:
    """Constants are what they are; the demo is not run for them."""
    loaded = load("table = {'a': 4.0}\nother = []\ndef f(): return table['a']\nwhile True: other.append(table)")
    assert loaded.module.f() == 4.0


def test_the_main_guard_keeps_shut(load: Load) -> None:
    """Code under `if __name__ == "__main__"` is the learner's own business."""
    loaded = load("""
        def f(): return g()
        if __name__ == "__main__":
            g = lambda: "guarded"
            f()
        """)
    assert not hasattr(loaded.module, "g")
    assert loaded.troubles == []


@pytest.mark.parametrize(
    "source",
    [
        "import math\nlimit = math.sqrt(16)\ndef f(): return limit",
        "import math\nf = lambda: math.sqrt(16)\nprint(f())",
        "def make(): return lambda: 4.0\nf = make()",
        "values = []\nfor k in range(5): values.append(k)\ndef f(): return float(values[-1])",
        "def f():\n    def inner(): return depth\n    return inner()\ndepth = float(4)",
        "class f:\n    def __new__(cls): return start\nstart = float(4)",
        "class Base:\n    def give(self): return start\nclass f(Base):\n    def __new__(cls): return Base().give()\n"
        "start = float(4)",
        "class Tool:\n    @staticmethod\n    def give(): return start\ndef f(): return Tool.give()\nstart = float(4)",
        "class Tool:\n    @property\n    def give(self): return start\ndef f(): return Tool().give\nstart = float(4)",
        "import functools\ndef logged(g):\n    @functools.wraps(g)\n    def h(): return g()\n    return h\n"
        "@logged\ndef f(): return start\nstart = float(4)",
        "import functools\n@functools.lru_cache\ndef f(): return start\nstart = float(4)",
        "with open('/dev/null') as file:\n    start = 4.0\ndef f(): return start",
        "try:\n    start = float('four')\nexcept ValueError:\n    start = 4.0\ndef f(): return start",
        "if True:\n    def f(): return 4.0",
        "def g(): return start\ndef f(): return g()\nstart = float(4)",
    ],
)
def test_top_level_code_runs_when_a_name_is_missing(load: Load, source: str) -> None:
    """What a needed function looks up, however far away, is made by running the rest."""
    loaded = load(source)
    assert loaded.module.f() == 4.0
    assert loaded.troubles == []


@pytest.mark.parametrize(
    "source",
    [
        "import math\nEPS = math.sqrt(16)\ndef f(eps=EPS): return eps",
        "import numpy as np\nArray = np.ndarray\ndef f() -> Array: return 4.0",
        "def make(g): return g\nmark = make(make)\n@mark\ndef f(): return 4.0",
        "import collections\nBase = collections.namedtuple('Base', 'a')\nclass Pair(Base): pass\n"
        "def f(): return Pair(4.0).a",
        "start = float(4)\nlimit = start\ndef f(): return limit",
        "A = float(4)\nB = A\nC = B\ndef f(c=C): return c",
    ],
)
def test_a_definition_waits_for_what_it_needs(load: Load, source: str) -> None:
    """Default values, annotations, decorators and base classes may come from code that has to be run."""
    loaded = load(source)
    assert loaded.module.f() == 4.0
    assert loaded.troubles == []


def test_a_definition_that_waits_in_vain_runs_nothing(load: Load) -> None:
    """A name that nothing defines is told at once; the demo code is not run for it."""
    loaded = load("def f(x=nowhere): return x\nwhile True: pass")
    assert [(trouble.kind, trouble.line, trouble.names) for trouble in loaded.troubles] == [("NameError", 1, ("f",))]


def test_the_order_of_cells_is_kept(load: Load) -> None:
    """Parts share one module, and the last definition of a name counts."""
    loaded = load("x = 1\ndef f(): return x", "x = 2", "def g(): return f()", needed="g")
    assert loaded.module.g() == 2


def test_annotations_are_not_evaluated_after_the_future_import(load: Load) -> None:
    """`from __future__ import annotations` holds for every definition behind it, also in later cells."""
    loaded = load(
        "from __future__ import annotations\nclass Tree:\n    def grow(self) -> Tree: return self",
        "def f(x: Nowhere = 4.0) -> Unknown: return x",
        needed="f Tree",
    )
    assert loaded.module.f() == 4.0
    assert loaded.troubles == []


def test_annotations_are_evaluated_without_it(load: Load) -> None:
    """As Python itself would do."""
    assert told(load("def f(x: Nowhere): return x")) == [("NameError", "source-0", 1)]


# ------------------------------------------------------------------------------------------------- what is broken


def test_a_broken_statement_costs_only_itself(load: Load) -> None:
    """Imports that fail, definitions that raise and demo code that raises are noted and passed by."""
    loaded = load("""
        import torch_that_is_not_here
        from math import nothing_like_it
        def g(x=1 / 0): pass
        class H:
            value = [][0]
        def f(): return 1
        """)
    assert loaded.module.f() == 1
    assert told(loaded) == [
        ("ModuleNotFoundError", "source-0", 2),
        ("ImportError", "source-0", 3),
        ("ZeroDivisionError", "source-0", 4),
        ("IndexError", "source-0", 5),
    ]
    assert [trouble.names for trouble in loaded.troubles] == [
        ("torch_that_is_not_here",), ("nothing_like_it",), ("g",), ("H",),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "broken",
    [
        "def g(x)\n    return x",
        "def g(x):\nreturn x",
        "def g(x):\n        y = 1\n    return y",
        "print 'hello'",
        "class G:\n    def m(self:\n        pass",
        "x = (1, 2",
        "x = = 3",
        "for k in range(3) print(k)",
        "def g():\n\tif 1:\n        return 2",
        "return 5 5",
        "'''an open text",
    ],
)
def test_a_syntax_error_in_the_middle_costs_its_part(load: Load, broken: str) -> None:
    """Definitions before it load; those behind it too, unless the broken part swallows them."""
    loaded = load(f"import math\ndef before(): return 1\n\n{broken}\n\n\ndef f(): return math.floor(2.5)\n", needed="f")
    assert loaded.module.before() == 1
    (trouble,) = loaded.troubles
    assert trouble.kind in ("SyntaxError", "IndentationError", "TabError")
    assert trouble.line >= 4
    assert trouble.message
    if "open text" not in broken:
        assert loaded.module.f() == 2


def test_a_broken_definition_is_named(load: Load) -> None:
    """What the part that does not parse would have defined is told with the error; lines stay the file's own."""
    loaded = load("def one(): return 1\n\ndef f(x:\n    return x\n\ndef two():\n    return missing\n")
    assert [(t.kind, t.line, t.names) for t in loaded.troubles] == [("SyntaxError", 3, ("f",))]
    code: Any = loaded.module.two.__code__
    assert (code.co_filename, code.co_firstlineno) == ("source-0", 6)


def test_decorators_and_docstrings_stay_with_their_functions(load: Load) -> None:
    """Taking a broken file apart tears nothing apart that belongs together."""
    loaded = load('''
        def twice(g): return lambda: 2 * g()
        oops oops
        @twice
        @twice
        def f():
            """Text

        at the margin
            """
            return 1
        try:
            x = 1
        except ValueError:
            x = 2
        else:
            y = 3
        ''', needed="f y")  # fmt: skip
    assert loaded.module.f() == 4
    assert loaded.module.y == 3


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("x = 1\0", "ValueError SyntaxError"),
        ("(" * 500 + ")" * 500, "SyntaxError"),
        ("x = " + "-" * 100_000 + "1", "MemoryError RecursionError SyntaxError"),
        ("x = " + "+".join("1" * 1 for _ in range(20_000)), "RecursionError"),
        ("x = 1" + "0" * 5000, "SyntaxError"),
    ],
    ids=["NUL", "brackets", "signs", "sum", "digits"],
)
def test_a_source_that_breaks_the_parser_is_noted(load: Load, source: str, kind: str) -> None:
    """NUL bytes and absurd nesting are troubles of the answer, and the next part loads."""
    loaded = load(source, "def f(): return 1")
    assert loaded.module.f() == 1
    assert not loaded.troubles or loaded.troubles[0].kind in kind.split()


@pytest.mark.parametrize(
    "demo",
    ["raise SystemExit(1)", "exit()", "raise KeyboardInterrupt", "raise Mute", "raise ValueError('\\ud800')", "1 / 0"],
)
def test_demo_code_that_ends_ends_only_itself(load: Load, demo: str) -> None:
    """Whatever a statement raises, the statements behind it run."""
    loaded = load(f"""
        class Mute(BaseException):
            def __str__(self): raise KeyboardInterrupt
        {demo}
        start = float(4)
        def f(): return start
        """)
    assert loaded.module.f() == 4.0
    (trouble,) = loaded.troubles
    assert trouble.line == 4
    assert len(trouble.message.encode()) <= 500  # it can be sent


def test_input_at_top_level_costs_only_its_line(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that asks for numbers gets an end of file, as in the sandbox, and its functions work."""
    with open("/dev/null") as nobody:
        monkeypatch.setattr(sys, "stdin", nobody)
        loaded = load("""
            n = int(input("how many? "))
            start = float(4)
            def f(): return start
            """)
    assert loaded.module.f() == 4.0
    assert told(loaded) == [("EOFError", "source-0", 2)]


def test_showing_a_plot_at_top_level_is_harmless(load: Load) -> None:
    """plt.show() in the code that has to run opens no window and does not stop."""
    import matplotlib

    matplotlib.use("Agg")
    loaded = load("""
        import matplotlib.pyplot as plt
        plt.plot([1, 2])
        plt.show()
        start = float(4)
        def f(): return start
        plt.close("all")
        """)
    assert loaded.module.f() == 4.0
    assert loaded.troubles == []


# --------------------------------------------------------------------------------------- modules of the submission


def test_modules_of_the_submission_are_imported(load: Load) -> None:
    """Files and folders beside the answer, with their own imports; only their definitions run."""
    loaded = load(
        "from common.functions import softmax\nimport common.layers as layers\nimport helper\n"
        "def f(x): return softmax(layers.double(helper.one(x)))",
        modules={
            "common.functions": "def softmax(x): return ('softmax', x)\nwhile True: pass",
            "common.layers": "from common.functions import softmax\ndef double(x): return 2 * x",
            "helper": "def one(x): return x + 1\nprint(1 / 0)",
        },
    )
    assert loaded.module.f(1) == ("softmax", 4)
    assert loaded.troubles == []


def test_a_module_runs_the_rest_when_a_name_is_asked_for(load: Load) -> None:
    """`from train import weights` where weights come of code; a name that nothing defines is an ImportError."""
    modules = {"train": "import math\nweights = math.sqrt(16)\ndef helper(): return 1", "other": "x = float(1)"}
    loaded = load(
        "from train import weights, helper\nfrom other import nothing\ndef f(): return weights", modules=modules
    )
    assert loaded.module.f() == 4.0
    assert told(loaded) == [("ImportError", "source-0", 2)]


def test_a_star_import_takes_the_definitions(load: Load) -> None:
    """`from functions import *` gives functions and constants, and what the functions themselves need."""
    loaded = load(
        "from functions import *\ndef f(): return g()",
        modules={"functions": "import math\nlimit = math.sqrt(16)\ndef g(): return limit"},
    )
    assert loaded.module.f() == 4.0


def test_a_broken_module_is_told_with_its_own_line(load: Load) -> None:
    """A syntax error in an imported file is a trouble of that file."""
    loaded = load("from tools import f", modules={"tools": "def g(:\n    pass\n\ndef f(): return 1"})
    assert loaded.module.f() == 1
    assert told(loaded) == [("SyntaxError", "module-tools", 1)]


def test_modules_that_import_each_other_load(load: Load) -> None:
    """A circle costs what Python itself makes of it, and no more."""
    loaded = load(
        "import a\ndef f(): return a.x() + 1",
        modules={"a": "import b\ndef x(): return b.y()", "b": "import a\ndef y(): return 3"},
    )
    assert loaded.module.f() == 4
    assert loaded.troubles == []


def test_numpy_is_numpy(load: Load) -> None:
    """A file of the submission that is called numpy.py or random.py does not take the place of the real one."""
    loaded = load("import numpy\ndef f(): return numpy.zeros(1).tolist()", modules={"numpy": "x = 1"})
    assert loaded.module.f() == [0.0]
