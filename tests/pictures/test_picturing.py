"""What an author says becomes data: both sides, what is wrong of them, and why a side is missing."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.faults import CourseFault
from grader.pictures.panels import Curves
from grader.picturing import arrows, bars, curves, figure, histogram, images, label, landscape, matrices, panels_of
from grader.sandbox.failure import LearnerFailure
from grader.text import Text
from grader.verdict import Verdict

X = np.linspace(0, 1, 5)


def test_both_sides_stand_beside_each_other_and_wrong_entries_are_known():
    """An entry beyond the tolerance is wrong, and so is nan; rounding is not."""
    yours = X.copy()
    yours[1] += 1e-13
    yours[2] = np.nan
    yours[4] = 3
    panel = curves(X, yours=lambda: yours, right=X)
    assert panel.values.wrong.tolist() == [False, False, True, False, True]
    assert panel.gaps == ()


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (np.zeros(4), "What came back has the shape (4,), and (5,) is wanted."),
        (None, "What came back is of another kind than what the statement asks for."),
        ("text", "What came back is of another kind than what the statement asks for."),
        ([[1], [1, 2]], "What came back is of another kind than what the statement asks for."),
        (np.zeros(5, dtype=complex), "What came back is of another kind than what the statement asks for."),
    ],
)
def test_what_cannot_be_drawn_is_a_gap_with_a_sentence(value, said):
    """The right side is there all the same, and no entry counts as wrong."""
    panel = curves(X, yours=lambda: value, right=X)
    (gap,) = panel.gaps
    assert gap.said is not None
    assert gap.said.en == said
    assert panel.values.yours is None
    assert panel.values.right is not None
    assert not panel.values.wrong.any()


def test_a_learner_who_raises_leaves_a_gap_and_a_fault_of_ours_does_not():
    """What the learner's side does is kept raw; our own fault goes through."""
    failure = LearnerFailure(Verdict.RAISED, kind="ValueError", detail="no")

    def fails(error):
        raise error

    (gap,) = curves(X, yours=lambda: fails(failure), right=X).gaps
    assert gap.failure is failure
    with pytest.raises(CourseFault):
        curves(X, yours=lambda: fails(CourseFault("ours")), right=X)


def test_the_right_side_has_to_fit_the_picture():
    """An author who gives another shape is told which."""
    with pytest.raises(ValueError, match=r"the right side has the shape \(4,\), the picture needs \(5,\)"):
        curves(X, yours=lambda: X, right=np.zeros(4))


def test_a_label_of_words_needs_both_languages():
    """A symbol stands as it is."""
    assert label("x[0]") == Text("x[0]", "x[0]")
    assert label("the loss\nko: 손실") == Text("the loss", "손실")
    with pytest.raises(ValueError, match="a text needs English and then a line beginning with 'ko:'"):
        label("the loss")


def test_vectors_and_numbers_take_the_form_that_is_drawn():
    """A vector is a row of a matrix; a list of numbers is an array; draws at random are never wrong one by one."""
    panel = matrices(yours=lambda: [1.0, 2.5], right=np.array([1.0, 2.0]))
    assert panel.values.shape == (1, 2)
    assert panel.values.wrong.tolist() == [[False, True]]
    drawn = histogram(yours=lambda: np.zeros(100), right=np.ones(100))
    assert not drawn.values.wrong.any()
    assert (drawn.edges[0], drawn.edges[-1]) == (0.0, 1.0)
    assert figure(yours=lambda: 3).gaps[0].said is not None


def test_a_picture_returns_panels():
    """One, or several; anything else is told."""
    panel = bars(["a", "b"], yours=lambda: [1, 2], right=[1, 2])
    assert panels_of(panel) == (panel,)
    assert panels_of([panel, panel]) == (panel, panel)
    with pytest.raises(TypeError, match=r"a picture returns panels such as curves\(\.\.\.\), .* not 3"):
        panels_of((panel, 3))


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists, max_leaves=8))
def test_no_plain_value_breaks_a_panel(value):
    """Whatever plain data comes, it is drawn or it is a gap."""
    for panel in (
        curves(X, yours=lambda: value, right=X),
        matrices(yours=lambda: value, right=np.eye(2)),
        images(yours=lambda: value, right=np.zeros((1, 2, 2)), names=["a"]),
        arrows([[0, 0]], yours=lambda: value, right=[[1, 1]], land=landscape(lambda x, y: x + y, (0, 1), (0, 1), 3)),
    ):
        for both in panel.boths:
            assert (both.yours is None) == (both.gap is not None)


def test_an_author_of_checks_imports_no_matplotlib():
    """The vocabulary is light: `grade 60` waits neither for what draws nor for the records of what is drawn."""
    code = "import sys, grader.picturing; print(*({'matplotlib', 'grader.pictures.panels'} & set(sys.modules)))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == ""


def test_panels_are_frozen():
    """A picture is data first."""
    panel = curves(X, yours=lambda: X, right=X)
    assert isinstance(panel, Curves)
    with pytest.raises(AttributeError):
        panel.x = X  # type: ignore[misc]  # that it cannot be is the point
