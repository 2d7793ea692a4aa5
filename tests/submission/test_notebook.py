"""Code comes out of a notebook, whatever state it is in."""

from __future__ import annotations

import ast
import json
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from handing_in import HandIn, notebook
from hypothesis import given
from hypothesis import strategies as st

from grader.course import open_course
from grader.reading.gathering import Unreadable
from grader.reading.notebook import code_cells, python_of
from grader.running import Engine
from grader.submission import read_submission
from grader.verdict import ProblemReport, Verdict


def test_each_code_cell_is_a_source_with_its_number(handed_in: HandIn) -> None:
    """Cells are counted from 1, empty ones too, and text cells not."""
    book = json.loads(notebook("import numpy as np", "", "def softmax(x):\n    return x"))
    book["cells"].insert(0, {"cell_type": "markdown", "source": "# Homework"})
    got = handed_in({"hw.ipynb": json.dumps(book)})
    assert [(source.name, source.module, source.part_of) for source in got.sources] == [
        ("hw.ipynb[1]", "", "hw.ipynb"),
        ("hw.ipynb[3]", "", "hw.ipynb"),
    ]


def test_source_lines_may_be_a_list() -> None:
    """Jupyter stores a cell as a list of lines."""
    book = {"nbformat": 4, "cells": [{"cell_type": "code", "source": ["x = 1\n", "y = 2"]}]}
    assert code_cells(json.dumps(book)) == ["x = 1\ny = 2"]


def test_ids_metadata_and_outputs_are_not_needed() -> None:
    """A notebook without any of what its format demands is read, and nothing is warned about."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert code_cells('{"cells": [{"cell_type": "code", "source": "x = 1"}, 3, {"cell_type": "code"}]}') == [
            "x = 1",
            "",
        ]


@pytest.mark.parametrize("form", [2, 3])
def test_old_formats_are_read(form: int) -> None:
    """Notebooks of format 2 and 3 keep their cells in worksheets, under another name."""
    cell = {"cell_type": "code", "language": "python", "input": "x = 1", "outputs": [], "collapsed": False}
    book = {"nbformat": form, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": [cell]}]}
    assert code_cells(json.dumps(book)) == ["x = 1"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"cells": [', "not a whole notebook (broken at line 1, column 12)"),
        ("[" * 100_000, "not a notebook"),
        ("[1, 2]", "not a notebook"),
        ('{"a": 1}', "not a notebook"),
        ('{"worksheets": [{"cells": 3}]}', "not a notebook"),
        ("[" + "0," * 2_000_001 + "0]", "larger than an answer"),
        ("1" * 10_000, "not a notebook"),
        (notebook("x = 1\n" * 400_000), "larger than an answer"),
    ],
)
def test_what_is_no_notebook_is_said_in_one_sentence(text: str, said: str) -> None:
    """Broken, foreign and bloated JSON each get a sentence."""
    with pytest.raises(Unreadable) as caught:
        code_cells(text)
    assert said in caught.value.why.en


def test_a_broken_notebook_is_trouble_with_what_to_do(handed_in: HandIn) -> None:
    """A submission of one broken notebook says what is wrong, where, and what to do."""
    got = handed_in({"hw.ipynb": notebook("x = 1")[:-20]})
    assert got.trouble is not None
    assert got.trouble.en.startswith("hw.ipynb: not a whole notebook (broken at line 1")
    assert got.trouble.en.endswith("hand it in again.")


def test_a_notebook_under_the_name_of_a_python_file_is_read_as_one(handed_in: HandIn) -> None:
    """Renaming hw.ipynb to hw.py does not lose the answers."""
    got = handed_in({"hw.py": notebook("x = 1")})
    assert [source.name for source in got.sources] == ["hw.py[1]"]
    assert "read as a notebook" in got.notes[0].en


def test_huge_outputs_cost_nothing(handed_in: HandIn) -> None:
    """Pictures in a notebook do not count as its code."""
    got = handed_in({"hw.ipynb": notebook("x = 1", outputs=[{"data": {"image/png": "A" * 8_000_000}}])})
    assert got.sources[0].text == "x = 1"


@pytest.mark.parametrize(
    ("cell", "python"),
    [
        ("%matplotlib inline\nx = 1", "pass\nx = 1"),
        ("!pip install numpy\nx = 1", "pass\nx = 1"),
        ("pip install numpy", "pass"),
        ("x = 1\n?x\nx?\nx??\nnp.dot?", "x = 1\npass\npass\npass\npass"),
        ("for i in range(3):\n    !ls\n    %time f()", "for i in range(3):\n    pass\n    pass"),
        ("files = !ls\nt = %timeit -o f()", "files = None\nt = None"),
        ("!pip install \\\n    numpy\nx = 1", "pass\n\nx = 1"),
        ("%%time\nx = 1", "#\nx = 1"),
        ("\n%%capture out\nx = 1", "\n#\nx = 1"),
        ("%%bash\nrm -r /", "#\n#"),
        ("%%grade\nx = 1", "#\nx = 1"),
        ("%%grade 60 --lang ko\nx = 1", "# problem 60\nx = 1"),
        ("%%grade p060_softmax\nx = 1", "# p060_softmax\nx = 1"),
        ("%load_ext grader\n%grade 60", "pass\npass"),
        ("%%html\n<b>", "#\n#"),
        ("x = (a\n     % b)", "x = (a\n     % b)"),
        ("print('%d'\n      %(a))", "print('%d'\n      %(a))"),
        ("y = a % b\nz = '100%'\nw = x != y", "y = a % b\nz = '100%'\nw = x != y"),
        ("print(a,\n%b)", "print(a,\n%b)"),
        ("# what is it?", "# what is it?"),
        ("s = '''\nreally ?\n'''", "s = '''\nreally ?\n'''"),
    ],
)
def test_magics_give_way_and_lines_keep_their_numbers(cell: str, python: str) -> None:
    """What only a notebook understands is replaced; Python that looks like it is not."""
    assert python_of(cell) == python


def test_lone_surrogates_and_nul_in_json_are_harmless() -> None:
    """JSON can spell characters that no text holds."""
    cell = code_cells('{"cells": [{"cell_type": "code", "source": "x = \\"\\ud800\\u0000\\""}]}')[0]
    assert cell == 'x = "?"'


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["code", "x = 1", "%%time"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["cells", "worksheets", "cell_type", "source", "input", "nbformat", "metadata", "a"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(json_values)
def test_any_json_gives_cells_or_a_sentence(value: Any) -> None:
    """No JSON makes the reader raise anything but its own refusal."""
    try:
        cells = code_cells(json.dumps(value))
    except Unreadable:
        return
    assert all(isinstance(cell, str) for cell in cells)


@given(st.text(alphabet="%!?x=( )\n\\'\"#:, .t", max_size=60))
def test_any_cell_keeps_its_lines(cell: str) -> None:
    """Every line of a cell stays where it was."""
    assert python_of(cell).count("\n") == cell.count("\n")


@given(
    st.lists(st.sampled_from(["x = 1", "def f(a, b):", "    return a % b", "", "    # why?", "f(1, 2)"]), max_size=8)
)
def test_python_without_magics_stays_as_it_is(lines: list[str]) -> None:
    """Plain Python passes through unchanged."""
    cell = "\n".join(lines)
    try:
        ast.parse(cell)
    except SyntaxError:
        return
    assert python_of(cell) == cell


# ------------------------------------------------------------------------------ what people do to their notebooks

NUMPY = "import numpy as np"
RIGHT = "def softmax(x):\n    exp = np.exp(x - np.max(x))\n    return exp / np.sum(exp)"
NAIVE = "def softmax(x):\n    return np.exp(x) / np.sum(np.exp(x))"
STUB = "# p060_softmax\ndef softmax(x):\n    raise NotImplementedError('problem 60')"
BASE = """class Base:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b"""
BACKWARD = """    def backward(self, dout):
        self.dW = self.x.T @ dout
        self.db = dout.sum(axis=0)
        return dout @ self.W.T"""

Grade = Callable[..., ProblemReport]


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """An engine on the course as it is here."""
    with Engine(open_course(Path(__file__).resolve().parents[2])) as opened:
        yield opened


@pytest.fixture
def grade(engine: Engine, tmp_path: Path) -> Grade:
    """Grades a notebook of these cells for one problem."""

    def graded(*cells: str, number: str = "60") -> ProblemReport:
        (tmp_path / "hw.ipynb").write_text(notebook(*cells), encoding="utf-8")
        return engine.grade(read_submission(tmp_path / "hw.ipynb"), engine.course.find([number])).problems[0]

    return graded


def told(report: ProblemReport) -> str:
    """All that is said in English beside the checks' own sentences."""
    messages = [check.message.en for check in report.checks if check.message]
    return " ".join([*(note.en for note in report.notes), *messages])


@pytest.mark.parametrize(
    "cells",
    [
        [NUMPY, "def f(:", RIGHT, "print('no end", "x = = 3"],
        [NUMPY, "1 / 0", RIGHT, "raise SystemExit", "assert False", "input()", "while True: pass"],
        [NUMPY, RIGHT + "\n\nsoftmax(np.array([1, 2])"],
        [NUMPY, RIGHT, "%%writefile x.py\ndef softmax(x):\n    return x"],
        [NUMPY, "", "\u200b", RIGHT],
    ],
    ids=["broken", "raising", "broken below the answer", "not Python", "nothing"],
)
def test_other_cells_cost_only_themselves(grade: Grade, cells: list[str]) -> None:
    """Whatever stands around it, the answer is graded, and nothing is said of what does not matter."""
    report = grade(*cells)
    assert report.verdict is Verdict.PASSED
    assert report.notes == ()


@pytest.mark.parametrize(
    "cells",
    [
        [RIGHT, NUMPY],
        [
            "def softmax(x):\n    return moved(x) / moved(x).sum()",
            "def moved(x):\n    return np.exp(x - C * np.max(x))",
            "C = 1",
            NUMPY,
        ],
        ["softmax(np.zeros(3))", RIGHT, NUMPY],
    ],
    ids=["import last", "helpers and constants below", "used above"],
)
def test_cells_may_stand_in_any_order(grade: Grade, cells: list[str]) -> None:
    """As they may in a live notebook, where people run them as they please."""
    assert grade(*cells).verdict is Verdict.PASSED


def test_a_class_may_stand_above_its_base(grade: Grade) -> None:
    """Cells that were moved: the base class comes last."""
    assert grade(f"class Affine(Base):\n{BACKWARD}", BASE, number="151").verdict is Verdict.PASSED


def test_a_broken_answer_says_where(grade: Grade) -> None:
    """The cell and its line, and what Python says."""
    report = grade(NUMPY, "def softmax(x)\n    return x")
    assert report.verdict is Verdict.RAISED
    assert "hw.ipynb[2], line 1 could not be run: SyntaxError" in told(report)


def test_a_split_answer_costs_what_is_cut_off(grade: Grade) -> None:
    """A method that a split has left alone in its cell is missed by name, with the place; the rest is graded."""
    report = grade(BASE.replace("Base", "Affine"), BACKWARD, number="151")
    assert report.points > 0
    assert "Affine.backward is not defined. hw.ipynb[2], line 1 could not be run: IndentationError" in told(report)
    function = grade(NUMPY, *RIGHT.rsplit("\n", 1))
    assert "hw.ipynb[3], line 1 could not be run: IndentationError" in told(function)


@pytest.mark.parametrize(
    ("cells", "verdict"),
    [([NAIVE, RIGHT], Verdict.PASSED), ([RIGHT, NAIVE], Verdict.FAILED), ([RIGHT, RIGHT], Verdict.PASSED)],
    ids=["right last", "wrong last", "copied"],
)
def test_of_two_definitions_the_last_counts_and_the_report_says_so(
    grade: Grade, cells: list[str], verdict: Verdict
) -> None:
    """In both languages, with both places."""
    report = grade(NUMPY, *cells)
    assert report.verdict is verdict
    (note,) = report.notes
    assert (
        note.en == "softmax is defined more than once (hw.ipynb[2], hw.ipynb[3]); the last one that can be run counts."
    )
    assert "hw.ipynb[2], hw.ipynb[3]" in note.ko
    assert "마지막 것을 채점했다" in note.ko


def test_a_broken_copy_leaves_the_answer_as_it_is(grade: Grade) -> None:
    """A later try that does not parse costs only itself."""
    assert grade(NUMPY, RIGHT, "def softmax(x):\n    return np.exp(x / np.sum(").verdict is Verdict.PASSED


def test_a_broken_copy_is_not_said_to_count(grade: Grade) -> None:
    """What was graded is what the report names."""
    report = grade(NUMPY, RIGHT, "def softmax(x):\n    return np.exp(x / np.sum(")
    assert "the last one counts" not in told(report)


def test_an_answer_beside_the_stubs_cell_counts(grade: Grade) -> None:
    """Somebody answers in a new cell, and leaves the one with the stub as it was."""
    assert grade(NUMPY, STUB, RIGHT).verdict is Verdict.PASSED
