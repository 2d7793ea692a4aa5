"""Whatever plain data a learner returns: it is compared, said and shown, and never raises."""

from __future__ import annotations

import copy

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hn

from grader.compare import compare
from grader.gradient import gradient_of
from grader.patterns import Hints
from grader.show import LONGEST, show, show_pair
from grader.tolerance import ELEMENTWISE, EXACT, GRADIENT, ITERATED, REDUCTION
from grader.verdict import MismatchKind

DTYPES = [np.dtype(name) for name in ("?", "i1", "u1", "i4", "i8", "u8", "f2", "f4", "f8", "longdouble", "c8", "c16")]
ARRAYS = st.sampled_from(DTYPES).flatmap(
    lambda dtype: hn.arrays(dtype, hn.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4))
)
SCALARS = ARRAYS.map(lambda array: array.reshape(-1)[0] if array.size else np.float64(0.5))
SINGLE = st.one_of(
    st.none(), st.booleans(), st.integers(), st.integers(-(10**400), 10**400), st.floats(), st.complex_numbers(),
    st.text(), st.binary(), ARRAYS, SCALARS,
)  # fmt: skip
KEYS = st.one_of(st.text(), st.integers(), st.floats(allow_nan=False), st.booleans(), st.none())
DATA = st.recursive(
    SINGLE,
    lambda part: st.one_of(
        st.lists(part, max_size=7), st.lists(part, max_size=7).map(tuple), st.dictionaries(KEYS, part, max_size=7)
    ),
    max_leaves=10,
)
POLICIES = st.sampled_from([EXACT, ELEMENTWISE, REDUCTION, ITERATED, GRADIENT])
X = np.linspace(-1, 1, 6).reshape(2, 3)
SIDES = gradient_of(lambda x: np.maximum(x, 0), at=(np.array([[0.0, 1.0, -1.0]]),), upstream=np.ones((1, 3)))[0]
ALONG = gradient_of(lambda x: x**2, at=(np.linspace(-1, 1, 600),), upstream=np.ones(600))[0]


@settings(max_examples=300, deadline=None)
@given(DATA, DATA, POLICIES, st.booleans())
def test_nothing_raises(got, want, policy, same_kind):
    """Any plain data against any other ends in None or in a record with a sentence in both languages."""
    hints = Hints(batch=3, others={"W": want}, sources={"x": want})
    found = compare(got, want, policy, same_kind=same_kind, hints=hints)
    if found is not None:
        assert found.sentence.en
        assert found.sentence.ko
        assert max(len(found.got), len(found.want)) <= LONGEST


@settings(max_examples=300, deadline=None)
@given(DATA)
def test_nothing_raises_against_what_checks_expect(got):
    """Any plain data against an array, a number, a tuple, a gradient with kinks, or one along directions."""
    for want in (X, 0.5, (X, X), {"W": X}, SIDES, ALONG, "text", None):
        compare(got, want, GRADIENT, hints=Hints(batch=3, others={"W": X, "G": ALONG}, sources={"x": X}))


@settings(max_examples=300, deadline=None)
@given(DATA, POLICIES, st.booleans())
def test_a_value_is_equal_to_itself_and_to_its_copy(value, policy, same_kind):
    """Whatever came once is right when it comes again, NaN included."""
    assert compare(value, value, policy, same_kind=same_kind) is None
    assert compare(copy.deepcopy(value), value, policy, same_kind=same_kind) is None


@settings(max_examples=300, deadline=None)
@given(DATA)
def test_whatever_is_shown_is_bounded(value):
    """One line, no longer than LONGEST, for anything."""
    assert "\n" not in show(value)
    assert len(show(value)) <= LONGEST


@settings(max_examples=200, deadline=None)
@given(
    hn.arrays(np.float64, hn.array_shapes(min_dims=0, max_dims=4, max_side=4), elements=st.floats(-1e300, 1e300)),
    st.data(),
)
def test_one_entry_changed_is_found_where_it_is(want, data):
    """A change of one entry, well above the tolerance, is told with its index, and nothing else is."""
    index = tuple(data.draw(st.integers(0, n - 1)) for n in want.shape)
    got = want.copy()
    got[index] += max(1.0, float(np.abs(want).max()) * 0.01)
    found = compare(got, want, REDUCTION)
    assert found is not None
    assert (found.kind, found.where, found.wrong) == (MismatchKind.VALUES, index, 1)


@settings(max_examples=100, deadline=None)
@given(ARRAYS, ARRAYS)
def test_arrays_of_other_shapes_never_agree(got, want):
    """No shape passes for another."""
    if got.shape != want.shape:
        found = compare(got, want, ITERATED)
        assert found is not None
        assert found.kind is MismatchKind.SHAPE


@settings(max_examples=150, deadline=None)
@given(DATA, DATA)
def test_a_pair_is_told_apart_only_by_what_differs(got, want):
    """Two renderings are made alike: what is equal looks equal."""
    same = show_pair(got, copy.deepcopy(got))
    assert same[0] == same[1]
    assert all(len(text) <= LONGEST for text in show_pair(got, want))
