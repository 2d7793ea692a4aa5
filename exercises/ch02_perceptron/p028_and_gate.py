"""AND
ko: AND 게이트

A perceptron is the smallest neural network there is. It takes a few signals, weighs each of them,
adds them up, and fires (answers 1) if the total exceeds a threshold; otherwise it stays silent
(answers 0). What it does is decided by its weights and its threshold alone. With the numbers below
it becomes the AND gate: of the four pairs of 0 and 1, only (1, 1) makes it fire. The gates that
follow differ in nothing but these numbers.

    x1  x2    y
     0   0    0
     0   1    0
     1   0    0
     1   1    1

AND(x1, x2) is the perceptron with the weights w1 = 0.5 and w2 = 0.5 and the threshold theta = 0.7:

    total = w1·x1 + w2·x2
    y = 1 if total exceeds theta, else 0

- x1 and x2 are numbers. The table knows 0 and 1 only, but a perceptron weighs any numbers: 0.3 and
  -2 too.
- A total that is exactly theta does not exceed it, so the answer is 0.
- The result is returned, and it is the integer 0 or 1, not False or True.

[ko]
퍼셉트론은 가장 작은 신경망이다. 몇 개의 신호를 받아 저마다 가중치를 곱하고 모두 더한 다음, 그 합이
임계값을 넘으면 발화하고(1), 넘지 않으면 발화하지 않는다(0). 퍼셉트론이 하는 일은 오직 가중치와
임계값이 정한다. 아래의 수를 쓰면 AND 게이트가 된다. 0 과 1 의 네 가지 쌍 가운데 (1, 1) 에서만
발화한다. 뒤에 나올 게이트들은 이 수만 다를 뿐이다.

    x1  x2    y
     0   0    0
     0   1    0
     1   0    0
     1   1    1

AND(x1, x2) 는 가중치가 w1 = 0.5, w2 = 0.5 이고 임계값이 theta = 0.7 인 퍼셉트론이다.

    total = w1·x1 + w2·x2
    total 이 theta 를 넘으면 y = 1, 아니면 y = 0

- x1 과 x2 는 수이다. 진리표에는 0 과 1 만 나오지만 퍼셉트론은 0.3 이나 -2 같은 어떤 수에도 가중치를
  곱한다.
- total 이 theta 와 정확히 같으면 넘은 것이 아니므로 결과는 0 이다.
- 결과는 return 으로 반환하며, False 나 True 가 아니라 정수 0 또는 1 이다.
"""


def AND(x1, x2):
    """1 if the weighted sum of x1 and x2 exceeds the threshold, else 0."""
    raise NotImplementedError("problem 28")
