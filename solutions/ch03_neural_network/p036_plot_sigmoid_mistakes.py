"""Problem 36: what goes wrong when the sigmoid is drawn, and other right answers."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.figure import Figure

from grader.solving import also_right, mistake

from .p036_plot_sigmoid import plot_sigmoid, sigmoid


def drawn(x, y, title):
    """A figure that is right if x and y are: mistakes change one thing of it."""
    figure = Figure()
    axes = figure.subplots()
    axes.plot(x, y)
    axes.set(title=title, ylim=(-0.1, 1.1))
    return figure


# ------------------------------------------------------------------------------------------------ the curve


@mistake(plot_sigmoid)
def mirrored(x, title):
    """The curve falls, because exp(x) stands where exp(-x) belongs.
    ko: exp(-x) 자리에 exp(x) 가 있어 곡선이 내려간다."""
    return drawn(x, 1 / (1 + np.exp(x)), title)


@mistake(plot_sigmoid)
def without_brackets(x, title):
    """1 / 1 + exp(-x) is 1 + exp(-x): division comes first, so put brackets round the denominator.
    ko: 1 / 1 + exp(-x) 는 1 + exp(-x) 이다. 나눗셈이 먼저이므로 분모를 괄호로 묶어라."""
    return drawn(x, 1 / 1 + np.exp(-x), title)


@mistake(plot_sigmoid)
def over_a_range_of_its_own(x, title):
    """The curve is drawn over -5 to 5, the range of the step function's plot; draw it over the x that is handed in.
    ko: 계단 함수 그림의 범위인 -5 에서 5 까지 그렸다. 인자로 받은 x 에 대하여 그려라."""
    x = np.arange(-5.0, 5.0, 0.1)
    return drawn(x, sigmoid(x), title)


@mistake(plot_sigmoid, decisive=True)
def over_the_index(x, title):
    """Only y is handed to plot, so the points stand at 0, 1, 2, ...; hand over x as well, before y.
    ko: plot 에 y 만 넘겨서 점들이 0, 1, 2, ... 자리에 찍힌다. y 앞에 x 도 넘겨라."""
    return drawn(np.arange(len(x)), sigmoid(x), title)


@mistake(plot_sigmoid)
def on_its_side(x, title):
    """x and y have changed places in plot: x comes first.
    ko: plot 에서 x 와 y 의 자리가 바뀌었다. x 가 먼저이다."""
    return drawn(sigmoid(x), x, title)


# ------------------------------------------------------------------------------------------------ the figure


@mistake(plot_sigmoid, decisive=True)
def nothing_returned(x, title):
    """The curve is drawn, but nothing is returned: end the function by returning the Figure.
    ko: 곡선은 그렸지만 아무것도 반환하지 않는다. 함수의 마지막에 Figure 를 반환하라."""
    drawn(x, sigmoid(x), title)


@mistake(plot_sigmoid, decisive=True)
def another_figure(x, title):
    """The Figure that is returned is a new, empty one; return the one that the curve was drawn on.
    ko: 비어 있는 새 Figure 를 반환한다. 곡선을 그린 Figure 를 반환하라."""
    drawn(x, sigmoid(x), title)
    return Figure()


@mistake(plot_sigmoid, decisive=True)
def figure_and_axes(x, title):
    """Figure and axes are returned together, as a tuple; the Figure alone is asked for.
    ko: Figure 와 좌표축을 튜플로 함께 반환한다. Figure 하나만 반환하라."""
    figure = drawn(x, sigmoid(x), title)
    return figure, figure.axes[0]


@mistake(plot_sigmoid, decisive=True)
def scattered(x, title):
    """There are points, but no line through them: that is what scatter draws, use plot.
    ko: 점만 있고 점을 잇는 선이 없다. scatter 가 그렇게 그린다. plot 을 써라."""
    figure = drawn([], [], title)
    figure.axes[0].lines[0].remove()
    figure.axes[0].scatter(x, sigmoid(x))
    return figure


# ------------------------------------------------------------------------------------------- limits and title


@mistake(plot_sigmoid)
def limits_forgotten(x, title):
    """The limits of the y axis are the ones that matplotlib chose; set them to -0.1 and 1.1.
    ko: y 축의 범위를 정하지 않아 matplotlib 이 고른 값이다. -0.1 과 1.1 로 정하라."""
    figure = drawn(x, sigmoid(x), title)
    figure.axes[0].autoscale(axis="y")
    return figure


@mistake(plot_sigmoid)
def limits_of_the_other_axis(x, title):
    """The limits are set on the x axis (xlim), which hides most of the curve; they belong to the y axis (ylim).
    ko: 범위를 x 축에 정해서(xlim) 곡선이 대부분 가려졌다. y 축의 범위이다(ylim)."""
    figure = drawn(x, sigmoid(x), title)
    figure.axes[0].autoscale(axis="y")
    figure.axes[0].set_xlim(-0.1, 1.1)
    return figure


@mistake(plot_sigmoid, decisive=True)
def limits_zero_to_one(x, title):
    """The y axis runs from 0 to 1; leave room below and above, from -0.1 to 1.1.
    ko: y 축의 범위가 0 에서 1 까지이다. 위아래에 여유를 두어 -0.1 에서 1.1 까지로 하라."""
    figure = drawn(x, sigmoid(x), title)
    figure.axes[0].set_ylim(0, 1)
    return figure


@mistake(plot_sigmoid, decisive=True)
def title_forgotten(x, title):
    """The figure has no title.
    ko: 그림에 제목이 없다."""
    return drawn(x, sigmoid(x), "")


@mistake(plot_sigmoid, decisive=True)
def title_in_quotes(x, title):
    """The title is the word "title"; without the quotation marks it is what was handed in.
    ko: 제목이 "title" 이라는 낱말이다. 따옴표를 빼야 인자로 받은 제목이 된다."""
    return drawn(x, sigmoid(x), "title")


@mistake(plot_sigmoid, decisive=True)
def title_of_the_example(x, title):
    """The title is always the one of the example; use the argument title.
    ko: 제목이 언제나 예제의 제목이다. 인자 title 을 써라."""
    return drawn(x, sigmoid(x), "시그모이드 함수")


# ----------------------------------------------------------------------------------------- other right answers


@also_right(plot_sigmoid)
def by_pyplot(x, title):
    """The form of the book: pyplot's current figure, and get current figure at the end."""
    plt.plot(x, sigmoid(x))
    plt.title(title)
    plt.ylim(-0.1, 1.1)
    return plt.gcf()


@also_right(plot_sigmoid)
def shown_as_well(x, title):
    """A figure of its own size, all kinds of decoration, and a plt.show that shows nothing here."""
    figure = plt.figure(figsize=(6, 4))
    plt.plot(x, sigmoid(x), "r--", label="sigmoid", linewidth=2)
    plt.axhline(0.5, color="gray")
    plt.axvline(0, color="gray", linestyle=":")
    plt.grid()
    plt.legend()
    plt.xlabel("x")
    plt.ylabel("y")
    plt.ylim(-0.1, 1.1)
    plt.title(title, fontsize=14, loc="left")
    plt.show()
    return figure


@also_right(plot_sigmoid)
def by_subplot(x, title):
    """add_subplot, one point computed at a time, wide limits, and the axes returned."""
    axes = plt.figure().add_subplot(1, 1, 1)
    axes.plot(list(x), [1 / (1 + np.exp(-number)) for number in x])
    axes.set_xlim(min(x), max(x))
    axes.set_ylim([-0.1, 1.1])
    axes.set_title(title)
    return axes


@also_right(plot_sigmoid)
def by_tanh(x, title):
    """The same curve from another function, and the title above the whole figure."""
    figure = drawn(x, 0.5 + 0.5 * np.tanh(x / 2), "")
    figure.suptitle(title)
    return figure


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "the axes belong to the figure, and stand for it wherever a drawing is looked at": ["plot_sigmoid: return axes"],
}
