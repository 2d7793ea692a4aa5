"""Problem 111: what goes wrong with the numerical derivative, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p111_numerical_diff import numerical_diff

# --------------------------------------------------------------------------------------------- the difference


@mistake(numerical_diff)
def forward(f, x, h=1e-4):
    """This is a one-sided difference, from x to x + h; step to both sides, and the error becomes thousands of times smaller.
    ko: x 에서 x + h 까지 한쪽으로만 구한 차분이다. 양쪽으로 움직이면 오차가 수천 배 작아진다."""
    return (f(x + h) - f(x)) / h


@mistake(numerical_diff)
def backward(f, x, h=1e-4):
    """This is a one-sided difference, from x - h to x; step to both sides, and the error becomes thousands of times smaller.
    ko: x - h 에서 x 까지 한쪽으로만 구한 차분이다. 양쪽으로 움직이면 오차가 수천 배 작아진다."""
    return (f(x) - f(x - h)) / h


@mistake(numerical_diff)
def sign_reversed(f, x, h=1e-4):
    """The sign is reversed: subtract what lies behind, f(x - h), from what lies ahead, f(x + h).
    ko: 부호가 반대이다. 앞쪽 값 f(x + h) 에서 뒤쪽 값 f(x - h) 를 빼라."""
    return (f(x - h) - f(x + h)) / (2 * h)


@mistake(numerical_diff)
def added(f, x, h=1e-4):
    """The two values are added; a derivative is about their difference.
    ko: 두 값을 더했다. 미분은 두 값의 차이에서 구한다."""
    return (f(x + h) + f(x - h)) / (2 * h)


# ----------------------------------------------------------------------------------------------- the divisor


@mistake(numerical_diff)
def divided_by_one_step(f, x, h=1e-4):
    """The result is twice too large: x - h and x + h lie two steps apart, so divide by 2 * h.
    ko: 결과가 두 배 크다. x - h 와 x + h 사이는 2h 이므로 2 * h 로 나누어라."""
    return (f(x + h) - f(x - h)) / h


@mistake(numerical_diff)
def times_h_after_all(f, x, h=1e-4):
    """a / 2*h divides by 2 and then multiplies by h; put the divisor in brackets.
    ko: a / 2*h 는 2 로 나눈 다음 h 를 곱한다. 나누는 수를 괄호로 묶어라."""
    return (f(x + h) - f(x - h)) / 2 * h


@mistake(numerical_diff)
def brackets_forgotten(f, x, h=1e-4):
    """Only f(x - h) is divided, as division comes before subtraction; put the difference in brackets.
    ko: 나눗셈이 뺄셈보다 먼저여서 f(x - h) 만 나뉜다. 차를 괄호로 묶어라."""
    return f(x + h) - f(x - h) / (2 * h)


@mistake(numerical_diff)
def not_divided(f, x, h=1e-4):
    """This is the difference alone; divide it by the distance of the two points, 2 * h.
    ko: 차이만 구했다. 두 점 사이의 거리 2 * h 로 나누어라."""
    return f(x + h) - f(x - h)


# -------------------------------------------------------------------------------------------------- the step


@mistake(numerical_diff, decisive=True)
def step_lost_to_rounding(f, x, h=1e-4):
    """The result is 0, as the step is so small that x + h is x again (10e-50); take h = 1e-4.
    ko: 간격이 너무 작아서(10e-50) x + h 가 도로 x 가 되고 결과는 0 이 된다. h = 1e-4 를 써라."""
    h = 10e-50
    return (f(x + h) - f(x - h)) / (2 * h)


@mistake(numerical_diff)
def step_misread(f, x, h=1e-4):
    """The step is 12 - 4 = 8 or the like, far too wide (1e-4 may have become 12-4 or 1-4); write 1e-4, which is 0.0001.
    ko: 간격이 12 - 4 = 8 처럼 너무 넓다(1e-4 를 12-4 로 쓴 것은 아닌가?). 1e-4, 곧 0.0001 을 써라."""
    h = 12 - 4
    return (f(x + h) - f(x - h)) / (2 * h)


# ---------------------------------------------------------------------------------------------- the function


@mistake(numerical_diff)
def derivative_of_the_example(f, x, h=1e-4):
    """This is 2 * x, the derivative of the example; let f be called, whichever function it is.
    ko: 예제 함수의 미분인 2 * x 이다. f 가 어떤 함수이든 f 를 호출하여 구하라."""
    return 2 * x


@mistake(numerical_diff, decisive=True)
def prints_only(f, x, h=1e-4):
    """Nothing comes back from it (None): hand the result over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 결과를 return 으로 반환하라."""
    numerical_diff(f, x, h)


@mistake(numerical_diff, decisive=True)
def stepped_inside_an_array(f, x, h=1e-4):
    """x was put into an array and h added there; where x is a whole number, such an array takes no fraction: add x + h.
    ko: x 를 배열에 넣고 거기에 h 를 더했다. x 가 정수이면 그 배열에는 소수를 더할 수 없다. x + h 로 계산하라."""
    ahead, behind = np.array([x]), np.array([x])
    ahead += h
    behind -= h
    return (f(ahead[0]) - f(behind[0])) / (2 * h)


# --------------------------------------------------------------------------------------- other right answers


@also_right(numerical_diff)
def in_the_form_of_the_book(f, x):
    """The step inside the function."""
    h = 1e-4
    return (f(x + h) - f(x - h)) / (2 * h)


@also_right(numerical_diff)
def mean_of_both_sides(f, x, h=1e-4):
    """The mean of the forward and the backward difference: three calls, a number of numpy."""
    here = f(x)
    return np.mean([(f(x + h) - here) / h, (here - f(x - h)) / h])


@also_right(numerical_diff)
def from_half_steps(function, x, h=1e-4):
    """Half a step to each side."""
    return (function(x + h / 2) - function(x - h / 2)) / h


@also_right(numerical_diff)
def from_four_values(f, x, h=1e-3):
    """Two central differences of different length, combined."""
    wide, narrow = ((f(x + step) - f(x - step)) / (2 * step) for step in (h, h / 2))
    return (4 * narrow - wide) / 3
