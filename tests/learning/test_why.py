"""`grade why`: the failing call as Python that repeats it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from learning_course import RIGHT, SOLUTIONS, WRONG

from grader.learning.handed_in import source_of
from grader.learning.literals import Literals
from grader.learning.replay import script_of, what_it_rests_on
from grader.learning.transcript import Function, Kept, Object, Step

AFFINE = Path("ch05_layers", "p151_affine.py")
PORTABLE = ("--isolation", "portable")


def run_paste(text: str, folder: Path) -> str:
    """What the paste prints, run in a folder."""
    done = subprocess.run(
        [sys.executable, "-c", text], cwd=folder, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout


def test_the_paste_repeats_the_failing_call(grade, softmax):
    """Run as it is, beside the answer, it prints what the check got, to the last digit shown."""
    softmax.write_text(WRONG)
    said = grade("why", "60", *PORTABLE)
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    assert lines[:5] == [
        "# 60 Softmax: it is right",
        "# run it in the folder ch03_neural_network",
        "import numpy as np",
        "from p060_softmax import softmax",
        "",
    ]
    assert lines[5].startswith("x = np.array([")
    assert lines[6] == "print(softmax(x))"
    assert "# 1 other check did not pass" in lines
    returned = next(line for line in lines if line.startswith("# returned")).split("[")[1].split("]")[0]
    printed = run_paste(said.out, softmax.parent).strip("[]\n ")
    assert np.allclose([float(x) for x in printed.split()], [float(x) for x in returned.split()], rtol=1e-5)


def test_everything_but_the_code_is_a_comment_in_korean_too(grade, softmax, monkeypatch):
    """The whole output is Python, at 60 columns as well."""
    from rich.cells import cell_len

    monkeypatch.setenv("COLUMNS", "60")
    softmax.write_text("def softmax(x):\n    return y\n")
    for lang in ("en", "ko"):
        out = grade("why", "60", "--lang", lang, *PORTABLE).out
        compile(out, "paste", "exec")
        assert "NameError: name 'y' is not defined" in out
        assert max(cell_len(line) for line in out.splitlines() if line.startswith("#")) <= 60
    assert "# ch03_neural_network 폴더에서 실행한다" in out


def test_only_what_the_call_rests_on_is_repeated(grade, workspace):
    """Another object of the check is left out; construction and what was set on the object stay."""
    AFFINE.write_text(SOLUTIONS["p151_affine"].replace("+ self.b", "- self.b"))
    out = grade("why", "151", *PORTABLE).out
    code = [line.split("(")[0] for line in out.splitlines() if line and not line.startswith(("#", " "))]
    assert code == [
        "import numpy as np", "from p151_affine import Affine", "W = np.array", "b = np.array", "affine = Affine",
        "b2 = np.array", "affine.b = b2", "x = np.array", "print",
    ]  # fmt: skip
    run_paste(out, AFFINE.parent)


def test_a_function_of_ours_is_written_out(grade, workspace):
    """A callback whose source is plain comes along, so that the paste runs."""
    AFFINE.write_text(SOLUTIONS["p151_affine"].replace("return x - 0.2 * x", "return x - f(x)"))
    out = grade("why", "151", *PORTABLE).out
    assert "# f: the function that the grader hands in\ndef f(x):\n    return float(x @ x)\n" in out
    assert "\nprint(descend(f, x))\n" in out
    run_paste(out, AFFINE.parent)


def test_a_function_that_cannot_be_written_is_told_to_change_the_values(grade, workspace, monkeypatch):
    """What stands in for it is said to give other values than those that were graded."""
    monkeypatch.setattr("grader.learning.pasting.source_of", lambda *_: None)
    AFFINE.write_text(SOLUTIONS["p151_affine"].replace("return x - 0.2 * x", "return x - f(x)"))
    for lang, told in (("en", "so the values are not the graded ones"), ("ko", "채점한 값과 다르게 나온다")):
        out = grade("why", "151", "--lang", lang, *PORTABLE).out
        assert told in " ".join(out.replace("\n#", "").split())
        run_paste(out, AFFINE.parent)


def some_functions():
    """Functions as checks hand them in, and whether they can be written."""
    slope, matrix, other = 2.5, np.array([1.0, 3.0]), Literals

    def cubic(x):
        return x**3 * slope

    return [
        (cubic, True),
        (lambda x: slope * x, True),
        (lambda x, slope=slope: slope * x + np.sum(matrix), True),
        (lambda x: other and x, False),
        (np.sin, False),
    ]


@pytest.mark.parametrize("at", range(5))
def test_a_function_is_written_with_what_it_rests_on(at):
    """Numbers and arrays that it closes over, or has for defaults, come along; one that rests on more is not."""
    function, plain = some_functions()[at]
    lines = source_of(function, "f", Literals(lambda _: None, lambda _: None).write)
    assert (lines is not None) is plain
    if lines is not None:
        names = {"np": np}
        exec("\n".join(lines), names)
        assert names["f"](3.0) == function(3.0)


def test_large_arrays_are_kept_in_a_file_on_request(grade, softmax, tmp_path):
    """Without it something of the same shape stands in, and that is said; with it the paste is exact."""
    softmax.write_text(RIGHT.replace("/ e.sum()", "/ e.sum() * min(x.ndim, 1.5)"))
    out = grade("why", "60", *PORTABLE).out
    assert "x = np.random.default_rng(0).normal(size=(40, 50))" in out
    said = " ".join(out.replace("\n#", "").split())
    assert "so the values are not the graded ones; --save FILE.npz keeps the real one" in said
    run_paste(out, softmax.parent)
    out = grade("why", "60", "--save", str(tmp_path / "in put.npz"), *PORTABLE).out
    assert 'print(softmax(inputs["x1"]))' in out
    assert np.load(tmp_path / "in put.npz")["x1"].shape == (40, 50)
    assert run_paste(out, softmax.parent)
    assert "name a file that ends with .npz" in grade("why", "60", "--save", "x.txt").err


def test_the_shell_has_all_of_it(softmax):
    """A Python in which the inputs have their names; it ends when nobody types any more."""
    softmax.write_text(WRONG)
    done = subprocess.run(
        [sys.executable, "-m", "grader.cli.main", "why", "60", "--shell", *PORTABLE],
        input="print('shape', x.shape, softmax(x).sum() > 1)\n", capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0
    assert "shape (3,) True" in done.stdout


def test_a_notebook_is_told_where_to_paste(grade, workspace, tmp_path):
    """A cell has no name to import: the paste goes behind it."""
    import json

    cell = {"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": [], "source": WRONG}
    path = tmp_path / "hw.ipynb"
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [cell]}))
    out = grade("why", "60", "--in", str(path), *PORTABLE).out
    assert "# run it where softmax is defined, behind your cell" in out
    assert "from " not in out.replace("differ from", "")


@pytest.mark.parametrize(
    ("answer", "code", "said"),
    [
        (RIGHT, 0, "60 passes: nothing failed."),
        (None, 2, "still is the stub: there is nothing to explain yet."),
        ("", 2, "Nothing here answers 60"),
    ],
)
def test_where_nothing_failed(grade, softmax, answer, code, said):
    """A pass is no failure; a stub or nothing at all is one sentence."""
    if answer is not None:
        softmax.write_text(answer)
    got = grade("why", "60", *PORTABLE)
    assert got.code == code
    assert said in got.words


@pytest.mark.parametrize("answer", ["import os\nos._exit(3)\ndef softmax(x): return x\n", "def softmax(x) return\n"])
def test_an_answer_that_does_not_even_load(grade, softmax, answer):
    """What it says of it is Python all the same."""
    softmax.write_text(answer)
    said = grade("why", "60", *PORTABLE)
    assert said.code == 0
    compile(said.out, "paste", "exec")


VALUES = [
    None, True, 3, -0.0, 1e-300, 2 + 3j, "a'b\n", b"\x00", (1,), [], {"a": (1, [2.5])},
    np.float32(0.1), np.int8(3), np.array(2.5), np.array([0.1, 1 / 3, 1e22]), np.array([[1, 2], [3, 4]]),
    np.array([True, False]), np.array([1.5, 2], dtype=np.float32), np.array([], dtype=np.int64), np.zeros((2, 0)),
    np.array([1, 2], dtype=np.uint8), np.array([1 + 2j]), np.arange(400) / 7, [np.array([1.0])],
]  # fmt: skip


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_literal_is_the_value(value):
    """Evaluated it is the same, of the same type and to the last bit."""
    written = Literals(lambda _: None, lambda _: None).write(value)
    back = eval(written, {"np": np})
    assert type(back) is type(value)
    assert repr(back) == repr(value)
    if isinstance(value, np.ndarray):
        assert back.dtype == value.dtype
        assert np.array_equal(back, value)


def test_literals_that_are_no_numbers():
    """NaN and infinity, in arrays and alone, have names that numpy knows."""
    write = Literals(lambda _: None, lambda _: None).write
    assert write(np.array([np.nan, np.inf, -np.inf])) == "np.array([ np.nan,  np.inf, -np.inf])"
    assert [write(x) for x in (np.nan, np.inf, -np.inf)] == ["np.nan", "np.inf", "-np.inf"]


@pytest.mark.parametrize("kind", ["f8", "i8", "u1", "?"])
def test_a_stand_in_has_shape_and_kind(kind):
    """What stands in for a large array can be computed with as the array itself."""
    literals = Literals(lambda _: None, lambda _: None)
    back = eval(literals.write(np.ones((30, 20), dtype=kind)), {"np": np})
    assert (back.shape, back.dtype.kind, literals.stand_ins) == ((30, 20), np.dtype(kind).kind.replace("u", "i"), 1)


def test_the_way_to_a_call():
    """Objects made by other objects, kept arguments and references are followed; getting changes nothing."""
    net, layer, kept = Object(1, kind="Net"), Object(2, kind="Layer"), Kept(-5, True, {"W": 1})
    steps = [
        Step("call", 0, "Net", made=net),
        Step("call", 0, "Other", made=Object(3)),
        Step("call", 1, "layer", made=layer),
        Step("get", 2, "W"),
        Step("call", 0, "update", (kept,)),
        Step("call", 3, "run"),
        Step("set", 2, "W", (4.0,)),
        Step("call", 0, "train", (Object(2, (("a", "params"), ("i", "W"))), Kept(-5, False), Function(9))),
    ]
    assert what_it_rests_on(steps, 7) == [0, 2, 4, 6, 7]
    script = script_of(steps, 7, {"train": ["x", "params", "f"]})
    assert list(script.lines) == [
        "net = Net()",
        "layer = net.layer()",
        "x = {'W': 1}",
        "update(x)",
        "layer.W = 4.0",
        "print(train(layer.params['W'], x, f))",
    ]
    assert script.functions == ("f",)
    assert script.names == ("Net", "update", "train")


def test_arguments_of_the_rig_have_its_names():
    """The rig's own parameters name what it is given, not those of an answer's function of the same name."""
    steps = [Step("play", 0, "holding", ({"W": 1.5}, [2.5] * 9))]
    script = script_of(steps, 0, {"holding": ["a", "b"], "rig holding": ["params", "x"]})
    assert script.lines == (
        "x = [2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5]",
        "print(holding(answer, {'W': 1.5}, x))",
    )


def test_a_number_that_is_used_again_is_another_object():
    """The other side numbers objects by where they lie: what was made later under the same number counts."""
    steps = [
        Step("call", 0, "A", (1,), made=Object(7, kind="A")),
        Step("call", 7, "run"),
        Step("call", 0, "A", (2,), made=Object(7, kind="A")),
        Step("call", 7, "run"),
    ]
    assert script_of(steps, 3, {}).lines == ("a = A(2)", "print(a.run())")


def test_a_long_way_is_shortened():
    """An object's making and the last calls stay, and how many are left out is told."""
    steps = [Step("call", 0, "A", made=Object(7, kind="A"))] + [Step("call", 7, "step", (k,)) for k in range(200)]
    script = script_of(steps, 200, {})
    assert script.lines[0] == "a = A()"
    assert (len(script.lines), script.left_out) == (42, 159)


def test_a_rig_finds_the_answer_wherever_it_is_pasted(grade, tmp_path):
    """Behind an answer whose file cannot be imported, the grader's code around it takes what is defined there."""
    root = Path(__file__).resolve().parents[2]
    right = (root / "solutions" / "ch04_training" / "p132_two_layer_numerical.py").read_text(encoding="utf-8")
    answer = tmp_path / "132 half.py"
    answer.write_text(right.replace("(2 * h)", "h"), encoding="utf-8")
    out = grade("why", "132", "--in", str(answer), "--course", str(root), *PORTABLE).out
    assert "# run it where TwoLayerNet is defined, behind your cell" in out
    printed = run_paste(f"{answer.read_text(encoding='utf-8')}\n{out}", tmp_path)
    assert "array(" in printed
    assert "'W1'" in printed
