"""How are curves, ways, arrows, histograms and bars drawn? The right one lies broad below, yours runs thin above it."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.pictures.panels import Array, Arrows, Bars, Both, Curves, Histogram, Landscape, Paths
from grader.pictures.style import (
    HEIGHTS,
    INK,
    OTHERS,
    PAPER,
    RIGHT,
    RIGHT_SAID,
    WRONG,
    WRONG_SAID,
    YOURS,
    YOURS_SAID,
    entitled,
    framed,
    legend,
    number,
    span_of,
)  # fmt: skip
from grader.text import Lang

_BROAD = {"color": RIGHT, "linewidth": 6.5, "alpha": 0.6, "solid_capstyle": "round"}
_THIN = {"color": YOURS, "linewidth": 1.9}


def size(panel: Any) -> tuple[float, float]:
    """Inches of a panel with two ordinary axes."""
    return (6.0, 3.7)


def size_of_land(panel: Any) -> tuple[float, float]:
    """Inches of a panel with a landscape."""
    return (6.2, 4.3)


def curves(panel: Curves, place: Any, lang: Lang) -> None:
    """Curves over x, the gap between them tinted where they differ."""
    axes = place.subplots()
    framed(axes, panel, lang)
    both = panel.values
    if both.right is not None:
        axes.plot(panel.x, both.right, label=RIGHT_SAID.say(lang), **_BROAD)
    for (name, (x, y)), colour in zip(panel.others.items(), OTHERS * 9, strict=False):
        axes.plot(x, y, color=colour, linewidth=1.2, linestyle="--", label=name.say(lang))
    if both.yours is not None:
        axes.plot(panel.x, both.yours, label=YOURS_SAID.say(lang), **_THIN, **_dots(both.yours))
        if both.right is not None and both.wrong.any():
            axes.fill_between(panel.x, both.right, both.yours, color=WRONG, alpha=0.12, linewidth=0)
    if panel.points is not None and panel.points.size:
        axes.plot(*panel.points.T, "o", color=INK, markersize=4.5, zorder=5)
    seen = list(both.sides) + [y for _, y in panel.others.values()]
    if not panel.y_log:
        axes.set_ylim(*span_of(seen, both.right))
    axes.margins(x=0.02)
    legend(axes)


def _dots(values: Array) -> dict[str, object]:
    """Few values are points that a line joins."""
    return {"marker": "o", "markersize": 3.5} if values.size <= 25 else {}


def paths(panel: Paths, place: Any, lang: Lang) -> None:
    """Ways over the contours of a landscape, each step a dot."""
    axes = place.subplots()
    framed(axes, panel, lang)
    _contours(axes, panel.land)
    right, yours = panel.ways.right, panel.ways.yours
    if right is not None:
        axes.plot(*right.T, marker="o", markersize=7, markeredgewidth=0, label=RIGHT_SAID.say(lang), **_BROAD)
    if yours is not None:
        axes.plot(*yours.T, marker="o", markersize=3, label=YOURS_SAID.say(lang), **_THIN)
    for way in panel.ways.sides[:1]:
        axes.plot(*way[0], marker="o", markersize=8, markerfacecolor=PAPER, markeredgecolor=INK, zorder=6)
        axes.annotate(_START[lang], way[0], xytext=(8, 8), textcoords="offset points", color=INK, fontsize=8.5)
    if panel.goal is not None:
        axes.plot(*panel.goal, marker="*", markersize=13, color=INK, zorder=5, markeredgecolor=PAPER)
    _within(axes, panel.land)
    legend(axes)


def arrows(panel: Arrows, place: Any, lang: Lang) -> None:
    """Arrows at points, drawn to one scale; wrong ones are red."""
    axes = place.subplots()
    framed(axes, panel, lang)
    if panel.land is not None:
        _contours(axes, panel.land)
    sides = panel.arrows.sides
    longest = max((float(np.nanmax(np.hypot(*side.T), initial=0.0)) for side in sides[:1]), default=0.0) or 1.0
    reach = float(np.ptp(panel.at)) or 1.0
    scale = longest / (0.16 * reach)
    if panel.arrows.right is not None:
        ends = np.stack([panel.at, panel.at + panel.arrows.right / scale], axis=1)
        axes.plot(*ends.transpose(2, 1, 0), **_BROAD)
        axes.plot([], [], label=RIGHT_SAID.say(lang), **_BROAD)
    if panel.arrows.yours is not None:
        wrong = panel.arrows.wrong.any(axis=1)
        for chosen, colour, said in ((~wrong, YOURS, YOURS_SAID), (wrong, WRONG, WRONG_SAID)):
            if chosen.any():
                drawn = (*panel.at[chosen].T, *panel.arrows.yours[chosen].T)
                how = {"angles": "xy", "scale_units": "xy", "scale": scale, "width": 0.005, "zorder": 4}
                axes.quiver(*drawn, color=colour, label=said.say(lang), **how)
    if panel.land is not None:
        _within(axes, panel.land)
    axes.set_aspect("equal")
    legend(axes)


def histogram(panel: Histogram, place: Any, lang: Lang) -> None:
    """How many values lie where, yours outlined over the right one."""
    axes = place.subplots()
    framed(axes, panel, lang)
    both, edges = panel.values, panel.edges
    if both.right is not None:
        axes.hist(both.right.ravel(), edges, color=RIGHT, alpha=0.55, label=RIGHT_SAID.say(lang))
    for (name, values), colour in zip(panel.others.items(), OTHERS * 9, strict=False):
        axes.hist(values, edges, histtype="step", color=colour, linewidth=1.2, linestyle="--", label=name.say(lang))
    if both.yours is not None:
        alone = both.right is None
        values = both.yours[np.isfinite(both.yours)]
        how = {"color": YOURS, "alpha": 0.75} if alone else {"histtype": "step", "color": YOURS, "linewidth": 1.8}
        axes.hist(values, edges, label=YOURS_SAID.say(lang), **how)
    axes.grid(visible=False, axis="x")
    legend(axes)


def bars(panel: Bars, place: Any, lang: Lang) -> None:
    """Bars side by side, the values above them; wrong ones in red."""
    axes = place.subplots()
    entitled(axes, panel, lang)
    axes.set_ylabel(panel.y_label.say(lang))
    both: Both = panel.values
    at = np.arange(len(panel.names))
    wide = 0.38 if len(both.sides) == 2 else 0.6
    shift = wide / 2 if len(both.sides) == 2 else 0.0
    for values, offset, colour, said in (
        (both.right, -shift, RIGHT, RIGHT_SAID),
        (both.yours, shift, YOURS, YOURS_SAID),
    ):
        if values is not None:
            drawn = axes.bar(
                at + offset, np.where(np.isfinite(values), values, 0.0), wide, color=colour, label=said.say(lang)
            )
            if len(panel.names) <= 8:
                wrong = both.wrong if values is both.yours else np.zeros(values.shape, dtype=bool)
                for bar, value, off in zip(drawn, values, wrong, strict=True):
                    above = (bar.get_x() + bar.get_width() / 2, max(bar.get_height(), 0.0))
                    axes.annotate(
                        number(value), above, xytext=(0, 3), textcoords="offset points", ha="center", fontsize=8,
                        color=WRONG if off else INK,
                    )  # fmt: skip
    axes.set_ylim(*_from_zero(span_of(list(both.sides), both.right, room=0.14)))
    axes.set_xticks(at, [name.say(lang) for name in panel.names])
    axes.grid(visible=False, axis="x")
    legend(axes)


def _from_zero(span: tuple[float, float]) -> tuple[float, float]:
    low, high = span
    return (0.0 if low > 0 or -low < 0.2 * high else low), (0.0 if high < 0 else high)


def _contours(axes: Any, land: Landscape) -> None:
    """Lines of equal height, closer where the lowest point is near."""
    low, high = float(np.nanmin(land.z)), float(np.nanmax(land.z))
    levels = low + (high - low or 1.0) * np.linspace(0, 1, 14)[1:] ** 2
    axes.contourf(land.x, land.y, land.z, levels=[low, *levels], cmap=HEIGHTS, alpha=0.35, extend="both")
    axes.contour(land.x, land.y, land.z, levels=levels, colors="#b6bcc4", linewidths=0.7)
    axes.grid(False)


def _within(axes: Any, land: Landscape) -> None:
    axes.set_xlim(land.x[0], land.x[-1])
    axes.set_ylim(land.y[0], land.y[-1])


_START: dict[Lang, str] = {"en": "start", "ko": "시작"}
