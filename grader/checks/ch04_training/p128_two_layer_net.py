"""Problem 128: the parameters of a net with two layers."""

import numpy as np

from grader.checking import Problem, close, expect
from grader.networks import arrays_of, layer_shapes, normal_draws, repeatable
from grader.picturing import histogram
from grader.sizes import different

problem = Problem(
    covers=["004:128"],
    builds_on=["p127_simple_net"],
    hints=[
        """Write the shapes of x, hidden and output side by side. What shape must W1 have for x @ W1 to have the shape of \
hidden?
ko: x, 은닉층, 출력의 모양을 나란히 써 보라. x @ W1 이 은닉층의 모양이 되려면 W1 의 모양은 무엇이어야 하는가?""",
        """A draw with standard deviation 1 becomes one with standard deviation s when it is multiplied by s. For zeros there \
is a function that takes the shape.
ko: 표준편차가 1 인 난수에 s 를 곱하면 표준편차가 s 인 난수가 된다. 0 으로 된 배열은 모양을 받는 함수로 만들 수 있다.""",
        """self.params = {} makes the dict, self.params["W1"] = ... puts the first array into it. Make one generator from the \
seed and draw W1 and W2 from it, one after the other.
ko: self.params = {} 로 딕셔너리를 만들고 self.params["W1"] = ... 로 첫 배열을 넣는다. seed 로 난수 생성기를 하나 만들어 거기에서 W1 과 \
W2 를 차례로 뽑아라.""",
    ],
    draws=False,
    learned="""Biases may all start at 0, weights may not: different weights are what lets hidden nodes learn different things.
ko: 편향은 모두 0 에서 시작해도 되지만 가중치는 그렇지 않다. 가중치가 서로 달라야 은닉 노드들이 서로 다른 것을 배운다.""",
)

WEIGHTS, BIASES = ("W1", "W2"), ("b1", "b2")


def params_of(net, sizes, keys=WEIGHTS):
    """These parameters of the learner's net, whose sizes are (D, H, K)."""
    return arrays_of(net.params, layer_shapes(*sizes), keys)


@problem.check(points=3)
def two_weight_matrices(learner, solution, rng):
    """params holds the weights W1 (D, H) and W2 (H, K)
    ko: params 에 가중치 W1 (D, H) 와 W2 (H, K) 가 들어 있다"""
    for sizes in ((5, 4, 3), (2, 7, 3), different(rng, 3, 3, 8)):
        params_of(learner.TwoLayerNet(*sizes), sizes)


@problem.check(points=3)
def biases_start_at_zero(learner, solution, rng):
    """params holds the biases b1 (H,) and b2 (K,), which start at 0
    ko: params 에 편향 b1 (H,) 와 b2 (K,) 가 들어 있고 0 에서 시작한다"""
    for sizes in ((5, 4, 3), (2, 7, 3), different(rng, 3, 3, 8)):
        biases = params_of(learner.TwoLayerNet(*sizes, 0.5), sizes, BIASES)
        close(biases, (np.zeros(sizes[1]), np.zeros(sizes[2])), names=BIASES)


@problem.check(points=4, needs="two_weight_matrices")
def weights_are_normal_draws(learner, solution, rng):
    """the weights are normal draws with standard deviation weight_init_std, 0.01 where none is given
    ko: 가중치는 표준편차가 weight_init_std 인 정규분포에서 뽑으며, 주지 않으면 0.01 이다"""
    sizes = (90, 70, 60)
    for std, given in ((0.01, ()), (0.3, (0.3,))):
        W1, W2 = params_of(learner.TwoLayerNet(*sizes, *given), sizes)
        normal_draws("W1", W1, std)
        normal_draws("W2", W2, std)


@problem.check(points=2, needs="two_weight_matrices")
def each_weight_by_itself(learner, solution, rng):
    """every weight is drawn by itself, and a net keeps its own
    ko: 가중치를 하나하나 따로 뽑으며, 신경망은 자신의 가중치를 간직한다"""
    sizes, seed = different(rng, 3, 4, 6), int(rng.integers(1, 1000))
    one = learner.TwoLayerNet(*sizes, 0.5)
    first = params_of(one, sizes)
    for net in (one, learner.TwoLayerNet(*sizes, 0.5, seed)):
        W1, W2 = params_of(net, sizes)
        drawn = np.concatenate([W1.ravel(), W2.ravel()])
        expect(
            len(np.unique(drawn)) == drawn.size,  # two of these few agree in all bits with a probability of 1e-13
            """no two weights may be alike, within W1 and W2 or between them
            ko: W1 과 W2 안에서도, 둘 사이에서도 같은 가중치가 두 번 나오지 않아야 한다""",
        )
    expect(
        all(np.array_equal(now, then) for now, then in zip(params_of(one, sizes), first, strict=True)),
        """the parameters of a net have to stay when another net is made
        ko: 다른 신경망을 만들어도 신경망의 매개변수는 그대로여야 한다""",
    )


@problem.check(points=2, needs="two_weight_matrices")
def seed_makes_it_repeatable(learner, solution, rng):
    """the same seed gives the same weights, another seed or none others
    ko: 같은 seed 는 같은 가중치를, 다른 seed 나 seed 가 없는 경우는 다른 가중치를 준다"""
    sizes = different(rng, 3, 2, 6)
    repeatable(lambda seed: params_of(learner.TwoLayerNet(*sizes, 0.1, seed), sizes), int(rng.integers(1, 1000)))


@problem.picture
def how_the_weights_start(learner, solution, rng):
    """how the weights of a net with 60, 50 and 40 nodes are spread, weight_init_std=0.1: left W1, right W2
    ko: 노드가 60, 50, 40개인 신경망에서 weight_init_std=0.1 일 때 가중치의 분포. 왼쪽은 W1, 오른쪽은 W2 이다"""
    sizes = (60, 50, 40)
    return tuple(
        histogram(
            yours=lambda key=key: learner.TwoLayerNet(*sizes, 0.1).params[key],
            shape=layer_shapes(*sizes)[key],
            span=(-0.4, 0.4),
            others={"normal draws\nko: 정규분포": np.random.default_rng(4).normal(0, 0.1, layer_shapes(*sizes)[key])},
            title=key,
        )
        for key in WEIGHTS
    )
