"""Whoever knows nothing earns nothing."""

from __future__ import annotations

from scale_course import CHECKS, MISTAKES

from grader.proof.garbage import garbage_earns


def told(opened, **files):
    """What is said of garbage in the tiny problem."""
    engine, problem = opened(**files)
    return [sentence for _, sentence in garbage_earns(problem, engine.materials(problem), engine.seed)]


ANOTHER = """

@problem.check(points=1, needs="{needs}")
def another(learner, solution, rng):
    '''one more
    ko: 하나 더'''
    {body}
"""


def added(*lines: str, needs: str = "") -> str:
    """The tiny problem's checks and one more."""
    return CHECKS + ANOTHER.format(needs=needs, body="\n    ".join(lines))


def test_good_checks_give_nothing(opened):
    """No zeros, no shapes, no constant layer with gradients of its own."""
    assert told(opened) == []


def test_a_check_of_the_shape_is_earned(opened):
    """Any array of that shape passes; behind a check of the values it is none the worse."""
    shape = ('expect(np.shape(learner.Scale(2.0).forward(np.ones(3))) == (3,), "the shape\\nko: 모양")',)
    (said,) = told(opened, checks=added(*shape))
    assert said.startswith("another is earned by zeros, ones, NaN, random arrays, random shares, the input")
    assert told(opened, checks=added(*shape, needs="scales")) == []


def test_a_backward_pass_that_fits_a_wrong_forward_pass_is_found(opened):
    """The learner's own forward, differentiated, is what a constant with zero gradients passes."""
    own = (
        "x, dout, h = rng.normal(size=3), rng.normal(size=3), 1e-6",
        "layer = learner.Scale(2.0)",
        "ahead = layer.forward(x + h * dout)",
        "behind = layer.forward(x - h * dout)",
        "dx = layer.backward(dout)",
        'expect(abs(np.sum(dx * dout) - np.sum((ahead - behind) * dout) / (2 * h)) < 1e-3, "slope\\nko: 기울기")',
    )
    said = told(opened, checks=added(*own))
    assert any(
        "another is earned by" in one and "a constant from Scale.forward with its own gradients" in one for one in said
    )


def test_garbage_behind_a_right_forward_pass(opened):
    """An upstream of zeros lets a backward pass of zeros through; one that nobody looks at is no finding."""
    zero = (
        "layer = learner.Scale(3.0)",
        "close(layer.forward(np.ones(2)), np.full(2, 3.0))",
        "dx = layer.backward(np.zeros(2))",
    )
    assert told(opened, checks=added(*zero)) == []
    (said,) = told(opened, checks=added(*zero, "close(dx, np.zeros(2))"))
    assert said.startswith("another is earned by zeros from Scale.backward")


def test_a_check_that_breaks_is_told(opened):
    """An author who trusts what comes back hears which garbage was too much for the check."""
    said = told(
        opened, checks=added("x = rng.normal(size=4)", "close(learner.total(x).round(3), np.round(x.sum(), 3))")
    )
    assert any(one.startswith("another breaks on None: ") for one in said)


def test_what_is_earned_by_nature_says_why(opened):
    """A reason in the file of mistakes settles it, and has to be needed."""
    shape = ('expect(np.shape(learner.Scale(2.0).forward(np.ones(3))) == (3,), "the shape\\nko: 모양")',)
    table = '\n\nEARNED_BY_GARBAGE = {"another": "any array has a shape"}\n'
    assert told(opened, checks=added(*shape), mistakes=MISTAKES + table) == []
    assert told(opened, mistakes=MISTAKES + table) == ["EARNED_BY_GARBAGE lists another, which no garbage earns"]
