"""How is a figure of the learner's drawn again, from its description? Her colours and limits, our fonts and sizes."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.pictures.panels import Array, Redrawn
from grader.pictures.style import FAINT, YOURS, bare
from grader.text import Lang

_MOST = 60  # lines, bars and images in one pair of axes
_POINTS = 20_000  # of a line
_STYLES = ("-", "--", "-.", ":", "None", "solid", "dashed", "dashdot", "dotted")


def size(panel: Redrawn) -> tuple[float, float]:
    """Inches: a column for each pair of axes, up to three."""
    count = 1 if panel.drawing is None else len(panel.drawing.axes)
    return (5.6 if count <= 1 else 4.2 * min(count, 3), 3.7 * max(1, -(-min(count, 9) // 3)))


def redrawn(panel: Redrawn, place: Any, lang: Lang) -> None:
    """All axes of the figure."""
    shown = () if panel.drawing is None else panel.drawing.axes[:9]
    if not shown:
        axes = place.subplots()
        bare(axes)
        axes.text(0.5, 0.5, "?", ha="center", va="center", fontsize=40, color=FAINT, transform=axes.transAxes)
    else:
        grid = place.subplots(-(-len(shown) // 3), min(len(shown), 3), squeeze=False).ravel()
        for axes, drawn in zip(grid, shown, strict=False):
            _axes(axes, drawn)
        for axes in grid[len(shown) :]:
            axes.set_visible(False)
    title = panel.title.say(lang) if panel.title else ""
    own = panel.drawing.title if panel.drawing is not None else ""
    if title or own:
        place.suptitle(title or own, fontsize=10, weight="bold", x=0.01, ha="left")


def _axes(axes: Any, drawn: Any) -> None:
    axes.set_title(drawn.title[:200], weight="normal")
    axes.set_xlabel(drawn.xlabel[:200])
    axes.set_ylabel(drawn.ylabel[:200])
    axes.grid(visible=drawn.grid or drawn.xgrid or drawn.ygrid)
    for image in drawn.images[:_MOST]:
        _image(axes, image)
    for bars in drawn.bars[:_MOST]:
        axes.bar(bars.x, bars.height, bars.width, color=_colour(bars.color), label=_label(bars.label))
    for points in drawn.points[:_MOST]:
        axes.scatter(points.x, points.y, color=_colour(points.color), s=18, label=_label(points.label))
    for line in drawn.lines[:_MOST]:
        axes.plot(
            line.x[:_POINTS], line.y[:_POINTS], color=_colour(line.color), label=_label(line.label),
            linestyle=line.linestyle if line.linestyle in _STYLES else "-",
            linewidth=min(max(line.linewidth, 0.5), 6.0),
            marker="o" if line.marker not in ("", "None", "none") else "", markersize=3.5,
        )  # fmt: skip
    for scale, set_scale in ((drawn.xscale, axes.set_xscale), (drawn.yscale, axes.set_yscale)):
        if scale == "log":
            set_scale("log")
    for limits, set_limits in ((drawn.xlim, axes.set_xlim), (drawn.ylim, axes.set_ylim)):
        if len(limits) == 2 and np.isfinite(limits).all() and limits[0] != limits[1]:
            set_limits(*limits)
    if drawn.legend is not None and axes.get_legend_handles_labels()[0]:
        axes.legend()


def _image(axes: Any, image: Any) -> None:
    data: Array = image.data
    if data.ndim == 2 or (data.ndim == 3 and data.shape[2] in (3, 4)):
        extent = image.extent if len(image.extent) == 4 and np.isfinite(image.extent).all() else None
        shown = np.clip(data, 0, 255 if data.dtype.kind in "iu" else 1) if data.ndim == 3 else data
        axes.imshow(
            shown, cmap=_colour_map(image.cmap), extent=extent, origin="lower" if image.origin == "lower" else "upper"
        )


def _label(said: str) -> str | None:
    return said[:100] if said and not said.startswith("_") else None


def _colour(said: str) -> str:
    from matplotlib.colors import is_color_like

    return said if is_color_like(said) else YOURS


def _colour_map(said: str) -> str:
    import matplotlib as mpl

    return said if said in mpl.colormaps else "Greys"
