"""Problem 120: gradient descent from one start with several learning rates."""

import numpy as np

from grader.checking import ITERATED, Problem, callback, close, expect, inout, unchanged
from grader.picturing import landscape, paths

problem = Problem(
    covers=["004:120"],
    builds_on=["p119_gradient_descent"],
    hints=[
        """Write the functions of problems 117 and 119 again in this file. What is left is a loop over the rates.
ko: 문제 117 과 119 의 함수를 이 파일에 다시 써라. 남은 일은 학습률에 대한 반복문이다.""",
        """Compare with rates = [0.1, 0.1]: both results have to be the same. If they are not, where does the second walk begin?
ko: rates = [0.1, 0.1] 로 실행해 보라. 두 결과가 같아야 한다. 다르다면 두 번째는 어디에서 출발하는가?""",
        """A list that holds the same array twice shows every change twice. Let each walk begin with an array of its own, \
init_x.copy(), and append what it returns.
ko: 같은 배열이 두 번 들어 있는 리스트에서는 한 번의 변화가 두 번 보인다. 학습률마다 자신의 배열 init_x.copy() 로 시작하고, 그 \
결과를 append 하라.""",
    ],
    draws=False,
    learned="""Too small a learning rate hardly moves, too large a one leaps over the bottom; what works lies in between.
ko: 학습률이 너무 작으면 거의 움직이지 않고, 너무 크면 바닥을 건너뛴다. 쓸 만한 값은 그 사이에 있다.""",
)

CALLS = 10  # of f, for each entry in each step: the statement says so
USUAL = 100  # steps: who always takes so many comes to an end, too


def walked(learner, f, x, rates, step_num):
    """Where the learner's walks end; x may be an inout."""
    size = getattr(x, "start", x).size
    f = callback(f, shape=(size,), limit=CALLS * size * len(rates) * max(step_num, USUAL))
    return learner.compare_rates(f, x, rates, step_num)


def bowl(rng, n):
    """A bowl that is not equally steep in all directions, and a function that knows where a walk on it ends."""
    steepness, bottom = rng.uniform(0.6, 1.2, size=n), rng.uniform(-2, 2, size=n)

    def f(x):
        return np.sum(steepness * (x - bottom) ** 2) + 0.3

    def end(x, lr, step_num):
        return bottom + (1 - 2 * lr * steepness) ** step_num * (x - bottom)

    return f, end


def unsorted(rng, count):
    """Distinct rates between 0.02 and 0.2 that do not stand in the order of size."""
    rates = np.linspace(0.02, 0.19, count) + rng.uniform(0, 0.01, size=count)
    return [*rng.permutation(rates[1:]).tolist(), float(rates[0])]


def two(result):
    """Two places, or the check ends here."""
    expect(
        (isinstance(result, tuple | list) or (isinstance(result, np.ndarray) and result.ndim == 2))
        and len(result) == 2
        and all(isinstance(place, np.ndarray) and place.shape == (2,) and place.dtype.kind == "f" for place in result),
        """two arrays of shape (2,) have to come back, one for each rate
        ko: 학습률마다 하나씩, 모양이 (2,) 인 배열 두 개를 반환해야 한다""",
        got=result,
    )
    return result


@problem.check(points=5)
def each_walk_from_the_same_start(learner, solution, rng):
    """returns where each rate leads from the same start, in the order of rates
    ko: 같은 자리에서 출발하여 학습률마다 이른 자리를 rates 의 순서대로 반환한다"""
    for n, step_num in ((2, 6), (3, 11)):
        f, end = bowl(rng, n)
        x = rng.uniform(3, 5, size=n)
        rates = unsorted(rng, 4)
        close(walked(learner, f, x, rates, step_num), [end(x, lr, step_num) for lr in rates], policy=ITERATED)
    x, rates = rng.uniform(1, 2, size=3), [lr / 10 for lr in unsorted(rng, 3)]
    one_step = [x - lr * 4 * x**3 for lr in rates]
    close(walked(learner, lambda x: np.sum(x**4), x, rates, 1), one_step, policy=ITERATED)


@problem.check(points=2, needs="each_walk_from_the_same_start")
def too_small_and_right(learner, solution, rng):
    """arrives with a good rate, hardly moves with a tiny one
    ko: 알맞은 학습률로는 바닥에 이르고 아주 작은 학습률로는 거의 움직이지 않는다"""
    f, end = bowl(rng, 2)
    x = rng.uniform(3, 5, size=2)
    tiny, good = two(walked(learner, f, x, [1e-10, 0.3], 30))
    close(good, end(x, 0.3, 30), policy=ITERATED)
    expect(
        np.allclose(tiny - x, end(x, 1e-10, 30) - x, rtol=1e-2, atol=0),  # sums of 30 tiny steps keep five digits
        """with a rate of 1e-10 the walk has to move a little, by less than a millionth
        ko: 학습률이 1e-10 이면 백만분의 1 도 안 되게, 그러나 조금은 움직여야 한다""",
        got=tiny - x,
    )


@problem.check(points=2, needs="each_walk_from_the_same_start")
def too_big(learner, solution, rng):
    """flies off with a rate of ten, and leaves the other walks alone; 100 steps are the default
    ko: 학습률이 10 이면 발산하고, 그래도 다른 결과는 그대로이다. 걸음 수의 기본값은 100 이다"""
    f, end = bowl(rng, 2)
    x = rng.uniform(3, 5, size=2)
    far, good = two(learner.compare_rates(callback(f, shape=(2,), limit=CALLS * 2 * 2 * USUAL), x, [10, 0.01]))
    expect(
        np.abs(far).max() > 1e10,
        """with a rate of 10 the walk has to end far away, beyond 1e10
        ko: 학습률이 10 이면 1e10 보다 멀리 가야 한다""",
        got=far,
    )
    close(good, end(x, 0.01, USUAL), policy=ITERATED)


@problem.check(points=1, needs="each_walk_from_the_same_start")
def start_stays(learner, solution, rng):
    """leaves init_x as it was
    ko: init_x 를 바꾸지 않는다"""
    x = inout(rng.uniform(3, 5, size=3))
    walked(learner, bowl(rng, 3)[0], x, [0.1, 0.02], 5)
    unchanged(x)


@problem.picture
def three_walks(learner, solution, rng):
    """ten steps down x0**2 + x1**2 with three rates: 0.02 creeps, 0.3 arrives, 1.02 flies off
    ko: x0**2 + x1**2 을 세 학습률로 열 걸음 내려간다. 0.02 는 기어가고 0.3 은 도착하고 1.02 는 튕겨 나간다"""

    def f(x):
        return x[0] ** 2 + x[1] ** 2

    rates, start, steps = (0.02, 0.3, 1.02), np.array([-1.5, 1.0]), range(11)

    def ways(compare):
        """For each rate where 0, 1, ... 10 steps end, (rates, steps, 2)."""
        return np.array([compare(count) for count in steps]).transpose(1, 0, 2)

    def yours(count):
        return learner.compare_rates(callback(f, shape=(2,), limit=CALLS * 6 * USUAL), start.copy(), list(rates), count)

    right = ways(lambda count: solution.compare_rates(f, start.copy(), list(rates), count))
    land = landscape(lambda x0, x1: x0**2 + x1**2, (-3, 3), (-2.2, 2.2))
    return tuple(
        paths(
            land, yours=lambda i=i: ways(yours)[i], right=right[i], goal=(0.0, 0.0), x_label="x[0]", y_label="x[1]",
            title=f"lr={rate}",
        )
        for i, rate in enumerate(rates)
    )  # fmt: skip
