"""Problem 147: the affine forward of a batch."""

from grader.checking import Problem, close, inout, unchanged
from grader.picturing import given, matrices
from grader.sizes import different

problem = Problem(
    covers=["004:147", "002:002-practice2.2"],
    builds_on=["p146_affine_forward"],
    hints=[
        """Put your function of problem 146 into this file and call it with the batch of the example. What does it do?
ko: 문제 146 의 함수를 이 파일에 옮겨 놓고 예제의 배치로 호출해 보라. 어떻게 되는가?""",
        """Write down the shapes of X @ W and of b. Along which axis do the two agree, and what does NumPy do along the other one?
ko: X @ W 의 모양과 b 의 모양을 적어 보라. 두 모양은 어느 축에서 일치하고, 다른 축에서 NumPy 는 어떻게 하는가?""",
        """Compare row by row with the example. If only the first row is right, or all rows are alike, a loop is the trouble; a matrix \
product needs none.
ko: 예제와 행마다 비교하라. 첫 행만 맞거나 모든 행이 똑같으면 반복문이 문제이다. 행렬 곱에는 반복문이 필요 없다.""",
    ],
    draws=False,
    learned="""A bias of one axis is added to every row by broadcasting, so that one sample and a batch share one formula.
ko: 축이 하나인 편향은 브로드캐스트로 모든 행에 더해진다. 그래서 표본 하나와 배치의 식이 같다.""",
)


def arrays(rng, rows, inputs, outputs):
    """A batch X (N, D), weights W (D, M) and a bias b (M,)."""
    return rng.normal(size=(rows, inputs)), rng.normal(size=(inputs, outputs)), rng.normal(size=outputs)


@problem.check(points=3)
def every_sample_has_its_row(learner, solution, rng):
    """with a bias of zeros it returns X times W, shape (N, M): a row for each sample
    ko: 편향이 모두 0 이면 X 와 W 의 곱을 반환하며, 모양은 (N, M) 이고 표본마다 행이 하나이다"""
    for _ in range(3):
        X, W, b = arrays(rng, *different(rng, 3))
        close(learner.forward(X, W, 0 * b), solution.forward(X, W, 0 * b))


@problem.check(points=4)
def bias_goes_into_every_row(learner, solution, rng):
    """the bias is added once in every row
    ko: 편향을 모든 행에 한 번씩 더한다"""
    for _ in range(3):
        X, W, b = arrays(rng, *different(rng, 3))
        close(learner.forward(X, W, b), solution.forward(X, W, b))


@problem.check(points=2, needs="bias_goes_into_every_row")
def small_batches_and_whole_numbers(learner, solution, rng):
    """works for a batch of one, for integers, and for a single input
    ko: 표본이 하나인 배치에서도, 정수에서도, 입력이 하나일 때에도 맞다"""
    X, W, b = arrays(rng, 1, *different(rng, 2))
    close(learner.forward(X, W, b), solution.forward(X, W, b))
    X, W, b = rng.integers(-9, 10, size=(2, 1)), rng.integers(-9, 10, size=(1, 3)), rng.integers(1, 10, size=3)
    close(learner.forward(X, W, b), solution.forward(X, W, b))


@problem.check(points=1, needs="every_sample_has_its_row")
def leaves_the_arrays_alone(learner, solution, rng):
    """X, W and b stay as they were
    ko: X, W, b 는 바뀌지 않는다"""
    arguments = [inout(values) for values in arrays(rng, *different(rng, 3))]
    learner.forward(*arguments)
    for argument in arguments:
        unchanged(argument)


@problem.picture
def the_bias_in_every_row(learner, solution, rng):
    """the product of X and W, the bias, and your result: the bias goes into every row
    ko: X 와 W 의 곱, 편향, 그리고 내 결과: 편향은 모든 행에 더해진다"""
    X, W, b = arrays(rng, 4, 2, 3)
    return (
        given(X @ W, title="X @ W\nko: X @ W", rows="N", columns="M"),
        given(b, title="b", rows="1", columns="M"),
        matrices(
            yours=lambda: learner.forward(X, W, b),
            right=solution.forward(X, W, b),
            title="forward",
            rows="N",
            columns="M",
        ),
    )
