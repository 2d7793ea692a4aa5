"""How does a check look at a drawing that the learner made?

A figure arrives as plain data; these classes only give it names. Anything absent or of the wrong form reads as empty,
so that a forged description fails a comparison and never the grader.
"""

from __future__ import annotations

from typing import Any

import numpy as np


class Described:
    """One thing of a drawing (axes, a line, points, bars, an image), its fields as read-only attributes."""

    def __init__(self, kind: str, fields: object) -> None:
        self._kind = kind
        self._fields: dict[str, Any] = fields if isinstance(fields, dict) else {}

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or name not in _FIELDS[self._kind]:
            raise AttributeError(f"{self._kind} of a drawing have no {name!r}; known: {', '.join(_FIELDS[self._kind])}")
        default = _FIELDS[self._kind][name]
        value = self._fields.get(name)
        if isinstance(default, str) and default.startswith("*"):
            items = value if isinstance(value, list) else []
            return tuple(Described(default[1:], item) for item in items)
        return default if value is None and name != "legend" else value

    def __repr__(self) -> str:
        return f"<{self._kind} of a drawing>"


class Drawing(Described):
    """A matplotlib Figure of the learner's, as data: `axes[0].lines[0].x`, `.title`, ..."""

    def __init__(self, fields: object) -> None:
        super().__init__("figure", fields)

    def __repr__(self) -> str:
        return "<Figure>"


_NONE = np.zeros(0)
_FIELDS: dict[str, dict[str, Any]] = {
    "figure": {"title": "", "axes": "*axes"},
    "axes": {
        "title": "", "xlabel": "", "ylabel": "", "xlim": (), "ylim": (), "xscale": "", "yscale": "", "visible": True,
        "grid": False, "legend": None, "lines": "*lines", "points": "*points", "bars": "*bars", "images": "*images",
        "texts": (),
    },
    "lines": {"x": _NONE, "y": _NONE, "color": "", "marker": "", "linestyle": "", "linewidth": 0.0, "label": ""},
    "points": {"x": _NONE, "y": _NONE, "color": "", "label": ""},
    "bars": {"x": _NONE, "height": _NONE, "width": _NONE, "color": "", "label": ""},
    "images": {"data": _NONE, "extent": (), "origin": "", "cmap": ""},
}  # fmt: skip
