"""Problem 102: what goes wrong with the errors of several predictions, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p102_error_percentages import error_percentages, mean_squared_error

# ------------------------------------------------------------------------------------------------ the error


def with_another_error(error, predictions, t):
    """Right but for the error of one row."""
    return [round(100 * error(y, t), 2) for y in predictions]


@mistake(error_percentages, decisive=True)
def half_forgotten(predictions, t):
    """The errors are twice too large: take half of the sum of squares.
    ko: 오차가 두 배 크다. 제곱의 합의 절반을 구하라."""
    return with_another_error(lambda y, t: np.sum((y - t) ** 2), predictions, t)


@mistake(error_percentages)
def mean_taken(predictions, t):
    """This is the mean of the squares; half of their sum is asked for.
    ko: 제곱의 평균이다. 구할 것은 합의 절반이다."""
    return with_another_error(lambda y, t: np.mean((y - t) ** 2), predictions, t)


@mistake(error_percentages)
def half_of_the_mean(predictions, t):
    """This is half of the mean of the squares; half of their sum is asked for.
    ko: 제곱의 평균의 절반이다. 구할 것은 합의 절반이다."""
    return with_another_error(lambda y, t: 0.5 * np.mean((y - t) ** 2), predictions, t)


# ---------------------------------------------------------------------------------------- percent, two decimals


@mistake(error_percentages)
def not_in_percent(predictions, t):
    """The errors are not in percent: multiply by 100 before you round.
    ko: 오차가 퍼센트가 아니다. 반올림하기 전에 100 을 곱하라."""
    return [round(mean_squared_error(y, t), 2) for y in predictions]


@mistake(error_percentages, decisive=True)
def rounded_too_early(predictions, t):
    """There are whole percents only. Round after multiplying by 100, and to two decimals: round(value, 2).
    ko: 소수점 아래가 없다. 100 을 곱한 다음에 소수 둘째 자리까지 반올림하라. round(값, 2) 이다."""
    return [round(mean_squared_error(y, t), 2) * 100 for y in predictions]


@mistake(error_percentages)
def not_rounded(predictions, t):
    """All the decimals are there; round to two.
    ko: 소수점 아래가 그대로 남아 있다. 소수 둘째 자리까지 반올림하라."""
    return [100 * mean_squared_error(y, t) for y in predictions]


@mistake(error_percentages)
def cut_off(predictions, t):
    """The third decimal is cut off instead of rounded: 42.258 is 42.26. Use round(value, 2).
    ko: 반올림하지 않고 셋째 자리부터 버렸다. 42.258 은 42.26 이다. round(값, 2) 를 써라."""
    return [int(10000 * mean_squared_error(y, t) + 1e-9) / 100 for y in predictions]


@mistake(error_percentages, decisive=True)
def as_texts(predictions, t):
    """The list holds texts, such as an f-string makes; numbers are asked for, which round(value, 2) gives.
    ko: 리스트에 f-문자열이 만드는 것과 같은 문자열이 들어 있다. 필요한 것은 수이며 round(값, 2) 가 수를 준다."""
    return [f"{100 * mean_squared_error(y, t):.2f}" for y in predictions]


# -------------------------------------------------------------------------------------------------- the loop


@mistake(error_percentages)
def last_one_left_out(predictions, t):
    """The loop stops one row too early: range(1, 9) ends with 8. Every row has its error.
    ko: 반복문이 한 행 일찍 끝난다. range(1, 9) 의 마지막은 8 이다. 모든 행의 오차를 구하라."""
    return error_percentages(predictions[:-1], t)


@mistake(error_percentages)
def returned_inside_the_loop(predictions, t):
    """return stands inside the loop and ends it after the first row; put it behind the loop.
    ko: return 이 반복문 안에 있어서 첫 행만 구하고 끝난다. 반복문 밖으로 내어라."""
    return error_percentages(predictions[:1], t)


@mistake(error_percentages)
def last_one_alone(predictions, t):
    """One number comes back, the error of the last row: each turn of the loop writes over the one before. Append to a list.
    ko: 마지막 행의 오차 하나만 나온다. 반복할 때마다 앞의 값을 덮어쓰기 때문이다. 리스트에 append 하라."""
    return error_percentages(predictions[-1:], t)[0]


@mistake(error_percentages)
def all_in_one(predictions, t):
    """All predictions went into one sum, which gives one number; take the rows one by one.
    ko: 모든 예측을 한꺼번에 더해서 수가 하나만 나온다. 행을 하나씩 계산하라."""
    return round(100 * mean_squared_error(predictions, t), 2)


@mistake(error_percentages, decisive=True)
def prints_only(predictions, t):
    """Nothing comes back from it (None): collect the numbers in a list and return it; printing only shows them.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 수를 리스트에 모아 return 으로 반환하라."""
    error_percentages(predictions, t)


@mistake(error_percentages, decisive=True)
def nine_are_counted(predictions, t):
    """It always goes through nine rows; predictions may have more of them, or fewer, so loop over the rows themselves.
    ko: 언제나 행 아홉 개를 센다. 예측은 더 많을 수도 적을 수도 있으니 행 자체를 차례로 돌아라."""
    return [round(100 * mean_squared_error(predictions[row], t), 2) for row in range(9)]


@mistake(error_percentages, decisive=True)
def subtracted_in_place(predictions, t):
    """y -= t writes into the rows of predictions, which belong to the caller; y - t makes an array of its own.
    ko: y -= t 는 호출한 쪽의 배열인 predictions 의 행을 바꾼다. y - t 로 새 배열을 만들어라."""
    errors = []
    for y in predictions:
        y -= t
        errors.append(round(100 * 0.5 * np.sum(y**2), 2))
    return errors


# --------------------------------------------------------------------------------------- other right answers


@also_right(error_percentages)
def by_index(predictions, t):
    """A list that grows, and a format that becomes a number again."""
    percentages = []
    for i in range(len(predictions)):
        error = ((predictions[i] - t) ** 2).sum() / 2
        percentages.append(float(f"{error * 100:.2f}"))
    return percentages


@also_right(error_percentages)
def all_rows_at_once(predictions, truth):
    """Sums along the rows, rounded by numpy: an array of M numbers."""
    return np.round(50 * np.square(predictions - truth).sum(axis=1), 2)


@also_right(error_percentages)
def rounded_as_a_share(predictions, t):
    """Four decimals of the error are two decimals of the percentage."""
    return tuple(float(np.round(mean_squared_error(y, t), 4) * 100) for y in predictions)


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "y and t may change places in a squared difference": [
        "error_percentages: return [round(100 * mean_squared_error(t, y), 2) for y in predictions]"
    ],
}
