"""A wider hidden layer
ko: 더 넓은 은닉층

More nodes can hold more: does a network get better when its first hidden layer becomes wider? It
certainly becomes more expensive, and that can be counted without training. Whether it pays can
only be tried out, under equal conditions, on data that the networks have not seen in training.
And one run each proves little: another seed may turn a small difference round.

parameter_count(sizes) takes the sizes of all layers, input and output included, such as (784, 50,
100, 10), and returns the number of parameters of a network of affine layers: all entries of all
weight matrices and all biases. It works for any number of layers.

compare_widths(x_train, t_train, x_test, t_test, widths, hidden_size_2, lr, iters_num, batch_size,
seed=None) trains one net for each entry of widths, in this order. Each is a

    ThreeLayerNet(D, width, hidden_size_2, K, weight_init_std=0.02, seed=...)

with your class of problem 159, which you copy into this file with its layers (or import: from
p159_three_layer_net import ThreeLayerNet). D is the number of columns of x_train (N, D), K the
width of the labels t_train (N, K), which are one-hot; so are those of t_test. Every net is
trained for iters_num steps: draw batch_size rows of the training data at random, take the
gradient, move every parameter (W1 (D, width), b1 (width,) and so on) by -lr times its derivative.
The conditions are equal: all nets are made with the same seed, so that two of the same width
start alike, and in step i all see the same rows. A seed of None gives other draws in each call,
but within one call the conditions are equal all the same.

It returns a list with one pair (parameters, accuracy) for each entry of widths, in this order:
the number of parameters of the net, and its accuracy on the test data after training.

Example: parameter_count((784, 50, 100, 10)) is 45360, and with a first hidden layer of 100 nodes
it is 89610: nearly all the parameters sit between the pixels and the first hidden layer.

[ko]
노드가 많을수록 더 복잡한 함수를 나타낼 수 있다. 그렇다면 첫째 은닉층을 넓히면 신경망이 더 좋아질까?
비용이 느는 것은 확실하며, 그것은 학습시키지 않고도 셀 수 있다. 그만한 보람이 있는지는 해 보아야
안다. 조건을 같게 하고, 학습에 쓰지 않은 데이터로 비교해야 한다. 그리고 한 번씩만 해 보고는 거의
아무것도 말할 수 없다. seed 만 바꾸어도 작은 차이는 뒤집힐 수 있다.

parameter_count(sizes) 는 (784, 50, 100, 10) 처럼 입력과 출력을 포함한 모든 층의 크기를 받아,
Affine 계층으로 된 신경망의 매개변수 수를 반환한다. 모든 가중치 행렬의 원소와 모든 편향을 센다.
층이 몇 개이든 되어야 한다.

compare_widths(x_train, t_train, x_test, t_test, widths, hidden_size_2, lr, iters_num, batch_size,
seed=None) 은 widths 의 원소마다 그 순서대로 신경망을 하나씩 학습시킨다. 신경망은 다음과 같이
만든다.

    ThreeLayerNet(D, width, hidden_size_2, K, weight_init_std=0.02, seed=...)

이것은 문제 159 의 클래스이며, 계층과 함께 이 파일에 복사하거나 가져오면 된다 (from
p159_three_layer_net import ThreeLayerNet). D 는 x_train (N, D) 의 열의 수, K 는 원-핫 레이블
t_train (N, K) 의 너비이다. t_test 도 원-핫이다. 신경망마다 iters_num 단계를 학습한다. 훈련
데이터에서 batch_size 개의 행을 무작위로 뽑고, 기울기를 구하고, W1 (D, width), b1 (width,) 같은
매개변수를 모두 -lr × 미분만큼 옮긴다. 조건은 같아야 한다. 모든 신경망을 같은 seed 로 만들어
너비가 같으면 출발도 같게 하고, i 번째 단계에서 모두 같은 행을 보게 한다. seed 가 None 이면 호출할
때마다 다르게 뽑지만, 한 번의 호출 안에서는 조건이 같다.

반환값은 widths 의 원소마다 쌍 (매개변수 수, 정확도) 가 하나씩, 그 순서대로 들어 있는 리스트이다.
정확도는 학습이 끝난 신경망이 시험 데이터에서 얻은 것이다.

예: parameter_count((784, 50, 100, 10)) 은 45360 이고, 첫째 은닉층의 노드가 100개이면 89610 이다.
매개변수는 거의 다 픽셀과 첫째 은닉층 사이에 있다.
"""

import numpy as np


class ThreeLayerNet:
    """Your net of problem 159: put it here, with its layers, in place of this class."""

    def __init__(self, input_size, hidden_size_1, hidden_size_2, output_size, weight_init_std=0.01, seed=None):
        raise NotImplementedError("problem 162")


def parameter_count(sizes):
    """How many weights and biases a network with layers of these sizes has, an integer."""
    raise NotImplementedError("problem 162")


def compare_widths(x_train, t_train, x_test, t_test, widths, hidden_size_2, lr, iters_num, batch_size, seed=None):
    """One pair (number of parameters, accuracy on the test data) for each width, in a list."""
    raise NotImplementedError("problem 162")
