"""`%grade plot 60`: the answer of the cells that were run, drawn beside the right one."""

from __future__ import annotations

import base64
import io

import matplotlib.image
import pytest
from live import NAIVE, SOFTMAX


def test_the_picture_is_an_image_with_words_for_who_sees_none(run, capsys):
    """A PNG with the width it is meant for, half of its own; what is missing is printed."""
    (shown,) = run(NAIVE, "%grade plot 60")
    bundle, about = shown._repr_mimebundle_()
    assert set(bundle) == {"image/png", "text/plain"}
    height, width, _ = matplotlib.image.imread(io.BytesIO(base64.b64decode(bundle["image/png"]))).shape
    assert width > height > 200
    assert about == {"image/png": {"width": width // 2}}
    assert capsys.readouterr().out == "12 of your values are nan, inf or enormous, and cannot be drawn.\n"
    assert bundle["text/plain"].splitlines()[0] == "60  Softmax that does not overflow"


def test_a_cell_may_be_run_and_drawn_at_once(run):
    """%%grade plot 60 as the first line of a cell."""
    (shown,) = run(f"%%grade plot 60 --lang ko\n{SOFTMAX}")
    assert shown.picture.notes == ()
    assert repr(shown) == "60  오버플로 없는 소프트맥스"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("%grade plot", "grade: name the problem: %grade plot 60.\n"),
        ("%grade plot 151", "grade: No cell that was run answers 151: run the cell with your answer first.\n"),
        ("%grade plot 182", "grade: 182 has no picture: there is nothing to look at."),
    ],
)
def test_what_cannot_be_drawn_is_one_sentence(run, capsys, line, said):
    """And nothing is displayed."""
    assert run("# p182_padding_formula\ndef answers():\n    return {'q1': 'a'}", line) == []
    assert capsys.readouterr().out.startswith(said)


def test_a_report_names_the_picture_where_there_is_one(run):
    """Under what did not pass, as something that can be typed in the next cell."""
    wrong, right = run(NAIVE, "%grade 60", SOFTMAX, "%grade 60")
    assert "%grade plot 60" in wrong._repr_html_()
    assert "%grade plot" not in right._repr_html_()
