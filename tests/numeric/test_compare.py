"""The questions a comparison asks of numbers and arrays, their order, and what it says in both languages."""

from __future__ import annotations

import numpy as np
import pytest

from grader.compare import compare
from grader.faults import CourseFault
from grader.gradient import gradient_of
from grader.tolerance import ELEMENTWISE, EXACT, GRADIENT, REDUCTION
from grader.verdict import MismatchKind

KIND = MismatchKind
W = np.array([[0.25, -1.5, 3.0], [4.5, 0.125, -2.0]])


def found(got, want, policy=REDUCTION, **how):
    """The mismatch there has to be."""
    mismatch = compare(got, want, policy, **how)
    assert mismatch is not None
    return mismatch


@pytest.mark.parametrize(
    ("got", "want", "kind", "en", "ko"),
    [
        (
            None, W, KIND.MISSING,
            "There is no value (None): is a return missing, or an attribute not set?",
            "값이 없다(None). return 을 빠뜨렸거나 속성에 저장하지 않은 것은 아닌가?",
        ),
        (
            "0.5", 0.5, KIND.TYPE,
            "This is a text (str), where a number is wanted.", "이 값은 문자열(str)이다. 숫자이어야 한다.",
        ),
        (
            [[0.25, -1.5, 3.0], [4.5, 0.125, -2.0]], W, KIND.TYPE,
            "This is a Python list, where an array is wanted: make an array of it with np.array.",
            "이 값은 파이썬 리스트이다. 배열이어야 한다: np.array 로 배열을 만들어라.",
        ),
        (
            [0.5], 0.5, KIND.TYPE,
            "This is a list of one value, where a number is wanted.", "이 값은 값이 1개인 리스트이다. 숫자이어야 한다.",
        ),
        (
            (W,), W, KIND.TYPE,
            "This is a tuple of one value, where an array is wanted: is there a comma too many?",
            "이 값은 원소가 하나뿐인 튜플이다. 배열이어야 한다: 쉼표를 하나 더 쓴 것은 아닌가?",
        ),
        (
            {"W": 1}, 0.5, KIND.TYPE,
            "This is a dictionary, where a number is wanted.", "이 값은 딕셔너리이다. 숫자이어야 한다.",
        ),
        (
            np.array([None, 1]), np.ones(2), KIND.TYPE,
            "This is an array of objects, where an array is wanted.", "이 값은 객체 배열이다. 배열이어야 한다.",
        ),
        (
            W[0], W, KIND.SHAPE,
            "The shape is (3,), it should be (2, 3).", "모양이 (3,)이다. (2, 3)이어야 한다.",
        ),
        (
            W[0], 0.25, KIND.SHAPE,
            "The shape is (3,), where a single number is wanted.", "모양이 (3,)이다. 숫자 하나여야 한다.",
        ),
        (
            0.25, W, KIND.SHAPE,
            "This is a single number, where an array of shape (2, 3) is wanted.",
            "숫자 하나이다. 모양이 (2, 3)인 배열이어야 한다.",
        ),
        (
            W[:1], W[0], KIND.SHAPE,
            "The shape is (1, 3), it should be (3,): an axis of length 1 too many or too few; "
            "numpy would stretch it silently in later sums.",
            "모양이 (1, 3)이다. (3,)이어야 한다: 길이 1인 축이 남거나 모자란다. "
            "이후 계산에서 numpy 가 말없이 늘려 버린다.",
        ),
        (
            W.T, W, KIND.SHAPE,
            "The shape is (3, 2), it should be (2, 3): rows and columns are exchanged.",
            "모양이 (3, 2)이다. (2, 3)이어야 한다: 행과 열이 바뀌었다.",
        ),
        (
            W[:1].T, W[:1], KIND.SHAPE,
            "The shape is (3, 1), it should be (1, 3): rows and columns are exchanged.",
            "모양이 (3, 1)이다. (1, 3)이어야 한다: 행과 열이 바뀌었다.",
        ),
        (
            W > 0, W, KIND.DTYPE,
            "These are truth values (bool), where floats are wanted.", "참/거짓(bool)이다. 실수(float)이어야 한다.",
        ),
        (
            True, 1, KIND.DTYPE,
            "This is a truth value (bool), where an integer is wanted.", "참/거짓(bool)이다. 정수이어야 한다.",
        ),
        (
            W + 0j, W, KIND.TYPE,
            "These are complex numbers, where floats are wanted.", "복소수이다. 실수(float)이어야 한다.",
        ),
        (
            np.where(W > 0, np.nan, W), W, KIND.NOT_FINITE,
            "4 of 6 entries are NaN where they should not be, the first at [0, 0].",
            "원소 6개 중 4개가 NaN이어서는 안 되는데 NaN이다. 처음은 [0, 0]이다.",
        ),
        (
            np.where(W > 4, -np.inf, W), W, KIND.NOT_FINITE,
            "1 of 6 entries are inf where they should not be, the first at [1, 0].",
            "원소 6개 중 1개가 inf이어서는 안 되는데 inf이다. 처음은 [1, 0]이다.",
        ),
        (np.nan, 0.5, KIND.NOT_FINITE, "The value is nan.", "값이 nan이다."),
        (
            W, np.where(W > 4, np.inf, W), KIND.NOT_FINITE,
            "1 of 6 entries should be NaN or inf and are not, the first at [1, 0].",
            "원소 6개 중 1개가 NaN 또는 inf 이어야 하는데 그렇지 않다. 처음은 [1, 0]이다.",
        ),
        (
            3, np.nan, KIND.NOT_FINITE,
            "The value is 3, where NaN or inf is wanted.", "값이 3이다. NaN 또는 inf 이어야 한다.",
        ),
        (
            W + np.array([0, 0, 1.0]), W, KIND.VALUES,
            "2 of 6 entries differ, most at [0, 2].", "원소 6개 중 2개가 다르다. 차이가 가장 큰 곳은 [0, 2]이다.",
        ),
        (0.26, 0.25, KIND.VALUES, "The value differs.", "값이 다르다."),
    ],
)  # fmt: skip
def test_what_differs_is_said_in_both_languages(got, want, kind, en, ko):
    """Each question that fails has its sentence, in English and in Korean."""
    mismatch = found(got, want)
    assert mismatch.kind is kind
    assert mismatch.sentence.en == en
    assert mismatch.sentence.ko == ko


def test_questions_are_asked_in_their_order():
    """What is wrong in every way is told by the first question; mending it brings the next."""
    want = np.array([1.5, np.nan, 2.5])
    wrong = [
        (None, KIND.MISSING),
        ([1.5, np.nan], KIND.TYPE),
        (np.array([True, False]), KIND.SHAPE),
        (np.array([True, False, True]), KIND.DTYPE),
        (np.array([np.inf, np.inf, 9.0]), KIND.NOT_FINITE),
        (np.array([1.5, np.nan, 9.0]), KIND.VALUES),
    ]
    assert [found(got, want).kind for got, _ in wrong] == [kind for _, kind in wrong]
    assert compare(np.array([1.5, np.nan, 2.5]), want, REDUCTION) is None


@pytest.mark.parametrize(
    "shapes",
    [((3,), (1, 3)), ((1,), ()), ((), (1,)), ((2, 1), (2, 3)), ((3,), (2, 3)), ((1, 1), (3, 3)), ((0,), (1,)),
     ((0, 3), (0, 2)), ((2, 3, 1), (2, 3))],
)  # fmt: skip
def test_nothing_is_broadcast(shapes):
    """Shapes that numpy would stretch onto each other are different shapes, in both directions."""
    for got, want in (shapes, shapes[::-1]):
        assert found(np.full(got, 0.5), np.full(want, 0.5)).kind is KIND.SHAPE


@pytest.mark.parametrize(
    "got", [3, 3.0, np.int8(3), np.uint64(3), np.float64(3), np.float32(3), np.array(3), np.array(3.0)]
)
@pytest.mark.parametrize("want", [3, 3.0, np.int64(3), np.float64(3), np.array(3), np.array(3.0)])
def test_a_number_is_a_number(got, want):
    """A Python number, a numpy scalar and a 0-d array are one thing, whole or not."""
    assert compare(got, want, REDUCTION) is None
    assert compare(got, want, EXACT) is None


def test_kinds_are_held_apart_where_asked():
    """With same_kind 3 is not 3.0, and a list is not a tuple or an array; sizes of a kind do not matter."""
    assert found(3.0, 3, EXACT, same_kind=True).kind is KIND.DTYPE
    assert found(np.ones(2), np.ones(2, int), EXACT, same_kind=True).sentence.en == (
        "These are floats, where integers are wanted."
    )
    assert found((1, 2), [1, 2], EXACT, same_kind=True).kind is KIND.TYPE
    assert found(np.array([1, 2]), [1, 2], EXACT, same_kind=True).kind is KIND.TYPE
    assert compare(np.uint8(3), 3, EXACT, same_kind=True) is None
    assert compare(np.float32(0.5), 0.5, EXACT, same_kind=True) is None


def test_complex_numbers_are_compared_where_they_are_wanted():
    """A real value passes for a complex one that is real; the distance in the plane counts."""
    assert compare(1.0, 1 + 0j, REDUCTION) is None
    assert compare(np.array([1 + 2j]), np.array([1 + 2j]), REDUCTION) is None
    assert found(1 + 1e-3j, 1 + 0j).kind is KIND.VALUES
    assert found(complex(np.nan, 0), 1 + 0j).kind is KIND.NOT_FINITE


def test_nan_and_inf_are_right_where_they_are_wanted():
    """NaN for NaN, inf for inf of the same sign, and nothing for anything else."""
    want = np.array([np.nan, np.inf, -np.inf, 1.0])
    assert compare(want.copy(), want, EXACT) is None
    for wrong in ([np.inf, np.inf, -np.inf, 1.0], [np.nan, -np.inf, -np.inf, 1.0], [np.nan, np.inf, 1e308, 1.0]):
        assert found(np.array(wrong), want).kind is KIND.NOT_FINITE
    assert found(np.array([np.nan, np.inf, -np.inf, 2.0]), want).kind is KIND.VALUES
    assert found(np.array([1, 2, 3, 4]), want).kind is KIND.NOT_FINITE


def test_what_came_of_a_formula_is_told_before_what_should_have_come():
    """A NaN in the learner's value comes before an inf there, and both before a finite number for a NaN."""
    want = np.array([np.nan, 1.0, 1.0, 1.0])
    mismatch = found(np.array([1.0, np.inf, np.nan, 1.0]), want)
    assert (mismatch.where, mismatch.wrong) == ((2,), 1)
    mismatch = found(np.array([1.0, np.inf, np.inf, 1.0]), want)
    assert (mismatch.where, mismatch.wrong) == ((1,), 2)


@pytest.mark.parametrize("shape", [(0,), (0, 3), (2, 0, 4)])
def test_empty_arrays_are_equal_when_their_shapes_are(shape):
    """Nothing has no wrong entry, whatever kind of number it is not."""
    assert compare(np.zeros(shape), np.zeros(shape), EXACT) is None
    assert compare(np.zeros(shape), np.zeros(shape, int), EXACT) is None
    assert found(np.zeros(shape, bool), np.zeros(shape)).kind is KIND.DTYPE


def test_single_precision_is_judged_by_its_digits():
    """float32 for float64 passes with half the digits; float16 and float32 noise in float64 do not."""
    want = np.linspace(0.1, 0.9, 7)
    assert compare(want.astype(np.float32), want, REDUCTION) is None
    assert compare(want, want.astype(np.float32), ELEMENTWISE) is None
    assert found(want.astype(np.float32) * np.float32(1.001), want).kind is KIND.VALUES
    assert found(want.astype(np.float16), want).kind is KIND.VALUES
    assert found(want.astype(np.float32).astype(np.float64), want).kind is KIND.VALUES
    assert found(want.astype(np.float32), want, EXACT).kind is KIND.VALUES


def test_integers_are_right_or_wrong():
    """No tolerance makes 1000000001 of 1000000000, at any size of integer."""
    for policy in (EXACT, REDUCTION, GRADIENT):
        assert found(10**9 + 1, 10**9, policy).abs_error == 1.0
        assert found(np.int64(2**62 + 1), 2**62, policy).kind is KIND.VALUES
        assert found(np.uint64(2**63 + 1), np.uint64(2**63), policy).kind is KIND.VALUES
    assert compare(np.uint64(7), np.int8(7), EXACT) is None
    assert found(np.uint64(2**64 - 1), np.int64(-1), EXACT).kind is KIND.VALUES
    assert found(np.array([200], np.uint8), np.array([-56], np.int8), EXACT).abs_error == 256.0


def test_integers_beyond_64_bits_are_exact():
    """Big powers are compared as Python compares them, with numbers of every kind."""
    big = 7**100
    assert compare(big, big, EXACT) is None
    assert found(big + 1, big, EXACT).kind is KIND.VALUES
    assert found(big, 3).kind is KIND.VALUES
    assert found(3, big).kind is KIND.VALUES
    assert compare(float(big), big, REDUCTION) is None
    assert compare(big, float(big), REDUCTION) is None
    assert found(big * 1.001, big).kind is KIND.VALUES
    assert found(np.inf, big).kind is KIND.VALUES
    assert found(10**400, 1.5).kind is KIND.VALUES
    assert compare(np.array(2**63 - 1), 2**63 - 1, EXACT) is None
    assert found(big, np.ones(3)).kind is KIND.SHAPE
    assert found(np.ones(3), big).kind is KIND.SHAPE
    assert found(big, True, EXACT).kind is KIND.DTYPE
    assert found(complex(1, 1), big).kind is KIND.TYPE
    assert found(np.longdouble(1.5), big).kind is KIND.VALUES


def test_a_sentence_holds_nothing_of_the_expected_values():
    """What is expected stands in one place only, which may be hidden."""
    secret = np.array([0.7317, -0.2291, 4.4463])
    wrongs = [None, "x", [1.0], np.zeros(2), np.zeros(3, bool), np.full(3, np.nan), np.zeros(3)]
    for wrong in wrongs:
        mismatch = found(wrong, secret)
        for text in (mismatch.sentence.en, mismatch.sentence.ko, mismatch.got):
            assert not any(digits in text for digits in ("7317", "2291", "4463"))
        assert "0.7317" in mismatch.want


def test_the_worst_entry_is_pointed_at():
    """A record says how many entries differ, which one most, by how much, and how much was allowed."""
    got = W.copy()
    got[0, 1] -= 0.5
    got[1, 2] -= 2.0
    mismatch = found(got, W, name="dW")
    assert (mismatch.name, mismatch.where, mismatch.wrong, mismatch.total) == ("dW", (1, 2), 2, 6)
    assert mismatch.abs_error == 2.0
    assert mismatch.tolerance == "2e-09"
    assert mismatch.got == "[[ 0.25  -2.     3.   ]\n [ 4.5    0.125 -4.   ]]"
    assert mismatch.want == "[[ 0.25  -1.5    3.   ]\n [ 4.5    0.125 -2.   ]]"
    assert mismatch.pattern is None


def test_a_gradient_has_shape_and_kind_like_an_array():
    """Where the expected side is known by sides or directions, the earlier questions are the same."""
    (sides,) = gradient_of(
        lambda x: np.maximum(x, 0), at=(np.array([0.0, 1.0, -1.0]),), upstream=np.array([1.0, 2.0, 3.0])
    )
    (along,) = gradient_of(lambda x: x**2, at=(np.linspace(-1, 1, 600),), upstream=np.ones(600))
    for want, size in ((sides, 3), (along, 600)):
        assert found(None, want, GRADIENT).kind is KIND.MISSING
        assert found([0.0] * size, want, GRADIENT).sentence.en.startswith("This is a Python list, where an array")
        assert found(np.zeros(size + 1), want, GRADIENT).kind is KIND.SHAPE
        assert found(np.zeros(size, bool), want, GRADIENT).kind is KIND.DTYPE
        assert found(np.zeros(size, complex), want, GRADIENT).kind is KIND.TYPE
        assert found(np.full(size, np.nan), want, GRADIENT).kind is KIND.NOT_FINITE
        assert found(np.full(size, 1.5), want, GRADIENT).kind is KIND.VALUES
        assert found(np.full(size, 1e308), want, GRADIENT).kind is KIND.VALUES
    assert compare(np.array([0.3, 2.0, 0.0]), sides, GRADIENT) is None
    assert found(np.array([1.1, 2.0, 0.0]), sides, GRADIENT).where == (0,)


@pytest.mark.parametrize("want", [object(), {1, 2}, np.array(["a"]), np.array([None]), [object()], lambda x: x])
def test_what_cannot_be_expected_is_a_fault_of_the_course(want):
    """A check that expects something incomparable is broken, whatever the learner returned."""
    with pytest.raises(CourseFault, match="which cannot be compared"):
        compare([1] if isinstance(want, list) else 1, want, EXACT)


@pytest.mark.parametrize("dtype", ["float64", "float32", "float16", "int64", "bool", "complex128"])
def test_values_that_agree_to_the_last_bit_are_right(dtype: str) -> None:
    """Whatever they are, NaN and infinities too; the same bits of another type or shape are another value."""
    odd = np.array([0, 1, np.nan, -np.inf]) if dtype[0] in "fc" else np.array([0, 1, 1, 0])
    value = odd.astype(dtype)
    assert compare(value, value.copy(), EXACT, same_kind=True) is None
    assert compare(value.reshape(2, 2), value, EXACT) is not None
    if dtype == "int64":
        assert compare(value.view(np.float64), value, EXACT) is not None
