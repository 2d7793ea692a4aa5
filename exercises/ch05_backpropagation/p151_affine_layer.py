"""The affine layer
ko: Affine 계층

Most of the weights of a network sit in layers of one kind: multiply by a matrix, add a bias.
Written as a class, such a layer remembers what it needs on the way forward and finds its
gradients on the way back, so a network of any depth is a list of layers, gone through once in
each direction.

Affine(W, b) gets a weight matrix W of shape (D, M) and a bias b of shape (M,).

- forward(x) takes a batch of N samples, shape (N, D), and returns

      out = x @ W + b      (N, M)

- backward(dout) takes the gradient of the loss with respect to out, shape (N, M), and belongs to
  the forward that came last. It returns dx, the gradient with respect to x, shape (N, D). It also
  sets two attributes of the layer:
      dW    gradient with respect to W, shape (D, M)
      db    gradient with respect to b, shape (M,)
  They are set anew at each call; nothing is added to what an earlier call left there. dout
  already holds any division by the size of the batch, so do not divide once more.

Two things matter as soon as layers work together in a network:
- The layer keeps the arrays W and b that it was given, not copies: training changes these arrays
  in place, and the layer has to see it.
- Each layer keeps its own record. Two layers run forward one after the other and then back must
  not get into each other's way.

[ko]
신경망의 가중치는 대부분 한 종류의 계층에 들어 있다. 행렬을 곱하고 편향을 더하는 계층이다. 이것을
클래스로 만들면, 계층이 순전파 때 필요한 것을 기억해 두었다가 역전파 때 스스로 기울기를 구한다.
그래서 아무리 깊은 신경망도 계층의 리스트가 되고, 앞으로 한 번, 뒤로 한 번 지나가면 된다.

Affine(W, b) 는 모양이 (D, M) 인 가중치 행렬 W 와 모양이 (M,) 인 편향 b 를 받는다.

- forward(x) 는 표본 N개의 배치, 곧 모양이 (N, D) 인 배열을 받아 다음을 반환한다.

      out = x @ W + b      (N, M)

- backward(dout) 는 out 에 대한 손실의 기울기를 받는다. 모양은 (N, M) 이고, 마지막으로 호출한
  forward 에 대한 것이다. x 에 대한 기울기 dx 를 모양 (N, D) 로 반환한다. 또한 계층의 두 속성을
  정한다.
      dW    W 에 대한 기울기, 모양 (D, M)
      db    b 에 대한 기울기, 모양 (M,)
  호출할 때마다 새 값으로 정하며, 앞선 호출이 남긴 값에 더하지 않는다. 배치 크기로 나누는 일은
  dout 에서 이미 끝났으므로 여기서 또 나누지 않는다.

계층을 여럿 이어 신경망을 만들려면 두 가지를 지켜야 한다.
- 계층은 받은 배열 W 와 b 를 복사하지 않고 그대로 가진다. 학습은 이 배열의 값을 그 자리에서
  바꾸며, 계층은 바뀐 값을 써야 한다.
- 역전파에 쓸 값은 계층마다 따로 저장한다. 두 계층을 차례로 순전파한 다음 역전파해도 서로 영향을
  주지 않아야 한다.
"""

import numpy as np


class Affine:
    """x @ W + b for a batch. dW, db: gradients of W and b, set by backward."""

    def __init__(self, W, b):
        """Keeps the arrays W (D, M) and b (M,)."""
        raise NotImplementedError("problem 151")

    def forward(self, x):
        """Output (N, M) for a batch x (N, D)."""
        raise NotImplementedError("problem 151")

    def backward(self, dout):
        """Gradient of x, (N, D); sets dW and db. dout: (N, M)."""
        raise NotImplementedError("problem 151")
