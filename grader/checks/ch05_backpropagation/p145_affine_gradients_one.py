"""Problem 145: the gradients of input and weights for one row."""

from grader.checking import Problem, close, gradient_of, same
from grader.picturing import GRADIENT, given, matrices
from grader.sizes import different

problem = Problem(
    covers=["004:145"],
    builds_on=["p144_affine_by_hand"],
    hints=[
        """Write down the shapes: X (1, D), W (D, M), dY (1, M). dX has to become (1, D): which two of the three can give that?
ko: 모양을 적어 보라. X (1, D), W (D, M), dY (1, M) 이다. dX 는 (1, D) 가 되어야 한다. 셋 가운데 어느 둘로 만들 수 있는가?""",
        """In a matrix product the inner axes have to be of the same length. Where they are not, transpose one of the two with .T and \
look again. For dX the axis of length M has to vanish, for dW the axis of length 1.
ko: 행렬 곱에서는 안쪽 축의 길이가 같아야 한다. 다르면 둘 가운데 하나를 .T 로 전치하고 다시 보라. dX 에서는 길이가 M 인 축이, \
dW 에서는 길이가 1 인 축이 사라져야 한다.""",
        """Check with the example: the first entry of dX is 1*1 - 2*4 + 3*0, a row of dY times a row of W. In a product the second factor \
gives columns, so its rows have to be made columns. The first row of dW is dY times 2, the second dY times -1.
ko: 예제로 확인하라. dX 의 첫 원소는 1*1 - 2*4 + 3*0, 곧 dY 의 행과 W 의 행을 곱한 것이다. 행렬 곱에서 둘째 인수는 열을 내놓으므로, \
행을 열로 만들어야 한다. dW 의 첫 행은 dY 에 2 를, 둘째 행은 -1 을 곱한 것이다.""",
    ],
    draws=False,
    learned="""An input collects its gradient from all outputs that it went into; a weight touches one output and gets its input times that gradient.
ko: 입력은 자신이 들어간 모든 출력에서 기울기를 모은다. 가중치는 출력 하나에만 닿으므로 입력과 그 출력의 기울기를 곱한 값을 받는다.""",
)

NAMES = ("dX", "dW")


def arrays(rng, inputs, outputs):
    """One row X (1, D), weights W (D, M) and an upstream gradient dY (1, M)."""
    return rng.normal(size=(1, inputs)), rng.normal(size=(inputs, outputs)), rng.normal(size=(1, outputs))


def part_of(got, X, W, dY, at):
    """One of the two agrees with numerical derivatives of X @ W; all that came back is looked at where it is no pair."""
    want = gradient_of(lambda X, W: X @ W, at=(X, W), upstream=dY)
    if isinstance(got, tuple | list) and len(got) == len(NAMES):
        same(len(got), len(NAMES))  # for the record: a pair came, whatever is in it
        close(got[at : at + 1], want[at : at + 1], names=NAMES[at : at + 1])
    else:
        close(got, want, names=NAMES)


@problem.check(points=3)
def gradient_of_the_input(learner, solution, rng):
    """dX agrees with numerical derivatives and has the shape of X
    ko: dX 가 수치 미분과 일치하고 모양이 X 와 같다"""
    for _ in range(2):
        X, W, dY = arrays(rng, *different(rng, 2))
        part_of(learner.affine_gradients(X, W, dY), X, W, dY, 0)


@problem.check(points=3)
def gradient_of_the_weights(learner, solution, rng):
    """dW agrees with numerical derivatives and has the shape of W
    ko: dW 가 수치 미분과 일치하고 모양이 W 와 같다"""
    for _ in range(2):
        X, W, dY = arrays(rng, *different(rng, 2))
        part_of(learner.affine_gradients(X, W, dY), X, W, dY, 1)


@problem.check(points=2)
def few_and_whole_numbers(learner, solution, rng):
    """both are right for integers, for a single input and for a single output
    ko: 정수에서도, 입력이 하나이거나 출력이 하나일 때에도 둘 다 맞다"""
    for inputs, outputs in ((2, 3), (1, 4), (3, 1)):
        X, W = rng.integers(-9, 10, size=(1, inputs)), rng.integers(-9, 10, size=(inputs, outputs))
        dY = rng.integers(1, 10, size=(1, outputs))
        close(learner.affine_gradients(X, W, dY), solution.affine_gradients(X, W, dY), names=NAMES)


@problem.picture
def shapes_that_fit(learner, solution, rng):
    """a sample, its weights and the gradient dY that comes back, and what your function makes of them
    ko: 표본 하나와 가중치와 되돌아오는 기울기 dY, 그리고 이것으로 구한 내 기울기"""
    X, W, dY = arrays(rng, 3, 5)
    dX, dW = solution.affine_gradients(X, W, dY)
    return (
        given(X, title="X", rows="1", columns="D"),
        given(W, title="W", rows="D", columns="M"),
        given(dY, title="dY", rows="1", columns="M"),
        matrices(
            yours=lambda: learner.affine_gradients(X, W, dY)[0],
            right=dX,
            title="dX",
            rows="1",
            columns="D",
            policy=GRADIENT,
        ),
        matrices(
            yours=lambda: learner.affine_gradients(X, W, dY)[1],
            right=dW,
            title="dW",
            rows="D",
            columns="M",
            policy=GRADIENT,
        ),
    )
