"""Problem 165: AdaGrad, judged on whole trajectories."""

import numpy as np

from grader.bowl import ways_down
from grader.checking import ITERATED, Problem, close, expect, inout, unchanged

problem = Problem(
    covers=["004:165", "001:001-opt3"],
    builds_on=["p163_sgd"],
    hints=[
        """Do two steps by hand first: p = 1, lr = 0.1, and the gradients 3 and 4. h is 9 after the first update and 25 \
after the second; p is 0.9, then 0.82. What has to be remembered in between, and for how many keys?
ko: 먼저 손으로 두 걸음을 계산해 보라. p = 1, lr = 0.1 이고 기울기는 3 과 4 이다. h 는 첫 update 뒤에 9, 둘째 뒤에 25 이고, \
p 는 0.9 가 되었다가 0.82 가 된다. 그 사이에 무엇을 기억해야 하는가? 그것은 키가 몇 개일 때 몇 개 필요한가?""",
        """The constructor sees no arrays, so the zeros can only be made in update, for a key that has no sum yet. h has \
the shape of the gradient, so no sum over the array is taken anywhere.
ko: 생성자에서는 배열을 볼 수 없으므로, 0 은 아직 합이 없는 키에 대하여 update 안에서 만들 수밖에 없다. h 의 모양은 기울기와 \
같으므로 배열의 원소를 서로 더하는 일은 어디에도 없다.""",
        """Inside the loop over the keys stand two statements, in the order of the two formulas: first h grows (+=), then \
params[key] changes in place. Mind the brackets of the denominator: the root ends before the 1e-7 is added.
ko: 키에 대한 반복문 안에는 두 식의 순서대로 문장 두 개가 있다. 먼저 h 가 커지고(+=) 다음에 params[key] 가 제자리에서 \
바뀐다. 분모의 괄호에 주의하라. 제곱근이 끝난 다음에 1e-7 을 더한다.""",
    ],
    draws=False,
    learned="""AdaGrad gives each parameter a step of its own, which shrinks the more it has moved already.
ko: AdaGrad 는 매개변수마다 보폭을 따로 둔다. 많이 움직인 매개변수일수록 보폭이 줄어든다.""",
)

BALLS = {"x": (3,), "y": (3,)}  # the places of three balls: short enough to be read in a message
NET = {"W1": (2, 2), "b1": (2,), "W2": (2, 3), "b2": (3,)}


def places(rng, shapes):
    """Parameters, none of which comes near 0 in five steps: a tolerance relative to it would shrink to nothing."""
    return {key: away_from_zero(rng, 1.5, 4, shape) for key, shape in shapes.items()}


def gradients(rng, shapes):
    """Gradients so large that it does not matter beside them whether 1e-7 or 1e-8 is added to the root."""
    return {key: away_from_zero(rng, 0.3, 2, shape) for key, shape in shapes.items()}


def away_from_zero(rng, low, high, shape):
    """Numbers of both signs whose sizes lie between low and high."""
    return (rng.uniform(low, high, shape) * rng.choice([-1, 1], shape)).round(2)


def follow(optimizer, ours, start, batches):
    """Both optimizers make the same updates; the learner's params have to be right after each. They are returned."""
    params, want = inout(start), {key: value.copy() for key, value in start.items()}
    for n, grads in enumerate(batches, start=1):
        optimizer.update(params, grads)
        ours.update(want, grads)
        close((params.value,), (want,), names=(f"update {n}: params",), policy=ITERATED)
    return params, want


def path(optimizer, start, batches):
    """Where the learner's updates lead from start: for x and for y an array with a row for each update."""
    params, stations = inout(start), []
    for grads in batches:
        optimizer.update(params, grads)
        stations.append(place(params, start))
    return rows(stations)


def right_path(ours, start, batches):
    """The same for the solution."""
    params, stations = {key: value.copy() for key, value in start.items()}, []
    for grads in batches:
        ours.update(params, grads)
        stations.append({key: value.copy() for key, value in params.items()})
    return rows(stations)


def rows(stations):
    """The arrays x and y, a row for each station."""
    return tuple(np.array([at[key] for at in stations]) for key in BALLS)


def place(params, start):
    """Where the balls lie now, by the learner's steps; the check ends here if that is no place."""
    at = params.value
    expect(
        isinstance(at, dict)
        and all(isinstance(at.get(key), np.ndarray) and at[key].shape == start[key].shape for key in start),
        """params keeps its keys, and under each an array of the same shape
        ko: params 의 키는 그대로이고, 키마다 모양이 같은 배열이 있다""",
        got=at,
    )
    return at


@problem.check(points=4)
def steps_shrink_with_the_sum(learner, solution, rng):
    """five updates (a row each) divide their steps by the root of h
    ko: 다섯 번의 update(한 번이 한 행)에서 걸음을 h 의 제곱근으로 나눈다"""
    start, batches = places(rng, BALLS), [gradients(rng, BALLS) for _ in range(5)]
    optimizers = learner.AdaGrad(0.3), solution.AdaGrad(0.3)
    close(
        path(optimizers[0], start, batches),
        right_path(optimizers[1], start, batches),
        names=("x", "y"),
        policy=ITERATED,
    )


@problem.check(points=2, needs="steps_shrink_with_the_sum")
def every_array_has_its_sums(learner, solution, rng):
    """weights and biases of any shape move, each entry with a sum of its own
    ko: 모양이 어떻든 가중치와 편향이 모두 움직이며, 원소마다 자기 합이 있다"""
    start, batches = places(rng, NET), [gradients(rng, NET) for _ in range(3)]
    follow(learner.AdaGrad(0.2), solution.AdaGrad(0.2), start, batches)


@problem.check(points=2, needs="steps_shrink_with_the_sum")
def first_step_has_size_lr(learner, solution, rng):
    """the first step has size lr for small gradients too, and 0 for none
    ko: 기울기가 작아도 첫 걸음의 크기는 lr 이고, 기울기가 0 이면 0 이다"""
    size = 10.0 ** rng.permutation([-4, -2, 0, 2])
    slope = np.append(away_from_zero(rng, 1, 3, 4) * size, 0.0)
    start = places(rng, {"x": (5,)})
    params = inout(start)
    learner.AdaGrad(0.2).update(params, {"x": slope})
    moved = place(params, start)["x"] - start["x"]
    expect(
        np.all(
            np.abs(moved + 0.2 * np.sign(slope)) <= 0.002
        ),  # 1 %: ten times what the 1e-7 does to a gradient of 1e-4
        """The first step has to be lr against the sign of the gradient, 0.2 here, and 0 where the gradient is 0.
        ko: 첫 걸음은 기울기와 반대 방향으로 lr, 여기서는 0.2 여야 하고, 기울기가 0 인 곳에서는 0 이어야 한다.""",
        got=moved,
    )


@problem.check(points=1, needs="steps_shrink_with_the_sum")
def rate_of_a_hundredth(learner, solution, rng):
    """lr is 0.01 where none is given
    ko: lr 를 주지 않으면 0.01 이다"""
    start, batches = places(rng, BALLS), [gradients(rng, BALLS) for _ in range(2)]
    follow(learner.AdaGrad(), solution.AdaGrad(), start, batches)


@problem.check(points=1, needs="steps_shrink_with_the_sum")
def h_holds_the_sums(learner, solution, rng):
    """h is a dict of the sums of squares after the last update
    ko: h 는 마지막 update 뒤의 제곱의 합을 담은 딕셔너리이다"""
    start, batches = places(rng, BALLS), [gradients(rng, BALLS) for _ in range(3)]
    optimizer, ours = learner.AdaGrad(0.2), solution.AdaGrad(0.2)
    follow(optimizer, ours, start, batches)
    close((optimizer.h,), (ours.h,), names=("h",), policy=ITERATED)


@problem.check(points=2, needs="steps_shrink_with_the_sum")
def writes_into_the_arrays(learner, solution, rng):
    """the steps are made in place, in the very arrays that stood in params
    ko: 갱신을 제자리에서, 곧 params 에 있던 바로 그 배열에서 한다"""
    start, batches = places(rng, BALLS), [gradients(rng, BALLS) for _ in range(2)]
    params, want = follow(learner.AdaGrad(0.3), solution.AdaGrad(0.3), start, batches)
    expect(
        all(np.allclose(params.held[key], want[key]) for key in want),
        """x = params["x"], taken before the first update, has to hold the new values after each.
        ko: 첫 update 전에 꺼내 둔 x = params["x"] 에도 update 할 때마다 새 값이 들어 있어야 한다.""",
        got=params.held,
    )


@problem.check(points=1, needs="steps_shrink_with_the_sum")
def leaves_the_gradients(learner, solution, rng):
    """grads stays as it was
    ko: grads 는 원래대로 남는다"""
    optimizer, params = learner.AdaGrad(0.1), inout(places(rng, BALLS))
    for _ in range(2):
        grads = inout(gradients(rng, BALLS))
        optimizer.update(params, grads)
        unchanged(grads)


@problem.check(points=1, needs="steps_shrink_with_the_sum")
def optimizers_stay_apart(learner, solution, rng):
    """two optimizers that take turns each keep their own sums
    ko: 번갈아 쓰이는 두 옵티마이저가 저마다 자기 합을 유지한다"""
    starts = [places(rng, BALLS) for _ in range(2)]
    theirs, ours = ([made.AdaGrad(0.2) for _ in starts] for made in (learner, solution))
    params, want = [inout(start) for start in starts], [{k: p.copy() for k, p in start.items()} for start in starts]
    for n in range(4):
        who, grads = n % 2, gradients(rng, BALLS)
        theirs[who].update(params[who], grads)
        ours[who].update(want[who], grads)
        close((params[who].value,), (want[who],), names=(f"update {n + 1}: params",), policy=ITERATED)


@problem.picture
def the_way_down(learner, solution, rng):
    """thirty steps down a long bowl: straight at first, and smaller at every step
    ko: 길쭉한 그릇을 내려가는 서른 걸음. 곧바로 향하며 걸음마다 보폭이 줄어든다"""
    return ways_down(lambda: learner.AdaGrad(1.5), lambda: solution.AdaGrad(1.5))
