"""Problem 150: the gradients of input, weights and bias for a batch."""

from grader.checking import Problem, close, gradient_of, inout, same, unchanged
from grader.picturing import GRADIENT, given, matrices
from grader.sizes import different

problem = Problem(
    covers=["004:150", "002:002-affine.back"],
    builds_on=["p148_affine_backward", "p149_column_sums"],
    hints=[
        """dX and dW are done: take them from problem 148. For db write the shapes down, dY (N, M) and b (M,). Which axis has to vanish?
ko: dX 와 dW 는 문제 148 에서 이미 구했으니 그대로 가져오면 된다. db 를 구하려면 모양부터 적어 보라. dY 는 (N, M), b 는 (M,) 이다. \
어느 축이 없어져야 하는가?""",
        """Which entries of Y does b[0] touch? What comes back to b[0] comes through these, from every sample, with the slope 1.
ko: b[0] 은 Y 의 어떤 원소에 더해졌는가? 그 원소를 b[0] 으로 미분하면 1 이므로, 각 표본에서 온 기울기가 그대로 b[0] 에 전해진다.""",
        """In the example db[0] is 4, and the first column of dY is 1, 0, 3. Problem 149 has a function for that, and it is one of \
two: check with the second entry, which is -1.
ko: 예제에서 dY 의 첫 열은 1, 0, 3 이고 db[0] 은 4 이다. 문제 149 의 두 함수 가운데 하나가 이 계산을 한다. 어느 쪽인지 고르고 \
둘째 원소가 -1 이 되는지 확인하라.""",
    ],
    draws=False,
    learned="""What is copied on the way forward adds up on the way back: a bias, added to every row, gets the sum over all rows.
ko: 순전파에서 복사된 것은 역전파에서 더해진다. 모든 행에 더해진 편향은 모든 행의 기울기를 합하여 받는다.""",
)

NAMES = ("dX", "dW", "db")


def arrays(rng, rows, inputs, outputs):
    """A batch X (N, D), weights W (D, M) and an upstream gradient dY (N, M)."""
    return rng.normal(size=(rows, inputs)), rng.normal(size=(inputs, outputs)), rng.normal(size=(rows, outputs))


def wanted(rng, X, W, dY):
    """The gradients of X, W and of a bias, by small steps of X @ W + b."""
    b = rng.normal(size=W.shape[1])
    return gradient_of(lambda X, W, b: X @ W + b, at=(X, W, b), upstream=dY)


def part_of(got, want, at, dY):
    """One of the three is right; all that came back is looked at where they are not three."""
    if isinstance(got, tuple | list) and len(got) == len(NAMES):
        same(len(got), len(NAMES))  # for the record: three came, whatever is in them
        part = slice(at, at + 1)
        close(got[part], want[part], names=NAMES[part], batch=len(dY), sources={"dY": dY})
    else:
        close(got, want, names=NAMES)


@problem.check(points=2)
def gradient_of_the_input(learner, solution, rng):
    """dX agrees with numerical derivatives
    ko: dX 가 수치 미분과 일치한다"""
    for _ in range(2):
        X, W, dY = arrays(rng, *different(rng, 3))
        part_of(learner.backward(X, W, dY), wanted(rng, X, W, dY), 0, dY)


@problem.check(points=2)
def gradient_of_the_weights(learner, solution, rng):
    """dW agrees with numerical derivatives
    ko: dW 가 수치 미분과 일치한다"""
    for _ in range(2):
        X, W, dY = arrays(rng, *different(rng, 3))
        part_of(learner.backward(X, W, dY), wanted(rng, X, W, dY), 1, dY)


@problem.check(points=4)
def gradient_of_the_bias(learner, solution, rng):
    """db agrees with numerical derivatives and has the shape (M,)
    ko: db 가 수치 미분과 일치하고 모양이 (M,) 이다"""
    for _ in range(2):
        X, W, dY = arrays(rng, *different(rng, 3))
        part_of(learner.backward(X, W, dY), wanted(rng, X, W, dY), 2, dY)


@problem.check(points=1, needs="gradient_of_the_bias")
def a_batch_of_one(learner, solution, rng):
    """all three are right for a batch of one sample
    ko: 표본이 하나인 배치에서도 셋 다 맞다"""
    X, W, dY = arrays(rng, 1, *different(rng, 2))
    close(learner.backward(X, W, dY), solution.backward(X, W, dY), names=NAMES)


@problem.check(points=1, needs="gradient_of_the_bias")
def leaves_the_arrays_alone(learner, solution, rng):
    """X, W and dY stay as they were
    ko: X, W, dY 는 바뀌지 않는다"""
    arguments = [inout(values) for values in arrays(rng, *different(rng, 3))]
    learner.backward(*arguments)
    for argument in arguments:
        unchanged(argument)


@problem.picture
def many_samples_one_bias(learner, solution, rng):
    """dY with a row for each sample, and db: each entry of db comes from the whole column of dY
    ko: 표본마다 한 행인 dY 와 편향의 기울기 db: db 의 각 원소는 dY 의 한 열 전체에서 나온다"""
    X, W, dY = arrays(rng, 5, 3, 4)
    return (
        given(dY, title="dY", rows="N", columns="M"),
        matrices(
            yours=lambda: learner.backward(X, W, dY)[2],
            right=solution.backward(X, W, dY)[2],
            title="db",
            rows="1",
            columns="M",
            policy=GRADIENT,
        ),
    )
