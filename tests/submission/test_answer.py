"""A problem finds its answer by number, then by the names it asks for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from handing_in import FakeProblem, HandIn, notebook

from grader.reading.numbering import marked_for, spoken_of
from grader.submission import Source, Submission, _Wanted, _worth, answer_to

SOFTMAX = "def softmax(x):\n    return x\n"


@pytest.mark.parametrize(
    "file",
    [
        "p060_softmax.py", "P060_Softmax.py", "p060.py", "060.py", "60.py", "p60.py", "problem60.py", "Problem 60.py",
        "problem_060.py", "문제60.py", "문제 60.py", "60번.py", "p060_softmax (1).py", "p060_softmax - 복사본.py",
        "hw3_p060_softmax.py", "김_p060_softmax.py", "ch03/p060_my_answer.py", "p60-softmax.py",
    ],
)  # fmt: skip
def test_a_file_that_bears_the_number_is_the_answer(handed_in: HandIn, softmax: FakeProblem, file: str) -> None:
    """Every way people number a file leads to it, even when the function in it is misspelt."""
    answer = answer_to(softmax, handed_in({file: "def sofmax(x):\n    return x\n"}))
    assert answer is not None
    assert answer.file == file


@pytest.mark.parametrize("file", ["p061.py", "p600_softmax.py", "600.py", "p060a.py", "160.py", "a60.py", "60a.py"])
def test_a_file_with_another_number_is_not(handed_in: HandIn, softmax: FakeProblem, file: str) -> None:
    """A number that only looks alike is another problem's."""
    assert answer_to(softmax, handed_in({file: "def f(x):\n    return x\n"})) is None


@pytest.mark.parametrize(
    ("stem", "file"),
    [("p032a_or_gate", "32a.py"), ("w01_trace", "w01_trace.py"), ("w01_trace", "w01.py"), ("p001_zeros", "1_zeros.py")],
)
def test_lettered_and_other_series_are_found(handed_in: HandIn, stem: str, file: str) -> None:
    """Letters after a number, worksheets, and a bare number before a name."""
    answer = answer_to(FakeProblem(stem, ("f",)), handed_in({file: "def f(x):\n    return x\n"}))
    assert answer is not None


def test_a_bare_number_before_a_name_needs_the_function(handed_in: HandIn) -> None:
    """1_homework.py is problem 1 only when it defines what problem 1 asks for."""
    got = handed_in({"1_homework.py": SOFTMAX})
    assert answer_to(FakeProblem("p001_zeros", ("zeros",)), got) is None
    assert answer_to(FakeProblem("p060_softmax", ("softmax",)), got) is not None


@pytest.mark.parametrize(
    "text",
    ["def softmax(x): pass", "async def softmax(x): pass", "class softmax: pass", "softmax = lambda x: x",
     "softmax: object = 3", "x = 1\nsoftmax  =  f"],
)  # fmt: skip
def test_without_a_number_the_names_lead_to_it(handed_in: HandIn, softmax: FakeProblem, text: str) -> None:
    """Definitions and assignments at the beginning of a line count."""
    assert answer_to(softmax, handed_in({"functions.py": text})) is not None


@pytest.mark.parametrize(
    "text", ["softmax == 3", "    def softmax(x): pass", "softmax(x)", "import softmax", "softmaxes = 1"]
)
def test_other_mentions_do_not(handed_in: HandIn, softmax: FakeProblem, text: str) -> None:
    """A call, a comparison, a method and a longer name are no definitions."""
    assert answer_to(softmax, handed_in({"functions.py": text})) is None


def test_another_problems_file_is_never_the_answer_by_its_helpers(handed_in: HandIn, softmax: FakeProblem) -> None:
    """p134 defines softmax as a helper; that is no answer to 60."""
    assert answer_to(softmax, handed_in({"p134_two_layer_backprop.py": SOFTMAX, "61.py": SOFTMAX})) is None


def test_the_file_with_all_names_is_preferred(handed_in: HandIn) -> None:
    """Of several files the one that defines most counts."""
    problem = FakeProblem("p134_two_layer_backprop", ("TwoLayerNet", "train"))
    got = handed_in({"a.py": "class TwoLayerNet: pass\ndef train(): pass", "b.py": "class TwoLayerNet: pass"})
    answer = answer_to(problem, got)
    assert answer is not None
    assert (answer.file, answer.notes) == ("a.py", ())


def test_less_than_half_of_the_names_is_no_answer(handed_in: HandIn) -> None:
    """One helper of three does not make a file an answer."""
    problem = FakeProblem("p999_many", ("a", "b", "c"))
    assert answer_to(problem, handed_in({"hw.py": "a = 1"})) is None
    assert answer_to(problem, handed_in({"hw.py": "a = 1\nb = 2"})) is not None


def test_of_two_equal_files_the_later_is_graded_and_told(handed_in: HandIn, softmax: FakeProblem) -> None:
    """hw10 comes after hw2, and the note names both."""
    answer = answer_to(softmax, handed_in({"hw10.py": SOFTMAX, "hw2.py": SOFTMAX}))
    assert answer is not None
    assert answer.file == "hw10.py"
    assert (
        answer.notes[0].en
        == "an answer stands in hw10.py and in hw2.py; hw10.py is graded, since it comes last by name."
    )
    assert answer.notes[0].ko == "답이 hw10.py와 hw2.py에 모두 있다. 이름 순서로 마지막인 hw10.py를 채점했다."


NAME = "p060_softmax.py"
HOME = f"ch03_neural_network/{NAME}"


@pytest.mark.parametrize(
    ("files", "graded", "why", "ko"),
    [
        ([HOME, f"m2/{NAME}", f"old/{NAME}"], HOME, "in the folder of its chapter", "장 폴더에 있는"),
        ([HOME, NAME], HOME, "in the folder of its chapter", "장 폴더에 있는"),
        ([f"bad/{HOME}", HOME], HOME, "nearest to the top folder", "맨 위 폴더에 가장 가까운"),
        ([NAME, f"m2/{NAME}", f"mist/{NAME}"], NAME, "nearest to the top folder", "맨 위 폴더에 가장 가까운"),
        ([f"m2/{NAME}", f"m10/{NAME}"], f"m10/{NAME}", "last by name", "이름 순서로 마지막인"),
    ],
)
def test_of_copies_the_one_in_the_stubs_place_is_graded(
    handed_in: HandIn, softmax: FakeProblem, files: list[str], graded: str, why: str, ko: str
) -> None:
    """The folder of the chapter, then the top of the folder, then the name decides; the note says which it was."""
    answer = answer_to(softmax, handed_in(dict.fromkeys(files, SOFTMAX)))
    assert answer is not None
    assert answer.file == graded
    assert why in answer.notes[0].en
    assert ko in answer.notes[0].ko


def test_a_list_of_copies_that_is_cut_says_how_many_are_left_out(handed_in: HandIn, softmax: FakeProblem) -> None:
    """Three others are named."""
    answer = answer_to(softmax, handed_in({f"m{k}/{NAME}": SOFTMAX for k in range(1, 7)}))
    assert answer is not None
    assert f"in m3/{NAME}, m4/{NAME}, m5/{NAME} and 2 more; m6/" in answer.notes[0].en
    assert f"m5/{NAME} 외 2개 파일에 모두 있다" in answer.notes[0].ko


def test_an_untouched_stub_gives_way_to_a_real_answer(handed_in: HandIn, softmax: FakeProblem, tmp_path: Path) -> None:
    """A kit with stubs beside a notebook with the answers: the notebook counts; alone, the stub does."""
    stub = 'def softmax(x):\n    raise NotImplementedError("problem 60")\n'
    (tmp_path / "stub.py").write_text(stub)
    problem = replace(softmax, stub=tmp_path / "stub.py")
    got = handed_in({"exercises/p060_softmax.py": stub.replace("\n", "\r\n"), "hw.ipynb": notebook(SOFTMAX)})
    answer = answer_to(problem, got)
    assert answer is not None
    assert answer.file == "hw.ipynb"
    alone = answer_to(problem, replace(got, sources=tuple(s for s in got.sources if s.module)))
    assert alone is not None
    assert alone.file == "exercises/p060_softmax.py"


def test_a_stub_filled_in_where_it_lies_is_an_answer(handed_in: HandIn, softmax: FakeProblem, tmp_path: Path) -> None:
    """In a course's own folder the stub is the answer, and equal to itself."""
    got = handed_in({"p060_softmax.py": SOFTMAX, "hw.py": SOFTMAX})
    answer = answer_to(replace(softmax, stub=tmp_path / "kim" / "p060_softmax.py"), got)
    assert answer is not None
    assert answer.file == "p060_softmax.py"


def test_all_cells_of_a_notebook_are_parts_in_order(handed_in: HandIn, softmax: FakeProblem) -> None:
    """Helpers may stand in any cell."""
    answer = answer_to(softmax, handed_in({"hw.ipynb": notebook("import numpy as np", SOFTMAX, "softmax(1)")}))
    assert answer is not None
    assert [part.name for part in answer.parts] == ["hw.ipynb[1]", "hw.ipynb[2]", "hw.ipynb[3]"]
    assert answer.notes == ()


def test_a_name_defined_twice_is_told(handed_in: HandIn, softmax: FakeProblem) -> None:
    """Drafts in a notebook: the last one counts, and the cells are named."""
    answer = answer_to(softmax, handed_in({"hw.ipynb": notebook(SOFTMAX, "x = 1", SOFTMAX)}))
    assert answer is not None
    assert (
        answer.notes[0].en
        == "softmax is defined more than once (hw.ipynb[1], hw.ipynb[3]); the last one that can be run counts."
    )
    assert "마지막" in answer.notes[0].ko


def test_marked_cells_keep_problems_of_one_notebook_apart(handed_in: HandIn) -> None:
    """Two networks of one name in one notebook: each problem gets its own, without a note."""
    net = "class TwoLayerNet:\n    kind = {}\n"
    got = handed_in({"hw.ipynb": notebook("# 134. backprop\n" + net.format(1), "# p158\n" + net.format(2), "x = 1")})
    ends = {}
    for stem in ("p134_two_layer_backprop", "p158_layered_net"):
        answer = answer_to(FakeProblem(stem, ("TwoLayerNet",)), got)
        assert answer is not None
        assert answer.notes == ()
        defining = [part.name for part in answer.parts if "TwoLayerNet" in part.text]
        ends[stem] = defining[-1]
    assert ends == {"p134_two_layer_backprop": "hw.ipynb[1]", "p158_layered_net": "hw.ipynb[2]"}


def test_a_cell_marked_for_another_problem_is_no_answer(handed_in: HandIn, softmax: FakeProblem) -> None:
    """What stands under another problem's number is not taken."""
    assert answer_to(softmax, handed_in({"hw.ipynb": notebook("# 61\n" + SOFTMAX)})) is None


def test_a_quiz_is_found_by_number_only(handed_in: HandIn) -> None:
    """Every quiz defines answers(); so only a number tells whose they are."""
    quiz, key = FakeProblem("p182_padding_formula", ("answers",)), "def answers():\n    return {}\n"
    assert answer_to(quiz, handed_in({"hw.ipynb": notebook(key)})) is None
    answer = answer_to(quiz, handed_in({"hw.ipynb": notebook("# 문제 182\n" + key)}))
    assert answer is not None


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("# 60", "60"), ("# p060_softmax", "60"), ("#60.", "60"), ("## Problem 60: softmax", "60"),
        ("# 60번 문제", "60"), ("# %% 문제 60", "60"), ("# 60) softmax", "60"),
        ("# 3 layers", None), ("# 0.5 is the ratio", None), ("60", None), ("# In[3]:", None), ("x = 1 # 60", None),
        ("# 3.5", None),
    ],
)  # fmt: skip
def test_what_marks_a_cell(line: str, number: str | None) -> None:
    """A comment in the first line with the number; numbers that mean something else do not count."""
    spoken = marked_for(line + "\nx = 1")
    assert (spoken.number if spoken else None) == number


def test_an_answer_may_import_the_other_files(handed_in: HandIn, softmax: FakeProblem) -> None:
    """What the answer mentions can be imported, by its path, from inside the wrapping folder, and by its bare name."""
    got = handed_in({
        "hw/p060_softmax.py": "from common.functions import shifted\n" + SOFTMAX,
        "hw/common/functions.py": "from . import tools\n",
        "hw/common/tools.py": "x = 1",
        "hw/p059_softmax_numerator.py": "x = 1",
        "hw/common/__init__.py": "from .functions import *",
    })  # fmt: skip
    answer = answer_to(softmax, got)
    assert answer is not None
    assert {module.module: module.name for module in answer.modules} == {
        "common": "hw/common/__init__.py",
        "hw.common": "hw/common/__init__.py",
        "functions": "hw/common/functions.py",
        "common.functions": "hw/common/functions.py",
        "hw.common.functions": "hw/common/functions.py",
        "tools": "hw/common/tools.py",
        "common.tools": "hw/common/tools.py",
        "hw.common.tools": "hw/common/tools.py",
    }


def test_the_nearest_of_two_modules_is_imported(handed_in: HandIn, softmax: FakeProblem) -> None:
    """Each week's folder has its own functions.py."""
    got = handed_in({
        "week1/functions.py": "x = 1", "week2/functions.py": "x = 2",
        "week2/p060_softmax.py": "import functions\n" + SOFTMAX,
    })  # fmt: skip
    answer = answer_to(softmax, got)
    assert answer is not None
    assert {m.module: m.text for m in answer.modules}["functions"] == "x = 2"


def test_a_learners_file_takes_no_python_modules_name_from_afar(handed_in: HandIn, softmax: FakeProblem) -> None:
    """As in Python: statistics.py beside the answer is the learner's, notes/queue.py is not Python's queue."""
    got = handed_in({
        "p060_softmax.py": "import statistics, queue\n" + SOFTMAX, "statistics.py": "x = 1", "notes/queue.py": "x = 1",
    })  # fmt: skip
    answer = answer_to(softmax, got)
    assert answer is not None
    assert [module.module for module in answer.modules] == ["statistics", "notes.queue"]


def test_hostile_lines_cost_linear_time(softmax: FakeProblem) -> None:
    """Two megabytes on one line, or of empty lines, are looked through once."""
    for text in ("a" * 2_000_000, "def " * 500_000, "\n" * 2_000_000, "a:" * 1_000_000, "async " * 300_000):
        assert answer_to(softmax, Submission("kim", (Source("a.py", "a", text, "a.py"),))) is None


def test_a_copied_name_is_seen_through() -> None:
    """Marks that downloads and copies add are no part of the number."""
    assert spoken_of("60 (2)") == ("p", "60", "", True)
    assert spoken_of("p060 copy") == ("p", "60", "", True)


def test_what_an_answer_imports_answers_nothing_else_unasked(handed_in: HandIn) -> None:
    """A learner's layers.py defines Relu for problem 134: problem 140 is hers only where it is asked for."""
    relu = FakeProblem("p140_relu_layer", ("Relu",))
    layers = "class Relu:\n    def forward(self, x):\n        return x\n"
    got = handed_in({"p134_two_layer_backprop.py": "from layers import Relu\n", "layers.py": layers})
    assert answer_to(relu, got) is None
    assert answer_to(relu, got, asked=True) is not None


def test_no_answer_is_missed_by_looking_at_candidates_alone(handed_in: HandIn) -> None:
    """A file that is not among a problem's candidates is not its answer by any of the ways there are."""
    names = ("softmax", "AND", "TwoLayerNet", "f")
    stems = ("p060_softmax", "p006_softmax", "p060a_softmax", "w01_trace", "s060_softmax", "p028_and_gate")
    files = {}
    for at, name in enumerate(names):
        for stem in (
            *stems,
            "60",
            "1_homework",
            "문제 28",
            "hw3-p060_softmax",
            "xp060_softmax",
            "p060_softmax (1)",
            name,
        ):
            files[f"{at}/{stem}.py"] = f"def {name}(): pass\n"
    files["cells.ipynb"] = notebook("# p060\nsoftmax = 1", "# 문제 28\nAND = 2")
    submission = handed_in(files)
    for stem in stems:
        for name in names:
            wanted = _Wanted(stem, spoken_of(stem), frozenset({name}))
            worthy = [file for file in submission.files if _worth(wanted, file)]
            candidates = submission.candidates(*wanted)
            assert [file for file in candidates if file in worthy] == worthy
            assert len(candidates) < len(submission.files)
