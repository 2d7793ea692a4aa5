"""Is the learner's value the one a right answer has? None when it is, else a Mismatch that says what differs.

The questions, a later one not asked when an earlier one fails: is there a value, is it of the right type, shape and
kind of number, is it finite where it should be, are its entries right. Nothing is ever broadcast or converted to fit. A
Python number, a numpy scalar and a 0-d array are one thing. Every condition is written so that NaN fails it.

A sentence never holds expected values (those stand in `want`, which may be hidden), only shapes, types and counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.faults import CourseFault
from grader.numeric.arrays import compare_arrays
from grader.numeric.slopes import Directions, Sides
from grader.patterns import Hints
from grader.show import show, show_pair
from grader.text import Text
from grader.tolerance import Policy
from grader.verdict import Mismatch, MismatchKind

KINDS = "biufc"


def compare(
    got: object,
    want: object,
    policy: Policy,
    *,
    name: str = "",
    same_kind: bool = False,
    hints: Hints | None = None,
) -> Mismatch | None:
    """Compare a learner's value (plain data) with the expected one; the first difference found is returned.

    `want`: numbers, arrays, what `gradient_of` returns, text, None, or tuples, lists and dicts of these. What the name
    of a part begins with is `name`: "dW", "params['W1']", "[0]". With `same_kind` integers must be integers and floats
    floats, and lists, tuples and arrays are not taken for one another. With `hints`, empty or not, a pattern is looked
    for (patterns.py), which takes a while.
    Never raises for anything in `got`; raises CourseFault when `want` holds something that cannot be expected.
    """
    how = _How(policy, same_kind, hints)
    return _compare(got, want, name, how)


@dataclass(frozen=True, slots=True)
class _How:
    """What stays the same on the way down into containers."""

    policy: Policy
    same_kind: bool
    hints: Hints | None


def _compare(got: object, want: object, name: str, how: _How) -> Mismatch | None:
    if got is None and want is not None:
        return _no(MismatchKind.MISSING, _NOTHING, name, got, want)
    if isinstance(want, dict):
        return _compare_dicts(got, want, name, how)
    if isinstance(want, tuple | list):
        return _compare_sequences(got, want, name, how)
    if want is None or isinstance(want, str | bytes):
        return _compare_words(got, want, name)
    if isinstance(want, Directions | Sides) or _is_number(want):
        if not _is_number(got):
            return _no(MismatchKind.TYPE, _wrong_type(got, want), name, got, want)
        return compare_arrays(got, want, how.policy, name=name, same_kind=how.same_kind, hints=how.hints)
    raise CourseFault(f"a check expects a value of type {type(want).__name__}, which cannot be compared")


def _is_number(value: object) -> bool:
    """A number or an array of numbers. Looks at the type only: asking an object of the learner's runs learner code."""
    if isinstance(value, np.ndarray | np.generic):
        return value.dtype.kind in KINDS
    return isinstance(value, bool | int | float | complex)


def _is_array(value: object) -> bool:
    return isinstance(value, np.ndarray | Directions | Sides) and bool(value.shape)


def _no(kind: MismatchKind, sentence: Text, name: str, got: object, want: object) -> Mismatch:
    shown = show_pair(got, want) if not isinstance(want, Directions | Sides) else (show(got), "")
    return Mismatch(kind, sentence, name=name, got=shown[0], want=shown[1])


def _compare_dicts(got: object, want: Mapping[Any, object], name: str, how: _How) -> Mismatch | None:
    if not isinstance(got, dict):
        return _no(MismatchKind.TYPE, _wrong_type(got, want), name, got, want)
    missing = [key for key in want if key not in got]
    if missing:
        return _keys(MismatchKind.MISSING, _KEYS_MISSING, missing, name, got, want)
    extra = [key for key in got if key not in want]
    if extra:
        return _keys(MismatchKind.TYPE, _KEYS_EXTRA, extra, name, got, want)
    for key, value in want.items():
        found = _compare(got[key], value, f"{name}[{show(key)}]", how)
        if found:
            return found
    return None


def _keys(
    kind: MismatchKind, text: Text, keys: list[object], name: str, got: Mapping[Any, object], want: Mapping[Any, object]
) -> Mismatch:
    listed = ", ".join(show(key) for key in keys[:4])
    rest = _MORE.fill(count=len(keys) - 4) if len(keys) > 4 else ""
    shown = show(tuple(got)[:20]), show(tuple(want)[:20])
    return Mismatch(kind, text.fill(keys=listed, rest=rest), name=name, got=shown[0], want=shown[1])


def _compare_sequences(got: object, want: tuple[object, ...] | list[object], name: str, how: _How) -> Mismatch | None:
    if isinstance(got, list | tuple) and (not how.same_kind or isinstance(got, type(want))):
        items: Any = got
    elif isinstance(got, np.ndarray) and got.ndim and _is_number(got) and not how.same_kind:
        items = got  # np.array([dx, dy]) for (dx, dy), np.array(losses) for a list of them
        if len(got) != len(want):
            return _no(MismatchKind.TYPE, _wrong_type(got, want), name, got, want)
    else:
        return _no(MismatchKind.TYPE, _wrong_type(got, want), name, got, want)
    if len(items) != len(want):
        sentence = _WRONG_COUNT.fill(count=len(items), wanted=len(want))
        return _no(MismatchKind.SHAPE, sentence, name, got, want)
    for index, value in enumerate(want):
        found = _compare(items[index], value, f"{name}[{index}]", how)
        if found:
            return found
    return None


def _compare_words(got: object, want: str | bytes | None, name: str) -> Mismatch | None:
    """Text, bytes and None: equal or not."""
    if want is None:
        return None if got is None else _no(MismatchKind.TYPE, _UNWANTED.fill(what=_kind(got)), name, got, want)
    if not (isinstance(got, str) if isinstance(want, str) else isinstance(got, bytes)):
        return _no(MismatchKind.TYPE, _wrong_type(got, want), name, got, want)
    if got == want:
        return None
    found = _no(MismatchKind.VALUES, _OTHER_TEXT, name, got, want)
    return Mismatch(found.kind, found.sentence, name, found.got, found.want, wrong=1, total=1)


_NOTHING = Text(
    "There is no value (None): is a return missing, or an attribute not set?",
    "값이 없다(None). return 을 빠뜨렸거나 속성에 저장하지 않은 것은 아닌가?",
)
_UNWANTED = Text("This is {what}, where nothing (None) is wanted.", "이 값은 {what}이다. 아무 값도 없어야(None) 한다.")
_KEYS_MISSING = Text("Keys are missing: {keys}{rest}.", "키가 빠져 있다: {keys}{rest}.")
_KEYS_EXTRA = Text("There are keys that do not belong: {keys}{rest}.", "있어서는 안 되는 키가 있다: {keys}{rest}.")
_MORE = Text(" and {count} more", " 외 {count}개")
_WRONG_COUNT = Text(
    "The number of values is {count}, it should be {wanted}.", "값이 {count}개이다. {wanted}개여야 한다."
)
_OTHER_TEXT = Text("The text is another one.", "문자열이 다르다.")
_TYPE = Text("This is {what}, where {wanted} is wanted.", "이 값은 {what}이다. {wanted}이어야 한다.")
_LIST_FOR_ARRAY = Text(
    "This is a Python list, where {wanted} is wanted: make an array of it with np.array.",
    "이 값은 파이썬 리스트이다. {wanted}이어야 한다: np.array 로 배열을 만들어라.",
)
_ONE_TUPLE = Text(
    "This is a tuple of one value, where {wanted} is wanted: is there a comma too many?",
    "이 값은 원소가 하나뿐인 튜플이다. {wanted}이어야 한다: 쉼표를 하나 더 쓴 것은 아닌가?",
)
_ONE_FOR_MANY = Text(
    "This is {what}, where {wanted} is wanted: return all of them, separated by commas.",
    "이 값은 {what}이다. {wanted}이어야 한다: 모두를 쉼표로 나열해 반환하라.",
)


def _wrong_type(got: object, want: object) -> Text:
    """The sentence for a value of another type, with what to do where that is known."""
    text = _TYPE
    if _is_number(want) or isinstance(want, Directions | Sides):
        if isinstance(got, list) and _is_array(want):
            text = _LIST_FOR_ARRAY
        elif isinstance(got, tuple) and len(got) == 1:
            text = _ONE_TUPLE
    elif isinstance(want, tuple) and _is_number(got):
        text = _ONE_FOR_MANY
    return text.fill(what=_kind(got), wanted=_kind(want))


def _kind(value: object) -> Text:
    """What a value is, in words."""
    if _is_array(value):
        objects = isinstance(value, np.ndarray) and not _is_number(value)
        return Text("an array of objects", "객체 배열") if objects else Text("an array", "배열")
    if isinstance(value, bool | np.bool_):
        return Text("True or False", "True 또는 False")
    if _is_number(value) or isinstance(value, Sides):
        return Text("a number", "숫자")
    if isinstance(value, tuple | list):
        word, wort = ("tuple", "튜플") if isinstance(value, tuple) else ("list", "리스트")
        values = "one value" if len(value) == 1 else f"{len(value)} values"
        return Text(f"a {word} of {values}", f"값이 {len(value)}개인 {wort}")
    if isinstance(value, dict):
        return Text("a dictionary", "딕셔너리")
    if value is None:
        return Text("nothing (None)", "None")
    if isinstance(value, str | bytes):
        return Text("a text (str)", "문자열(str)") if isinstance(value, str) else Text("bytes", "바이트열(bytes)")
    return Text(f"an object {show(value)}", f"객체 {show(value)}")
