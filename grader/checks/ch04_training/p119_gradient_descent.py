"""Problem 119: gradient descent with a numerical gradient."""

import numpy as np

from grader.checking import ITERATED, Problem, callback, close, inout, unchanged
from grader.picturing import landscape, paths
from grader.sizes import different

problem = Problem(
    covers=["004:119"],
    builds_on=["p117_numerical_gradient"],
    hints=[
        """Write the function of problem 117 again in this file. Then one step is one line: what is subtracted from x?
ko: 문제 117 의 함수를 이 파일에 다시 써라. 그러면 한 걸음은 한 줄이다. x 에서 무엇을 빼는가?""",
        """Print x after each of the first three steps of the example and compare: -2.4 and 3.2, then -1.92 and 2.56, then? \
What is taken away becomes smaller in each step; if not, where is your gradient computed?
ko: 예제에서 처음 세 걸음의 x 를 출력하여 비교해 보라. -2.4 와 3.2, 다음은 -1.92 와 2.56, 그다음은? 빼는 양은 걸음마다 \
작아진다. 그렇지 않다면 기울기를 어디에서 구하고 있는가?""",
        """Print init_x after the call. If it has walked away, x and init_x are two names of one array: what makes a second \
array?
ko: 호출한 뒤에 init_x 를 출력해 보라. 자리가 바뀌었다면 x 와 init_x 는 한 배열의 두 이름이다. 무엇이 배열을 하나 더 만드는가?""",
    ],
    draws=False,
    learned="""Steps against the gradient become shorter by themselves where the ground becomes flat, as it does at the bottom of the bowl.
ko: 기울기의 반대로 걸으면 땅이 평평해지는 곳, 이를테면 그릇의 바닥에서 걸음이 저절로 짧아진다.""",
)

CALLS = 10  # of f, for each entry in each step: the statement says so
USUAL = 100  # steps: who always takes so many comes to an end, too


def walked(learner, f, x, lr, step_num):
    """Where the learner's walk ends; x may be an inout."""
    size = getattr(x, "start", x).size
    f = callback(f, shape=(size,), limit=CALLS * size * max(step_num, USUAL))
    return learner.gradient_descent(f, x, lr, step_num)


def bowl(rng, n):
    """A bowl that is not equally steep in all directions, and a function that knows where a walk on it ends.

    Each step keeps the same share of the distance to the bottom: a closed form, for central differences too.
    """
    steepness, bottom = rng.uniform(0.6, 1.6, size=n), rng.uniform(-2, 2, size=n)

    def f(x):
        return np.sum(steepness * (x - bottom) ** 2) + 0.3

    def end(x, lr, step_num):
        return bottom + (1 - 2 * lr * steepness) ** step_num * (x - bottom)

    return f, end


@problem.check(points=3)
def one_step(learner, solution, rng):
    """goes lr times the gradient downhill in one step
    ko: 한 걸음에 lr × 기울기만큼 내려간다"""
    for n in different(rng, 2, 2, 5):
        f, end = bowl(rng, n)
        x, lr = rng.uniform(3, 5, size=n), rng.uniform(0.05, 0.2)
        close(walked(learner, f, x, lr, 1), end(x, lr, 1), policy=ITERATED)
    x, lr = rng.uniform(1, 2, size=int(rng.integers(2, 6))), rng.uniform(0.01, 0.02)
    close(walked(learner, lambda x: np.sum(x**4), x, lr, 1), x - lr * 4 * x**3, policy=ITERATED)


@problem.check(points=4)
def many_steps(learner, solution, rng):
    """takes exactly step_num steps, with the gradient of each place
    ko: 자리마다 기울기를 새로 구하며 정확히 step_num 걸음을 간다"""
    for n, step_num in zip((*different(rng, 2, 2, 5), 1), (3, 17, 8), strict=True):
        f, end = bowl(rng, n)
        x, lr = rng.uniform(3, 5, size=n), rng.uniform(0.02, 0.05)
        close(walked(learner, f, x, lr, step_num), end(x, lr, step_num), policy=ITERATED)


@problem.check(points=2, needs="one_step")
def arrives_in_a_valley(learner, solution, rng):
    """comes near the bottom of the example, and stays where it was for no steps; rate and steps have their defaults
    ko: 예제의 바닥 가까이에 이르고, 0 걸음이면 그 자리에 머문다. 학습률과 걸음 수의 기본값이 맞다"""
    start = np.array([-3.0, 4.0])

    def f(x):
        return x[0] ** 2 + x[1] ** 2

    default = learner.gradient_descent(callback(f, shape=(2,), limit=CALLS * 200), start)
    close(default, 0.98**100 * start, policy=ITERATED)
    close(walked(learner, f, start, 0.1, 60), 0.8**60 * start, policy=ITERATED)
    close(learner.gradient_descent(callback(f, shape=(2,)), start, 0.1, 0), start)


@problem.check(points=2, needs="one_step")
def start_stays(learner, solution, rng):
    """leaves init_x as it was
    ko: init_x 를 바꾸지 않는다"""
    n = int(rng.integers(2, 6))
    x = inout(rng.uniform(3, 5, size=n))
    walked(learner, bowl(rng, n)[0], x, 0.1, 5)
    unchanged(x)


@problem.picture
def footsteps(learner, solution, rng):
    """where 0, 1, 2, ... 12 steps lead on the slopes of x0**2 + 4 * x1**2, rate 0.1, from (-3, 2)
    ko: x0**2 + 4 * x1**2 의 비탈을 (-3, 2) 에서 학습률 0.1 로 0, 1, 2, ... 12걸음 내려간 곳"""

    def f(x):
        return x[0] ** 2 + 4 * x[1] ** 2

    start, steps = np.array([-3.0, 2.0]), range(13)
    return paths(
        landscape(lambda x0, x1: x0**2 + 4 * x1**2, (-4, 2), (-2.5, 2.5)),
        yours=lambda: [walked(learner, f, start.copy(), 0.1, count) for count in steps],
        right=[solution.gradient_descent(f, start.copy(), 0.1, count) for count in steps],
        goal=(0.0, 0.0),
        x_label="x[0]",
        y_label="x[1]",
    )
