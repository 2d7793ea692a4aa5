"""Problem 153: two affine layers, one behind the other, forward."""

import numpy as np

from grader.checking import Problem, close, expect, inout, unchanged
from grader.picturing import given, matrices
from grader.sizes import different

problem = Problem(
    covers=["004:153"],
    builds_on=["p151_affine_layer", "p152_network_arrays"],
    hints=[
        """First write one layer: which array is multiplied by W1, and what is added? Print the result for the example.
ko: 먼저 계층 하나를 써 보라. 어떤 배열에 W1 을 곱하고 무엇을 더하는가? 예제의 결과를 출력해 보라.""",
        """W2 has H rows. Which of your arrays has H columns?
ko: W2 의 행은 H개이다. 지금까지 만든 배열 가운데 열이 H개인 것은 무엇인가?""",
        """The second layer is the same line once more, with other names: its own weights, its own bias, and as its input \
the result of the first line. Two results behind return are separated by a comma.
ko: 둘째 계층은 같은 식을 이름만 바꾸어 한 번 더 쓴 것이다. 가중치와 편향은 자기 것이고, 입력은 첫 식의 결과이다. return 뒤에 결과 \
둘을 쉼표로 나누어 적는다.""",
    ],
    draws=False,
    learned="""Two layers have to agree on one size only: the columns of the first W are the rows of the second.
ko: 두 층은 크기 하나만 맞으면 이어진다. 앞 층 W 의 열 수가 뒤 층 W 의 행 수이다.""",
)


def network(rng, D, H, K):
    """Parameters of both signs."""
    shapes = {"W1": (D, H), "b1": (H,), "W2": (H, K), "b2": (K,)}
    return {key: rng.normal(size=shape) for key, shape in shapes.items()}


def outputs(learner, x, params):
    """What the learner's forward returns; the check ends here if it is not two things."""
    outs = learner.forward(x, params)
    expect(
        isinstance(outs, tuple | list) and len(outs) == 2,
        """forward has to return two arrays, (out1, out2)
        ko: forward 는 두 배열 (out1, out2) 를 반환해야 한다""",
        got=outs,
    )
    return outs


@problem.check(points=2)
def first_layer(learner, solution, rng):
    """out1 is the output of the first layer
    ko: out1 은 첫째 계층의 출력이다"""
    N, D, H = different(rng, 3, 2, 6)
    params, x = network(rng, D, H, H), rng.normal(size=(N, D))  # K is H: the wrong bias can be added
    close((outputs(learner, x, params)[0],), (solution.forward(x, params)[0],), names=("out1",))


@problem.check(points=4)
def second_layer_takes_the_first_output(learner, solution, rng):
    """out2 is what the second layer makes of out1, for networks of several sizes
    ko: 신경망의 크기가 어떻든 out2 는 둘째 계층이 out1 을 받아 만든 출력이다"""
    # With D, H and K alike whatever is mixed up can still be computed, and is recognised; the others tell it apart.
    for N, D, H, K in ((5, 3, 3, 3), different(rng, 4, 2, 6), different(rng, 4, 2, 6)):
        params, x = network(rng, D, H, K), rng.normal(size=(N, D))
        close((outputs(learner, x, params)[1],), (solution.forward(x, params)[1],), names=("out2",))


@problem.check(points=1)
def network_of_the_drawing(learner, solution, rng):
    """gives the figures of the example, for one row and for several; whole numbers may come in
    ko: 행이 하나이든 여럿이든 예제의 수가 나온다. 정수 배열이 들어와도 된다"""
    params = {
        "W1": np.array([[1, 3, 5], [2, 4, 6]]),
        "b1": np.array([1, 2, 3]),
        "W2": np.array([[1, 4], [2, 5], [3, 6]]),
        "b2": np.array([1, 2]),
    }
    for x in (np.array([[1, 2]]), np.concatenate([[[1, 2]], rng.integers(-9, 10, size=(3, 2))])):
        close(tuple(outputs(learner, x, params)), solution.forward(x, params), names=("out1", "out2"))


@problem.check(points=1, needs="second_layer_takes_the_first_output")
def arguments_stay(learner, solution, rng):
    """x and params stay as they were
    ko: x 와 params 는 바뀌지 않는다"""
    N, D, H, K = different(rng, 4, 2, 6)
    params, x = inout(network(rng, D, H, K)), inout(rng.normal(size=(N, D)))
    learner.forward(x, params)
    unchanged(x)
    unchanged(params)


@problem.picture
def the_outputs(learner, solution, rng):
    """a batch of four samples on its way through the two layers: x, then out1, then out2
    ko: 표본 네 개의 배치가 두 계층을 지나가는 모습: x, 다음에 out1, 다음에 out2"""
    x, params = rng.normal(size=(4, 5)), network(rng, 5, 3, 2)
    right = solution.forward(x, params)
    return (
        given(x, rows="N", columns="D"),
        *(
            matrices(
                yours=lambda k=k: outputs(learner, x, params)[k],
                right=right[k],
                title=f"out{k + 1}",
                rows="N",
                columns=columns,
            )
            for k, columns in enumerate("HK")
        ),
    )
