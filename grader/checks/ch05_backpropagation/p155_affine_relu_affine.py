"""Problem 155: affine, ReLU, affine, forward."""

import numpy as np

from grader.checking import Problem, close, inout, unchanged
from grader.sizes import different

problem = Problem(
    covers=["004:155"],
    builds_on=["p140_relu_layer", "p153_two_affine_forward"],
    hints=[
        """Give every arrow of the chain a name, one line of code each: the output of the first affine layer, the output \
of the ReLU, the output of the second affine layer. Does each line use the name of the line above?
ko: 사슬의 화살표마다 이름을 붙이고 한 줄씩 써라. 첫째 Affine 의 출력, ReLU 의 출력, 둘째 Affine 의 출력이다. 줄마다 바로 윗줄의 \
이름을 쓰고 있는가?""",
        """Print the output of the ReLU for the second example, x = [[2, -2]]: it has to be [[0 0 1]]. What goes into it is \
[[-1 0 1]].
ko: 둘째 예 x = [[2, -2]] 에서 ReLU 의 출력을 출력해 보라. [[0 0 1]] 이어야 한다. ReLU 에 들어가는 것은 [[-1 0 1]] 이다.""",
        """ReLU compares each entry with 0 and takes the larger one. numpy has a function for the larger of two things, entry \
by entry, and another one for the largest entry of one array; their names differ by a few letters. It stands between the \
two layers and nowhere else.
ko: ReLU 는 원소마다 0 과 비교하여 큰 쪽을 고른다. numpy 에는 둘 가운데 큰 것을 원소마다 고르는 함수와, 한 배열에서 가장 큰 원소를 찾는 \
함수가 따로 있고 이름이 몇 글자만 다르다. ReLU 는 두 계층 사이에만 있다.""",
    ],
    draws=False,
    learned="""Without something nonlinear between them two affine layers are worth one; it is the bend that makes depth pay.
ko: 사이에 비선형 함수가 없으면 Affine 두 층은 한 층과 같다. 층을 쌓는 보람은 비선형에서 나온다.""",
)


def network(rng, D, H, K):
    """Parameters of both signs."""
    shapes = {"W1": (D, H), "b1": (H,), "W2": (H, K), "b2": (K,)}
    return {key: rng.normal(size=shape) for key, shape in shapes.items()}


@problem.check(points=2)
def where_nothing_is_negative(learner, solution, rng):
    """gives what the two affine layers give when nothing is negative on the way
    ko: 도중에 음수가 없으면 두 Affine 계층만 있을 때와 같은 값이 나온다"""
    N, *sizes = different(rng, 4, 2, 6)
    params = {key: np.abs(value) for key, value in network(rng, *sizes).items()}
    x = rng.uniform(0.5, 2, size=(N, sizes[0]))
    close(learner.forward(x, params), solution.forward(x, params))


@problem.check(points=4)
def negative_values_become_zero(learner, solution, rng):
    """puts 0 for what is negative between the layers, and only there
    ko: 두 계층 사이의 음수를 0 으로 만들며, 다른 곳에서는 그러지 않는다"""
    # Where D is H, layers that are mixed up can still be computed.
    for N, D, H, K in ((7, 3, 3, 2), different(rng, 4, 2, 6), different(rng, 4, 2, 6)):
        params, x = network(rng, D, H, K), rng.normal(size=(N, D))
        close(learner.forward(x, params), solution.forward(x, params))


@problem.check(points=1, needs="negative_values_become_zero")
def examples_in_whole_numbers(learner, solution, rng):
    """gives the figures of the examples, one row at a time and all in one batch
    ko: 예제의 수가 한 행씩 넣어도, 한 배치로 넣어도 나온다"""
    params = {
        "W1": np.array([[1, 3, 5], [2, 4, 6]]),
        "b1": np.array([1, 2, 3]),
        "W2": np.array([[1, 4], [2, 5], [3, 6]]),
        "b2": np.array([1, 2]),
    }
    rows = np.array([[1, 2], [2, -2], [1, -2]])
    for x in (rows[:1], rows[1:2], rows):
        close(learner.forward(x, params), solution.forward(x, params))


@problem.check(points=1, needs="negative_values_become_zero")
def arguments_stay(learner, solution, rng):
    """x and params stay as they were
    ko: x 와 params 는 바뀌지 않는다"""
    N, D, H, K = different(rng, 4, 3, 6)
    params, x = inout(network(rng, D, H, K)), inout(rng.normal(size=(N, D)))
    learner.forward(x, params)
    unchanged(x)
    unchanged(params)
