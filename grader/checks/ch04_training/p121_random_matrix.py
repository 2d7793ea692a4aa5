"""Problem 121: a matrix of standard normal draws."""

import numpy as np

from grader.checking import Problem, expect, share, spread
from grader.picturing import histogram

problem = Problem(
    covers=["004:121"],
    builds_on=[],
    hints=[
        """numpy draws a whole matrix in one call; all that it needs is the shape.
ko: numpy 는 한 번의 호출로 행렬 전체를 뽑는다. 필요한 것은 모양뿐이다.""",
        """Draw a matrix of 100 rows and 50 columns and print how many entries are negative, and how many lie between -1 and 1.
ko: 100행 50열의 행렬을 뽑아 음수가 몇 개인지, -1 과 1 사이에 있는 수가 몇 개인지 출력해 보라.""",
        """Make the generator inside the function, from seed: np.random.default_rng(seed). Which of its methods has normal in \
its name?
ko: 함수 안에서 seed 로 생성기를 만들어라. np.random.default_rng(seed) 이다. 그 메서드 가운데 이름에 normal 이 든 것은 \
무엇인가?""",
    ],
    draws=False,
    learned="""Weights begin at random and with both signs, for nodes that start alike would stay alike.
ko: 가중치는 양수와 음수가 섞인 무작위 수로 시작한다. 똑같이 시작한 노드들은 계속 똑같기 때문이다.""",
)


def drawn(learner, rows, columns, *seed):
    """The matrix; the check ends here if it is none of floats, or of another shape."""
    return judged(learner.random_matrix(rows, columns, *seed), (rows, columns))


def judged(matrix, shape):
    """The matrix, if it is one of floats of this shape."""
    expect(
        isinstance(matrix, np.ndarray) and matrix.shape == shape,
        f"""an array of shape {shape} has to come back
        ko: 모양이 {shape} 인 배열을 반환해야 한다""",
        got=f"shape {matrix.shape}" if isinstance(matrix, np.ndarray) else matrix,
    )
    expect(
        matrix.dtype.kind == "f",
        """the entries have to be floats
        ko: 원소는 실수여야 한다""",
        got=str(matrix.dtype),
    )
    return matrix


@problem.check(points=3)
def shape_is_rows_and_columns(learner, solution, rng):
    """returns random floats of shape (rows, columns), (2, 3) where none is given
    ko: 모양이 (rows, columns) 인 실수 난수 배열을 반환한다. 인자가 없으면 (2, 3) 이다"""
    judged(learner.random_matrix(), (2, 3))
    for shape in ((4, 7), (6, 2), (1, 5)):
        W = drawn(learner, *shape)
        expect(
            len(np.unique(W)) == W.size,  # two of these few agree in all 52 bits with a probability of 1e-13
            """every entry has to be drawn by itself, no two alike; so many are different ones
            ko: 원소를 하나하나 따로 뽑아야 한다. 같은 값이 두 번 나오지 않는다. 서로 다른 값의 수이다""",
            got=f"{len(np.unique(W))} / {W.size}",
        )


@problem.check(points=4, needs="shape_is_rows_and_columns")
def draws_are_standard_normal(learner, solution, rng):
    """draws every entry by itself from the standard normal distribution
    ko: 원소를 하나하나 표준정규분포에서 뽑는다"""
    W = drawn(learner, 80, 60)
    share(
        np.sum(W > 0), W.size, 0.5,
        """half of the entries have to be positive
        ko: 원소의 절반은 양수여야 한다""", seen=spread(W),
    )  # fmt: skip
    for size, inside in ((1, 0.682689), (2, 0.954500)):
        share(
            np.sum(np.abs(W) < size), W.size, inside,
            f"""{100 * inside:.0f} % of the entries have to lie between -{size} and {size}
            ko: 원소의 {100 * inside:.0f} % 는 -{size} 과 {size} 사이에 있어야 한다""", seen=spread(W),
        )  # fmt: skip


@problem.check(points=3, needs="shape_is_rows_and_columns")
def seed_makes_it_repeatable(learner, solution, rng):
    """gives the same matrix for the same seed, another one for another seed, a new one for None
    ko: 같은 seed 에는 같은 행렬을, 다른 seed 에는 다른 행렬을, None 이면 새 행렬을 준다"""
    seed = int(rng.integers(1, 1000))
    once, again, other, fresh, anew = (drawn(learner, 3, 4, s) for s in (seed, seed, seed + 1, None, None))
    expect(
        np.array_equal(once, again),
        """the same seed has to give the same matrix; so many of its numbers came again
        ko: 같은 seed 는 같은 행렬을 주어야 한다. 다시 나온 수의 개수이다""",
        got=f"{np.isin(once, again).sum()} / {once.size}",
    )
    expect(
        not np.array_equal(once, other) and not np.array_equal(fresh, anew),
        """another seed, or none, has to give another matrix
        ko: seed 가 다르거나 없으면 다른 행렬이 나와야 한다""",
    )


@problem.picture
def the_bell_curve(learner, solution, rng):
    """three thousand draws: most lie near 0, few beyond 2 or -2
    ko: 3000개를 뽑은 모습. 대부분 0 가까이에 있고 2 나 -2 를 넘는 것은 적다"""
    draws = np.random.default_rng(4).standard_normal(3000)
    return histogram(
        yours=lambda: learner.random_matrix(60, 50), shape=(60, 50), span=(-4, 4),
        others={"standard normal draws\nko: 표준정규분포": draws},
    )  # fmt: skip
