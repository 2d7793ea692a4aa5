"""Problem 113: what goes wrong with the bowl over a grid, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p113_bowl_surface import surface

# ------------------------------------------------------------------------------------------------- the grid


@mistake(surface)
def arguments_exchanged(x0, x1):
    """x0 and x1 have changed places in meshgrid: the vector that runs along the rows comes first, and this is x0.
    ko: meshgrid 에서 x0 과 x1 의 자리가 바뀌었다. 행을 따라 늘어놓을 벡터가 먼저이며, 그것은 x0 이다."""
    X0, X1 = np.meshgrid(x1, x0)
    return X0, X1, X0**2 + X1**2


@mistake(surface)
def transposed(x0, x1):
    """The matrices are turned over, as with indexing="ij": x0 is to run along the rows, x1 down the columns.
    ko: indexing="ij" 처럼 행렬이 뒤집혔다. x0 은 행을 따라, x1 은 열을 따라 늘어놓아야 한다."""
    X0, X1, Z = surface(x0, x1)
    return X0.T, X1.T, Z.T


@mistake(surface)
def results_exchanged(x0, x1):
    """X0 and X1 have changed places in what is returned: X0 comes first, all its rows are alike.
    ko: 반환할 때 X0 과 X1 의 자리가 바뀌었다. X0 이 먼저이며 X0 의 행은 모두 같다."""
    X0, X1, Z = surface(x0, x1)
    return X1, X0, Z


@mistake(surface, decisive=True)
def without_a_grid(x0, x1):
    """The vectors are added without a grid, which needs them to be of equal length and gives one line of heights; make the \
    grid first.
    ko: 격자 없이 두 벡터를 더했다. 길이가 같아야만 되고 높이도 한 줄밖에 나오지 않는다. 먼저 격자를 만들어라."""
    return x0, x1, x0**2 + x1**2


@mistake(surface)
def vectors_returned(x0, x1):
    """The vectors come back as they were handed in; return the two matrices of the grid.
    ko: 인자로 받은 벡터를 그대로 반환했다. 격자의 두 행렬을 반환하라."""
    return x0, x1, surface(x0, x1)[2]


# ----------------------------------------------------------------------------------------------- the heights


@mistake(surface)
def x0_twice(x0, x1):
    """The height is x0**2 + x0**2, without x1: a trough and not a bowl.
    ko: 높이가 x0**2 + x0**2 이어서 x1 이 빠졌다. 그릇이 아니라 홈통 모양이 된다."""
    X0, X1, _ = surface(x0, x1)
    return X0, X1, X0**2 + X0**2


@mistake(surface)
def one_variable_only(x0, x1):
    """The height is x0**2 alone: a trough and not a bowl. Add x1**2.
    ko: 높이가 x0**2 뿐이다. 그릇이 아니라 홈통 모양이 된다. x1**2 을 더하라."""
    X0, X1, _ = surface(x0, x1)
    return X0, X1, X0**2


@mistake(surface)
def square_of_the_sum(x0, x1):
    """The height is (x0 + x1)**2; square both first, then add.
    ko: 높이가 (x0 + x1)**2 이다. 먼저 각각 제곱하고 나서 더하라."""
    X0, X1, _ = surface(x0, x1)
    return X0, X1, (X0 + X1) ** 2


@mistake(surface)
def root_taken(x0, x1):
    """The height is the distance from the middle, a cone; take no square root.
    ko: 높이가 가운데에서 떨어진 거리여서 원뿔이 된다. 제곱근을 구하지 마라."""
    X0, X1, Z = surface(x0, x1)
    return X0, X1, np.sqrt(Z)


@mistake(surface)
def minus_between(x0, x1):
    """The height is x0**2 - x1**2, a saddle; the two squares are added.
    ko: 높이가 x0**2 - x1**2 이어서 말안장 모양이 된다. 두 제곱을 더하라."""
    X0, X1, _ = surface(x0, x1)
    return X0, X1, X0**2 - X1**2


# ----------------------------------------------------------------------------------------------- the result


@mistake(surface)
def heights_alone(x0, x1):
    """Only the heights come back; return X0, X1 and Z.
    ko: 높이만 나온다. X0, X1, Z 를 반환하라."""
    return surface(x0, x1)[2]


@mistake(surface, decisive=True)
def prints_only(x0, x1):
    """Nothing comes back from it (None): hand the three arrays over with return; printing only shows them.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 세 배열을 return 으로 반환하라."""
    surface(x0, x1)


@mistake(surface)
def axes_of_length_one_taken_away(x0, x1):
    """A grid of one row or one column became a vector (squeeze); it keeps both axes, (1, A) or (B, 1).
    ko: 행이나 열이 하나뿐인 격자가 벡터가 되었다(squeeze). 이때에도 축은 둘, 곧 (1, A) 또는 (B, 1) 이어야 한다."""
    return tuple(np.squeeze(part) for part in surface(x0, x1))


# --------------------------------------------------------------------------------------- other right answers


@also_right(surface)
def by_broadcasting(x0, x1):
    """A row and a column, stretched by adding zeros."""
    row, column = np.array(x0)[None, :], np.array(x1)[:, None]
    return row + 0 * column, column + 0 * row, row**2 + column**2


@also_right(surface)
def in_two_loops(x0, x1):
    """Entry by entry, in a list of three arrays."""
    X0, X1, Z = (np.zeros((len(x1), len(x0))) for _ in range(3))
    for i, b in enumerate(x1):
        for j, a in enumerate(x0):
            X0[i, j], X1[i, j], Z[i, j] = a, b, a * a + b * b
    return [X0, X1, Z]


@also_right(surface)
def tiled(x0, x1):
    """Copies of a row and of a column."""
    X0 = np.tile(x0, (len(x1), 1))
    X1 = np.repeat(x1, len(x0)).reshape(X0.shape)
    return np.stack([X0, X1, np.square(X0) + np.square(X1)])


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "leaves_the_vectors_alone": "meshgrid copies, so nobody is known to write into x0 and x1; the convention is held all the same",
}
