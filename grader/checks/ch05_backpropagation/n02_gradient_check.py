"""Problem n02: a gradient checked against central differences."""

import numpy as np

from grader.checking import ITERATED, Problem, callback, close, expect, inout, unchanged
from grader.picturing import curves
from grader.sizes import different

problem = Problem(
    covers=["002:002-5.Q1b"],
    builds_on=["p117_numerical_gradient"],
    hints=[
        """The first half is problem 117: one central difference for each entry. Which numpy function yields the position of \
every entry, whatever the shape of x is?
ko: 앞의 절반은 문제 117 과 같다. 원소마다 중심 차분을 하나씩 구한다. x 의 모양이 무엇이든 모든 원소의 위치를 차례로 내주는 numpy 함수는 \
무엇인가?""",
        """Print the differences of the example one by one before you reduce them to a number. A difference may be negative: \
what has to be done before the largest is sought?
ko: 예제의 차이들을 수 하나로 줄이기 전에 하나씩 출력해 보라. 차이는 음수일 수 있다. 가장 큰 것을 찾기 전에 무엇을 해야 하는가?""",
        """gradients_agree can call gradient_check. Try it on f(x) = 1e9 * x[0]**2 and on 1e-9 * x[0]**2 at x = [1.0], once \
with the right gradient and once with twice that: it has to say True, False, True, False.
ko: gradients_agree 에서 gradient_check 를 호출하면 된다. x = [1.0] 에서 f(x) = 1e9 * x[0]**2 와 1e-9 * x[0]**2 를 시험해 보라. \
저마다 맞는 기울기와 그 두 배인 기울기를 넣으면 차례로 True, False, True, False 가 나와야 한다.""",
    ],
    draws=False,
    learned="""The difference of two gradients means nothing by itself: it has to be seen beside the size of the gradient.
ko: 두 기울기의 차이는 그것만으로는 아무것도 말해 주지 않는다. 기울기의 크기에 견주어 보아야 한다.""",
)

CALLS = 10  # of f, for each entry: the statement says so


class Landscape:
    """A smooth function of an array, and its gradient: size * (sum(a * sin(x) + b * x**2) + c * sum(x)**2).

    The last term couples the entries: a slope is wrong where another entry has not been put back.
    """

    def __init__(self, rng, shape, size=1.0):
        self.a, self.b = rng.uniform(0.5, 1.5, size=(2, *shape))
        self.c = rng.uniform(0.2, 0.4)
        self.x = rng.uniform(0.3, 1.2, size=shape) * rng.choice([-1, 1], size=shape)
        self.size = size

    def f(self, x):
        return float(self.size * (np.sum(self.a * np.sin(x) + self.b * x**2) + self.c * np.sum(x) ** 2))

    def grad(self):
        return self.size * (self.a * np.cos(self.x) + 2 * self.b * self.x + 2 * self.c * np.sum(self.x))

    def level_first_entry(self):
        """Choose b so that the slope of the first entry is 0."""
        a, x = self.a.flat[0], self.x.flat[0]
        self.b.flat[0] = -(a * np.cos(x) + 2 * self.c * np.sum(self.x)) / (2 * x)

    def call(self):
        """f as an argument, for one check."""
        return callback(lambda x: self.f(x), shape=self.x.shape, limit=CALLS * self.x.size)


def compare(learner, solution, place, grad, *step):
    """The largest difference, as the learner finds it and as it is."""
    got = learner.gradient_check(place.call(), place.x, grad, *step)
    close(got, solution.gradient_check(place.f, place.x, grad, *step), policy=ITERATED)


def verdict(learner, place, grad, holds, text, *tolerance):
    """gradients_agree says what it should."""
    answer = learner.gradients_agree(place.call(), place.x, grad, *tolerance)
    expect(isinstance(answer, bool | np.bool_) and bool(answer) is holds, text, got=answer)


def one_entry_off(rng, grad, share):
    """grad with one entry changed by a share of the largest one."""
    wrong = grad.copy()
    wrong.flat[rng.integers(grad.size)] += rng.choice([-1, 1]) * share * np.max(np.abs(grad))
    return wrong


@problem.check(points=3)
def largest_difference(learner, solution, rng):
    """gradient_check returns the largest absolute difference, whether grad is too small there or too large
    ko: gradient_check 는 절댓값이 가장 큰 차이를 반환한다. 그 자리의 grad 가 너무 작든 너무 크든 그렇다"""
    few, many = rng.permutation([3, 4, 5, 6])[:2].tolist()
    for n, sign in ((few, 1), (many, -1), (1, 1)):
        place = Landscape(rng, (n,))
        off = -sign * rng.uniform(0.1, 0.5, size=n)
        off[rng.integers(n)] = sign * rng.uniform(0.6, 0.9)
        compare(learner, solution, place, place.grad() + off)


@problem.check(points=2)
def any_shape(learner, solution, rng):
    """gradient_check goes through all entries of a matrix, and of an array with three axes
    ko: gradient_check 는 행렬이나 축이 셋인 배열의 모든 원소를 확인한다"""
    rows, columns = different(rng, 2, 2, 4)
    for shape in ((rows, columns), (columns, 1, rows)):
        place = Landscape(rng, shape)
        for entry in (0, -1):
            wrong = place.grad()
            wrong.flat[entry] += rng.uniform(0.2, 0.4)
            compare(learner, solution, place, wrong)


@problem.check(points=2)
def central_difference_with_this_h(learner, solution, rng):
    """the differences are central ones with the h that is given, and with 1e-4 where none is
    ko: 차분은 인자로 받은 h 를 쓰는 중심 차분이며, h 를 주지 않으면 1e-4 를 쓴다"""
    n = int(rng.integers(2, 4))  # with more entries f is larger, and so is what rounding does
    x = rng.uniform(0.02, 0.05, size=n)
    for step in ((0.1,), (0.02,), ()):  # of a cubic, the central difference is off by a * h**2, more than rounding here
        a, k = rng.uniform(1, 3), rng.integers(n)  # and of the quadratic, in the other entries, by nothing
        grad = 2 * np.sum(x) + 3 * a * x**2 * (np.arange(n) == k)
        f = callback(lambda x, a=a, k=k: float(np.sum(x) ** 2 + a * x[k] ** 3), shape=(n,), limit=CALLS * n)
        h = step[0] if step else 1e-4
        close(learner.gradient_check(f, x, grad, *step), a * h**2, policy=ITERATED)


@problem.check(points=3)
def right_is_told_from_wrong(learner, solution, rng):
    """gradients_agree accepts a right gradient and refuses one with a wrong entry, a wrong sign or zeros
    ko: gradients_agree 는 맞는 기울기를 받아들이고, 원소 하나가 틀렸거나 부호가 틀렸거나 0 뿐인 기울기를 거부한다"""
    for shape in ((int(rng.integers(3, 7)),), different(rng, 2, 2, 4)):
        place = Landscape(rng, shape)
        place.x = np.abs(place.x)  # no entry of the gradient is below 0: whatever_the_size has those
        right = place.grad()
        verdict(
            learner, place, right, True,
            """a right gradient has to be accepted
            ko: 맞는 기울기는 받아들여야 한다""",
        )  # fmt: skip
        for wrong in (one_entry_off(rng, right, 0.01), one_entry_off(rng, right, 0.0001), -right, 0 * right):
            verdict(
                learner, place, wrong, False,
                """a wrong gradient has to be refused, even if only one entry is wrong
                ko: 원소 하나만 틀려도 틀린 기울기는 거부해야 한다""",
            )  # fmt: skip
        place.level_first_entry()  # a slope of 0 beside others
        verdict(
            learner, place, place.grad(), True,
            """a right gradient has to be accepted, even if an entry of it is 0
            ko: 원소 하나가 0 이더라도 맞는 기울기는 받아들여야 한다""",
        )  # fmt: skip


@problem.check(points=3)
def whatever_the_size(learner, solution, rng):
    """gradients_agree judges large and tiny gradients alike, and negative ones too
    ko: gradients_agree 는 아주 큰 기울기와 아주 작은 기울기를 똑같이 판정하며, 음수인 기울기도 그렇다"""
    for size in rng.permutation([1e8, 1e-8, -1e8, -1.0, -1e-8]):
        place = Landscape(rng, different(rng, 2, 2, 4), size)
        place.x = np.abs(place.x)  # all entries of the gradient have one sign
        right = place.grad()
        verdict(
            learner, place, right, True,
            """a right gradient has to be accepted, whatever its size
            ko: 크기가 어떻든 맞는 기울기는 받아들여야 한다""",
        )  # fmt: skip
        verdict(
            learner, place, one_entry_off(rng, right, 0.001), False,
            """a gradient with an entry that is off by a thousandth has to be refused, whatever its size
            ko: 원소 하나가 1000분의 1 만큼 어긋난 기울기는 크기가 어떻든 거부해야 한다""",
        )  # fmt: skip
    n = int(rng.integers(4, 7))
    place = Landscape(rng, (n,))
    place.a *= 0.01
    place.b *= 0
    place.c = 0.0
    k = rng.integers(n)
    place.a[k] = -1e6 * place.a[k]  # one slope far below 0, the others a little above
    right = place.grad()
    right[k] *= 1 + 1e-7
    verdict(
        learner, place, right, True,
        """a gradient that is off by a ten-millionth of its largest absolute entry has to be accepted
        ko: 절댓값이 가장 큰 원소의 1000만분의 1 만큼만 어긋난 기울기는 받아들여야 한다""",
    )  # fmt: skip


@problem.check(points=2)
def tolerance_as_given(learner, solution, rng):
    """gradients_agree uses the tolerance that is given, times the largest entry of grad
    ko: gradients_agree 는 인자로 받은 tolerance 에 grad 의 가장 큰 원소를 곱해 쓴다"""
    for others, wrong in ((0.9, rng.integers(11)), (0.01, 11)):  # the others: as large nearly, or next to nothing
        a = rng.uniform(20, 30) * np.append(others * np.ones(11), 1.0)
        x, off = rng.normal(size=12), np.zeros(12)
        off[wrong] = 0.03 * a[-1]
        for tolerance, holds in ((0.1, True), (0.02, False)):
            f = callback(lambda x, a=a: float(a @ x), shape=(12,), limit=CALLS * 12)
            answer = learner.gradients_agree(f, x, a + off, tolerance)
            expect(
                isinstance(answer, bool | np.bool_) and bool(answer) is holds,
                """an entry is off by 3 % of the largest one: a tolerance of 0.1 allows that, 0.02 does not
                ko: 원소 하나가 가장 큰 원소의 3 % 만큼 어긋났다. tolerance 가 0.1 이면 허용되고 0.02 이면 아니다""",
                got=answer,
            )


@problem.check(points=1)
def flat_ground(learner, solution, rng):
    """where f is flat, gradients_agree accepts zeros and refuses anything else
    ko: f 가 평평하면 gradients_agree 는 0 을 받아들이고 다른 값은 거부한다"""
    n = int(rng.integers(3, 7))
    place = Landscape(rng, (n,), 0.0)
    verdict(
        learner, place, np.zeros(n), True,
        """where f is flat, a gradient of zeros has to be accepted
        ko: f 가 평평하면 0 뿐인 기울기를 받아들여야 한다""",
    )  # fmt: skip
    verdict(
        learner, place, 1e-7 * (np.arange(n) == rng.integers(n)), False,
        """where f is flat, a gradient with an entry other than 0 has to be refused
        ko: f 가 평평하면 0 이 아닌 원소가 있는 기울기를 거부해야 한다""",
    )  # fmt: skip


@problem.check(points=1, needs="largest_difference")
def arguments_stay(learner, solution, rng):
    """x and grad hold the same numbers as before
    ko: x 와 grad 에는 호출하기 전과 같은 수가 들어 있다"""
    place = Landscape(rng, different(rng, 2, 2, 4))
    x, grad = inout(place.x), inout(one_entry_off(rng, place.grad(), 0.1))
    learner.gradient_check(place.call(), x, grad)
    learner.gradients_agree(place.call(), x, grad)
    unchanged(x)
    unchanged(grad)


@problem.picture
def the_difference(learner, solution, rng):
    """what gradient_check returns: left for a right gradient and smaller and smaller h, right for one with a wrong entry
    ko: gradient_check 가 반환하는 값. 왼쪽은 h 를 줄여 가며 맞는 기울기를 확인한 것, 오른쪽은 원소 하나가 틀린 기울기를 확인한 것이다"""
    a, x = np.array([1.0, 2.0, 3.0]), np.array([0.2, -0.3, 0.5])
    right = 3 * a * x**2 + 2 * np.sum(x)
    steps, errors = np.logspace(-4, -1, 10), np.linspace(-1, 1, 21)

    def f(x):
        return float(np.sum(a * x**3) + np.sum(x) ** 2)

    def check(grad, h):
        return learner.gradient_check(callback(f, shape=(3,), limit=CALLS * 3), x, grad, h)

    return (
        curves(
            steps,
            yours=lambda: [check(right, float(h)) for h in steps],
            right=np.max(a) * steps**2,
            x_label="h",
            y_label="largest difference\nko: 가장 큰 차이",
            x_log=True,
            y_log=True,
            policy=ITERATED,
        ),
        curves(
            errors,
            yours=lambda: [check(right + np.array([0, error, 0]), 1e-4) for error in errors],
            right=[solution.gradient_check(f, x, right + np.array([0, error, 0]), 1e-4) for error in errors],
            x_label="error of grad[1]\nko: grad[1] 의 오차",
            y_label="largest difference\nko: 가장 큰 차이",
            policy=ITERATED,
        ),
    )
