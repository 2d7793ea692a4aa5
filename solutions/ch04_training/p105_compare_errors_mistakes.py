"""Problem 105: what goes wrong when two predictions are compared, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p105_compare_errors import compare_errors, mean_squared_error

# ------------------------------------------------------------------------------------------------ the error


@mistake(compare_errors)
def half_forgotten(first, second, t):
    """The errors are twice too large: take half of the sum of squares.
    ko: 오차가 두 배 크다. 제곱의 합의 절반을 구하라."""
    return np.sum((first - t) ** 2), np.sum((second - t) ** 2)


@mistake(compare_errors)
def means_taken(first, second, t):
    """These are means of the squares; half of the sum is asked for.
    ko: 제곱의 평균이다. 구할 것은 합의 절반이다."""
    return np.mean((first - t) ** 2), np.mean((second - t) ** 2)


@mistake(compare_errors)
def halves_of_the_means(first, second, t):
    """These are halves of the means; half of the sum is asked for.
    ko: 평균의 절반이다. 구할 것은 합의 절반이다."""
    return 0.5 * np.mean((first - t) ** 2), 0.5 * np.mean((second - t) ** 2)


@mistake(compare_errors)
def square_forgotten(first, second, t):
    """The differences are added up without a square, so positive and negative ones cancel; square each of them first.
    ko: 차이를 제곱하지 않고 더해서 양수와 음수가 서로 지워진다. 먼저 하나하나 제곱하라."""
    return 0.5 * np.sum(first - t), 0.5 * np.sum(second - t)


# ----------------------------------------------------------------------------------------------- which of the two


@mistake(compare_errors)
def exchanged(first, second, t):
    """The two errors have changed places: that of first comes first.
    ko: 두 오차의 순서가 바뀌었다. first 의 오차가 먼저이다."""
    return mean_squared_error(second, t), mean_squared_error(first, t)


@mistake(compare_errors)
def larger_one_first(first, second, t):
    """The larger error always comes first; return that of first before that of second, whichever is larger.
    ko: 언제나 큰 오차가 먼저 나온다. 어느 쪽이 크든 first 의 오차를 먼저 반환하라."""
    return tuple(sorted((mean_squared_error(first, t), mean_squared_error(second, t)), reverse=True))


@mistake(compare_errors)
def first_one_twice(first, second, t):
    """Both are the error of first: second is not used. Such a slip comes from copying a line.
    ko: 둘 다 first 의 오차이다. second 가 쓰이지 않았다. 줄을 복사하다가 흔히 생기는 실수이다."""
    return mean_squared_error(first, t), mean_squared_error(first, t)


@mistake(compare_errors)
def against_each_other(first, second, t):
    """The two predictions are compared with each other; compare each of them with t.
    ko: 두 예측을 서로 비교했다. 각각을 t 와 비교하라."""
    return mean_squared_error(first, second), mean_squared_error(second, t)


# ------------------------------------------------------------------------------------------------ the result


@mistake(compare_errors)
def difference_alone(first, second, t):
    """One number comes back, the difference of the two errors; return both of them.
    ko: 두 오차의 차이만 수 하나로 나온다. 두 오차를 모두 반환하라."""
    return mean_squared_error(first, t) - mean_squared_error(second, t)


@mistake(compare_errors)
def first_one_alone(first, second, t):
    """Only the error of first comes back: a function ends at its first return. Return both, separated by a comma.
    ko: first 의 오차만 나온다. 함수는 첫 return 에서 끝난다. 둘을 쉼표로 나열하여 반환하라."""
    return mean_squared_error(first, t)


@mistake(compare_errors, decisive=True)
def prints_only(first, second, t):
    """Nothing comes back from it (None): hand the errors over with return; printing only shows them.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 두 오차를 return 으로 반환하라."""
    compare_errors(first, second, t)


@mistake(compare_errors, decisive=True)
def subtracted_in_place(first, second, t):
    """first -= t writes into the array of the caller (and fails where it holds integers); first - t makes an array of its own.
    ko: first -= t 는 호출한 쪽의 배열을 바꾼다. first - t 로 새 배열을 만들어라."""
    first -= t
    second -= t
    return 0.5 * np.sum(first**2), 0.5 * np.sum(second**2)


@mistake(compare_errors)
def ten_entries_at_most(first, second, t):
    """Only the first ten entries are compared; the vectors may be longer, so count no entries beforehand.
    ko: 처음 열 개의 원소만 비교한다. 벡터는 더 길 수 있으니 원소의 개수를 미리 정해 두지 마라."""
    return tuple(0.5 * np.sum((y[:10] - t[:10]) ** 2) for y in (first, second))


# --------------------------------------------------------------------------------------- other right answers


@also_right(compare_errors)
def in_a_list(first, second, t):
    """A loop over both, a list of Python's numbers."""
    return [float(((y - t) ** 2).sum() / 2) for y in (first, second)]


@also_right(compare_errors)
def both_rows_at_once(first, second, t):
    """The two stacked into one array, and sums along its rows."""
    differences = np.stack([first, second]) - t
    return 0.5 * np.square(differences).sum(axis=1)


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "y and t may change places in a squared difference": [
        "compare_errors: return tuple((mean_squared_error(t, y) for y in (first, second)))"
    ],
}
