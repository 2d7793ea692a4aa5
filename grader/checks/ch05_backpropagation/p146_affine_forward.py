"""Problem 146: the affine forward of a vector."""

import numpy as np

from grader.checking import Problem, close, inout, unchanged
from grader.sizes import different

problem = Problem(
    covers=["004:146", "002:002-practice2.1"],
    builds_on=["p144_affine_by_hand"],
    hints=[
        """It is the output of problem 144 without the step in between, and x is a vector here. One line is enough.
ko: 문제 144 의 output 을 중간 단계 없이 구하는 것이고, 여기서 x 는 벡터이다. 한 줄이면 된다.""",
        """Which product multiplies and adds up? For the three entries of the example it has to give -1, 3 and -6, before b comes in.
ko: 곱하고 더하기까지 하는 곱은 무엇인가? 예제의 세 원소는 b 를 더하기 전에 -1, 3, -6 이어야 한다.""",
        """Print the shape of your result. (1, 3) or (3, 1) means that x was made a matrix somewhere; @ and np.dot take the vector as it \
is.
ko: 결과의 shape 을 출력해 보라. (1, 3) 이나 (3, 1) 이면 어딘가에서 x 를 행렬로 만든 것이다. @ 와 np.dot 은 벡터를 그대로 받는다.""",
    ],
    draws=False,
    learned="""A function that computes with its arguments alone serves every layer; one that reaches outside is tied to a single one.
ko: 인자만으로 계산하는 함수는 어느 층에나 쓸 수 있다. 바깥의 변수를 쓰는 함수는 한 층에 묶인다.""",
)

# the figures of the summary notes, source 002
X = np.array([0.56952388, 0.05209681])
W = np.array([[0.34844203, 0.53643389, 0.92870459], [0.68539987, 0.15406704, 0.68373264]])
B = np.array([0.42269808, 0.49015588, 0.17660587])


def arrays(rng, inputs, outputs):
    """One sample x (D,), weights W (D, M) and a bias b (M,)."""
    return rng.normal(size=inputs), rng.normal(size=(inputs, outputs)), rng.normal(size=outputs)


@problem.check(points=3)
def weighted_sums_without_bias(learner, solution, rng):
    """with a bias of zeros it returns x times W, shape (M,)
    ko: 편향이 모두 0 이면 x 와 W 의 곱을 반환하며 모양은 (M,) 이다"""
    for _ in range(3):
        x, W, b = arrays(rng, *different(rng, 2))
        close(learner.forward(x, W, 0 * b), solution.forward(x, W, 0 * b))


@problem.check(points=3)
def bias_is_added(learner, solution, rng):
    """with a bias it returns x times W plus b
    ko: 편향이 있으면 x 와 W 의 곱에 b 를 더해 반환한다"""
    close(learner.forward(X, W, B), solution.forward(X, W, B))
    for _ in range(2):
        x, weights, b = arrays(rng, *different(rng, 2))
        close(learner.forward(x, weights, b), solution.forward(x, weights, b))


@problem.check(points=1, needs="bias_is_added")
def whole_numbers(learner, solution, rng):
    """works for integers, and for a single output
    ko: 정수에서도, 출력이 하나일 때에도 맞다"""
    for inputs, outputs in ((2, 3), (3, 1)):
        x, W = rng.integers(-9, 10, size=inputs), rng.integers(-9, 10, size=(inputs, outputs))
        b = rng.integers(1, 10, size=outputs)
        close(learner.forward(x, W, b), solution.forward(x, W, b))


@problem.check(points=1, needs="weighted_sums_without_bias")
def leaves_the_arrays_alone(learner, solution, rng):
    """x, W and b stay as they were
    ko: x, W, b 는 바뀌지 않는다"""
    arguments = [inout(values) for values in arrays(rng, *different(rng, 2))]
    learner.forward(*arguments)
    for argument in arguments:
        unchanged(argument)
