"""Problem 163: an optimizer that takes plain gradient steps."""

import numpy as np

from grader.bowl import ways_down
from grader.checking import Problem, close, expect, inout, unchanged

problem = Problem(
    covers=["004:163", "001:001-opt1"],
    builds_on=["p119_gradient_descent"],
    hints=[
        """The constructor has one thing to remember for later. update then goes through the keys of params and does \
the same for each.
ko: 생성자는 나중에 쓸 것 하나만 기억해 두면 된다. update 는 params 의 키를 하나씩 돌면서 같은 일을 한다.""",
        """What sign does the slope of y**2 have to the left of its minimum, and which way is down from there? That \
settles the sign of the step.
ko: y**2 의 최솟값 왼쪽에서 기울기의 부호는 무엇이며, 거기서 내리막은 어느 쪽인가? 걸음의 부호는 그렇게 정해진다.""",
        """For an array a with another name on it, b = a, compare a = a - 1 with a -= 1 and look at b afterwards. The \
layers of a net are in the place of b.
ko: 배열 a 에 b = a 로 다른 이름을 붙이고, a = a - 1 과 a -= 1 을 각각 해 본 뒤 b 를 살펴보라. 신경망의 계층이 바로 b 의 \
처지에 있다.""",
    ],
    draws=False,
    learned="""SGD steps against the gradient, which on a long bowl hardly points to its lowest point.
ko: SGD 는 기울기의 반대로 걷는다. 길쭉한 그릇에서 그 방향은 가장 낮은 곳을 거의 가리키지 않는다.""",
)

SHAPES = {"W1": (2, 2), "b1": (2,), "W2": (2, 2), "b2": (2,)}
BALLS = 3  # that roll down the bowl at the same time


def arrays(rng):
    """Random arrays for all keys, parameters or their gradients, short enough to be read in a message."""
    return {key: rng.normal(size=shape).round(2) for key, shape in SHAPES.items()}


def stepped(optimizer, params, grads):
    """What the solution's optimizer makes of a copy of params."""
    moved = {key: value.copy() for key, value in params.items()}
    optimizer.update(moved, grads)
    return moved


@problem.check(points=3)
def every_array_makes_the_step(learner, solution, rng):
    """one update subtracts lr * g from every array in params, once
    ko: update 를 한 번 부르면 params 의 모든 배열에서 lr * g 를 한 번 뺀다"""
    start, grads = arrays(rng), arrays(rng)
    params = inout(start)
    learner.SGD(0.2).update(params, grads)
    close((params.value,), (stepped(solution.SGD(0.2), start, grads),), names=("params",))


@problem.check(points=1)
def rate_of_a_hundredth(learner, solution, rng):
    """lr is 0.01 where none is given
    ko: lr 를 주지 않으면 0.01 이다"""
    start, grads = arrays(rng), arrays(rng)
    params = inout(start)
    learner.SGD().update(params, grads)
    close((params.value,), (stepped(solution.SGD(), start, grads),), names=("params",))


@problem.check(points=2, needs="every_array_makes_the_step")
def writes_into_the_arrays(learner, solution, rng):
    """the step is made in place, in the very arrays that stood in params
    ko: 갱신을 제자리에서, 곧 params 에 있던 바로 그 배열에서 한다"""
    start, grads = arrays(rng), arrays(rng)
    params = inout(start)
    learner.SGD(0.3).update(params, grads)
    want = stepped(solution.SGD(0.3), start, grads)
    expect(
        all(np.allclose(params.held[key], want[key]) for key in want),
        """W1 = params["W1"], taken before the update, has to hold the new values after it.
        ko: update 전에 꺼내 둔 W1 = params["W1"] 에도 update 뒤의 새 값이 들어 있어야 한다.""",
        got=params.held,
    )


@problem.check(points=1, needs="every_array_makes_the_step")
def leaves_the_gradients(learner, solution, rng):
    """grads stays as it was
    ko: grads 는 원래대로 남는다"""
    grads = inout(arrays(rng))
    learner.SGD(0.1).update(inout(arrays(rng)), grads)
    unchanged(grads)


@problem.check(points=3, needs="every_array_makes_the_step")
def rolls_down_the_bowl(learner, solution, rng):
    """eight steps on the bowl x**2 / 20 + y**2 lead where they should
    ko: 그릇 x**2 / 20 + y**2 에서 여덟 걸음을 옮기면 가야 할 곳에 이른다"""
    start = {"x": rng.uniform(-8, -6, size=BALLS).round(2), "y": rng.uniform(1, 3, size=BALLS).round(2)}
    params, optimizer = inout(start), learner.SGD(0.9)
    want, ours = start, solution.SGD(0.9)
    for _ in range(8):
        optimizer.update(params, slopes(place(params)))
        want = stepped(ours, want, slopes(want))
    close((params.value,), (want,), names=("params",))


def slopes(at):
    """The gradient of x**2 / 20 + y**2."""
    return {"x": at["x"] / 10, "y": 2 * at["y"]}


def place(params):
    """Where the balls lie now, by the learner's steps; the check ends here if that is no place."""
    at = params.value
    expect(
        isinstance(at, dict)
        and all(isinstance(at.get(key), np.ndarray) and at[key].shape == (BALLS,) for key in ("x", "y")),
        """params keeps its keys, and under each an array of the same shape
        ko: params 의 키는 그대로이고, 키마다 모양이 같은 배열이 있다""",
        got=at,
    )
    return at


@problem.picture
def the_way_down(learner, solution, rng):
    """thirty steps down a long bowl: to and fro across it, and hardly along it
    ko: 길쭉한 그릇을 내려가는 서른 걸음. 가로질러 왔다 갔다 하면서 길이 방향으로는 거의 나아가지 못한다"""
    return ways_down(lambda: learner.SGD(0.95), lambda: solution.SGD(0.95))
