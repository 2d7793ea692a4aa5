"""A class that keeps its weights
ko: 가중치를 간직하는 클래스

A function forgets everything when it returns. A net must not: its weights are drawn once, used for
every prediction, and changed a little by every step of training. So they live in an object. A class
says what such objects hold and can do; its method __init__, with two underscores on either side, is
run when an object is made and prepares what the object holds. What is to stay is stored in self,
under a name: self.name = value. Whatever is not stored there is gone when __init__ ends.

Weights(input_size=2, output_size=3, seed=None) makes an object that has one attribute:

- W, an array of shape (input_size, output_size), each entry drawn by itself from the standard
  normal distribution.

W is drawn when the object is made, and stays the same until somebody changes it. Every object has a
W of its own: two objects made without a seed have different ones. The same integer seed gives the
same W each time, another integer another one.

Example:

    net = Weights()
    net.W           an array of shape (2, 3)
    net.W           the same array again
    Weights().W     another one

[ko]
함수는 반환하고 나면 모든 것을 잊는다. 신경망은 그래서는 안 된다. 가중치는 한 번 뽑아서 예측할
때마다 쓰고, 학습의 걸음마다 조금씩 바꾼다. 그래서 객체에 둔다. 클래스는 객체가 무엇을 지니고 무엇을
할 수 있는지를 정한다. 앞뒤로 밑줄이 두 개씩 붙은 메서드 __init__ 은 객체를 만들 때 실행되어 객체가
지닐 것을 준비한다. 남아 있어야 할 것은 self 에 이름을 붙여 저장한다. self.이름 = 값 의 꼴이다.
거기에 저장하지 않은 것은 __init__ 이 끝나면 사라진다.

Weights(input_size=2, output_size=3, seed=None) 은 속성이 하나인 객체를 만든다.

- W 는 모양이 (input_size, output_size) 인 배열이며, 원소를 하나하나 표준정규분포에서 뽑는다.

W 는 객체를 만들 때 뽑으며 누가 바꾸기 전까지 그대로 있다. 객체마다 자신의 W 가 있어서, seed 없이
만든 두 객체의 W 는 서로 다르다. 같은 정수 seed 는 매번 같은 W 를, 다른 정수는 다른 W 를 준다.

예:

    net = Weights()
    net.W           모양이 (2, 3) 인 배열
    net.W           똑같은 배열
    Weights().W     다른 배열
"""

import numpy as np


class Weights:
    """Keeps a matrix W (input_size, output_size) of standard normal draws."""

    def __init__(self, input_size=2, output_size=3, seed=None):
        """Draw W and keep it."""
        raise NotImplementedError("problem 123")
