"""Problem 128: the parameters of a net with two layers."""

import numpy as np

from grader.checking import Problem, close, expect, share

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
)

WEIGHTS, BIASES = ("W1", "W2"), ("b1", "b2")


def shapes(sizes):
    """The shapes of the parameters of a net with these sizes (D, H, K)."""
    D, H, K = sizes
    return {"W1": (D, H), "b1": (H,), "W2": (H, K), "b2": (K,)}


def params_of(net, sizes, keys=WEIGHTS):
    """These parameters of the learner's net; the check ends here if they are not arrays of floats of the right shapes."""
    params = net.params
    expect(
        isinstance(params, dict) and set(params) == set(shapes(sizes)),
        """params has to be a dict with the keys W1, b1, W2, b2
        ko: params 는 키가 W1, b1, W2, b2 인 딕셔너리여야 한다""",
        got=sorted(params, key=str) if isinstance(params, dict) else params,
    )
    for key in keys:
        array, shape = params[key], shapes(sizes)[key]
        expect(
            isinstance(array, np.ndarray) and array.shape == shape and array.dtype.kind == "f",
            f"""{key} has to be an array of floats of shape {shape} where the sizes are {sizes}
            ko: 크기가 {sizes} 일 때 {key} 는 모양이 {shape} 인 실수 배열이어야 한다""",
            got=f"shape {array.shape}, {array.dtype}" if isinstance(array, np.ndarray) else array,
        )
    return tuple(params[key] for key in keys)


@problem.check(points=3)
def two_weight_matrices(learner, solution, rng):
    """params holds the weights W1 (D, H) and W2 (H, K)
    ko: params 에 가중치 W1 (D, H) 와 W2 (H, K) 가 들어 있다"""
    for sizes in ((5, 4, 3), (2, 7, 3), tuple(int(size) for size in rng.permutation([3, 6, 8]))):
        params_of(learner.TwoLayerNet(*sizes), sizes)


@problem.check(points=3)
def biases_start_at_zero(learner, solution, rng):
    """params holds the biases b1 (H,) and b2 (K,), which start at 0
    ko: params 에 편향 b1 (H,) 와 b2 (K,) 가 들어 있고 0 에서 시작한다"""
    for sizes in ((5, 4, 3), (2, 7, 3), tuple(int(size) for size in rng.permutation([3, 6, 8]))):
        biases = params_of(learner.TwoLayerNet(*sizes, 0.5), sizes, BIASES)
        close(biases, (np.zeros(sizes[1]), np.zeros(sizes[2])), names=BIASES)


@problem.check(points=4, needs="two_weight_matrices")
def weights_are_normal_draws(learner, solution, rng):
    """the weights are normal draws with standard deviation weight_init_std, 0.01 where none is given
    ko: 가중치는 표준편차가 weight_init_std 인 정규분포에서 뽑으며, 주지 않으면 0.01 이다"""
    sizes = (90, 70, 60)
    for std, given in ((0.01, ()), (0.3, (0.3,))):
        W1, W2 = params_of(learner.TwoLayerNet(*sizes, *given), sizes)
        looks_normal("W1", W1, std)
        looks_normal("W2", W2, std)


def looks_normal(name, W, std):
    """Location, then spread: uniform draws of the same variance fail the second."""
    share(
        np.sum(W > 0), W.size, 0.5,
        f"""half of the weights {name} have to be positive
        ko: 가중치 {name} 의 절반은 양수여야 한다""",
    )  # fmt: skip
    for times, inside in ((1, 0.682689), (2, 0.954500)):
        share(
            np.sum(np.abs(W) < times * std), W.size, inside,
            f"""{100 * inside:.0f} % of the weights {name} have to lie between {-times * std:g} and {times * std:g} where \
            weight_init_std is {std}
            ko: weight_init_std 가 {std} 이면 가중치 {name} 의 {100 * inside:.0f} % 는 {-times * std:g} 과 {times * std:g} 사이에 \
            있어야 한다""",
        )  # fmt: skip


@problem.check(points=2, needs="two_weight_matrices")
def each_weight_by_itself(learner, solution, rng):
    """every weight is drawn by itself, and every net has its own
    ko: 가중치를 하나하나 따로 뽑으며, 신경망마다 자신의 가중치가 있다"""
    sizes, seed = (6, 5, 4), int(rng.integers(1, 1000))
    one, other, seeded = (learner.TwoLayerNet(*sizes, 0.5, given) for given in (None, None, seed))
    for net in (one, seeded):
        W1, W2 = params_of(net, sizes)
        drawn = np.concatenate([W1.ravel(), W2.ravel()])
        expect(
            len(np.unique(drawn)) == drawn.size,  # two of these few agree in all bits with a probability of 1e-13
            """no two weights may be alike, within W1 and W2 or between them
            ko: W1 과 W2 안에서도, 둘 사이에서도 같은 가중치가 두 번 나오지 않아야 한다""",
        )
    first = params_of(one, sizes)
    expect(
        not np.array_equal(first[0], params_of(other, sizes)[0]),
        """two nets made without a seed have to have different weights
        ko: seed 없이 만든 두 신경망의 가중치는 서로 달라야 한다""",
    )
    expect(
        all(np.array_equal(now, then) for now, then in zip(params_of(one, sizes), first, strict=True)),
        """the parameters of a net have to stay when another net is made
        ko: 다른 신경망을 만들어도 신경망의 매개변수는 그대로여야 한다""",
    )


@problem.check(points=2, needs="two_weight_matrices")
def seed_makes_it_repeatable(learner, solution, rng):
    """the same seed gives the same weights, another seed others
    ko: 같은 seed 는 같은 가중치를, 다른 seed 는 다른 가중치를 준다"""
    seed = int(rng.integers(1, 1000))
    once, again, other = (params_of(learner.TwoLayerNet(4, 3, 2, 0.1, s), (4, 3, 2)) for s in (seed, seed, seed + 1))
    expect(
        all(np.array_equal(one, two) for one, two in zip(once, again, strict=True)),
        """the same seed has to give the same parameters
        ko: 같은 seed 는 같은 매개변수를 주어야 한다""",
    )
    expect(
        not np.array_equal(once[0], other[0]),
        """another seed has to give other weights
        ko: seed 가 다르면 다른 가중치가 나와야 한다""",
    )
