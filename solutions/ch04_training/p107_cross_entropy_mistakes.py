"""Problem 107: what goes wrong with the cross entropy, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p107_cross_entropy import cross_entropy_error

# --------------------------------------------------------------------------------------------- the small number


@mistake(cross_entropy_error, decisive=True)
def log_of_zero(y, t):
    """The logarithm of 0 is taken, and what comes after -inf cannot mend it: add 1e-7 to y inside the brackets of the log.
    ko: 0 의 로그를 취한다. -inf 가 된 뒤에는 되돌릴 수 없으므로 로그의 괄호 안에서 y 에 1e-7 을 더하라."""
    return -np.sum(t * np.log(y))


@mistake(cross_entropy_error, decisive=True)
def log_of_the_picked_zero(y, t):
    """The true class is picked before the logarithm, but its probability may be 0 too: add 1e-7 inside the brackets.
    ko: 로그를 취하기 전에 정답 클래스를 골라냈지만 그 확률도 0 일 수 있다. 로그의 괄호 안에서 1e-7 을 더하라."""
    return -np.log(np.sum(t * y))


@mistake(cross_entropy_error)
def large_delta(y, t):
    """The number inside the logarithm is 1e-2, large enough to be felt by every loss; use 1e-7.
    ko: 로그 안의 수가 1e-2 이어서 모든 손실이 눈에 띄게 달라진다. 1e-7 을 써라."""
    return -np.sum(t * np.log(y + 1e-2))


@mistake(cross_entropy_error)
def power_misread(y, t):
    """The number inside the logarithm is 1e-6 (10e-7 is 1e-6 as well); use 1e-7.
    ko: 로그 안의 수가 1e-6 이다(10e-7 도 1e-6 과 같다). 1e-7 을 써라."""
    return -np.sum(t * np.log(y + 10e-7))


# ------------------------------------------------------------------------------------------------- the formula


@mistake(cross_entropy_error)
def minus_forgotten(y, t):
    """The minus sign is missing: logarithms of probabilities are negative, and a loss is to be positive.
    ko: 마이너스 부호가 빠졌다. 확률의 로그는 음수인데 손실은 양수여야 한다."""
    return np.sum(t * np.log(y + 1e-7))


@mistake(cross_entropy_error)
def roles_exchanged(y, t):
    """y and t have changed places: the logarithm is taken of the probabilities y, and t picks one of them.
    ko: y 와 t 의 자리가 바뀌었다. 로그는 확률 y 에 취하고, t 는 그 가운데 하나를 고른다."""
    return -np.sum(y * np.log(t + 1e-7))


@mistake(cross_entropy_error)
def target_forgotten(y, t):
    """The logarithms of all classes are added up, as t is not used; multiply by t first, so that the true class alone counts.
    ko: t 를 쓰지 않아서 모든 클래스의 로그를 더했다. 먼저 t 를 곱하여 정답 클래스만 남겨라."""
    return -np.sum(np.log(y + 1e-7))


@mistake(cross_entropy_error)
def of_the_likeliest_class(y, t):
    """This is -log of the largest probability, whatever the truth is; the class is picked by t, not by y.
    ko: 정답이 무엇이든 가장 큰 확률의 -log 를 구한다. 클래스는 y 가 아니라 t 로 골라야 한다."""
    return -np.log(np.max(y) + 1e-7)


@mistake(cross_entropy_error)
def both_outcomes(y, t):
    """This adds the loss of every class by itself, with a term for 1 - t as well; here the true class alone counts.
    ko: 클래스마다 따로 손실을 구하여 1 - t 의 항까지 더했다. 여기서는 정답 클래스만 센다."""
    return -np.sum(t * np.log(y + 1e-7) + (1 - t) * np.log(1 - y + 1e-7))


@mistake(cross_entropy_error)
def decimal_logarithm(y, t):
    """This is the logarithm to the base 10; take the natural one, np.log.
    ko: 밑이 10 인 로그이다. 자연로그 np.log 를 써라."""
    return -np.sum(t * np.log10(y + 1e-7))


@mistake(cross_entropy_error)
def binary_logarithm(y, t):
    """This is the logarithm to the base 2; take the natural one, np.log.
    ko: 밑이 2 인 로그이다. 자연로그 np.log 를 써라."""
    return -np.sum(t * np.log2(y + 1e-7))


@mistake(cross_entropy_error)
def divided_by_the_classes(y, t):
    """The loss is divided by the number of classes; one prediction is one loss, so only add up. (np.mean divides too.)
    ko: 손실을 클래스 수로 나누었다. 예측이 하나이면 손실도 하나이므로 더하기만 하라. (np.mean 도 나누기를 한다.)"""
    return -np.mean(t * np.log(y + 1e-7))


# -------------------------------------------------------------------------------------------------- the result


@mistake(cross_entropy_error)
def not_added_up(y, t):
    """An array with a term for each class comes back; a loss is one number, so add the terms up.
    ko: 클래스마다의 항이 배열로 나온다. 손실은 수 하나이므로 항을 모두 더하라."""
    return -t * np.log(y + 1e-7)


@mistake(cross_entropy_error, decisive=True)
def prints_only(y, t):
    """Nothing comes back from it (None): hand the result over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 결과를 return 으로 반환하라."""
    cross_entropy_error(y, t)


@mistake(cross_entropy_error, decisive=True)
def added_in_place(y, t):
    """y += 1e-7 writes into the array of the caller; y + 1e-7 makes an array of its own.
    ko: y += 1e-7 은 호출한 쪽의 배열을 바꾼다. y + 1e-7 로 새 배열을 만들어라."""
    y += 1e-7
    return -np.sum(t * np.log(y))


# --------------------------------------------------------------------------------------------- other right answers


@also_right(cross_entropy_error)
def of_the_picked_class(y, t):
    """The true class is looked up, and its logarithm alone is computed."""
    return -np.log(y[np.argmax(t)] + 1e-7)


@also_right(cross_entropy_error)
def for_batches_of_one_hot_rows(y, t):
    """The book's form for batches: one prediction is a batch of one row."""
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    batch_size = y.shape[0]
    return -np.sum(t * np.log(y + 1e-7)) / batch_size


@also_right(cross_entropy_error)
def of_common_functions(y, t):
    """The form of common/functions.py: one-hot targets become class numbers."""
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


@also_right(cross_entropy_error)
def as_an_inner_product(predicted, truth):
    """An inner product with the logarithms, a number of Python."""
    return float(-truth @ np.log(predicted + 1e-7))


@also_right(cross_entropy_error)
def raised_from_zero(y, t):
    """Another guard that leads to the same: probabilities below 1e-7 are raised to it."""
    return -np.sum(t * np.log(np.clip(y, 1e-7, 1)))


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "only the true class is not 0, and its logarithm is negative": [
        "cross_entropy_error: return -np.min(t * np.log(y + delta))",
    ],
}
REDUNDANT = {
    "other_classes_may_be_zero": "a logarithm without delta fails where the true class is 0 as well; here 0 * inf is seen alone",
}
