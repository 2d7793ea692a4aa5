"""Problem 164: an optimizer whose steps have momentum, judged on whole trajectories."""

import numpy as np

from grader.bowl import ways_down
from grader.checking import ITERATED, Problem, close, expect, inout, unchanged

problem = Problem(
    covers=["004:164", "001:001-opt2"],
    builds_on=["p163_sgd"],
    hints=[
        """Do two steps by hand first: p = 1, lr = 0.1, momentum = 0.9, and both times the gradient 1. After the first \
step p is 0.9, after the second it is not 0.8. What has to be remembered in between, and for how many keys?
ko: 먼저 손으로 두 걸음을 계산해 보라. p = 1, lr = 0.1, momentum = 0.9 이고 기울기는 두 번 다 1 이다. 첫 걸음 뒤에 p 는 0.9 \
이지만 둘째 걸음 뒤에는 0.8 이 아니다. 그 사이에 무엇을 기억해야 하는가? 그것은 키가 몇 개일 때 몇 개 필요한가?""",
        """The constructor sees no arrays, so the zeros can only be made in update, for a key that has no velocity yet. \
Print self.v at the beginning of the second call: does it still hold what the first call left?
ko: 생성자에서는 배열을 볼 수 없으므로, 0 은 아직 속도가 없는 키에 대하여 update 안에서 만들 수밖에 없다. 두 번째 호출의 \
첫머리에서 self.v 를 출력해 보라. 첫 호출이 남긴 값이 그대로 있는가?""",
        """Inside the loop over the keys stand two statements, in the order of the two formulas. The first stores under \
self.v[key], the second changes params[key] in place; lr and the minus sign stand in the first only.
ko: 키에 대한 반복문 안에는 두 식의 순서대로 문장 두 개가 있다. 첫째는 self.v[key] 에 저장하고 둘째는 params[key] 를 \
제자리에서 바꾼다. lr 와 빼기 부호는 첫째에만 나온다.""",
    ],
    draws=False,
    learned="""Momentum adds up gradients: what points to and fro cancels, what points along the valley gathers speed.
ko: 모멘텀은 기울기를 쌓는다. 왔다 갔다 하는 성분은 지워지고 골짜기를 따르는 성분은 빨라진다.""",
)

BALLS = {"x": (3,), "y": (3,)}  # the places of three balls: short enough to be read in a message
NET = {"W1": (2, 2), "b1": (2,), "W2": (2, 3), "b2": (3,)}


def arrays(rng, shapes):
    """Random arrays for all keys, parameters or their gradients."""
    return {key: rng.normal(size=shape).round(2) for key, shape in shapes.items()}


def follow(optimizer, ours, start, batches):
    """Both optimizers make the same updates; the learner's params have to be right after each. They are returned."""
    params, want = inout(start), {key: value.copy() for key, value in start.items()}
    for n, grads in enumerate(batches, start=1):
        optimizer.update(params, grads)
        ours.update(want, grads)
        close((params.value,), (want,), names=(f"update {n}: params",))
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
def velocity_is_carried_on(learner, solution, rng):
    """five updates (a row each) move params by a velocity that is carried on
    ko: 다섯 번의 update(한 번이 한 행)에서 계속 이어지는 속도만큼 params 를 옮긴다"""
    start, batches = arrays(rng, BALLS), [arrays(rng, BALLS) for _ in range(5)]
    optimizers = learner.Momentum(0.2, 0.7), solution.Momentum(0.2, 0.7)
    close(path(optimizers[0], start, batches), right_path(optimizers[1], start, batches), names=("x", "y"))


@problem.check(points=2, needs="velocity_is_carried_on")
def every_array_has_its_velocity(learner, solution, rng):
    """weights and biases of any shape move, each with a velocity of its own
    ko: 모양이 어떻든 가중치와 편향이 모두 움직이며, 저마다 자기 속도가 있다"""
    start, batches = arrays(rng, NET), [arrays(rng, NET) for _ in range(3)]
    follow(learner.Momentum(0.1, 0.8), solution.Momentum(0.1, 0.8), start, batches)


@problem.check(points=1, needs="velocity_is_carried_on")
def hundredth_and_nine_tenths(learner, solution, rng):
    """lr is 0.01 and momentum is 0.9 where they are not given
    ko: 주지 않으면 lr 는 0.01, momentum 은 0.9 이다"""
    start, batches = arrays(rng, BALLS), [arrays(rng, BALLS) for _ in range(3)]
    follow(learner.Momentum(), solution.Momentum(), start, batches)


@problem.check(points=1, needs="velocity_is_carried_on")
def v_holds_the_velocities(learner, solution, rng):
    """v is a dict of the velocities after the last update
    ko: v 는 마지막 update 뒤의 속도를 담은 딕셔너리이다"""
    start, batches = arrays(rng, BALLS), [arrays(rng, BALLS) for _ in range(3)]
    optimizer, ours = learner.Momentum(0.2, 0.6), solution.Momentum(0.2, 0.6)
    follow(optimizer, ours, start, batches)
    close((optimizer.v,), (ours.v,), names=("v",))


@problem.check(points=2, needs="velocity_is_carried_on")
def writes_into_the_arrays(learner, solution, rng):
    """the steps are made in place, in the very arrays that stood in params
    ko: 갱신을 제자리에서, 곧 params 에 있던 바로 그 배열에서 한다"""
    start, batches = arrays(rng, BALLS), [arrays(rng, BALLS) for _ in range(2)]
    params, want = follow(learner.Momentum(0.3, 0.5), solution.Momentum(0.3, 0.5), start, batches)
    expect(
        all(np.allclose(params.held[key], want[key]) for key in want),
        """x = params["x"], taken before the first update, has to hold the new values after each.
        ko: 첫 update 전에 꺼내 둔 x = params["x"] 에도 update 할 때마다 새 값이 들어 있어야 한다.""",
        got=params.held,
    )


@problem.check(points=1, needs="velocity_is_carried_on")
def leaves_the_gradients(learner, solution, rng):
    """grads stays as it was
    ko: grads 는 원래대로 남는다"""
    optimizer, params = learner.Momentum(0.1), inout(arrays(rng, BALLS))
    for _ in range(2):
        grads = inout(arrays(rng, BALLS))
        optimizer.update(params, grads)
        unchanged(grads)


@problem.check(points=1, needs="velocity_is_carried_on")
def optimizers_stay_apart(learner, solution, rng):
    """two optimizers that take turns each keep their own velocities
    ko: 번갈아 쓰이는 두 옵티마이저가 저마다 자기 속도를 유지한다"""
    starts = [arrays(rng, BALLS) for _ in range(2)]
    theirs, ours = ([made.Momentum(0.1, 0.8) for _ in starts] for made in (learner, solution))
    params, want = [inout(start) for start in starts], [{k: p.copy() for k, p in start.items()} for start in starts]
    for n in range(4):
        who, grads = n % 2, arrays(rng, BALLS)
        theirs[who].update(params[who], grads)
        ours[who].update(want[who], grads)
        close((params[who].value,), (want[who],), names=(f"update {n + 1}: params",))


@problem.check(points=2, needs="velocity_is_carried_on")
def rolls_along_the_valley(learner, solution, rng):
    """fifteen steps in the valley x**2 / 20 + y**2 lead where they should
    ko: 골짜기 x**2 / 20 + y**2 에서 열다섯 걸음을 옮기면 가야 할 곳에 이른다"""
    start = {"x": rng.uniform(-8, -6, size=3).round(2), "y": rng.uniform(1, 3, size=3).round(2)}
    params, optimizer = inout(start), learner.Momentum(0.1)
    want, ours = start, solution.Momentum(0.1)
    for _ in range(15):
        optimizer.update(params, slopes(place(params, start)))
        ours.update(want, slopes(want))
    close((params.value,), (want,), names=("params",), policy=ITERATED)


def slopes(at):
    """The gradient of x**2 / 20 + y**2."""
    return {"x": at["x"] / 10, "y": 2 * at["y"]}


@problem.picture
def the_way_down(learner, solution, rng):
    """thirty steps down a long bowl: a ball gathers speed along it, and swings past the lowest point
    ko: 길쭉한 그릇을 내려가는 서른 걸음. 공이 길이 방향으로 속도를 얻어 가장 낮은 곳을 지나쳤다가 돌아온다"""
    return ways_down(lambda: learner.Momentum(0.1), lambda: solution.Momentum(0.1))
