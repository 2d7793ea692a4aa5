"""What people type for a problem."""

from __future__ import annotations

import pytest

from grader.course import open_course
from grader.faults import UsageFault


@pytest.fixture
def course(root, add):
    """Problems with letters, equal words and words inside words."""
    for stem, chapter in (
        ("p032a_nand_with_bias", "ch02_perceptron"),
        ("p032b_step_function", "ch02_perceptron"),
        ("p038a_relu", "ch03_neural_network"),
        ("p060_softmax", "ch03_neural_network"),
        ("p061_softmax_output", "ch03_neural_network"),
        ("p140_relu_layer", "ch05_backpropagation"),
        ("w16_quiz_batch_norm", "ch06_techniques"),
        ("s16_quiz_batch_norm", "ch06_techniques"),
        ("c01_gradient_checkers", "cs231n_fc_nets"),
    ):
        add(stem, chapter)
    return open_course(root)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("60", ["60"]),
        ("060", ["60"]),
        ("p60", ["60"]),
        ("P060", ["60"]),
        ("32a", ["32a"]),
        ("032A", ["32a"]),
        ("32", ["32a", "32b"]),
        ("w16", ["w16"]),
        ("c1", ["c01"]),
        ("p060_softmax", ["60"]),
        ("p060_softmax.py", ["60"]),
        ("some/where/p060_softmax.py", ["60"]),
        ("some\\where\\p060_softmax.py", ["60"]),
        ("softmax", ["60"]),
        ("relu", ["38a"]),
        ("nand", ["32a"]),
        ("quiz_batch_norm", ["w16", "s16"]),
        ("quiz-batch-norm", ["w16", "s16"]),
        ("ch05", ["140"]),
        ("ch5", ["140"]),
        ("ch05_backpropagation", ["140"]),
        ("exercises/ch05_backpropagation/", ["140"]),
        ("cs231n", ["c01"]),
    ],
)
def test_a_word_names_problems(course, typed, meant):
    """Numbers with and without zeros and kinds, stems, words, chapters, paths of either system."""
    assert [problem.number for problem in course.find([typed])] == meant


def test_several_words_give_each_problem_once_in_course_order(course):
    """The order of typing does not matter."""
    assert [problem.number for problem in course.find(["140", "60", "softmax", "ch03"])] == ["38a", "60", "61", "140"]


def test_an_unknown_word_gets_its_near_matches(course):
    """In both languages, with what can be typed instead."""
    with pytest.raises(UsageFault) as caught:
        course.find(["gradeint_checker"])
    assert caught.value.said.en == "No problem is called 'gradeint_checker'. Did you mean c01_gradient_checkers?"
    assert caught.value.said.ko == "'gradeint_checker' 이라는 문제는 없다. 혹시 c01_gradient_checkers?"


def test_a_word_near_to_nothing_gets_the_list(course):
    """There is always something to do next."""
    with pytest.raises(UsageFault, match=r"No problem is called '4711'\. 'grade list' shows all of them\."):
        course.find(["4711"])
    with pytest.raises(UsageFault, match="No problem is called ''"):
        course.find([""])


def test_a_part_of_several_names_lists_them(course):
    """Rather than guess, all that fit are named."""
    with pytest.raises(UsageFault) as caught:
        course.find(["soft"])
    assert str(caught.value) == (
        "'soft' fits 2 problems: p060_softmax, p061_softmax_output. Name one of them, or several."
    )
