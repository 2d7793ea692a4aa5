"""Problem 116: what goes wrong with zeros of the same shape, and other right answers.

Zeros are no evidence, so that all of these have to be decisive.
"""

import numpy as np

from grader.solving import also_right, mistake

from .p116_zeros_like import zeros_of_same_shape

EARNED_BY_GARBAGE = {
    "of_a_vector": "the right answer is an array of zeros",
    "of_any_shape": "the right answer is an array of zeros",
    "zeros_are_floats": "the right answer is an array of zeros",
    "whatever_x_holds": "the right answer is an array of zeros",
    "leaves_x_alone": "the right answer is an array of zeros",
}

# ------------------------------------------------------------------------------------------------ the shape


@mistake(zeros_of_same_shape, decisive=True)
def as_many_as_rows(x):
    """len(x) counts the rows only, so that a matrix gets a vector of zeros; use the whole shape of x.
    ko: len(x) 는 행의 수일 뿐이어서 행렬을 넣어도 0 벡터가 나온다. x 의 shape 전체를 써라."""
    return np.zeros(len(x))


@mistake(zeros_of_same_shape, decisive=True)
def as_many_as_entries(x):
    """x.size counts all entries, so that a matrix gets one long vector of zeros; use the shape of x.
    ko: x.size 는 모든 원소의 수여서 행렬을 넣으면 긴 0 벡터가 나온다. x 의 shape 를 써라."""
    return np.zeros(x.size)


@mistake(zeros_of_same_shape, decisive=True)
def a_single_zero(x):
    """A single number comes back; an array of the shape of x is asked for.
    ko: 수가 하나만 나온다. x 와 모양이 같은 배열을 만들어라."""
    return 0.0


@mistake(zeros_of_same_shape, decisive=True)
def a_list(x):
    """This is a list of Python; make an array, whose entries can be reached with several indices.
    ko: 파이썬 리스트이다. 여러 인덱스로 원소를 가리킬 수 있는 배열을 만들어라."""
    return [0.0] * len(x)


# ----------------------------------------------------------------------------------------------- the entries


@mistake(zeros_of_same_shape, decisive=True)
def whole_numbers(x):
    """The zeros are integers (dtype=int), and an array of integers cuts off every fraction that is written into it; make floats.
    ko: 0 이 정수이다(dtype=int). 정수 배열은 써넣는 값의 소수부를 잘라 버리므로 실수로 만들어라."""
    return np.zeros(x.shape, dtype=int)


@mistake(zeros_of_same_shape, decisive=True)
def times_zero(x):
    """x * 0 (or x - x) is nan where x is inf or nan; do not compute zeros from x, make them.
    ko: x * 0 이나 x - x 는 x 가 inf 또는 nan 인 곳에서 nan 이 된다. x 로 계산하지 말고 0 을 새로 만들어라."""
    return x * 0


@mistake(zeros_of_same_shape, decisive=True)
def ones(x):
    """The entries are 1, as ones_like makes them; use zeros.
    ko: ones_like 를 쓴 것처럼 원소가 1 이다. 0 으로 채워라."""
    return np.ones_like(x)


@mistake(zeros_of_same_shape, decisive=True)
def a_copy(x):
    """This is x itself or a copy of it; the entries have to be 0.
    ko: x 자체이거나 그 복사본이다. 원소가 0 이어야 한다."""
    return x.copy()


# ------------------------------------------------------------------------------------------------ what is x


@mistake(zeros_of_same_shape, decisive=True)
def x_emptied(x):
    """The zeros are written into x itself, whose numbers are lost (x[...] = 0, x *= 0 or x.fill(0)); make a new array.
    ko: 0 을 x 자체에 써넣어서 x 의 값이 사라진다(x[...] = 0, x *= 0, x.fill(0)). 새 배열을 만들어라."""
    x[...] = 0
    return x


@mistake(zeros_of_same_shape, decisive=True)
def prints_only(x):
    """Nothing comes back from it (None): hand the array over with return. (fill works in place and returns None, too.)
    ko: 반환되는 값이 없다(None). 배열을 return 으로 반환하라. (fill 도 배열을 바꿀 뿐 None 을 반환한다.)"""
    zeros_of_same_shape(x)


# --------------------------------------------------------------------------------------- other right answers


@also_right(zeros_of_same_shape)
def by_shape(x):
    """np.zeros with the shape, and floats by default."""
    return np.zeros(x.shape)


@also_right(zeros_of_same_shape)
def filled(array):
    """np.full of the shape, whatever has one."""
    return np.full(np.shape(array), 0.0)


@also_right(zeros_of_same_shape)
def a_copy_emptied(x):
    """A copy may be written into."""
    zeros = x.copy()
    zeros[...] = 0
    return zeros
