"""What a figure becomes as data, by whichever way it was made, and what becomes of a forged one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import numpy as np
import pytest

from grader.sandbox import figures
from grader.sandbox.drawing import Drawing
from grader.sandbox.failure import LearnerFailure
from grader.sandbox.line import LocalLine
from grader.sandbox.remote import Learner
from grader.sandbox.session import Session
from grader.sandbox.wire import DRAWING, Codec

X = np.linspace(-3, 8, 57)
HEAD = "import numpy as np\nimport matplotlib.pyplot as plt\nfrom matplotlib.figure import Figure\n"
AX = "    ax.plot(x, x**2)\n    ax.set_title('제곱')\n    ax.set_ylim(-1, 60)\n"
PLT = "    plt.plot(x, x**2)\n    plt.title('제곱')\n    plt.ylim(-1, 60)\n"
WAYS = {
    "plt.plot and plt.gcf": PLT + "    return plt.gcf()",
    "plt.figure kept": "    fig = plt.figure(figsize=(6, 4))\n" + PLT + "    return fig",
    "plt.show called": PLT + "    plt.show()\n    return plt.gcf()",
    "plt.figure with a number": "    fig = plt.figure(1)\n" + PLT + "    return fig",
    "plt.subplots": "    fig, ax = plt.subplots()\n" + AX + "    return fig",
    "fig.add_subplot": "    fig = plt.figure()\n    ax = fig.add_subplot(1, 1, 1)\n" + AX + "    return fig",
    "fig.add_axes": "    fig = plt.figure()\n    ax = fig.add_axes([0.1, 0.1, 0.8, 0.8])\n" + AX + "    return fig",
    "plt.subplot": "    plt.subplot(111)\n" + PLT + "    return plt.gcf()",
    "Axes returned": "    fig, ax = plt.subplots()\n" + AX + "    return ax",
    "plt.gca returned": PLT + "    return plt.gca()",
    "Figure without pyplot": "    fig = Figure()\n    ax = fig.subplots()\n" + AX + "    return fig",
    "ax.set": "    ax = Figure().subplots()\n    ax.plot(x, x**2)\n"
    "    ax.set(title='제곱', ylim=(-1, 60))\n    return ax",
    "saved first": PLT + "    import io\n    plt.savefig(io.BytesIO())\n    return plt.gcf()",
    "closed before it is returned": PLT + "    fig = plt.gcf()\n    plt.close()\n    return fig",
    "part of a figure": "    ax = plt.figure().subfigures(1, 1).subplots()\n" + AX + "    return ax",
}


def learner_of(source: str) -> Any:
    """A learner's module that runs in this process, behind the same wire."""
    session = Session(LocalLine(), seconds=60)
    session.ask("load", [["source-0", HEAD + source]], {}, "", ["draw"])
    return Learner(session)


def drawn(body: str) -> Drawing:
    """The drawing that comes back from `def draw(x)` with this body, called with X."""
    drawing = learner_of("def draw(x):\n" + body).draw(X)
    assert isinstance(drawing, Drawing)
    return drawing


def axes_after(draw: Callable[[Any], object]) -> Any:
    """The only axes of a drawing, made by drawing on a fresh Axes here."""
    axes = figures.new_axes()
    draw(axes)
    return crossed(figures.describe(axes)).axes[0]


def crossed(told: object) -> Any:
    """A description after its way over the wire, forged or not."""

    class Sent:
        pass

    there = Codec(lambda _: (DRAWING, told), {}, writable=True)
    return Codec(lambda _: (0, None), {DRAWING: Drawing}, writable=False).unpack(there.pack(Sent()))


@pytest.mark.filterwarnings("ignore:FigureCanvasAgg is non-interactive", "ignore:Glyph")
@pytest.mark.parametrize("way", WAYS)
def test_all_ways_to_make_a_figure_come_out_alike(way: str) -> None:
    """One axes with one line, its title and limits, whichever of matplotlib's ways was gone."""
    figure = drawn(WAYS[way])
    (axes,) = figure.axes
    (line,) = axes.lines
    assert np.array_equal(line.x, X)
    assert np.array_equal(line.y, X**2)
    assert axes.title == "제곱"
    assert axes.ylim == (-1.0, 60.0)
    assert (axes.grid, axes.legend, axes.xlabel, line.label) == (False, None, "", "")
    assert (line.linestyle, line.marker, line.color) == ("-", "", "#1f77b4")


@pytest.mark.parametrize("way", ["plt.plot and plt.gcf", "plt.subplot", "plt.gca returned", "plt.figure with a number"])
def test_a_second_call_starts_on_a_fresh_figure(way: str) -> None:
    """pyplot lets go of a figure that was told: the second drawing holds the second curve alone."""
    learner = learner_of("def draw(x):\n" + WAYS[way])
    learner.draw(X)
    (line,) = learner.draw(X + 1).axes[0].lines
    assert np.array_equal(line.x, X + 1)
    assert plt.get_fignums() == []


def test_a_figure_kept_by_the_learner_can_be_drawn_on_later() -> None:
    """Letting go of a figure in pyplot does not empty it."""
    figure, axes = plt.subplots()
    axes.plot([1, 2])
    figures.describe(figure)
    axes.plot([3, 4])
    assert len(figures.describe(axes)["axes"][0]["lines"]) == 2


def test_words_limits_scales_and_grid_are_told() -> None:
    """Labels, limits, scales, grid, legend and texts arrive as they were set."""

    def draw(ax: Any) -> None:
        ax.plot(X, X**2, "g--o", label="넓이", linewidth=3, markevery=10)
        ax.set_xlabel("x")
        ax.set_ylabel("y")
        ax.set_xlim(8, -3)
        ax.set_yscale("log")
        ax.grid()
        ax.legend()
        ax.text(0, 1, "here")

    axes = axes_after(draw)
    (line,) = axes.lines
    assert (axes.xlabel, axes.ylabel, axes.xlim, axes.yscale) == ("x", "y", (8.0, -3.0), "log")
    assert (axes.grid, axes.legend, axes.texts) == (True, ("넓이",), ("here",))
    assert (line.color, line.linestyle, line.marker, line.linewidth, line.label) == ("#008000", "--", "o", 3.0, "넓이")
    assert list(line.marked) == [0, 10, 20, 30, 40, 50]


@pytest.mark.parametrize(
    ("every", "marked"),
    [
        (None, [0, 1, 2, 3]), (2, [0, 2]), (np.int64(3), [0, 3]), ((1, 2), [1, 3]), (slice(1, 3), [1, 2]),
        ([0, 3], [0, 3]), ([True, False, False, True], [0, 3]), (0.1, [0, 1, 2, 3]), ([7], []),
    ],
)  # fmt: skip
def test_the_points_that_carry_a_marker(every: Any, marked: list[int]) -> None:
    """Every form of markevery is told as the numbers of the marked points."""
    (line,) = axes_after(lambda ax: ax.plot([5, 6, 7, 8], marker="s", markevery=every)).lines
    assert list(line.marked) == marked


def test_a_line_without_markers_marks_nothing() -> None:
    """markevery alone draws no marker."""
    (line,) = axes_after(lambda ax: ax.plot([5, 6, 7, 8], markevery=2)).lines
    assert line.marked.size == 0


@pytest.mark.parametrize(
    ("call", "grid"),
    [
        (lambda ax: ax.grid(), (True, True, True)),
        (lambda ax: ax.grid(axis="y"), (True, False, True)),
        (lambda ax: (ax.grid(), ax.grid()), (False, False, False)),
        (lambda ax: (ax.grid(True), ax.grid(False)), (False, False, False)),
        (lambda ax: [line.set_visible(True) for line in ax.get_xgridlines()], (True, True, False)),
        (lambda ax: (ax.grid(), [line.set_visible(False) for line in ax.get_ygridlines()]), (True, True, False)),
        (lambda ax: (ax.set_xticks([0, 1, 2, 3]), ax.xaxis.grid(True)), (True, True, False)),
        (lambda ax: (ax.grid(axis="x"), ax.tick_params(grid_alpha=0.5)), (True, True, False)),
    ],
)
def test_a_grid_switched_twice_is_off(call: Callable[[Any], object], grid: tuple[bool, ...]) -> None:
    """What counts of a grid is whether it can be seen in the end, along which axis."""
    axes = axes_after(call)
    assert (axes.grid, axes.xgrid, axes.ygrid) == grid


def test_points_bars_and_images_are_told_with_their_data() -> None:
    """Scatter points, bars and images have lists of their own; filled areas are none of them."""

    def draw(ax: Any) -> None:
        ax.scatter([1, 2], [3, 4], color="red", label="data")
        ax.bar([0, 1, 2], [5, 6, 7], width=0.5, color="blue", label="counts")
        ax.imshow(np.eye(3), cmap="gray", origin="lower")
        ax.fill_between([0, 1], [0, 1])

    axes = axes_after(draw)
    (points,) = axes.points
    (bars,) = axes.bars
    (image,) = axes.images
    assert (list(points.x), list(points.y), points.color, points.label) == ([1, 2], [3, 4], "#ff0000", "data")
    assert np.allclose((bars.x, bars.height, bars.width), ([0, 1, 2], [5, 6, 7], [0.5] * 3))
    assert (bars.color, bars.label) == ("#0000ff", "counts")
    assert np.array_equal(image.data, np.eye(3))
    assert (image.cmap, image.origin, image.extent) == ("gray", "lower", (-0.5, 2.5, -0.5, 2.5))
    assert axes.lines == ()


def test_a_histogram_is_bars() -> None:
    """plt.hist leaves one bar per bin, its height the count."""
    (bars,) = axes_after(lambda ax: ax.hist([0.1, 0.2, 0.9], bins=2, range=(0, 1))).bars
    assert list(bars.height) == [2, 1]
    assert list(bars.x) == [0.25, 0.75]


def test_what_cannot_be_seen_is_left_out() -> None:
    """Invisible lines, axes and legends, and the axes of a colour bar, are not part of the drawing."""
    figure, (left, right) = plt.subplots(1, 2)
    left.plot([1, 2], label="a")[0].set_visible(False)
    left.legend().set_visible(False)
    right.set_visible(False)
    figure.colorbar(left.imshow(np.eye(2)))
    (axes,) = crossed(figures.describe(figure)).axes
    assert axes.lines == ()
    assert axes.legend is None
    assert len(axes.images) == 1


def test_masked_values_become_nan_and_a_title_may_stand_at_the_left() -> None:
    """A gap in a line is a NaN in its data; the place of a title does not matter."""

    def draw(ax: Any) -> None:
        ax.plot([1, 2, 3], np.ma.array([1.0, 2.0, 3.0], mask=[0, 1, 0]))
        ax.set_title("here", loc="left")

    axes = axes_after(draw)
    assert np.array_equal(axes.lines[0].y, [1, np.nan, 3], equal_nan=True)
    assert axes.title == "here"


def test_several_axes_stand_in_their_order() -> None:
    """Panels come in the order of their making, the title above them all is the figure's."""
    figure, panels = plt.subplots(2, 2)
    figure.suptitle("four")
    for number, panel in enumerate(panels.flat):
        panel.set_title(str(number))
    drawing = crossed(figures.describe(figure))
    assert drawing.title == "four"
    assert [axes.title for axes in drawing.axes] == ["0", "1", "2", "3"]


def test_an_axes_that_was_removed_is_an_empty_drawing() -> None:
    """An Axes without a figure has nothing to show."""
    _, axes = plt.subplots()
    axes.remove()
    plt.close("all")
    assert crossed(figures.describe(axes)).axes == ()


@pytest.mark.parametrize(
    ("body", "what"),
    [("    return plt.plot(x, x)", "matplotlib.lines.Line2D"), ("    return plt", "module")],
)
def test_what_is_no_figure_is_refused_by_name(body: str, what: str) -> None:
    """Lines and the pyplot module are no drawing; the failure names what came."""
    with pytest.raises(LearnerFailure) as failure:
        learner_of("def draw(x):\n" + body).draw(X)
    plt.close("all")
    assert (failure.value.kind, failure.value.detail) == ("<refused>", what)


FORGED: list[Any] = [
    None, 7, "a figure", [], {}, {"axes": 3}, {"axes": {"0": 1}}, {"axes": [None]}, {"axes": [{"lines": [None]}]},
    {"axes": [{"lines": [{"x": 3, "y": "high"}]}]},
    {"axes": [{"lines": [{"x": np.eye(2), "y": np.eye(2)}]}]},
    {"axes": [{"lines": [{"x": np.arange(3.0), "y": np.arange(4.0)}]}]},
    {"axes": [{"lines": [{"x": np.arange(3) * 1j, "y": np.zeros(0)}]}]},
]  # fmt: skip


@pytest.mark.parametrize("told", FORGED, ids=range(len(FORGED)))
def test_a_forged_description_reads_as_empty(told: Any) -> None:
    """Whatever comes in place of a description, its parts are of the right type and hold nothing."""
    drawing = crossed(told)
    assert drawing.title == ""
    assert isinstance(drawing.axes, tuple)
    for axes in drawing.axes:
        assert (axes.title, axes.xlim, axes.legend, axes.grid, axes.texts) == ("", (), None, False, ())
        for line in axes.lines:
            assert line.x.shape == line.y.shape == line.marked.shape == (0,)
            assert (line.color, line.label, line.linewidth) == ("", "", 0.0)


def test_forged_words_and_limits_read_as_empty() -> None:
    """Fields of another type than their own are as good as absent."""
    axes = crossed({"title": [1], "axes": [{
        "title": 5, "xlim": "wide", "ylim": (0.0, "high"), "grid": "yes", "legend": "a", "texts": [1, "b"],
        "images": [{"data": "cat"}],
    }]}).axes[0]  # fmt: skip
    assert (axes.title, axes.xlim, axes.ylim, axes.grid, axes.legend, axes.texts) == ("", (), (), False, None, ("b",))
    assert axes.images[0].data.size == 0


def test_an_author_who_misspells_a_field_is_told_the_known_ones() -> None:
    """An unknown attribute is a mistake of the check's, told with the names there are."""
    with pytest.raises(AttributeError, match="figure of a drawing have no 'axis'; known: title, axes"):
        _ = crossed({}).axis


def test_a_drawing_cannot_be_written_to() -> None:
    """A drawing is a copy: setting an attribute is an error, and so is writing into its arrays."""
    drawing = crossed({"title": "a", "axes": [{"lines": [{"x": np.arange(3.0), "y": np.arange(3.0)}]}]})
    with pytest.raises(AttributeError, match="read-only"):
        drawing.title = "b"
    with pytest.raises(ValueError, match="read-only"):
        drawing.axes[0].lines[0].x[0] = 7


def test_nothing_of_matplotlib_is_imported_for_those_who_do_not_draw() -> None:
    """Asking whether something is a drawing leaves matplotlib alone."""
    code = (
        "import sys; from grader.sandbox import figures; figures.is_drawing(3); sys.exit('matplotlib' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
