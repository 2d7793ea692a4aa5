"""How does a check look at a drawing that the learner made?

A figure arrives as plain data; these classes give it names: `figure.axes[0].lines[0].x`. Anything absent or of the
wrong form reads as empty, so that a forged description fails a comparison and never the grader.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Never

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]


class Described:
    """One thing of a drawing (axes, a line, points, bars, an image), its fields as read-only attributes."""

    __slots__ = ("_kind", "_values")
    _kind: str
    _values: Mapping[str, Any]

    def __init__(self, kind: str, told: object) -> None:
        fields = told if isinstance(told, dict) else {}
        values = {name: read(fields.get(name)) for name, read in _FIELDS[kind].items()}
        columns = _COLUMNS.get(kind, ())
        if len({len(values[name]) for name in columns}) > 1:  # points without their other coordinate are none
            values |= {name: np.zeros(0) for name in columns}
        object.__setattr__(self, "_kind", kind)
        object.__setattr__(self, "_values", values)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name not in self._values:
            raise AttributeError(f"{self._kind} of a drawing have no {name!r}; known: {', '.join(self._values)}")
        return self._values[name]

    def __setattr__(self, name: str, value: object) -> Never:
        raise AttributeError("a drawing is read-only: it is a copy of what the learner drew")

    def __repr__(self) -> str:
        return f"<{self._kind} of a drawing>"


class Drawing(Described):
    """A matplotlib Figure of the learner's, as data: `axes[0].lines[0].x`, `.title`, ..."""

    __slots__ = ()

    def __init__(self, told: object) -> None:
        super().__init__("figure", told)

    def __repr__(self) -> str:
        return "<Figure>"


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    items = value if isinstance(value, list | tuple) else ()
    return tuple(item for item in items if isinstance(item, str))


def _texts_if_any(value: object) -> tuple[str, ...] | None:
    return _texts(value) if isinstance(value, list | tuple) else None


def _truth(value: object) -> bool:
    return value is True


def _number(value: object) -> float:
    return float(value) if isinstance(value, float) else 0.0


def _limits(value: object) -> tuple[float, ...]:
    items = value if isinstance(value, list | tuple) else ()
    return tuple(items) if all(isinstance(item, float) for item in items) else ()


def _array(value: object) -> Array:
    return value if isinstance(value, np.ndarray) and value.dtype.kind in "biuf" else np.zeros(0)


def _column(value: object) -> Array:
    array = _array(value)
    return array if array.ndim == 1 else np.zeros(0)


def _things(kind: str) -> Callable[[object], tuple[Described, ...]]:
    def read(value: object) -> tuple[Described, ...]:
        return tuple(Described(kind, item) for item in value) if isinstance(value, list) else ()

    return read


_FIELDS: dict[str, dict[str, Callable[[object], Any]]] = {  # what each thing has, and how it is read
    "figure": {"title": _text, "axes": _things("axes")},
    "axes": {
        "title": _text, "xlabel": _text, "ylabel": _text, "xlim": _limits, "ylim": _limits, "xscale": _text,
        "yscale": _text, "visible": _truth, "grid": _truth, "xgrid": _truth, "ygrid": _truth,
        "legend": _texts_if_any, "lines": _things("lines"), "points": _things("points"), "bars": _things("bars"),
        "images": _things("images"), "texts": _texts,
    },
    "lines": {
        "x": _column, "y": _column, "color": _text, "marker": _text, "marked": _column, "linestyle": _text,
        "linewidth": _number, "label": _text,
    },
    "points": {"x": _column, "y": _column, "color": _text, "label": _text},
    "bars": {"x": _column, "height": _column, "width": _column, "color": _text, "label": _text},
    "images": {"data": _array, "extent": _limits, "origin": _text, "cmap": _text},
}  # fmt: skip
_COLUMNS = {"lines": ("x", "y"), "points": ("x", "y"), "bars": ("x", "height", "width")}  # as long as each other
