"""How do all pictures look? Colours with one meaning each, fonts that can write the language, and what an axis is like.

Blue is the learner's, amber the right one, red what is wrong; they stay apart for the colour-blind and in grey.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np

from grader.pictures.fonts import hangul_font
from grader.pictures.panels import Array, Axed, Panel
from grader.text import Lang, Text

YOURS = "#1f6feb"
RIGHT = "#f2a93b"
WRONG = "#d1242f"
OTHERS = ("#57606a", "#8250df", "#1a7f37", "#bf3989")
INK = "#24292f"
FAINT = "#8c959f"
LINES = "#e3e6ea"
PAPER = "#ffffff"
HEIGHTS = "Greys"  # of a landscape: what runs over it has the colours
SIGNED = "PuOr_r"  # negative violet, 0 white, positive orange

_LONGEST = 7  # characters that have room in a cell
_AS_MUCH = 0.26  # the light of a colour up to which paper stands out more than ink

YOURS_SAID = Text("yours", "내 답")
RIGHT_SAID = Text("right", "정답")
WRONG_SAID = Text("wrong", "틀린 곳")
ERROR_SAID = Text("yours − right", "내 답 − 정답")


def speakable(lang: Lang) -> Lang:
    """The language that the fonts here can write: English where Korean has none."""
    return "en" if lang == "ko" and hangul_font() is None else lang


@contextmanager
def styled(lang: Lang) -> Iterator[None]:
    """Draw in the house's style, whatever the reader's matplotlibrc says; a learner's text is never taken for TeX."""
    import matplotlib as mpl

    hangul = hangul_font()
    families = ["DejaVu Sans"] if hangul is None else [hangul, "DejaVu Sans"]
    if lang == "en":
        families.reverse()
    own = {key: value for key, value in mpl.rcParamsDefault.items() if not key.startswith(("backend", "interactive"))}
    with warnings.catch_warnings(), _no_talk_of_fonts(), np.errstate(all="ignore"), mpl.rc_context(own):
        warnings.filterwarnings("ignore", message=".*[Gg]lyph.*")  # of a title that the learner chose
        warnings.filterwarnings("ignore", category=DeprecationWarning)
        warnings.filterwarnings("ignore", category=PendingDeprecationWarning)
        mpl.rcParams.update(
            {
                "font.family": families,
                "font.size": 9,
                "text.parse_math": False,
                "text.color": INK,
                "axes.edgecolor": FAINT,
                "axes.labelcolor": INK,
                "axes.titlesize": 10,
                "axes.titleweight": "bold",
                "axes.spines.top": False,
                "axes.spines.right": False,
                "axes.axisbelow": True,
                "axes.grid": True,
                "axes.unicode_minus": True,
                "grid.color": LINES,
                "grid.linewidth": 0.8,
                "xtick.color": FAINT,
                "ytick.color": FAINT,
                "xtick.labelcolor": INK,
                "ytick.labelcolor": INK,
                "legend.frameon": False,
                "legend.fontsize": 8.5,
                "svg.fonttype": "path",
                "figure.facecolor": PAPER,
                "savefig.facecolor": PAPER,
            }
        )
        yield


@contextmanager
def _no_talk_of_fonts() -> Iterator[None]:
    """A font without a bold face is no news to a learner."""
    logger = logging.getLogger("matplotlib.font_manager")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(before)


def entitled(axes: Any, panel: Panel, lang: Lang) -> None:
    """The panel's own title, at the left."""
    if panel.title is not None:
        axes.set_title(panel.title.say(lang), loc="left", pad=8)


def framed(axes: Any, panel: Axed, lang: Lang) -> None:
    """Title, names and scales of two axes."""
    entitled(axes, panel, lang)
    axes.set_xlabel(panel.x_label.say(lang))
    axes.set_ylabel(panel.y_label.say(lang))
    from matplotlib.ticker import FuncFormatter, NullFormatter

    for log, set_scale, axis in (
        (panel.x_log, axes.set_xscale, axes.xaxis), (panel.y_log, axes.set_yscale, axes.yaxis),
    ):  # fmt: skip
        if log:
            set_scale("log")
            axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
            axis.set_minor_formatter(NullFormatter())


def legend(axes: Any, handles: Sequence[Any] | None = None) -> None:
    """The names of what is drawn, in a line above the axes, where they cover nothing."""
    found, names = axes.get_legend_handles_labels()
    shown = found if handles is None else list(handles)
    said = names if handles is None else [str(handle.get_label()) for handle in shown]
    if shown:
        axes.legend(
            shown, said, loc="lower right", bbox_to_anchor=(1.0, 1.0), ncols=min(len(shown), 3), borderaxespad=0.3,
            columnspacing=1.2, handlelength=1.6,
        )  # fmt: skip


def span_of(arrays: list[Array], first: Array | None, *, room: float = 0.06, reach: float = 1.0) -> tuple[float, float]:
    """From where to where an axis goes: all of `first`, and of the others what lies within `reach` spans of it."""
    everything = [array[np.isfinite(array)] for array in arrays if array is not None]
    whole = np.concatenate([values.ravel() for values in everything]) if everything else np.zeros(0)
    if whole.size == 0:
        return 0.0, 1.0
    low, high = float(whole.min()), float(whole.max())
    main = whole if first is None else first[np.isfinite(first)].ravel()
    if main.size:
        least, most = float(main.min()), float(main.max())
        reach *= (most - least) or max(abs(most), 1.0)
        low, high = max(low, least - reach), min(high, most + reach)
        low, high = min(low, least), max(high, most)
    gap = (high - low) * room or max(abs(high), 1.0) * 0.1
    return low - gap, high + gap


def bare(axes: Any) -> None:
    """No frame, ticks or grid."""
    axes.grid(False)
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set_visible(False)


def readable_on(colours: Array) -> list[str]:
    """Ink or paper for each of these colours (N, 3 or 4), whichever stands out more."""
    levels = np.asarray(colours)[:, :3]
    linear = np.where(levels <= 0.04045, levels / 12.92, ((levels + 0.055) / 1.055) ** 2.4)
    light = linear @ np.array([0.2126, 0.7152, 0.0722])
    return [PAPER if bright < _AS_MUCH else INK for bright in light]


def numbers(values: Array, most: float) -> list[str]:
    """Numbers that stand in one grid: as many decimals each, so that `most` has three digits that count.

    Fewer where all of them are whole, or tenths. A 0 has none; what is far larger than `most` is written like `number`.
    """
    finite = values[np.isfinite(values)]
    if not 1e-3 <= most < 1e5:
        return [number(value) if value == 0 or not np.isfinite(value) else _short(f"{value:.1e}") for value in values]
    finest = max(0, 2 - int(np.floor(np.log10(most))))
    decimals = next(d for d in range(finest + 1) if d == finest or np.allclose(finite, np.round(finite, d), 0, 1e-9))
    written = [f"{value + 0.0:.{decimals}f}" for value in np.round(values, decimals)]
    return [
        number(value) if value == 0 or not np.isfinite(value) or len(said) > _LONGEST else said.replace("-", "−")
        for value, said in zip(values, written, strict=True)
    ]


def number(value: float) -> str:
    """A number in a cell or on an edge: three digits that count."""
    if not np.isfinite(value):
        return "nan" if np.isnan(value) else "∞" if value > 0 else "−∞"
    said = f"{value:.3g}" if 1e-2 <= abs(value) < 1e4 or value == 0 else f"{value:.0e}"
    return _short(said)


def _short(said: str) -> str:
    return said.replace("e-0", "e-").replace("e+0", "e").replace("-", "−")
