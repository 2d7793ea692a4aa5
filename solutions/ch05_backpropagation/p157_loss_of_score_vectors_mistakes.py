"""Problem 157: what goes wrong with the loss and gradient of a score vector, and other right answers."""

import math

import numpy as np

from grader.solving import also_right, mistake

from .p157_loss_of_score_vectors import loss_and_gradient


def softmax(x):
    """Of a vector."""
    exp = np.exp(x - np.max(x))
    return exp / np.sum(exp)


def cross_entropy(y, t):
    """Of a vector of probabilities."""
    return -np.sum(t * np.log(y + 1e-7))


# ------------------------------------------------------------------------------------------ how many samples there are


@mistake(loss_and_gradient)
def gradient_divided_by_classes(scores, t):
    """dx is divided by the number of classes: len(t) and t.shape[0] count classes here. There is one sample.
    ko: dx 를 클래스의 수로 나누었다. 여기서 len(t) 나 t.shape[0] 은 클래스의 수이다. 표본은 하나이다."""
    loss, dx = loss_and_gradient(scores, t)
    return loss, dx / len(t)


@mistake(loss_and_gradient)
def both_divided_by_classes(scores, t):
    """Loss and dx are divided by the number of classes: len(t) and t.shape[0] count classes here. There is one sample.
    ko: 손실과 dx 를 클래스의 수로 나누었다. 여기서 len(t) 나 t.shape[0] 은 클래스의 수이다. 표본은 하나이다."""
    loss, dx = loss_and_gradient(scores, t)
    return loss / len(t), dx / len(t)


@mistake(loss_and_gradient)
def a_batch_comes_back(scores, t):
    """dx has two axes, (1, K); the scores came as a vector, so give dx back as a vector (K,).
    ko: dx 의 축이 둘(1, K)이다. 점수가 벡터로 들어왔으므로 dx 도 벡터 (K,) 로 돌려주어라."""
    loss, dx = loss_and_gradient(scores, t)
    return loss, dx[None]


# ------------------------------------------------------------------------------------------------ the softmax


@mistake(loss_and_gradient)
def softmax_left_out(scores, t):
    """The scores are taken for probabilities; make probabilities of them first, with softmax.
    ko: 점수를 그대로 확률로 썼다. 먼저 소프트맥스로 확률을 만들어라."""
    with np.errstate(invalid="ignore"):
        return cross_entropy(scores, t), scores - t


@mistake(loss_and_gradient)
def softmax_for_the_loss_alone(scores, t):
    """The loss is right, but dx is made from the scores; it is made from the probabilities.
    ko: 손실은 맞지만 dx 를 점수로 계산했다. 확률로 계산해야 한다."""
    return loss_and_gradient(scores, t)[0], scores - t


@mistake(loss_and_gradient)
def exponentials_not_divided(scores, t):
    """The exponentials are not divided by their sum, so they do not add up to 1.
    ko: 지수를 그 합으로 나누지 않아서 모두 더해도 1 이 되지 않는다."""
    y = np.exp(scores - np.max(scores))
    return cross_entropy(y, t), y - t


@mistake(loss_and_gradient, decisive=True)
def exponentials_overflow(scores, t):
    """exp is taken of the raw scores and overflows; subtract the maximum first.
    ko: 점수를 그대로 exp 에 넣어 오버플로가 난다. 먼저 최댓값을 빼라."""
    with np.errstate(all="ignore"):
        y = np.exp(scores) / np.sum(np.exp(scores))
        return cross_entropy(y, t), y - t


# ------------------------------------------------------------------------------------------------ loss and gradient


@mistake(loss_and_gradient)
def label_minus_probability(scores, t):
    """dx is t - y, with the sign turned round: it has to be y - t, for a larger score of a wrong class raises the loss.
    ko: dx 가 t - y 여서 부호가 뒤집혔다. 틀린 클래스의 점수가 커지면 손실도 커지므로 y - t 여야 한다."""
    loss, dx = loss_and_gradient(scores, t)
    return loss, -dx


@mistake(loss_and_gradient)
def minus_forgotten(scores, t):
    """The loss is negative: the logarithm of a probability lies below 0, so a minus sign belongs in front.
    ko: 손실이 음수이다. 확률의 로그는 0 보다 작으므로 앞에 빼기 부호를 붙여라."""
    loss, dx = loss_and_gradient(scores, t)
    return -loss, dx


@mistake(loss_and_gradient)
def loss_of_each_class(scores, t):
    """The loss is a vector; sum over the classes, and only the true one is left.
    ko: 손실이 벡터이다. 클래스에 대하여 더하면 정답 클래스의 값만 남는다."""
    y = softmax(scores)
    return -t * np.log(y + 1e-7), y - t


@mistake(loss_and_gradient)
def results_exchanged(scores, t):
    """The results are in the wrong order; return the loss first.
    ko: 반환값의 순서가 바뀌었다. 손실을 먼저 반환하라."""
    return loss_and_gradient(scores, t)[::-1]


@mistake(loss_and_gradient, decisive=True)
def scores_shifted(scores, t):
    """The maximum is subtracted from scores itself (-=), so the caller's scores change; write scores = scores - ... instead.
    ko: 최댓값을 scores 자체에서 빼서(-=) 호출한 쪽의 점수까지 바뀐다. scores = scores - ... 로 써라."""
    results = loss_and_gradient(scores, t)
    scores -= scores.max()
    return results


@mistake(loss_and_gradient, decisive=True)
def nothing_returned(scores, t):
    """Nothing comes back (None): hand (loss, dx) over with return.
    ko: 반환되는 값이 없다(None). (loss, dx) 를 return 으로 반환하라."""


# --------------------------------------------------------------------------------------- other right answers


@also_right(loss_and_gradient)
def as_a_batch_of_one(scores, t):
    """The layer of problem 156 on one row, whose gradient becomes a vector again."""
    x, labels = scores.reshape(1, -1), t.reshape(1, -1)
    x = x - x.max(axis=1, keepdims=True)
    y = np.exp(x) / np.exp(x).sum(axis=1, keepdims=True)
    loss = -np.sum(labels * np.log(y + 1e-7)) / len(x)
    return loss, ((y - labels) / len(x))[0]


@also_right(loss_and_gradient)
def class_by_class(scores, t):
    """Loops and the math module; the true class found by its position."""
    top = max(scores.tolist())
    powers = [math.exp(score - top) for score in scores.tolist()]
    true = list(t).index(1)
    dx = np.array([power / sum(powers) for power in powers])
    loss = -math.log(dx[true] + 1e-7)
    dx[true] -= 1.0
    return [loss, dx]


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "of the products only the one of the true class is not 0, and it is negative": [
        "loss_and_gradient: return (-np.min(t * log_y), np.exp(log_y) - t)",
    ],
}
