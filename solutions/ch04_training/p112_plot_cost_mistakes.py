"""Problem 112: what goes wrong when a cost function is drawn, and other right answers."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.figure import Figure

from grader.solving import also_right, mistake

from .p112_plot_cost import plot_cost


def drawn(x, y, xlabel="x", ylabel="f(x)"):
    """A figure that is right if x and y are: mistakes change one thing of it."""
    figure = Figure()
    axes = figure.subplots()
    axes.plot(x, y)
    axes.set(xlabel=xlabel, ylabel=ylabel)
    return figure


# ------------------------------------------------------------------------------------------------ the curve


@mistake(plot_cost)
def of_the_example(f, x):
    """The curve is x**2 + 4**2, the one of the example; call the function f that is handed in.
    ko: 예제의 함수 x**2 + 4**2 을 그렸다. 인자로 받은 함수 f 를 호출하라."""
    return drawn(x, x**2 + 4**2)


@mistake(plot_cost, decisive=True)
def over_a_range_of_its_own(f, x):
    """The curve is drawn over 0 to 20, the range of the example; draw it over the x that is handed in.
    ko: 예제의 범위인 0 에서 20 까지 그렸다. 인자로 받은 x 에 대하여 그려라."""
    x = np.arange(0.0, 20.0, 0.1)
    return drawn(x, f(x))


@mistake(plot_cost, decisive=True)
def over_the_index(f, x):
    """Only y is handed to plot, so the points stand at 0, 1, 2, ...; hand over x as well, before y.
    ko: plot 에 y 만 넘겨서 점들이 0, 1, 2, ... 자리에 찍힌다. y 앞에 x 도 넘겨라."""
    return drawn(np.arange(len(x)), f(x))


@mistake(plot_cost)
def on_its_side(f, x):
    """x and f(x) have changed places in plot: x comes first.
    ko: plot 에서 x 와 f(x) 의 자리가 바뀌었다. x 가 먼저이다."""
    return drawn(f(x), x)


@mistake(plot_cost)
def the_derivative(f, x):
    """The derivative of f is drawn; draw f itself.
    ko: f 의 미분을 그렸다. f 자체를 그려라."""
    return drawn(x, (f(x + 1e-4) - f(x - 1e-4)) / 2e-4)


@mistake(plot_cost, decisive=True)
def scattered(f, x):
    """There are points, but no line through them: that is what scatter draws, use plot.
    ko: 점만 있고 점을 잇는 선이 없다. scatter 가 그렇게 그린다. plot 을 써라."""
    figure = drawn([], [])
    figure.axes[0].lines[0].remove()
    figure.axes[0].scatter(x, f(x))
    return figure


# ----------------------------------------------------------------------------------------------- the labels


@mistake(plot_cost, decisive=True)
def labels_exchanged(f, x):
    """The labels have changed places: x belongs to the horizontal axis, f(x) to the vertical one.
    ko: 축 이름의 자리가 바뀌었다. x 는 가로축, f(x) 는 세로축의 이름이다."""
    return drawn(x, f(x), "f(x)", "x")


@mistake(plot_cost, decisive=True)
def labels_forgotten(f, x):
    """The axes have no labels.
    ko: 축에 이름이 없다."""
    return drawn(x, f(x), "", "")


@mistake(plot_cost, decisive=True)
def title_for_a_label(f, x):
    """The y axis has no label: f(x) may stand in a title or nowhere, but it belongs beside the axis (ylabel).
    ko: y 축에 이름이 없다. f(x) 를 제목에 썼더라도 축 옆에 써야 한다(ylabel)."""
    figure = drawn(x, f(x), "x", "")
    figure.axes[0].set_title("f(x)")
    return figure


@mistake(plot_cost, decisive=True)
def label_y(f, x):
    """The label of the vertical axis is y; f(x) is asked for.
    ko: 세로축의 이름이 y 이다. f(x) 라고 써라."""
    return drawn(x, f(x), "x", "y")


# ----------------------------------------------------------------------------------------------- the figure


@mistake(plot_cost, decisive=True)
def nothing_returned(f, x):
    """The curve is drawn, but nothing is returned: end the function by returning the Figure.
    ko: 곡선은 그렸지만 아무것도 반환하지 않는다. 함수의 마지막에 Figure 를 반환하라."""
    drawn(x, f(x))


@mistake(plot_cost, decisive=True)
def another_figure(f, x):
    """The Figure that is returned is a new, empty one; return the one that the curve was drawn on.
    ko: 비어 있는 새 Figure 를 반환한다. 곡선을 그린 Figure 를 반환하라."""
    drawn(x, f(x))
    return Figure()


# ----------------------------------------------------------------------------------------- other right answers


@also_right(plot_cost)
def by_pyplot(f, x):
    """The form of the book: pyplot's current figure, and get current figure at the end."""
    plt.xlabel("x")
    plt.ylabel("f(x)")
    plt.plot(x, f(x))
    return plt.gcf()


@also_right(plot_cost)
def point_by_point(function, x):
    """One call for each point, decoration, and helper lines."""
    figure = plt.figure(figsize=(6, 4))
    plt.plot(list(x), [function(number) for number in x], "r--", label="cost")
    plt.axhline(0, color="gray")
    plt.grid()
    plt.legend()
    plt.title("cost")
    plt.xlabel("x", fontsize=14)
    plt.ylabel("f(x)", fontsize=14)
    plt.show()
    return figure


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "axes stand for their Figure": ["plot_cost: return axes"],
}
