"""Problem 122: random weights, and the sums of an input with these weights."""

import numpy as np

from grader.checking import ELEMENTWISE, Problem, expect, inout, share, spread, unchanged
from grader.sizes import different

problem = Problem(
    covers=["004:122"],
    builds_on=["p042_layer_sums", "p121_random_matrix"],
    hints=[
        """Problem 121 draws the matrix. How many rows does it need, so that x @ W fits, and how many columns?
ko: 문제 121 이 행렬을 뽑는다. x @ W 의 모양이 맞으려면 행은 몇 개, 열은 몇 개여야 하는가?""",
        """How often is chance asked in your function? Once is enough: keep the matrix in a variable and use the variable twice.
ko: 함수 안에서 난수를 몇 번 뽑는가? 한 번이면 된다. 행렬을 변수에 담아 그 변수를 두 번 써라.""",
        """Print the shapes of x, W and x @ W. What would x * W or W @ x give?
ko: x, W, x @ W 의 모양을 출력해 보라. x * W 나 W @ x 는 어떻게 되는가?""",
    ],
    draws=False,
    learned="""Random weights are drawn once and kept: what computes has to be what is shown, stored and trained.
ko: 무작위 가중치는 한 번 뽑아 간직한다. 계산에 쓴 가중치가 바로 보여 주고, 저장하고, 학습할 가중치여야 한다.""",
)


def sizes(rng):
    """Numbers of inputs and of outputs: fewer inputs than outputs, more of them, and as it comes."""
    short, long = sorted(different(rng, 2, 2, 6))
    return (short, long), (long, short), different(rng, 2, 2, 6)


def layer(learner, x, outputs, *seed):
    """W and sums; the check ends here if they are not arrays of floats, and W of the right shape."""
    pair = learner.random_layer(x, outputs, *seed)
    expect(
        isinstance(pair, tuple | list)
        and len(pair) == 2
        and all(isinstance(part, np.ndarray) and part.dtype.kind == "f" for part in pair),
        """two arrays of floats have to come back, W and sums
        ko: 실수 배열 두 개 W, sums 를 반환해야 한다""",
        got=kind_of(pair),
    )
    of_shape("W", pair[0], (x.size, outputs))
    return pair


def kind_of(value):
    """A word for what came; a drawn number itself says nothing."""
    if isinstance(value, tuple | list):
        return f"{type(value).__name__}: {', '.join(str(kind_of(item)) for item in value[:4])}"
    if isinstance(value, np.ndarray):
        return f"shape {value.shape}, {value.dtype}"
    return None if value is None else type(value).__name__


def of_shape(name, part, shape):
    """A part of what came back has this shape."""
    expect(
        part.shape == shape,
        f"""{name} has to have the shape {shape}
        ko: {name} 의 모양은 {shape} 이어야 한다""",
        got=str(part.shape),
    )


@problem.check(points=4)
def sums_belong_to_the_weights(learner, solution, rng):
    """returns random weights (D, output_size) and the sums of x with exactly these weights
    ko: 난수 가중치 (D, output_size) 와, 바로 그 가중치로 구한 x 의 합을 반환한다"""
    for inputs, outputs in sizes(rng):
        x = rng.uniform(0.5, 2, size=inputs) * rng.choice([-1, 1], size=inputs)
        W, sums = layer(learner, x, outputs)
        of_shape("sums", sums, (outputs,))
        expect(
            len(np.unique(W)) == W.size,  # two of these few agree in all 52 bits with a probability of 1e-13
            """every weight has to be drawn by itself, no two alike; so many are different ones
            ko: 가중치를 하나하나 따로 뽑아야 한다. 같은 값이 두 번 나오지 않는다. 서로 다른 값의 수이다""",
            got=f"{len(np.unique(W))} / {W.size}",
        )
        expect(
            np.allclose(sums, x @ W, rtol=ELEMENTWISE.rtol, atol=1e-10),
            """the sums have to be those of x with the W that comes back
            ko: 합은 함께 반환한 W 로 x 에서 구한 것이어야 한다""",
            got="1 / (1 + exp(-x @ W))" if np.allclose(sums, 1 / (1 + np.exp(-x @ W))) else "!= x @ W",
        )


@problem.check(points=3)
def weights_are_standard_normal(learner, solution, rng):
    """draws the weights one by one from the standard normal distribution
    ko: 가중치를 하나하나 표준정규분포에서 뽑는다"""
    W, _ = layer(learner, rng.normal(size=80), 60)
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


@problem.check(points=2)
def seed_makes_it_repeatable(learner, solution, rng):
    """gives the same weights for the same seed, others for another seed, new ones for None
    ko: 같은 seed 에는 같은 가중치를, 다른 seed 에는 다른 가중치를, None 이면 새 가중치를 준다"""
    D, K = different(rng, 2, 3, 6)
    seed, x = int(rng.integers(1, 1000)), rng.normal(size=D)
    once, again, other, fresh, anew = (layer(learner, x, K, s)[0] for s in (seed, seed, seed + 1, None, None))
    expect(
        np.array_equal(once, again),
        """the same seed has to give the same weights; so many of them came again
        ko: 같은 seed 는 같은 가중치를 주어야 한다. 다시 나온 가중치의 수이다""",
        got=f"{np.isin(once, again).sum()} / {once.size}",
    )
    expect(
        not np.array_equal(once, other) and not np.array_equal(fresh, anew),
        """another seed, or none, has to give other weights
        ko: seed 가 다르거나 없으면 다른 가중치가 나와야 한다""",
    )


@problem.check(points=1, needs="sums_belong_to_the_weights")
def leaves_x_alone(learner, solution, rng):
    """x stays as it was
    ko: x 는 바뀌지 않는다"""
    D, K = different(rng, 2, 2, 6)
    x = inout(rng.normal(size=D))
    learner.random_layer(x, K)
    unchanged(x)
