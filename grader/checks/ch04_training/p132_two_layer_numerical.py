"""Problem 132: the gradient of the loss by moving every parameter a little."""

import numpy as np

from grader.checking import DIFFERENCE, ITERATED, Problem, close, expect, gradient_of, inout, unchanged
from grader.networks import arrays_of, layer_shapes, some_params, two_layers_start_right
from grader.sizes import different

problem = Problem(
    covers=["004:132"],
    builds_on=["p117_numerical_gradient", "p130_two_layer_loss"],
    hints=[
        """Begin with a single number: add 1e-4 to net.params["W1"][0, 0], look at the loss, take 2e-4 off, look again. Then \
let loops do the same for every entry.
ko: 수 하나부터 시작하라. net.params["W1"][0, 0] 에 1e-4 를 더해 손실을 보고, 2e-4 를 빼고 다시 보라. 그다음에는 반복문으로 모든 \
원소에 같은 일을 시켜라.""",
        """Problem 117 walks through a vector with one index. np.ndindex(array.shape) gives the index of every entry of an \
array with any number of axes, and array[index] is that entry.
ko: 문제 117 은 번호 하나로 벡터를 훑는다. np.ndindex(array.shape) 는 축이 몇 개이든 배열의 모든 원소의 위치를 차례로 주고, \
array[index] 가 그 원소이다.""",
        """If all derivatives are 0, the loss did not see the move: a copy was moved, or the loss was computed before. Hand over \
self.params["W1"] itself, and a function that calls self.loss(x, t) anew each time.
ko: 미분이 모두 0 이라면 손실이 움직임을 보지 못한 것이다. 복사본을 움직였거나 손실을 미리 계산해 두었다. self.params["W1"] 자체와, \
매번 self.loss(x, t) 를 새로 호출하는 함수를 넘겨라.""",
    ],
    draws=False,
    rigs=["nets"],
    learned="""The numerical gradient takes two losses for each parameter: slow, but so simple that it can judge the fast one.
ko: 수치 기울기는 매개변수마다 손실을 두 번 구한다. 느리지만 단순해서 빠른 방법의 심판이 될 수 있다.""",
)

KEYS = ("W1", "b1", "W2", "b2")
SPREAD = 0.3  # of the parameters: probabilities so near each other that the 1e-7 in the logarithm hardly shows


def some_sizes(rng):
    """How many inputs, hidden nodes and classes, no two of them alike; a batch of seven is larger than each."""
    return different(rng, 3, 3, 6)


def batch(rng, sizes, rows):
    """Random inputs, and one-hot labels of which two thirds are alike: what the rows add to a derivative does not cancel."""
    D, _, K = sizes
    often, seldom = rng.permutation(K)[:2]
    kind = rng.permutation(np.where(np.arange(rows) < rows // 3, seldom, often))
    return rng.normal(size=(rows, D)), np.eye(K)[kind]


def solved(solution, sizes, params):
    """The solution's net with these parameters."""
    net = solution.TwoLayerNet(*sizes)
    net.params = dict(params)
    return net


def certified(solution, sizes, params, x, t, wrt):
    """The derivatives of the solution's loss at these parameters; wrt are positions in KEYS."""

    def loss(*arrays):
        return solved(solution, sizes, dict(zip(KEYS, arrays, strict=True))).loss(x, t)

    return gradient_of(loss, at=tuple(params[key] for key in KEYS), wrt=wrt)


def slopes_of(net, sizes, x, t, keys):
    """What numerical_gradient(x, t) has for these parameters."""
    return arrays_of(net.numerical_gradient(x, t), layer_shapes(*sizes), keys, called="numerical_gradient(x, t)")


@problem.check(points=1)
def starts_as_before(learner, solution, rng):
    """the parameters start as in problem 128
    ko: 매개변수는 문제 128 과 똑같이 시작한다"""
    two_layers_start_right(learner.TwoLayerNet, rng)


@problem.check(points=3)
def loss_as_before(learner, solution, rng):
    """predict and loss are those of problem 130, for large scores too
    ko: predict 와 loss 는 문제 130 과 같으며 점수가 커도 그렇다"""
    D, H, K = sizes = some_sizes(rng)
    params, last = (
        some_params(rng, *sizes, spread=SPREAD),
        np.arange(K) == K - 1,
    )  # which in large scores is never the true class
    large = {**params, "W1": 140 * params["W1"]}  # hidden nodes near 0 or near 1
    large["W2"] = params["W2"] + np.outer(1000 + 300 * np.arange(H), np.where(last, -1, 1))
    large["b2"] = params["b2"] - 3000 * last
    for held, classes in ((params, K), (large, K - 1)):
        x, t = rng.normal(size=(7, D)), np.eye(K)[rng.permutation(np.arange(7) % classes)]
        net, right = learner.rig("net_holding", sizes, held), solved(solution, sizes, held)
        close(net.predict(x), right.predict(x))
        close(net.loss(x, t), right.loss(x, t), policy=ITERATED)


@problem.check(points=3)
def gradient_of_the_output_layer(learner, solution, rng):
    """the gradients of W2 and b2 are those of the loss
    ko: W2 와 b2 의 기울기가 손실의 기울기이다"""
    for rows in (7, 2):
        sizes = some_sizes(rng)
        params, (x, t) = some_params(rng, *sizes, spread=SPREAD), batch(rng, sizes, rows)
        net = learner.rig("net_holding", sizes, params)
        close(
            slopes_of(net, sizes, x, t, ("W2", "b2")), certified(solution, sizes, params, x, t, (2, 3)), names=("W2", "b2"),
            policy=DIFFERENCE,
        )  # fmt: skip


@problem.check(points=4)
def gradient_of_the_hidden_layer(learner, solution, rng):
    """the gradients of W1 and b1 are those of the loss
    ko: W1 과 b1 의 기울기가 손실의 기울기이다"""
    for rows in (7, 2):
        sizes = some_sizes(rng)
        params, (x, t) = some_params(rng, *sizes, spread=SPREAD), batch(rng, sizes, rows)
        net = learner.rig("net_holding", sizes, params)
        close(
            slopes_of(net, sizes, x, t, ("W1", "b1")), certified(solution, sizes, params, x, t, (0, 1)), names=("W1", "b1"),
            policy=DIFFERENCE,
        )  # fmt: skip


@problem.check(points=2, needs="gradient_of_the_output_layer")
def puts_everything_back(learner, solution, rng):
    """afterwards the parameters hold the numbers they held before, to the last bit, and so do x and t
    ko: 끝난 뒤 매개변수에는 처음 값이 마지막 비트까지 똑같이 들어 있고, x 와 t 도 그렇다"""
    sizes = some_sizes(rng)
    params = some_params(rng, *sizes, spread=SPREAD)
    net = learner.rig("net_holding", sizes, params)
    x, t = (inout(values) for values in batch(rng, sizes, 7))
    net.numerical_gradient(x, t)
    unchanged(x)
    unchanged(t)
    now = dict(zip(KEYS, arrays_of(net.params, layer_shapes(*sizes)), strict=True))
    for key in KEYS:
        moved = np.abs(now[key] - params[key])
        count, most = np.count_nonzero(moved), moved.max()
        expect(
            np.array_equal(now[key], params[key]),
            f"""{key} has to hold the numbers it held before; entries changed: {count}, by up to {most:.1e}
            ko: {key}: 처음 값이 그대로 들어 있어야 한다. 바뀐 원소는 {count}개이고 차이는 최대 {most:.1e} 이다""",
        )
