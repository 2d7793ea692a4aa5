"""Problem 121: what goes wrong with a random matrix, and other right answers.

Random values are no evidence, so that all of these have to be decisive.
"""

import random

import numpy as np

from grader.solving import also_right, mistake

from .p121_random_matrix import random_matrix

EARNED_BY_GARBAGE = {
    "shape_is_rows_and_columns": "random numbers of this shape are what is asked for",
    "draws_are_standard_normal": "random arrays of the garbage are standard normal draws",
}

# ------------------------------------------------------------------------------------------ the distribution


@mistake(random_matrix, decisive=True)
def uniform(rows=2, columns=3, seed=None):
    """These are uniform draws between 0 and 1 (rand, random), none of them negative; take normal ones (randn, standard_normal).
    ko: 0 과 1 사이의 균등분포에서 뽑아(rand, random) 음수가 없다. 정규분포에서 뽑아라(randn, standard_normal)."""
    return np.random.default_rng(seed).random((rows, columns))


@mistake(random_matrix, decisive=True)
def uniform_on_both_sides(rows=2, columns=3, seed=None):
    """These are uniform draws between -1 and 1; a bell curve has larger numbers too. Take normal draws.
    ko: -1 과 1 사이의 균등분포에서 뽑았다. 종 모양의 곡선에는 더 큰 수도 있다. 정규분포에서 뽑아라."""
    return np.random.default_rng(seed).uniform(-1, 1, (rows, columns))


@mistake(random_matrix, decisive=True)
def small_ones(rows=2, columns=3, seed=None):
    """The draws are a hundred times too small: the factor 0.01 belongs to a net. Here the standard deviation is 1.
    ko: 수가 백 배 작다. 0.01 을 곱하는 것은 신경망에서 할 일이며 여기서는 표준편차가 1 이다."""
    return 0.01 * random_matrix(rows, columns, seed)


@mistake(random_matrix, decisive=True)
def integers(rows=2, columns=3, seed=None):
    """These are integers; normal draws have a fraction.
    ko: 정수를 뽑았다. 정규분포에서 뽑은 수에는 소수부가 있다."""
    return np.random.default_rng(seed).integers(-3, 4, (rows, columns))


@mistake(random_matrix, decisive=True)
def one_row_for_all(rows=2, columns=3, seed=None):
    """All rows are the same; draw every entry by itself.
    ko: 모든 행이 같다. 원소를 하나하나 뽑아라."""
    return np.tile(random_matrix(1, columns, seed), (rows, 1))


# ------------------------------------------------------------------------------------------------ the shape


@mistake(random_matrix, decisive=True)
def on_its_side(rows=2, columns=3, seed=None):
    """The shape is (columns, rows); rows come first.
    ko: 모양이 (columns, rows) 이다. rows 가 먼저이다."""
    return random_matrix(columns, rows, seed)


@mistake(random_matrix, decisive=True)
def always_two_by_three(rows=2, columns=3, seed=None):
    """The shape is always (2, 3); use the arguments rows and columns.
    ko: 모양이 언제나 (2, 3) 이다. 인자 rows 와 columns 를 써라."""
    return random_matrix(2, 3, seed)


# ------------------------------------------------------------------------------------------------- the seed


@mistake(random_matrix, decisive=True)
def always_the_same_seed(rows=2, columns=3, seed=None):
    """The seed is fixed inside the function, so that every call gives the same matrix; use the argument.
    ko: 시드를 함수 안에 고정해서 호출할 때마다 같은 행렬이 나온다. 인자 seed 를 써라."""
    return random_matrix(rows, columns, 0)


@mistake(random_matrix, decisive=True)
def seed_not_used(rows=2, columns=3, seed=None):
    """Nothing comes again for the same seed, as happens when it is not used: the same integer has to give the same
    matrix at every call.
    ko: 같은 seed 를 주어도 다시 나오는 것이 없다. seed 를 쓰지 않으면 그렇게 된다. 같은 정수를 주면 매번 같은 행렬이 나와야 한다."""
    return random_matrix(rows, columns)


@mistake(random_matrix, decisive=True)
def prints_only(rows=2, columns=3, seed=None):
    """Nothing comes back from it (None): hand the matrix over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 행렬을 return 으로 반환하라."""
    random_matrix(rows, columns, seed)


# --------------------------------------------------------------------------------------- other right answers


@also_right(random_matrix)
def by_randn(rows=2, columns=3, seed=None):
    """The book's randn, after np.random.seed."""
    np.random.seed(seed)
    return np.random.randn(rows, columns)


@also_right(random_matrix)
def by_normal(rows=2, columns=3, seed=None):
    """Mean and standard deviation said aloud, drawn as a vector."""
    return np.random.RandomState(seed).normal(0.0, 1.0, rows * columns).reshape(rows, columns)


@also_right(random_matrix)
def by_python(rows=2, columns=3, seed=None):
    """Python's own generator, one number at a time."""
    generator = random.Random(seed)
    return np.array([[generator.gauss(0, 1) for _ in range(columns)] for _ in range(rows)])
