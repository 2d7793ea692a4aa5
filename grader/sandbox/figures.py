"""What does a drawing show, as plain data?

Runs inside the sandbox, where the learner's Figure lives: matplotlib is touched only if the learner has imported it.
"""

from __future__ import annotations

import sys
from typing import Any

import numpy as np

MOST = 200  # artists of one kind that are described


def is_drawing(item: object) -> bool:
    """Whether an object is a matplotlib Figure or Axes; imports nothing."""
    figure = sys.modules.get("matplotlib.figure")
    axes = sys.modules.get("matplotlib.axes")
    return (figure is not None and isinstance(item, figure.Figure)) or (
        axes is not None and isinstance(item, axes.Axes)
    )


def describe(item: Any) -> dict[str, Any]:
    """A Figure (or the Figure of an Axes) as a dict of plain data: title and axes, each with its artists."""
    figure = item if hasattr(item, "axes") and isinstance(item.axes, list) else item.figure
    suptitle = figure.get_suptitle() if hasattr(figure, "get_suptitle") else ""
    return {"title": suptitle, "axes": [_describe_axes(axes) for axes in figure.axes[:MOST]]}


def new_axes() -> Any:
    """A fresh Axes on a Figure of its own, for learners who draw on an Axes that they are given."""
    from matplotlib.figure import Figure

    return Figure().add_subplot()


def _describe_axes(axes: Any) -> dict[str, Any]:
    legend = axes.get_legend()
    axis_on = [line.get_visible() for line in (*axes.get_xgridlines(), *axes.get_ygridlines())]
    return {
        "title": axes.get_title(),
        "xlabel": axes.get_xlabel(),
        "ylabel": axes.get_ylabel(),
        "xlim": tuple(float(edge) for edge in axes.get_xlim()),
        "ylim": tuple(float(edge) for edge in axes.get_ylim()),
        "xscale": axes.get_xscale(),
        "yscale": axes.get_yscale(),
        "visible": bool(axes.axison),
        "grid": any(axis_on),
        "legend": tuple(text.get_text() for text in legend.get_texts()) if legend else None,
        "lines": [_line(line) for line in axes.get_lines()[:MOST]],
        "points": [_points(item) for item in axes.collections[:MOST] if hasattr(item, "get_sizes")],
        "bars": [_bars(item) for item in axes.containers[:MOST] if hasattr(item, "patches")],
        "images": [_image(image) for image in axes.get_images()[:MOST]],
        "texts": [text.get_text() for text in axes.texts[:MOST]],
    }


def _colour(value: Any) -> str:
    from matplotlib.colors import to_hex

    try:
        return str(to_hex(value))
    except (ValueError, TypeError):
        return ""


def _line(line: Any) -> dict[str, Any]:
    return {
        "x": np.asarray(line.get_xdata(orig=False), float),
        "y": np.asarray(line.get_ydata(orig=False), float),
        "color": _colour(line.get_color()),
        "marker": _name(line.get_marker()),
        "linestyle": _name(line.get_linestyle()),
        "linewidth": float(line.get_linewidth()),
        "label": _label(line),
    }


def _points(item: Any) -> dict[str, Any]:
    offsets = np.ma.filled(np.ma.asarray(item.get_offsets(), float), np.nan).reshape(-1, 2)
    faces = item.get_facecolor()
    return {
        "x": offsets[:, 0].copy(),
        "y": offsets[:, 1].copy(),
        "color": _colour(faces[0]) if len(faces) else "",
        "label": _label(item),
    }


def _bars(container: Any) -> dict[str, Any]:
    patches = container.patches
    return {
        "x": np.array([patch.get_x() + patch.get_width() / 2 for patch in patches], float),
        "height": np.array([patch.get_height() for patch in patches], float),
        "width": np.array([patch.get_width() for patch in patches], float),
        "color": _colour(patches[0].get_facecolor()) if patches else "",
        "label": _label(container),
    }


def _image(image: Any) -> dict[str, Any]:
    data = image.get_array()
    return {
        "data": np.ma.filled(np.ma.asarray(data, float), np.nan),
        "extent": tuple(float(edge) for edge in image.get_extent()),
        "origin": str(image.origin),
        "cmap": str(image.get_cmap().name),
    }


def _name(value: object) -> str:
    return "" if value in (None, "None", "none", " ") else str(value)


def _label(item: Any) -> str:
    label = str(item.get_label() or "")
    return "" if label.startswith("_") else label
