"""Problem 159: a three-layer net made of layer objects."""

from grader.checking import Problem
from grader.layered import THREE_LAYERS, counts, gradients_drawn, loses, predicts, slopes_agree, stands_in_order
from grader.networks import layers_start_right

problem = Problem(
    covers=["004:159"],
    builds_on=["p158_two_layer_net_layers"],
    hints=[
        """Begin with your file of problem 158. Write the row of layers on paper with the shape of what runs through each \
arrow; each W has the columns of the one before as its rows.
ko: 문제 158 의 파일에서 시작하라. 계층의 줄을 종이에 그리고 화살표마다 지나가는 배열의 모양을 적어라. W 의 행의 수는 앞 W 의 열의 \
수와 같다.""",
        """predict, loss, accuracy and the loop of gradient need no change at all. What is new stands in __init__, and where \
gradient collects its results.
ko: predict, loss, accuracy 와 gradient 의 반복문은 고칠 것이 하나도 없다. 새로 쓸 곳은 __init__ 과, gradient 가 결과를 모으는 \
자리이다.""",
        """If the gradients of the third layer are right and those of the second are not, look at Relu2: is it an object of its \
own, with a mask of its own? Print list(net.layers) and the shapes in gradient(x, t) beside those in params.
ko: 셋째 층의 기울기는 맞고 둘째 층의 기울기가 틀렸다면 Relu2 를 보라. 따로 만든 객체이고 mask 도 따로 있는가? list(net.layers) 를 \
출력하고, gradient(x, t) 의 모양들을 params 의 모양들과 나란히 출력해 보라.""",
    ],
    draws=False,
    rigs=["nets", "layers"],
    learned="""Depth takes no new theory: a further layer is a further entry in the row, as long as sizes meet and each layer keeps its own record.
ko: 깊게 쌓는 데 새 이론은 필요 없다. 크기가 맞고 계층마다 제 기록을 가지면, 줄에 계층을 하나 더 놓는 것으로 충분하다.""",
)

NET = THREE_LAYERS


@problem.check(points=2)
def weights_start_as_normal_draws(learner, solution, rng):
    """weights start as normal draws of the given spread, biases at 0, and a seed repeats them
    ko: 가중치는 주어진 표준편차의 정규분포에서 뽑고 편향은 0 에서 시작하며, 같은 seed 는 같은 값을 준다"""
    layers_start_right(learner.ThreeLayerNet, rng, (60, 80, 70, 50))


@problem.check(points=2)
def predict_returns_scores(learner, solution, rng):
    """predict returns the scores, and they follow when the arrays in params are changed in place
    ko: predict 는 점수를 반환하며, params 의 배열을 그 자리에서 바꾸면 점수도 바뀐다"""
    predicts(NET, learner, solution, rng)


@problem.check(points=2)
def layers_stand_in_order(learner, solution, rng):
    """layers holds Affine1, Relu1, Affine2, Relu2, Affine3 in this order, and with last_layer they do the work of the net
    ko: layers 에는 Affine1, Relu1, Affine2, Relu2, Affine3 이 이 순서로 있으며, last_layer 와 함께 신경망의 일을 한다"""
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


@problem.check(points=2)
def gradient_of_the_third_layer(learner, solution, rng):
    """the gradients of W3 and b3 agree with numerical derivatives of the loss, for both forms of labels
    ko: 레이블의 꼴이 어느 쪽이든 W3 와 b3 의 기울기가 손실의 수치 미분과 일치한다"""
    slopes_agree(NET, learner, solution, rng, "W3", "b3", both=True)


@problem.check(points=3)
def gradient_of_the_second_layer(learner, solution, rng):
    """the gradients of W2 and b2 agree with numerical derivatives of the loss
    ko: W2 와 b2 의 기울기가 손실의 수치 미분과 일치한다"""
    slopes_agree(NET, learner, solution, rng, "W2", "b2")


@problem.check(points=4)
def gradient_of_the_first_layer(learner, solution, rng):
    """the gradients of W1 and b1 agree with numerical derivatives of the loss, whatever was asked before
    ko: 앞서 무엇을 호출했든 W1 과 b1 의 기울기가 손실의 수치 미분과 일치한다"""
    slopes_agree(NET, learner, solution, rng, "W1", "b1")


@problem.picture
def the_gradients(learner, solution, rng):
    """the gradients of the weights of all layers, from the last to the first, for a batch of seven
    ko: 표본 일곱 개의 배치에서 마지막 계층에서 첫 계층까지 모든 가중치의 기울기"""
    axes = {"W3": ("H2", "K"), "W2": ("H1", "H2"), "W1": ("D", "H1"), "b1": ("-", "H1")}
    return gradients_drawn(NET, learner, solution, rng, axes)
