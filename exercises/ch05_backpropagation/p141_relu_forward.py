"""ReLU at work
ko: ReLU의 순전파

Send a matrix through a ReLU layer and look at both things that happen to it. What comes out is what
the next layer gets: positive entries as they are, zeros in the place of all others. What stays
behind is the mask, by which the layer will know, on the way back, which entries it stopped.

    out  = x         where x > 0            mask = False   where x > 0
    out  = 0         where x <= 0           mask = True    where x <= 0

relu_forward(x) takes an array of numbers of any shape. It returns a tuple of two arrays of this
shape:

    (out, mask)

out holds numbers, mask holds True and False. x stays as it was. You may use the class of problem
140 (write it again in this file), or do without it.

Example: x = [[2.5, -0.5], [-2.0, 0.0]] gives

    out   [[2.5, 0. ],        mask   [[False,  True],
           [0. , 0. ]]                [ True,  True]]

[ko]
행렬을 ReLU 계층에 넣고, 두 가지를 지켜보자. 나오는 것은 다음 계층이 받을 출력이다. 양수는
그대로이고 나머지 자리에는 0 이 있다. 계층에 남는 것은 마스크(mask)이다. 역전파할 때 계층은 이것을
보고 어느 원소를 막았는지 안다.

    x > 0 인 곳      out = x      mask = False
    x <= 0 인 곳     out = 0      mask = True

relu_forward(x) 는 모양이 무엇이든 수의 배열을 받아, 모양이 같은 두 배열의 튜플

    (out, mask)

를 반환한다. out 에는 수가, mask 에는 True 와 False 가 들어 있다. x 는 바꾸지 않는다. 문제 140 의
클래스를 이 파일에 다시 써서 이용해도 되고, 쓰지 않아도 된다.

예: x = [[2.5, -0.5], [-2.0, 0.0]] 이면 다음과 같다.

    out   [[2.5, 0. ],        mask   [[False,  True],
           [0. , 0. ]]                [ True,  True]]
"""

import numpy as np


def relu_forward(x):
    """(out, mask): x where it is positive, else 0; True where x <= 0. Both in the shape of x."""
    raise NotImplementedError("problem 141")
