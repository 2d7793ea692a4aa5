"""Two affine layers backward
ko: Affine 두 층의 역전파

The chain of problem 153, walked from its end to its beginning. What comes back into a layer is the
gradient of the loss with respect to its output; what leaves it on the other side is the gradient
with respect to its input, and that is just what the layer before is waiting for. On the way each
layer leaves the gradients of its own weights behind.

    x --> [W1, b1] --> out1 --> [W2, b2] --> out2
    dx <-- [dW1, db1] <-- d_out1 <-- [dW2, db2] <-- dY

backward(x, params, dY) takes

- x, a batch of shape (N, D), and params, a dict of W1 (D, H), b1 (H,), W2 (H, K), b2 (K,), with

      out1 = x @ W1 + b1        (N, H)
      out2 = out1 @ W2 + b2     (N, K)

- dY, the gradient of the loss with respect to out2, shape (N, K).

It runs the way forward itself and returns (dx, grads):

- dx, the gradient of the loss with respect to x, shape (N, D);
- grads, a dict with the keys of params, W1, b1, W2, b2: the gradient with respect to each of them,
  in its shape.

Any division by the number of samples is already in dY. x, params and dY stay as they were. As in
problem 151 an affine layer that gets dout answers with dout times its weights transposed, and has
its input transposed times dout, and the column sums of dout, for its weights and its biases.

Example: with the arrays of problem 152, x = [[1, 2]], W1 = [[1, 3, 5], [2, 4, 6]], b1 = [1, 2, 3],
W2 = [[1, 4], [2, 5], [3, 6]], b2 = [1, 2], and dY = [[93, 211]] (that is out2 itself), b2 has the
gradient [93, 211], b1 has [937, 1241, 1545], and dx is [[12385, 16108]].

[ko]
문제 153 의 사슬을 끝에서 처음으로 거슬러 간다. 계층으로 들어오는 것은 그 계층의 출력에 대한 손실의
기울기이다. 반대쪽으로 나가는 것은 입력에 대한 기울기이며, 바로 앞 계층이 기다리는 값이다.
지나가면서 계층마다 자기 가중치의 기울기를 남긴다.

    x --> [W1, b1] --> out1 --> [W2, b2] --> out2
    dx <-- [dW1, db1] <-- d_out1 <-- [dW2, db2] <-- dY

backward(x, params, dY) 의 인자는 다음과 같다.

- x 는 모양이 (N, D) 인 배치이고, params 는 W1 (D, H), b1 (H,), W2 (H, K), b2 (K,) 의 딕셔너리이다.
  순전파는 다음과 같다.

      out1 = x @ W1 + b1        (N, H)
      out2 = out1 @ W2 + b2     (N, K)

- dY 는 out2 에 대한 손실의 기울기이며 모양은 (N, K) 이다.

순전파를 스스로 수행하고 (dx, grads) 를 반환한다.

- dx 는 x 에 대한 손실의 기울기이며 모양은 (N, D) 이다.
- grads 는 params 와 키가 같은 딕셔너리이다. W1, b1, W2, b2 각각에 대한 기울기가 같은 모양으로 들어
  있다.

표본 수로 나누는 일은 dY 에서 이미 끝났다. x, params, dY 는 바꾸지 않는다. 문제 151 에서처럼 Affine
계층은 dout 을 받으면 dout 에 가중치의 전치를 곱하여 앞으로 보낸다. 가중치의 기울기는 입력의 전치에
dout 을 곱한 것이고, 편향의 기울기는 dout 의 열별 합이다.

예: 문제 152 의 배열 x = [[1, 2]], W1 = [[1, 3, 5], [2, 4, 6]], b1 = [1, 2, 3], W2 = [[1, 4],
[2, 5], [3, 6]], b2 = [1, 2] 에서 dY = [[93, 211]](out2 와 같은 값)이면 b2 의 기울기는 [93, 211], b1
의 기울기는 [937, 1241, 1545], dx 는 [[12385, 16108]] 이다.
"""

import numpy as np


def backward(x, params, dY):
    """dx (N, D), and a dict of the gradients of W1, b1, W2, b2, for a batch x (N, D) and dY (N, K)."""
    raise NotImplementedError("problem 154")
