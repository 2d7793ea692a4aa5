"""Nine predictions, nine errors
ko: 아홉 예측의 오차

A single error says little. Put the errors of several predictions side by side, and you see at once
which of them is better, and by how much. Here nine nets, or one net at nine moments of its
training, look at the same image of a 2. Each gives a probability to every digit, and the surer it
is of the 2, the smaller is its error.

error_percentages(predictions, t) takes
- predictions, an array of shape (M, K): M predictions, one in each row, for K classes;
- t, the one-hot target, shape (K,): the same for all of them.

It returns a list of M numbers, one for each row y, from the first to the last: the error

    E = 1/2 * ((y[0] - t[0])**2 + (y[1] - t[1])**2 + ... + (y[K-1] - t[K-1])**2)

in percent, which is 100 times E, rounded to two decimals. They have to be numbers, not texts, and
without a % sign. Both arrays stay as they were.

Do not be surprised by more than 100 percent: a net that is sure of the wrong class has E = 1, and
outputs that do not add up to 1 may go beyond. The percent sign says "hundredths" here, not "a part
of the whole".

Example: the first two and the last of the nine are

    y1 = [0.1, 0.05, 0.1, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0]     E = 0.4225, so 42.25
    y2 = [0.1, 0.05, 0.2, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0]     E = 0.5125, so 51.25
    y9 = [0.0, 0.05, 0.9, 0.0, 0.05, 0.0, 0.0, 0.0, 0.0, 0.0]     E = 0.0075, so 0.75

for the target t = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0].

[ko]
오차 하나만으로는 알 수 있는 것이 별로 없다. 여러 예측의 오차를 나란히 놓으면 어느 것이 얼마나
나은지 한눈에 보인다. 여기서는 신경망 아홉 개가, 또는 한 신경망이 학습하는 동안 아홉 번에 걸쳐 같은
숫자 2 의 이미지를 본다. 예측마다 모든 숫자에 확률을 하나씩 매기며, 2 를 확신할수록 오차가 작다.

error_percentages(predictions, t) 의 인자는 다음과 같다.
- predictions 는 모양이 (M, K) 인 배열이다. 클래스 K개에 대한 예측 M개가 한 행에 하나씩 들어 있다.
- t 는 원-핫 정답이며 모양은 (K,) 이다. 모든 예측의 정답이 같다.

반환값은 수 M개의 리스트이다. 첫 행부터 마지막 행까지 행 y 마다 오차

    E = 1/2 * ((y[0] - t[0])**2 + (y[1] - t[1])**2 + ... + (y[K-1] - t[K-1])**2)

를 퍼센트로 나타낸 값, 곧 E 의 100배를 소수 둘째 자리까지 반올림한 값이다. 문자열이 아니라 수여야
하며 % 기호는 붙이지 않는다. 두 배열은 바꾸지 않는다.

100 퍼센트가 넘어도 놀라지 마라. 틀린 클래스를 확신하는 신경망은 E = 1 이고, 출력의 합이 1 이 아니면
그보다 클 수도 있다. 여기서 퍼센트는 전체의 일부라는 뜻이 아니라 100분의 1 단위라는 뜻이다.

예: 아홉 예측 가운데 처음 둘과 마지막은 다음과 같다.

    y1 = [0.1, 0.05, 0.1, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0]     E = 0.4225, 따라서 42.25
    y2 = [0.1, 0.05, 0.2, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0]     E = 0.5125, 따라서 51.25
    y9 = [0.0, 0.05, 0.9, 0.0, 0.05, 0.0, 0.0, 0.0, 0.0, 0.0]     E = 0.0075, 따라서 0.75

정답은 t = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0] 이다.
"""

import numpy as np


def error_percentages(predictions, t):
    """100 times half the sum of squares of each row of predictions (M, K) against t (K,), two decimals: M numbers."""
    raise NotImplementedError("problem 102")
