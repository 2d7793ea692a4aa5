"""Problem 108: what goes wrong when indices are drawn, and other right answers."""

import random

import numpy as np

from grader.solving import also_right, mistake

from .p108_random_indices import random_indices

# -------------------------------------------------------------------------------------------- what is drawn


@mistake(random_indices, decisive=True)
def total_included(total, count, seed=None):
    """The number total comes up as well, but the last index is total - 1: numpy leaves the upper end out by itself.
    ko: total 도 뽑히는데 마지막 번호는 total - 1 이다. 위쪽 끝은 numpy 가 알아서 뺀다."""
    return np.random.default_rng(seed).integers(total + 1, size=count)


@mistake(random_indices, decisive=True)
def counted_from_one(total, count, seed=None):
    """The numbers run from 1 to total; indices run from 0 to total - 1.
    ko: 번호가 1 에서 total 까지이다. 인덱스는 0 에서 total - 1 까지이다."""
    return np.random.default_rng(seed).integers(1, total + 1, size=count)


@mistake(random_indices, decisive=True)
def last_one_never_drawn(total, count, seed=None):
    """The last index, total - 1, never comes up: numpy leaves the upper end out by itself, so hand it total.
    ko: 마지막 번호 total - 1 이 결코 나오지 않는다. 위쪽 끝은 numpy 가 알아서 빼므로 total 을 그대로 넘겨라."""
    return np.random.default_rng(seed).integers(max(total - 1, 1), size=count)


@mistake(random_indices, decisive=True)
def first_ones(total, count, seed=None):
    """These are the numbers 0, 1, 2, ... in order; draw them at random.
    ko: 0, 1, 2, ... 를 차례로 늘어놓았다. 무작위로 뽑아라."""
    return np.arange(count) % total


@mistake(random_indices, decisive=True)
def without_replacement(total, count, seed=None):
    """No number comes up twice (replace=False), so more than total cannot be drawn; draw from all the numbers every time.
    ko: 같은 번호가 두 번 나오지 않아서(replace=False) total 개보다 많이 뽑을 수 없다. 매번 모든 번호에서 뽑아라."""
    return np.random.default_rng(seed).choice(total, count, replace=False)


@mistake(random_indices, decisive=True)
def first_ones_shuffled(total, count, seed=None):
    """The numbers are shuffled and the first ones taken, so that none can come up twice, nor more than total; draw from all \
    of them every time.
    ko: 번호를 섞어서 앞에서부터 가져오므로 같은 번호가 두 번 나올 수 없고 total 개를 넘을 수도 없다. 매번 모든 번호에서 \
    뽑아라."""
    return np.random.default_rng(seed).permutation(total)[:count]


@mistake(random_indices, decisive=True)
def fractions(total, count, seed=None):
    """These are floats, which cannot be indices; draw integers (randint, integers or choice).
    ko: 실수여서 인덱스로 쓸 수 없다. 정수를 뽑아라(randint, integers, choice)."""
    return np.random.default_rng(seed).random(count) * total


@mistake(random_indices, decisive=True)
def normal_draws(total, count, seed=None):
    """These are normal draws (randn), with fractions and negative ones; draw integers, all of them equally likely.
    ko: 정규분포(randn)에서 뽑아 소수부가 있고 음수도 나온다. 정수를 모두 같은 확률로 뽑아라."""
    return np.random.default_rng(seed).normal(size=count)


@mistake(random_indices, decisive=True)
def one_number(total, count, seed=None):
    """One number comes back; hand over count as the size, and as many are drawn.
    ko: 수가 하나만 나온다. count 를 크기(size)로 넘기면 그만큼 뽑힌다."""
    return np.random.default_rng(seed).integers(total)


# ------------------------------------------------------------------------------------------------- the seed


@mistake(random_indices, decisive=True)
def always_the_same_seed(total, count, seed=None):
    """The seed is fixed inside the function, so that every call draws the same; use the argument.
    ko: 시드를 함수 안에 고정해서 호출할 때마다 같은 번호가 뽑힌다. 인자 seed 를 써라."""
    return np.random.default_rng(0).integers(total, size=count)


@mistake(random_indices, decisive=True)
def seed_not_used(total, count, seed=None):
    """Nothing comes again for the same seed, as happens when it is not used: the same integer has to give the same
    indices at every call.
    ko: 같은 seed 를 주어도 다시 나오는 것이 없다. seed 를 쓰지 않으면 그렇게 된다. 같은 정수를 주면 매번 같은 번호가 나와야 한다."""
    return np.random.default_rng().integers(total, size=count)


@mistake(random_indices, decisive=True)
def zero_for_none(total, count, seed=None):
    """Without a seed every call draws the same numbers; None is to draw anew each time.
    ko: seed 를 주지 않아도 호출할 때마다 같은 번호가 나온다. None 이면 매번 새로 뽑아야 한다."""
    return np.random.default_rng(seed or 0).integers(total, size=count)


@mistake(random_indices, decisive=True)
def prints_only(total, count, seed=None):
    """Nothing comes back from it (None): hand the indices over with return; printing only shows them.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 번호를 return 으로 반환하라."""
    random_indices(total, count, seed)


# --------------------------------------------------------------------------------------- other right answers


@also_right(random_indices)
def by_choice(total, count, seed=None):
    """The book's np.random.choice, after np.random.seed."""
    np.random.seed(seed)
    return np.random.choice(total, count)


@also_right(random_indices)
def by_randint(total, count, seed=None):
    """np.random.randint with a state of its own, and small integers."""
    return np.random.RandomState(seed).randint(0, total, count).astype(np.int32)


@also_right(random_indices)
def by_python(total, count, seed=None):
    """Python's own generator, made an array."""
    generator = random.Random(seed)
    return np.array([generator.randrange(total) for _ in range(count)])


@also_right(random_indices)
def by_rounding_down(total, count, seed=None):
    """A uniform share of total, rounded down."""
    return (np.random.default_rng(seed).random(count) * total).astype(int)
