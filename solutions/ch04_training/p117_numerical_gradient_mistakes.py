"""Problem 117: what goes wrong with the numerical gradient, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p117_numerical_gradient import numerical_gradient

# ----------------------------------------------------------------------------------------- the difference itself


@mistake(numerical_gradient)
def one_sided(f, x, h=1e-4):
    """This is a one-sided difference, from x to x + h; step to both sides, and the error becomes thousands of times smaller.
    ko: x 에서 x + h 까지 한쪽으로만 구한 차분이다. 양쪽으로 움직이면 오차가 수천 배 작아진다."""
    return np.array([(f(x + h * unit) - f(x)) / h for unit in np.eye(x.size)])


@mistake(numerical_gradient)
def divided_by_one_step(f, x, h=1e-4):
    """The result is twice too large: x - h and x + h lie two steps apart, so divide by 2 * h.
    ko: 결과가 두 배 크다. x - h 와 x + h 사이는 2h 이므로 2 * h 로 나누어라."""
    return 2 * numerical_gradient(f, x, h)


@mistake(numerical_gradient)
def times_h_after_all(f, x, h=1e-4):
    """a / 2*h divides by 2 and then multiplies by h; put the divisor in brackets.
    ko: a / 2*h 는 2 로 나눈 다음 h 를 곱한다. 나누는 수를 괄호로 묶어라."""
    return h * h * numerical_gradient(f, x, h)


@mistake(numerical_gradient, decisive=True)
def step_lost_to_rounding(f, x, h=1e-4):
    """Every entry is 0: either the step is so small that x + h is x again (take h = 1e-4), or no result is ever written in.
    ko: 모든 원소가 0 이다. 간격이 너무 작아서 x + h 가 도로 x 가 되었거나(h = 1e-4 를 써라), 결과를 배열에 써넣지 않았다."""
    return numerical_gradient(f, x, 10e-50)


# ----------------------------------------------------------------------------------------- one entry at a time


@mistake(numerical_gradient)
def all_entries_at_once(f, x, h=1e-4):
    """h is added to every entry at once, which gives the sum of all partial derivatives; move entry i alone.
    ko: 모든 원소에 한꺼번에 h 를 더해서 편미분을 모두 합한 값이 나온다. i번 원소만 움직여라."""
    gradient = np.zeros_like(x)
    for i in range(x.size):
        gradient[i] = (f(x + h) - f(x - h)) / (2 * h)
    return gradient


@mistake(numerical_gradient)
def returned_inside_the_loop(f, x, h=1e-4):
    """return stands inside the loop and ends it after the first entry; put it behind the loop.
    ko: return 이 반복문 안에 있어서 첫 원소만 구하고 끝난다. 반복문 밖으로 내어라."""
    gradient = np.zeros_like(x)
    for i, unit in enumerate(np.eye(x.size)):
        gradient[i] = (f(x + h * unit) - f(x - h * unit)) / (2 * h)
        return gradient
    return None


@mistake(numerical_gradient, decisive=True)
def loop_within_a_loop(f, x, h=1e-4):
    """The whole gradient is computed anew for each entry, 2 * n * n calls of f; one loop is enough.
    ko: 원소마다 기울기 전체를 새로 구하여 f 를 2 * n * n 번 호출한다. 반복문은 하나면 된다."""
    return np.array([numerical_gradient(f, x, h)[i] for i in range(x.size)])


# ----------------------------------------------------------------------------------------- what becomes of x


@mistake(numerical_gradient)
def left_where_it_was_moved(f, x, h=1e-4):
    """Each entry stays h too small, and the next derivatives are taken at the wrong place; put x[i] back before going on.
    ko: 원소를 h 만큼 작아진 채로 두어서 다음 편미분을 엉뚱한 곳에서 구한다. 다음 원소로 가기 전에 x[i] 를 되돌려라."""
    gradient = np.zeros_like(x)
    for i in range(x.size):
        kept = x[i]
        x[i] = kept + h
        ahead = f(x)
        x[i] = kept - h
        gradient[i] = (ahead - f(x)) / (2 * h)
    return gradient


@mistake(numerical_gradient)
def put_back_by_adding(f, x, h=1e-4):
    """x[i] is put back by adding h again, and rounding changes its last bits; keep the number and assign it again.
    ko: h 를 다시 더해서 x[i] 를 되돌리는데, 반올림 때문에 마지막 비트가 달라진다. 처음 값을 저장해 두었다가 다시 대입하라."""
    gradient = np.zeros_like(x)
    for i in range(x.size):
        x[i] += h
        ahead = f(x)
        x[i] -= 2 * h
        gradient[i] = (ahead - f(x)) / (2 * h)
        x[i] += h
    return gradient


@mistake(numerical_gradient)
def second_name_for_a_copy(f, x, h=1e-4):
    """y = x makes no copy, only a second name for the same array: the second step undoes the first. Copy with x.copy().
    ko: y = x 는 복사가 아니라 같은 배열에 이름을 하나 더 붙인 것이다. 둘째 걸음이 첫째 걸음을 되돌린다. x.copy() 로 복사하라."""
    gradient = np.zeros_like(x)
    for i in range(x.size):
        x_plus = x
        x_plus[i] += h
        ahead = f(x_plus)
        x_minus = x
        x_minus[i] -= h
        gradient[i] = (ahead - f(x_minus)) / (2 * h)
    return gradient


@mistake(numerical_gradient)
def written_into_x(f, x, h=1e-4):
    """The derivatives are written into x itself (grad = x), so f sees them as inputs; fill a new array of zeros.
    ko: 편미분을 x 자체에 써넣어서(grad = x) f 가 그것을 입력으로 받는다. 0 으로 된 새 배열을 채워라."""
    gradient = x
    for i in range(x.size):
        kept = x[i]
        x[i] = kept + h
        ahead = f(x)
        x[i] = kept - h
        behind = f(x)
        x[i] = kept
        gradient[i] = (ahead - behind) / (2 * h)
    return gradient


# ----------------------------------------------------------------------------------------- other right answers


@also_right(numerical_gradient)
def by_an_iterator(f, x):
    """np.nditer as in the book, h inside the function."""
    h = 1e-4
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"], op_flags=["readwrite"])
    while not it.finished:
        idx = it.multi_index
        tmp_val = x[idx]
        x[idx] = float(tmp_val) + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
        it.iternext()
    return grad


@also_right(numerical_gradient)
def on_moved_copies(f, x, h=1e-4):
    """Rows of the unit matrix as steps; x is never touched."""
    return np.array([(f(x + step) - f(x - step)) / (2 * h) for step in h * np.eye(len(x))])


@also_right(numerical_gradient)
def from_four_values(f, X, eps=1e-3):
    """Two central differences of different length, combined: four calls for each entry."""

    def slope(i, step):
        ahead, behind = X.copy(), X.copy()
        ahead[i] += step
        behind[i] -= step
        return (f(ahead) - f(behind)) / (2 * step)

    return np.array([(4 * slope(i, eps / 2) - slope(i, eps)) / 3 for i in range(len(X))])


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "every entry is written over": ["numerical_gradient: gradient = np.ones_like(x)"],
}
