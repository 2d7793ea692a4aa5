"""How does a picture become a figure, and a figure a file? The only way in to matplotlib for whoever shows one."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

from grader.pictures import paint_figure, paint_graph, paint_grids, paint_images, paint_lines
from grader.pictures.panels import (
    Arrows,
    Bars,
    Curves,
    Graph,
    Histogram,
    Images,
    Matrices,
    Panel,
    Paths,
    Picture,
    Places,
    Plane,
    Redrawn,
)  # fmt: skip
from grader.pictures.style import FAINT, INK, speakable, styled
from grader.text import Lang

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FORMATS = ("png", "svg", "pdf")
_WIDEST = 13.0  # inches of a row of panels
_HEAD, _LINE = 0.36, 0.22  # inches for the title, and for each line of what is to be seen
_CELLS = 14.0  # cells of text an inch has, a Hangul syllable fills two
_DPI = 168

Painter = Callable[[Any, Any, Lang], None]  # a panel, a subfigure, a language
_PAINTERS: dict[type[Panel], tuple[Callable[[Any], tuple[float, float]], Painter]] = {
    Curves: (paint_lines.size, paint_lines.curves),
    Paths: (paint_lines.size_of_land, paint_lines.paths),
    Arrows: (paint_lines.size_of_land, paint_lines.arrows),
    Plane: (paint_grids.size_of_plane, paint_grids.plane),
    Histogram: (paint_lines.size, paint_lines.histogram),
    Bars: (paint_lines.size, paint_lines.bars),
    Matrices: (paint_grids.size_of_matrices, paint_grids.matrices),
    Images: (paint_images.size_of_images, paint_images.images),
    Places: (paint_images.size_of_places, paint_images.places),
    Graph: (paint_graph.size, paint_graph.graph),
    Redrawn: (paint_figure.size, paint_figure.redrawn),
}


def paint(picture: Picture, lang: Lang, form: str = "png") -> bytes:
    """The picture as a file of one of FORMATS; in English where no font here can write Korean."""
    import matplotlib as mpl

    lang, data = speakable(lang), io.BytesIO()
    with styled(lang):
        mpl.rcParams["svg.hashsalt"] = f"{picture.stem}"  # the same picture twice is the same file
        dated = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}.get(form, {})
        draw(picture, lang).savefig(data, format=form, dpi=_DPI, metadata=dated)
    return data.getvalue()


def inline_svg(picture: Picture, lang: Lang) -> str:
    """The picture as a piece of a page, without what would hold for all of it, and without comments and metadata."""
    svg = paint(picture, lang, "svg").decode("utf-8")
    beside = r"<!--.*?-->|<metadata>.*?</metadata>|<style.*?</style>"
    bare = re.sub(beside, "", svg[svg.index("<svg") :], flags=re.DOTALL)
    said = escape(picture.caption.say(speakable(lang)).replace("\n", " "))
    return bare.replace("<svg ", f'<svg role="img" aria-label="{said}" stroke-linejoin="round" ', 1)


def show(picture: Picture, lang: Lang) -> bool:
    """Show the picture in a window until it is closed; False where there can be no window."""
    import matplotlib as mpl

    if mpl.get_backend().lower() not in _WINDOWS:  # matplotlib has looked for what is there
        return False
    from matplotlib import pyplot

    lang = speakable(lang)
    with styled(lang):
        try:
            figure = draw(picture, lang, pyplot.figure)
            if getattr(figure.canvas, "required_interactive_framework", None) is None:  # it gave way to one without
                return False
            pyplot.show(block=True)
        except Exception:  # each kit has its own way to say that there is no screen
            return False
        finally:
            pyplot.close("all")
    return True


def file_form(path: Path) -> str | None:
    """The form that a file's name asks for; None for one that there is not."""
    form = path.suffix.lower().removeprefix(".")
    return form if form in FORMATS else None


def draw(picture: Picture, lang: Lang, make: Callable[..., Figure] | None = None) -> Figure:
    """The figure. `make` makes an empty one; call it inside of `styled`."""
    from matplotlib.figure import Figure

    rows = _rows(picture.panels)
    sizes = [[_PAINTERS[type(panel)][0](panel) for panel in row] for row in rows]
    widths = [sum(width for width, _ in row) for row in sizes]
    heights = [max(height for _, height in row) for row in sizes]
    width, height = max(widths, default=6.0), sum(heights)
    seen = _wrapped(picture.caption.say(lang), int(width * _CELLS))
    high = _HEAD + _LINE * len(seen)
    figure = (make or Figure)(figsize=(width, height + high), layout="constrained")
    head, *bodies = figure.subfigures(len(rows) + 1, 1, height_ratios=[high, *heights], squeeze=False)[:, 0]
    _write_head(head, picture.number, picture.title.say(lang), seen, (width, high))
    for row, row_sizes, whole, body in zip(rows, sizes, widths, bodies, strict=True):
        rest = width - whole  # a row that is narrower stays at the left
        ratios = [panel_width for panel_width, _ in row_sizes] + ([rest] if rest > 0.5 else [])
        places = body.subfigures(1, len(ratios), width_ratios=ratios, squeeze=False)[0]
        for panel, place in zip(row, places, strict=False):
            _PAINTERS[type(panel)][1](panel, place, lang)
    return figure


def _rows(panels: Sequence[Panel]) -> list[list[Panel]]:
    """Panels side by side as far as there is room."""
    rows: list[list[Panel]] = []
    room = 0.0
    for panel in panels:
        width = _PAINTERS[type(panel)][0](panel)[0]
        if not rows or width > room:
            rows.append([])
            room = _WIDEST
        rows[-1].append(panel)
        room -= width
    return rows


def _write_head(head: Any, number: str, title: str, seen: Sequence[str], size: tuple[float, float]) -> None:
    width, high = size
    left = 0.12 / width
    head.text(left, 1 - 0.06 / high, f"{number}  {title}", fontsize=12.5, weight="bold", color=INK, va="top")
    for at, line in enumerate(seen):
        head.text(left, 1 - (_HEAD + _LINE * at) / high, line, fontsize=9.5, color=FAINT, va="top")


def _wrapped(text: str, cells: int) -> list[str]:
    """Words in lines of at most so many cells."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if sum(2 if east_asian_width(char) in "WF" else 1 for char in longer) > cells and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


_WINDOWS = frozenset(  # the back ends of matplotlib that open one
    f"{kit}{how}" for kit in ("gtk3", "gtk4", "qt", "qt5", "tk", "wx") for how in ("agg", "cairo")
) | {"macosx"}
