"""How values look to a learner: bounded, on one line, the same under every option of numpy's printing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hn

from grader.show import LONGEST, WHOLE, show, show_pair

LARGE = np.random.default_rng(0).normal(size=(3, 50))
OPTIONS = [
    {"precision": 1, "suppress": True},
    {"precision": 17, "floatmode": "fixed"},
    {"threshold": 0, "edgeitems": 1},
    {"linewidth": 10},
    {"sign": "+", "nanstr": "NaN", "infstr": "Inf"},
    {"formatter": {"all": lambda value: "?"}},
    {"legacy": "1.13"},
]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1, "1"),
        (1.0, "1.0"),
        (-0.0, "-0.0"),
        (1 / 3, "0.333333"),
        (1e16, "1e+16"),
        (float("nan"), "nan"),
        (float("-inf"), "-inf"),
        (1 + 2j, "(1.0+2.0j)"),
        (complex(0, -0.0), "(0.0-0.0j)"),
        (True, "True"),
        (None, "None"),
        ("a'b", '"a\'b"'),
        ("한글", "'한글'"),
        (b"x", "b'x'"),
        (10**50, "<integer of 167 bits>"),
        (-(10**50), "-<integer of 167 bits>"),
        (np.float32(0.1), "0.1"),
        (np.int64(7), "7"),
        (np.longdouble(0.5), "0.5"),
        (np.array(3.0), "3.0"),
        ((), "()"),
        ((1,), "(1,)"),
        ([1, 2.5], "[1, 2.5]"),
        ({"a": (1, None)}, "{'a': (1, None)}"),
        (list(range(100)), "[0, 1, 2, 3, 4, 5, ... 100 in all]"),
        ([[[[1]]]], "[[[[...]]]]"),
        (np.array([1010.0, 1000, 990]), "[1010. 1000.  990.]"),
        (np.array([[1.0, 2], [3, 4]]), "[[1. 2.] [3. 4.]]"),
        (np.array([True, False]), "[ True False]"),
        (np.array([np.nan, 1, -np.inf]), "[ nan   1. -inf]"),
        (np.array([0.1, 0.2], np.float32), "[0.1 0.2]"),
        (np.array([1 + 2j]), "[1.+2.j]"),
        (np.array([]), "[]"),
        (np.zeros((3, 0)), "array (3, 0) []"),
        (np.arange(100), "array (100,) [0 1 2 ...]"),
        (np.zeros((2, 3, 50)), "array (2, 3, 50) [[[0. 0. 0. ...] ...] ...]"),
        (np.zeros((1, 40)), "array (1, 40) [[0. 0. 0. ...]]"),
        (np.array([None, "x"]), "array (2,) of O"),
        (lambda x: x, "f"),
        (max, "max"),
        (object(), "<object>"),
        ("<f at 0x7f0012345678>", "'<f at 0x...>'"),
    ],
)
def test_a_value_looks_as_a_learner_writes_it(value, shown):
    """Numbers with six digits, small arrays whole, large ones as shape and corner, the rest by its class."""
    assert show(value) == shown


@pytest.mark.parametrize("options", OPTIONS, ids=lambda options: next(iter(options)))
@pytest.mark.parametrize(
    "value",
    [
        np.array([1 / 3, -2e-7, np.nan, np.inf]),
        LARGE,
        np.array([[1 / 3 + 2j]]),
        np.array([1, 200]),
        [np.float64(1 / 3)],
    ],
    ids=["floats", "large", "complex", "whole", "scalar"],
)
def test_printing_options_change_nothing(options, value):
    """What a notebook set for its own printing does not reach ours."""
    plain = show(value), show_pair(value, value)
    with np.printoptions(**options):
        assert (show(value), show_pair(value, value)) == plain


@settings(max_examples=100, deadline=None)
@given(
    hn.arrays(
        st.sampled_from([np.float64, np.float32, np.int64, np.complex128, np.bool_]), hn.array_shapes(max_side=4)
    ),
    st.sampled_from(OPTIONS),
)
def test_no_array_is_shown_otherwise_under_any_option(array, options):
    """The same for any array, alone and as one of a pair."""
    plain = show(array), show_pair(array, array.T)
    with np.printoptions(**options):
        assert (show(array), show_pair(array, array.T)) == plain


@pytest.mark.parametrize(
    "value",
    ["x" * 10**6, b"\x00" * 10**6, list(range(10**5)), "\U000e0001" * 10**4, dict.fromkeys(range(1000), "y" * 1000),
     np.zeros((1,) * 32), np.full(WHOLE, -1.2345678901234567e-300), [["z" * 500] * 50] * 50, 10**10**5],
    ids=["text", "bytes", "list", "escapes", "dict", "axes", "digits", "nested", "integer"],
)  # fmt: skip
def test_nothing_is_long(value):
    """However much comes, what is shown of it stays on one line and within bounds."""
    for text in (show(value), *show_pair(value, value)):
        assert len(text) <= LONGEST
    assert "\n" not in show(value)


@pytest.mark.parametrize(
    ("got", "want", "where", "pair"),
    [
        (1.0, 1.0 + 1e-12, None, ("1.0", "1.000000000001")),
        (0.1 + 0.2, 0.3, None, ("0.30000000000000004", "0.29999999999999999")),
        (3, 3.0, None, ("3", "3.0")),
        (np.array([1.0, 2.0]), np.array([1.0, 2.0 + 1e-9]), (1,), ("[1. 2.]", "[1.          2.000000001]")),
        (np.array([[1.0], [2.0]]), np.array([[1.0], [3.0]]), (1, 0), ("[[1.]\n [2.]]", "[[1.]\n [3.]]")),
        (np.zeros((3, 50)), np.ones((3, 50)), (2, 7), ("array (3, 50), [2, 7] = 0.0", "array (3, 50), [2, 7] = 1.0")),
        (np.zeros(3), np.zeros((3, 50)), None, ("[0. 0. 0.]", "array (3, 50) [[0. 0. 0. ...] ...]")),
        ("a" * 90 + "b", "a" * 90 + "c", None, ("...'" + "a" * 20 + "b'", "...'" + "a" * 20 + "c'")),
        ("cat", "car", None, ("'cat'", "'car'")),
    ],
)  # fmt: skip
def test_a_pair_has_digits_enough_to_see_the_difference(got, want, where, pair):
    """Both in one form, with as many digits as it takes, and of a large array the entry that differs."""
    assert show_pair(got, want, where) == pair


@settings(deadline=None)
@given(st.floats(), st.floats())
def test_numbers_that_differ_look_different(one, other):
    """Seventeen digits tell any two floats apart; equal ones look equal."""
    pair = show_pair(one, other)
    same = one == other or (np.isnan(one) and np.isnan(other))
    if same:
        assert pair[0].lstrip("-") == pair[1].lstrip("-")
    else:
        assert pair[0] != pair[1]


@settings(deadline=None)
@given(hn.arrays(np.float64, 4, elements=st.floats(-1e6, 1e6)), st.integers(0, 3))
def test_arrays_that_differ_in_an_entry_look_different(array, index):
    """The next float at one place is seen, or the larger entries beside it leave no room for its digits."""
    other = array.copy()
    other[index] += max(abs(array).max(), 1.0) * 1e-9
    pair = show_pair(array, other, (index,))
    assert pair[0] != pair[1]


def test_an_array_is_left_as_it_is():
    """Showing changes neither the array nor numpy's options."""
    array = np.array([1.5, np.nan])
    before = np.get_printoptions()
    show(array)
    show_pair(array, array)
    assert np.get_printoptions() == before
    np.testing.assert_array_equal(array, [1.5, np.nan])
