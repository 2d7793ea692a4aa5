"""The convolution layer backwards
ko: 합성곱 계층의 역전파

Nobody designs the filters of a network by hand: they start as noise, and training makes edge
detectors of them. For that the layer must say how the loss changes with every weight of every
filter, and hand on how it changes with every cell of its input, so that the layers before it learn
as well. Both come out of one backward pass.

Convolution(W, b, stride=1, pad=0) and forward(x) are those of problem 220. W (FN, C, FH, FW) holds
the filters, b (FN,) their biases. forward takes images x (N, C, H, W), lays pad zeros around each,
moves the filters (not turned round) over them in steps of stride cells and returns maps
(N, FN, OH, OW) with

    OH = (H + 2 * pad - FH) // stride + 1
    OW = (W + 2 * pad - FW) // stride + 1

Try it on counting data before you go on: for x = np.arange(1470.0).reshape(10, 3, 7, 7), W =
np.arange(750.0).reshape(10, 3, 5, 5) and b = np.ones(10) the maps have the shape (10, 10, 3, 3).
With ten images and ten filters the shape cannot tell the two axes apart; the values can:
out[0, 9, 0, 0] is 3537651 and out[9, 0, 0, 0] is 3918351.

New is backward(dout). dout is the gradient of the loss with respect to the maps, shape
(N, FN, OH, OW), and belongs to the forward that came last. backward returns dx, the gradient with
respect to x, in the shape of x. It also sets two attributes of the layer:
    dW    gradient with respect to W, shape (FN, C, FH, FW)
    db    gradient with respect to b, shape (FN,)
They are set anew at each call; nothing is added to what an earlier call left there. dout already
holds any division by the size of the batch, so do not divide once more. Cells of x that no window
covers have the gradient 0.

Two things matter as soon as layers work together in a network:
- The layer keeps the arrays W and b that it was given, not copies: training changes these arrays in
  place, and the layer has to see it.
- Each layer keeps its own record. Two layers run forward one after the other and then back must not
  get into each other's way.

[ko]
신경망의 필터를 사람이 직접 설계하는 것은 아니다. 필터는 잡음에서 시작하고, 학습이 그것을 모서리
검출기 같은 것으로 만든다. 그러려면 계층은 모든 필터의 모든 가중치에 대하여 손실이 어떻게 변하는지
알아내야 한다. 또 앞 계층들도 배울 수 있도록, 입력의 모든 칸에 대하여 손실이 어떻게 변하는지
넘겨주어야 한다. 둘 다 한 번의 역전파에서 나온다.

Convolution(W, b, stride=1, pad=0) 과 forward(x) 는 220번 문제의 것이다. W (FN, C, FH, FW) 는 필터,
b (FN,) 는 그 편향이다. forward 는 이미지 x (N, C, H, W) 를 받아 이미지마다 0 을 pad 줄씩 두르고,
필터를 뒤집지 않은 채 stride 칸씩 움직이며 계산하여 맵 (N, FN, OH, OW) 을 반환한다. 크기는 다음과
같다.

    OH = (H + 2 * pad - FH) // stride + 1
    OW = (W + 2 * pad - FW) // stride + 1

다음으로 넘어가기 전에 0, 1, 2, ... 로 채운 데이터로 시험해 보라. x =
np.arange(1470.0).reshape(10, 3, 7, 7), W = np.arange(750.0).reshape(10, 3, 5, 5), b = np.ones(10)
이면 맵의 모양은 (10, 10, 3, 3) 이다. 이미지도 필터도 10개여서 모양으로는 두 축을 구별할 수 없지만
값으로는 구별할 수 있다. out[0, 9, 0, 0] 은 3537651, out[9, 0, 0, 0] 은 3918351 이다.

새로 작성할 것은 backward(dout) 이다. dout 은 맵에 대한 손실의 기울기로, 모양은 (N, FN, OH, OW) 이고
마지막으로 호출한 forward 에 대한 것이다. backward 는 x 에 대한 기울기 dx 를 x 의 모양으로 반환한다.
또한 계층의 두 속성을 정한다.
    dW    W 에 대한 기울기, 모양 (FN, C, FH, FW)
    db    b 에 대한 기울기, 모양 (FN,)
호출할 때마다 새 값으로 정하며, 앞선 호출이 남긴 값에 더하지 않는다. 배치 크기로 나누는 일은 dout
에서 이미 끝났으므로 여기서 또 나누지 않는다. 어느 창에도 들지 않는 x 의 칸에서는 기울기가 0 이다.

계층들이 신경망에서 함께 일하게 되면 두 가지가 중요하다.
- 계층은 받은 배열 W 와 b 를 복사하지 않고 그대로 가진다. 학습은 이 배열의 값을 그 자리에서 바꾸며,
  계층은 바뀐 값을 써야 한다.
- 계층마다 자기 기록을 따로 가진다. 두 계층을 차례로 순전파한 다음 역전파해도 서로 간섭하지 않아야
  한다.
"""

import numpy as np


class Convolution:
    """Filters moved over images. dW, db: gradients of W (FN, C, FH, FW) and b (FN,), set by backward."""

    def __init__(self, W, b, stride=1, pad=0):
        """Keeps the arrays W and b, and how the filters move."""
        raise NotImplementedError("problem 221")

    def forward(self, x):
        """Maps (N, FN, OH, OW) of the images x (N, C, H, W)."""
        raise NotImplementedError("problem 221")

    def backward(self, dout):
        """Gradient of x, in its shape; sets dW and db. dout: (N, FN, OH, OW)."""
        raise NotImplementedError("problem 221")
