"""Problem 28: what goes wrong with the AND gate, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p028_and_gate import AND

# Zeros and ones come out of any nonsense: every mistake here is decisive, and known by where it goes wrong.

# ------------------------------------------------------------------------------ the threshold and what is asked of it


@mistake(AND, decisive=True)
def low_threshold(x1, x2):
    """A single 1 makes it fire: the threshold lies below one weight, which makes an OR. Use theta = 0.7.
    ko: 입력 하나만 1 이어도 발화한다. 임계값이 가중치 하나보다 작으면 OR 가 된다. theta = 0.7 을 써라."""
    return int(0.5 * x1 + 0.5 * x2 > 0.4)


@mistake(AND, decisive=True)
def unreachable_threshold(x1, x2):
    """It never fires for 0 and 1: the largest total is 1.0, and that does not exceed a threshold of 1.0. Use theta =
    0.7.
    ko: 0 과 1 로는 발화할 수 없다. 가장 큰 합이 1.0 인데 이 값은 임계값 1.0 을 넘지 못한다. theta = 0.7 을 써라."""
    return int(0.5 * x1 + 0.5 * x2 > 1.0)


@mistake(AND, decisive=True)
def threshold_added(x1, x2):
    """It fires even for (0, 0): the threshold is added to the sum. A bias is the threshold with a minus sign.
    ko: (0, 0) 에서도 발화한다. 합에 임계값을 더했기 때문이다. 편향은 임계값의 부호를 바꾼 것이다."""
    return int(0.5 * x1 + 0.5 * x2 + 0.7 > 0)


@mistake(AND, decisive=True)
def upside_down(x1, x2):
    """0 and 1 are exchanged: it has to fire above the threshold and to stay silent otherwise.
    ko: 0 과 1 이 서로 바뀌었다. 임계값을 넘을 때 발화하고 넘지 않을 때는 발화하지 않아야 한다."""
    return 1 - AND(x1, x2)


@mistake(AND, decisive=True)
def silent_about_equality(x1, x2):
    """A total of exactly theta is neither above nor below it, so no return is reached and None comes back: cover
    that case.
    ko: 합이 theta 와 같으면 크지도 작지도 않아서 어느 return 에도 닿지 못하고 None 이 나온다. 같은 경우도 처리하라."""
    total = 0.5 * x1 + 0.5 * x2
    y = None
    if total < 0.7:
        y = 0
    if total > 0.7:
        y = 1
    return y


@mistake(AND, decisive=True)
def fires_at_the_threshold(x1, x2):
    """It fires where the total equals the threshold; the total has to exceed it.
    ko: 합이 임계값과 같을 때 발화한다. 합이 임계값을 넘어야 발화한다."""
    return int(0.5 * x1 + 0.5 * x2 >= 0.7)


@mistake(AND, decisive=True)
def other_numbers(x1, x2):
    """This is an AND, but with other numbers, so its line lies elsewhere; use the weights and the threshold of the
    statement.
    ko: AND 이기는 하나 다른 수를 썼으므로 경계선의 위치가 다르다. 문제에 나온 가중치와 임계값을 써라."""
    return int(x1 + x2 > 1.5)


# ----------------------------------------------------------------------------------------- what is no perceptron


@mistake(AND, decisive=True)
def logical_and(x1, x2):
    """Python's `and` only asks whether both numbers differ from 0; a perceptron weighs them, adds, and compares the
    total.
    ko: 파이썬의 and 는 두 수가 모두 0 이 아닌지만 본다. 퍼셉트론은 가중치를 곱해 더한 합을 임계값과 비교한다."""
    return 1 if x1 and x2 else 0


@mistake(AND, decisive=True)
def looks_for_ones(x1, x2):
    """It only asks whether both inputs are 1; a perceptron weighs any numbers, adds, and compares the total with theta.
    ko: 두 입력이 1 인지만 본다. 퍼셉트론은 어떤 수든 가중치를 곱해 더하고 그 합을 theta 와 비교한다."""
    return 1 if x1 == 1 and x2 == 1 else 0


@mistake(AND, decisive=True)
def not_added_up(x1, x2):
    """w * x is an array of two products, and two comparisons are no yes or no: add the products up first.
    ko: w * x 는 곱 두 개가 담긴 배열이어서 비교 결과도 둘이다. 곱을 먼저 더해 하나의 수로 만들어라."""
    total = np.array([x1, x2]) * np.array([0.5, 0.5])
    return 1 if total > 0.7 else 0


# ------------------------------------------------------------------------------------------------- the result


@mistake(AND, decisive=True)
def truth_value(x1, x2):
    """A comparison gives True or False; turn it into the integer 1 or 0.
    ko: 비교의 결과는 True 또는 False 이다. 정수 1 또는 0 으로 바꿔라."""
    return 0.5 * x1 + 0.5 * x2 > 0.7


@mistake(AND, decisive=True)
def prints_only(x1, x2):
    """Nothing comes back from it (None): hand the result over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 결과를 return 으로 반환하라."""
    AND(x1, x2)


# ----------------------------------------------------------------------------------------- other right answers


@also_right(AND)
def in_two_branches(x1, x2):
    """The book's first form: one branch for totals up to theta, another for those above."""
    w1, w2, theta = 0.5, 0.5, 0.7
    tmp = x1 * w1 + x2 * w2
    if tmp <= theta:
        y = 0
    elif tmp > theta:
        y = 1
    return y


@also_right(AND)
def with_a_bias(x1, x2):
    """The book's second form: arrays, and a bias in place of the threshold."""
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.7
    tmp = np.sum(w * x) + b
    if tmp <= 0:
        return 0
    return 1


@also_right(AND)
def integer_of_numpy(a, b):
    """A dot product, the bias first, arguments of other names, an integer of numpy."""
    return np.int64(-0.7 + np.dot([0.5, 0.5], [a, b]) > 0)


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "both weights are 0.5": ["AND: total = w2 * x1 + w2 * x2"],
}
