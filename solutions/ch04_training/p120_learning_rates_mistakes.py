"""Problem 120: what goes wrong when learning rates are compared, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p120_learning_rates import compare_rates, gradient_descent, numerical_gradient

# ------------------------------------------------------------------------------------------ the same start for all


@mistake(compare_rates)
def start_of_the_one_before(f, init_x, rates, step_num=100):
    """Only the first walk begins at init_x, each of the others where the one before has ended; begin all of them at init_x, with \
    a copy.
    ko: 첫 번째만 init_x 에서 출발하고 나머지는 앞의 것이 끝난 자리에서 출발한다. 복사본을 써서 모두 init_x 에서 출발하게 \
    하라."""
    ends, x = [], init_x.copy()
    for lr in rates:
        x = gradient_descent(f, x, lr, step_num)
        ends.append(x)
    return ends


@mistake(compare_rates)
def one_array_for_all(f, init_x, rates, step_num=100):
    """All results are the same, as one array walks for all the rates and stands in the list again and again; copy init_x for \
    each.
    ko: 배열 하나가 모든 학습률을 차례로 걷고 리스트에 거듭 들어가서 결과가 모두 같다. 학습률마다 init_x 를 복사하라."""
    return [start_of_the_one_before(f, init_x, rates, step_num)[-1]] * len(rates)


@mistake(compare_rates, decisive=True)
def start_carried_away(f, init_x, rates, step_num=100):
    """init_x itself has walked: x = init_x makes no copy. The next comparison would begin elsewhere.
    ko: init_x 자체가 움직였다. x = init_x 는 복사가 아니다. 다음 비교는 다른 자리에서 출발하게 된다."""
    ends = compare_rates(f, init_x, rates, step_num)
    init_x[...] = ends[-1]
    return ends


# ------------------------------------------------------------------------------------------------- the rates


@mistake(compare_rates)
def last_one_alone(f, init_x, rates, step_num=100):
    """Only the end of the last walk comes back; collect all of them in a list.
    ko: 마지막 학습률로 이른 자리만 나온다. 모두 리스트에 모아라."""
    return gradient_descent(f, init_x, rates[-1], step_num)


@mistake(compare_rates)
def returned_inside_the_loop(f, init_x, rates, step_num=100):
    """Only the first rate is tried: return stands inside the loop. Put it behind the loop.
    ko: 첫 학습률만 시험한다. return 이 반복문 안에 있기 때문이다. 반복문 밖으로 내어라."""
    return compare_rates(f, init_x, rates[:1], step_num)


@mistake(compare_rates)
def sorted_rates(f, init_x, rates, step_num=100):
    """The results come in the order of size of the rates; keep the order in which they were handed in.
    ko: 결과가 학습률의 크기순으로 나온다. 인자로 받은 순서를 지켜라."""
    return compare_rates(f, init_x, sorted(rates), step_num)


@mistake(compare_rates)
def one_rate_for_all(f, init_x, rates, step_num=100):
    """Every walk has the same rate, 0.01; hand the rate of the loop to gradient_descent.
    ko: 모두 같은 학습률 0.01 로 걷는다. 반복문의 학습률을 gradient_descent 에 넘겨라."""
    return compare_rates(f, init_x, [0.01] * len(rates), step_num)


@mistake(compare_rates)
def with_their_rates(f, init_x, rates, step_num=100):
    """The result is a dictionary of rates; a list of the places is asked for, in the order of rates.
    ko: 학습률을 키로 하는 딕셔너리가 나온다. rates 의 순서대로 자리를 담은 리스트를 반환하라."""
    return dict(zip(rates, compare_rates(f, init_x, rates, step_num), strict=True))


# ------------------------------------------------------------------------------------------------- the walk


@mistake(compare_rates)
def uphill(f, init_x, rates, step_num=100):
    """The walks go uphill: subtract lr times the gradient.
    ko: 오르막으로 간다. lr × 기울기를 빼라."""
    return compare_rates(f, init_x, [-lr for lr in rates], step_num)


@mistake(compare_rates)
def steps_of_its_own(f, init_x, rates, step_num=100):
    """Every walk has 100 steps; use the number that is handed in.
    ko: 언제나 백 걸음을 간다. 인자로 받은 step_num 을 써라."""
    return compare_rates(f, init_x, rates)


@mistake(compare_rates)
def gradient_taken_once(f, init_x, rates, step_num=100):
    """The gradient is taken once, at the start, and used for every step; take it anew where you stand.
    ko: 기울기를 출발점에서 한 번만 구하여 모든 걸음에 쓴다. 걸음마다 서 있는 자리에서 새로 구하라."""
    return [init_x - step_num * lr * numerical_gradient(f, init_x) for lr in rates]


@mistake(compare_rates, decisive=True)
def prints_only(f, init_x, rates, step_num=100):
    """Nothing comes back from it (None): hand the list over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 리스트를 return 으로 반환하라."""
    compare_rates(f, init_x, rates, step_num)


# --------------------------------------------------------------------------------------- other right answers


@also_right(compare_rates)
def in_a_growing_list(f, init_x, rates, step_num=100):
    """Two loops, and x = x - ... on a new array each time."""
    results = []
    for lr in rates:
        x = np.array(init_x)
        for _ in range(step_num):
            x = x - lr * numerical_gradient(f, x)
        results.append(x)
    return results


@also_right(compare_rates)
def as_one_matrix(f, init_x, rates, step_num=100):
    """A row for each rate."""
    return np.stack([gradient_descent(f, init_x, rate, step_num) for rate in rates])


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "a copy may be changed or replaced": ["gradient_descent: x = x - lr * numerical_gradient(f, x)"],
}
REDUNDANT = {
    "too_small_and_right": "every walk follows one rule, and whoever has it has this; here the learner reads what the rates do",
}
