"""Problem 113: a grid and the heights of the bowl over it."""

import numpy as np

from grader.checking import ELEMENTWISE, Problem, close, expect, inout, unchanged
from grader.picturing import matrices
from grader.sizes import different

problem = Problem(
    covers=["004:113"],
    builds_on=[],
    hints=[
        """Do the example of the statement on paper for a third value of x1. What is added to X0, what to X1?
ko: 문제의 예에 x1 의 셋째 값을 하나 더하여 종이에 써 보라. X0 에는 무엇이 늘고 X1 에는 무엇이 느는가?""",
        """numpy has a function that makes the two matrices of a grid from two vectors. Its name begins with mesh; print \
what it makes of [1, 2, 3] and [10, 20].
ko: numpy 에는 두 벡터로 격자의 두 행렬을 만드는 함수가 있다. 이름은 mesh 로 시작한다. [1, 2, 3] 과 [10, 20] 을 넣어 \
출력해 보라.""",
        """Once X0 and X1 have the same shape, Z is the formula with capital letters; no loop is needed.
ko: X0 과 X1 의 모양이 같아지면 Z 는 식을 대문자로 쓴 것과 같다. 반복문은 필요 없다.""",
    ],
    draws=False,
    learned="""A grid keeps the coordinates of all points in two matrices: one variable changes along the rows, the other down the columns.
ko: 격자는 모든 점의 좌표를 두 행렬에 담는다. 한 변수는 행을 따라 옆으로, 다른 변수는 열을 따라 아래로 변한다.""",
)


def of_shape(learner, x0, x1):
    """The three arrays; the check ends here if there are not three."""
    result = learner.surface(x0, x1)
    expect(
        (isinstance(result, tuple | list) or (isinstance(result, np.ndarray) and result.ndim == 3))
        and len(result) == 3,
        """three arrays have to come back: X0, X1, Z
        ko: 배열 세 개 X0, X1, Z 를 반환해야 한다""",
        got=result,
    )
    return tuple(result)


def vectors(rng, *lengths):
    """Vectors of these lengths, in rising order and with fractions."""
    return tuple(np.sort(rng.uniform(-3, 4, size=length)) for length in lengths)


def both_ways(rng):
    """More values of x0 than of x1, and the other way round."""
    short, long = sorted(different(rng, 2, 2, 7))
    return (long, short), (short, long)


@problem.check(points=4)
def grid_of_the_two_vectors(learner, solution, rng):
    """X0 holds x0 in every row, X1 holds x1 in every column
    ko: X0 의 모든 행은 x0 이고 X1 의 모든 열은 x1 이다"""
    for lengths in both_ways(rng):
        x0, x1 = vectors(rng, *lengths)
        close(of_shape(learner, x0, x1)[:2], solution.surface(x0, x1)[:2], names=("X0", "X1"), policy=ELEMENTWISE)


@problem.check(points=4)
def heights_of_the_bowl(learner, solution, rng):
    """Z holds x0**2 + x1**2 for every point of the grid
    ko: Z 에는 격자의 모든 점에 대하여 x0**2 + x1**2 이 들어 있다"""
    for lengths in both_ways(rng):
        x0, x1 = vectors(rng, *lengths)
        close(of_shape(learner, x0, x1)[2:], solution.surface(x0, x1)[2:], names=("Z",), policy=ELEMENTWISE)


@problem.check(points=1, needs="heights_of_the_bowl")
def single_rows_and_whole_numbers(learner, solution, rng):
    """works for one value of x0 or x1, and for integers
    ko: x0 이나 x1 의 값이 하나뿐이어도, 정수여도 만든다"""
    n, m = different(rng, 2, 3, 7)
    for x0, x1 in (vectors(rng, 1, n), vectors(rng, m, 1), (np.arange(m) - 2, rng.integers(5, 20, size=n))):
        close(of_shape(learner, x0, x1), solution.surface(x0, x1), names=("X0", "X1", "Z"), policy=ELEMENTWISE)


@problem.check(points=1, needs="heights_of_the_bowl")
def leaves_the_vectors_alone(learner, solution, rng):
    """x0 and x1 stay as they were
    ko: x0 과 x1 은 바뀌지 않는다"""
    x0, x1 = (inout(values) for values in vectors(rng, *different(rng, 2, 2, 6)))
    learner.surface(x0, x1)
    unchanged(x0)
    unchanged(x1)


@problem.picture
def the_table_of_heights(learner, solution, rng):
    """the heights Z over the grid: a row for each x1, a column for each x0
    ko: 격자 위의 높이 Z. x1 마다 행이 하나, x0 마다 열이 하나이다"""
    x0, x1 = np.linspace(-2, 3, 11), np.linspace(-1, 2, 7)
    return matrices(
        yours=lambda: learner.surface(x0, x1)[2], right=solution.surface(x0, x1)[2], rows="x1", columns="x0"
    )
