"""Problem 112: a cost function as a figure."""

import numpy as np

from grader.checking import ELEMENTWISE, Problem, close, expect, same
from grader.picturing import figure
from grader.sandbox.drawing import Drawing

problem = Problem(
    covers=["004:112"],
    builds_on=["p111_numerical_diff"],
    hints=[
        """f(x) computes all N values at once, then one call of plot draws them over x.
ko: f(x) 가 N개의 값을 한꺼번에 계산한다. 그다음 plot 을 한 번 불러 x 에 대하여 그린다.""",
        """What plt.xlabel does to the current axes, axes.set_xlabel does to the axes whose name stands before the dot. Use \
one of the two styles throughout.
ko: plt.xlabel 이 현재 좌표축에 하는 일을, axes.set_xlabel 은 점 앞에 이름이 적힌 좌표축에 한다. 둘 중 한 가지 방식으로만 써라.""",
        """Neither what plt.plot returns nor what plt.ylabel returns is the Figure. Where is it at the end of your \
function: in a variable, or is it the current one?
ko: plt.plot 이 반환하는 것도 plt.ylabel 이 반환하는 것도 Figure 가 아니다. 함수가 끝날 때 Figure 는 어디에 있는가? 변수에 \
있는가, 아니면 현재 Figure 인가?""",
    ],
    draws=True,
    learned="""With one parameter the whole cost can be looked at as a curve; training sees only the slope where it stands.
ko: 매개변수가 하나면 비용 전체를 곡선으로 볼 수 있다. 학습은 서 있는 자리의 기울기만 안다.""",
)

EXAMPLE = np.array([0.0, 1.0, 0.0, 16.0]), np.arange(0.0, 20.0, 0.1)  # x**2 + 4**2


def some_cost(rng):
    """Weights of a cubic, and a vector in rising order that is neither symmetric nor the example's."""
    points = int(rng.integers(20, 41))
    return rng.uniform(0.5, 1.5, size=4) * rng.choice([-1, 1], size=4), np.sort(rng.uniform(-3, 5, size=points))


def axes_drawn(learner, weights, x):
    """The only axes of the learner's figure; the check ends here if there are none."""
    figure = learner.rig("drawn_cost", weights, x)
    expect(
        isinstance(figure, Drawing),
        """plot_cost returns a matplotlib Figure
        ko: plot_cost 는 matplotlib Figure 를 반환한다""",
        got=None if isinstance(figure, Drawing) else kind_of(figure),
    )
    expect(
        len(figure.axes) == 1,
        """the Figure has one pair of axes
        ko: Figure 에 좌표축이 한 쌍 있다""",
        got=len(figure.axes),
    )
    return figure.axes[0]


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
    for cost in (EXAMPLE, some_cost(rng)):
        curve_of(axes_drawn(learner, *cost))


@problem.check(points=5, needs="one_curve_in_one_figure")
def curve_is_the_cost(learner, solution, rng):
    """the curve goes through (x, f(x)) for the f and the x handed in
    ko: 곡선이 인자로 받은 f 와 x 에 대하여 점 (x, f(x)) 를 지난다"""
    for weights, x in (some_cost(rng), EXAMPLE):
        curve = curve_of(axes_drawn(learner, weights, x))
        close((curve.x, curve.y), (x, np.polyval(weights, x)), names=("x", "y"), policy=ELEMENTWISE)


@problem.check(points=2, needs="one_curve_in_one_figure")
def horizontal_axis_is_labelled(learner, solution, rng):
    """the label of the x axis is x
    ko: x 축의 이름은 x 이다"""
    same(axes_drawn(learner, *some_cost(rng)).xlabel, "x")


@problem.check(points=2, needs="one_curve_in_one_figure")
def vertical_axis_is_labelled(learner, solution, rng):
    """the label of the y axis is f(x)
    ko: y 축의 이름은 f(x) 이다"""
    same(axes_drawn(learner, *some_cost(rng)).ylabel, "f(x)")


@problem.picture
def the_figure(learner, solution, rng):
    """your figure of x**2 + 4**2, drawn again
    ko: 내가 그린 x**2 + 4**2 의 그림을 다시 그린 것"""
    weights, x = EXAMPLE
    return figure(yours=lambda: learner.rig("drawn_cost", weights, x))
