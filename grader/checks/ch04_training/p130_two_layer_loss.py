"""Problem 130: the cross entropy of a batch, and the loss of a net with two layers."""

import numpy as np

from grader.checking import ITERATED, Problem, close, expect, inout, unchanged
from grader.networks import arrays_of, layer_shapes, some_params, two_layers_start_right
from grader.picturing import bars
from grader.sizes import different

problem = Problem(
    covers=["004:130", "002:002-practice2.6"],
    builds_on=["p107_cross_entropy", "p129_two_layer_predict"],
    hints=[
        """First make all cases one case. What turns one-hot labels into class numbers, and a vector (K,) into a batch (1, K)?
ko: 여러 경우를 먼저 한 가지로 통일하라. 원-핫 레이블을 클래스 번호로 바꾸려면, 또 벡터 (K,) 를 배치 (1, K) 로 바꾸려면 \
무엇을 쓰면 되는가?""",
        """Try y = np.arange(12).reshape(4, 3) and t = np.array([2, 0, 1, 1]). Compare y[:, t] with y[np.arange(4), t]: which \
of them picks one entry of each row?
ko: y = np.arange(12).reshape(4, 3), t = np.array([2, 0, 1, 1]) 로 두고 y[:, t] 와 y[np.arange(4), t] 를 출력해 보라. \
각 행에서 원소를 하나씩 고르는 것은 어느 쪽인가?""",
        """np.ndim(t) == y.ndim tells that t is one-hot. Of the N picked probabilities take the logarithm, 1e-7 inside, then \
the mean, then the minus. loss(x, t) is this function of self.predict(x) and t.
ko: np.ndim(t) == y.ndim 이면 t 는 원-핫이다. 정답 클래스의 확률 N개를 골라 1e-7 을 더한 다음 로그를 취하고, 평균을 \
구하고, 부호를 바꾼다. loss(x, t) 에서는 self.predict(x) 와 t 를 이 함수에 넣으면 된다.""",
    ],
    draws=False,
    rigs=["nets"],
    learned="""A fresh net with small weights has a loss near ln K for K classes, and a first loss far from that points to a mistake.
ko: 가중치가 작은 갓 만든 신경망의 손실은 클래스가 K개일 때 ln K 에 가깝다. 첫 손실이 크게 다르면 어딘가 틀렸다는 신호이다.""",
)
SPREAD = 0.9  # of the parameters: neither small nor large, biases included


def some_sizes(rng):
    """How many inputs, hidden nodes and classes, no two of them alike; a batch of eight is larger than each."""
    return different(rng, 3, 3, 7)


def predictions(rng, N, K):
    """Rows of probabilities, none below 0.02, and class numbers that are not all alike."""
    y = rng.uniform(0.2, 1, (N, K))
    return y / y.sum(axis=1, keepdims=True), rng.permutation(np.arange(N) % K)


def solved(solution, sizes, params):
    """The solution's net with these parameters."""
    net = solution.TwoLayerNet(*sizes)
    net.params = dict(params)
    return net


@problem.check(points=3)
def one_hot_labels(learner, solution, rng):
    """cross_entropy_error is the mean over the rows, for one-hot labels (N, K)
    ko: cross_entropy_error 는 원-핫 레이블 (N, K) 를 받아 행마다 구한 손실의 평균을 반환한다"""
    # The 1e-7 is judged by a probability of 0: here a loss without it is near enough.
    for N, K in (different(rng, 2, 3, 7), (2, 4), (7, 10)):
        y, t = predictions(rng, N, K)
        for labels in (np.eye(K, dtype=int)[t], np.eye(K)[t]):
            close(learner.cross_entropy_error(y, labels), solution.cross_entropy_error(y, labels), policy=ITERATED)


@problem.check(points=3)
def class_numbers(learner, solution, rng):
    """cross_entropy_error takes class numbers (N,) as well, and so does loss
    ko: cross_entropy_error 는 클래스 번호 (N,) 도 받으며 loss 도 그렇다"""
    for N, K in (different(rng, 2, 3, 7), (2, 4), (7, 10)):
        y, t = predictions(rng, N, K)
        close(learner.cross_entropy_error(y, t), solution.cross_entropy_error(y, t), policy=ITERATED)
    D, _, K = sizes = some_sizes(rng)
    params, x, t = (
        some_params(rng, *sizes, spread=SPREAD),
        2 * rng.normal(size=(8, D)),
        rng.permutation(np.arange(8) % K),
    )
    net = learner.rig("net_holding", sizes, params)
    close(net.loss(x, t), solved(solution, sizes, params).loss(x, t), policy=ITERATED)


@problem.check(points=2)
def a_single_prediction(learner, solution, rng):
    """a single prediction (K,) counts as one row, with a one-hot label and with a class number
    ko: 예측 하나 (K,) 를 행이 하나인 배치로 본다. 레이블은 원-핫이어도 클래스 번호여도 된다"""
    for K in different(rng, 2, 3, 7):
        (y,), _ = predictions(rng, 1, K)
        true = rng.integers(1, K)
        for label in (np.eye(K, dtype=int)[true], true):
            close(learner.cross_entropy_error(y, label), solution.cross_entropy_error(y, label), policy=ITERATED)


@problem.check(points=1)
def probability_of_zero(learner, solution, rng):
    """a probability of 0 spoils nothing, and counts -log(1e-7) where it is that of the true class
    ko: 확률이 0 인 클래스가 있어도 계산이 되며, 그 클래스가 정답이면 손실은 -log(1e-7) 이다"""
    K = int(rng.integers(4, 7))
    N = K + 1
    y, number = predictions(rng, N, K - 1)
    number[rng.integers(N)] = K - 1  # this row has 0 for its true class
    y, t = np.column_stack([y, np.zeros(N)]), np.eye(K)[number]
    close(learner.cross_entropy_error(y, t), solution.cross_entropy_error(y, t), policy=ITERATED)
    last = np.eye(K)[[K - 1] * N]
    close(learner.cross_entropy_error(y, last), solution.cross_entropy_error(y, last))


@problem.check(points=1)
def starts_as_before(learner, solution, rng):
    """the parameters start as in problem 128
    ko: 매개변수는 문제 128 과 똑같이 시작한다"""
    two_layers_start_right(learner.TwoLayerNet, rng)


@problem.check(points=4)
def loss_of_the_net(learner, solution, rng):
    """loss is the cross entropy of the predictions, for large scores too
    ko: loss 는 점수가 클 때에도 예측의 교차 엔트로피를 반환한다"""
    D, H, K = sizes = some_sizes(rng)
    params, last = (
        some_params(rng, *sizes, spread=SPREAD),
        np.arange(K) == K - 1,
    )  # which in large scores is never the true class
    large = {**params, "W1": 40 * params["W1"]}  # hidden nodes near 0 or near 1
    large["W2"] = params["W2"] + np.outer(1000 + 300 * np.arange(H), np.where(last, -1, 1))
    large["b2"] = params["b2"] - 3000 * last
    for held, classes in ((params, K), (large, K - 1)):
        x, t = 2 * rng.normal(size=(8, D)), np.eye(K, dtype=int)[rng.permutation(np.arange(8) % classes)]
        net = learner.rig("net_holding", sizes, held)
        close(net.loss(x, t), solved(solution, sizes, held).loss(x, t), policy=ITERATED)


@problem.check(points=1, needs="loss_of_the_net")
def knows_nothing_at_first(learner, solution, rng):
    """a fresh net with K classes has a loss of about ln K
    ko: 갓 만든 신경망은 클래스가 K개일 때 손실이 ln K 에 가깝다"""
    for K, N in ((10, 100), (4, 30)):
        loss = learner.TwoLayerNet(20, 8, K).loss(rng.uniform(size=(N, 20)), np.eye(K)[rng.integers(K, size=N)])
        expect(
            abs(loss - np.log(K)) < 0.2,  # a right net was off by 0.013 at most in 10,000 starts
            # the loss of random weights is no evidence: it stands in the sentence, and no mistake has to have the same
            f"""the loss of a fresh net with {K} classes has to be near ln {K} = {np.log(K):.4f}, and it is {loss:.4f}
            ko: 클래스가 {K}개인 갓 만든 신경망의 손실은 ln {K} = {np.log(K):.4f} 에 가까워야 하는데 {loss:.4f} 이다""",
        )


@problem.check(points=1, needs="loss_of_the_net")
def changes_nothing(learner, solution, rng):
    """loss changes neither the parameters nor x and t
    ko: loss 는 매개변수도 x 와 t 도 바꾸지 않는다"""
    D, _, K = sizes = some_sizes(rng)
    params = some_params(rng, *sizes, spread=SPREAD)
    net = learner.rig("net_holding", sizes, params)
    x, t = inout(rng.normal(size=(8, D))), inout(np.eye(K)[rng.integers(K, size=8)])
    net.loss(x, t)
    unchanged(x)
    unchanged(t)
    now = arrays_of(net.params, layer_shapes(*sizes))
    expect(
        all(np.array_equal(array, params[key]) for key, array in zip(params, now, strict=True)),
        """the parameters have to hold the numbers they held before
        ko: 매개변수에는 전과 같은 수가 들어 있어야 한다""",
    )


@problem.picture
def the_loss_of_not_knowing(learner, solution, rng):
    """a net with ten classes whose parameters are all 0 knows nothing: whatever the true class is, its loss is ln 10 = 2.30
    ko: 클래스가 10개이고 매개변수가 모두 0 인 신경망은 배운 것이 없다. 정답이 무엇이든 손실은 ln 10 = 2.30 이다"""
    sizes = (4, 3, 10)
    nothing = {key: np.zeros(shape) for key, shape in layer_shapes(*sizes).items()}
    x = rng.normal(size=(5, 4))
    labels = [np.eye(10)[[true] * 5] for true in range(10)]
    right = solved(solution, sizes, nothing)

    def losses():
        net = learner.rig("net_holding", sizes, nothing)
        return [net.loss(x, t) for t in labels]

    return bars(
        [str(true) for true in range(10)], yours=losses, right=[right.loss(x, t) for t in labels],
        y_label="loss\nko: 손실", policy=ITERATED,
    )  # fmt: skip
