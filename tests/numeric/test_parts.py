"""Tuples, lists, dictionaries, texts and None: each part is compared under its own name."""

from __future__ import annotations

import numpy as np
import pytest

from grader.compare import compare
from grader.tolerance import EXACT, REDUCTION
from grader.verdict import MismatchKind

KIND = MismatchKind
X = np.array([1.5, 2.5])


def found(got, want, policy=REDUCTION, **how):
    """The mismatch there has to be."""
    mismatch = compare(got, want, policy, **how)
    assert mismatch is not None
    return mismatch


@pytest.mark.parametrize(
    ("got", "want", "name"),
    [
        ((X, X + 1), (X, X), "[1]"),
        ({"W1": X, "b1": X + 1}, {"W1": X, "b1": X}, "['b1']"),
        ({"a": [X, (X, X + 1)]}, {"a": [X, (X, X)]}, "['a'][1][1]"),
        ({1: {2.5: 4}}, {1: {2.5: 5}}, "[1][2.5]"),
        ([0.1, 0.2, 0.4], [0.1, 0.2, 0.3], "[2]"),
        (np.array([0.1, 0.2, 0.4]), [0.1, 0.2, 0.3], "[2]"),
        (np.stack([X, X + 1]), (X, X), "[1]"),
        ([None, 1], [None, 2], "[1]"),
    ],
)
def test_a_part_is_named_as_python_reaches_it(got, want, name):
    """The name of what differs is the way to it."""
    mismatch = found(got, want)
    assert (mismatch.kind, mismatch.name) == (KIND.VALUES, name)
    assert found(got, want, name="params").name == "params" + name


def test_the_first_wrong_part_is_told():
    """Parts are compared in the order of what is expected, not of what came."""
    mismatch = found({"b": 2, "a": 2}, {"a": 1, "b": 1})
    assert (mismatch.name, mismatch.got, mismatch.want) == ("['a']", "2", "1")
    assert compare({"b": 1, "a": 1}, {"a": 1, "b": 1}, EXACT) is None


@pytest.mark.parametrize(
    ("got", "want", "kind", "en", "ko"),
    [
        (
            (X, X), (X, X, X), KIND.SHAPE,
            "The number of values is 2, it should be 3.", "값이 2개이다. 3개여야 한다.",
        ),
        ([1], [], KIND.SHAPE, "The number of values is 1, it should be 0.", "값이 1개이다. 0개여야 한다."),
        (
            X, (X, X, X), KIND.TYPE,
            "This is an array, where a tuple of 3 values is wanted: return all of them, separated by commas.",
            "이 값은 배열이다. 값이 3개인 튜플이어야 한다: 모두를 쉼표로 나열해 반환하라.",
        ),
        (
            0.5, (0.5, 1), KIND.TYPE,
            "This is a number, where a tuple of 2 values is wanted: return all of them, separated by commas.",
            "이 값은 숫자이다. 값이 2개인 튜플이어야 한다: 모두를 쉼표로 나열해 반환하라.",
        ),
        (
            0.5, [0.5, 1], KIND.TYPE,
            "This is a number, where a list of 2 values is wanted.", "이 값은 숫자이다. 값이 2개인 리스트이어야 한다.",
        ),
        (
            X, {"W1": X}, KIND.TYPE,
            "This is an array, where a dictionary is wanted.", "이 값은 배열이다. 딕셔너리이어야 한다.",
        ),
        (
            {"W1": X}, {"W1": X, "b1": X}, KIND.MISSING,
            "Keys are missing: 'b1'.", "키가 빠져 있다: 'b1'.",
        ),
        (
            {"W1": X, "b": X}, {"W1": X}, KIND.TYPE,
            "There are keys that do not belong: 'b'.", "있어서는 안 되는 키가 있다: 'b'.",
        ),
        (
            {}, dict.fromkeys(range(9), 0), KIND.MISSING,
            "Keys are missing: 0, 1, 2, 3 and 5 more.", "키가 빠져 있다: 0, 1, 2, 3 외 5개.",
        ),
        (
            X, None, KIND.TYPE,
            "This is an array, where nothing (None) is wanted.", "이 값은 배열이다. 아무 값도 없어야(None) 한다.",
        ),
        ("A", "B", KIND.VALUES, "The text is another one.", "문자열이 다르다."),
        (
            b"A", "A", KIND.TYPE,
            "This is bytes, where a text (str) is wanted.", "이 값은 바이트열(bytes)이다. 문자열(str)이어야 한다.",
        ),
        (
            1, "A", KIND.TYPE,
            "This is a number, where a text (str) is wanted.", "이 값은 숫자이다. 문자열(str)이어야 한다.",
        ),
        (
            (None,), ("A",), KIND.MISSING,
            "There is no value (None): is a return missing, or an attribute not set?",
            "값이 없다(None). return 을 빠뜨렸거나 속성에 저장하지 않은 것은 아닌가?",
        ),
    ],
)  # fmt: skip
def test_what_differs_is_said_in_both_languages(got, want, kind, en, ko):
    """Missing and surplus parts, and parts of another type, have their sentences."""
    mismatch = found(got, want)
    assert (mismatch.kind, mismatch.sentence.en, mismatch.sentence.ko) == (kind, en, ko)


def test_lists_tuples_and_arrays_stand_for_one_another():
    """(a, b), [a, b] and np.array([a, b]) are the same two values, unless kinds are asked for."""
    for got in ((1.5, 2.5), [1.5, 2.5], X):
        assert compare(got, (1.5, 2.5), REDUCTION) is None
        assert compare(got, [1.5, 2.5], REDUCTION) is None
    assert compare([X, X], np.stack([X, X]), REDUCTION) is not None


def test_a_text_is_not_taken_apart():
    """A string is one value, not a sequence of letters, and no array of letters."""
    assert found("ab", ("a", "b")).kind is KIND.TYPE
    assert found(np.array(["a", "b"]), ("a", "b")).kind is KIND.TYPE
    assert compare("가", "가", EXACT) is None


def test_each_part_is_judged_by_its_own_size():
    """A large W does not make room for a wrong b."""
    want = {"W": np.full(3, 1e12), "b": np.full(3, 1e-3)}
    assert found({"W": want["W"], "b": want["b"] * 1.01}, want).name == "['b']"


def test_an_object_of_the_learner_is_refused_with_its_class():
    """What is no data at all is named, not asked."""

    class Affine:
        def __eq__(self, other):
            raise AssertionError

        __hash__ = None

    mismatch = found(Affine(), X)
    assert mismatch.kind is KIND.TYPE
    assert mismatch.sentence.en == "This is an object <Affine>, where an array is wanted."
    assert mismatch.sentence.ko == "이 값은 객체 <Affine>이다. 배열이어야 한다."
