"""Problem 123: what goes wrong with a class that keeps its weights, and other right answers.

Random values are no evidence, so that all of these have to be decisive.
"""

import numpy as np

from grader.solving import also_right, mistake

from .p123_weights_class import Weights

EARNED_BY_GARBAGE = {
    "object_keeps_its_weights": "random numbers of this shape are what is asked for",
    "weights_are_standard_normal": "random arrays of the garbage are standard normal draws",
    "each_object_has_its_own": "random numbers differ from object to object",
}


def draws(input_size, output_size, seed=None):
    """Right weights: mistakes do something wrong with them."""
    return np.random.default_rng(seed).standard_normal((input_size, output_size))


# ------------------------------------------------------------------------------------------ what the object keeps


@mistake(Weights, decisive=True)
class NotStored:
    """The weights are drawn, but not kept: W = ... is gone when __init__ ends. Store them with self.W = ...
    ko: 가중치를 뽑았지만 간직하지 않았다. W = ... 는 __init__ 이 끝나면 사라진다. self.W = ... 로 저장하라."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        W = draws(input_size, output_size, seed)  # noqa: F841


@mistake(Weights, decisive=True)
class Returned:
    """__init__ returns the weights, which Python does not allow: store them in self and return nothing.
    ko: __init__ 이 가중치를 반환하는데 파이썬에서는 허용되지 않는다. self 에 저장하고 아무것도 반환하지 마라."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        return draws(input_size, output_size, seed)


@mistake(Weights, decisive=True)
class DrawnAtEveryLook:
    """W is drawn anew whenever one looks at it; draw it once, in __init__, and store it.
    ko: W 를 볼 때마다 새로 뽑는다. __init__ 에서 한 번 뽑아 저장하라."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        self.shape = (input_size, output_size)
        self.generator = np.random.default_rng(seed)

    @property
    def W(self):
        """New weights each time."""
        return self.generator.standard_normal(self.shape)


@mistake(Weights, decisive=True)
class SharedByAll:
    """All objects made alike have the same weights: they were drawn once for the class. Draw in __init__, for every object.
    ko: 똑같이 만든 객체들의 가중치가 모두 같다. 클래스에서 한 번만 뽑았기 때문이다. __init__ 에서 객체마다 뽑아라."""

    drawn = np.random.default_rng(5).standard_normal((300, 300))

    def __init__(self, input_size=2, output_size=3, seed=None):
        whole = self.drawn if seed is None else draws(300, 300, seed)
        self.W = whole[:input_size, :output_size]


# ---------------------------------------------------------------------------------------------- the weights


@mistake(Weights, decisive=True)
class Uniform(Weights):
    """The weights are uniform draws between 0 and 1 (rand), none of them negative; take normal ones (randn, standard_normal).
    ko: 가중치를 0 과 1 사이의 균등분포(rand)에서 뽑아 음수가 없다. 정규분포에서 뽑아라(randn, standard_normal)."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        self.W = np.random.default_rng(seed).random((input_size, output_size))


@mistake(Weights, decisive=True)
class OnTheirSide(Weights):
    """The shape is (output_size, input_size); a row for each input and a column for each output is asked for.
    ko: 모양이 (output_size, input_size) 이다. 입력마다 한 행, 출력마다 한 열이어야 한다."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        super().__init__(output_size, input_size, seed)


@mistake(Weights, decisive=True)
class AlwaysTwoByThree(Weights):
    """The shape is always (2, 3); use the arguments input_size and output_size.
    ko: 모양이 언제나 (2, 3) 이다. 인자 input_size 와 output_size 를 써라."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        super().__init__(2, 3, seed)


@mistake(Weights, decisive=True)
class SeedNotUsed(Weights):
    """Nothing comes again for the same seed, as happens when it is not used: the same integer has to give the same
    weights each time.
    ko: 같은 seed 를 주어도 다시 나오는 것이 없다. seed 를 쓰지 않으면 그렇게 된다. 같은 정수를 주면 매번 같은 가중치가 나와야 한다."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        super().__init__(input_size, output_size)


@mistake(Weights, decisive=True)
class AlwaysTheSameSeed(Weights):
    """The seed is fixed inside the class, so that every object has the same weights; use the argument.
    ko: 시드를 클래스 안에 고정해서 모든 객체의 가중치가 같다. 인자 seed 를 써라."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        super().__init__(input_size, output_size, 0)


# --------------------------------------------------------------------------------------- other right answers


@also_right(Weights)
class ByRandn:
    """The book's randn, after np.random.seed; more attributes than asked for."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        np.random.seed(seed)
        self.seed = seed
        self.W = np.random.randn(input_size, output_size)


@also_right(Weights)
class ByAMethod:
    """__init__ asks another method, and W is reached through a property."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        self.params = {}
        self.draw((input_size, output_size), seed)

    def draw(self, shape, seed):
        """Fill the params."""
        self.params["W"] = np.random.RandomState(seed).normal(0, 1, shape)

    @property
    def W(self):
        """The weights."""
        return self.params["W"]
