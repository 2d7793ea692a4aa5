"""How are matrices, images, planes and the places of pixels drawn? Cells of a grid, those that are wrong outlined."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.pictures.panels import Array, Images, Matrices, Places, Plane
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
    entitled,
    framed,
    number,
)  # fmt: skip
from grader.text import Lang, Text

_WRITTEN = 12  # rows and columns up to which the numbers stand in the cells
_OUTLINED = 400  # wrong cells up to which each is outlined


def size_of_matrices(panel: Matrices) -> tuple[float, float]:
    """Inches: cells as large as numbers need, up to a limit."""
    rows, columns = panel.values.shape
    wide = min(max(0.52 * columns, 1.9), 4.1)
    return (3 * wide + 1.4, min(max(0.42 * rows, 0.55), 4.2) + 1.25)


def matrices(panel: Matrices, place: Any, lang: Lang) -> None:
    """Yours, the right one, and the difference with its sign; wrong entries are outlined in all of them."""
    both = panel.values
    left, middle, last = place.subplots(1, 3)
    largest = _largest(both.right if both.right is not None else both.yours)
    for axes, values, said, colour in (
        (left, both.yours, YOURS_SAID, YOURS), (middle, both.right, RIGHT_SAID, INK),
    ):  # fmt: skip
        _grid(axes, values, largest, both.shape)
        axes.set_title(said.say(lang), color=colour, loc="center")
    if both.shape[0] > 1:
        left.set_ylabel(panel.rows.say(lang))
    middle.set_xlabel(panel.columns.say(lang))
    error = both.yours - both.right if both.yours is not None and both.right is not None else None
    small = error is not None and not both.wrong.any()
    _grid(last, np.zeros(both.shape) if small and error is not None else error, _largest(error), both.shape)
    last.set_title(ERROR_SAID.say(lang), loc="center")
    count = int(both.wrong.sum())
    if error is not None:
        said = _NONE_WRONG if count == 0 else _SOME_WRONG.fill(count=count, total=both.wrong.size)
        last.set_xlabel(said.say(lang), color=WRONG if count else "#1a7f37")
    for axes in (left, last):
        _outline(axes, both.wrong)
    if panel.title is not None:
        place.suptitle(panel.title.say(lang), fontsize=10, weight="bold", x=0.01, ha="left")


def _grid(axes: Any, values: Array | None, largest: float, shape: tuple[int, ...], cmap: str = SIGNED) -> None:
    """A grid of cells in colours of sign and size, with numbers where there is room for them."""
    axes.grid(False)
    rows, columns = shape
    if values is None:
        bare(axes)
        axes.text(0.5, 0.5, "?", ha="center", va="center", fontsize=22, color=FAINT, transform=axes.transAxes)
        return
    _ticks(axes, shape)
    axes.pcolormesh(values, cmap=cmap, vmin=-largest, vmax=largest, edgecolors=PAPER, linewidth=0.6)
    axes.set_xlim(0, columns)
    axes.set_ylim(rows, 0)
    for spine in axes.spines.values():
        spine.set_visible(False)
    if rows <= _WRITTEN and columns <= _WRITTEN:
        for (row, column), value in np.ndenumerate(values):
            strong = np.isfinite(value) and abs(value) > 0.62 * largest
            axes.text(
                column + 0.5, row + 0.5, number(value), ha="center", va="center", fontsize=7.5,
                color=PAPER if strong else INK,
            )  # fmt: skip


def _ticks(axes: Any, shape: tuple[int, ...]) -> None:
    """Indices in the middle of the cells, not all of them where there are many."""
    for length, set_ticks in ((shape[1], axes.set_xticks), (shape[0], axes.set_yticks)):
        if length == 1:
            set_ticks([])
            continue
        chosen = np.arange(0, length, max(1, -(-length // 12)))
        set_ticks(chosen + 0.5, [str(index) for index in chosen])
    axes.tick_params(length=0)


def _outline(axes: Any, wrong: Array) -> None:
    """A red frame around each wrong cell; where there are too many to be seen, around none."""
    from matplotlib.patches import Rectangle

    cells = np.argwhere(wrong)
    if 0 < len(cells) <= _OUTLINED:
        for row, column in cells:
            axes.add_patch(
                Rectangle((column + 0.04, row + 0.04), 0.92, 0.92, fill=False, edgecolor=WRONG, linewidth=1.3)
            )


def _largest(values: Array | None) -> float:
    finite = np.zeros(0) if values is None else np.abs(values[np.isfinite(values)])
    return float(finite.max()) if finite.size and finite.max() > 0 else 1.0


def size_of_plane(panel: Plane) -> tuple[float, float]:
    """Inches of a square plane."""
    return (4.6, 4.1)


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
            axes.contourf(panel.x, panel.y, wrong, levels=[0.5, 2], colors=["none"], hatches=["////"], alpha=0)
            axes.contour(panel.x, panel.y, wrong, levels=[0.5], colors=[WRONG], linewidths=0.8)
            handles.append(Line2D([], [], color=WRONG, linewidth=0.8, label=_DIFFERS.say(lang)))
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
    axes.legend(handles=handles, loc="upper left", bbox_to_anchor=(1.0, 1.0))


def size_of_images(panel: Images) -> tuple[float, float]:
    """Inches: a column for each image."""
    count, height, width = panel.values.shape
    columns = min(count + len(panel.source), 8)
    return (1.55 * columns + 1.1, 1.75 * len(_image_rows(panel)) * min(max(height / width, 0.6), 1.6) + 0.6)


def _image_rows(panel: Images) -> list[tuple[Text, Array | None, str]]:
    return [(YOURS_SAID, panel.values.yours, YOURS), (RIGHT_SAID, panel.values.right, INK)]


def images(panel: Images, place: Any, lang: Lang) -> None:
    """Yours above, the right ones below, in one scale of greys or of signs; wrong pixels are outlined."""
    count = min(len(panel.names), 8 - len(panel.source))
    rows = _image_rows(panel)
    grid = place.subplots(len(rows), count + len(panel.source), squeeze=False)
    right = panel.values.right if panel.values.right is not None else panel.values.yours
    low, high = _range(right, signed=panel.signed)
    for row, (said, values, colour) in enumerate(rows):
        for column, (name, image) in enumerate(panel.source):
            axes = grid[row, column]
            bare(axes)
            if row == 0:
                _image(axes, image, *_range(image, signed=panel.signed), signed=panel.signed)
                axes.set_title(name.say(lang), fontsize=9)
        for at in range(count):
            axes = grid[row, len(panel.source) + at]
            bare(axes)
            if row == 0:
                axes.set_title(panel.names[at].say(lang), fontsize=9)
            if at == 0:
                axes.set_ylabel(said.say(lang), color=colour, weight="bold", fontsize=10)
            _image(axes, None if values is None else values[at], low, high, signed=panel.signed)
            if values is not None and said is YOURS_SAID:
                _outline(axes, panel.values.wrong[at])
    entitled_place(place, panel.title, lang)


def _image(axes: Any, image: Array | None, low: float, high: float, *, signed: bool) -> None:
    if image is None:
        axes.text(0.5, 0.5, "?", ha="center", va="center", fontsize=22, color=FAINT, transform=axes.transAxes)
        return
    axes.pcolormesh(image, cmap=SIGNED if signed else "Greys", vmin=low, vmax=high, edgecolors="face", linewidth=0.2)
    axes.set_xlim(0, image.shape[1])
    axes.set_ylim(image.shape[0], 0)
    axes.set_aspect("equal")
    for spine in axes.spines.values():
        spine.set_visible(True)
        spine.set_color(FAINT)


def _range(values: Array | None, *, signed: bool) -> tuple[float, float]:
    largest = _largest(values)
    if signed or values is None:
        return -largest, largest
    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
    return low, high if high > low else low + 1.0


def entitled_place(place: Any, title: Text | None, lang: Lang) -> None:
    """A title above several axes."""
    if title is not None:
        place.suptitle(title.say(lang), fontsize=10, weight="bold", x=0.01, ha="left")


def size_of_places(panel: Places) -> tuple[float, float]:
    """Inches: the image at the left, then yours and the right matrix."""
    rows, columns = panel.values.shape
    return (2.6 + 2 * min(max(0.36 * columns, 2.0), 4.6), min(max(0.30 * rows, 2.3), 6.0) + 0.9)


def places(panel: Places, place: Any, lang: Lang) -> None:
    """An image of numbered, coloured pixels, and the matrices that they go into; each keeps number and colour."""
    columns = panel.values.shape[1]
    image, yours, right = place.subplots(
        1, 3, width_ratios=[2.2, *[min(max(0.36 * columns, 2.0), 4.6)] * 2]
    )  # fmt: skip
    entitled(image, panel, lang)
    last = float(panel.image.max()) or 1.0
    _numbered(image, panel.image, last)
    image.set_aspect("equal", anchor="N")
    bare(image)
    image.set_title(_IMAGE.say(lang), loc="center")
    for axes, values, said, colour in (
        (yours, panel.values.yours, YOURS_SAID, YOURS), (right, panel.values.right, RIGHT_SAID, INK),
    ):  # fmt: skip
        axes.set_title(said.say(lang), color=colour, loc="center")
        if values is None:
            _grid(axes, None, 1.0, panel.values.shape)
            continue
        _numbered(axes, values, last)
        _ticks(axes, values.shape)
        axes.set_xlabel(panel.columns.say(lang))
    yours.set_ylabel(panel.rows.say(lang))
    _outline(yours, panel.values.wrong)


def _numbered(axes: Any, values: Array, last: float) -> None:
    """Cells whose colour says their number; 0 is grey, what is no number of a cell is white."""
    import matplotlib as mpl

    axes.grid(False)
    rainbow = mpl.colormaps["turbo"]
    known = np.isfinite(values) & (values >= 0) & (values <= last)
    colours = rainbow(0.08 + 0.84 * (np.where(known, values, 0.0) - 1) / max(last - 1, 1.0))
    colours[..., :3] = 0.35 + 0.65 * colours[..., :3]  # light enough for black numbers
    colours[known & (values == 0)] = (0.9, 0.91, 0.93, 1)
    colours[~known] = (1, 1, 1, 1)
    rows, columns = values.shape
    axes.pcolormesh(np.arange(columns + 1), np.arange(rows + 1), colours, edgecolors=PAPER, linewidth=0.6)
    axes.set_xlim(0, columns)
    axes.set_ylim(rows, 0)
    for spine in axes.spines.values():
        spine.set_visible(False)
    if values.size <= 700:
        for (row, column), value in np.ndenumerate(values):
            said = "·" if value == 0 else number(value)
            axes.text(column + 0.5, row + 0.5, said, ha="center", va="center", fontsize=7, color=INK)


_NONE_WRONG = Text("no entry is wrong", "틀린 원소가 없다")
_SOME_WRONG = Text("{count} of {total} entries are wrong", "원소 {total}개 가운데 {count}개가 틀렸다")
_ONE = Text("{who}: 1", "{who}: 1")
_LINE = Text("where the right one changes", "정답이 바뀌는 곳")
_DIFFERS = Text("decided wrongly", "잘못 판정한 곳")
_IMAGE = Text("image", "이미지")
