"""Problem 129: what a net with two layers predicts."""

import numpy as np

from grader.checking import Problem, close, expect, inout, unchanged
from grader.networks import arrays_of, layer_shapes, some_params, two_layers_start_right
from grader.sizes import different

problem = Problem(
    covers=["004:129"],
    builds_on=["p035_sigmoid", "p060_softmax", "p128_two_layer_net"],
    hints=[
        """The statement has three formulas; each is one line of predict. Give the parameters short names first, W1 = \
self.params["W1"], and write the shapes behind the lines.
ko: 문제에 식이 셋 있고, 각각이 predict 의 한 줄이다. 먼저 W1 = self.params["W1"] 처럼 매개변수에 짧은 이름을 붙이고, 줄마다 모양을 \
적어 보라.""",
        """Print predict(x).sum(axis=1) for a batch of three rows. If it is not [1, 1, 1], look at what the softmax adds up.
ko: 행이 셋인 배치로 predict(x).sum(axis=1) 을 출력해 보라. [1, 1, 1] 이 아니라면 소프트맥스가 무엇을 더하는지 살펴보라.""",
        """max and sum take axis=1, which gives one number for each row, shape (N,). To subtract it from (N, K) it has to \
stand as a column (N, 1): keepdims=True keeps that axis.
ko: max 와 sum 에 axis=1 을 주면 행마다 수가 하나씩, 모양 (N,) 으로 나온다. 이것을 (N, K) 에서 빼려면 열 (N, 1) 이어야 한다. \
keepdims=True 가 그 축을 남겨 준다.""",
    ],
    draws=False,
    rigs=["nets"],
    learned="""Every row of a batch is an input of its own, so softmax takes its maximum and its sum within the row.
ko: 배치의 행은 저마다 별개의 입력이다. 그래서 소프트맥스의 최댓값과 합은 행 안에서 구한다.""",
)
SPREAD = 0.9  # of the parameters: neither small nor large, biases included


def some_sizes(rng):
    """How many rows, and how many inputs, hidden nodes and classes: no two of them are alike."""
    N, *sizes = different(rng, 4, 3, 7)
    return N, tuple(sizes)


def solved(solution, sizes, params):
    """The solution's net with these parameters."""
    net = solution.TwoLayerNet(*sizes)
    net.params = dict(params)
    return net


@problem.check(points=1)
def starts_as_before(learner, solution, rng):
    """the parameters start as in problem 128
    ko: 매개변수는 문제 128 과 똑같이 시작한다"""
    two_layers_start_right(learner.TwoLayerNet, rng)


@problem.check(points=2)
def rows_are_probabilities(learner, solution, rng):
    """predict returns (N, K) numbers between 0 and 1, and each row adds up to 1
    ko: predict 는 0 과 1 사이의 수를 (N, K) 로 반환하고 행마다 합이 1 이다"""
    for N, sizes in (some_sizes(rng), some_sizes(rng)):
        net = learner.rig("net_holding", sizes, some_params(rng, *sizes, spread=SPREAD))
        y = net.predict(2 * rng.normal(size=(N, sizes[0])))
        expect(
            isinstance(y, np.ndarray) and y.shape == (N, sizes[2]) and y.dtype.kind == "f" and (y > 0).all(),
            f"""positive numbers are wanted, in an array of floats of shape {(N, sizes[2])}
            ko: 모양이 {(N, sizes[2])} 인 실수 배열에 든 양수여야 한다""",
            got=y.shape if isinstance(y, np.ndarray) and y.shape != (N, sizes[2]) else y,
        )
        expect(
            np.abs(y.sum(axis=1) - 1).max() < 1e-6,
            """every row has to add up to 1
            ko: 행마다 더하면 1 이어야 한다""",
            got=y.sum(axis=1),
        )


@problem.check(points=5)
def predict_runs_through_both_layers(learner, solution, rng):
    """predict returns softmax(sigmoid(x @ W1 + b1) @ W2 + b2), row by row
    ko: predict 는 softmax(sigmoid(x @ W1 + b1) @ W2 + b2) 를 행마다 계산한다"""
    (N, some), (_, others) = some_sizes(rng), some_sizes(rng)
    for rows, sizes in ((N, some), (9, others), (1, some)):
        params, x = some_params(rng, *sizes, spread=SPREAD), 2 * rng.normal(size=(rows, sizes[0]))
        net = learner.rig("net_holding", sizes, params)
        close(net.predict(x), solved(solution, sizes, params).predict(x))


@problem.check(points=2)
def large_scores(learner, solution, rng):
    """gives probabilities for scores of thousands too, with rows and classes far above and far below each other
    ko: 점수가 수천이고 행마다, 클래스마다 크기가 크게 달라도 확률이 나온다"""
    D, H, K = sizes = different(rng, 3, 3, 7)
    params = some_params(rng, *sizes, spread=SPREAD)
    params["W1"] = 40 * params["W1"]  # hidden nodes near 0 or near 1, a few of them far out
    x = rng.normal(size=(8, D))
    level_with_all, far_from_all = np.ones(K), np.where(np.arange(K) == 1, -1, 1)
    for signs in (level_with_all, far_from_all):  # the scores of the second class
        level = np.outer(1000 + 300 * np.arange(H), signs)
        params["W2"] = rng.uniform(-0.9, 0.9, (H, K)) + level
        params["b2"] = rng.uniform(-0.9, 0.9, K) - level.sum(axis=0) / 2
        net = learner.rig("net_holding", sizes, params)
        close(net.predict(x), solved(solution, sizes, params).predict(x))


@problem.check(points=1, needs="predict_runs_through_both_layers")
def changes_nothing(learner, solution, rng):
    """predict changes neither the parameters nor x
    ko: predict 는 매개변수도 x 도 바꾸지 않는다"""
    N, sizes = some_sizes(rng)
    params, x = some_params(rng, *sizes, spread=SPREAD), inout(rng.normal(size=(N, sizes[0])))
    net = learner.rig("net_holding", sizes, params)
    net.predict(x)
    unchanged(x)
    now = arrays_of(net.params, layer_shapes(*sizes))
    expect(
        all(np.array_equal(array, params[key]) for key, array in zip(params, now, strict=True)),
        """the parameters have to hold the numbers they held before
        ko: 매개변수에는 전과 같은 수가 들어 있어야 한다""",
    )
