"""A network of one layer
ko: 단층 신경망 클래스

Everything so far was a function with W as an argument. A net carries its weights along: it is made
once, asked for predictions, asked for its loss, and then its weights are moved a little so that the
loss goes down. So the parts become methods of one class. It has one layer only, but it can learn
already.

SimpleNet(input_size=2, output_size=3, seed=None) has
- W, the weights, an array of floats of shape (input_size, output_size): a row for each input, a
  column for each class. Each entry is drawn from the standard normal distribution when the object
  is made. The same integer seed gives the same W each time, None a fresh one.
- predict(x), the scores x @ W of one input x (input_size,): an array of shape (output_size,),
  without softmax.
- loss(x, t), one number: the softmax of these scores, then the cross entropy with the one-hot
  target t (output_size,), which is -log(probability of the true class + 1e-7). Scores of a thousand
  must not overflow.

Both methods use the W that the object holds at that moment. Training moves the entries of net.W, or
puts another array there, and the next prediction must follow. The methods themselves change
nothing: not W, not x, not t.

Example: a net whose W is

    [[0.35196232, 0.24128007, 0.72909494],
     [0.46175271, 0.11353967, 0.33078632]]

predicts for x = [0.6, 0.9] about [0.6268, 0.2470, 0.7352], the third class. Its loss with t =
[0, 0, 1] is about 0.92067.

[ko]
지금까지는 모두 W 를 인자로 받는 함수였다. 신경망은 가중치를 스스로 가지고 있어야 한다. 한 번 만든
신경망으로 예측하고, 손실을 구하고, 손실이 줄어들도록 가중치를 조금씩 고치기 때문이다. 그래서
지금까지 만든 함수들을 한 클래스의 메서드로 묶는다. 층은 하나뿐이지만 이것만으로도 학습할 수 있다.

SimpleNet(input_size=2, output_size=3, seed=None) 에는 다음이 있다.
- W 는 가중치이며 모양이 (input_size, output_size) 인 실수 배열이다. 입력마다 행이 하나, 클래스마다
  열이 하나 있다. 객체를 만들 때 원소를 하나하나 표준정규분포에서 뽑는다. 같은 정수 seed 는 매번
  같은 W 를 주고, None 이면 매번 새로 뽑는다.
- predict(x) 는 입력 하나 x (input_size,) 의 점수 x @ W 를 모양이 (output_size,) 인 배열로 반환한다.
  소프트맥스는 적용하지 않는다.
- loss(x, t) 는 수 하나를 반환한다. 이 점수에 소프트맥스를 적용하고 원-핫 정답 t (output_size,) 와의
  교차 엔트로피, 곧 -log(정답 클래스의 확률 + 1e-7) 을 구한다. 점수가 1000 이어도 오버플로가 나지
  않아야 한다.

두 메서드는 호출될 때 객체에 들어 있는 W 를 쓴다. 학습하면서 net.W 의 원소를 바꾸거나 다른 배열을
넣으면 다음 예측은 바뀐 W 로 계산해야 한다. 메서드 자신은 W 도 x 도 t 도 바꾸지 않는다.

예: W 가

    [[0.35196232, 0.24128007, 0.72909494],
     [0.46175271, 0.11353967, 0.33078632]]

인 신경망은 x = [0.6, 0.9] 에 대하여 약 [0.6268, 0.2470, 0.7352], 곧 셋째 클래스를 예측한다. t =
[0, 0, 1] 이면 손실은 약 0.92067 이다.
"""

import numpy as np


class SimpleNet:
    """A classifier of one layer without bias. W: array (input_size, output_size)."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        """Standard normal draws for W."""
        raise NotImplementedError("problem 127")

    def predict(self, x):
        """Scores (output_size,) of one input x (input_size,)."""
        raise NotImplementedError("problem 127")

    def loss(self, x, t):
        """Cross entropy of the softmax of the scores with the one-hot target t (output_size,)."""
        raise NotImplementedError("problem 127")
