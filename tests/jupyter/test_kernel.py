"""A notebook of ours runs from top to bottom in a real kernel, and shows its reports."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest

from grader.course import open_course
from grader.jupyter.writing import notebook_of

pytest.importorskip("ipykernel")
nbclient = pytest.importorskip("nbclient")
pytestmark = pytest.mark.filterwarnings("ignore")  # what a kernel's libraries say to each other is not ours

ROOT = Path(__file__).resolve().parents[2]


def executed(book: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The notebook after a kernel has run all cells; a cell that raises does not end it."""
    monkeypatch.setenv("GRADE_COURSE", str(ROOT))
    monkeypatch.setenv("GRADE_LANG", "en")
    return nbclient.NotebookClient(book, timeout=120, allow_errors=True, kernel_name="python3").execute()


def outputs(cell: Any) -> list[Any]:
    """The outputs of a cell; one that raised is told."""
    assert not [output for output in cell.outputs if output.output_type == "error"], cell.outputs
    return list(cell.outputs)


def test_a_notebook_is_filled_in_and_graded_in_a_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every grading cell shows one report in HTML, with text for what shows no HTML; nothing is printed besides."""
    problems = open_course(ROOT).find(["60", "151"])
    book = nbformat.reads(notebook_of(problems, "en"), 4)
    solution = problems[0].solution
    assert solution is not None
    book.cells[3].source = "# p060_softmax\n" + solution.read_text(encoding="utf-8")
    done = executed(book, monkeypatch)
    assert outputs(done.cells[1]) == []
    (right,) = outputs(done.cells[4])
    assert "10/10" in right.data["text/html"]
    assert "survives scores of a thousand" in right.data["text/plain"]
    (open_one,) = outputs(done.cells[7])
    assert "0/16" in open_one.data["text/html"]


def test_a_cell_magic_runs_in_a_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    """%%grade defines what its cell defines, and says what is wrong with it."""
    cells = [
        "%load_ext grader",
        "%%grade 60\nimport numpy as np\n\ndef softmax(x):\n    return np.exp(x) / np.exp(x).sum()",
        "softmax(np.zeros(2))",
    ]
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    done = executed(book, monkeypatch)
    assert "Likely:" in outputs(done.cells[1])[-1].data["text/html"]
    assert outputs(done.cells[2])[0].data["text/plain"] == "array([0.5, 0.5])"
