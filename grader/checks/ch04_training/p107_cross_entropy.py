"""Problem 107: cross entropy of one prediction with a one-hot target."""

import numpy as np

from grader.checking import ITERATED, Problem, close, inout, unchanged
from grader.picturing import curves
from grader.sizes import different

problem = Problem(
    covers=["004:107"],
    builds_on=["p103_natural_log", "p106_log_of_zero"],
    hints=[
        """Translate the formula from the inside out: a probability, its logarithm, times t, added up, the sign. numpy \
does each of these steps for all classes at once.
ko: 식을 안쪽에서 바깥쪽으로 옮겨라. 확률, 그 로그, t 와의 곱, 합, 부호의 차례이다. numpy 는 각 단계를 모든 클래스에 대하여 \
한꺼번에 계산한다.""",
        """Print t * np.log(y) for y = np.array([0.0, 0.9, 0.1]) and t = np.array([0, 1, 0]). Which entry spoils the sum, \
and why? Where does the 1e-7 have to stand for this entry to become a number?
ko: y = np.array([0.0, 0.9, 0.1]), t = np.array([0, 1, 0]) 으로 t * np.log(y) 를 출력해 보라. 어느 원소가, 왜 합을 망치는가? \
그 원소가 수가 되려면 1e-7 은 어디에 있어야 하는가?""",
        """np.log is the natural logarithm. Probabilities are at most 1, so all logarithms are negative and a minus in \
front of the sum makes the loss positive.
ko: np.log 가 자연로그이다. 확률은 1 을 넘지 않으므로 로그는 모두 음수이고, 합 앞에 마이너스를 붙이면 손실이 양수가 된다.""",
    ],
    draws=False,
    learned="""Cross entropy looks at one number only, the probability of the true class; how the rest is shared out does not matter.
ko: 교차 엔트로피는 정답 클래스의 확률 하나만 본다. 나머지 확률이 어떻게 나뉘는지는 상관없다.""",
)


def prediction(rng, size):
    """Distinct probabilities and a one-hot target of integers; the true class is not the likeliest and has at least 0.1."""
    y = rng.permutation(np.arange(1, size + 1)) + rng.uniform(-0.3, 0.3, size=size)
    y /= y.sum()
    true = rng.choice(np.flatnonzero((y >= 0.1) & (y < y.max())))
    return y, np.eye(size, dtype=int)[true]


@problem.check(points=5)
def minus_log_of_the_true_class(learner, solution, rng):
    """returns -log of the probability of the true class
    ko: 정답 클래스의 확률에 -log 를 취하여 반환한다"""
    # What stands inside the logarithm against a zero is judged by zeros: here a loss without it is near enough.
    for size in different(rng, 3, 3, 10):
        y, t = prediction(rng, size)
        close(learner.cross_entropy_error(y, t), solution.cross_entropy_error(y, t), policy=ITERATED)
    y, t = prediction(rng, int(rng.integers(3, 8)))
    close(learner.cross_entropy_error(y, t.astype(float)), solution.cross_entropy_error(y, t), policy=ITERATED)


@problem.check(points=2)
def other_classes_may_be_zero(learner, solution, rng):
    """stays a number when a class that is not the true one has the probability 0
    ko: 정답이 아닌 클래스의 확률이 0 이어도 수가 나온다"""
    p = rng.uniform(0.3, 0.7)
    K = int(rng.integers(4, 8))
    y, likely = np.zeros(K), rng.choice(K, size=2, replace=False)
    y[likely] = p, 1 - p
    for true in likely:
        t = np.eye(K, dtype=int)[true]
        close(learner.cross_entropy_error(y, t), solution.cross_entropy_error(y, t), policy=ITERATED)


@problem.check(points=2)
def the_true_class_may_be_zero(learner, solution, rng):
    """gives -log(1e-7), about 16.118, when the true class has the probability 0
    ko: 정답 클래스의 확률이 0 이면 -log(1e-7), 약 16.118 이다"""
    K = int(rng.integers(3, 7))
    y, _ = prediction(rng, K)
    y, t = np.append(y, 0.0), np.eye(K + 1, dtype=int)[K]
    close(learner.cross_entropy_error(y, t), solution.cross_entropy_error(y, t))


@problem.check(points=1, needs="minus_log_of_the_true_class")
def leaves_the_arrays_alone(learner, solution, rng):
    """y and t stay as they were
    ko: y 와 t 는 바뀌지 않는다"""
    y, t = (inout(values) for values in prediction(rng, int(rng.integers(3, 8))))
    learner.cross_entropy_error(y, t)
    unchanged(y)
    unchanged(t)


@problem.picture
def loss_over_the_probability(learner, solution, rng):
    """the loss over the probability of the true class: nothing for certainty, ever more for what was held impossible
    ko: 정답 클래스의 확률에 따른 손실. 확신했으면 0 이고, 있을 수 없다고 여겼을수록 커진다"""
    p, t = np.linspace(0, 1, 51) ** 2, np.array([0, 1, 0])
    predictions = [np.array([0.3 * (1 - value), value, 0.7 * (1 - value)]) for value in p]
    return curves(
        p,
        yours=lambda: [learner.cross_entropy_error(y, t) for y in predictions],
        right=[solution.cross_entropy_error(y, t) for y in predictions],
        x_label="probability of the true class\nko: 정답 클래스의 확률",
        y_label="E",
        policy=ITERATED,
    )
