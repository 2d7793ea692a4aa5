"""Half the sum of squares
ko: 오차제곱합

To learn, a net has to know how wrong it is, as a single number that becomes smaller as the net
becomes better. Such a number is called a loss. The oldest one takes the difference between each
output and its target, squares it so that too much and too little count alike and a large error
counts far more than a small one, and adds up:

    E = 1/2 * ((y[0] - t[0])**2 + (y[1] - t[1])**2 + ... + (y[K-1] - t[K-1])**2)

The factor 1/2 is there for the derivative: the 2 that comes down from the square cancels it, and
the derivative of E with respect to y[k] is simply y[k] - t[k].

mean_squared_error(y, t) takes the outputs y and the targets t, two arrays of the same shape (K,),
and returns E, one number. Often t is one-hot, 1 at the right class and 0 elsewhere, but E does not
ask for that: any numbers will do, floats or integers. Both arrays stay as they were.

A word about the name: you will meet this function under the name of mean squared error everywhere,
and so it keeps it here. But no mean is taken: the squares are added up and halved, whether there
are ten of them or a thousand.

Example: a net sees an image of the digit 2 and is 60 % sure of it.

    y = [0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0]
    t = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0]
    E = 0.0975

[ko]
신경망이 학습하려면 자신이 얼마나 틀렸는지를, 나아질수록 작아지는 수 하나로 알아야 한다. 이런 수를
손실이라고 한다. 가장 오래된 손실은 출력과 정답의 차이를 하나하나 구하고, 모자라든 넘치든 똑같이
세도록, 또 큰 오차를 작은 오차보다 훨씬 무겁게 세도록 제곱한 다음, 모두 더한 것이다.

    E = 1/2 * ((y[0] - t[0])**2 + (y[1] - t[1])**2 + ... + (y[K-1] - t[K-1])**2)

1/2 은 미분을 위한 것이다. 제곱을 미분하면 앞으로 나오는 2 와 약분되어, y[k] 에 대한 E 의 미분은
y[k] - t[k] 로 간단해진다.

mean_squared_error(y, t) 는 모양이 (K,) 로 같은 두 배열, 곧 출력 y 와 정답 t 를 받아 E 를 수 하나로
반환한다. t 는 정답 클래스만 1 이고 나머지는 0 인 원-핫일 때가 많지만 꼭 그럴 필요는 없다. 실수든
정수든 어떤 수라도 된다. 두 배열은 바꾸지 않는다.

이름에 대하여 한마디. 이 함수는 어디에서나 평균 제곱 오차(mean squared error)라는 이름으로 만나게
되므로 여기서도 그 이름을 쓴다. 그러나 평균은 내지 않는다. 열 개이든 천 개이든 제곱을 모두 더하여
반으로 나눌 뿐이다.

예: 신경망이 숫자 2 의 이미지를 보고 60 % 확신한다.

    y = [0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0]
    t = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0]
    E = 0.0975
"""

import numpy as np


def mean_squared_error(y, t):
    """Half the sum of the squared differences of y (K,) and t (K,)."""
    raise NotImplementedError("problem 101")
