"""Problem 106: what goes wrong with the logarithm of zero, and other right answers."""

import math

import numpy as np

from grader.solving import also_right, mistake

from .p106_log_of_zero import log_each

# -------------------------------------------------------------------------------------------------- at zero


@mistake(log_each, decisive=True)
def math_stops_at_zero(x):
    """math.log stops with a ValueError at 0; np.log goes on and gives -inf.
    ko: math.log 는 0 에서 ValueError 를 내며 멈춘다. np.log 는 멈추지 않고 -inf 를 준다."""
    return np.array([math.log(value) for value in x])


@mistake(log_each)
def raised_by_a_small_number(x):
    """1e-7 is added before the logarithm, which hides what happens at 0; that is for the next problem. Leave x as it is.
    ko: 로그를 구하기 전에 1e-7 을 더해서 0 에서 일어나는 일이 가려진다. 그것은 다음 문제에서 할 일이다. x 를 그대로 두어라."""
    return np.log(x + 1e-7)


@mistake(log_each)
def smallest_raised(x):
    """Entries below 1e-7 are raised to it, so that 0 gives -16.1; here the logarithm of 0 itself is asked for, -inf.
    ko: 1e-7 보다 작은 값을 1e-7 로 올려서 0 이 -16.1 이 된다. 여기서 구할 것은 0 자체의 로그, 곧 -inf 이다."""
    return np.log(np.maximum(x, 1e-7))


@mistake(log_each)
def zero_at_zero(x):
    """The entry for 0 is 0, but 0 is the logarithm of 1; that of 0 is -inf.
    ko: 0 의 자리에 0 이 들어 있다. 0 은 1 의 로그이고, 0 의 로그는 -inf 이다."""
    return np.log(np.where(x == 0, 1, x))


@mistake(log_each)
def nan_at_zero(x):
    """The entry for 0 is nan, "not a number"; -inf is a value of its own, with which one can compare.
    ko: 0 의 자리에 nan("수가 아님")이 들어 있다. -inf 는 그와 다르며, 크기를 비교할 수 있는 값이다."""
    return np.where(x == 0, np.nan, np.log(x))


@mistake(log_each)
def plus_infinity(x):
    """The entry for 0 is plus infinity; the logarithm falls towards 0, so it is minus infinity.
    ko: 0 의 자리에 양의 무한대가 들어 있다. 로그는 0 으로 갈수록 내려가므로 음의 무한대이다."""
    return np.where(x == 0, np.inf, np.log(x))


@mistake(log_each)
def infinities_made_finite(x):
    """nan_to_num has turned -inf into -1.8e308, the smallest of all floats; leave the -inf.
    ko: nan_to_num 이 -inf 를 가장 작은 실수 -1.8e308 로 바꾸었다. -inf 를 그대로 두어라."""
    return np.nan_to_num(np.log(x))


@mistake(log_each)
def zeros_left_out(x):
    """The zeros are left out, so fewer values come back than went in; every entry of x has its place in the result.
    ko: 0 을 빼 버려서 넣은 것보다 적은 값이 나온다. x 의 원소는 모두 결과에 제자리가 있어야 한다."""
    return np.log(x[x > 0])


# -------------------------------------------------------------------------------------------- the logarithm


@mistake(log_each)
def to_the_base_ten(x):
    """This is the logarithm to the base 10; the natural one is called log, without a number.
    ko: 밑이 10 인 로그이다. 자연로그의 이름은 숫자가 붙지 않은 log 이다."""
    return np.log10(x)


@mistake(log_each)
def of_one_more(x):
    """log1p takes the logarithm of 1 + x, and 0 at 0; use log.
    ko: log1p 는 1 + x 의 로그여서 0 에서 0 이 된다. log 를 써라."""
    return np.log1p(x)


@mistake(log_each, decisive=True)
def prints_only(x):
    """Nothing comes back from it (None): hand the result over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 결과를 return 으로 반환하라."""
    log_each(x)


@mistake(log_each, decisive=True)
def into_an_array_like_x(x):
    """The result is filled into an array like x, which holds whole numbers where x does; logarithms need floats.
    ko: x 와 같은 배열에 결과를 담는다. x 가 정수이면 그 배열도 정수여서 로그를 담지 못한다. 실수 배열이 필요하다."""
    y = np.zeros_like(x)
    for i in range(len(x)):
        y[i] = np.log(x[i])
    return y


@mistake(log_each, decisive=True)
def zeros_replaced_in_x(x):
    """The zeros were replaced in x itself, which belongs to the caller; make a copy, or leave them: np.log knows zero.
    ko: 호출한 쪽의 배열인 x 에서 0 을 바꿔 버렸다. 복사본을 쓰거나 그대로 두어라. np.log 는 0 을 안다."""
    zero = x == 0
    x[zero] = 1
    y = np.log(x)
    y[zero] = -np.inf
    return y


# --------------------------------------------------------------------------------------- other right answers


@also_right(log_each)
def without_its_warning(x):
    """No warning on the screen."""
    with np.errstate(divide="ignore"):
        return np.log(x)


@also_right(log_each)
def one_by_one(x):
    """math for the positive ones, minus infinity said by hand."""
    return np.array([math.log(value) if value > 0 else -math.inf for value in x])


@also_right(log_each)
def filled_in(x):
    """An array of minus infinities, in which the others are filled in."""
    result = np.full(len(x), -np.inf)
    np.log(x, where=x > 0, out=result)
    return result
