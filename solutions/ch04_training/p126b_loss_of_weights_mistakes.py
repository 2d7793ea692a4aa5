"""Problem 126b: what goes wrong on the way from the weights to the loss, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p126b_loss_of_weights import cross_entropy_error, loss_of_weights, softmax

THEIRS = np.array([[-1.15815693, -1.03718435, 0.03311024], [0.04157162, -1.4255968, 0.49998371]])  # of the example

# ------------------------------------------------------------------------------------- what goes where in the call


@mistake(loss_of_weights)
def softmax_in_the_place_of_the_target(x, W, t):
    """The probabilities are compared with themselves, and the target t is never used: cross entropy is of probabilities and t.
    ko: 확률을 확률 자신과 비교하며 정답 t 는 쓰지도 않는다. 교차 엔트로피는 확률과 t 로 구한다."""
    y = softmax(x @ W)
    return cross_entropy_error(y, y)


@mistake(loss_of_weights)
def scores_in_the_place_of_the_target(x, W, t):
    """The scores stand where the target belongs, and t is never used: cross entropy is of probabilities and t.
    ko: 정답이 들어갈 자리에 점수가 있고 t 는 쓰지도 않는다. 교차 엔트로피는 확률과 t 로 구한다."""
    return cross_entropy_error(softmax(x @ W), x @ W)


@mistake(loss_of_weights)
def roles_exchanged(x, W, t):
    """Probabilities and target have changed places in the cross entropy: the logarithm is taken of the probabilities.
    ko: 교차 엔트로피에서 확률과 정답의 자리가 바뀌었다. 로그는 확률에 취한다."""
    return cross_entropy_error(t, softmax(x @ W))


@mistake(loss_of_weights, decisive=True)
def weights_of_its_own(x, W, t):
    """It computes with the weights of the example, not with the W that is handed in: the loss is to be a function of W.
    ko: 인자로 받은 W 가 아니라 예제의 가중치로 계산한다. 손실은 W 의 함수여야 한다."""
    return cross_entropy_error(softmax(x @ THEIRS), t)


# --------------------------------------------------------------------------------------------- links of the chain


@mistake(loss_of_weights, decisive=True)
def softmax_left_out(x, W, t):
    """The scores go into the logarithm as they are, and of a negative number there is none: take the softmax first.
    ko: 점수가 그대로 로그에 들어가는데 음수에는 로그가 없다. 먼저 소프트맥스를 적용하라."""
    return cross_entropy_error(x @ W, t)


@mistake(loss_of_weights)
def softmax_twice(x, W, t):
    """The softmax is taken twice; the second one makes the probabilities nearly equal. Once is enough.
    ko: 소프트맥스를 두 번 적용했다. 두 번째 것이 확률들을 거의 같게 만든다. 한 번이면 된다."""
    return cross_entropy_error(softmax(softmax(x @ W)), t)


@mistake(loss_of_weights)
def sigmoid_taken(x, W, t):
    """Every score has gone through a sigmoid by itself; the softmax is to be taken, so that the other classes count as well.
    ko: 점수마다 따로 시그모이드를 적용했다. 다른 클래스의 점수도 반영되도록 소프트맥스를 써야 한다."""
    return cross_entropy_error(1 / (1 + np.exp(-(x @ W))), t)


@mistake(loss_of_weights, decisive=True)
def overflowing(x, W, t):
    """exp is taken of the raw scores, and large ones overflow: subtract the largest score first.
    ko: 점수를 그대로 exp 에 넣어서 큰 점수에서 오버플로가 난다. 먼저 가장 큰 점수를 빼라."""
    exp = np.exp(x @ W)
    return cross_entropy_error(exp / np.sum(exp), t)


@mistake(loss_of_weights, decisive=True)
def log_of_zero(x, W, t):
    """The logarithm of a probability that is 0 is taken: add 1e-7 inside the brackets of the log.
    ko: 확률이 0 인데 로그를 취한다. 로그의 괄호 안에서 1e-7 을 더하라."""
    return -np.sum(t * np.log(softmax(x @ W)))


@mistake(loss_of_weights)
def mean_over_the_classes(x, W, t):
    """np.mean also divides by the number of classes K; the loss of one input is the sum over the classes: np.sum.
    ko: np.mean 은 클래스 수 K 로도 나눈다. 입력 하나의 손실은 클래스에 대한 합이므로 np.sum 을 써라."""
    return cross_entropy_error(softmax(x @ W), t) / len(t)


@mistake(loss_of_weights, decisive=True)
def weights_first(x, W, t):
    """W @ x multiplies the rows of W by x, and these have K entries, not D; the scores are x @ W.
    ko: W @ x 는 W 의 행에 x 를 곱하는데 행의 원소는 D개가 아니라 K개이다. 점수는 x @ W 이다."""
    return cross_entropy_error(softmax(W @ x), t)


@mistake(loss_of_weights)
def minus_forgotten(x, W, t):
    """The minus sign is missing: logarithms of probabilities are negative, and a loss is to be positive.
    ko: 마이너스 부호가 빠졌다. 확률의 로그는 음수인데 손실은 양수여야 한다."""
    return -cross_entropy_error(softmax(x @ W), t)


@mistake(loss_of_weights, decisive=True)
def prints_only(x, W, t):
    """Nothing comes back from it (None): hand the loss over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 손실을 return 으로 반환하라."""
    loss_of_weights(x, W, t)


# --------------------------------------------------------------------------------------- other right answers


@also_right(loss_of_weights)
def of_the_true_class(x, W, t):
    """How far every score lies above that of the true class decides; no softmax is written down."""
    scores = np.dot(x, W)
    with np.errstate(over="ignore"):
        return -np.log(1 / np.sum(np.exp(scores - scores[np.argmax(t)])) + 1e-7)


@also_right(loss_of_weights)
def in_steps(x, W, t):
    """The steps of the book, each with a name, and an inner product at the end."""
    a = np.dot(x, W)
    c = np.max(a)
    exp_a = np.exp(a - c)
    y = exp_a / np.sum(exp_a)
    delta = 1e-7
    return float(np.dot(t, -np.log(y + delta)))


@also_right(loss_of_weights)
def class_by_class(x, W, t):
    """A loop over the columns of W."""
    scores = np.array([np.sum(x * W[:, k]) for k in range(W.shape[1])])
    log_y = scores - np.logaddexp.reduce(scores)
    loss = 0
    for k in range(len(t)):
        if t[k] == 1:
            loss -= np.log(np.exp(log_y[k]) + 1e-7)
    return loss


# ------------------------------------------------------------------ mutants of the solution that are right as well

EQUIVALENT = {
    "a one-hot t leaves one number below 0 beside zeros: the least is the sum": [
        "cross_entropy_error: return -np.min(t * np.log(y + 1e-07))",
    ],
    "a vector has one axis, and transposed it is the same": [
        "loss_of_weights: return cross_entropy_error(softmax(x.T @ W), t)",
    ],
}
REDUNDANT = {
    "leaves_the_arrays_alone": "nobody is known to write into what comes in here; the convention is held all the same",
}
