"""Every kind of panel becomes a file, whole or with a side missing, in both languages and without a word on stderr."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import matplotlib.image
import numpy as np
import pytest

from grader.pictures import fonts, paint, style
from grader.pictures.paint import draw
from grader.pictures.panels import Panel, Picture
from grader.pictures.style import styled
from grader.picturing import (
    arrows,
    bars,
    curves,
    edge,
    figure,
    graph,
    histogram,
    images,
    landscape,
    matrices,
    paths,
    places,
    plane,
)  # fmt: skip
from grader.sandbox.drawing import Drawing
from grader.text import Text

X = np.linspace(-2, 2, 21)
BOWL = landscape(lambda x, y: x**2 / 20 + y**2, (-8, 8), (-3, 3), 41)
MAPS = np.arange(2 * 4 * 5.0).reshape(2, 4, 5)
DRAWN = Drawing(
    {
        "title": "a $ in a title",
        "axes": [
            {
                "title": "시그모이드 $x", "xlabel": "x", "ylabel": "", "xlim": [-2.0, 2.0], "ylim": [1.0, 1.0],
                "lines": [{"x": X, "y": X, "color": "no colour", "linestyle": "~", "linewidth": 1e9, "marker": "?"}],
                "points": [{"x": X, "y": X, "color": "red", "label": "_x"}],
                "bars": [{"x": X[:2], "height": X[:2], "width": X[:2], "label": "b"}],
                "images": [{"data": np.eye(3), "cmap": "nothing", "origin": "lower", "extent": [0.0, np.nan]}],
                "legend": ["b"],
            }
        ],
    }
)  # fmt: skip


def kinds(yours):
    """A panel of each kind; `yours` makes the learner's side of the right one."""

    def side(right):
        return lambda: yours(np.asarray(right, dtype=float))

    ways = np.array([[-7, 2], [-3, -1], [0, 0.5]])
    spots = np.array([[0, 0], [1, 1], [2, -1.0]])
    gate = (X[:, None] + X > 0.7).astype(float)
    return {
        "curves": curves(X, yours=side(X), right=X, others={"z": (X, X**2)}, points=[[0, 0]], title="f"),
        "log": curves(np.arange(1, 9), yours=side(np.arange(1, 9)), right=np.arange(1, 9), x_log=True, y_log=True),
        "matrices": matrices(yours=side(np.eye(4)), right=np.eye(4), title="dW"),
        "large": matrices(yours=side(np.eye(30)), right=np.eye(30)),
        "row": matrices(yours=side([1.0, 2.0]), right=[1.0, 2.0]),
        "paths": paths(BOWL, yours=side(ways), right=ways, goal=(0, 0)),
        "arrows": arrows(spots, yours=side(spots), right=spots, land=BOWL),
        "flat": arrows(spots, yours=side(0 * spots), right=0 * spots),
        "plane": plane(X, X, yours=side(gate), right=gate, points=[[0, 0], [1, 1]], classes=[0, 1]),
        "histogram": histogram(yours=side(X), right=X, others={"h": X}),
        "alone": histogram(yours=side(X), shape=X.shape),
        "bars": bars(["a", "b"], yours=side([1, -2]), right=[1, -2]),
        "images": images(yours=side(MAPS), right=MAPS, names=["1", "2"], source={"x": MAPS[0]}),
        "signed": images(yours=side(-MAPS), right=MAPS, names=["1", "2"], signed=True, title="dx"),
        "places": places(MAPS[0] + 1, yours=side(MAPS[0]), right=MAPS[0]),
        "graph": graph(
            edge("x", "*", 2, yours=side(3), right=3), edge("y", "*", 3, yours=side(2), right=2),
            edge("*", "L", 6, yours=side(1), right=1),
        ),
        "forward": graph(edge("x", "*", 2), edge("y", "*", 3), edge("*", "z", yours=side(6), right=6)),
        "figure": figure(yours=lambda: DRAWN),
    }  # fmt: skip


def raises(right):
    """A learner's side that is not there."""
    raise ZeroDivisionError


SIDES = {
    "right": lambda right: right,
    "wrong": lambda right: -right - 1,
    "nan": lambda right: np.full_like(right, np.nan),
    "endless": lambda right: np.full_like(right, np.inf),
    "huge": lambda right: np.full_like(right, 1e300),
    "missing": raises,
}


def picture_of(*panels: Panel) -> Picture:
    """A picture with a title in two languages."""
    caption = Text("what is to be seen\nin it", "볼 것")
    return Picture("p001_x", "1", Text("A title with $", "제목"), caption, panels)


@pytest.mark.parametrize("side", SIDES)
def test_every_kind_is_drawn_whatever_the_learner_gave(side, capfd):
    """Wrong, not finite, enormous or missing: a well-formed SVG, and not a word beside it."""
    for name, panel in kinds(SIDES[side]).items():
        root = ElementTree.fromstring(paint.paint(picture_of(panel), "en", "svg"))
        assert root.tag.endswith("svg"), name
        assert sum(1 for _ in root.iter()) > 30, name
    assert capfd.readouterr() == ("", "")


def test_the_same_picture_twice_is_the_same_file():
    """Nothing of the day or of chance is in it."""
    picture = picture_of(kinds(SIDES["wrong"])["matrices"])
    assert paint.paint(picture, "en", "svg") == paint.paint(picture, "en", "svg")
    assert paint.paint(picture, "en", "png") == paint.paint(picture, "en", "png")


def texts_of(picture: Picture, lang):
    """Every text of a figure."""
    from matplotlib.text import Text as Written

    with styled(lang):
        made = draw(picture, lang)
        return {item.get_text() for item in made.findobj(Written)} - {""}


def test_wrong_entries_are_counted_and_outlined():
    """Two of four: two red frames in yours, two in the difference, and a sentence."""
    from matplotlib.patches import Rectangle

    panel = matrices(yours=lambda: [[1, 2], [3, 9]], right=[[1, 2], [4, 4]])
    assert "2 of 4 entries are wrong" in texts_of(picture_of(panel), "en")
    assert "no entry is wrong" in texts_of(picture_of(matrices(yours=lambda: np.eye(2), right=np.eye(2))), "en")
    with styled("en"):
        made = draw(picture_of(panel), "en")
    red = [
        patch
        for patch in made.findobj(Rectangle)
        if patch.get_edgecolor()[:3] == pytest.approx((0.82, 0.14, 0.18), abs=0.01)
    ]
    assert len(red) == 4


def test_a_graph_shows_what_goes_forward_and_what_comes_back():
    """A given number alone, the learner's own value with the right one beside it, a gradient with an arrow back."""
    onward = graph(edge("x", "*", 2), edge("y", "*", 3), edge("*", "z", yours=lambda: 5, right=6))
    written = texts_of(picture_of(onward), "en")
    assert {"2", "3", "5 (right 6)", "above: the value"} <= written
    assert not any(text.startswith("←") for text in written)
    back = graph(edge("x", "*", 2, yours=lambda: 3, right=3), edge("*", "z", 6, yours=lambda: 1 / 0, right=1))
    assert {"2", "← 3", "6", "← ? (right 1)"} <= texts_of(picture_of(back), "en")
    named = graph(edge("x", "*", 2, name="price", yours=lambda: 3, right=3))
    assert {"price 2", "← 3"} <= texts_of(picture_of(named), "en")
    assert "above: the value   below: the gradient that comes back" in texts_of(picture_of(back), "en")


def test_korean_where_a_font_writes_it(monkeypatch):
    """A font that is there is found without anybody naming it; where there is none the picture is English."""
    picture = picture_of(kinds(SIDES["wrong"])["curves"])
    there = fonts.hangul_font()
    if there is not None:
        assert style.speakable("ko") == "ko"
        assert {"1  제목", "내 답", "정답"} <= texts_of(picture, "ko")
    monkeypatch.setattr(style, "hangul_font", lambda: None)
    assert style.speakable("ko") == "en"
    assert paint.paint(picture, "ko", "svg") == paint.paint(picture, "en", "svg")


def test_without_a_korean_font_nothing_is_said_on_stderr(monkeypatch, capfd):
    """Also where the learner's own title is Korean: filterwarnings is `error` here."""
    monkeypatch.setattr(style, "hangul_font", lambda: None)
    paint.paint(picture_of(kinds(SIDES["right"])["figure"]), "ko", "png")
    assert capfd.readouterr() == ("", "")


def test_a_font_newer_than_the_list_is_found(monkeypatch):
    """matplotlib keeps a list of fonts; one that was installed later is looked for where fonts lie."""
    from matplotlib import font_manager

    there = fonts.hangul_font()
    if there is None:
        pytest.skip("no font here writes Hangul")
    fonts.hangul_font.cache_clear()
    monkeypatch.setattr(font_manager.fontManager, "ttflist", [])
    try:
        assert fonts.hangul_font() is not None
    finally:
        fonts.hangul_font.cache_clear()


def test_panels_stand_side_by_side_as_far_as_there_is_room():
    """Two curves in a row, the third below."""
    panel = kinds(SIDES["right"])["curves"]
    sizes = []
    for count in (1, 2, 3):
        data = paint.paint(picture_of(*[panel] * count), "en", "png")
        height, width, _ = matplotlib.image.imread(io.BytesIO(data)).shape
        sizes.append((width, height))
    assert sizes[1][0] == 2 * sizes[0][0]
    assert sizes[1][1] == sizes[0][1]
    assert sizes[2][0] == sizes[1][0]
    assert sizes[2][1] > 1.5 * sizes[1][1]


def test_the_reader_s_own_settings_do_not_matter(monkeypatch):
    """A matplotlibrc with TeX and another size would break or change the picture."""
    import matplotlib as mpl

    picture = picture_of(replace(kinds(SIDES["right"])["bars"]))
    plain = paint.paint(picture, "en", "svg")
    with mpl.rc_context({"text.usetex": True, "font.size": 30, "axes.grid": False}):
        assert paint.paint(picture, "en", "svg") == plain
