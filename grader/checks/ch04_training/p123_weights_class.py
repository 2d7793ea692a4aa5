"""Problem 123: an object with random weights."""

import numpy as np

from grader.checking import Problem, expect, share, spread

problem = Problem(
    covers=["004:123"],
    builds_on=["p121_random_matrix"],
    hints=[
        """What you wrote for problem 121 ended with return. Here nothing is returned: where does the matrix go, so that \
the object still has it later?
ko: 문제 121 의 답은 return 으로 끝났다. 여기서는 아무것도 반환하지 않는다. 나중에도 객체에 남아 있으려면 행렬을 어디에 두어야 \
하는가?""",
        """Make an object, net = Weights(), and print net.W twice, then Weights().W. Which of the three are alike?
ko: net = Weights() 로 객체를 만들어 net.W 를 두 번, 이어서 Weights().W 를 출력해 보라. 셋 가운데 어느 것이 같은가?""",
        """Inside __init__ the object has the name self. An attribute comes into being when something is assigned to it: \
self.W = ...
ko: __init__ 안에서 객체의 이름은 self 이다. 속성은 값을 대입할 때 생긴다. self.W = ...""",
    ],
    draws=False,
    learned="""What an object is to remember between calls stands in self; a local variable is gone when its method ends.
ko: 객체가 호출 사이에 기억할 것은 self 에 둔다. 지역 변수는 메서드가 끝나면 사라진다.""",
)


def weights_of(net, shape):
    """W of the learner's object; the check ends here if it is no array of floats of this shape."""
    W = net.W
    expect(
        isinstance(W, np.ndarray) and W.shape == shape and W.dtype.kind == "f",
        f"""W has to be an array of floats of shape {shape}
        ko: W 는 모양이 {shape} 인 실수 배열이어야 한다""",
        got=f"shape {W.shape}, {W.dtype}" if isinstance(W, np.ndarray) else None,
    )
    return W


@problem.check(points=4)
def object_keeps_its_weights(learner, solution, rng):
    """an object keeps random weights W (input_size, output_size), (2, 3) where no size is given
    ko: 객체가 난수 가중치 W (input_size, output_size) 를 간직한다. 크기를 주지 않으면 (2, 3) 이다"""
    nets = [(learner.Weights(), (2, 3))] + [(learner.Weights(*shape), shape) for shape in ((4, 7), (6, 2))]
    for net, shape in nets:
        W = weights_of(net, shape)
        expect(
            len(np.unique(W)) == W.size,  # two of these few agree in all 52 bits with a probability of 1e-13
            """every weight has to be drawn by itself, no two alike; so many are different ones
            ko: 가중치를 하나하나 따로 뽑아야 한다. 같은 값이 두 번 나오지 않는다. 서로 다른 값의 수이다""",
            got=f"{len(np.unique(W))} / {W.size}",
        )
        expect(
            np.array_equal(weights_of(net, shape), W),
            """W has to stay the same when one looks at it again
            ko: W 를 다시 보아도 그대로여야 한다""",
        )


@problem.check(points=3, needs="object_keeps_its_weights")
def weights_are_standard_normal(learner, solution, rng):
    """the weights are standard normal draws
    ko: 가중치는 표준정규분포에서 뽑은 것이다"""
    W = weights_of(learner.Weights(80, 60), (80, 60))
    share(
        np.sum(W > 0), W.size, 0.5,
        """half of the weights have to be positive
        ko: 가중치의 절반은 양수여야 한다""", seen=spread(W),
    )  # fmt: skip
    for size, inside in ((1, 0.682689), (2, 0.954500)):
        share(
            np.sum(np.abs(W) < size), W.size, inside,
            f"""{100 * inside:.0f} % of the weights have to lie between -{size} and {size}
            ko: 가중치의 {100 * inside:.0f} % 는 -{size} 과 {size} 사이에 있어야 한다""", seen=spread(W),
        )  # fmt: skip


@problem.check(points=2, needs="object_keeps_its_weights")
def each_object_has_its_own(learner, solution, rng):
    """every object has weights of its own
    ko: 객체마다 자신의 가중치가 있다"""
    one, other = learner.Weights(3, 4), learner.Weights(3, 4)
    kept = weights_of(one, (3, 4))
    expect(
        not np.array_equal(weights_of(other, (3, 4)), kept),
        """two objects made without a seed have to have different weights
        ko: seed 없이 만든 두 객체의 가중치는 서로 달라야 한다""",
    )
    expect(
        np.array_equal(weights_of(one, (3, 4)), kept),
        """the weights of an object have to stay when another object is made
        ko: 다른 객체를 만들어도 객체의 가중치는 그대로여야 한다""",
    )


@problem.check(points=1, needs="object_keeps_its_weights")
def seed_makes_it_repeatable(learner, solution, rng):
    """the same seed gives the same weights, another seed others
    ko: 같은 seed 는 같은 가중치를, 다른 seed 는 다른 가중치를 준다"""
    seed = int(rng.integers(1, 1000))
    once, again, other = (weights_of(learner.Weights(3, 4, s), (3, 4)) for s in (seed, seed, seed + 1))
    expect(
        np.array_equal(once, again),
        """the same seed has to give the same weights; so many of them came again
        ko: 같은 seed 는 같은 가중치를 주어야 한다. 다시 나온 가중치의 수이다""",
        got=f"{np.isin(once, again).sum()} / {once.size}",
    )
    expect(
        not np.array_equal(once, other),
        """another seed has to give other weights
        ko: seed 가 다르면 다른 가중치가 나와야 한다""",
    )
