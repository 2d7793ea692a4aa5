"""How is a value written in Python, exactly, so that it can be pasted?

Every digit that tells a number from its neighbours is written. An array too large to be read is not: something of its
shape and kind stands in for it, unless it is kept in a file.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

import numpy as np

MOST = 400  # entries of an array that is written out
_WIDTH = 88
_DEFAULTS = ("float64", "int64", "bool", "complex128")

Outside = Callable[[object], str | None]


class Literals:
    """Writes values. `outside` writes what is no data (an object, a function), or says None.

    `keep` is told of each array that is too large and returns how it is read again, or None where it is not kept.
    """

    def __init__(self, outside: Outside, keep: Callable[[np.ndarray[Any, Any]], str | None]) -> None:
        self._outside = outside
        self._keep = keep
        self.stand_ins = 0

    def write(self, value: object) -> str:
        """The value as an expression."""
        written = self._outside(value)
        if written is not None:
            return written
        if isinstance(value, np.ndarray):
            return self._array(value)
        if isinstance(value, np.generic):
            return f"np.{value.dtype.name}({self.write(value.item())})"
        if isinstance(value, float):
            return _float(value)
        if isinstance(value, tuple):
            inner = ", ".join(map(self.write, value))
            return f"({inner},)" if len(value) == 1 else f"({inner})"
        if isinstance(value, list):
            return f"[{', '.join(map(self.write, value))}]"
        if isinstance(value, dict):
            pairs = (f"{self.write(key)}: {self.write(item)}" for key, item in value.items())
            return f"{{{', '.join(pairs)}}}"
        return repr(value)

    def _array(self, array: np.ndarray[Any, Any]) -> str:
        kind = "" if array.dtype.name in _DEFAULTS else f", dtype=np.{array.dtype.name}"
        if not array.size:
            return f"np.zeros({array.shape}, dtype=np.{_name(array)})"
        if array.size > MOST:
            kept = self._keep(array)
            if kept is None:
                self.stand_ins += 1
                return _stand_in(array)
            return kept
        with np.printoptions(legacy=False, formatter=None, nanstr="nan", infstr="inf", sign="-", suppress=False):
            text = np.array2string(
                array, separator=", ", threshold=MOST + 1, max_line_width=_WIDTH, prefix="np.array(", floatmode="unique"
            )
        return f"np.array({_named(text)}{kind})"


def _named(text: str) -> str:
    """numpy's layout with names that Python knows."""
    return re.sub(r" +(?=[,\]])", "", text).replace("nan", "np.nan").replace("inf", "np.inf")


def _name(array: np.ndarray[Any, Any]) -> str:
    return "bool_" if array.dtype.kind == "b" else array.dtype.name


def _float(value: float) -> str:
    if math.isnan(value):
        return "np.nan"
    if math.isinf(value):
        return "np.inf" if value > 0 else "-np.inf"
    return repr(float(value))


def _stand_in(array: np.ndarray[Any, Any]) -> str:
    shape, drawn = tuple(map(int, array.shape)), "np.random.default_rng(0)"
    if array.dtype.kind in "iu":
        return f"{drawn}.integers({array.min()}, {array.max()} + 1, size={shape})"
    if array.dtype.kind == "b":
        return f"{drawn}.random({shape}) < 0.5"
    return f"{drawn}.normal(size={shape})"
