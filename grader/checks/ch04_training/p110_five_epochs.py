"""Problem 110: epochs of random batches, and the share of hits in them."""

import numpy as np

from grader.checking import Problem, callback, close, expect, share

problem = Problem(
    covers=["004:110"],
    builds_on=["p100_batch_accuracy", "p109_random_batch"],
    hints=[
        """Two loops: the outer one over the epochs, the inner one over the N // batch_size batches of an epoch. Which \
lines belong before both, which inside the inner one, which behind both?
ko: 반복문은 둘이다. 바깥은 에폭, 안은 한 에폭의 미니배치 N // batch_size 개이다. 어느 줄이 둘의 앞에, 어느 줄이 안쪽 \
반복문에, 어느 줄이 둘의 뒤에 와야 하는가?""",
        """predict gives one row for each row of the batch. The position of the largest number in each row is np.argmax \
along one of the two axes: compare its shape with that of the labels.
ko: predict 는 배치의 행마다 한 행을 준다. 행마다 가장 큰 수의 자리는 두 축 가운데 하나를 따라 np.argmax 로 구한다. 그 모양을 \
레이블의 모양과 비교해 보라.""",
        """With 10 rows, batches of 3 and 2 epochs, work out on paper how often predict is called and how many rows are \
drawn. Then print drawn in each turn.
ko: 행이 10개이고 미니배치의 크기가 3, 에폭이 2 일 때 predict 를 몇 번 호출하고 행을 몇 개 뽑는지 종이에 계산해 보라. 그런 다음 \
반복할 때마다 drawn 을 출력해 보라.""",
    ],
    draws=False,
    learned="""An epoch is a count and not a round through the data: drawn at random, some rows may come twice and others never.
ko: 에폭은 뽑은 수를 세는 단위일 뿐이다. 무작위로 뽑으면 한 에폭에 두 번 나오는 행도, 한 번도 나오지 않는 행도 있을 수 있다.""",
)

K, D = 4, 3  # classes, features
PRIMES = [n for n in range(23, 300) if all(n % k for k in range(2, 18))]


def numbered(rows):
    """Data whose first column is the row number plus a half."""
    return np.arange(rows)[:, None] + np.array([0.5, 0.6, 0.7])


def scores_for(classes):
    """A net's answer (B, K) that says these classes: the largest number of each row stands there."""
    scores = np.tile(np.linspace(0.1, 0.3, K), (len(classes), 1))
    scores[np.arange(len(classes)), classes] = 0.9
    return scores


def row_numbers(batch):
    """Which rows of numbered data a batch holds."""
    return np.floor(batch[:, 0]).astype(int)


def knowing(t, limit):
    """A net that knows the class of every row of numbered data."""
    return callback(lambda batch: scores_for(t[row_numbers(batch)]), shape=(None, D), limit=limit)


def right_at_the_beginning(true, right):
    """A net that says the class `true` for so many first rows of a batch, and another class for the others."""
    wrong = (true + 1) % K
    return callback(
        lambda batch: scores_for(np.where(np.arange(len(batch)) < right, true, wrong)), shape=(None, D), limit=200
    )


def three(result):
    """Three values, or the check ends here."""
    expect(
        isinstance(result, tuple | list) and len(result) == 3,
        """three values have to come back: drawn, hits, percent
        ko: 값 세 개 drawn, hits, percent 를 반환해야 한다""",
    )
    return result


def runs(learner, rng):
    """What came of three runs, and what should have come: (drawn, hits, percent).

    All rows have the same class, and the net is right in the same places of every batch: chance has no say.
    """
    true = int(rng.integers(1, K))
    one, two = rng.choice([7, 9, 11, 13], size=2, replace=False).tolist()  # no hits are whole percents of these
    for size, epochs, batches in ((one, 4, 3), (two, 3, 4), (100, 5, 2)):
        right = int(rng.integers(2, size - 1))
        # No multiple of the batch, and a prime: no hits are whole percents of the set either.
        rows = int(rng.choice([n for n in PRIMES if batches * size < n < (batches + 1) * size]))
        data = right_at_the_beginning(true, right), numbered(rows), np.full(rows, true)
        by_default = (size, epochs) == (100, 5)
        drawn = epochs * batches
        got = learner.sampled_accuracy(*data) if by_default else learner.sampled_accuracy(*data, size, epochs)
        yield three(got), (drawn * size, drawn * right, 100 * right / size)


@problem.check(points=3)
def counts_over_all_epochs(learner, solution, rng):
    """counts the drawn rows and the hits of all batches in all epochs
    ko: 모든 에폭의 모든 미니배치에서 뽑은 행과 맞힌 행을 센다"""
    for got, want in runs(learner, rng):
        close(got[:2], want[:2], names=("drawn", "hits"))


@problem.check(points=2)
def percent_of_the_drawn(learner, solution, rng):
    """gives the hits in percent of the rows that were drawn
    ko: 뽑은 행 가운데 맞힌 행의 비율을 퍼센트로 구한다"""
    for got, want in runs(learner, rng):
        close((got[2],), (want[2],), names=("percent",))


@problem.check(points=2, needs="counts_over_all_epochs")
def rows_and_labels_stay_together(learner, solution, rng):
    """compares the answer for each row with the label of the same row
    ko: 행마다 답을 같은 행의 레이블과 비교한다"""
    t, draws = rng.permutation(np.arange(200) % K), 4000
    _, hits, _ = three(learner.sampled_accuracy(knowing(t, 100), numbered(200), t, 100, 20))
    expect(  # 1000 hits are likely where labels are guessed, and 240 more or less come once in 1e17
        not (isinstance(hits, int | float | np.number) and abs(hits - draws / K) < 240),
        """a net that knows every class has to hit every time, not as often as by guessing
        ko: 모든 클래스를 아는 신경망이라면 찍어서 맞히는 만큼이 아니라 빠짐없이 맞혀야 한다""",
    )
    close((hits,), (draws,), names=("hits",))


@problem.check(points=2, needs="counts_over_all_epochs")
def each_batch_is_drawn_at_random(learner, solution, rng):
    """asks predict once for each batch, and draws every batch anew from all the rows
    ko: 미니배치마다 predict 를 한 번 호출하고, 매번 모든 행에서 새로 뽑는다"""
    t = np.arange(900) % K
    asked = batches_asked(learner, t, int(rng.integers(1, 1000)))
    expect(
        [len(rows) for rows in asked] == [50] * 36,
        """predict has to be asked once for each of the 36 batches, with 50 rows
        ko: predict 를 미니배치 36개마다 한 번씩, 행 50개로 호출해야 한다""",
    )
    expect(
        len({tuple(rows) for rows in asked}) == 36,
        """no two batches may be the same
        ko: 같은 미니배치가 두 번 나와서는 안 된다""",
    )
    rows = np.concatenate(asked)
    expect(
        len(np.unique(rows[:900])) < 900,  # drawn with replacement, some 570 are expected
        """in one epoch some rows have to come up twice
        ko: 한 에폭에서 두 번 나오는 행이 있어야 한다""",
    )
    for third in range(3):
        share(
            np.sum(rows // 300 == third), rows.size, 1 / 3,
            """a third of the rows has to come from each third of the data
            ko: 데이터를 삼등분하면 각 부분에서 3분의 1 씩 나와야 한다""",
        )  # fmt: skip


@problem.check(points=1, needs="counts_over_all_epochs")
def seed_repeats_the_run(learner, solution, rng):
    """draws the same batches for the same seed, others for another seed, and anew for None
    ko: 같은 seed 에는 같은 미니배치를, 다른 seed 에는 다른 미니배치를 뽑고, None 이면 새로 뽑는다"""
    t, seed = np.arange(900) % K, int(rng.integers(1, 1000))
    once, again, other, fresh, anew = (
        np.concatenate(batches_asked(learner, t, s)) for s in (seed, seed, seed + 1, None, None)
    )
    expect(
        np.array_equal(once, again) and not np.array_equal(once, other) and not np.array_equal(fresh, anew),
        """the same seed has to draw the same batches; another seed, or none, others
        ko: 같은 seed 는 같은 미니배치를, seed 가 다르거나 없으면 다른 미니배치를 뽑아야 한다""",
    )


def batches_asked(learner, t, seed):
    """The row numbers of every batch that predict was asked for, in two epochs of 18 batches of 50."""
    predict = knowing(t, 200)
    learner.sampled_accuracy(predict, numbered(len(t)), t, 50, 2, seed)
    return [row_numbers(np.atleast_2d(point)) for point in predict.points]
