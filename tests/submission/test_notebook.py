"""Code comes out of a notebook, whatever state it is in."""

from __future__ import annotations

import ast
import json
import warnings
from typing import Any

import pytest
from handing_in import HandIn, notebook
from hypothesis import given
from hypothesis import strategies as st

from grader.reading.gathering import Unreadable
from grader.reading.notebook import code_cells, python_of


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
