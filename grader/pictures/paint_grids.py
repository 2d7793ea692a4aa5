"""How are matrices and planes drawn? Cells of a grid, those that are wrong outlined."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.pictures.panels import Array, Matrices, Plane
from grader.pictures.style import (
    ERROR_SAID,
    FAINT,
    INK,
    PAPER,
    RIGHT,
    RIGHT_SAID,
    SIGNED,
    WRONG,
    YOURS,
    YOURS_SAID,
    bare,
    framed,
    legend,
    numbers,
    readable_on,
)  # fmt: skip
from grader.text import Lang, Text

_WRITTEN = 12  # rows and columns up to which the numbers stand in the cells
_OUTLINED = 400  # wrong cells up to which each is outlined


def size_of_matrices(panel: Matrices) -> tuple[float, float]:
    """Inches: cells as large as numbers need, up to a limit."""
    rows, columns = panel.values.shape
    wide = min(max(0.52 * columns, 1.9), 4.1)
    return (
        (1 if _alone(panel) else 3) * wide + (0.7 if _alone(panel) else 1.4),
        min(max(0.42 * rows, 0.55), 4.2) + (1.25 if _alone(panel) else 1.42),
    )


def matrices(panel: Matrices, place: Any, lang: Lang) -> None:
    """Yours, the right one, and the difference with its sign; wrong entries are outlined in all of them."""
    both = panel.values
    if _alone(panel):
        _by_itself(panel, place, lang)
        return
    left, middle, last = place.subplots(1, 3)
    most = largest(both.right if both.right is not None else both.yours)
    for axes, values, said, colour in (
        (left, both.yours, YOURS_SAID, YOURS), (middle, both.right, RIGHT_SAID, INK),
    ):  # fmt: skip
        grid(axes, values, most, both.shape)
        axes.set_title(said.say(lang), color=colour, loc="center")
    for axes in (left, middle, last):
        axes.set_xlabel(panel.columns.say(lang))
        if both.shape[0] > 1:
            axes.set_ylabel(panel.rows.say(lang))
    error = both.yours - both.right if both.yours is not None and both.right is not None else None
    small = error is not None and not both.wrong.any()
    grid(last, np.zeros(both.shape) if small and error is not None else error, largest(error), both.shape)
    last.set_title(ERROR_SAID.say(lang), loc="center")
    count = int(both.wrong.sum())
    if error is not None:
        said = _NONE_WRONG if count == 0 else _SOME_WRONG.fill(count=count, total=both.wrong.size)
        last.annotate(
            said.say(lang), (0.5, 0), xycoords=last.xaxis.label, xytext=(0, -2), textcoords="offset points",
            ha="center", va="top", color=WRONG if count else "#1a7f37",
        )  # fmt: skip
    for axes in (left, last):
        outline(axes, both.wrong)
    entitled_place(place, panel.title, lang)


def entitled_place(place: Any, title: Text | None, lang: Lang) -> None:
    """A title above several axes."""
    if title is not None:
        place.suptitle(title.say(lang), fontsize=10, weight="bold", x=0.01, ha="left")


def _alone(panel: Matrices) -> bool:
    return panel.values.yours is None and panel.values.gap is None


def _by_itself(panel: Matrices, place: Any, lang: Lang) -> None:
    axes = place.subplots()
    grid(axes, panel.values.right, largest(panel.values.right), panel.values.shape)
    axes.set_title(_GIVEN.say(lang), loc="center")
    axes.set_xlabel(panel.columns.say(lang))
    axes.set_ylabel(panel.rows.say(lang))
    entitled_place(place, panel.title, lang)


def grid(axes: Any, values: Array | None, most: float, shape: tuple[int, ...], cmap: str = SIGNED) -> None:
    """A grid of cells in colours of sign and size, with numbers where there is room for them."""
    axes.grid(False)
    rows, columns = shape
    if values is None:
        bare(axes)
        axes.text(0.5, 0.5, "?", ha="center", va="center", fontsize=22, color=FAINT, transform=axes.transAxes)
        return
    ticks(axes, shape)
    if rows <= _WRITTEN and columns <= _WRITTEN:
        axes.set_aspect(0.8, anchor="N")
    cells = axes.pcolormesh(values, cmap=cmap, vmin=-most, vmax=most, edgecolors=PAPER, linewidth=0.6)
    axes.set_xlim(0, columns)
    axes.set_ylim(rows, 0)
    for spine in axes.spines.values():
        spine.set_visible(False)
    if rows <= _WRITTEN and columns <= _WRITTEN:
        inks = readable_on(cells.to_rgba(values).reshape(-1, 4))
        said = numbers(values.ravel(), most)
        for at, (row, column) in enumerate(np.ndindex(rows, columns)):
            written(axes, row, column, said[at], inks[at])


def written(axes: Any, row: int, column: int, said: str, colour: str) -> None:
    """A text in a cell; the layout need not measure it, which costs most where there are hundreds."""
    text = axes.text(column + 0.5, row + 0.5, said, ha="center", va="center", fontsize=7.5, color=colour)
    text.set_in_layout(False)


def ticks(axes: Any, shape: tuple[int, ...]) -> None:
    """Indices in the middle of the cells, not all of them where there are many."""
    for length, set_ticks in ((shape[1], axes.set_xticks), (shape[0], axes.set_yticks)):
        if length == 1:
            set_ticks([])
            continue
        chosen = np.arange(0, length, max(1, -(-length // 12)))
        set_ticks(chosen + 0.5, [str(index) for index in chosen])
    axes.tick_params(length=0)


def outline(axes: Any, wrong: Array) -> None:
    """A red frame around each wrong cell; where there are too many to be seen, around none."""
    from matplotlib.patches import Rectangle

    cells = np.argwhere(wrong)
    if 0 < len(cells) <= _OUTLINED:
        for row, column in cells:
            axes.add_patch(
                Rectangle((column + 0.04, row + 0.04), 0.92, 0.92, fill=False, edgecolor=WRONG, linewidth=1.3)
            )


def largest(values: Array | None) -> float:
    finite = np.zeros(0) if values is None else np.abs(values[np.isfinite(values)])
    return float(finite.max()) if finite.size and finite.max() > 0 else 1.0


def size_of_plane(panel: Plane) -> tuple[float, float]:
    """Inches of a square plane."""
    return (5.0, 5.0)


def plane(panel: Plane, place: Any, lang: Lang) -> None:
    """Where the learner's decides 1, tinted; the edge of the right decision as a line; the points by class."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    axes = place.subplots()
    framed(axes, panel, lang)
    axes.grid(False)
    handles: list[Any] = []
    if panel.values.yours is not None:
        axes.contourf(panel.x, panel.y, panel.values.yours, levels=[0.5, np.inf], colors=[YOURS], alpha=0.25)
        handles.append(Patch(color=YOURS, alpha=0.25, label=_ONE.fill(who=YOURS_SAID).say(lang)))
        if panel.values.wrong.any():
            wrong = panel.values.wrong.astype(float)
            axes.contourf(panel.x, panel.y, wrong, levels=[0.5, 2], colors=[WRONG], alpha=0.22)
            handles.append(Patch(color=WRONG, alpha=0.3, label=_DIFFERS.say(lang)))
    if panel.values.right is not None:
        axes.contour(panel.x, panel.y, panel.values.right, levels=[0.5], colors=[RIGHT], linewidths=3.5)
        handles.append(Line2D([], [], color=RIGHT, linewidth=3.5, label=_LINE.say(lang)))
    for one in (0.0, 1.0):
        chosen = panel.points[panel.classes == one]
        axes.scatter(*chosen.T, s=70, c=INK if one else PAPER, edgecolors=INK, linewidths=1.4, zorder=5)
        handles.append(
            Line2D([], [], marker="o", linestyle="", color=INK, markerfacecolor=INK if one else PAPER, label=f"{one:g}")
        )
    axes.set_aspect("equal")
    legend(axes, handles)


_NONE_WRONG = Text("no entry is wrong", "틀린 원소가 없다")
_SOME_WRONG = Text("{count} of {total} entries are wrong", "원소 {total}개 가운데 {count}개가 틀렸다")
_ONE = Text("{who}: 1", "{who}: 1")
_LINE = Text("edge of the right one", "정답의 경계")
_DIFFERS = Text("decided wrongly", "잘못 판정한 곳")
_GIVEN = Text("given", "주어진 값")
