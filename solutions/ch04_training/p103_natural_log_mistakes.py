"""Problem 103: what goes wrong with the natural logarithm, and other right answers."""

import math

import numpy as np

from grader.solving import also_right, mistake

from .p103_natural_log import natural_log


@mistake(natural_log)
def to_the_base_ten(x):
    """This is the logarithm to the base 10; the natural one is called log, without a number.
    ko: 밑이 10 인 로그이다. 자연로그의 이름은 숫자가 붙지 않은 log 이다."""
    return np.log10(x)


@mistake(natural_log)
def to_the_base_two(x):
    """This is the logarithm to the base 2; the natural one is called log, without a number.
    ko: 밑이 2 인 로그이다. 자연로그의 이름은 숫자가 붙지 않은 log 이다."""
    return np.log2(x)


@mistake(natural_log)
def the_other_way(x):
    """This is e to the power of x; the logarithm goes the other way, from the result back to the exponent.
    ko: e 의 x 제곱이다. 로그는 반대로, 결과에서 지수로 되돌아간다."""
    return np.exp(x)


@mistake(natural_log)
def of_one_more(x):
    """log1p takes the logarithm of 1 + x; use log.
    ko: log1p 는 1 + x 의 로그를 구한다. log 를 써라."""
    return np.log1p(x)


@mistake(natural_log)
def minus_in_front(x):
    """The sign is reversed. A minus comes into the loss later; the logarithm itself is negative below 1.
    ko: 부호가 반대이다. 마이너스는 나중에 손실에서 붙는다. 1 보다 작은 수의 로그는 그대로 음수이다."""
    return -np.log(x)


@mistake(natural_log)
def with_a_small_number(x):
    """1e-7 is added to x, which belongs into a loss; here the logarithm of x itself is asked for.
    ko: x 에 1e-7 을 더했다. 그것은 손실에서 할 일이며 여기서 구할 것은 x 자체의 로그이다."""
    return np.log(x + 1e-7)


@mistake(natural_log)
def of_the_example(x):
    """It returns the logarithm of 0.6 for every x; use the argument.
    ko: x 가 무엇이든 0.6 의 로그를 반환한다. 인자 x 를 써라."""
    return np.log(0.6)


@mistake(natural_log)
def rounded(x):
    """The result is rounded; return it with all its digits.
    ko: 결과를 반올림했다. 자릿수를 줄이지 말고 그대로 반환하라."""
    return round(np.log(x), 3)


@mistake(natural_log, decisive=True)
def prints_only(x):
    """Nothing comes back from it (None): hand the result over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 결과를 return 으로 반환하라."""
    np.log(x)


@mistake(natural_log)
def nothing_below_a_guard(x):
    """Everything below 1e-7 is taken for 1e-7; this x is never 0, and needs no such guard.
    ko: 1e-7 보다 작은 수를 모두 1e-7 로 본다. 여기서 x 는 0 이 아니므로 그렇게 막을 필요가 없다."""
    return np.log(max(x, 1e-7))


# --------------------------------------------------------------------------------------- other right answers


@also_right(natural_log)
def by_math(x):
    """Python's own logarithm."""
    return math.log(x)


@also_right(natural_log)
def with_its_base(number):
    """The base said aloud."""
    return math.log(number, math.e)


@also_right(natural_log)
def from_another_base(x):
    """A logarithm to any base, divided by that of e: a 0-d array goes in, a number comes out."""
    return np.log2(np.array(x)) / np.log2(np.e)


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "is_zero_at_one": "whoever has the logarithm has this as well; here the learner reads what it is good for",
}
