"""Problem 166: Adam, judged on whole trajectories."""

import numpy as np

from grader.bowl import ways_down
from grader.checking import ITERATED, Problem, close, expect, inout, unchanged

problem = Problem(
    covers=["004:166", "000:000-2.2-adam", "001:001-opt4"],
    builds_on=["p164_momentum", "p165_adagrad"],
    hints=[
        """Do the first step by hand: lr = 0.1, beta1 = 0.9, beta2 = 0.999 and the gradient 2. What are m, v and lr_t, \
and what does 0.1 have to do with the step? If yours is about three times as long, look at lr_t.
ko: 첫 걸음을 손으로 계산해 보라. lr = 0.1, beta1 = 0.9, beta2 = 0.999 이고 기울기는 2 이다. m, v, lr_t 는 얼마이며, 걸음은 \
0.1 과 어떤 관계가 있는가? 걸음이 세 배쯤 길다면 lr_t 를 살펴보라.""",
        """Two kinds of things happen in update. Counting and lr_t belong to the call and are done once, before the loop, \
counting first; m, v and the step belong to a key and are done inside the loop.
ko: update 안에서는 두 가지 일이 일어난다. 횟수를 세고 lr_t 를 구하는 것은 호출마다 한 번이므로 반복문 앞에서 하되, 세는 일이 \
먼저이다. m, v 와 걸음은 키마다 하는 일이므로 반복문 안에서 한다.""",
        """If the first step is right and the second is not, print iter, lr_t, m and v in both calls: iter has to be 1 and \
2, m and v have to go on from what the first call stored under the same key, and lr_t must not be stored in lr.
ko: 첫 걸음은 맞는데 둘째 걸음이 틀린다면 두 호출에서 iter, lr_t, m, v 를 출력해 보라. iter 는 1 과 2 여야 하고, m 과 v 는 첫 \
호출이 같은 키에 저장한 값에서 이어져야 하며, lr_t 를 lr 에 저장해서는 안 된다.""",
    ],
    draws=False,
    learned="""Adam is momentum with a step of its own for each parameter, and corrects both averages for having begun at 0.
ko: Adam 은 모멘텀에 매개변수마다의 보폭을 더한 것이며, 0 에서 시작한 두 평균을 보정한다.""",
)

BALLS = {"x": (3,), "y": (3,)}  # the places of three balls: short enough to be read in a message
NET = {"W1": (2, 2), "b1": (2,), "W2": (2, 3), "b2": (3,)}


def places(rng, shapes):
    """Parameters, none of them near 0, so that a tolerance relative to them does not shrink to nothing."""
    return {key: away_from_zero(rng, 1, 3, shape) for key, shape in shapes.items()}


def gradients(rng, shapes):
    """Gradients so large that the textbook's form, whose 1e-8 stands beside the corrected root, gives the same steps."""
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


@problem.check(points=5)
def steps_follow_both_averages(learner, solution, rng):
    """five updates (a row each) take lr_t * m / (sqrt(v) + 1e-7) off params
    ko: 다섯 번의 update(한 번이 한 행)마다 params 에서 lr_t * m / (sqrt(v) + 1e-7) 를 뺀다"""
    start, batches = places(rng, BALLS), [gradients(rng, BALLS) for _ in range(5)]
    optimizers = learner.Adam(0.03, 0.7, 0.9), solution.Adam(0.03, 0.7, 0.9)
    close(
        path(optimizers[0], start, batches),
        right_path(optimizers[1], start, batches),
        names=("x", "y"),
        policy=ITERATED,
    )


@problem.check(points=2, needs="steps_follow_both_averages")
def every_array_has_its_averages(learner, solution, rng):
    """weights and biases of any shape move, each with averages of its own
    ko: 모양이 어떻든 가중치와 편향이 모두 움직이며, 저마다 자기 평균이 있다"""
    start, batches = places(rng, NET), [gradients(rng, NET) for _ in range(3)]
    follow(learner.Adam(0.05, 0.8, 0.95), solution.Adam(0.05, 0.8, 0.95), start, batches)


@problem.check(points=2, needs="steps_follow_both_averages")
def first_step_has_size_lr(learner, solution, rng):
    """the first step has size lr for small gradients too, and 0 for none
    ko: 기울기가 작아도 첫 걸음의 크기는 lr 이고, 기울기가 0 이면 0 이다"""
    size = 10.0 ** rng.permutation([-3, -1, 0, 2])
    slope = np.append(away_from_zero(rng, 1, 3, 4) * size, 0.0)
    start = places(rng, {"x": (5,)})
    params = inout(start)
    learner.Adam(0.2).update(params, {"x": slope})
    moved = place(params, start)["x"] - start["x"]
    expect(
        np.all(np.abs(moved + 0.2 * np.sign(slope)) <= 0.002),  # 1 %: three times what 1e-7 does to a gradient of 1e-3
        """The first step has to be lr against the sign of the gradient, 0.2 here, and 0 where the gradient is 0.
        ko: 첫 걸음은 기울기와 반대 방향으로 lr, 여기서는 0.2 여야 하고, 기울기가 0 인 곳에서는 0 이어야 한다.""",
        got=moved,
    )


@problem.check(points=1, needs="steps_follow_both_averages")
def settings_of_the_paper(learner, solution, rng):
    """lr is 0.001, beta1 is 0.9 and beta2 is 0.999 where they are not given
    ko: 주지 않으면 lr 는 0.001, beta1 은 0.9, beta2 는 0.999 이다"""
    start, batches = places(rng, BALLS), [gradients(rng, BALLS) for _ in range(8)]
    follow(learner.Adam(), solution.Adam(), start, batches)


@problem.check(points=2, needs="steps_follow_both_averages")
def keeps_count_and_averages(learner, solution, rng):
    """iter counts the calls of update, m and v hold the averages after the last
    ko: iter 는 update 를 부른 횟수이고, m 과 v 에는 마지막 update 뒤의 평균이 있다"""
    start, batches = places(rng, BALLS), [gradients(rng, BALLS) for _ in range(3)]
    optimizer, ours = learner.Adam(0.05, 0.6, 0.9), solution.Adam(0.05, 0.6, 0.9)
    follow(optimizer, ours, start, batches)
    got, want = ((a.m, a.v, a.iter) for a in (optimizer, ours))
    close(got, want, names=("m", "v", "iter"), policy=ITERATED)


@problem.check(points=2, needs="steps_follow_both_averages")
def writes_into_the_arrays(learner, solution, rng):
    """the steps are made in place, in the very arrays that stood in params
    ko: 갱신을 제자리에서, 곧 params 에 있던 바로 그 배열에서 한다"""
    start, batches = places(rng, BALLS), [gradients(rng, BALLS) for _ in range(2)]
    params, want = follow(learner.Adam(0.1, 0.7, 0.9), solution.Adam(0.1, 0.7, 0.9), start, batches)
    expect(
        all(np.allclose(params.held[key], want[key]) for key in want),
        """x = params["x"], taken before the first update, has to hold the new values after each.
        ko: 첫 update 전에 꺼내 둔 x = params["x"] 에도 update 할 때마다 새 값이 들어 있어야 한다.""",
        got=params.held,
    )


@problem.check(points=1, needs="steps_follow_both_averages")
def leaves_the_gradients(learner, solution, rng):
    """grads stays as it was
    ko: grads 는 원래대로 남는다"""
    optimizer, params = learner.Adam(0.1), inout(places(rng, BALLS))
    for _ in range(2):
        grads = inout(gradients(rng, BALLS))
        optimizer.update(params, grads)
        unchanged(grads)


@problem.check(points=1, needs="steps_follow_both_averages")
def optimizers_stay_apart(learner, solution, rng):
    """two optimizers that take turns each keep their own averages
    ko: 번갈아 쓰이는 두 옵티마이저가 저마다 자기 평균을 유지한다"""
    starts = [places(rng, BALLS) for _ in range(2)]
    theirs, ours = ([made.Adam(0.05, 0.7, 0.9) for _ in starts] for made in (learner, solution))
    params, want = [inout(start) for start in starts], [{k: p.copy() for k, p in start.items()} for start in starts]
    for n in range(4):
        who, grads = n % 2, gradients(rng, BALLS)
        theirs[who].update(params[who], grads)
        ours[who].update(want[who], grads)
        close((params[who].value,), (want[who],), names=(f"update {n + 1}: params",), policy=ITERATED)


@problem.picture
def the_way_down(learner, solution, rng):
    """thirty steps down a long bowl: momentum, with a step size of its own for each variable
    ko: 길쭉한 그릇을 내려가는 서른 걸음. 모멘텀에 변수마다 다른 보폭을 더한 것이다"""
    return ways_down(lambda: learner.Adam(0.3), lambda: solution.Adam(0.3))
