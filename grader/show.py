"""How does a value look to a learner? Bounded, on one line where it can be, the same under every numpy version."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]

DIGITS = 6  # significant digits, unless two values differ later
MOST_DIGITS = 17  # tell any two float64 apart
WHOLE = 30  # entries of an array shown whole
WIDTH = 160  # characters of a whole array; beyond, it is summarised
ITEMS = 6  # entries of a list, tuple or dict
TEXT = 80  # characters of a string
DEPTH = 3  # lists within lists
LONGEST = 1000  # characters of anything, lists of lists of long texts too
INT_BITS = 128  # a longer integer is shown by its length

_ADDRESS = re.compile(r"0x[0-9a-fA-F]{6,}")


def show(value: object) -> str:
    """The value on one line, as a learner would write or print it; never longer than some hundred characters.

    Small arrays whole (`[1010. 1000.  990.]`, `[[1. 2.] [3. 4.]]`), larger ones as shape and corner.
    """
    return _bound(_show(value, DIGITS, DEPTH))


def show_pair(got: object, want: object, where: tuple[int, ...] | None = None) -> tuple[str, str]:
    """Two values in the same form, with digits enough (up to 17) to see that they differ.

    `where` is the index of an entry that differs: of a large array that entry is shown. Small 2-D arrays take a line
    for each row.
    """
    if isinstance(got, str | bytes) and isinstance(want, type(got)):
        return _texts(got, want)
    for digits in (DIGITS, 9, 12, 15, MOST_DIGITS):
        pair = _bound(_place(got, digits, where)), _bound(_place(want, digits, where))
        if _tell_apart(got, want, where, digits) and pair[0] != pair[1]:
            break
    return pair


def _bound(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 4] + " ..."


def _tell_apart(got: object, want: object, where: tuple[int, ...] | None, digits: int) -> bool:
    """Whether the entries at `where` differ when written with so many digits."""
    if where is None or not (isinstance(got, np.ndarray) and isinstance(want, np.ndarray)):
        return True
    try:
        return _number(_python(got[where]), digits) != _number(_python(want[where]), digits)
    except (IndexError, ValueError):
        return True


def _place(value: object, digits: int, where: tuple[int, ...] | None) -> str:
    """One side of a pair."""
    if isinstance(value, np.ndarray) and value.ndim:
        whole = _whole(value, digits)
        if whole is not None:
            return whole
        if (
            where is not None
            and len(where) == value.ndim
            and all(i < n for i, n in zip(where, value.shape, strict=True))
        ):
            index = ", ".join(map(str, where))
            return f"array {_shape(value)}, [{index}] = {_number(_python(value[where]), digits)}"
    return _show(value, digits, DEPTH)


def _show(value: object, digits: int, depth: int) -> str:
    if isinstance(value, np.ndarray):
        return _array(value, digits)
    if isinstance(value, np.generic):
        return _number(_python(value), digits) if value.dtype.kind in "biufc" else _cut(_mask(str(value)))
    if value is None or isinstance(value, bool | int | float | complex):
        return _number(value, digits)
    if isinstance(value, str | bytes):
        return _quoted(value)
    if isinstance(value, dict):
        return _items(
            (f"{_show(k, digits, depth - 1)}: {_show(v, digits, depth - 1)}" for k, v in value.items()),
            len(value),
            "{}",
            depth,
        )
    if isinstance(value, tuple) and len(value) == 1:
        return f"({_show(value[0], digits, depth - 1)},)" if depth > 0 else "(...)"
    if isinstance(value, list | tuple):
        brackets = "[]" if isinstance(value, list) else "()"
        return _items((_show(item, digits, depth - 1) for item in value), len(value), brackets, depth)
    return _other(value)


def _other(value: object) -> str:
    """Something that is not plain data: its class; nothing of it is called, for it may live in another process."""
    kind = type(value)
    if kind.__module__ == "builtins" and kind.__name__ in ("function", "builtin_function_or_method", "type"):
        name = str(getattr(value, "__name__", "f"))
        return "f" if name == "<lambda>" else _cut(name)
    if kind.__module__.startswith("grader."):  # a handle, a drawing: ours, and they know how to be called
        return _cut(_mask(repr(value)))
    return f"<{_cut(kind.__name__)}>"


def _items(shown: Iterable[str], count: int, brackets: str, depth: int) -> str:
    if count and depth <= 0:
        return f"{brackets[0]}...{brackets[1]}"
    parts: list[str] = []
    for number, text in enumerate(shown):
        if number == ITEMS or sum(map(len, parts)) > WIDTH:
            parts.append(f"... {count} in all")
            break
        parts.append(text)
    return brackets[0] + ", ".join(parts) + brackets[1]


def _number(value: object, digits: int) -> str:
    """A Python number as Python writes it, floats with so many significant digits."""
    if isinstance(value, bool) or value is None:
        return str(value)
    if isinstance(value, int):
        return (
            str(value)
            if value.bit_length() <= INT_BITS
            else f"{'-' if value < 0 else ''}<integer of {value.bit_length()} bits>"
        )
    if isinstance(value, complex):
        sign = "" if f"{value.imag:+.{digits}g}".startswith("-") else "+"
        return f"({_number(value.real, digits)}{sign}{_number(value.imag, digits)}j)"
    if not isinstance(value, float):
        return _other(value)
    text = f"{value:.{digits}g}"
    return text if any(c in text for c in ".en") else text + ".0"


def _python(number: Array | np.generic) -> object:
    """The Python number of a numpy scalar or a 0-d array; of a long double, which has none, the nearest float."""
    return _plain(number).item()


def _plain(value: Any) -> Any:
    """Floats and complex numbers of any width as those of Python."""
    if value.dtype.kind not in "fc":
        return value
    with np.errstate(all="ignore"):
        return value.astype(np.float64 if value.dtype.kind == "f" else np.complex128)


def _quoted(value: str | bytes) -> str:
    short = value[:TEXT]
    return _mask(repr(short)) + (f"... {len(value)} in all" if len(value) > TEXT else "")


def _texts(got: str | bytes, want: Any) -> tuple[str, str]:
    """Two texts from shortly before the place where they begin to differ, if that lies far behind."""
    same = next((i for i, (a, b) in enumerate(zip(got, want, strict=False)) if a != b), min(len(got), len(want)))
    start = same - TEXT // 4 if same > TEXT // 2 else 0
    pair = _quoted(got[start:]), _quoted(want[start:])
    return pair if start == 0 else (f"...{pair[0]}", f"...{pair[1]}")


def _mask(text: str) -> str:
    """Without memory addresses, which differ from run to run."""
    return _ADDRESS.sub("0x...", text)


def _cut(text: str) -> str:
    return text if len(text) <= TEXT else text[:TEXT] + "..."


def _shape(array: Array) -> str:
    return str(tuple(int(n) for n in array.shape))


def _array(array: Array, digits: int) -> str:
    """An array on one line."""
    if not array.ndim and array.dtype.kind in "biufc":
        return _number(_python(array), digits)
    whole = _whole(array, digits)
    if whole is not None:
        return re.sub(r"\n\s*", " ", whole)
    if array.dtype.kind not in "biufc":
        return f"array {_shape(array)} of {array.dtype.kind}"
    first = array[(0,) * (array.ndim - 1)][:3]
    more = " ..." if array.shape[-1] > first.size else ""
    corner = _print(first, min(digits, DIGITS))[1:-1]
    outer = array.ndim - 1
    rest = "".join("]" if n == 1 else " ...]" for n in reversed(array.shape[:-1]))
    return f"array {_shape(array)} {'[' * outer}[{corner}{more}]{rest}"


def _whole(array: Array, digits: int) -> str | None:
    """All entries, a line for each row; None when they are too many or not numbers."""
    if array.size > WHOLE or array.dtype.kind not in "biufc":
        return None
    if not array.size:
        return f"array {_shape(array)} []" if array.ndim > 1 else "[]"
    text = re.sub(r"\n\n+", "\n", _print(array, digits))
    return text if len(re.sub(r"\s+", " ", text)) <= WIDTH + array.size * max(0, digits - DIGITS) else None


def _print(array: Array, digits: int) -> str:
    """numpy's own layout, with every option said here: a check or a notebook may have changed the global ones."""
    array = _plain(array)
    with np.printoptions(
        precision=_places(array, digits),
        threshold=10 * WHOLE,
        edgeitems=3,
        linewidth=10_000,
        suppress=False,
        nanstr="nan",
        infstr="inf",
        sign="-",
        formatter=None,
        floatmode="maxprec",
        legacy=False,
    ):
        return np.array2string(array, separator=" ")


def _places(array: Array, digits: int) -> int:
    """Digits after the point that make up so many significant ones for the largest entry."""
    if array.dtype.kind not in "fc":
        return digits
    size = np.abs(array)
    size = size[np.isfinite(size)]
    largest = float(size.max()) if size.size else 0.0
    smallest = float(size[size > 0].min()) if (size > 0).any() else 1.0
    if largest >= 1e8 or smallest < 1e-4 or largest / smallest > 1e3:  # numpy's own rule: then each has its exponent
        return digits - 1
    return max(0, digits - 1 - int(np.floor(np.log10(largest)))) if largest > 0 else digits
