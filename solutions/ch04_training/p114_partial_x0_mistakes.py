"""Problem 114: what goes wrong with the partial derivative for x0, and other right answers."""

from grader.solving import also_right, mistake

from .p114_partial_x0 import partial_x0

h = 1e-4

# ------------------------------------------------------------------------------------------ which variable moves


@mistake(partial_x0)
def for_the_other_variable(f, x0, x1):
    """This is the partial derivative for x1: move x0 and let x1 wait.
    ko: x1 에 대한 편미분이다. x0 을 움직이고 x1 은 그대로 두어라."""
    return (f(x0, x1 + h) - f(x0, x1 - h)) / (2 * h)


@mistake(partial_x0)
def both_move(f, x0, x1):
    """Both variables move at once, which adds the two slopes; let x1 wait.
    ko: 두 변수가 함께 움직여서 두 기울기가 더해진다. x1 은 그대로 두어라."""
    return (f(x0 + h, x1 + h) - f(x0 - h, x1 - h)) / (2 * h)


@mistake(partial_x0)
def x0_in_both_places(f, x0, x1):
    """x0 stands in both places of f; the second one belongs to x1.
    ko: f 의 두 자리에 모두 x0 을 넣었다. 둘째 자리는 x1 의 것이다."""
    return (f(x0 + h, x0 + h) - f(x0 - h, x0 - h)) / (2 * h)


@mistake(partial_x0)
def frozen_at_the_example(f, x0, x1):
    """x1 waits at 4, its value in the example; let it wait at the value that is handed in.
    ko: x1 이 예제의 값인 4 에 머물러 있다. 인자로 받은 값에 머물러야 한다."""
    return partial_x0(f, x0, 4)


@mistake(partial_x0)
def arguments_exchanged(f, x0, x1):
    """x0 and x1 have changed places in the call of f; x0 comes first.
    ko: f 를 호출할 때 x0 과 x1 의 자리가 바뀌었다. x0 이 먼저이다."""
    return (f(x1, x0 + h) - f(x1, x0 - h)) / (2 * h)


@mistake(partial_x0)
def formula_of_the_example(f, x0, x1):
    """This is 2 * x0, the derivative of the example; let f be called, whichever function it is.
    ko: 예제 함수의 편미분인 2 * x0 이다. f 가 어떤 함수이든 f 를 호출하여 구하라."""
    return 2 * x0


# --------------------------------------------------------------------------------------------- the difference


@mistake(partial_x0)
def forward(f, x0, x1):
    """This is a one-sided difference, from x0 to x0 + h; step to both sides, and the error becomes thousands of times smaller.
    ko: x0 에서 x0 + h 까지 한쪽으로만 구한 차분이다. 양쪽으로 움직이면 오차가 수천 배 작아진다."""
    return (f(x0 + h, x1) - f(x0, x1)) / h


@mistake(partial_x0)
def divided_by_one_step(f, x0, x1):
    """The result is twice too large: the two points lie two steps apart, so divide by 2 * h.
    ko: 결과가 두 배 크다. 두 점 사이는 2h 이므로 2 * h 로 나누어라."""
    return 2 * partial_x0(f, x0, x1)


@mistake(partial_x0)
def times_h_after_all(f, x0, x1):
    """a / 2*h divides by 2 and then multiplies by h; put the divisor in brackets.
    ko: a / 2*h 는 2 로 나눈 다음 h 를 곱한다. 나누는 수를 괄호로 묶어라."""
    return (f(x0 + h, x1) - f(x0 - h, x1)) / 2 * h


@mistake(partial_x0, decisive=True)
def step_lost_to_rounding(f, x0, x1):
    """The result is 0, as the step is so small that x0 + h is x0 again (10e-50); take h = 1e-4.
    ko: 간격이 너무 작아서(10e-50) x0 + h 가 도로 x0 이 되고 결과는 0 이 된다. h = 1e-4 를 써라."""
    return (f(x0 + 10e-50, x1) - f(x0 - 10e-50, x1)) / (2 * 10e-50)


@mistake(partial_x0)
def both_slopes(f, x0, x1):
    """Two numbers come back, the slopes for x0 and for x1; the one for x0 is asked for.
    ko: x0 에 대한 것과 x1 에 대한 것, 수가 두 개 나온다. x0 에 대한 편미분만 반환하라."""
    return partial_x0(f, x0, x1), for_the_other_variable(f, x0, x1)


@mistake(partial_x0, decisive=True)
def prints_only(f, x0, x1):
    """Nothing comes back from it (None): hand the result over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 결과를 return 으로 반환하라."""
    partial_x0(f, x0, x1)


# --------------------------------------------------------------------------------------- other right answers


@also_right(partial_x0)
def in_one_line(f, x0, x1):
    """The difference written out."""
    return (f(x0 + 1e-4, x1) - f(x0 - 1e-4, x1)) / (2 * 1e-4)


@also_right(partial_x0)
def by_an_inner_function(function, a, b):
    """The cut as a function with a name, other steps."""

    def cut(number):
        return function(number, b)

    step = 5e-5
    return float((cut(a + step) - cut(a - step)) / (step + step))
