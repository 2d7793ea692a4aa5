"""Problem 115: what goes wrong with the partial derivative for any entry, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p115_partial_derivative import partial_derivative

h = 1e-4

# --------------------------------------------------------------------------------------------- which entry moves


@mistake(partial_derivative)
def always_the_first(f, x, index):
    """This is the derivative for x[0], whatever index is; move x[index].
    ko: index 가 무엇이든 x[0] 에 대한 미분이다. x[index] 를 움직여라."""
    return partial_derivative(f, x, 0)


@mistake(partial_derivative)
def counted_from_one(f, x, index):
    """The entry before is moved, as x[index - 1]; indices begin with 0.
    ko: x[index - 1] 처럼 하나 앞의 원소를 움직였다. 인덱스는 0 에서 시작한다."""
    return partial_derivative(f, x, index - 1)


@mistake(partial_derivative)
def all_entries_move(f, x, index):
    """h is added to every entry, which gives the sum of all partial derivatives; move x[index] alone.
    ko: 모든 원소에 h 를 더해서 편미분을 모두 합한 값이 나온다. x[index] 만 움직여라."""
    return (f(x + h) - f(x - h)) / (2 * h)


@mistake(partial_derivative)
def whole_gradient(f, x, index):
    """The derivatives for all entries come back; only the one for x[index] is asked for.
    ko: 모든 원소에 대한 미분이 나온다. x[index] 에 대한 것만 반환하라."""
    slopes = []
    for i in range(x.size):
        step = np.zeros_like(x)
        step[i] = h
        slopes.append((f(x + step) - f(x - step)) / (2 * h))
    return np.array(slopes)


@mistake(partial_derivative)
def others_set_to_zero(f, x, index):
    """The other entries stand at 0 instead of their given values: change x[index] in a copy of x, not in an array of zeros.
    ko: 다른 원소가 주어진 값이 아니라 0 이 되어 있다. 0 배열이 아니라 x 의 복사본에서 x[index] 를 바꾸어라."""
    ahead, behind = np.zeros_like(x), np.zeros_like(x)
    ahead[index] = x[index] + h
    behind[index] = x[index] - h
    return (f(ahead) - f(behind)) / (2 * h)


# --------------------------------------------------------------------------------------------- the difference


@mistake(partial_derivative)
def forward(f, x, index):
    """This is a one-sided difference, from x to x + h; step to both sides, and the error becomes thousands of times smaller.
    ko: x 에서 x + h 까지 한쪽으로만 구한 차분이다. 양쪽으로 움직이면 오차가 수천 배 작아진다."""
    ahead = x.copy()
    ahead[index] += h
    return (f(ahead) - f(x)) / h


@mistake(partial_derivative)
def divided_by_one_step(f, x, index):
    """The result is twice too large: the two points lie two steps apart, so divide by 2 * h.
    ko: 결과가 두 배 크다. 두 점 사이는 2h 이므로 2 * h 로 나누어라."""
    return 2 * partial_derivative(f, x, index)


@mistake(partial_derivative)
def times_h_after_all(f, x, index):
    """a / 2*h divides by 2 and then multiplies by h; put the divisor in brackets.
    ko: a / 2*h 는 2 로 나눈 다음 h 를 곱한다. 나누는 수를 괄호로 묶어라."""
    return partial_derivative(f, x, index) * h * h


# --------------------------------------------------------------------------------------------- what becomes of x


@mistake(partial_derivative, decisive=True)
def left_where_it_was_moved(f, x, index):
    """x[index] stays where it was moved; put the first number back before you return, or move the entry of a copy.
    ko: x[index] 를 움직인 채로 두었다. 반환하기 전에 처음 값을 되돌려 놓거나 복사본의 원소를 움직여라."""
    kept = x[index]
    x[index] = kept + h
    ahead = f(x)
    x[index] = kept - h
    return (ahead - f(x)) / (2 * h)


@mistake(partial_derivative, decisive=True)
def put_back_by_adding(f, x, index):
    """x[index] is put back by adding h again, and rounding changes its last bits; keep the number and assign it again.
    ko: h 를 다시 더해서 x[index] 를 되돌리는데, 반올림 때문에 마지막 비트가 달라진다. 처음 값을 저장해 두었다가 다시 대입하라."""
    x[index] += h
    ahead = f(x)
    x[index] -= 2 * h
    behind = f(x)
    x[index] += h
    return (ahead - behind) / (2 * h)


@mistake(partial_derivative)
def second_name_for_a_copy(f, x, index):
    """y = x makes no copy, only a second name for the same array: the second step undoes the first, and half of the slope is \
    left. Copy with x.copy().
    ko: y = x 는 복사가 아니라 같은 배열에 이름을 하나 더 붙인 것이다. 둘째 걸음이 첫째 걸음을 되돌려서 기울기가 절반만 나온다. \
    x.copy() 로 복사하라."""
    ahead = x
    ahead[index] += h
    value = f(ahead)
    behind = x
    behind[index] -= h
    return (value - f(behind)) / (2 * h)


@mistake(partial_derivative, decisive=True)
def prints_only(f, x, index):
    """Nothing comes back from it (None): hand the result over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 결과를 return 으로 반환하라."""
    partial_derivative(f, x, index)


# --------------------------------------------------------------------------------------- other right answers


@also_right(partial_derivative)
def in_x_itself(f, x, index):
    """The entry of x is moved, and the kept number put back."""
    kept = x[index]
    x[index] = kept + h
    fxh1 = f(x)
    x[index] = kept - h
    fxh2 = f(x)
    x[index] = kept
    return (fxh1 - fxh2) / (2 * h)


@also_right(partial_derivative)
def on_two_copies(f, x, index):
    """One copy a step ahead, one a step behind."""
    ahead, behind = x.copy(), x.copy()
    ahead[index] += h
    behind[index] -= h
    return float(f(ahead) - f(behind)) / (2 * h)


@also_right(partial_derivative)
def as_a_function_of_one_number(f, X, i):
    """The cut along one entry, and the derivative of problem 111."""

    def cut(number):
        moved = np.array(X)
        moved[i] = number
        return f(moved)

    return (cut(X[i] + h) - cut(X[i] - h)) / (2 * h)
