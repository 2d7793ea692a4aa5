"""Problem n03: what goes wrong with the chain rule, and other right answers."""

from grader.solving import also_right, mistake

from .n03_chain_rule import chain_rule


@mistake(chain_rule)
def two_forgotten(x, y):
    """The derivatives are x + y; the square of t has the slope 2 * t.
    ko: 미분이 x + y 이다. t 의 제곱을 미분하면 2 * t 이다."""
    t = x + y
    return t**2, t, t


@mistake(chain_rule)
def slope_of_the_sum_wrong(x, y):
    """dt/dx is taken for x, and dt/dy for y; along both inputs a sum has the slope 1.
    ko: dt/dx 를 x 로, dt/dy 를 y 로 계산했다. 합을 어느 입력으로 미분하든 1 이다."""
    t = x + y
    return t**2, 2 * t * x, 2 * t * y


@mistake(chain_rule)
def squared_apart(x, y):
    """These are the derivatives of x**2 + y**2; (x + y)**2 squares the sum, so that y has a part in dz/dx.
    ko: x**2 + y**2 의 미분이다. (x + y)**2 은 합을 제곱한 것이어서 dz/dx 에 y 도 들어간다."""
    return (x + y) ** 2, 2 * x, 2 * y


@mistake(chain_rule)
def sum_of_squares(x, y):
    """z is x**2 + y**2; add first and square the sum.
    ko: z 가 x**2 + y**2 이다. 먼저 더하고 그 합을 제곱하라."""
    return x**2 + y**2, 2 * x, 2 * y


@mistake(chain_rule)
def one_derivative(x, y):
    """Two values come back, z and dz/dt; the derivatives with respect to x and to y are asked for, three values in all.
    ko: z 와 dz/dt, 두 값이 나온다. x 에 대한 미분과 y 에 대한 미분까지 모두 세 값이어야 한다."""
    return (x + y) ** 2, 2 * (x + y)


@mistake(chain_rule)
def slopes_exchanged_as_of_a_product(x, y):
    """Each input gets 2 * t times the other one, as if x and y were multiplied; they are added.
    ko: 입력마다 2 * t 에 다른 입력을 곱했다. x 와 y 를 곱하는 것이 아니라 더하는 그래프이다."""
    t = x + y
    return t**2, 2 * t * y, 2 * t * x


@mistake(chain_rule)
def not_squared(x, y):
    """z is 2 * (x + y), twice the sum; the square is ** 2.
    ko: z 가 합의 두 배인 2 * (x + y) 이다. 제곱은 ** 2 이다."""
    t = x + y
    return 2 * t, 2 * t, 2 * t


@mistake(chain_rule)
def derivatives_alone(x, y):
    """The two derivatives come back without z; return z, dz_dx, dz_dy.
    ko: z 가 빠지고 두 미분만 나온다. z, dz_dx, dz_dy 를 반환하라."""
    return chain_rule(x, y)[1:]


@mistake(chain_rule, decisive=True)
def prints_only(x, y):
    """Nothing comes back from it (None): hand the three values over with return; printing only shows them.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 세 값을 return 으로 반환하라."""
    chain_rule(x, y)


# --------------------------------------------------------------------------------------- other right answers


@also_right(chain_rule)
def multiplied_out(x, y):
    """The square multiplied out, and differentiated term by term."""
    return x * x + 2 * x * y + y * y, 2 * x + 2 * y, 2 * y + 2 * x


@also_right(chain_rule)
def factor_by_factor(x, y):
    """All slopes of the graph by name, in a list."""
    t = x + y
    dz_dt = 2 * t
    dt_dx, dt_dy = 1.0, 1.0
    return [t * t, dz_dt * dt_dx, dz_dt * dt_dy]


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "a number is not changed in place": ["chain_rule: x += y; t = x"],
}
REDUNDANT = {
    "whole_and_opposite_numbers": "one formula serves all numbers; here are those at which slips in a sign show",
}
