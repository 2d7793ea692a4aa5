"""Problem 160: what goes wrong with the training loop, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p160_train_three_layers import ThreeLayerNet, train


class Loop:
    """The training loop in parts, so that a mistake can replace one of them."""

    def __init__(self, network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
        self.network, self.train, self.test = network, (x_train, t_train), (x_test, t_test)
        self.lr, self.steps, self.size = lr, iters_num, batch_size
        self.rng = np.random.default_rng(seed)

    def batch(self):
        x, t = self.train
        rows = self.rng.choice(len(x), self.size)
        return x[rows], t[rows]

    def move(self, x, t):
        for key, slope in self.network.gradient(x, t).items():
            self.network.params[key] -= self.lr * slope

    def judged(self, step):
        """Whether the accuracies are due."""
        return step % max(len(self.train[0]) // self.size, 1) == 0

    def accuracies(self, x, t):
        return self.network.accuracy(*self.train), self.network.accuracy(*self.test)

    def step(self, x, t):
        """Move, then the loss."""
        self.move(x, t)
        return self.network.loss(x, t)

    def run(self):
        losses, pairs = [], []
        for step in range(self.steps):
            x, t = self.batch()
            losses.append(self.step(x, t))
            if self.judged(step):
                pairs.append(self.accuracies(x, t))
        first, second = (list(side) for side in zip(*pairs, strict=True))
        return {"train_loss_list": losses, "train_acc_list": first, "test_acc_list": second}


# ------------------------------------------------------------------------------------------------------- the move


@mistake(train)
def uphill(*args):
    """The parameters move along the gradient, and that is uphill; subtract lr times the gradient.
    ko: 매개변수를 기울기 방향으로 옮겨 오르막을 오른다. lr × 기울기를 빼야 내려간다."""
    network, x, t, x_test, t_test, lr, *rest = args
    return train(network, x, t, x_test, t_test, -lr, *rest)


@mistake(train)
def rate_forgotten(*args):
    """The whole gradient is subtracted; multiply it by lr.
    ko: 기울기를 그대로 뺐다. lr 을 곱하라."""
    network, x, t, x_test, t_test, _, *rest = args
    return train(network, x, t, x_test, t_test, 1.0, *rest)


@mistake(train)
def third_layer_left_out(*args):
    """W3 and b3 never move; go through all keys of the gradient, whatever their names are.
    ko: W3 과 b3 이 움직이지 않는다. 이름이 무엇이든 기울기의 모든 키를 돌아라."""

    class TwoLayers(Loop):
        def move(self, x, t):
            slopes = self.network.gradient(x, t)
            for key in ("W1", "b1", "W2", "b2"):
                self.network.params[key] -= self.lr * slopes[key]

    return TwoLayers(*args).run()


@mistake(train)
def weights_alone(*args):
    """The biases never move; they are parameters like the weights.
    ko: 편향이 움직이지 않는다. 편향도 가중치와 같은 매개변수이다."""

    class Weights(Loop):
        def move(self, x, t):
            for key, slope in self.network.gradient(x, t).items():
                if key.startswith("W"):
                    self.network.params[key] -= self.lr * slope

    return Weights(*args).run()


@mistake(train, decisive=True)
def put_new_arrays_in_params(*args):
    """params[key] = params[key] - ... puts a new array into the dict, and the layers go on with the old one; use -=.
    ko: params[key] = params[key] - ... 는 딕셔너리에 새 배열을 넣을 뿐이고 계층은 옛 배열을 계속 쓴다. -= 를 써라."""

    class Rebinding(Loop):
        def move(self, x, t):
            for key, slope in self.network.gradient(x, t).items():
                self.network.params[key] = self.network.params[key] - self.lr * slope

    return Rebinding(*args).run()


@mistake(train, decisive=True)
def rows_moved_one_by_one(*args):
    """The parameters move once for every row of the batch; take one gradient of the whole batch and move once.
    ko: 미니배치의 행마다 매개변수를 옮겼다. 미니배치 전체로 기울기를 한 번 구하고 한 번 옮겨라."""

    class RowByRow(Loop):
        def move(self, x, t):
            for k in range(len(x)):
                super().move(x[k : k + 1], t[k : k + 1])

    return RowByRow(*args).run()


# ------------------------------------------------------------------------------------------------------ the batches


@mistake(train, decisive=True)
def labels_drawn_apart(*args):
    """x and t of a batch are different rows; draw the row numbers once and use them for both.
    ko: 미니배치의 x 와 t 가 서로 다른 행이다. 행 번호를 한 번 뽑아 둘 다에 써라."""

    class Apart(Loop):
        def batch(self):
            return super().batch()[0], super().batch()[1]

    return Apart(*args).run()


@mistake(train, decisive=True)
def one_batch_for_all_steps(*args):
    """The rows are drawn once, before the loop; draw them anew in every step.
    ko: 행을 반복문 앞에서 한 번만 뽑았다. 단계마다 새로 뽑아라."""

    class Once(Loop):
        def batch(self):
            self.kept = getattr(self, "kept", None) or super().batch()
            return self.kept

    return Once(*args).run()


@mistake(train, decisive=True)
def first_rows_only(*args):
    """The batch is always made of the first rows; draw it at random from all of them.
    ko: 미니배치가 언제나 맨 앞의 행들이다. 모든 행에서 무작위로 뽑아라."""

    class First(Loop):
        def batch(self):
            x, t = self.train
            return x[: self.size], t[: self.size]

    return First(*args).run()


@mistake(train)
def whole_training_set(*args):
    """Every step uses the whole training set; draw batch_size rows of it.
    ko: 단계마다 훈련 세트 전체를 쓴다. batch_size 개의 행을 뽑아 써라."""

    class Whole(Loop):
        def batch(self):
            return self.train

    return Whole(*args).run()


@mistake(train, decisive=True)
def seed_left_aside(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """The seed is not used, so every call draws other batches.
    ko: seed 를 쓰지 않아서 호출할 때마다 다른 미니배치를 뽑는다."""
    return train(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size)


# ------------------------------------------------------------------------------------------------------- the record


@mistake(train)
def loss_before_the_move(*args):
    """The loss is recorded before the parameters move; record it after that.
    ko: 매개변수를 옮기기 전에 손실을 기록했다. 옮긴 뒤에 기록하라."""

    class Before(Loop):
        def step(self, x, t):
            loss = self.network.loss(x, t)
            self.move(x, t)
            return loss

    return Before(*args).run()


@mistake(train)
def loss_of_the_training_set(*args):
    """The loss that is recorded is that of the whole training set; take the batch of the step.
    ko: 훈련 세트 전체의 손실을 기록했다. 그 단계의 미니배치로 구하라."""

    class OfAll(Loop):
        def step(self, x, t):
            self.move(x, t)
            return self.network.loss(*self.train)

    return OfAll(*args).run()


@mistake(train)
def accuracy_on_the_batch(*args):
    """The training accuracy is that of the mini-batch; take the whole training set.
    ko: 훈련 정확도를 미니배치로 구했다. 훈련 세트 전체로 구하라."""

    class OnTheBatch(Loop):
        def accuracies(self, x, t):
            return self.network.accuracy(x, t), self.network.accuracy(*self.test)

    return OnTheBatch(*args).run()


@mistake(train)
def sets_exchanged(*args):
    """The accuracies of the training set and of the test set stand in each other's lists.
    ko: 훈련 세트와 시험 세트의 정확도가 서로의 리스트에 들어 있다."""

    class Exchanged(Loop):
        def accuracies(self, x, t):
            return super().accuracies(x, t)[::-1]

    return Exchanged(*args).run()


@mistake(train)
def accuracy_at_every_step(*args):
    """The accuracies are recorded at every step; once per epoch is asked for, at the steps 0, k, 2k, ...
    ko: 정확도를 단계마다 기록한다. 0, k, 2k, ... 번째 단계에서, 곧 1에폭에 한 번만 기록하라."""

    class Always(Loop):
        def judged(self, step):
            return True

    return Always(*args).run()


@mistake(train)
def epoch_with_a_fraction(*args):
    """k is a fraction, such as 40 / 7, and step % k is hardly ever 0 then; divide with //.
    ko: k 가 40 / 7 처럼 소수여서 step % k 가 0 이 되는 일이 거의 없다. // 로 나누어라."""

    class Fraction(Loop):
        def judged(self, step):
            return step % max(len(self.train[0]) / self.size, 1) == 0

    return Fraction(*args).run()


@mistake(train, decisive=True)
def nothing_returned(*args):
    """train returns nothing; hand the dict of the three lists over with return.
    ko: train 이 아무것도 반환하지 않는다. 세 리스트의 딕셔너리를 return 으로 반환하라."""
    train(*args)


# ------------------------------------------------------------------------------------------- other right answers


@also_right(train)
def from_the_book(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """The book's names and a global generator, keys written out, NumPy numbers in the record."""
    np.random.seed(seed)
    train_loss_list, train_acc_list, test_acc_list = [], [], []
    train_size = x_train.shape[0]
    iter_per_epoch = max(int(train_size / batch_size), 1)
    for i in range(iters_num):
        batch_mask = np.random.choice(train_size, batch_size)
        x_batch, t_batch = x_train[batch_mask], t_train[batch_mask]
        grad = network.gradient(x_batch, t_batch)
        for key in ("W1", "b1", "W2", "b2", "W3", "b3"):
            network.params[key] -= lr * grad[key]
        train_loss_list.append(np.float64(network.loss(x_batch, t_batch)))
        if i % iter_per_epoch == 0:
            train_acc_list.append(network.accuracy(x_train, t_train))
            test_acc_list.append(network.accuracy(x_test, t_test))
    return {"train_loss_list": train_loss_list, "train_acc_list": train_acc_list, "test_acc_list": test_acc_list}


@also_right(train)
def without_repetition(network, x_train, t_train, x_test, t_test, lr, iters_num, batch_size, seed=None):
    """Rows without repetition within a batch, arrays filled in, the record as arrays, the epochs counted down."""
    draw = np.random.RandomState(seed)
    per_epoch = max(len(x_train) // batch_size, 1)
    losses, accuracies, left = np.zeros(iters_num), [], 0
    for step in range(iters_num):
        rows = draw.permutation(len(x_train))[:batch_size]
        slopes = network.gradient(x_train[rows], t_train[rows])
        for key, array in network.params.items():
            array[...] = array - lr * slopes[key]
        losses[step] = network.loss(x_train[rows], t_train[rows])
        if left == 0:
            accuracies.append([network.accuracy(x_train, t_train), network.accuracy(x_test, t_test)])
            left = per_epoch
        left -= 1
    both = np.array(accuracies)
    return {"train_loss_list": losses, "train_acc_list": both[:, 0], "test_acc_list": both[:, 1], "steps": iters_num}


@also_right(ThreeLayerNet)
class FormulasWrittenOut(ThreeLayerNet):
    """The gradient without layers."""

    def gradient(self, x, t):
        W1, b1, W2, b2, W3, b3 = self.params.values()
        first = np.maximum(0, x @ W1 + b1)
        second = np.maximum(0, first @ W2 + b2)
        scores = second @ W3 + b3
        exp = np.exp(scores - scores.max(axis=1, keepdims=True))
        numbers = t if t.ndim == 1 else t.argmax(axis=1)
        d3 = (exp / exp.sum(axis=1, keepdims=True) - np.eye(len(b3))[numbers]) / len(x)
        d2 = np.where(second > 0, d3 @ W3.T, 0)
        d1 = np.where(first > 0, d2 @ W2.T, 0)
        steps = ((x, d1), (first, d2), (second, d3))
        slopes = {f"W{k}": came.T @ d for k, (came, d) in enumerate(steps, 1)}
        return slopes | {f"b{k}": d.sum(axis=0) for k, (_, d) in enumerate(steps, 1)}


# ------------------------------------------------------------------------- what a worthless answer earns by nature

EARNED_BY_GARBAGE = {
    "moves_every_parameter_in_place": "what the arrays hold is judged, not what train returns",
    "batches_are_random_rows": "what came to gradient is judged, not what train returns",
}


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "scores have two axes, and were made for this call": [
        "SoftmaxWithLoss.forward: self.truth = np.eye(x.shape[-1])[class_numbers(t)]",
        "SoftmaxWithLoss.forward: x -= x.max(axis=1, keepdims=True); shifted = x",
    ],
    "nothing comes behind the last layer: dout may be left aside": [
        "SoftmaxWithLoss.backward: return (np.exp(self.log_y) - self.truth) / len(self.truth)",
    ],
    "no number of draws that a check can afford tells 0.0101 from 0.01": [
        "ThreeLayerNet.__init__: def __init__(self, input_size, hidden_size_1, hidden_size_2, output_size, weight_init_std=0.0101, seed=None):",
    ],
    "a plain dict keeps its order as well": [
        "ThreeLayerNet.__init__: self.params, self.layers = (OrderedDict(), {})",
    ],
    "the order of the keys makes no difference": [
        "ThreeLayerNet.gradient: for k in (2, 1, 3):",
        "ThreeLayerNet.gradient: for k in (1, 3, 2):",
    ],
    "batches are never larger than the training set, as drawing without repetition is allowed": [
        "train: epoch = max(len(x_train) // batch_size, -1)",
        "train: epoch = max(len(x_train) // batch_size, 0)",
    ],
}
BROUGHT_ALONG = {"p140_relu_layer": ["Relu"]}
