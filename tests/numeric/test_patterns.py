"""Wrong values that follow from the right ones in a way that has a name; and accidents, which have none."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hn

from grader.compare import compare
from grader.patterns import Hints
from grader.tolerance import ELEMENTWISE, EXACT, GRADIENT, PATTERN_ENTRIES, REDUCTION

RNG = np.random.default_rng(0)
W = RNG.normal(size=(4, 3))
SQUARE = RNG.normal(size=(4, 4))
IMAGE = RNG.normal(size=(2, 3, 4, 5))
DOUT = RNG.normal(size=(4, 4))
SCORES = RNG.normal(size=(4, 3))


def pattern(got, want, policy=REDUCTION, hints=None):
    """The pattern's text, None where none is named; the values have to differ."""
    found = compare(got, want, policy, hints=hints or Hints())
    assert found is not None
    return found.pattern


def softmax(x, axis):
    e = np.exp(x - x.max())
    return e / e.sum(axis=axis, keepdims=True)


def normalised(x, axis):
    return x - x.mean(axis, keepdims=True)


@pytest.mark.parametrize(
    ("got", "want", "hints", "en", "ko"),
    [
        (W * 0, W, {}, "every entry is zero.", "모든 원소가 0이다."),
        (-W, W, {}, "the sign is flipped.", "부호가 반대이다."),
        (-0.7317, 0.7317, {}, "the sign is flipped.", "부호가 반대이다."),
        (
            W * 8, W, {"batch": 8},
            "too large by the batch size, 8 times: a sum over the samples where their mean is wanted.",
            "배치 크기인 8배만큼 크다: 표본에 대한 평균이 필요한 곳에서 합을 구했다.",
        ),
        (
            W / 8, W, {"batch": 8},
            "too small by the batch size, 1/8 of the right values: divided by it once too often.",
            "배치 크기로 나눈 1/8배이다: 배치 크기로 한 번 더 나누었다.",
        ),
        (W * 8, W, {}, "every entry is 8 times the right one.", "모든 원소가 올바른 값의 8배이다."),
        (W * 2, W, {}, "twice the right values.", "올바른 값의 2배이다."),
        (W / 2, W, {}, "half the right values.", "올바른 값의 절반이다."),
        (W * -0.3, W, {}, "every entry is -0.3 times the right one.", "모든 원소가 올바른 값의 -0.3배이다."),
        (W + 1.5, W, {}, "every entry is off by the same 1.5.", "모든 원소가 똑같이 1.5만큼 차이 난다."),
        (W.T, W, {}, "the array is transposed.", "배열이 전치되어 있다."),
        (SQUARE.T, SQUARE, {}, "the array is transposed.", "배열이 전치되어 있다."),
        (
            W.T.reshape(4, 3), W, {},
            "the right numbers in another order, as from a reshape where axes have to be exchanged (transpose).",
            "올바른 값이 다른 순서로 있다. 축을 바꿔야(transpose) 할 곳에 reshape 를 쓴 모습이다.",
        ),
        (
            IMAGE.transpose(0, 2, 3, 1), IMAGE, {},
            "the axes are exchanged: those of the right array stand in the order (0, 2, 3, 1).",
            "축의 순서가 바뀌었다: 올바른 배열의 축이 (0, 2, 3, 1) 순서로 놓여 있다.",
        ),
        (W[::-1], W, {}, "the order along axis 0 is reversed.", "axis 0 방향의 순서가 거꾸로이다."),
        (
            IMAGE[:, ::-1], IMAGE, {},
            "the order along axis 1 is reversed: are the channels BGR for RGB?",
            "axis 1 방향의 순서가 거꾸로이다. 채널이 RGB 가 아니라 BGR 순서인가?",
        ),
        (
            np.roll(SQUARE, 1, 0), SQUARE, {},
            "shifted by one: each value stands one place too late along axis 0.",
            "한 칸 밀렸다: 각 값이 axis 0 방향으로 한 칸 뒤에 있다.",
        ),
        (
            np.append(W.reshape(-1)[1:], 9.0), W.reshape(-1), {},
            "shifted by one: each value stands one place too early along axis 0.",
            "한 칸 밀렸다: 각 값이 axis 0 방향으로 한 칸 앞에 있다.",
        ),
        (
            W.reshape(-1)[[3, 1, 2, 0, 5, 4, 6, 7, 8, 9, 10, 11]], W.reshape(-1), {},
            "the right numbers, in another order.", "값은 맞지만 순서가 다르다.",
        ),
        (
            (W * 10).astype(int), W * 10, {},
            "integers where floats are wanted: the fractions are cut off.",
            "실수가 필요한 곳에 정수가 있다: 소수 부분이 버려졌다.",
        ),
        (
            np.round(W * 10), W * 10, {},
            "the values are rounded to whole numbers.", "값이 정수로 반올림되어 있다.",
        ),
        (
            W.astype(np.float32).astype(float), W, {},
            "right to the precision of float32 only: somewhere the numbers pass through it.",
            "float32 정밀도까지만 맞다: 계산 도중에 float32 값을 거친다.",
        ),
        (
            W.astype(np.float16), W, {},
            "right to the precision of float16 only: somewhere the numbers pass through it.",
            "float16 정밀도까지만 맞다: 계산 도중에 float16 값을 거친다.",
        ),
        (
            softmax(SCORES, None), softmax(SCORES, 1), {},
            "normalised over the whole array: everything together adds up to one, where each row should.",
            "배열 전체로 정규화했다: 행마다 합이 1이어야 하는데 전체의 합이 1이다.",
        ),
        (
            softmax(SCORES, 0), softmax(SCORES, 1), {},
            "each column adds up to one, where each row should: the axis is the wrong one.",
            "행마다 합이 1이어야 하는데 열마다 합이 1이다: 축이 틀렸다.",
        ),
        (
            normalised(W, 1), normalised(W, 0), {},
            "each row has mean zero, where each column should: the axis is the wrong one.",
            "열마다 평균이 0이어야 하는데 행마다 평균이 0이다: 축이 틀렸다.",
        ),
        (
            DOUT.sum(1), DOUT.sum(0), {"sources": {"dout": DOUT}},
            "the sum of dout is taken over axis 1, where it should be over axis 0.",
            "dout의 합을 axis 1에 대해 구했다. axis 0에 대해 구해야 한다.",
        ),
        (
            W.mean(0), W.mean(1), {"sources": {"x": W}},
            "the mean of x is taken over axis 0, where it should be over axis 1.",
            "x의 평균을 axis 0에 대해 구했다. axis 1에 대해 구해야 한다.",
        ),
        (
            IMAGE.max(1), IMAGE.max(3), {"sources": {"x": IMAGE}},
            "the maximum of x is taken over axis 1, where it should be over axis 3.",
            "x의 최댓값을 axis 1에 대해 구했다. axis 3에 대해 구해야 한다.",
        ),
        (
            SQUARE, DOUT, {"others": {"dx": SQUARE, "dW": DOUT}},
            "this is the value of dx.", "이것은 dx의 값이다.",
        ),
        (
            W.sum(1), W, {"others": {"db": W.sum(1)}},
            "this is the value of db.", "이것은 db의 값이다.",
        ),
    ],
)  # fmt: skip
def test_a_pattern_that_holds_is_named_in_both_languages(got, want, hints, en, ko):
    """What was done to the right values is said, without giving the values away."""
    found = pattern(got, want, hints=Hints(**hints))
    assert found is not None
    assert (found.en, found.ko) == (en, ko)


@pytest.mark.parametrize(
    ("got", "want"),
    [
        (SQUARE + SQUARE.T + 0.1 * np.eye(4), SQUARE + SQUARE.T),  # symmetric: transposed or not is the same
        (np.ones(5), np.zeros(5)),
        (np.zeros(5), np.ones(5)),  # one number only: nothing tells zeros apart
        (np.array([2.0, 1.0]), np.array([1.0, 2.0])),  # reversed, shuffled, transposed, shifted: who knows
        (np.array([[1.0, 3.0], [2.0, 4.0]]), np.array([[1.0, 2.0], [3.0, 4.0]])),
        (np.array([1.0, 0.0, 0.0]), np.array([0.0, 1.0, 0.0])),
        (np.array([0, 1, 1, 1]), np.array([0, 0, 0, 1])),  # gates
        (np.array([1, 0, 0, 0]), np.array([0, 1, 1, 1])),
        (np.array([True, False]), np.array([False, True])),
        (1.0, 2.0),  # half? or another number
        (4, 2),
        (-1, 1),
        (0.0, 0.7),
        (np.array([2, 4]), np.array([1, 2])),
        (np.array([0]), np.array([1])),
        (np.zeros(12, int), np.arange(12)),
        (np.array([1.0, np.nan]), np.array([2.0, np.nan])),
        (W * np.array([1.0, 1.0, 2.0]), W),
        (RNG.normal(size=(4, 3)), W),
        (RNG.normal(size=(3, 4)), W),
        (np.eye(4) * 3, np.eye(4)),  # a factor of three, but of a single number
        (-np.eye(4)[::-1] + 0.0, np.eye(4)),
        (W + 1j, W),
        (np.zeros((0, 3)), np.zeros((0, 2))),
        ("abc", "cba"),
    ],
)
def test_an_accident_is_not_named(got, want):
    """Zeros, ones, symmetric, tiny and whole numbers fit many patterns: then none is claimed."""
    assert pattern(got, want, hints=Hints(batch=3, others={"x": np.zeros(3)}, sources={"s": np.ones((5, 5))})) is None


def test_two_patterns_that_explain_the_same_are_not_named():
    """Flipped or reversed, one array or its copy, twice the values or another thing: nobody can say."""
    odd = np.array([-3.7, -1.2, -0.4, 0.4, 1.2, 3.7])
    assert pattern(-odd, odd) is None  # flipped, or reversed
    hints = Hints(others={"a": SQUARE, "b": SQUARE.copy()})
    assert pattern(SQUARE, DOUT, hints=hints) is None
    assert pattern(2 * W, W, hints=Hints(others={"dV": 2 * W})) is None


def test_without_hints_no_pattern_is_looked_for():
    """A comparison that only wants to know whether values agree does not pay for a search."""
    assert compare(-W, W, REDUCTION).pattern is None
    assert compare(-W, W, REDUCTION, hints=Hints()).pattern is not None


@pytest.mark.parametrize("policy", [EXACT, ELEMENTWISE, GRADIENT], ids=lambda policy: policy.name)
def test_a_pattern_holds_as_exactly_as_a_right_answer(policy):
    """Nearly transposed, nearly minus, nearly twice is none of these; one wrong entry breaks a pattern."""
    for candidate in (SQUARE.T, -SQUARE, 2 * SQUARE, SQUARE + 1, SQUARE[::-1]):
        assert pattern(candidate.copy(), SQUARE, policy) is not None
        broken = candidate.copy()
        broken[1, 2] *= 1.01
        assert pattern(broken, SQUARE, policy) is None


def test_a_pattern_of_float32_is_named_too():
    """Half the digits are enough where that is all there is."""
    assert pattern((-W).astype(np.float32), W).en == "the sign is flipped."
    assert pattern(SQUARE.T.astype(np.float32), SQUARE).en == "the array is transposed."


def test_large_arrays_are_searched_up_to_a_bound():
    """A pattern of a hundred thousand entries is named; beyond the bound nothing is tried."""
    want = RNG.normal(size=(300, 400))
    assert pattern(-want, want).en == "the sign is flipped."
    beyond = np.arange(PATTERN_ENTRIES + 1.0)
    assert pattern(-beyond, beyond) is None


FLOATS = hn.arrays(np.float64, hn.array_shapes(max_dims=4, max_side=5), elements=st.floats(-1e6, 1e6))
WHOLES = hn.arrays(np.int64, hn.array_shapes(max_dims=3, max_side=4), elements=st.integers(-3, 3))


@settings(max_examples=200, deadline=None)
@given(st.one_of(FLOATS, WHOLES), st.one_of(FLOATS, WHOLES))
def test_what_is_named_is_one_thing_and_in_both_languages(got, want):
    """For any two arrays: a text without open places, or none; and never one for a value that is right."""
    hints = Hints(batch=4, others={"other": want}, sources={"source": got})
    assert compare(want, want, REDUCTION, hints=hints) is None
    found = compare(got, want, REDUCTION, hints=hints)
    if found is not None and found.pattern is not None:
        assert not set("{}") & set(found.pattern.en + found.pattern.ko)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 2**32 - 1), st.sampled_from([(5,), (4, 3), (4, 4), (2, 3, 4)]))
def test_unrelated_numbers_are_never_named(seed, shape):
    """Random values against other random values have no pattern."""
    rng = np.random.default_rng(seed)
    got, want, third = (rng.normal(size=shape) for _ in range(3))
    assert pattern(got, want, GRADIENT, Hints(batch=5, others={"x": third}, sources={"x": third})) is None


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(2, 6), st.integers(2, 6))
def test_truth_tables_and_labels_are_never_named(seed, classes, count):
    """Small whole numbers agree by accident: no pattern for labels, gates and counts of few values."""
    rng = np.random.default_rng(seed)
    got, want = rng.integers(0, min(classes, 4), (2, count))
    if not np.array_equal(got, want):
        assert pattern(got, want) is None
