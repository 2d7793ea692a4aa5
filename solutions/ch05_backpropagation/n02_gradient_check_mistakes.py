"""Problem n02: what goes wrong when a gradient is checked, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .n02_gradient_check import gradient_check, gradients_agree


def differences(f, x, grad, h=1e-4):
    """Central differences less the entries of grad, in the shape of x."""
    found = np.zeros(x.shape)
    for entry in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[entry] = h
        found[entry] = (f(x + step) - f(x - step)) / (2 * h) - grad[entry]
    return found


# -------------------------------------------------------------------------------------------- the differences


@mistake(gradient_check)
def forward_difference(f, x, grad, h=1e-4):
    """The slope is a forward difference, (f(x + h) - f(x)) / h; step to both sides and divide by 2 * h.
    ko: 전진 차분 (f(x + h) - f(x)) / h 를 썼다. 양쪽으로 h 만큼 가서 2 * h 로 나누어라."""
    largest = 0.0
    for entry in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[entry] = h
        largest = max(largest, abs((f(x + step) - f(x)) / h - grad[entry]))
    return largest


@mistake(gradient_check)
def divided_by_h(f, x, grad, h=1e-4):
    """The difference is divided by h; from x - h to x + h it is 2 * h wide.
    ko: 차를 h 로 나누었다. x - h 에서 x + h 까지의 폭은 2 * h 이다."""
    return np.max(np.abs(2 * (differences(f, x, grad, h) + grad) - grad))


@mistake(gradient_check)
def multiplied_by_h(f, x, grad, h=1e-4):
    """/ 2 * h halves and then multiplies by h; write / (2 * h).
    ko: / 2 * h 는 2 로 나눈 다음 h 를 곱한다. / (2 * h) 로 써라."""
    return np.max(np.abs((differences(f, x, grad, h) + grad) * h * h - grad))


@mistake(gradient_check)
def step_of_its_own(f, x, grad, h=1e-4):
    """The step is always 1e-4; use the h that is handed in.
    ko: 폭이 언제나 1e-4 이다. 인자로 받은 h 를 써라."""
    return gradient_check(f, x, grad)


@mistake(gradient_check)
def step_too_small(f, x, grad, h=1e-10):
    """The step is 1e-10 where none is given: the difference drowns in rounding. Take 1e-4.
    ko: h 를 주지 않으면 1e-10 을 쓴다. 차이가 반올림 오차에 묻힌다. 1e-4 를 써라."""
    return gradient_check(f, x, grad, h)


@mistake(gradient_check)
def entry_not_put_back(f, x, grad, h=1e-4):
    """An entry keeps its step while the next one is tried, so the slopes belong to other places: all other entries need their
    own values. Put every entry back before the next one.
    ko: 한 원소를 옮긴 채 다음 원소를 시험하여 기울기가 다른 자리의 것이 된다. 다른 원소는 모두 원래 값이어야 한다. 다음 원소로 가기 전에
    되돌려 놓아라."""
    largest = 0.0
    for entry in np.ndindex(x.shape):
        x[entry] += h
        above = f(x)
        x[entry] -= 2 * h
        largest = max(largest, abs((above - f(x)) / (2 * h) - grad[entry]))
    return largest


@mistake(gradient_check)
def copy_not_put_back(f, x, grad, h=1e-4):
    """An entry keeps its step while the next one is tried, so the slopes belong to other places: all other entries need their
    own values. Put every entry back before the next one.
    ko: 한 원소를 옮긴 채 다음 원소를 시험하여 기울기가 다른 자리의 것이 된다. 다른 원소는 모두 원래 값이어야 한다. 다음 원소로 가기 전에
    되돌려 놓아라."""
    moved, largest = x.copy(), 0.0
    for entry in np.ndindex(x.shape):
        moved[entry] = x[entry] + h
        above = f(moved)
        moved[entry] = x[entry] - h
        largest = max(largest, abs((above - f(moved)) / (2 * h) - grad[entry]))
    return largest


@mistake(gradient_check)
def all_entries_at_once(f, x, grad, h=1e-4):
    """h is added to all entries at once; each entry needs a difference of its own.
    ko: 모든 원소에 한꺼번에 h 를 더했다. 원소마다 따로 차분을 구해야 한다."""
    return np.max(np.abs((f(x + h) - f(x - h)) / (2 * h) - grad))


@mistake(gradient_check)
def two_axes_at_most(f, x, grad, h=1e-4):
    """Entries are addressed as x[i] or x[i, j], so with three axes a whole row moves at once. Go through the positions of all
    entries, whatever the shape.
    ko: 원소를 x[i] 나 x[i, j] 로만 가리켜서 축이 셋이면 한 줄이 한꺼번에 움직인다. 모양이 무엇이든 모든 원소의 위치를 차례로 거쳐라."""
    largest = 0.0
    for entry in np.ndindex(x.shape[:2]):
        step = np.zeros(x.shape)
        step[entry] = h
        largest = max(largest, np.max(np.abs((f(x + step) - f(x - step)) / (2 * h) - grad[entry])))
    return largest


# ------------------------------------------------------------------------------------------ one number of them


@mistake(gradient_check)
def sign_kept(f, x, grad, h=1e-4):
    """The largest difference is taken with its sign, so entries that are too large are not seen; take absolute values first.
    ko: 부호가 있는 채로 최댓값을 구하여 한쪽으로 어긋난 원소는 보지 못한다. 먼저 절댓값을 구하라."""
    return np.max(differences(f, x, grad, h))


@mistake(gradient_check)
def mean_difference(f, x, grad, h=1e-4):
    """The mean of the differences comes back, in which a single wrong entry drowns; take the largest.
    ko: 차이의 평균이 나온다. 평균에서는 틀린 원소 하나가 묻혀 버린다. 가장 큰 것을 구하라."""
    return np.mean(np.abs(differences(f, x, grad, h)))


@mistake(gradient_check)
def sum_of_differences(f, x, grad, h=1e-4):
    """The sum of the differences comes back; take the largest.
    ko: 차이의 합이 나온다. 가장 큰 것을 구하라."""
    return np.sum(np.abs(differences(f, x, grad, h)))


@mistake(gradient_check)
def length_of_the_difference(f, x, grad, h=1e-4):
    """The length (norm) of the difference comes back; take the largest absolute entry.
    ko: 차이의 길이(노름)가 나온다. 절댓값이 가장 큰 원소를 구하라."""
    return np.linalg.norm(differences(f, x, grad, h))


@mistake(gradient_check)
def every_difference(f, x, grad, h=1e-4):
    """A difference for each entry comes back; reduce them to one number, the largest.
    ko: 원소마다 차이가 하나씩 나온다. 수 하나, 곧 가장 큰 것으로 줄여라."""
    return np.abs(differences(f, x, grad, h))


@mistake(gradient_check, decisive=True)
def prints_only(f, x, grad, h=1e-4):
    """Nothing comes back from it (None): hand the difference over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 보여 줄 뿐이므로 차이를 return 으로 반환하라."""


# ------------------------------------------------------------------------------------------------ the verdict


@mistake(gradients_agree, decisive=True)
def fixed_limit(f, x, grad, tolerance=1e-6):
    """The difference is compared with tolerance alone: large gradients are refused and small wrong ones accepted. Compare
    with tolerance times the largest absolute entry of grad.
    ko: 차이를 tolerance 하고만 견준다. 그래서 큰 기울기는 맞아도 거부하고 작은 기울기는 틀려도 받아들인다. tolerance 에 grad 의
    가장 큰 절댓값을 곱하여 견주어라."""
    return gradient_check(f, x, grad) <= tolerance


@mistake(gradients_agree, decisive=True)
def largest_without_absolute_value(f, x, grad, tolerance=1e-6):
    """max(grad) is negative, or too small, where the largest entries are negative ones; take absolute values first.
    ko: 크기가 큰 원소가 음수이면 max(grad) 는 음수이거나 너무 작다. 먼저 절댓값을 구하라."""
    return gradient_check(f, x, grad) <= tolerance * np.max(grad)


@mistake(gradients_agree, decisive=True)
def absolute_value_too_late(f, x, grad, tolerance=1e-6):
    """abs(max(grad)) is the size of the largest entry, not the largest size: of -5 and 1 it gives 1. Take the absolute values
    first, then the largest.
    ko: abs(max(grad)) 는 가장 큰 원소의 절댓값이지 가장 큰 절댓값이 아니다. -5 와 1 에서는 1 이 된다. 먼저 절댓값을 구하고 그중 가장
    큰 것을 찾아라."""
    return gradient_check(f, x, grad) <= tolerance * abs(np.max(grad))


@mistake(gradients_agree, decisive=True)
def divided_by_zero(f, x, grad, tolerance=1e-6):
    """A gradient of zeros is refused where f is flat. 0 <= 0 holds: `<` refuses it, and so does a quotient, since 0 / 0 is nan.
    Compare with <=, and multiply the tolerance instead of dividing by the gradient.
    ko: f 가 평평할 때 0 뿐인 기울기를 거부한다. 0 <= 0 은 참이다. `<` 로 비교하거나, 나눗셈을 하여 0 / 0 이 nan 이 되면 거부하게 된다.
    기울기로 나누지 말고 tolerance 에 곱하여 <= 로 비교하라."""
    with np.errstate(all="ignore"):
        return np.float64(gradient_check(f, x, grad)) / np.max(np.abs(grad)) <= tolerance


@mistake(gradients_agree, decisive=True)
def strictly_less(f, x, grad, tolerance=1e-6):
    """A gradient of zeros is refused where f is flat. 0 <= 0 holds: `<` refuses it, and so does a quotient, since 0 / 0 is nan.
    Compare with <=, and multiply the tolerance instead of dividing by the gradient.
    ko: f 가 평평할 때 0 뿐인 기울기를 거부한다. 0 <= 0 은 참이다. `<` 로 비교하거나, 나눗셈을 하여 0 / 0 이 nan 이 되면 거부하게 된다.
    기울기로 나누지 말고 tolerance 에 곱하여 <= 로 비교하라."""
    return gradient_check(f, x, grad) < tolerance * np.max(np.abs(grad))


@mistake(gradients_agree, decisive=True)
def each_entry_by_itself(f, x, grad, tolerance=1e-6):
    """Each difference is compared with its own entry, so an entry of 0 is refused for a trace of rounding; compare the
    largest difference with the largest entry.
    ko: 차이를 저마다 자기 원소와 견주어서, 0 인 원소는 반올림 오차만 있어도 거부한다. 가장 큰 차이를 가장 큰 원소와 견주어라."""
    return bool(np.all(np.abs(differences(f, x, grad)) <= tolerance * np.abs(grad)))


@mistake(gradients_agree, decisive=True)
def beside_the_mean(f, x, grad, tolerance=1e-6):
    """The difference is compared with the mean of the entries of grad; the largest one is asked for.
    ko: 차이를 grad 원소의 평균과 견주었다. 견줄 것은 가장 큰 원소이다."""
    return gradient_check(f, x, grad) <= tolerance * np.mean(np.abs(grad))


@mistake(gradients_agree, decisive=True)
def tolerance_of_its_own(f, x, grad, tolerance=1e-6):
    """The tolerance is always 1e-6; use the one that is handed in.
    ko: 허용 오차가 언제나 1e-6 이다. 인자로 받은 tolerance 를 써라."""
    return gradients_agree(f, x, grad)


@mistake(gradients_agree, decisive=True)
def turned_round(f, x, grad, tolerance=1e-6):
    """The comparison is turned round: wrong gradients are accepted and right ones refused.
    ko: 비교의 방향이 뒤집혀서 틀린 기울기를 받아들이고 맞는 기울기를 거부한다."""
    return not gradients_agree(f, x, grad, tolerance)


@mistake(gradients_agree, decisive=True)
def accepts_everything(f, x, grad, tolerance=1e-6):
    """Every gradient is accepted, even a wrong one.
    ko: 틀린 것까지 모든 기울기를 받아들인다."""
    return True


# --------------------------------------------------------------------------------------- other right answers


@also_right(gradient_check)
def moved_and_put_back(f, x, grad, h=1e-4):
    """The book's way: nditer moves one entry of x and puts it back."""
    numerical = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"], op_flags=["readwrite"])
    while not it.finished:
        idx = it.multi_index
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        numerical[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
        it.iternext()
    return np.abs(numerical - grad).max()


@also_right(gradient_check)
def flattened(f, x, grad, h=1e-4):
    """One long row of entries, a copy that moves, a list of differences."""
    flat, claimed, found = x.ravel(), np.ravel(grad), []
    for k in range(flat.size):
        up, down = flat.copy(), flat.copy()
        up[k] += h
        down[k] -= h
        found.append(float(abs((f(up.reshape(x.shape)) - f(down.reshape(x.shape))) / 2 / h - claimed[k])))
    return max(found)


@also_right(gradients_agree)
def beside_both_gradients(f, x, grad, tolerance=1e-6):
    """Beside the larger of the two gradients, as a quotient, with zeros treated apart."""
    off = differences(f, x, grad)
    size = max(np.abs(grad).max(), np.abs(off + grad).max())
    if size == 0:
        return True
    return np.abs(off).max() / size < tolerance


@also_right(gradients_agree)
def with_isclose(f, x, grad, tolerance=1e-6):
    """All entries within one limit, made from the largest entry."""
    limit = tolerance * max(abs(entry) for entry in np.ravel(grad))
    return bool(np.allclose(differences(f, x, grad), 0.0, rtol=0.0, atol=limit))


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "x and grad have one shape": [
        "gradient_check: for entry in np.ndindex(grad.shape):",
        "gradient_check: step = np.zeros(grad.shape)",
    ],
    "a difference is as large as its opposite": ["gradient_check: differences.append(abs(grad[entry] - slope))"],
}
