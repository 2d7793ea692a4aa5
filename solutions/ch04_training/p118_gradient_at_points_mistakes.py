"""Problem 118: what goes wrong with gradients at several points, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p118_gradient_at_points import gradients_at, numerical_gradient

h = 1e-4

# ----------------------------------------------------------------------------------------------- the points


@mistake(gradients_at)
def one_array_for_all(f, points):
    """All rows are the last gradient: one array is shared and written over at each point. Make a new one for each.
    ko: 모든 행이 마지막 기울기이다. 배열 하나를 함께 쓰면서 점마다 덮어쓰기 때문이다. 점마다 새 배열을 만들어라."""
    return np.tile(numerical_gradient(f, points[-1]), (len(points), 1))


@mistake(gradients_at)
def first_point_alone(f, points):
    """Only the gradient at the first point comes back: return stands inside the loop. Put it behind the loop.
    ko: 첫 점의 기울기만 나온다. return 이 반복문 안에 있기 때문이다. 반복문 밖으로 내어라."""
    return numerical_gradient(f, points[0])


@mistake(gradients_at)
def last_point_alone(f, points):
    """Only the gradient at the last point comes back; collect those of all points.
    ko: 마지막 점의 기울기만 나온다. 모든 점의 기울기를 모아라."""
    return numerical_gradient(f, points[-1])


@mistake(gradients_at)
def order_reversed(f, points):
    """The rows stand in reverse order; row k belongs to the point in row k.
    ko: 행의 순서가 거꾸로이다. k번 행은 k번 점의 기울기이다."""
    return gradients_at(f, points)[::-1]


@mistake(gradients_at)
def transposed(f, points):
    """The matrix lies on its side: each point has a row, each entry of the points a column.
    ko: 행렬이 뒤집혀 있다. 점마다 행이 하나, 점의 원소마다 열이 하나이다."""
    return gradients_at(f, points).T


@mistake(gradients_at)
def one_long_row(f, points):
    """The gradients stand one behind the other in a single vector; give each of them a row.
    ko: 기울기들이 벡터 하나에 이어져 있다. 기울기마다 한 행을 주어라."""
    return gradients_at(f, points).ravel()


@mistake(gradients_at)
def added_up(f, points):
    """The gradients of all points are added up; each of them has a row of its own.
    ko: 모든 점의 기울기를 더했다. 점마다 행이 따로 있다."""
    return gradients_at(f, points).sum(axis=0)


@mistake(gradients_at, decisive=True)
def all_points_to_f(f, points):
    """f is called with the matrix of all points; hand it one point at a time, a vector of shape (D,).
    ko: 모든 점의 행렬로 f 를 호출했다. 한 번에 한 점씩, 모양이 (D,) 인 벡터를 넘겨라."""
    slopes = np.zeros_like(points)
    for index in np.ndindex(points.shape):
        step = np.zeros_like(points)
        step[index] = h
        slopes[index] = (f(points + step) - f(points - step)) / (2 * h)
    return slopes


# ------------------------------------------------------------------------------------------ the gradient itself


@mistake(gradients_at)
def one_sided(f, points):
    """These are one-sided differences; step to both sides, and the error becomes thousands of times smaller.
    ko: 한쪽으로만 구한 차분이다. 양쪽으로 움직이면 오차가 수천 배 작아진다."""
    return np.array([[(f(point + step) - f(point)) / h for step in h * np.eye(point.size)] for point in points])


@mistake(gradients_at)
def divided_by_one_step(f, points):
    """The gradients are twice too large: x - h and x + h lie two steps apart, so divide by 2 * h.
    ko: 기울기가 두 배 크다. x - h 와 x + h 사이는 2h 이므로 2 * h 로 나누어라."""
    return 2 * gradients_at(f, points)


@mistake(gradients_at)
def left_where_they_were_moved(f, points):
    """Each entry stays h too small, and the next derivatives are taken at the wrong place; put it back before going on.
    ko: 원소를 h 만큼 작아진 채로 두어서 다음 편미분을 엉뚱한 곳에서 구한다. 다음 원소로 가기 전에 되돌려라."""
    slopes = np.zeros_like(points)
    for k, point in enumerate(points):
        for i in range(point.size):
            kept = point[i]
            point[i] = kept + h
            ahead = f(point)
            point[i] = kept - h
            slopes[k, i] = (ahead - f(point)) / (2 * h)
    return slopes


@mistake(gradients_at, decisive=True)
def axes_of_length_one_taken_away(f, points):
    """A single point lost its row, or points of one entry their column (squeeze); points always has two axes, (K, D).
    ko: 점이 하나이거나 점의 원소가 하나일 때 축 하나를 없앴다(squeeze). points 의 축은 언제나 둘, 곧 (K, D) 이다."""
    return np.array([numerical_gradient(f, point) for point in np.squeeze(points)])


# --------------------------------------------------------------------------------------- other right answers


@also_right(gradients_at)
def row_by_row(f, points):
    """An array of zeros whose rows are filled in."""
    gradients = np.zeros_like(points)
    for index, point in enumerate(points):
        gradients[index] = numerical_gradient(f, point)
    return gradients


@also_right(gradients_at)
def on_moved_copies(function, points):
    """Rows of the unit matrix as steps, in a list of arrays that is stacked."""
    steps = h * np.eye(points.shape[1])
    rows = [[(function(point + step) - function(point - step)) / (2 * h) for step in steps] for point in points]
    return np.stack([np.array(row) for row in rows])


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "every entry is written over": ["numerical_gradient: gradient = np.ones_like(x)"],
}
