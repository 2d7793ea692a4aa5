"""Two layers: the parameters
ko: 2층 신경망의 매개변수

A net with one layer can draw only straight borders between its classes. With a hidden layer in
between it can bend them. Problems 128 to 133 build such a net, one method at a time, and train it;
each file holds the class up to there. It begins with what the net has to know about itself: its
parameters.

                 W1, b1                    W2, b2
    x (N, D)  ----------->  hidden (N, H)  ----------->  output (N, K)

TwoLayerNet(input_size, hidden_size, output_size, weight_init_std=0.01, seed=None), with D, H and K
for the three sizes, has one attribute:

- params, a dict with four arrays of floats:

      "W1"  (D, H)    weights of the first layer          normal draws
      "b1"  (H,)      its biases, one for each hidden node    zeros
      "W2"  (H, K)    weights of the second layer         normal draws
      "b2"  (K,)      its biases, one for each class          zeros

The weights are drawn from a normal distribution with mean 0 and standard deviation weight_init_std:
small numbers of both signs, each entry drawn by itself. If they were all alike, all hidden nodes
would compute the same and would stay alike for ever. Biases may start at 0, since the weights make
the nodes differ. They have one axis: numpy adds them to every row of a batch by itself.

The same integer seed gives the same parameters each time, None fresh ones. Every net has parameters
of its own.

Example: TwoLayerNet(784, 50, 10).params holds W1 (784, 50), b1 (50,), W2 (50, 10) and b2 (10,),
together 39,760 numbers. About 68 % of the weights lie between -0.01 and 0.01.

[ko]
층이 하나인 신경망은 클래스 사이에 곧은 경계만 그을 수 있다. 사이에 은닉층을 두면 경계를 구부릴 수
있다. 문제 128 부터 133 까지 그런 신경망을 메서드 하나씩 만들어 가며 학습까지 시킨다. 파일마다
그때까지의 클래스가 들어 있다. 첫 순서는 신경망이 지녀야 할 것, 곧 매개변수이다.

                 W1, b1                   W2, b2
    x (N, D)  ----------->  은닉층 (N, H)  ----------->  출력 (N, K)

TwoLayerNet(input_size, hidden_size, output_size, weight_init_std=0.01, seed=None) 의 세 크기를 D,
H, K 라 하자. 속성은 하나이다.

- params 는 실수 배열 네 개의 딕셔너리이다.

      "W1"  (D, H)    첫째 층의 가중치                    정규분포에서 뽑는다
      "b1"  (H,)      첫째 층의 편향, 은닉 노드마다 하나      0
      "W2"  (H, K)    둘째 층의 가중치                    정규분포에서 뽑는다
      "b2"  (K,)      둘째 층의 편향, 클래스마다 하나         0

가중치는 평균 0, 표준편차 weight_init_std 인 정규분포에서 원소를 하나하나 뽑는다. 양수와 음수가 섞인
작은 수가 된다. 가중치가 모두 같다면 은닉 노드가 모두 같은 값을 계산하고, 아무리 학습해도 영영 같은
채로 있다. 편향은 0 에서 시작해도 된다. 가중치가 이미 노드들을 서로 다르게 하기 때문이다. 편향은
축이 하나이다. 배치의 모든 행에 더하는 일은 numpy 가 알아서 한다.

같은 정수 seed 는 매번 같은 매개변수를 주고, None 이면 매번 새로 뽑는다. 신경망마다 자신의
매개변수가 있다.

예: TwoLayerNet(784, 50, 10).params 에는 W1 (784, 50), b1 (50,), W2 (50, 10), b2 (10,) 이 들어
있으며 수는 모두 39,760개이다. 가중치의 약 68 % 가 -0.01 과 0.01 사이에 있다.
"""

import numpy as np


class TwoLayerNet:
    """A net with one hidden layer. params: dict of W1 (D, H), b1 (H,), W2 (H, K), b2 (K,)."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        """Normal draws for the weights, zeros for the biases."""
        raise NotImplementedError("problem 128")
