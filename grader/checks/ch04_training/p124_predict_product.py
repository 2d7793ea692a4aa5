"""Problem 124: scores as the product of inputs and weights."""

from grader.checking import Problem, close, inout, unchanged
from grader.sizes import different

problem = Problem(
    covers=["004:124"],
    builds_on=["p122_random_layer"],
    hints=[
        """One line is enough. Which product adds up as well as it multiplies?
ko: 한 줄이면 된다. 곱하기만 하는 것이 아니라 더하기까지 하는 곱은 무엇인가?""",
        """Write the shapes side by side: (D,) or (N, D), and (D, K). The axes that meet have to be of the same length.
ko: 모양을 나란히 써 보라. (D,) 또는 (N, D), 그리고 (D, K) 이다. 맞닿는 축의 길이가 같아야 한다.""",
        """@ and np.dot work for a vector and for a batch alike, without an if and without a loop.
ko: @ 와 np.dot 은 벡터에도 배치에도 쓸 수 있다. if 도 반복문도 필요 없다.""",
    ],
    draws=False,
    learned="""The same product does for one input and for a whole batch, because the rows of x never mix.
ko: 같은 곱이 입력 하나에도 배치 전체에도 통한다. x 의 행들은 서로 섞이지 않기 때문이다.""",
)


@problem.check(points=5)
def scores_of_one_input(learner, solution, rng):
    """returns the scores (K,) of one input (D,)
    ko: 입력 하나 (D,) 의 점수 (K,) 를 반환한다"""
    short, long = sorted(different(rng, 2, 2, 7))
    for inputs, classes in ((short, long), (long, short)):
        x, W = rng.normal(size=inputs), rng.normal(size=(inputs, classes))
        close(learner.predict(x, W), solution.predict(x, W))


@problem.check(points=3)
def scores_of_a_batch(learner, solution, rng):
    """returns the scores (N, K) of a batch (N, D)
    ko: 배치 (N, D) 의 점수 (N, K) 를 반환한다"""
    for rows, inputs, classes in (different(rng, 3, 2, 6), (1, *different(rng, 2, 2, 5))):
        x, W = rng.normal(size=(rows, inputs)), rng.normal(size=(inputs, classes))
        close(learner.predict(x, W), solution.predict(x, W))


@problem.check(points=1, needs="scores_of_one_input")
def whole_numbers(learner, solution, rng):
    """works for integers
    ko: 정수로도 계산한다"""
    D, K = different(rng, 2, 2, 6)
    x, W = rng.integers(-9, 10, size=D), rng.integers(-9, 10, size=(D, K))
    close(learner.predict(x, W), solution.predict(x, W))


@problem.check(points=1, needs="scores_of_one_input")
def leaves_the_arrays_alone(learner, solution, rng):
    """x and W stay as they were
    ko: x 와 W 는 바뀌지 않는다"""
    D, K = different(rng, 2, 2, 6)
    x, W = inout(rng.normal(size=D)), inout(rng.normal(size=(D, K)))
    learner.predict(x, W)
    unchanged(x)
    unchanged(W)
