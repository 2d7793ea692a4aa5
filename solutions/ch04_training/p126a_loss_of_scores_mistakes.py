"""Problem 126a: what goes wrong between scores and loss, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p126a_loss_of_scores import loss_of_scores, softmax

# ---------------------------------------------------------------------------------------------- the softmax


@mistake(loss_of_scores, decisive=True)
def scores_taken_for_probabilities(scores, t):
    """The scores go into the logarithm as they are, and of a negative number there is none: take the softmax first.
    ko: 점수가 그대로 로그에 들어가는데 음수에는 로그가 없다. 먼저 소프트맥스를 적용하라."""
    return -np.sum(t * np.log(scores + 1e-7))


@mistake(loss_of_scores)
def sigmoid_taken(scores, t):
    """Every score has gone through a sigmoid by itself; the softmax is to be taken, so that the other classes count as well.
    ko: 점수마다 따로 시그모이드를 적용했다. 다른 클래스의 점수도 반영되도록 소프트맥스를 써야 한다."""
    return -np.sum(t * np.log(1 / (1 + np.exp(-scores)) + 1e-7))


@mistake(loss_of_scores)
def softmax_twice(scores, t):
    """The softmax is taken twice; the second one makes the probabilities nearly equal. Once is enough.
    ko: 소프트맥스를 두 번 적용했다. 두 번째 것이 확률들을 거의 같게 만든다. 한 번이면 된다."""
    return -np.sum(t * np.log(softmax(softmax(scores)) + 1e-7))


@mistake(loss_of_scores, decisive=True)
def overflowing(scores, t):
    """exp is taken of the raw scores, and large ones overflow: subtract the largest score first.
    ko: 점수를 그대로 exp 에 넣어서 큰 점수에서 오버플로가 난다. 먼저 가장 큰 점수를 빼라."""
    return -np.sum(t * np.log(np.exp(scores) / np.sum(np.exp(scores)) + 1e-7))


# ----------------------------------------------------------------------------------------- the cross entropy


@mistake(loss_of_scores, decisive=True)
def log_of_zero(scores, t):
    """The logarithm of a probability that is 0 is taken: add 1e-7 inside the brackets of the log.
    ko: 확률이 0 인데 로그를 취한다. 로그의 괄호 안에서 1e-7 을 더하라."""
    return -np.sum(t * np.log(softmax(scores)))


@mistake(loss_of_scores)
def roles_exchanged(scores, t):
    """Probabilities and target have changed places: the logarithm is taken of the probabilities, and t picks one of them.
    ko: 확률과 정답의 자리가 바뀌었다. 로그는 확률에 취하고, t 는 그 가운데 하나를 고른다."""
    return -np.sum(softmax(scores) * np.log(t + 1e-7))


@mistake(loss_of_scores)
def softmax_of_the_target(scores, t):
    """The target has gone through a softmax as well, and is no one-hot vector any more; only the scores need one.
    ko: 정답에도 소프트맥스를 적용해서 원-핫이 아니게 되었다. 소프트맥스는 점수에만 적용하라."""
    return -np.sum(softmax(t) * np.log(softmax(scores) + 1e-7))


@mistake(loss_of_scores)
def target_forgotten(scores, t):
    """The logarithms of all classes are added up, as t is not used; multiply by t first, so that the true class alone counts.
    ko: t 를 쓰지 않아서 모든 클래스의 로그를 더했다. 먼저 t 를 곱하여 정답 클래스만 남겨라."""
    return -np.sum(np.log(softmax(scores) + 1e-7))


@mistake(loss_of_scores)
def of_the_likeliest_class(scores, t):
    """This is the loss of the likeliest class, whatever the truth is; the class is picked by t, not by the scores.
    ko: 정답이 무엇이든 확률이 가장 높은 클래스의 손실을 구한다. 클래스는 점수가 아니라 t 로 골라야 한다."""
    return -np.log(np.max(softmax(scores)) + 1e-7)


@mistake(loss_of_scores)
def minus_forgotten(scores, t):
    """The minus sign is missing: logarithms of probabilities are negative, and a loss is to be positive.
    ko: 마이너스 부호가 빠졌다. 확률의 로그는 음수인데 손실은 양수여야 한다."""
    return np.sum(t * np.log(softmax(scores) + 1e-7))


@mistake(loss_of_scores)
def divided_by_the_classes(scores, t):
    """The loss is divided by the number of classes; one prediction is one loss, so only add up. (np.mean divides too.)
    ko: 손실을 클래스 수로 나누었다. 예측이 하나이면 손실도 하나이므로 더하기만 하라. (np.mean 도 나누기를 한다.)"""
    return -np.mean(t * np.log(softmax(scores) + 1e-7))


@mistake(loss_of_scores, decisive=True)
def prints_only(scores, t):
    """Nothing comes back from it (None): hand the loss over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 손실을 return 으로 반환하라."""
    loss_of_scores(scores, t)


# --------------------------------------------------------------------------------------- other right answers


@also_right(loss_of_scores)
def of_the_picked_class(scores, t):
    """The true class is looked up, its probability is one over a sum of exponentials."""
    true = np.argmax(t)
    with np.errstate(over="ignore"):
        return float(-np.log(1 / np.sum(np.exp(scores - scores[true])) + 1e-7))


@also_right(loss_of_scores)
def with_the_book_s_functions(scores, t):
    """softmax and the cross entropy for batches, as in common/functions.py."""

    def softmax(a):
        c = np.max(a)
        exp_a = np.exp(a - c)
        return exp_a / np.sum(exp_a)

    def cross_entropy_error(y, t):
        if y.ndim == 1:
            t = t.reshape(1, t.size)
            y = y.reshape(1, y.size)
        if t.size == y.size:
            t = t.argmax(axis=1)
        batch_size = y.shape[0]
        return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size

    return cross_entropy_error(softmax(scores), t)


@also_right(loss_of_scores)
def by_logarithms(scores, t):
    """The logarithm of the probability first, raised by 1e-7 on the way."""
    logarithms = scores - np.logaddexp.reduce(scores)
    return -(t @ np.logaddexp(logarithms, np.log(1e-7)))


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "leaves_the_arrays_alone": "nobody is known to write into what comes in here; the convention is held all the same",
}
