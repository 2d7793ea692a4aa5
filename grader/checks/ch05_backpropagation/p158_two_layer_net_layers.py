"""Problem 158: a two-layer net made of layer objects, with both of its gradients."""

import numpy as np

from grader.checking import Problem, close
from grader.layered import Layered, counts, gradients_drawn, loses, predicts, slopes_agree, stands_in_order, unmoved
from grader.networks import layers_start_right, values_of

problem = Problem(
    covers=["004:158"],
    builds_on=[
        "p131_two_layer_accuracy",
        "p132_two_layer_numerical",
        "p140_relu_layer",
        "p151_affine_layer",
        "p156_softmax_with_loss",
    ],
    hints=[
        """Build the net in this order: params first, then the layers out of the arrays in params, then predict as a loop over \
layers.values(). Print the loss of a fresh net with ten classes: is it near 2.3?
ko: 이런 순서로 만들어라. 먼저 params, 다음에 params 의 배열로 만든 계층들, 그다음에 layers.values() 를 도는 반복문인 predict 이다. \
클래스가 열 개인 새 신경망의 손실을 출력해 보라. 2.3 에 가까운가?""",
        """gradient has three parts: go forward, as far as the loss; go backward, beginning with the last layer; collect what \
the affine layers have left. In which order must the layers come on the way back, and what does each get?
ko: gradient 는 세 부분이다. 손실까지 순전파하고, 마지막 계층부터 역전파하고, Affine 계층이 남긴 것을 모은다. 역전파에서는 계층을 어떤 \
순서로 지나야 하며, 계층마다 무엇을 받는가?""",
        """Compare gradient with numerical_gradient, key by key. If only W1 and b1 differ, look at the ReLU and at what \
reaches it; if all differ by one factor, at the division by the number of rows. For class numbers, ask t.ndim once, \
before anything else.
ko: gradient 와 numerical_gradient 를 키마다 비교하라. W1 과 b1 만 다르면 ReLU 와 거기에 들어온 것을 살펴보고, 모두 같은 배수만큼 \
다르면 행의 수로 나누는 곳을 살펴보라. 클래스 번호는 맨 먼저 t.ndim 을 한 번 확인하면 된다.""",
    ],
    draws=False,
    rigs=["nets", "layers"],
    learned="""A net that is a row of layers needs no formula of its own: its backward pass is the same row in reverse.
ko: 계층을 늘어놓은 신경망은 따로 공식이 필요 없다. 같은 줄을 거꾸로 지나는 것이 역전파이다.""",
)

NET = Layered("TwoLayerNet", (6, 5, 3), ("Affine1", "Relu1", "Affine2"), spread=0.4)


@problem.check(points=2)
def weights_start_as_normal_draws(learner, solution, rng):
    """weights start as normal draws of the given spread, biases at 0, and a seed repeats them
    ko: 가중치는 주어진 표준편차의 정규분포에서 뽑고 편향은 0 에서 시작하며, 같은 seed 는 같은 값을 준다"""
    layers_start_right(learner.TwoLayerNet, rng, (90, 70, 60))


@problem.check(points=2)
def predict_returns_scores(learner, solution, rng):
    """predict returns the scores, and they follow when the arrays in params are changed in place
    ko: predict 는 점수를 반환하며, params 의 배열을 그 자리에서 바꾸면 점수도 바뀐다"""
    predicts(NET, learner, solution, rng)


@problem.check(points=2)
def layers_stand_in_order(learner, solution, rng):
    """layers holds Affine1, Relu1, Affine2 in this order, and with last_layer they do the work of the net
    ko: layers 에는 Affine1, Relu1, Affine2 가 이 순서로 있으며, last_layer 와 함께 신경망의 일을 한다"""
    stands_in_order(NET, learner, solution, rng)


@problem.check(points=3)
def loss_is_the_mean_over_the_rows(learner, solution, rng):
    """loss is the mean over the rows of -log(probability of the true class), for both forms of labels and large scores
    ko: 손실은 -log(정답 클래스의 확률) 의 행 평균이다. 레이블의 꼴이 어느 쪽이든, 점수가 크든 그렇다"""
    loses(NET, learner, solution, rng)


@problem.check(points=2)
def accuracy_is_a_share(learner, solution, rng):
    """accuracy is the share of the rows whose largest score stands at the true class, for both forms of labels
    ko: 정확도는 가장 큰 점수가 정답 클래스에 있는 행의 비율이다. 레이블의 꼴이 어느 쪽이든 그렇다"""
    counts(NET, learner, solution, rng)


@problem.check(points=3)
def gradient_of_the_second_layer(learner, solution, rng):
    """the gradients of W2 and b2 agree with numerical derivatives of the loss, for both forms of labels
    ko: 레이블의 꼴이 어느 쪽이든 W2 와 b2 의 기울기가 손실의 수치 미분과 일치한다"""
    slopes_agree(NET, learner, solution, rng, "W2", "b2", both=True)


@problem.check(points=4)
def gradient_of_the_first_layer(learner, solution, rng):
    """the gradients of W1 and b1 agree with numerical derivatives of the loss, whatever was asked before
    ko: 앞서 무엇을 호출했든 W1 과 b1 의 기울기가 손실의 수치 미분과 일치한다"""
    slopes_agree(NET, learner, solution, rng, "W1", "b1")


@problem.check(points=2)
def numerical_gradient_agrees(learner, solution, rng):
    """numerical_gradient finds the same four arrays, and puts every parameter back
    ko: numerical_gradient 도 같은 배열 네 개를 구하며, 매개변수를 모두 제자리에 돌려놓는다"""
    drawn = NET.drawn(rng)
    params, x, t = nearly_right(drawn, rng)
    net = drawn.held(learner, params)
    got = values_of(net.numerical_gradient(x, t), drawn.shapes, called="numerical_gradient(x, t)")
    close(got, drawn.certified(solution, params, x, t), names=tuple(params), batch=drawn.rows)
    unmoved(drawn, net, params)


def nearly_right(net, rng):
    """Parameters, and a batch of one class, to which they give nearly all probability.

    A 1e-7 inside the logarithm changes these derivatives by no more than 1e-9, and the sums of the hidden nodes are so
    far from 0 that no step of 1e-4 crosses a kink.
    """
    number = rng.integers(net.sizes[-1])
    while True:
        params, (x, _) = net.params(rng), net.batch(rng)
        params["b2"][number] += 5.0
        if np.abs(x @ params["W1"] + params["b1"]).min() > 0.01:
            return params, x, np.full(len(x), number)


@problem.picture
def the_gradients(learner, solution, rng):
    """the gradients of both layers, from the last to the first, for a batch of seven
    ko: 표본 일곱 개의 배치에서 마지막 계층에서 첫 계층까지의 기울기"""
    axes = {"W2": ("H", "K"), "b2": ("-", "K"), "W1": ("D", "H"), "b1": ("-", "H")}
    return gradients_drawn(NET, learner, solution, rng, axes)
