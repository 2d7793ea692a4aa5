"""Problem 60: what goes wrong with softmax, and other right answers."""

import math

import numpy as np

from grader.solving import also_right, mistake

from .p060_softmax import softmax

# ------------------------------------------------------------------------------------------------ the shift


@mistake(softmax, decisive=True)
def of_raw_scores(x):
    """exp is taken of the raw scores: subtract the maximum first.
    ko: 점수를 그대로 exp 에 넣는다. 먼저 최댓값을 빼라."""
    exp = np.exp(x)
    return exp / np.sum(exp)


@mistake(softmax, decisive=True)
def shifted_by_the_minimum(x):
    """The minimum is subtracted, and the largest score still overflows: subtract the maximum, so that no exponent is above 0.
    ko: 최솟값을 뺐기 때문에 큰 점수는 여전히 오버플로를 일으킨다. 최댓값을 빼서 지수가 0 을 넘지 않게 하라."""
    exp = np.exp(x - np.min(x))
    return exp / np.sum(exp)


@mistake(softmax)
def divided_by_the_maximum(x):
    """The scores are divided by their maximum, which changes the probabilities; subtracting it does not.
    ko: 점수를 최댓값으로 나누면 확률이 달라진다. 나누지 말고 빼라."""
    exp = np.exp(x / np.max(x))
    return exp / np.sum(exp)


@mistake(softmax)
def shifted_above_only(x):
    """The maximum is subtracted in the numerator and not in the denominator; both need the same shift, or the quotient changes.
    ko: 최댓값을 분자에서만 빼고 분모에서는 빼지 않았다. 둘을 똑같이 옮겨야 몫이 변하지 않는다."""
    return np.exp(x - np.max(x)) / np.sum(np.exp(x))


@mistake(softmax)
def shifted_after_exp(x):
    """The maximum is subtracted from exp(x); it belongs inside the brackets, taken off the scores before exp.
    ko: 최댓값을 exp(x) 에서 뺐다. 괄호 안으로 넣어 exp 를 취하기 전의 점수에서 빼라."""
    exp = np.exp(x) - np.max(x)
    return exp / np.sum(exp)


@mistake(softmax)
def shifted_the_wrong_way(x):
    """This is exp(maximum - x), the sign is turned round: the largest score gets the smallest probability.
    ko: exp(최댓값 - x) 를 계산하여 부호가 뒤집혔다. 가장 큰 점수가 가장 작은 확률을 받는다."""
    exp = np.exp(np.max(x) - x)
    return exp / np.sum(exp)


@mistake(softmax)
def shifted_in_place(x):
    """x -= ... changes the scores of the caller; x = x - ... makes an array of its own.
    ko: x -= ... 는 호출한 쪽의 점수를 바꾼다. x = x - ... 로 새 배열을 만들어라."""
    x -= np.max(x)
    return np.exp(x) / np.sum(np.exp(x))


# ------------------------------------------------------------------------------------------ the denominator


@mistake(softmax)
def numerator_only(x):
    """These are the numerators of problem 59, the largest of them being 1; divide them by the sum of all exponentials.
    ko: 문제 59 의 분자이며, 그중 가장 큰 값이 1 이다. 모든 지수 함수 값의 합으로 나누어라."""
    return np.exp(x - np.max(x))


@mistake(softmax)
def divided_by_the_sum_of_scores(x):
    """The denominator adds up the scores; it has to add up their exponentials.
    ko: 분모에서 점수를 더했다. 점수의 지수 함수 값을 더해야 한다."""
    return np.exp(x - np.max(x)) / np.sum(x)


@mistake(softmax)
def divided_by_the_count(x):
    """The exponentials are divided by how many there are (a mean); divide by their sum.
    ko: 지수 함수 값을 개수로 나누었다(평균). 합으로 나누어라."""
    return np.exp(x - np.max(x)) / len(x)


# ------------------------------------------------------------------------------------------ other right answers


@also_right(softmax)
def in_steps(a):
    """The form of the book, with a name for every step."""
    c = np.max(a)
    exp_a = np.exp(a - c)
    sum_exp_a = np.sum(exp_a)
    return exp_a / sum_exp_a


@also_right(softmax)
def of_rows_as_well(x):
    """The form that serves batches too: everything along the last axis."""
    x = x - np.max(x, axis=-1, keepdims=True)
    return np.exp(x) / np.sum(np.exp(x), axis=-1, keepdims=True)


@also_right(softmax)
def of_columns_turned_round(x):
    """The form of common/functions.py, with a case of its own for batches."""
    if x.ndim == 2:
        x = x.T
        x = x - np.max(x, axis=0)
        y = np.exp(x) / np.sum(np.exp(x), axis=0)
        return y.T
    x = x - np.max(x)
    return np.exp(x) / np.sum(np.exp(x))


@also_right(softmax)
def by_logarithms(x):
    """The logarithm of the sum, from numpy's own function."""
    return np.exp(x - np.logaddexp.reduce(x))


@also_right(softmax)
def one_by_one(x):
    """A loop over the scores with the functions of Python."""
    largest = max(x)
    total = 0
    for score in x:
        total += math.exp(score - largest)
    return np.array([math.exp(score - largest) / total for score in x])
