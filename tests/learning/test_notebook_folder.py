"""`grade init --notebook`: a folder of notebooks is a workspace like one of stubs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from learning_course import RIGHT, WRONG

BOOK = Path("ch03_neural_network.ipynb")
OTHER = Path("ch05_layers.ipynb")
PORTABLE = ("--isolation", "portable")


@pytest.fixture
def notebooks(grade):
    """A folder of notebooks, in English."""
    said = grade("init", ".", "--notebook")
    assert (said.code, said.err) == (0, "")
    assert f"in {BOOK}, {OTHER}, in English" in said.words
    return Path.cwd()


def cell(path: Path, stem: str) -> dict:
    """The code cell of a problem."""
    (found,) = [c for c in json.loads(path.read_text())["cells"] if "".join(c["source"]).startswith(f"# {stem}\n")]
    return found


def write_in(path: Path, stem: str, code: str) -> None:
    """Fill a problem's cell in, as Jupyter saves it."""
    book = json.loads(path.read_text())
    for one in book["cells"]:
        if "".join(one["source"]).startswith(f"# {stem}\n"):
            one["source"] = f"# {stem}\n{code}"
            one["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x"}]
            one["execution_count"] = 3
    path.write_text(json.dumps(book))


def test_there_are_no_stubs_but_a_notebook_for_each_chapter(notebooks):
    """With a README that speaks of notebooks, and nothing else."""
    names = sorted(path.name for path in notebooks.iterdir())
    assert names == ["README.md", BOOK.name, OTHER.name, "grade-progress.json"]
    assert "a notebook for each chapter" in (notebooks / "README.md").read_text(encoding="utf-8")


def test_next_stats_and_list_know_what_is_in_notebooks(grade, notebooks):
    """The next problem is to be written in a notebook; what passes there is passed."""
    assert f"Write in: {BOOK}" in grade("next").words
    write_in(BOOK, "p060_softmax", RIGHT)
    assert grade("60", *PORTABLE).code == 0
    assert "1 of 2" in grade("stats").out
    assert "grade 60" not in grade("next").words


def test_what_is_there_stays(grade, notebooks):
    """A second init writes nothing; a problem that is in no notebook goes into one of its own."""
    write_in(BOOK, "p060_softmax", RIGHT)
    before = BOOK.read_bytes()
    assert "everything is there already" in grade("init", ".", "--notebook").words
    OTHER.unlink()
    assert grade("init", ".", "--notebook").code == 0
    assert OTHER.exists()
    book = json.loads(BOOK.read_text())
    book["cells"] = [c for c in book["cells"] if not "".join(c["source"]).startswith("# p060")]
    BOOK.write_text(json.dumps(book))
    taken_out = BOOK.read_bytes()
    said = grade("init", ".", "--notebook")
    assert f"{BOOK.stem}-2.ipynb" in said.words
    assert BOOK.read_bytes() == taken_out
    assert before != taken_out


def test_init_without_notebooks_leaves_those_that_are_there(grade, notebooks):
    """A stub beside the notebook would be a second answer."""
    assert "everything is there already" in grade("init", ".").words
    assert not list(notebooks.rglob("*.py"))


def test_reset_puts_back_one_cell(grade, notebooks):
    """The notebook as it was is kept; other cells stay as they are, outputs of the old answer go."""
    write_in(BOOK, "p060_softmax", WRONG)
    before = json.loads(BOOK.read_text())
    said = grade("reset", "60", "--yes")
    assert said.code == 0
    assert said.out.startswith(f"The cell of 60 in {BOOK} is the stub again; the notebook as it was is {BOOK}.bak.")
    assert json.loads(Path(f"{BOOK}.bak").read_text()) == before
    now = cell(BOOK, "p060_softmax")
    assert "raise NotImplementedError" in "".join(now["source"])
    assert (now["outputs"], now["execution_count"]) == ([], None)
    rest = [c for c in json.loads(BOOK.read_text())["cells"] if c["id"] != now["id"]]
    assert rest == [c for c in before["cells"] if c["id"] != now["id"]]
    assert f"{BOOK} still is the stub" in grade("reset", "60", "--yes").words


def test_a_split_answer_becomes_one_cell_again(grade, notebooks):
    """Two cells with the mark: the stub is put into the first, the second goes."""
    book = json.loads(BOOK.read_text())
    at = next(k for k, c in enumerate(book["cells"]) if "".join(c["source"]).startswith("# p060"))
    book["cells"].insert(at + 1, book["cells"][at] | {"source": "# p060_softmax\nmore = 1", "id": "more"})
    BOOK.write_text(json.dumps(book))
    assert grade("reset", "60", "--yes").code == 0
    assert cell(BOOK, "p060_softmax")


def test_a_broken_notebook_is_no_workspace_of_anything(grade, notebooks):
    """Nothing is written over it, and no traceback is shown."""
    BOOK.write_text("{")
    said = grade("reset", "60", "--yes")
    assert said.code == 2
    assert BOOK.read_text() == "{"
