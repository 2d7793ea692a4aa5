"""Problem 109: the same random rows of data and labels."""

import numpy as np

from grader.checking import Problem, expect, inout, same, share, unchanged
from grader.picturing import curves
from grader.sizes import different

problem = Problem(
    covers=["004:109", "000:000-2.2-batch"],
    builds_on=["p108_random_indices"],
    hints=[
        """Problem 108 draws row numbers. What is total here, what is count?
ko: 문제 108 이 행 번호를 뽑는다. 여기서는 무엇이 total 이고 무엇이 count 인가?""",
        """Try np.array([10, 20, 30, 40])[np.array([2, 0, 2])]. What may stand inside the brackets of an array?
ko: np.array([10, 20, 30, 40])[np.array([2, 0, 2])] 를 실행해 보라. 배열의 대괄호 안에는 무엇을 쓸 수 있는가?""",
        """How often is chance asked in your function? If you draw once for x and once more for t, the rows do not belong \
together. Keep the row numbers in a variable.
ko: 함수 안에서 난수를 몇 번 뽑는가? x 를 위해 한 번, t 를 위해 또 한 번 뽑으면 행의 짝이 맞지 않는다. 행 번호를 변수에 담아 \
두어라.""",
    ],
    draws=False,
    learned="""Draw the row numbers once and index both arrays with them, and no label can lose its image.
ko: 행 번호를 한 번만 뽑아 두 배열에 함께 쓰면 라벨이 제 이미지와 떨어질 수 없다.""",
)


def numbered(rows, row_shape=(3,)):
    """Data whose first entry is the row number plus a half, and labels (N,) that are 1000 plus the row number.

    The other entries are the same number with another fraction: a row that is torn apart is seen.
    """
    size = int(np.prod(row_shape))
    x = np.arange(rows)[:, None] + np.linspace(0.5, 0.9, size)
    return x.reshape(rows, *row_shape), 1000 + np.arange(rows)


def batch(learner, x, t, size, seed=None):
    """The learner's batch; the check ends here if it is not a pair of arrays of the right shapes."""
    pair = learner.random_batch(x, t, size, seed)
    expect(
        isinstance(pair, tuple | list)
        and len(pair) == 2
        and all(isinstance(part, np.ndarray) and part.dtype.kind in "iuf" for part in pair),
        """two arrays of numbers have to come back, x_batch and t_batch
        ko: 수의 배열 두 개 x_batch, t_batch 를 반환해야 한다""",
    )
    shapes, wanted = [part.shape for part in pair], [(size, *x.shape[1:]), (size, *t.shape[1:])]
    expect(
        shapes == wanted,
        f"""x_batch has to have the shape {wanted[0]}, t_batch {wanted[1]}
        ko: x_batch 의 모양은 {wanted[0]}, t_batch 의 모양은 {wanted[1]} 이어야 한다""",
        got=f"{shapes[0]}, {shapes[1]}",
    )
    return pair


def rows_of(learner, total, size, seed=None):
    """Which rows of numbered data the learner's batch holds, by what stands in x_batch."""
    x, t = numbered(total)
    return np.floor(batch(learner, x, t, size, seed)[0][:, 0])


@problem.check(points=2)
def rows_of_the_data(learner, solution, rng):
    """returns batch_size rows of x and batch_size rows of t
    ko: x 의 행과 t 의 행을 batch_size 개씩 반환한다"""
    D, *sizes = different(rng, 3, 3, 10)
    for size in sizes:
        x, t = numbered(int(rng.integers(20, 41)), (D,))
        x_batch, t_batch = batch(learner, x, t, size)
        expect(
            (x_batch[:, None] == x).all(axis=2).any(axis=1).all() and np.isin(t_batch, t).all(),
            """every row of the batch has to be a row of the data, as it is
            ko: 미니배치의 행은 모두 데이터의 행 그대로여야 한다""",
        )


@problem.check(points=4)
def images_and_labels_stay_together(learner, solution, rng):
    """takes the same rows of x and t, for vectors and images, class numbers and one-hot labels
    ko: x 와 t 에서 같은 행을 가져온다. 벡터이든 이미지이든, 클래스 번호이든 원-핫이든 마찬가지이다"""
    D, H, W = different(rng, 3, 2, 5)
    total, size = int(rng.integers(25, 36)), int(rng.integers(15, 24))
    for row_shape in ((D,), (1, H, W)):
        x, t = numbered(total, row_shape)
        x_batch, t_batch = batch(learner, x, t, size)
        belongs(x_batch, t_batch - 1000, x)
    x, t = numbered(total)
    x_batch, t_batch = batch(learner, x, np.eye(total)[t - 1000], size)
    belongs(x_batch, t_batch.argmax(axis=1), x)


def belongs(x_batch, rows, x):
    """The images are those of the rows that the labels come from."""
    expect(
        np.isin(x_batch, x).all(),
        """every row of the batch has to be a row of the data, as it is
        ko: 미니배치의 행은 모두 데이터의 행 그대로여야 한다""",
    )
    expect(
        np.array_equal(np.floor(x_batch.reshape(len(x_batch), -1)[:, 0]), rows),
        """each row of x_batch has to stand beside its own label
        ko: x_batch 의 행마다 자기 레이블이 같은 자리에 있어야 한다""",
    )


@problem.check(points=2, needs="rows_of_the_data")
def rows_are_drawn_at_random(learner, solution, rng):
    """draws every row by itself, all with the same chance
    ko: 모든 행을 같은 확률로 하나하나 뽑는다"""
    rows = rows_of(learner, 6000, 1500)
    for third in range(3):
        share(
            np.sum(rows // 2000 == third), 1500, 1 / 3,
            """a third of the rows has to come from each third of the data
            ko: 데이터를 삼등분하면 각 부분에서 3분의 1 씩 나와야 한다""",
        )  # fmt: skip
    steps = np.diff(rows)
    expect(
        (steps < 0).any() and (steps > 1).any(),
        """the rows must not follow one another in order
        ko: 행이 차례대로 이어져서는 안 된다""",
    )


@problem.check(points=1, needs="rows_of_the_data")
def the_same_row_may_come_twice(learner, solution, rng):
    """draws with replacement: a row may come up twice, and the batch may be larger than the data
    ko: 복원 추출이므로 같은 행이 두 번 나올 수 있고 배치가 데이터보다 클 수도 있다"""
    rows = rows_of(learner, 500, 500)
    expect(
        len(np.unique(rows)) < 500,  # some 316 different ones are expected
        """among as many draws as there are rows some have to come up twice
        ko: 행의 수만큼 뽑으면 두 번 나오는 행이 있어야 한다""",
    )
    same(np.unique(rows_of(learner, 5, 300)), np.arange(5.0))  # one row is missing with a probability of 1e-28


@problem.check(points=2, needs="rows_of_the_data")
def seed_makes_it_repeatable(learner, solution, rng):
    """draws the same rows for the same seed, others for another seed, and anew for None
    ko: 같은 seed 에는 같은 행을, 다른 seed 에는 다른 행을 뽑고, None 이면 새로 뽑는다"""
    seed = int(rng.integers(1, 1000))
    once, again, other, fresh, anew = (rows_of(learner, 6000, 20, s) for s in (seed, seed, seed + 1, None, None))
    expect(
        np.array_equal(once, again),
        """the same seed has to draw the same rows
        ko: 같은 seed 는 같은 행을 뽑아야 한다""",
    )
    expect(
        not np.array_equal(once, other) and not np.array_equal(fresh, anew),
        """another seed, or none, has to draw other rows
        ko: seed 가 다르거나 없으면 다른 행을 뽑아야 한다""",
    )


@problem.check(points=1, needs="rows_of_the_data")
def leaves_the_data_alone(learner, solution, rng):
    """x and t stay as they were
    ko: x 와 t 는 바뀌지 않는다"""
    x, t = (inout(values) for values in numbered(int(rng.integers(10, 16))))
    learner.random_batch(x, t, int(rng.integers(4, 8)))
    unchanged(x)
    unchanged(t)


@problem.picture
def rows_that_belong_together(learner, solution, rng):
    """the rows of the images are numbered, and so are the labels: how far apart are the two numbers in each row of a batch?
    ko: 이미지의 행과 레이블에 같은 번호를 매겼다. 미니배치의 행마다 두 번호가 얼마나 다른가?"""
    number, size = np.arange(60.0), 25
    x, t = np.repeat(number[:, None], 3, axis=1), np.repeat(number[:, None], 2, axis=1)

    def apart():
        x_batch, t_batch = learner.random_batch(x, t, size, 5)
        return np.array(x_batch)[:, 0] - np.array(t_batch)[:, 0]

    return curves(
        np.arange(size),
        yours=apart,
        right=np.zeros(size),
        x_label="row of the batch\nko: 미니배치의 행",
        y_label="image - label\nko: 이미지 - 레이블",
    )
