"""Problem 128: what goes wrong with the parameters of two layers, and other right answers.

Random values are no evidence, so that all of these have to be decisive.
"""

from itertools import pairwise

import numpy as np

from grader.solving import also_right, mistake

from .p128_two_layer_net import TwoLayerNet

EARNED_BY_GARBAGE = {
    "two_weight_matrices": "it asks for keys and shapes, which garbage has",
    "biases_start_at_zero": "zeros are what is asked for",
    "each_weight_by_itself": "random numbers differ from each other",
}

# ------------------------------------------------------------------------------------------------ the shapes


@mistake(TwoLayerNet, decisive=True)
class SecondMatrixTransposed(TwoLayerNet):
    """W2 has the shape (output_size, hidden_size); it is multiplied from the right, hidden @ W2, so its rows are the hidden nodes.
    ko: W2 의 모양이 (output_size, hidden_size) 이다. hidden @ W2 로 곱하므로 은닉 노드가 행이어야 한다."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.params["W2"] = self.params["W2"].T


@mistake(TwoLayerNet, decisive=True)
class BothTransposed(TwoLayerNet):
    """Both weight matrices are transposed; a row for each node that sends, a column for each node that receives is asked for.
    ko: 두 가중치 행렬이 모두 전치되어 있다. 보내는 노드마다 행이 하나, 받는 노드마다 열이 하나여야 한다."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        for key in ("W1", "W2"):
            self.params[key] = self.params[key].T


@mistake(TwoLayerNet, decisive=True)
class BiasesAsRows(TwoLayerNet):
    """The biases have two axes, (1, H) and (1, K); one axis is enough, numpy adds it to every row.
    ko: 편향의 축이 둘이다, (1, H) 와 (1, K). 축은 하나면 된다. 그래도 numpy 가 모든 행에 더해 준다."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        for key in ("b1", "b2"):
            self.params[key] = self.params[key][None, :]


@mistake(TwoLayerNet, decisive=True)
class OneBiasForALayer(TwoLayerNet):
    """A layer has a single bias for all its nodes; every node needs one of its own: (H,) and (K,).
    ko: 한 층의 모든 노드가 편향 하나를 나누어 쓴다. 노드마다 자신의 편향이 있어야 한다: (H,) 와 (K,)."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.params |= {"b1": np.zeros(1), "b2": np.zeros(1)}


@mistake(TwoLayerNet, decisive=True)
class BiasesOfTheNodesBefore(TwoLayerNet):
    """The biases are as many as the nodes that send; they belong to the nodes that receive: b1 (H,), b2 (K,).
    ko: 편향의 수가 보내는 노드의 수와 같다. 편향은 받는 노드의 것이다: b1 (H,), b2 (K,)."""

    def __init__(self, input_size, hidden_size, *rest, **options):
        super().__init__(input_size, hidden_size, *rest, **options)
        self.params |= {"b1": np.zeros(input_size), "b2": np.zeros(hidden_size)}


# ------------------------------------------------------------------------------------------- how they start


@mistake(TwoLayerNet, decisive=True)
class FactorForgotten(TwoLayerNet):
    """The weights have standard deviation 1: weight_init_std is not used.
    ko: 가중치의 표준편차가 1 이다. weight_init_std 를 쓰지 않았다."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        super().__init__(input_size, hidden_size, output_size, 1.0, seed)


@mistake(TwoLayerNet, decisive=True)
class AlwaysAHundredth(TwoLayerNet):
    """The standard deviation is always 0.01; use the argument weight_init_std.
    ko: 표준편차가 언제나 0.01 이다. 인자 weight_init_std 를 써라."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        super().__init__(input_size, hidden_size, output_size, 0.01, seed)


@mistake(TwoLayerNet, decisive=True)
class FactorOnTheFirstOnly(TwoLayerNet):
    """W1 is multiplied by weight_init_std and W2 is not; both layers start with this spread.
    ko: W1 에는 weight_init_std 를 곱하고 W2 에는 곱하지 않았다. 두 층 모두 이 표준편차로 시작한다."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        super().__init__(input_size, hidden_size, output_size, weight_init_std, seed)
        self.params["W2"] = np.random.default_rng(seed).standard_normal((hidden_size, output_size))


@mistake(TwoLayerNet, decisive=True)
class Uniform(TwoLayerNet):
    """The weights are uniform draws (rand), none of them negative; take normal ones (randn, normal).
    ko: 가중치를 균등분포(rand)에서 뽑아 음수가 없다. 정규분포에서 뽑아라(randn, normal)."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        super().__init__(input_size, hidden_size, output_size, weight_init_std, seed)
        rng = np.random.default_rng(seed)
        for key in ("W1", "W2"):
            self.params[key] = weight_init_std * rng.random(self.params[key].shape)


@mistake(TwoLayerNet, decisive=True)
class RandomBiases(TwoLayerNet):
    """The biases are drawn at random; they start at 0.
    ko: 편향을 무작위로 뽑았다. 편향은 0 에서 시작한다."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        super().__init__(input_size, hidden_size, output_size, weight_init_std, seed)
        rng = np.random.default_rng(seed)
        for key in ("b1", "b2"):
            self.params[key] = weight_init_std * rng.standard_normal(self.params[key].shape)


@mistake(TwoLayerNet, decisive=True)
class SeededForEachMatrix(TwoLayerNet):
    """W1 and W2 are drawn with the same seed, so that W2 begins with the numbers of W1; seed once, then draw both.
    ko: W1 과 W2 를 뽑을 때마다 같은 seed 를 넣어서 W2 가 W1 과 같은 수로 시작한다. seed 는 한 번만 넣고 이어서 둘 다 뽑아라."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        super().__init__(input_size, hidden_size, output_size, weight_init_std, seed)
        for key in ("W1", "W2"):
            self.params[key] = np.random.default_rng(seed).normal(0, weight_init_std, self.params[key].shape)


@mistake(TwoLayerNet, decisive=True)
class SeedNotUsed(TwoLayerNet):
    """The seed is not used: the same integer has to give the same weights each time.
    ko: seed 를 쓰지 않았다. 같은 정수를 주면 매번 같은 가중치가 나와야 한다."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        super().__init__(input_size, hidden_size, output_size, weight_init_std)


# --------------------------------------------------------------------------------------- other right answers


@also_right(TwoLayerNet)
class AsInTheBook:
    """The global generator, the factor in front of randn, one parameter after the other."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        np.random.seed(seed)
        self.params = {}
        self.params["W1"] = weight_init_std * np.random.randn(input_size, hidden_size)
        self.params["b1"] = np.zeros(hidden_size)
        self.params["W2"] = weight_init_std * np.random.randn(hidden_size, output_size)
        self.params["b2"] = np.zeros(output_size)


@also_right(TwoLayerNet)
class InALoop:
    """A loop over the layers, both matrices drawn as one row of numbers; an attribute of its own beside params."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        sizes = self.sizes = [input_size, hidden_size, output_size]
        rng = np.random.Generator(np.random.MT19937(seed))
        self.params = {}
        for layer, (fan_in, fan_out) in enumerate(pairwise(sizes), start=1):
            draws = rng.standard_normal(fan_in * fan_out)
            self.params[f"b{layer}"] = np.array([0.0] * fan_out)
            self.params[f"W{layer}"] = draws.reshape(fan_in, fan_out) * weight_init_std


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "no number of draws that a check can afford tells 0.0101 from 0.01": [
        "TwoLayerNet.__init__: def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.0101, seed=None):",
    ],
}
