"""Problem 122: what goes wrong with random weights and their sums, and other right answers.

Random values are no evidence, so that all of these have to be decisive.
"""

import numpy as np

from grader.solving import also_right, mistake

from .p122_random_layer import random_layer

EARNED_BY_GARBAGE = {
    "weights_are_standard_normal": "random arrays of the garbage are standard normal draws",
}

# ------------------------------------------------------------------------------------------------- the sums


@mistake(random_layer, decisive=True)
def drawn_again(x, output_size, seed=None):
    """These are not the sums with the weights that are returned, as happens when W is drawn again for the product. Draw
    once, and keep W.
    ko: 반환한 가중치로 구한 합이 아니다. 곱할 때 가중치를 다시 뽑으면 그렇게 된다. 한 번만 뽑아 W 에 간직하라."""
    rng = np.random.default_rng(seed)
    return rng.standard_normal((len(x), output_size)), x @ rng.standard_normal((len(x), output_size))


@mistake(random_layer, decisive=True)
def operands_exchanged(x, output_size, seed=None):
    """W @ x does not fit, as W has as many rows as x has entries; x comes first.
    ko: W 의 행의 수가 x 의 원소 수이므로 W @ x 는 모양이 맞지 않는다. x 가 먼저이다."""
    W, _ = random_layer(x, output_size, seed)
    return W, W @ x


@mistake(random_layer, decisive=True)
def products_alone(x, output_size, seed=None):
    """The products are not added up: * multiplies entry by entry, @ (or np.dot) adds up as well.
    ko: 곱을 더하지 않았다. * 는 원소끼리 곱하기만 하고, @ (또는 np.dot) 이 더하기까지 한다."""
    W, _ = random_layer(x, output_size, seed)
    return W, x[:, None] * W


@mistake(random_layer, decisive=True)
def activated(x, output_size, seed=None):
    """The sums have gone through an activation function; return the sums themselves.
    ko: 합에 활성화 함수를 적용했다. 합 자체를 반환하라."""
    W, sums = random_layer(x, output_size, seed)
    return W, 1 / (1 + np.exp(-sums))


# ---------------------------------------------------------------------------------------------- the weights


@mistake(random_layer, decisive=True)
def uniform_weights(x, output_size, seed=None):
    """The weights are uniform draws between 0 and 1 (rand), none of them negative; take normal ones (randn, standard_normal).
    ko: 가중치를 0 과 1 사이의 균등분포(rand)에서 뽑아 음수가 없다. 정규분포에서 뽑아라(randn, standard_normal)."""
    W = np.random.default_rng(seed).random((len(x), output_size))
    return W, x @ W


@mistake(random_layer, decisive=True)
def always_two_by_three(x, output_size, seed=None):
    """The weights always have the shape (2, 3) of the example; use the length of x and output_size.
    ko: 가중치의 모양이 언제나 예제의 (2, 3) 이다. x 의 길이와 output_size 를 써라."""
    W, _ = random_layer(np.zeros(2), 3, seed)
    return W, np.dot(x, W)


@mistake(random_layer, decisive=True)
def weights_on_their_side(x, output_size, seed=None):
    """The weights have the shape (output_size, D); a row for each input and a column for each output is asked for.
    ko: 가중치의 모양이 (output_size, D) 이다. 입력마다 한 행, 출력마다 한 열이어야 한다."""
    W, sums = random_layer(x, output_size, seed)
    return W.T, sums


@mistake(random_layer, decisive=True)
def seed_not_used(x, output_size, seed=None):
    """Nothing comes again for the same seed, as happens when it is not used: the same integer has to give the same
    weights at every call.
    ko: 같은 seed 를 주어도 다시 나오는 것이 없다. seed 를 쓰지 않으면 그렇게 된다. 같은 정수를 주면 매번 같은 가중치가 나와야 한다."""
    return random_layer(x, output_size)


@mistake(random_layer, decisive=True)
def always_the_same_seed(x, output_size, seed=None):
    """The seed is fixed inside the function, so that every call gives the same weights; use the argument.
    ko: 시드를 함수 안에 고정해서 호출할 때마다 같은 가중치가 나온다. 인자 seed 를 써라."""
    return random_layer(x, output_size, 0)


# ----------------------------------------------------------------------------------------------- the result


@mistake(random_layer, decisive=True)
def results_exchanged(x, output_size, seed=None):
    """The two have changed places: the weights come first, then the sums.
    ko: 둘의 순서가 바뀌었다. 가중치가 먼저이고 합이 나중이다."""
    return random_layer(x, output_size, seed)[::-1]


@mistake(random_layer, decisive=True)
def sums_alone(x, output_size, seed=None):
    """Only the sums come back; without the weights nobody can tell whether they are right. Return both.
    ko: 합만 나온다. 가중치가 없으면 합이 맞는지 아무도 알 수 없다. 둘을 모두 반환하라."""
    return random_layer(x, output_size, seed)[1]


# --------------------------------------------------------------------------------------- other right answers


@also_right(random_layer)
def by_randn(x, output_size, seed=None):
    """The book's randn, and the operator for products."""
    np.random.seed(seed)
    W = np.random.randn(x.size, output_size)
    return W, x @ W


@also_right(random_layer)
def node_by_node(x, output_size, seed=None):
    """Products added up for each output node, in a list of two."""
    W = np.random.RandomState(seed).normal(size=(len(x), output_size))
    return [W, np.array([sum(x[i] * W[i, j] for i in range(len(x))) for j in range(output_size)])]


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "a vector turned round is the same vector": ["random_layer: return (W, np.dot(x.T, W))"],
}
REDUNDANT = {
    "leaves_x_alone": "nobody is known to write into x on the way to a product; the convention is held all the same",
}
