"""Problem 162: what goes wrong when hidden layers of several widths are compared, and other right answers."""

from itertools import pairwise

import numpy as np

from grader.solving import also_right, mistake

from .p162_wider_hidden_layer import ThreeLayerNet, compare_widths, parameter_count

# ------------------------------------------------------------------------------------------------------- the count


@mistake(parameter_count, decisive=True)
def biases_forgotten(sizes):
    """The weights are counted and the biases are not; every layer but the input has one for each of its nodes.
    ko: 가중치만 세고 편향은 세지 않았다. 입력을 뺀 모든 층에는 노드마다 편향이 하나씩 있다."""
    return sum(m * n for m, n in pairwise(sizes))


@mistake(parameter_count, decisive=True)
def bias_for_each_input(sizes):
    """The biases are counted by the inputs of a layer; there is one for each of its outputs.
    ko: 편향을 입력의 수만큼 세었다. 편향은 그 계층의 출력마다 하나이다."""
    return sum(m * n + m for m, n in pairwise(sizes))


@mistake(parameter_count, decisive=True)
def one_bias_for_each_layer(sizes):
    """Each layer is given a single bias; it has one for each of its nodes.
    ko: 계층마다 편향을 하나만 세었다. 편향은 노드마다 하나씩 있다."""
    return sum(m * n + 1 for m, n in pairwise(sizes))


@mistake(parameter_count, decisive=True)
def bias_for_the_input(sizes):
    """The input layer is given biases, too; nothing is added to x.
    ko: 입력층의 편향까지 세었다. x 에는 아무것도 더하지 않는다."""
    return parameter_count(sizes) + sizes[0]


@mistake(parameter_count, decisive=True)
def nodes_counted(sizes):
    """The nodes are counted; it is weights and biases that are asked for.
    ko: 노드를 세었다. 구할 것은 가중치와 편향의 수이다."""
    return sum(sizes)


@mistake(parameter_count, decisive=True)
def three_layers_only(sizes):
    """Only the first three layers are counted; go through all neighbouring sizes, however many there are.
    ko: 처음 세 층만 세었다. 몇 개이든 이웃한 크기의 쌍을 모두 돌아라."""
    return parameter_count(sizes[:4])


# ---------------------------------------------------------------------------------------------------- the comparison


def runs(x, t, x_test, t_test, widths, hidden_size_2, lr, iters_num, batch_size, seed=None, **slip):
    """The comparison with slips: seeds, rows, the order of the sizes, what is recorded."""
    rng = np.random.default_rng(seed)
    drawn, first = rng.integers(len(x), size=(len(widths) * iters_num, batch_size)), int(rng.integers(2**31))
    record, net = [], None
    for k, width in enumerate(widths):
        sizes = [x.shape[1], width, hidden_size_2, t.shape[1]]
        if slip.get("exchanged"):
            sizes[1:3] = sizes[2], sizes[1]
        net = ThreeLayerNet(*sizes, slip.get("std", 0.02), first + k * slip.get("other_seed", 0))
        for rows in drawn[iters_num * k * slip.get("other_rows", 0) :][:iters_num]:
            for key, slope in net.gradient(x[rows], t[rows]).items():
                net.params[key] -= slip.get("lr", lr) * slope
        judged = (x, t) if slip.get("on_training_data") else (x_test, t_test)
        record.append((parameter_count(sizes), net.accuracy(*judged)))
    return record


@mistake(compare_widths, decisive=True)
def other_weights(*args, **kwargs):
    """Nets of the same width start from different weights; make all of them with the same seed.
    ko: 너비가 같은 신경망이 서로 다른 가중치에서 시작한다. 모두 같은 seed 로 만들어라."""
    return runs(*args, **kwargs, other_seed=1)


@mistake(compare_widths, decisive=True)
def other_rows(*args, **kwargs):
    """The generator of the rows goes on from one net to the next, so the nets see different rows in the same step.
    ko: 행을 뽑는 생성기가 다음 신경망으로 이어져서, 같은 단계에 서로 다른 행을 본다."""
    return runs(*args, **kwargs, other_rows=1)


@mistake(compare_widths, decisive=True)
def seed_left_aside(x, t, x_test, t_test, widths, hidden_size_2, lr, iters_num, batch_size, seed=None):
    """The seed is not used, so a second call with the same seed compares other nets.
    ko: seed 를 쓰지 않아서, 같은 seed 로 다시 호출하면 다른 신경망을 비교하게 된다."""
    return runs(x, t, x_test, t_test, widths, hidden_size_2, lr, iters_num, batch_size)


@mistake(compare_widths, decisive=True)
def hidden_layers_exchanged(*args, **kwargs):
    """The width goes to the second hidden layer and hidden_size_2 to the first; it is the first that varies.
    ko: 너비를 둘째 은닉층에, hidden_size_2 를 첫째 은닉층에 썼다. 바꾸어 볼 것은 첫째이다."""
    return runs(*args, **kwargs, exchanged=True)


@mistake(compare_widths, decisive=True)
def std_left_aside(*args, **kwargs):
    """The nets start with a standard deviation of 0.01; here weight_init_std is 0.02.
    ko: 신경망이 표준편차 0.01 로 시작한다. 여기서는 weight_init_std 가 0.02 이다."""
    return runs(*args, **kwargs, std=0.01)


@mistake(compare_widths, decisive=True)
def accuracy_on_training_data(*args, **kwargs):
    """The accuracy is that on the training data; take the test data, which the nets have not seen.
    ko: 정확도를 훈련 데이터로 구했다. 신경망이 보지 못한 시험 데이터로 구하라."""
    return runs(*args, **kwargs, on_training_data=True)


@mistake(compare_widths, decisive=True)
def never_trained(x, t, x_test, t_test, widths, hidden_size_2, lr, iters_num, *rest):
    """The parameters do not move; subtract lr times the gradient in each step.
    ko: 매개변수가 움직이지 않는다. 단계마다 lr × 기울기를 빼라."""
    return runs(x, t, x_test, t_test, widths, hidden_size_2, 0.0, iters_num, *rest)


@mistake(compare_widths, decisive=True)
def uphill(x, t, x_test, t_test, widths, hidden_size_2, lr, *rest):
    """The parameters move along the gradient, and that is uphill; subtract lr times the gradient.
    ko: 매개변수를 기울기 방향으로 옮겨 오르막을 오른다. lr × 기울기를 빼야 내려간다."""
    return runs(x, t, x_test, t_test, widths, hidden_size_2, -lr, *rest)


@mistake(compare_widths, decisive=True)
def rate_of_its_own(*args, **kwargs):
    """The learning rate is always 0.1; use the lr that is handed in.
    ko: 학습률이 언제나 0.1 이다. 인자로 받은 lr 을 써라."""
    return runs(*args, **kwargs, lr=0.1)


@mistake(compare_widths, decisive=True)
def pairs_turned_round(*args, **kwargs):
    """The pairs are turned round; the number of parameters comes first.
    ko: 쌍의 순서가 바뀌었다. 매개변수 수가 먼저이다."""
    return [pair[::-1] for pair in compare_widths(*args, **kwargs)]


@mistake(compare_widths, decisive=True)
def sorted_by_size(*args, **kwargs):
    """The pairs are sorted; leave them in the order of widths.
    ko: 쌍을 크기 순으로 정렬했다. widths 의 순서대로 두어라."""
    return sorted(compare_widths(*args, **kwargs))


@mistake(compare_widths, decisive=True)
def nothing_returned(*args, **kwargs):
    """compare_widths returns nothing; hand the list over with return.
    ko: compare_widths 가 아무것도 반환하지 않는다. 리스트를 return 으로 반환하라."""
    compare_widths(*args, **kwargs)


# ------------------------------------------------------------------------------------------- other right answers


@also_right(parameter_count)
def by_the_shapes(sizes):
    """A running total, weights and biases apart, as a NumPy number."""
    total = np.int64(0)
    for k in range(len(sizes) - 1):
        total += sizes[k] * sizes[k + 1]
        total += sizes[k + 1]
    return total


@also_right(compare_widths)
def all_nets_at_once(x_train, t_train, x_test, t_test, widths, hidden_size_2, lr, iters_num, batch_size, seed=None):
    """All nets move in the same step on the same rows, drawn without repetition; counts from the arrays themselves."""
    draw = np.random.RandomState(seed)
    start = int(draw.randint(1 << 30))
    nets = [
        ThreeLayerNet(x_train.shape[1], width, hidden_size_2, len(t_train[0]), seed=start, weight_init_std=0.02)
        for width in widths
    ]
    for _ in range(iters_num):
        rows = draw.permutation(len(x_train))[:batch_size]
        for net in nets:
            slopes = net.gradient(x_train[rows], t_train[rows])
            for key, array in net.params.items():
                array[...] = array - lr * slopes[key]
    return [[sum(array.size for array in net.params.values()), float(net.accuracy(x_test, t_test))] for net in nets]


@also_right(compare_widths)
def generators_begun_anew(
    x_train, t_train, x_test, t_test, widths, hidden_size_2, lr, iters_num, batch_size, seed=None
):
    """One net after the other, each with a new generator of the same seed; hits counted, an array of pairs."""
    seed = np.random.randint(10**6) if seed is None else seed
    pairs = []
    for width in widths:
        rng = np.random.default_rng(seed)
        net = ThreeLayerNet(x_train.shape[1], width, hidden_size_2, t_train.shape[1], 0.02, seed)
        for _ in range(iters_num):
            rows = rng.choice(len(x_train), batch_size)
            for key, slope in net.gradient(x_train[rows], t_train[rows]).items():
                net.params[key] -= lr * slope
        hits = np.sum(net.predict(x_test).argmax(axis=1) == t_test.argmax(axis=1))
        pairs.append((parameter_count([x_train.shape[1], width, hidden_size_2, t_train.shape[1]]), hits / len(x_test)))
    return np.array(pairs)


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "scores and data have two axes, and the scores were made for this call": [
        "SoftmaxWithLoss.forward: self.truth = np.eye(x.shape[-1])[class_numbers(t)]",
        "SoftmaxWithLoss.forward: x -= x.max(axis=1, keepdims=True); shifted = x",
        "compare_widths: sizes = (x_train.shape[-1], width, hidden_size_2, t_train.shape[1])",
        "compare_widths: sizes = (x_train.shape[1], width, hidden_size_2, t_train.shape[-1])",
    ],
    "nothing comes behind the last layer: dout may be left aside": [
        "SoftmaxWithLoss.backward: return (np.exp(self.log_y) - self.truth) / len(self.truth)",
    ],
    "no number of draws that a check can afford tells 0.0101 from 0.01": [
        "ThreeLayerNet.__init__: def __init__(self, input_size, hidden_size_1, hidden_size_2, output_size, weight_init_std=0.0101, seed=None):",
        "compare_widths: net = ThreeLayerNet(*sizes, weight_init_std=0.0202, seed=seed)",
    ],
    "a plain dict keeps its order as well": [
        "ThreeLayerNet.__init__: self.params, self.layers = (OrderedDict(), {})",
    ],
    "the order of the keys makes no difference": [
        "ThreeLayerNet.gradient: for k in (2, 1, 3):",
        "ThreeLayerNet.gradient: for k in (1, 3, 2):",
    ],
    "the rows that were drawn from the seed are as good a seed": [
        "compare_widths: net = ThreeLayerNet(*sizes, weight_init_std=0.02, seed=batches)",
    ],
}
BROUGHT_ALONG = {"p140_relu_layer": ["Relu"]}
