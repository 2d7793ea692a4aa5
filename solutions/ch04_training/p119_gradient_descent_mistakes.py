"""Problem 119: what goes wrong with gradient descent, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p119_gradient_descent import gradient_descent, numerical_gradient

# ------------------------------------------------------------------------------------------------ the step


@mistake(gradient_descent)
def uphill(f, init_x, lr=0.01, step_num=100):
    """The walk goes uphill: subtract lr times the gradient.
    ko: 오르막으로 간다. lr × 기울기를 빼라."""
    return gradient_descent(f, init_x, -lr, step_num)


@mistake(gradient_descent)
def gradient_taken_once(f, init_x, lr=0.01, step_num=100):
    """The gradient is taken once, before the loop, and used for every step; take it anew where you stand.
    ko: 기울기를 반복문 앞에서 한 번만 구하여 모든 걸음에 쓴다. 걸음마다 서 있는 자리에서 새로 구하라."""
    return init_x - step_num * lr * numerical_gradient(f, init_x)


@mistake(gradient_descent)
def rate_forgotten(f, init_x, lr=0.01, step_num=100):
    """The whole gradient is subtracted; multiply it by lr.
    ko: 기울기를 그대로 뺐다. lr 을 곱하라."""
    return gradient_descent(f, init_x, 1.0, step_num)


@mistake(gradient_descent)
def rate_of_its_own(f, init_x, lr=0.01, step_num=100):
    """The rate is always 0.01; use the one that is handed in.
    ko: 학습률이 언제나 0.01 이다. 인자로 받은 lr 을 써라."""
    return gradient_descent(f, init_x, 0.01, step_num)


@mistake(gradient_descent)
def assigned_for_subtracted(f, init_x, lr=0.01, step_num=100):
    """x = -lr * gradient forgets where you stand; subtract from x, with -=.
    ko: x = -lr * 기울기 는 서 있던 자리를 잊는다. -= 로 x 에서 빼라."""
    x = init_x.copy()
    for _ in range(step_num):
        x = -lr * numerical_gradient(f, x)
    return x


@mistake(gradient_descent)
def signs_alone(f, init_x, lr=0.01, step_num=100):
    """Every step has the length lr, whatever the slope; subtract lr times the gradient itself, not its sign or direction.
    ko: 기울기와 상관없이 걸음의 길이가 언제나 lr 이다. 부호나 방향이 아니라 기울기 자체에 lr 을 곱하여 빼라."""
    x = init_x.copy()
    for _ in range(step_num):
        x -= lr * np.sign(numerical_gradient(f, x))
    return x


# --------------------------------------------------------------------------------------------- how many steps


@mistake(gradient_descent)
def one_step_only(f, init_x, lr=0.01, step_num=100):
    """Only one step is taken: return stands inside the loop, or there is no loop. Return behind it.
    ko: 한 걸음만 내딛는다. return 이 반복문 안에 있거나 반복문이 없다. 반복문이 끝난 뒤에 반환하라."""
    return gradient_descent(f, init_x, lr, 1)


@mistake(gradient_descent)
def a_step_too_few(f, init_x, lr=0.01, step_num=100):
    """A step is missing: range(1, step_num) has step_num - 1 turns. Use range(step_num).
    ko: 한 걸음이 모자란다. range(1, step_num) 은 step_num - 1 번 반복한다. range(step_num) 을 써라."""
    return gradient_descent(f, init_x, lr, step_num - 1)


@mistake(gradient_descent)
def a_step_too_many(f, init_x, lr=0.01, step_num=100):
    """There is a step too many; range(step_num) has step_num turns.
    ko: 한 걸음이 더 많다. range(step_num) 이 step_num 번 반복한다."""
    return gradient_descent(f, init_x, lr, step_num + 1)


@mistake(gradient_descent)
def steps_of_its_own(f, init_x, lr=0.01, step_num=100):
    """There are always 100 steps; use the number that is handed in.
    ko: 걸음이 언제나 100번이다. 인자로 받은 step_num 을 써라."""
    return gradient_descent(f, init_x, lr)


# ------------------------------------------------------------------------------------------------ the start


@mistake(gradient_descent, decisive=True)
def start_carried_away(f, init_x, lr=0.01, step_num=100):
    """x = init_x makes no copy, so that -= changes the start of the caller; begin with init_x.copy().
    ko: x = init_x 는 복사가 아니어서 -= 가 호출한 쪽의 출발점을 바꾼다. init_x.copy() 로 시작하라."""
    init_x[...] = gradient_descent(f, init_x, lr, step_num)
    return init_x


# ------------------------------------------------------------------------------------------------ the result


@mistake(gradient_descent)
def height_returned(f, init_x, lr=0.01, step_num=100):
    """The height f(x) at the end comes back; the place x is asked for.
    ko: 끝난 자리의 높이 f(x) 가 나온다. 구할 것은 자리 x 이다."""
    return f(gradient_descent(f, init_x, lr, step_num))


@mistake(gradient_descent)
def whole_path(f, init_x, lr=0.01, step_num=100):
    """All the places of the walk come back; the last one alone is asked for.
    ko: 지나온 자리가 모두 나온다. 마지막 자리만 반환하라."""
    return np.array([gradient_descent(f, init_x, lr, steps) for steps in range(min(step_num, 3) + 1)])


@mistake(gradient_descent, decisive=True)
def prints_only(f, init_x, lr=0.01, step_num=100):
    """Nothing comes back from it (None): hand the place over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 자리를 return 으로 반환하라."""
    gradient_descent(f, init_x, lr, step_num)


# --------------------------------------------------------------------------------------- other right answers


@also_right(gradient_descent)
def with_new_arrays(f, init_x, lr=0.01, step_num=100):
    """x = x - ... makes a new array in each step and leaves the start alone."""
    x = init_x
    for _i in range(step_num):
        grad = numerical_gradient(f, x)
        x = x - lr * grad
    return x


@also_right(gradient_descent)
def entry_by_entry(f, init_x, lr=0.01, step_num=100):
    """The book's gradient on a copy of its own, and a while loop."""
    x = np.array(init_x, dtype=float)
    h = 1e-4
    while step_num > 0:
        grad = np.zeros_like(x)
        for idx in range(x.size):
            tmp_val = x[idx]
            x[idx] = tmp_val + h
            fxh1 = f(x)
            x[idx] = tmp_val - h
            fxh2 = f(x)
            grad[idx] = (fxh1 - fxh2) / (2 * h)
            x[idx] = tmp_val
        x = x - lr * grad
        step_num -= 1
    return x


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "a copy may be changed or replaced": ["gradient_descent: x = x - lr * numerical_gradient(f, x)"],
}
