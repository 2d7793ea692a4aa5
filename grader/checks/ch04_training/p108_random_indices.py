"""Problem 108: random indices, with replacement and with a seed."""

import numpy as np

from grader.checking import Problem, expect, share

problem = Problem(
    covers=["004:108"],
    builds_on=[],
    hints=[
        """numpy draws many integers in one call: look for choice, randint or integers, and for what their size argument does.
ko: numpy 는 한 번의 호출로 정수를 여러 개 뽑는다. choice, randint, integers 를 찾아보고 size 인자가 무엇을 하는지 보라.""",
        """Draw 1000 numbers with total = 3 and print np.unique of them. Are exactly 0, 1 and 2 among them?
ko: total = 3 으로 1000개를 뽑아 np.unique 로 확인해 보라. 정확히 0, 1, 2 가 들어 있는가?""",
        """Make the generator inside the function, from seed: np.random.default_rng(seed). It takes None as it takes \
an integer, so no if is needed. Then call a method of this generator, not one of np.random.
ko: 함수 안에서 seed 로 생성기를 만들어라. np.random.default_rng(seed) 이다. 정수뿐 아니라 None 도 받으므로 if 는 필요 없다. \
그런 다음 np.random 이 아니라 이 생성기의 메서드를 호출하라.""",
    ],
    draws=False,
    learned="""Drawing with replacement forgets every draw, so an index may come twice; a seed lets the same chance come again.
ko: 복원 추출은 앞서 뽑은 것을 잊으므로 같은 번호가 또 나올 수 있다. 시드를 정하면 똑같은 무작위를 되풀이할 수 있다.""",
)


def drawn(learner, total, count, seed=None):
    """The indices; the check ends here if they are not so many integers."""
    indices = learner.random_indices(total, count, seed)
    expect(
        isinstance(indices, np.ndarray) and indices.shape == (count,),
        f"""an array of shape ({count},) has to come back
        ko: 모양이 ({count},) 인 배열을 반환해야 한다""",
        got=kind_of(indices),
    )
    expect(
        indices.dtype.kind in "iu",
        """indices have to be integers
        ko: 인덱스는 정수여야 한다""",
        got=str(indices.dtype),
    )
    return indices


def kind_of(value):
    """A word for what came; a drawn number itself says nothing."""
    if value is None:
        return None
    return f"shape {value.shape}" if isinstance(value, np.ndarray) else type(value).__name__


@problem.check(points=2)
def so_many_integers(learner, solution, rng):
    """returns count integers, row numbers of the data
    ko: 데이터의 행 번호가 될 정수를 count 개 반환한다"""
    for total, count in ((60000, 10), (int(rng.integers(50, 90)), 7)):
        drawn(learner, total, count)


@problem.check(points=3, needs="so_many_integers")
def all_numbers_are_equally_likely(learner, solution, rng):
    """draws every number from 0 to total - 1 with the same chance, the first and the last one too
    ko: 0 과 total - 1 을 포함하여 그 사이의 모든 번호를 같은 확률로 뽑는다"""
    total, count = 6, 3000
    indices = drawn(learner, total, count)
    expect(
        indices.min() >= 0 and indices.max() < total,
        """every index has to lie between 0 and 5
        ko: 모든 번호는 0 과 5 사이에 있어야 한다""",
        got=f"{indices.min()} .. {indices.max()}",  # so many draws reach the ends at every call
    )
    for index in (
        total - 1,
        0,
        *range(1, total - 1),
    ):  # the ends, which are forgotten, before what follows from that by chance
        share(
            np.sum(indices == index), count, 1 / total,
            f"""each of 0 .. 5 has to come up in a sixth of the draws; this one is {index}
            ko: 0 .. 5 의 번호는 각각 전체의 6분의 1 만큼 나와야 한다. 이 번호는 {index} 이다""",
        )  # fmt: skip
    wide = drawn(learner, 60000, 3000)
    share(
        np.sum(wide < 20000), 3000, 1 / 3,
        """a third of the indices has to come from the first third of all numbers
        ko: 뽑힌 번호의 3분의 1 은 전체 번호의 앞쪽 3분의 1 에서 나와야 한다""",
    )  # fmt: skip
    expect(
        (np.diff(wide) < 0).any(),
        """the indices have to come in random order
        ko: 번호는 무작위 순서로 나와야 한다""",
    )


@problem.check(points=2, needs="so_many_integers")
def the_same_may_come_twice(learner, solution, rng):
    """draws with replacement: a number may come up twice
    ko: 복원 추출이므로 같은 번호가 두 번 나올 수 있다"""
    total = int(rng.integers(500, 600))
    repeated = total - len(np.unique(drawn(learner, total, total)))
    expect(
        repeated > 0,  # some 37 % are expected; none at all has a probability of 1e-215
        """among as many draws as there are numbers some have to come up twice
        ko: 번호의 개수만큼 뽑으면 두 번 나오는 번호가 있어야 한다""",
    )


@problem.check(points=3, needs="so_many_integers")
def seed_makes_it_repeatable(learner, solution, rng):
    """draws the same for the same seed, others for another seed, and anew for None
    ko: 같은 seed 에는 같은 번호를, 다른 seed 에는 다른 번호를 뽑고, None 이면 새로 뽑는다"""
    seed = int(rng.integers(1, 1000))
    once, again, other, fresh, anew = (drawn(learner, 60000, 20, s) for s in (seed, seed, seed + 1, None, None))
    expect(
        np.array_equal(once, again),
        """the same seed has to give the same indices; so many of them came again
        ko: 같은 seed 는 같은 번호를 주어야 한다. 다시 나온 번호의 수이다""",
        got=f"{np.isin(once, again).sum()} / {once.size}",
    )
    expect(
        not np.array_equal(once, other),
        """another seed has to give other indices
        ko: seed 가 다르면 다른 번호가 나와야 한다""",
    )
    expect(
        not np.array_equal(fresh, anew),
        """without a seed two calls have to give different indices
        ko: seed 가 없으면 두 번의 호출이 다른 번호를 주어야 한다""",
    )
