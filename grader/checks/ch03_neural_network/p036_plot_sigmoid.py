"""Problem 36: the sigmoid as a figure."""

import numpy as np

from grader.checking import ELEMENTWISE, Problem, close, expect, same
from grader.picturing import curves, figure
from grader.sandbox.drawing import Drawing

problem = Problem(
    covers=["004:36"],
    builds_on=["p035_sigmoid"],
    hints=[
        """Two jobs, one after the other: y = sigmoid(x) computes all N values at once, then one call of plot draws \
them over x. Write sigmoid again in this file, or take it from your answer to problem 35.
ko: 할 일은 둘이다. 먼저 y = sigmoid(x) 로 N개의 값을 한꺼번에 계산하고, 그다음 plot 을 한 번 불러 x 에 대하여 그린다. \
sigmoid 는 이 파일에 다시 쓰거나 문제 35 의 답에서 가져오라.""",
        """What plt.title and plt.ylim do to the current axes, axes.set_title and axes.set_ylim do to the axes whose \
name stands before the dot. Use one of the two styles throughout.
ko: plt.title 과 plt.ylim 이 현재 좌표축에 하는 일을, axes.set_title 과 axes.set_ylim 은 점 앞에 이름이 적힌 좌표축에 \
한다. 둘 중 한 가지 방식으로만 써라.""",
        """plt.plot returns a list of lines and plt.title a text, neither of which is the Figure. Where is the Figure \
at the end of your function: in a variable, or is it the current one?
ko: plt.plot 은 선의 리스트를, plt.title 은 글자 객체를 반환한다. 둘 다 Figure 가 아니다. 함수가 끝날 때 Figure 는 어디에 \
있는가? 변수에 있는가, 아니면 현재 Figure 인가?""",
    ],
    draws=True,
    learned="""The sigmoid is steep in the middle and flat at both ends, and where it is flat nothing can be learned.
ko: 시그모이드는 가운데가 가파르고 양 끝이 평평하다. 평평한 곳에서는 학습이 일어나지 않는다.""",
)

EXAMPLE = np.arange(-6, 6, 0.1)
TITLES = ("시그모이드 곡선", "S자 곡선", "활성화 함수", "an activation", "the sigmoid", "a smooth step")


def some_x(rng):
    """A vector in rising order that is not symmetric about 0, and not the example's."""
    return np.sort(rng.uniform(-3, 7, size=40))


def axes_drawn(learner, x, title):
    """The only axes of the learner's figure, and the title above them; the check ends here if there are none."""
    figure = learner.plot_sigmoid(x, title)
    expect(
        isinstance(figure, Drawing),
        """plot_sigmoid returns a matplotlib Figure
        ko: plot_sigmoid 는 matplotlib Figure 를 반환한다""",
        got=None if isinstance(figure, Drawing) else kind_of(figure),
    )
    expect(
        len(figure.axes) == 1,
        """the Figure has one pair of axes
        ko: Figure 에 좌표축이 한 쌍 있다""",
        got=len(figure.axes),
    )
    return figure.axes[0], figure.title


def kind_of(value):
    """What came in place of a Figure, in a form that can be compared: a tuple may hold figures."""
    return type(value).__name__ if isinstance(value, tuple | list) else value


def curve_of(axes):
    """The line that is the curve: straight helper lines have two points."""
    curves = [line for line in axes.lines if len(line.x) > 2]
    expect(
        len(curves) == 1,
        """one curve is drawn as a line; straight helper lines do not count
        ko: 곡선 하나가 선으로 그려져 있다. 직선으로 된 보조선은 세지 않는다""",
        got=len(curves),
    )
    return curves[0]


@problem.check(points=1)
def one_curve_in_one_figure(learner, solution, rng):
    """returns a Figure with one curve
    ko: 곡선 하나가 있는 Figure 를 반환한다"""
    for x in (EXAMPLE, some_x(rng)):
        axes, _ = axes_drawn(learner, x, rng.choice(TITLES).item())
        curve_of(axes)


@problem.check(points=5, needs="one_curve_in_one_figure")
def curve_is_the_sigmoid(learner, solution, rng):
    """the curve goes through (x, sigmoid(x)) for the x handed in
    ko: 곡선이 인자로 받은 x 에 대하여 점 (x, sigmoid(x)) 를 지난다"""
    for x in (EXAMPLE, some_x(rng)):
        axes, _ = axes_drawn(learner, x, rng.choice(TITLES).item())
        curve = curve_of(axes)
        close((curve.x, curve.y), (x, solution.sigmoid(x)), names=("x", "y"), policy=ELEMENTWISE)


@problem.check(points=2, needs="one_curve_in_one_figure")
def limits_leave_room(learner, solution, rng):
    """the y axis runs from -0.1 to 1.1, and the x axis shows all the points
    ko: y 축의 범위는 -0.1 에서 1.1 까지이고, x 축에는 모든 점이 보인다"""
    x = some_x(rng)
    axes, _ = axes_drawn(learner, x, rng.choice(TITLES).item())
    expect(
        len(axes.xlim) == 2 and axes.xlim[0] <= x[0] and x[-1] <= axes.xlim[1],
        """the x axis shows all the points
        ko: x 축에 모든 점이 보인다""",
        got=axes.xlim,
    )
    close((axes.ylim,), ((-0.1, 1.1),), names=("ylim",), policy=ELEMENTWISE)


@problem.check(points=2, needs="one_curve_in_one_figure")
def title_is_the_one_handed_in(learner, solution, rng):
    """the title is the text handed in
    ko: 제목은 인자로 받은 문자열이다"""
    for title in rng.choice(TITLES, size=2, replace=False).tolist():
        axes, above = axes_drawn(learner, some_x(rng), title)
        same(axes.title or above, title)


@problem.picture
def the_figure(learner, solution, rng):
    """left: your figure, drawn again; right: the values of its curve beside those of the sigmoid
    ko: 왼쪽: 내가 그린 그림을 다시 그린 것. 오른쪽: 그 곡선의 값과 시그모이드의 값"""
    x = np.linspace(-6, 6, 61)

    def drawn():
        return learner.plot_sigmoid(x, TITLES[0])

    def values():
        (curve,) = [line for line in drawn().axes[0].lines if len(line.x) > 2]
        return curve.y

    return (
        figure(yours=drawn, title="your figure\nko: 내 그림"),
        curves(x, yours=values, right=solution.sigmoid(x), y_label="sigmoid(x)", title="its curve\nko: 곡선의 값"),
    )
