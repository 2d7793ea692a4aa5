"""Prediction as probabilities
ko: 예측을 확률로

The scores of problem 124 can be any numbers. They say which class wins, but not how sure the net
is: is 0.47 much, when the others have -0.66 and -1.91? Softmax answers that. It turns the scores of
one input into numbers between 0 and 1 that add up to 1, so that they can be read as probabilities.
Here you put the two together: from an input to the probabilities of the classes.

probabilities(x, W) takes
- x, one input of shape (D,), floats or integers;
- W, the weights of shape (D, K): a row for each input feature, a column for each class.

It returns the softmax of the scores x @ W, an array of floats of shape (K,). With s for the scores,
entry k is

    exp(s[k]) / (exp(s[0]) + exp(s[1]) + ... + exp(s[K-1]))

Nobody has kept the weights small, so a score may be a thousand or minus a thousand. exp(1000) is
too large for a float, and the probabilities must be right all the same: problem 60 shows what to
subtract. x and W stay as they were.

Example: x = [0.6, 0.9] and

    W = [[-1.15815693, -1.03718435,  0.03311024],
         [ 0.04157162, -1.4255968 ,  0.49998371]]

have the scores [-0.6575, -1.9053, 0.4699] and give about [0.2286, 0.0656, 0.7058]: the net is 71 %
sure of the third class.

[ko]
문제 124 의 점수는 어떤 수라도 될 수 있다. 점수를 보면 어느 클래스가 이기는지는 알지만 신경망이
얼마나 확신하는지는 알 수 없다. 다른 두 점수가 -0.66 과 -1.91 일 때 0.47 은 얼마나 높은 것인가?
소프트맥스(softmax)가 그 답을 준다. 입력 하나의 점수들을 0 과 1 사이이고 합이 1 인 수로 바꾸므로 그
수를 확률로 읽을 수 있다. 여기서는 둘을 이어 입력에서 클래스의 확률까지 계산한다.

probabilities(x, W) 의 인자는 다음과 같다.
- x 는 모양이 (D,) 인 입력 하나이다. 원소는 실수 또는 정수이다.
- W 는 모양이 (D, K) 인 가중치이다. 입력 특성마다 행이 하나, 클래스마다 열이 하나 있다.

반환값은 점수 x @ W 에 소프트맥스를 적용한, 모양이 (K,) 인 실수 배열이다. 점수를 s 라 하면 k번
원소는

    exp(s[k]) / (exp(s[0]) + exp(s[1]) + ... + exp(s[K-1]))

이다. 가중치가 작다는 보장이 없으므로 점수는 1000 일 수도 -1000 일 수도 있다. exp(1000) 은 너무 커서
실수형(float)에 담기지 않지만 그래도 확률은 제대로 나와야 한다. 점수에서 무엇을 빼면 되는지는 문제
60 에서 보았다. x 와 W 는 바꾸지 않는다.

예: x = [0.6, 0.9] 와

    W = [[-1.15815693, -1.03718435,  0.03311024],
         [ 0.04157162, -1.4255968 ,  0.49998371]]

에서 점수는 [-0.6575, -1.9053, 0.4699] 이고 결과는 약 [0.2286, 0.0656, 0.7058] 이다. 신경망은 셋째
클래스를 71 % 확신한다.
"""

import numpy as np


def probabilities(x, W):
    """The softmax of the scores of one input x (D,) with the weights W (D, K), shape (K,)."""
    raise NotImplementedError("problem 125")
