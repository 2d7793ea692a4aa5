"""Problem 104: what goes wrong with the logarithm to the base ten, and other right answers."""

import math

import numpy as np

from grader.solving import also_right, mistake

from .p104_log_base_ten import log_ten


@mistake(log_ten)
def both_natural(x):
    """Both are natural logarithms; the base 10 has to be said: as the second argument in math, by the name in numpy.
    ko: 둘 다 자연로그이다. 밑이 10 임을 밝혀야 한다. math 에서는 둘째 인자로, numpy 에서는 함수 이름으로 밝힌다."""
    return math.log(x), np.log(x)


@mistake(log_ten)
def first_natural(x):
    """The first one is the natural logarithm: without a second argument math.log takes the base e.
    ko: 첫째 값이 자연로그이다. math.log 는 둘째 인자가 없으면 밑을 e 로 한다."""
    return math.log(x), np.log10(x)


@mistake(log_ten)
def second_natural(x):
    """The second one is the natural logarithm: np.log has the base e, and there is another function for the base 10.
    ko: 둘째 값이 자연로그이다. np.log 의 밑은 e 이며 밑이 10 인 함수는 따로 있다."""
    return math.log(x, 10), np.log(x)


@mistake(log_ten)
def base_and_number_exchanged(x):
    """This is the logarithm of 10 to the base x; the number comes first, the base second.
    ko: 밑이 x 인 10 의 로그이다. 수가 먼저이고 밑이 나중이다."""
    return math.log(10, x), np.log10(x)


@mistake(log_ten)
def to_the_base_two(x):
    """The second one has the base 2; log10 is the name for the base 10.
    ko: 둘째 값의 밑이 2 이다. 밑이 10 인 함수의 이름은 log10 이다."""
    return math.log(x, 10), np.log2(x)


@mistake(log_ten)
def multiplied_by_the_log_of_ten(x):
    """The natural logarithm is multiplied by that of 10; to change the base, divide by it.
    ko: 자연로그에 10 의 자연로그를 곱했다. 밑을 바꾸려면 나누어야 한다."""
    return math.log(x, 10), np.log(x) * np.log(10)


@mistake(log_ten, decisive=True)
def base_for_numpy(x):
    """np.log takes no base: its second argument is an array for the result. Use the function made for the base 10.
    ko: np.log 는 밑을 받지 않는다. 둘째 인자는 결과를 담을 배열이다. 밑이 10 인 함수를 써라."""
    return math.log(x, 10), np.log(x, 10)


@mistake(log_ten)
def one_way_only(x):
    """Only one number comes back; return both, separated by a comma.
    ko: 수가 하나만 나온다. 둘을 쉼표로 나열하여 반환하라."""
    return math.log(x, 10)


@mistake(log_ten)
def rounded(x):
    """The results are rounded; return them with all their digits.
    ko: 결과를 반올림했다. 자릿수를 줄이지 말고 그대로 반환하라."""
    return round(math.log(x, 10), 4), round(np.log10(x), 4)


@mistake(log_ten, decisive=True)
def prints_only(x):
    """Nothing comes back from it (None): hand the results over with return; printing only shows them.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 결과를 return 으로 반환하라."""
    log_ten(x)


# --------------------------------------------------------------------------------------- other right answers


@also_right(log_ten)
def by_division(x):
    """The base changed by hand, in a list."""
    return [math.log(x) / math.log(10), np.log(x) / np.log(10)]


@also_right(log_ten)
def made_for_it(number):
    """math has its own log10; the results as an array."""
    return np.array([math.log10(number), np.log10(number)])


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "both ways lead to the same number": ["log_ten: return (np.log10(x), math.log(x, 10))"],
}
REDUNDANT = {
    "of_large_numbers": "one formula serves all numbers; credit for whoever breaks only at whole ones",
    "counts_the_zeros": "whoever has the logarithm has this as well; here the learner reads what it is good for",
}
