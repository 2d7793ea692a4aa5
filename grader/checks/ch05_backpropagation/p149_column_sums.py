"""Problem 149: sums of columns and of rows."""

import numpy as np

from grader.checking import Problem, close, inout, unchanged
from grader.picturing import given, matrices
from grader.sizes import different

problem = Problem(
    covers=["004:149", "002:002-practice2.3"],
    hints=[
        """np.sum without more makes a single number of a matrix. It takes an argument that says along which axis to add.
ko: np.sum 을 그냥 쓰면 행렬이 수 하나가 된다. 어느 축을 따라 더할지 정하는 인자가 있다.""",
        """Think of the shapes: of (N, M) either (M,) or (N,) has to remain. The axis that you name is the one that vanishes.
ko: 모양을 생각하라. (N, M) 에서 (M,) 또는 (N,) 이 남아야 한다. 인자로 준 축이 사라지는 축이다.""",
        """Try it with the example: sums of three columns are three numbers, sums of two rows are two. The axes are counted from 0, and the \
rows are the first.
ko: 예제로 시험해 보라. 세 열의 합은 수 세 개, 두 행의 합은 수 두 개이다. 축은 0 부터 세며 행이 첫째 축이다.""",
    ],
    draws=False,
    learned="""The axis that is named in a sum is the one that disappears: axis 0 adds up the rows, axis 1 the columns.
ko: 합에서 지정한 축은 사라진다. 축 0 을 지정하면 행들이 합쳐지고, 축 1 을 지정하면 열들이 합쳐진다.""",
)


@problem.check(points=3)
def sums_of_columns(learner, solution, rng):
    """column_sums returns a sum for each column, shape (M,)
    ko: column_sums 는 열마다 합을 구하여 모양이 (M,) 인 벡터를 반환한다"""
    for _ in range(3):
        a = rng.normal(size=different(rng, 2))
        close(learner.column_sums(a), solution.column_sums(a))


@problem.check(points=3)
def sums_of_rows(learner, solution, rng):
    """row_sums returns a sum for each row, shape (N,)
    ko: row_sums 는 행마다 합을 구하여 모양이 (N,) 인 벡터를 반환한다"""
    for _ in range(3):
        a = rng.normal(size=different(rng, 2))
        close(learner.row_sums(a), solution.row_sums(a))


@problem.check(points=1, needs="sums_of_columns")
def columns_of_whole_numbers(learner, solution, rng):
    """column_sums works for integers and for a single row, and leaves a as it was
    ko: column_sums 는 정수에서도, 행이 하나일 때에도 맞고 a 를 바꾸지 않는다"""
    for shape in (different(rng, 2), (1, int(rng.integers(3, 8)))):
        a = inout(rng.integers(1, 20, size=shape))
        close(learner.column_sums(a), solution.column_sums(a.start))
        unchanged(a)


@problem.check(points=1, needs="sums_of_rows")
def rows_of_whole_numbers(learner, solution, rng):
    """row_sums works for integers and for a single column, and leaves a as it was
    ko: row_sums 는 정수에서도, 열이 하나일 때에도 맞고 a 를 바꾸지 않는다"""
    for shape in (different(rng, 2), (int(rng.integers(3, 8)), 1)):
        a = inout(rng.integers(1, 20, size=shape))
        close(learner.row_sums(a), solution.row_sums(a.start))
        unchanged(a)


@problem.picture
def sums_in_two_directions(learner, solution, rng):
    """a matrix, what is below its columns, and what is beside its rows
    ko: 행렬 하나, 열을 따라 아래로 더한 것, 행을 따라 옆으로 더한 것"""
    a = np.array([[1.0, 2.0, 3.0, 4.0], [11.0, 12.0, 13.0, 14.0], [0.5, -0.5, 2.5, 0.0]])
    return (
        given(a, title="a", rows="N", columns="M"),
        matrices(
            yours=lambda: learner.column_sums(a),
            right=solution.column_sums(a),
            title="column_sums",
            rows="1",
            columns="M",
        ),
        matrices(
            yours=lambda: learner.row_sums(a)[:, np.newaxis],
            right=solution.row_sums(a)[:, np.newaxis],
            title="row_sums",
            rows="N",
            columns="1",
        ),
    )
