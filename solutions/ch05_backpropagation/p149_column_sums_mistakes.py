"""Problem 149: what goes wrong with sums of columns and rows, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p149_column_sums import column_sums, row_sums

# ------------------------------------------------------------------------------------------------- columns


@mistake(column_sums)
def rows_for_columns(a):
    """These are the sums of the rows; axis names the axis that vanishes, and for the sums of columns it is axis 0.
    ko: 행의 합이 나온다. axis 는 사라질 축을 가리키며, 열의 합을 구하려면 axis=0 이다."""
    return np.sum(a, axis=1)


@mistake(column_sums)
def all_in_one(a):
    """Everything is added up to a single number, because axis is missing; a sum for each column is wanted: axis=0.
    ko: axis 가 없어서 모두 더해 수 하나가 되었다. 열마다 합을 구해야 한다: axis=0."""
    return np.sum(a)


@mistake(column_sums)
def means_of_columns(a):
    """These are the means of the columns; the sums are not divided by the number of rows.
    ko: 열의 평균이 나온다. 합은 행의 수로 나누지 않는다."""
    return np.mean(a, axis=0)


@mistake(column_sums)
def columns_with_an_axis_too_many(a):
    """The result has the shape (1, M), because keepdims keeps the summed axis; a vector (M,) is wanted.
    ko: keepdims 때문에 더한 축이 남아 모양이 (1, M) 이다. 벡터 (M,) 여야 한다."""
    return np.sum(a, axis=0, keepdims=True)


@mistake(column_sums)
def running_sums(a):
    """cumsum gives all the sums on the way, row by row; the sums at the end alone are wanted: sum.
    ko: cumsum 은 더해 가는 도중의 합을 행마다 모두 내놓는다. 마지막 합만 구하라: sum."""
    return np.cumsum(a, axis=0)


@mistake(column_sums)
def first_two_rows(a):
    """Only the first two rows are added; there may be any number of rows.
    ko: 첫 두 행만 더했다. 행은 몇 개든 될 수 있다."""
    return a[0] + a[1]


@mistake(column_sums, decisive=True)
def columns_printed_only(a):
    """Nothing comes back from column_sums (None): hand the sums over with return; printing only shows them.
    ko: column_sums 에서 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 합을 return 으로 반환하라."""
    column_sums(a)


# ------------------------------------------------------------------------------------------------------ rows


@mistake(row_sums)
def columns_for_rows(a):
    """These are the sums of the columns; axis names the axis that vanishes, and for the sums of rows it is axis 1.
    ko: 열의 합이 나온다. axis 는 사라질 축을 가리키며, 행의 합을 구하려면 axis=1 이다."""
    return np.sum(a, axis=0)


@mistake(row_sums)
def all_rows_in_one(a):
    """Everything is added up to a single number, because axis is missing; a sum for each row is wanted: axis=1.
    ko: axis 가 없어서 모두 더해 수 하나가 되었다. 행마다 합을 구해야 한다: axis=1."""
    return np.sum(a)


@mistake(row_sums)
def means_of_rows(a):
    """These are the means of the rows; the sums are not divided by the number of columns.
    ko: 행의 평균이 나온다. 합은 열의 수로 나누지 않는다."""
    return np.mean(a, axis=1)


@mistake(row_sums)
def rows_with_an_axis_too_many(a):
    """The result has the shape (N, 1), because keepdims keeps the summed axis; a vector (N,) is wanted.
    ko: keepdims 때문에 더한 축이 남아 모양이 (N, 1) 이다. 벡터 (N,) 여야 한다."""
    return np.sum(a, axis=1, keepdims=True)


# --------------------------------------------------------------------------------------- other right answers


@also_right(column_sums)
def row_upon_row(a):
    """A loop that adds one row after the other to zeros."""
    total = np.zeros(a.shape[1])
    for row in a:
        total = total + row
    return total


@also_right(column_sums)
def by_a_product(a):
    """A row of ones from the left adds up the columns."""
    return np.ones(len(a)) @ a


@also_right(row_sums)
def by_the_last_axis(a):
    """np.sum along the last axis."""
    return np.sum(a, axis=-1)


@also_right(row_sums)
def one_by_one(a):
    """A sum for each row."""
    return np.array([sum(row) for row in a])


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "columns_of_whole_numbers": "one formula serves floats and integers; credit for whoever fills an array of her own",
    "rows_of_whole_numbers": "one formula serves floats and integers; credit for whoever fills an array of her own",
}
