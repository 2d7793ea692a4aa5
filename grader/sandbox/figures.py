"""What does a drawing show, as plain data?

Runs inside the sandbox, where the learner's Figure lives: matplotlib is touched only if the learner has imported it.
What is told is what can be seen: invisible artists, the axes of a colour bar and labels that matplotlib invents itself
are left out. It makes no difference by which of matplotlib's many ways a figure came about.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

MOST = 200  # artists of one kind that are described
TEXT = 2_000  # characters of a title or label that are told
Array = np.ndarray[Any, np.dtype[Any]]


def is_drawing(item: object) -> bool:
    """Whether an object is a matplotlib Figure or Axes; imports nothing."""
    figure = sys.modules.get("matplotlib.figure")
    axes = sys.modules.get("matplotlib.axes")
    return (figure is not None and isinstance(item, figure.Figure)) or (
        axes is not None and isinstance(item, axes.Axes)
    )


def describe(item: Any) -> dict[str, Any]:
    """A Figure (or the Figure of an Axes) as a dict of plain data: title and axes, each with its artists.

    pyplot lets go of the figure, as a notebook does after a cell: what plt draws next starts on a fresh one, and many
    calls do not pile up figures. The Figure itself stays as it is.
    """
    if item.figure is None:  # an Axes that was taken off its figure
        return {"title": "", "axes": []}
    figure = item.figure.figure  # of a part of a figure: the whole
    panels = [axes for axes in figure.axes if axes.get_visible() and not _is_colour_bar(axes)]
    told = {"title": _text(figure.get_suptitle()), "axes": [_describe_axes(axes) for axes in panels[:MOST]]}
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None:
        pyplot.close(figure)
    return told


def forget_all() -> None:
    """Let pyplot start afresh: what one check left half drawn is nothing to the next."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None:
        pyplot.close("all")


def new_axes() -> Any:
    """A fresh Axes on a Figure of its own, for learners who draw on an Axes that they are given."""
    from matplotlib.figure import Figure

    return Figure().add_subplot()


def _is_colour_bar(axes: Any) -> bool:
    return str(axes.get_label()) == "<colorbar>"


def _describe_axes(axes: Any) -> dict[str, Any]:
    from matplotlib.collections import PathCollection
    from matplotlib.container import BarContainer

    xgrid, ygrid = _has_grid(axes.xaxis), _has_grid(axes.yaxis)
    return {
        "title": next(filter(None, (_text(axes.get_title(place)) for place in ("center", "left", "right"))), ""),
        "xlabel": _text(axes.get_xlabel()),
        "ylabel": _text(axes.get_ylabel()),
        "xlim": tuple(float(edge) for edge in axes.get_xlim()),
        "ylim": tuple(float(edge) for edge in axes.get_ylim()),
        "xscale": _text(axes.get_xscale()),
        "yscale": _text(axes.get_yscale()),
        "visible": bool(axes.axison),
        "grid": xgrid or ygrid,
        "xgrid": xgrid,
        "ygrid": ygrid,
        "legend": _legend(axes.get_legend()),
        "lines": _each(_line, axes.get_lines()),
        "points": _each(_points, (item for item in axes.collections if isinstance(item, PathCollection))),
        "bars": _each(_bars, (item for item in axes.containers if isinstance(item, BarContainer))),
        "images": _each(_image, axes.get_images()),
        "texts": tuple(_text(text.get_text()) for text in axes.texts[:MOST]),
    }


def _each(tell: Callable[[Any], dict[str, Any]], artists: Iterable[Any]) -> list[dict[str, Any]]:
    """The visible ones, in the order they were drawn in; one whose data are no numbers is left out."""
    told = []
    for artist in list(artists)[:MOST]:
        try:
            if all(part.get_visible() for part in getattr(artist, "patches", [artist])):
                told.append(tell(artist))
        except (TypeError, ValueError):
            continue
    return told


def _has_grid(axis: Any) -> bool:
    """Whether there are grid lines. Ticks nobody has looked at yet are not made for it: all else takes less time."""
    if len(axis.majorTicks) > 1:
        return any(line.get_visible() for line in axis.get_gridlines())
    return bool(axis.get_tick_params(which="major").get("gridOn"))


def _legend(legend: Any) -> tuple[str, ...] | None:
    if legend is None or not legend.get_visible():
        return None
    return tuple(_text(text.get_text()) for text in legend.get_texts()[:MOST])


def _line(line: Any) -> dict[str, Any]:
    x, marker = _numbers(line.get_xdata(orig=False)), _name(line.get_marker())
    return {
        "x": x,
        "y": _numbers(line.get_ydata(orig=False)),
        "color": _colour(line.get_color()),
        "marker": marker,
        "marked": _marked(line.get_markevery(), len(x)) if marker else np.zeros(0, int),
        "linestyle": _name(line.get_linestyle()),
        "linewidth": float(line.get_linewidth()),
        "label": _label(line),
    }


def _marked(every: Any, count: int) -> Array:
    """The numbers of the points that carry a marker; all of them where the spacing is measured on the screen."""
    numbers = np.arange(count)
    if isinstance(every, int | np.integer):
        return numbers[:: int(every)]
    if isinstance(every, tuple) and len(every) == 2 and all(isinstance(part, int | np.integer) for part in every):
        return numbers[int(every[0]) :: int(every[1])]
    if every is None or isinstance(every, float | tuple):
        return numbers
    try:
        return np.asarray(numbers[every]).ravel()
    except IndexError:  # matplotlib itself would fail when it comes to drawing
        return numbers[:0]


def _points(item: Any) -> dict[str, Any]:
    offsets = _numbers(item.get_offsets()).reshape(-1, 2)
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
        "x": _numbers([patch.get_x() + patch.get_width() / 2 for patch in patches]),
        "height": _numbers([patch.get_height() for patch in patches]),
        "width": _numbers([patch.get_width() for patch in patches]),
        "color": _colour(patches[0].get_facecolor()) if patches else "",
        "label": _label(container),
    }


def _image(image: Any) -> dict[str, Any]:
    return {
        "data": _numbers(image.get_array()),
        "extent": tuple(float(edge) for edge in image.get_extent()),
        "origin": _text(image.origin),
        "cmap": _text(image.get_cmap().name),
    }


def _numbers(values: Any) -> Array:
    """Values as float64; what is masked is not drawn, so it becomes NaN."""
    return np.asarray(np.ma.filled(np.ma.asarray(values, float), np.nan))


def _text(value: object) -> str:
    return str(value or "")[:TEXT]


def _colour(value: Any) -> str:
    from matplotlib.colors import to_hex

    try:
        return str(to_hex(value))
    except (ValueError, TypeError):
        return ""


def _name(value: object) -> str:
    return "" if value in (None, "None", "none", " ", "") else _text(value)


def _label(item: Any) -> str:
    label = _text(item.get_label())
    return "" if label.startswith("_") else label
