"""Backward passes judged by certified derivatives: right ones are never refused, slightly wrong ones always found."""

from __future__ import annotations

import re

import numpy as np
import pytest
from backward_cases import ALL, SMALL, large_affine, network, norm
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.compare import compare
from grader.gradient import Directions, gradient_of
from grader.patterns import Hints
from grader.tolerance import GRADIENT
from grader.verdict import MismatchKind

SEEDS = st.integers(0, 2**32 - 1)


def one_entry_off(g, rng, case):
    """A single entry by a thousandth of the gradient's norm."""
    wrong = g.copy()
    wrong.reshape(-1)[rng.integers(g.size)] += 1e-3 * norm(g) * rng.choice([-1, 1])
    return wrong


SLIGHTLY = [
    one_entry_off,
    lambda g, rng, case: g * 1.001,
    lambda g, rng, case: g * 0.999,
    lambda g, rng, case: g + rng.normal(size=g.shape) * 1e-3 * norm(g) / np.sqrt(g.size),
]
PLAINLY = [
    lambda g, rng, case: -g,
    lambda g, rng, case: g * case.batch,
    lambda g, rng, case: g / case.batch,
    lambda g, rng, case: np.zeros_like(g),
    lambda g, rng, case: np.roll(g, 1, axis=-1),
    lambda g, rng, case: g.T.reshape(g.shape),
]


@pytest.mark.parametrize("make", SMALL, ids=lambda make: make.__name__)
@settings(max_examples=15, deadline=None)
@given(seed=SEEDS)
def test_a_right_backward_is_never_refused(make, seed):
    """Whatever the draw, the backward worked out on paper agrees."""
    case = make(np.random.default_rng(seed))
    for right, want in zip(case.right, case.gradients(), strict=True):
        assert compare(right, want, GRADIENT) is None


@pytest.mark.parametrize("make", ALL, ids=lambda make: make.__name__)
def test_a_slightly_wrong_backward_is_found(make):
    """One entry off by 1e-3 of the norm, a factor of 1.001, noise of that size: each array, several seeds."""
    for seed in range(4):
        rng = np.random.default_rng(seed)
        case = make(rng)
        for right, want in zip(case.right, case.gradients(), strict=True):
            assert compare(right, want, GRADIENT) is None
            for spoil in SLIGHTLY:
                found = compare(spoil(right, rng, case), want, GRADIENT)
                assert found is not None
                assert found.kind is MismatchKind.VALUES


@pytest.mark.parametrize("make", ALL, ids=lambda make: make.__name__)
def test_a_plainly_wrong_backward_is_found(make):
    """Sign, factor of the batch size, zero, shifted, reshaped instead of transposed."""
    for seed in range(3):
        rng = np.random.default_rng(seed)
        case = make(rng)
        for right, want in zip(case.right, case.gradients(), strict=True):
            for spoil in PLAINLY:
                wrong = spoil(right, rng, case)
                if not np.array_equal(wrong, right):
                    assert compare(wrong, want, GRADIENT) is not None


@pytest.mark.parametrize("scale", [0.01, 0.1])
@pytest.mark.parametrize("seed", range(5))
def test_a_network_as_learners_train_it(seed, scale):
    """784-50-10 with ReLU: certified along directions; right gradients pass, a thousandth is found, float32 passes."""
    rng = np.random.default_rng(seed)
    case = network(rng, batch=100 if seed == 0 else 20, scale=scale)
    wants = case.gradients()
    assert isinstance(wants[0], Directions)
    for right, want in zip(case.right, wants, strict=True):
        assert compare(right, want, GRADIENT) is None
        assert compare(right.astype(np.float32), want, GRADIENT) is None
        for spoil in (*SLIGHTLY, *PLAINLY):
            wrong = spoil(right, rng, case)
            if not np.array_equal(wrong, right):
                assert compare(wrong, want, GRADIENT) is not None


def test_a_gradient_along_directions_says_how_far_off_it_is():
    """The share of the norm, the number of directions, and what is not found are told."""
    rng = np.random.default_rng(1)
    case = large_affine(rng)
    dW, want = case.right[1], case.gradients()[1]
    found = compare(dW + rng.normal(size=dW.shape) * 0.01 * norm(dW) / np.sqrt(dW.size), want, GRADIENT, name="dW")
    assert found is not None
    share = re.fullmatch(
        r"The gradient is wrong: off by about (\S+) of its norm\. An array of this size is compared along random "
        r"directions \(8 of 8 differ\); errors below 0\.001 of the norm are not found\.",
        found.sentence.en,
    )[1]
    assert float(share) == pytest.approx(0.01, rel=0.6)
    assert found.sentence.ko == (
        f"기울기가 틀렸다: 노름의 약 {share}만큼 다르다. 이 크기의 배열은 무작위 방향으로 비교한다"
        "(방향 8개 중 8개가 다르다). 노름의 0.001보다 작은 오차는 찾지 못한다."
    )
    assert (found.name, found.wrong, found.total, found.where) == ("dW", 8, 8, None)


NAMED = [
    (lambda g, case: -g, "the sign is flipped."),
    (lambda g, case: g * 0, "every entry is zero."),
    (
        lambda g, case: g * case.batch,
        "too large by the batch size, 20 times: a sum over the samples where their mean is wanted.",
    ),
    (
        lambda g, case: g / case.batch,
        "too small by the batch size, 1/20 of the right values: divided by it once too often.",
    ),
    (lambda g, case: g * 2, "twice the right values."),
    (lambda g, case: g * 1.001, "every entry is 1.001 times the right one."),
]


@pytest.mark.parametrize(("spoil", "named"), NAMED, ids=lambda value: value if isinstance(value, str) else "")
def test_the_pattern_of_a_networks_gradient_is_named(spoil, named):
    """For weights known along directions and for biases known by entry alike."""
    case = network(np.random.default_rng(3))
    wants = case.gradients()
    for right, want in zip(case.right, wants, strict=True):
        found = compare(spoil(right, case), want, GRADIENT, hints=Hints(batch=case.batch))
        assert found is not None
        assert found.pattern is not None
        assert found.pattern.en == named


def test_the_gradients_of_two_things_exchanged_are_named():
    """dW where dV belongs: named by entry and along directions, when the others are known."""
    rng = np.random.default_rng(0)
    for n in (4, 30):
        x, V, W, dout = (rng.normal(size=(n, n)) for _ in range(4))
        wants = gradient_of(lambda V, W, x=x: x @ V @ W, at=(V, W), upstream=dout)
        right = (x.T @ dout @ W.T, (x @ V).T @ dout)
        assert isinstance(wants[0], Directions) is (n == 30)
        others = dict(zip(("dV", "dW"), wants, strict=True))
        assert compare(right[0], wants[0], GRADIENT, hints=Hints(others=others)) is None
        found = compare(right[1], wants[0], GRADIENT, hints=Hints(others=others))
        assert found.pattern.en == "this is the value of dW."
        assert found.pattern.ko == "이것은 dW의 값이다."
        found = compare(right[0].T.copy(), wants[0], GRADIENT, hints=Hints(others=others))
        assert found.pattern.en == "the array is transposed."


def test_a_bias_summed_over_the_wrong_axis_is_named():
    """db = dout.sum(1): of another shape, and of the same where batch and width are equal."""
    rng = np.random.default_rng(0)
    for n in (7, 5):
        x, W, b, dout = rng.normal(size=(n, 3)), rng.normal(size=(3, 5)), rng.normal(size=5), rng.normal(size=(n, 5))
        (want,) = gradient_of(lambda b, x=x, W=W: x @ W + b, at=(b,), upstream=dout)
        found = compare(dout.sum(1), want, GRADIENT, hints=Hints(batch=n, sources={"dout": dout}))
        assert found.kind is (MismatchKind.VALUES if n == 5 else MismatchKind.SHAPE)
        assert found.pattern.en == "the sum of dout is taken over axis 1, where it should be over axis 0."
        assert found.pattern.ko == "dout의 합을 axis 1에 대해 구했다. axis 0에 대해 구해야 한다."
