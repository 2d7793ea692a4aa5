"""Problem 148: the gradients of input and weights for a batch."""

from grader.checking import Problem, close, gradient_of, same
from grader.picturing import GRADIENT, given, matrices
from grader.sizes import different

problem = Problem(
    covers=["004:148"],
    builds_on=["p145_affine_gradients_one", "p147_affine_forward_batch"],
    hints=[
        """Put your function of problem 145 into this file and call it with the example. How much of it is right already?
ko: 문제 145 의 함수를 이 파일에 옮겨 놓고 예제로 호출해 보라. 어디까지 이미 맞는가?""",
        """Write the shapes below the factors: X (N, D), W (D, M), dY (N, M). In dX the axis of length M has to vanish, in dW the axis of \
the N samples. What has to stand inside, where the two factors meet?
ko: 인수 아래에 모양을 적어 보라. X (N, D), W (D, M), dY (N, M) 이다. dX 에서는 길이가 M 인 축이, dW 에서는 표본 N개의 축이 \
사라져야 한다. 두 인수가 맞닿는 안쪽에는 무엇이 와야 하는가?""",
        """Work out dW[0, 0] of the example by hand: the first column of X is 1, 2, 0, the first column of dY is 1, 0, 3, and the entry is \
1*1 + 2*0 + 0*3. Columns meet columns; a matrix product takes rows from its first factor.
ko: 예제의 dW[0, 0] 을 손으로 구해 보라. X 의 첫 열은 1, 2, 0 이고 dY 의 첫 열은 1, 0, 3 이며, 원소는 1*1 + 2*0 + 0*3 이다. \
열과 열이 만난다. 그런데 행렬 곱은 첫째 인수에서 행을 가져온다.""",
    ],
    draws=False,
    learned="""All samples share the weights, so the gradients of these add up over the batch; the gradients of the inputs stay apart.
ko: 가중치는 모든 표본이 함께 쓰므로 그 기울기는 배치에 걸쳐 더해진다. 입력의 기울기는 표본마다 따로이다.""",
)

NAMES = ("dX", "dW")


def arrays(rng, rows, inputs, outputs):
    """A batch X (N, D), weights W (D, M) and an upstream gradient dY (N, M)."""
    return rng.normal(size=(rows, inputs)), rng.normal(size=(inputs, outputs)), rng.normal(size=(rows, outputs))


def part_of(got, X, W, dY, at):
    """One of the two agrees with numerical derivatives of X @ W; all that came back is looked at where it is no pair."""
    want = gradient_of(lambda X, W: X @ W, at=(X, W), upstream=dY)
    if isinstance(got, tuple | list) and len(got) == len(NAMES):
        same(len(got), len(NAMES))  # for the record: a pair came, whatever is in it
        close(got[at : at + 1], want[at : at + 1], names=NAMES[at : at + 1], batch=len(X))
    else:
        close(got, want, names=NAMES)


@problem.check(points=3)
def gradient_of_the_input(learner, solution, rng):
    """dX agrees with numerical derivatives: a row for each sample
    ko: dX 가 수치 미분과 일치한다. 표본마다 행이 하나이다"""
    for _ in range(2):
        X, W, dY = arrays(rng, *different(rng, 3))
        part_of(learner.backward(X, W, dY), X, W, dY, 0)


@problem.check(points=4)
def gradient_of_the_weights(learner, solution, rng):
    """dW agrees with numerical derivatives: the sum over the samples
    ko: dW 가 수치 미분과 일치한다. 표본에 대한 합이다"""
    for _ in range(2):
        X, W, dY = arrays(rng, *different(rng, 3))
        part_of(learner.backward(X, W, dY), X, W, dY, 1)


@problem.check(points=1, needs="gradient_of_the_weights")
def a_batch_of_one(learner, solution, rng):
    """both are right for a batch of one sample
    ko: 표본이 하나인 배치에서도 둘 다 맞다"""
    X, W, dY = arrays(rng, 1, *different(rng, 2))
    close(learner.backward(X, W, dY), solution.backward(X, W, dY), names=NAMES)


@problem.picture
def three_blocks(learner, solution, rng):
    """the blocks X, W and dY, and the gradients that your function makes of them
    ko: X, W, dY 와, 이것으로 구한 내 기울기"""
    X, W, dY = arrays(rng, 5, 3, 4)
    right = dict(zip(NAMES, solution.backward(X, W, dY), strict=True))
    blocks = (("X", X, "N", "D"), ("W", W, "D", "M"), ("dY", dY, "N", "M"))
    return (
        *(given(block, title=name, rows=rows, columns=columns) for name, block, rows, columns in blocks),
        *(
            matrices(
                yours=lambda at=at: learner.backward(X, W, dY)[at],
                right=right[name],
                title=name,
                rows=rows,
                columns=columns,
                policy=GRADIENT,
            )
            for at, (name, rows, columns) in enumerate((("dX", "N", "D"), ("dW", "D", "M")))
        ),
    )
