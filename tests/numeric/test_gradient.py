"""Numerical derivatives: right on smooth functions, both slopes at a kink, and a fault where nothing is certain."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.compare import compare
from grader.faults import CourseFault
from grader.gradient import Directions, Sides, direction, gradient_of
from grader.tolerance import DIRECTIONS, ENTRIES, GRADIENT

POINT = np.array([[0.3, -1.2], [2.5, 0.7]])
G = np.array([[1.0, -2.0], [0.5, 3.0]])

SMOOTH = {
    "square": (lambda x: x**2, lambda x: 2 * x),
    "cube": (lambda x: x**3, lambda x: 3 * x**2),
    "exp": (np.exp, np.exp),
    "sin": (np.sin, np.cos),
    "tanh": (np.tanh, lambda x: 1 - np.tanh(x) ** 2),
    "linear": (lambda x: 7 * x - 1, lambda x: np.full_like(x, 7.0)),
    "constant": (np.ones_like, np.zeros_like),
    "steep": (lambda x: np.tanh(50 * x), lambda x: 50 / np.cosh(50 * x) ** 2),
    "large": (lambda x: 1e6 + x, np.ones_like),
}


@pytest.mark.parametrize("name", SMOOTH)
@pytest.mark.parametrize("seed", range(5))
def test_smooth_functions_have_their_derivative(name, seed):
    """Known derivatives are met to the accuracy that certifying promises."""
    f, slope = SMOOTH[name]
    x = np.random.default_rng(seed).normal(size=(3, 4))
    upstream = np.random.default_rng(seed + 100).normal(size=(3, 4))
    (found,) = gradient_of(f, at=(x,), upstream=upstream)
    want = upstream * slope(x)
    assert isinstance(found, np.ndarray)
    np.testing.assert_allclose(found, want, rtol=0, atol=4e-8 * np.abs(want).max() + 8e-10)


def test_numbers_and_scalars_are_points_too():
    """A Python number, whole or not, a numpy scalar and a 0-d array; a function of one number needs no upstream."""
    for x in (3, 3.0, np.float64(3), np.array(3.0), np.float32(3)):
        (found,) = gradient_of(lambda x: x**2, at=(x,))
        assert found.shape == ()
        assert float(found) == pytest.approx(6, rel=1e-9)
    assert gradient_of(lambda x: np.array([x * 2]), at=(1.0,))[0] == pytest.approx(2, rel=1e-9)
    (twice,) = gradient_of(lambda x: x**2, at=(3.0,), upstream=2.0)
    assert float(twice) == pytest.approx(12, rel=1e-9)


def test_each_argument_has_its_gradient():
    """Those of all arguments, in their order, or of those that `wrt` lists; each has its argument's shape."""
    x, W, b = np.ones((2, 3)), np.arange(12.0).reshape(3, 4), np.zeros(4)
    upstream = np.arange(8.0).reshape(2, 4)
    f = lambda x, W, b: x @ W + b  # noqa: E731
    dx, dW, db = gradient_of(f, at=(x, W, b), upstream=upstream)
    np.testing.assert_allclose(dx, upstream @ W.T, atol=1e-6)
    np.testing.assert_allclose(dW, x.T @ upstream, atol=1e-6)
    np.testing.assert_allclose(db, upstream.sum(0), atol=1e-6)
    only_b, only_x = gradient_of(f, at=(x, W, b), upstream=upstream, wrt=(2, 0))
    np.testing.assert_array_equal(only_b, db)
    np.testing.assert_array_equal(only_x, dx)


def test_arguments_that_are_not_differentiated_may_be_anything():
    """Labels, texts, dictionaries and functions pass through as they are."""

    def f(x, t, how, params):
        return (x[np.arange(2), t] * params["w"]).sum() if how == "pick" else None

    (found,) = gradient_of(f, at=(POINT, np.array([1, 0]), "pick", {"w": np.array([2.0, 3.0])}), wrt=[0])
    np.testing.assert_allclose(found, [[0, 2], [3, 0]], atol=1e-8)


def test_functions_of_several_outputs_are_weighted_each():
    """Outputs and upstream are tuples alike; what is not wanted gets zero."""
    (found,) = gradient_of(lambda x: (x**2, x.sum()), at=(POINT,), upstream=(G, 3.0))
    np.testing.assert_allclose(found, 2 * POINT * G + 3, atol=1e-7)
    (found,) = gradient_of(lambda x: [x**2, x.sum()], at=(POINT,), upstream=[np.zeros((2, 2)), 1.0])
    np.testing.assert_allclose(found, np.ones((2, 2)), atol=1e-8)


@pytest.mark.parametrize("order", ["C", "F"])
def test_the_layout_of_memory_does_not_matter(order):
    """Transposed views, Fortran order, steps and float32 give the gradient of the same numbers."""
    base = np.random.default_rng(0).normal(size=(6, 4))
    upstream = np.random.default_rng(1).normal(size=(3, 4))
    x = np.array(base, order=order)[::2]
    (found,) = gradient_of(lambda x: np.sin(x), at=(x,), upstream=upstream)
    np.testing.assert_allclose(found, upstream * np.cos(x), atol=1e-7)
    (turned,) = gradient_of(lambda x: np.sin(x), at=(x.T,), upstream=upstream.T)
    np.testing.assert_array_equal(turned, found.T)
    single = x.astype(np.float32)
    (found,) = gradient_of(lambda x: np.sin(x), at=(single,), upstream=upstream)
    np.testing.assert_allclose(found, upstream * np.cos(single.astype(float)), atol=1e-7)


def test_nothing_handed_in_is_changed():
    """Arguments and upstream are the same afterwards, and can still be written to."""
    x, upstream = POINT.copy(), G.copy()
    gradient_of(lambda x: x**2, at=(x,), upstream=upstream)
    np.testing.assert_array_equal(x, POINT)
    np.testing.assert_array_equal(upstream, G)
    x[0, 0] = 1


def test_the_same_question_has_the_same_answer():
    """Nothing is drawn from anywhere: two runs agree to the last bit."""
    big = np.linspace(-1, 1, 700)
    for x in (POINT, big):
        one, two = (gradient_of(np.sin, at=(x,), upstream=np.ones(x.shape))[0] for _ in range(2))
        assert np.array_equal(one, two) if isinstance(one, np.ndarray) else one == two


# --- kinks ----------------------------------------------------------------------------------------------------------


def test_a_kink_accepts_what_lies_between_its_slopes():
    """At ReLU's corner 0, 1 and all between are right, elsewhere only the slope is."""
    x = np.array([0.0, 1.0, -1.0, 0.0])
    (found,) = gradient_of(lambda x: np.maximum(x, 0), at=(x,), upstream=np.array([2.0, 1.0, 1.0, -4.0]))
    assert isinstance(found, Sides)
    assert found.shape == (4,)
    np.testing.assert_allclose(found.low, [0, 1, 0, -4], atol=1e-8)
    np.testing.assert_allclose(found.high, [2, 1, 0, 0], atol=1e-8)
    for first, last in ((0, 0), (2, -4), (1, -2), (0, -4)):
        assert compare(np.array([first, 1.0, 0.0, last]), found, GRADIENT) is None
    for wrong in ([-0.1, 1, 0, 0], [2.1, 1, 0, 0], [0, 1, 0, 0.1], [0, 1, 0, -4.1], [0, 1.01, 0, 0], [0, 1, 0.01, 0]):
        mismatch = compare(np.array(wrong, dtype=float), found, GRADIENT)
        assert mismatch is not None
        assert mismatch.wrong == 1


def test_a_tie_in_max_may_be_resolved_in_any_way():
    """The first, all, or a share each: every answer people give for equal maxima is right."""
    x = np.array([[3.0, 3.0, 1.0], [2.0, 2.0, 2.0]])
    (found,) = gradient_of(lambda x: x.max(1), at=(x,), upstream=np.array([1.0, 6.0]))
    for right in ([[1, 0, 0], [6, 0, 0]], [[1, 1, 0], [6, 6, 6]], [[0.5, 0.5, 0], [2, 2, 2]], [[0, 1, 0], [0, 0, 6]]):
        assert compare(np.array(right, dtype=float), found, GRADIENT) is None
    assert compare(np.array([[1.0, 0, 0.1], [6, 0, 0]]), found, GRADIENT) is not None
    assert compare(np.array([[1.1, 0, 0], [6, 0, 0]]), found, GRADIENT) is not None


def test_the_absolute_value_has_its_sign_and_anything_between_at_zero():
    """np.sign gives 0 there, np.where gives 1 or -1."""
    x = np.array([-2.0, 0.0, 0.5])
    (found,) = gradient_of(lambda x: np.abs(x).sum(), at=(x,))
    for at_zero in (-1.0, 0.0, 1.0):
        assert compare(np.array([-1, at_zero, 1.0]), found, GRADIENT) is None
    assert compare(np.array([-1, 1.5, 1.0]), found, GRADIENT) is not None


@pytest.mark.parametrize("distance", [10.0**-k for k in range(1, 13)])
@pytest.mark.parametrize("side", [-1, 1])
def test_beside_a_kink_the_right_slope_is_accepted_however_near_it_is(distance, side):
    """A ReLU a tenth or a billionth from its corner: its slope passes, a slope of neither side never does."""
    x = np.array([side * distance, 1.0, -1.0])
    (found,) = gradient_of(lambda x: np.maximum(x, 0), at=(x,), upstream=np.array([3.0, 1.0, 1.0]))
    right = np.array([3.0 if side > 0 else 0.0, 1.0, 0.0])
    assert compare(right, found, GRADIENT) is None
    for wrong in (-0.1, 3.1):
        assert compare(np.array([wrong, 1.0, 0.0]), found, GRADIENT) is not None
    if distance > 1e-6:
        assert compare(np.array([3.0 - right[0], 1.0, 0.0]), found, GRADIENT) is not None


@settings(deadline=None, max_examples=60)
@given(st.floats(-9, -1), st.sampled_from([-1, 1]), st.integers(0, 1000))
def test_beside_a_kink_of_a_loss_too(exponent, side, seed):
    """The same where the kink lies behind a sum of size 2.3, whose rounding hides short steps."""
    rng = np.random.default_rng(seed)
    x, w = rng.normal(size=5), rng.normal(size=5)
    x[0] = side * 10.0**exponent

    def loss(x):
        return 2.3 + 0.01 * (w * np.maximum(x, 0)).sum()

    (found,) = gradient_of(loss, at=(x,))
    assert compare(0.01 * w * (x > 0), found, GRADIENT) is None


# --- along directions -----------------------------------------------------------------------------------------------


def test_small_arrays_go_by_entry_and_large_ones_by_directions():
    """The border is ENTRIES."""
    f = lambda x: (x**2).sum()  # noqa: E731
    assert isinstance(gradient_of(f, at=(np.ones(ENTRIES),))[0], np.ndarray)
    (found,) = gradient_of(f, at=(np.ones(ENTRIES + 1),))
    assert isinstance(found, Directions)
    assert found.shape == (ENTRIES + 1,)
    assert len(found.draws) == len(found.along) == DIRECTIONS


@pytest.mark.parametrize("seed", range(5))
def test_directions_know_the_products_of_the_right_gradient(seed):
    """What is kept is the gradient's product with each direction, and its norm about."""
    x = np.random.default_rng(seed).normal(size=(30, 40))
    (found,) = gradient_of(lambda x: (x**3).sum(), at=(x,))
    right = 3 * x**2
    np.testing.assert_allclose(found.project(right), found.along, rtol=0, atol=1e-6 * np.max(np.abs(found.along)))
    assert found.norm == pytest.approx(np.linalg.norm(right), rel=0.8)


def test_a_direction_is_of_norm_one_and_always_the_same():
    """Made of raw bits: the numbers are the same with every numpy; two draws are nearly at right angles."""
    for size in (1, 2, 513, 40_001):
        assert np.linalg.norm(direction(size, 0)) == pytest.approx(1)
    assert abs(direction(10_000, 0) @ direction(10_000, 1)) < 0.05
    assert len({round(float(x), 12) for x in np.abs(direction(1000, 0))}) > 990
    pinned = [0.54977854, 0.24716003, -0.24976698, -0.5309223, 0.54073416]
    np.testing.assert_allclose(direction(5, 3), pinned, rtol=1e-7)


def test_a_direction_across_a_kink_is_drawn_again():
    """A millionth from a corner most directions cross it; certified ones are found all the same."""
    rng = np.random.default_rng(0)
    x = rng.normal(size=2000)
    x[0] = 1e-6
    (found,) = gradient_of(lambda x: np.maximum(x, 0).sum(), at=(x,))
    assert isinstance(found, Directions)
    assert compare((x > 0).astype(float), found, GRADIENT) is None
    assert max(found.draws) >= DIRECTIONS


# --- faults of the course -------------------------------------------------------------------------------------------


def writes(x):
    x += 1
    return x.sum()


def sorts(x):
    x.sort()
    return x.sum()


def writes_into_params(x, params):
    params["W"] *= 2
    return (x * params["W"]).sum()


class Counter:
    """A function that remembers how often it was called."""

    count = 0

    def __call__(self, x):
        self.count += 1
        return x.sum() * self.count


@pytest.mark.parametrize(
    ("f", "at", "how", "said"),
    [
        (writes, (POINT,), {}, "f writes into its arguments; let it work on a copy"),
        (sorts, (POINT,), {}, "f writes into its arguments"),
        (writes_into_params, (POINT, {"W": np.ones((2, 2))}), {"wrt": [0]}, "f writes into its arguments"),
        (Counter(), (POINT,), {}, "f answers differently when called twice: fix its random numbers"),
        (lambda x: np.random.random() * x.sum(), (POINT,), {}, "f answers differently when called twice"),
        (lambda x: x.sum(), (np.arange(3),), {}, "argument 0 holds int64, .* no derivative; pass floats"),
        (lambda x: x.sum(), (np.array([True]),), {}, "argument 0 holds bool, of which there is no derivative"),
        (lambda x: 1.0, (True,), {}, "argument 0 holds bool"),
        (lambda x, t: x.sum(), (POINT, np.arange(2)), {}, "argument 1 holds int64, .* or name the others in `wrt`"),
        (lambda x: x**2, (POINT,), {}, r"f returns shape \(2, 2\): give a random upstream of that shape"),
        (lambda x: (x, x), (1.0,), {}, r"f returns shape \(\), \(\): give a random upstream"),
        (lambda x: x**2, (POINT,), {"upstream": np.ones(2)}, r"upstream has shape \(2,\), f returns shape \(2, 2\)"),
        (lambda x: x**2, (POINT,), {"upstream": 1.0}, r"upstream has shape \(\), f returns shape \(2, 2\)"),
        (lambda x: (x, x), (POINT,), {"upstream": POINT}, r"upstream has shape .*, f returns shape \(2, 2\), \(2"),
        (lambda x: x**2, (POINT,), {"upstream": "ones"}, "upstream holds str, where real numbers are needed"),
        (lambda x: None, (POINT,), {}, "f returns NoneType, where real numbers are needed"),
        (lambda x: x.sum() + 1j, (POINT,), {}, "f returns complex128, where real numbers are needed"),
        (lambda x: np.log(x - x).sum(), (POINT,), {}, "f is not finite at this point: choose other inputs"),
        (lambda x: (x > 0.3).sum(), (POINT,), {}, r"argument 0, entry \(0, 0\): no derivative can be certified there"),
        (lambda x: np.sqrt(np.abs(x)), (0.0,), {}, r"argument 0, entry \(\): no derivative can be certified there"),
        (lambda x: x[x > 0.3], (np.array([0.3, 1.0]),), {"upstream": np.ones(1)}, "depends on the values of arg"),
        (lambda x: np.floor(x * 1e9).sum(), (np.linspace(0, 1, 600),), {}, "24 directions in turn meet a kink"),
    ],
)  # fmt: skip
def test_what_cannot_be_differentiated_is_a_fault_of_the_course(f, at, how, said):
    """An author's slip is told in a sentence; nothing uncertain is ever used against a learner."""
    with pytest.raises(CourseFault, match=f"gradient_of: .*{said}"):
        gradient_of(f, at=at, **how)


def test_an_error_inside_of_f_stays_itself():
    """Only what is ours is turned into a fault; the author sees his own exception."""
    with pytest.raises(ValueError, match="matmul"):
        gradient_of(lambda x: x @ np.ones(3), at=(POINT,), upstream=np.ones(2))


def test_a_function_that_leaves_its_range_near_the_point_is_refused():
    """log at a distance of 1e-9 from zero: no step fits, and NaN beside the point is no derivative."""
    with pytest.raises(CourseFault, match="no derivative can be certified"):
        gradient_of(lambda x: np.log(x).sum(), at=(np.array([1e-9, 1.0]),))
