"""How are images, feature maps and the places of pixels drawn? Cell by cell, wrong ones outlined."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.pictures.paint_grids import entitled_place, grid, largest, outline, ticks, written
from grader.pictures.panels import Array, Images, Places
from grader.pictures.style import FAINT, INK, PAPER, RIGHT_SAID, SIGNED, YOURS, YOURS_SAID, bare, number
from grader.text import Lang, Text


def size_of_images(panel: Images) -> tuple[float, float]:
    """Inches: a column for each image."""
    count, height, width = panel.values.shape
    columns = min(count + len(panel.source), 8)
    return (1.55 * columns + 1.1, 1.75 * len(_image_rows(panel)) * min(max(height / width, 0.6), 1.6) + 0.6)


def _image_rows(panel: Images) -> list[tuple[Text, Array | None, str]]:
    """Draws at random have no right side."""
    yours, right = (YOURS_SAID, panel.values.yours, YOURS), (RIGHT_SAID, panel.values.right, INK)
    return [yours] if panel.values.right is None else [yours, right]


def images(panel: Images, place: Any, lang: Lang) -> None:
    """Yours above, the right ones below, in one scale of greys or of signs; wrong pixels are outlined."""
    count = min(len(panel.names), 8 - len(panel.source))
    rows = _image_rows(panel)
    cells = place.subplots(len(rows), count + len(panel.source), squeeze=False)
    right = panel.values.right if panel.values.right is not None else panel.values.yours
    low, high = panel.span or _range(right, signed=panel.signed)
    for row, (said, values, colour) in enumerate(rows):
        for column, (name, image) in enumerate(panel.source):
            axes = cells[row, column]
            bare(axes)
            if row == 0:
                _image(axes, image, *_range(image, signed=panel.signed), signed=panel.signed)
                axes.set_title(name.say(lang), fontsize=9)
        for at in range(count):
            axes = cells[row, len(panel.source) + at]
            bare(axes)
            if row == 0:
                axes.set_title(panel.names[at].say(lang), fontsize=9)
            if at == 0:
                axes.set_ylabel(
                    said.say(lang), color=colour, weight="bold", fontsize=10, rotation=0, ha="right", va="center"
                )
            _image(axes, None if values is None else values[at], low, high, signed=panel.signed)
            if values is not None and said is YOURS_SAID:
                outline(axes, panel.values.wrong[at])
    entitled_place(place, panel.title, lang)


def _image(axes: Any, image: Array | None, low: float, high: float, *, signed: bool) -> None:
    if image is None:
        axes.text(0.5, 0.5, "?", ha="center", va="center", fontsize=22, color=FAINT, transform=axes.transAxes)
        return
    axes.pcolormesh(image, cmap=SIGNED if signed else "Greys", vmin=low, vmax=high)
    axes.set_xlim(0, image.shape[1])
    axes.set_ylim(image.shape[0], 0)
    axes.set_aspect("equal")
    for spine in axes.spines.values():
        spine.set_visible(True)
        spine.set_color(FAINT)


def _range(values: Array | None, *, signed: bool) -> tuple[float, float]:
    most = largest(values)
    if signed or values is None:
        return -most, most
    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
    return low, high if high > low else low + 1.0


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
    entitled_place(place, panel.title, lang)
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
            grid(axes, None, 1.0, panel.values.shape)
            continue
        _numbered(axes, values, last)
        ticks(axes, values.shape)
        axes.set_xlabel(panel.columns.say(lang))
    yours.set_ylabel(panel.rows.say(lang))
    outline(yours, panel.values.wrong)


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
            written(axes, row, column, said, INK)


_IMAGE = Text("image", "이미지")
