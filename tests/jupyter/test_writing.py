"""Problems become a notebook to fill in, and the filled-in notebook is graded."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
import pytest

from grader.cli.main import main
from grader.course import open_course
from grader.jupyter.markdown import markdown_of
from grader.jupyter.writing import notebook_of
from grader.reading.notebook import code_cells

ROOT = Path(__file__).resolve().parents[2]
COURSE = open_course(ROOT)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """The notebook of three problems, two of them quizzes or with helpers of one name."""
    path = tmp_path / "new folder" / "숙제.ipynb"
    assert main(["notebook", "60", "151", "182", "-o", str(path), "--course", str(ROOT)]) == 0
    return path


def graded(path: Path, capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, dict[str, Any]]:
    """The reports on a notebook by the numbers of the problems."""
    capsys.readouterr()
    main([*words, "--in", str(path), "--json", "--course", str(ROOT)])
    return {problem["number"]: problem for problem in json.loads(capsys.readouterr().out)["problems"]}


def filled_in(path: Path, **answers: str) -> None:
    """Write answers (by stem) into the cells for them."""
    made = json.loads(path.read_text(encoding="utf-8"))
    for cell in made["cells"]:
        for stem, answer in answers.items():
            if cell["id"] == f"{stem}-answer":
                cell["source"] = f"# {stem}\n{answer}"
    path.write_text(json.dumps(made), encoding="utf-8")


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_notebook_of_the_whole_course_is_valid(lang: Any) -> None:
    """Each problem has its three cells, ids are unique, and every stub's code parses."""
    made = nbformat.reads(notebook_of(COURSE.problems, lang), 4)
    nbformat.validate(made)
    assert len({cell.id for cell in made.cells}) == len(made.cells) == 2 + 3 * len(COURSE.problems)
    for cell, problem in zip(made.cells[3::3], COURSE.problems, strict=True):
        assert cell.source.startswith(f"# {problem.stem}\n")
        compile(cell.source, problem.stem, "exec")
        assert "[ko]" not in cell.source


def test_a_notebook_speaks_one_language(tmp_path: Path) -> None:
    """Statement, title and what the grading cells ask for."""
    korean = nbformat.reads(notebook_of(COURSE.find(["60"]), "ko"), 4).cells
    assert korean[2].source.startswith("## 60  오버플로 없는 소프트맥스")
    assert "The last layer" not in korean[2].source
    assert korean[4].source == "%grade 60 --lang ko"
    assert nbformat.reads(notebook_of(COURSE.find(["60"]), "en"), 4).cells[4].source == "%grade 60"


def test_an_untouched_notebook_is_not_attempted(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As the stubs are."""
    assert {problem["verdict"] for problem in graded(book, capsys).values()} == {"not_attempted"}


def test_a_filled_in_notebook_is_graded(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By `grade --in`; each answer with its own problem, whatever stays open."""
    (problem,) = COURSE.find(["151"])
    assert problem.solution is not None
    filled_in(
        book,
        p151_affine_layer=problem.solution.read_text(encoding="utf-8"),
        p182_padding_formula='def answers():\n    return {"q1": "c", "q2": "a", "q3": 2, "q4": None}\n',
    )
    found = graded(book, capsys)
    assert {number: problem["verdict"] for number, problem in found.items()} == {
        "60": "not_attempted", "151": "passed", "182": "failed",
    }  # fmt: skip
    assert [check["verdict"] for check in found["182"]["checks"]] == ["passed", "failed", "passed", "not_attempted"]


def test_magics_of_ours_leave_the_cells_python(book: Path) -> None:
    """What only a live notebook understands is nothing to the grader."""
    cells = code_cells(book.read_text(encoding="utf-8"))
    assert [cell for cell in cells if cell == "pass"] == ["pass"] * 4
    for cell in cells:
        compile(cell, "cell", "exec")


def test_a_cell_that_grades_itself_is_an_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`%%grade 182` names the problem of its cell, as the comment would."""
    answer = '%%grade 182 --lang ko\ndef answers():\n    return {"q1": "c", "q2": "d", "q3": 2, "q4": "b"}\n'
    cells = [
        {"cell_type": "code", "source": answer},
        {"cell_type": "code", "source": "def answers():\n    return {}\n"},
    ]
    path = tmp_path / "hw.ipynb"
    path.write_text(json.dumps({"nbformat": 4, "cells": cells}), encoding="utf-8")
    assert graded(path, capsys, "182")["182"]["verdict"] == "passed"


def test_a_notebook_that_is_there_stays(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It may hold answers."""
    before = book.read_bytes()
    assert main(["notebook", "60", "-o", str(book), "--course", str(ROOT)]) == 2
    assert "may hold answers" in " ".join(capsys.readouterr().err.split())
    assert book.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["notebook", "60"], "-o/--out is missing"),
        (["notebook", "60", "-o", "x.txt"], "let its name end in .ipynb"),
        (["notebook", "softmux", "-o", "x.ipynb"], "softmax"),
        (["notebook", "60", "-o", "file/x.ipynb"], "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    """And nothing is written."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main([*words, "--course", str(ROOT)]) == 2
    assert said in " ".join(capsys.readouterr().err.split())
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


# ------------------------------------------------------------------------------------------------------ Markdown


def test_formulas_keep_their_columns() -> None:
    """What is indented by four becomes code, without its common indent; empty lines inside stay inside."""
    said = markdown_of("Compute\n\n    y = a * b\n\n      + c\n\nand return it.")
    assert said == "Compute\n\n```text\ny = a * b\n\n  + c\n```\n\nand return it."


def test_a_formula_in_an_item_stays_in_it() -> None:
    """The item goes on behind it, and the text behind the list is no part of the list."""
    for formula, made in (("x.dot(W)", "```text\n  x.dot(W)\n  ```"), ("x @ W", "$$\n  x \\, W\n  $$")):
        said = markdown_of(f"- forward returns\n\n      {formula}\n\n  of shape (N, M)\nThen stop.")
        assert said == f"- forward returns\n\n  {made}\n\n  of shape (N, M)\n\nThen stop."


def test_what_markdown_would_take_for_its_own_is_shown() -> None:
    """Stars, dunder names, dollars, brackets and tags are text; names with an underscore inside stay readable."""
    assert markdown_of("2*a*b, __init__, <b>, $5$, params[0](x), train_flg") == (
        "2\\*a\\*b, \\_\\_init\\_\\_, \\<b\\>, \\$5\\$, params\\[0\\](x), train_flg"
    ).replace("\\>", ">")
    assert markdown_of("# no heading\n> no quote") == "\\# no heading\n\\> no quote"


def test_questions_and_options_of_a_quiz_become_lists() -> None:
    """A question or an option that goes on in the next line is one."""
    said = markdown_of(
        "Answer.\n\nq1  Which\n    one?\n    a) this, which\n       goes on\n    b) 2 * 3\n\nq2  How many?"
    )
    assert said == ("Answer.\n\n**q1**  Which one?\n\n- a) this, which goes on\n- b) 2 \\* 3\n\n**q2**  How many?")
