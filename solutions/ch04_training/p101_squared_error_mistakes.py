"""Problem 101: what goes wrong with half the sum of squares, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p101_squared_error import mean_squared_error

# --------------------------------------------------------------------------------------------- the factor


@mistake(mean_squared_error)
def half_forgotten(y, t):
    """This is the whole sum of squares; take half of it.
    ko: 제곱의 합 그대로이다. 그 절반을 구하라."""
    return np.sum((y - t) ** 2)


@mistake(mean_squared_error)
def mean_taken(y, t):
    """This is the mean of the squares. In spite of its name the function takes no mean here: half of the sum is asked for.
    ko: 제곱의 평균이다. 이름과 달리 여기서는 평균을 내지 않는다. 합의 절반을 구하라."""
    return np.mean((y - t) ** 2)


@mistake(mean_squared_error)
def half_of_the_mean(y, t):
    """This is half of the mean; half of the sum is asked for, so do not divide by the number of values.
    ko: 평균의 절반이다. 구할 것은 합의 절반이므로 값의 개수로 나누지 마라."""
    return 0.5 * np.mean((y - t) ** 2)


# --------------------------------------------------------------------------------------------- the square


@mistake(mean_squared_error)
def square_forgotten(y, t):
    """The differences are added up without a square, so positive and negative ones cancel; square each of them first.
    ko: 차이를 제곱하지 않고 더해서 양수와 음수가 서로 지워진다. 먼저 하나하나 제곱하라."""
    return 0.5 * np.sum(y - t)


@mistake(mean_squared_error)
def squared_after_adding_up(y, t):
    """The sum is squared, not the differences: too much and too little have cancelled by then. Put the square inside the \
    brackets of the sum.
    ko: 차이가 아니라 합을 제곱했다. 그때는 넘치는 값과 모자라는 값이 이미 서로 지워진 뒤이다. 제곱을 합의 괄호 안으로 \
    옮겨라."""
    return 0.5 * np.sum(y - t) ** 2


@mistake(mean_squared_error)
def squares_subtracted(y, t):
    """y and t are squared before they are subtracted; subtract first, then square the difference.
    ko: y 와 t 를 먼저 제곱하고 나서 뺐다. 먼저 빼고 그 차이를 제곱하라."""
    return 0.5 * np.sum(y**2 - t**2)


@mistake(mean_squared_error)
def absolute_differences(y, t):
    """The absolute values of the differences are added up; add up their squares.
    ko: 차이의 절댓값을 더했다. 차이의 제곱을 더하라."""
    return 0.5 * np.sum(np.abs(y - t))


@mistake(mean_squared_error)
def doubled(y, t):
    """The differences are doubled, * 2; a square is ** 2.
    ko: 차이에 2 를 곱했다(* 2). 제곱은 ** 2 이다."""
    return 0.5 * np.sum((y - t) * 2)


@mistake(mean_squared_error, decisive=True)
def caret(y, t):
    """In Python ^ is no power: it compares bits and does not work on floats. A square is ** 2.
    ko: 파이썬에서 ^ 는 거듭제곱이 아니라 비트 연산이며 실수에는 쓸 수 없다. 제곱은 ** 2 이다."""
    return 0.5 * np.sum((y - t) ^ 2)


@mistake(mean_squared_error)
def root_taken(y, t):
    """The square root of the sum is taken; no root is asked for.
    ko: 합의 제곱근을 구했다. 제곱근은 필요 없다."""
    return np.sqrt(np.sum((y - t) ** 2))


@mistake(mean_squared_error)
def root_of_half_the_sum(y, t):
    """The square root of half the sum is taken; no root is asked for.
    ko: 합의 절반에 제곱근을 취했다. 제곱근은 필요 없다."""
    return np.sqrt(0.5 * np.sum((y - t) ** 2))


# -------------------------------------------------------------------------------------------- the result


@mistake(mean_squared_error)
def not_added_up(y, t):
    """An array of single errors comes back; a loss is one number, so add them up.
    ko: 값마다의 오차가 배열로 나온다. 손실은 수 하나이므로 모두 더하라."""
    return 0.5 * (y - t) ** 2


@mistake(mean_squared_error, decisive=True)
def prints_only(y, t):
    """Nothing comes back from it (None): hand the result over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 결과를 return 으로 반환하라."""
    mean_squared_error(y, t)


@mistake(mean_squared_error, decisive=True)
def subtracted_in_place(y, t):
    """y -= t writes into the array of the caller (and fails where y holds integers); y - t makes an array of its own.
    ko: y -= t 는 호출한 쪽의 배열을 바꾼다. y - t 로 새 배열을 만들어라."""
    y -= t
    return 0.5 * np.sum(y**2)


@mistake(mean_squared_error)
def ten_values_at_most(y, t):
    """Only the first ten values are added up; y may have more of them, or fewer, so count none beforehand.
    ko: 처음 열 개의 값만 더한다. y 의 값은 더 많을 수도 적을 수도 있으니 개수를 미리 정해 두지 마라."""
    return 0.5 * np.sum((y[:10] - t[:10]) ** 2)


# --------------------------------------------------------------------------------------- other right answers


@also_right(mean_squared_error)
def halved_at_the_end(y, t):
    """np.square, and a division by two."""
    difference = np.array(y) - np.array(t)
    return np.square(difference).sum() / 2


@also_right(mean_squared_error)
def inner_product(predicted, truth):
    """The difference times itself, and a number of Python."""
    d = truth - predicted
    return float(np.dot(d, d) / 2)


@also_right(mean_squared_error)
def in_a_loop(y, t):
    """Python alone, one value after the other."""
    total = 0
    for k in range(len(y)):
        total += (y[k] - t[k]) ** 2
    return 1 / 2 * total


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "too_much_counts_like_too_little": "half a sum of squares has both properties; here the learner sees why it squares",
}
