"""Shape and kind of numbers that are not the wanted ones, in words."""

from __future__ import annotations

from grader.text import Text

_SHAPE = Text("The shape is {got}, it should be {want}.", "모양이 {got}이다. {want}이어야 한다.")
_ONE_NUMBER = Text("The shape is {got}, where a single number is wanted.", "모양이 {got}이다. 숫자 하나여야 한다.")
_NOT_ONE = Text(
    "This is a single number, where an array of shape {want} is wanted.",
    "숫자 하나이다. 모양이 {want}인 배열이어야 한다.",
)
_AXES_OF_ONE = Text(
    "The shape is {got}, it should be {want}: an axis of length 1 too many or too few; "
    "numpy would stretch it silently in later sums.",
    "모양이 {got}이다. {want}이어야 한다: 길이 1인 축이 남거나 모자란다. 이후 계산에서 numpy 가 말없이 늘려 버린다.",
)
_TURNED = Text(
    "The shape is {got}, it should be {want}: rows and columns are exchanged.",
    "모양이 {got}이다. {want}이어야 한다: 행과 열이 바뀌었다.",
)


def shape_sentence(got: tuple[int, ...], want: tuple[int, ...]) -> Text:
    """How two shapes differ."""
    text = _SHAPE
    if not want:
        text = _ONE_NUMBER
    elif not got:
        text = _NOT_ONE
    elif len(got) == 2 and got == want[::-1]:
        text = _TURNED
    elif [n for n in got if n != 1] == [n for n in want if n != 1]:
        text = _AXES_OF_ONE
    return text.fill(got=tuple(map(int, got)), want=tuple(map(int, want)))


_WORDS = {
    "b": Text("truth values (bool)", "참/거짓(bool)"),
    "i": Text("integers", "정수"),
    "f": Text("floats", "실수(float)"),
    "c": Text("complex numbers", "복소수"),
}
_KIND = Text("These are {got}, where {want} are wanted.", "{got}이다. {want}이어야 한다.")
_KIND_OF_ONE = Text("This is {got}, where {want} is wanted.", "{got}이다. {want}이어야 한다.")
_WORDS_OF_ONE = {
    "b": Text("a truth value (bool)", "참/거짓(bool)"),
    "i": Text("an integer", "정수"),
    "f": Text("a float", "실수(float)"),
    "c": Text("a complex number", "복소수"),
}


def kind_sentence(got: str, want: str, same_kind: bool, *, one: bool) -> Text | None:
    """How two kinds of number (letters of numpy dtypes) differ, None where that is let pass; `one` number or many.

    Truth values and numbers are never taken for one another, complex numbers not for real ones.
    """
    got, want = ("i" if k == "u" else k for k in (got, want))
    fine = got == want or (not same_kind and ({got, want} <= {"i", "f"} or (want == "c" and got in "if")))
    if fine:
        return None
    text, words = (_KIND_OF_ONE, _WORDS_OF_ONE) if one else (_KIND, _WORDS)
    return text.fill(got=words[got], want=words[want])
