"""The pooling layer
ko: 풀링 계층

After a convolution it matters that an edge was found, and less in which cell exactly. Max pooling
keeps the largest value of each small window and drops the others. The maps become smaller, the
layers behind have less to compute, and a picture moved by one cell gives nearly the same answer.
The layer has no weights. It has a way back all the same, for the filters before it want to learn.

Pooling(pool_h, pool_w, stride=1, pad=0) gets the height and the width of the window, how many cells
the window moves at a time (right and down), and how many rows and columns of padding lie around
each map, on all four sides. Mostly stride is the size of the window, so that each cell lies in one
window; but windows may overlap, or leave cells out.

- forward(x) takes maps x of shape (N, C, H, W) and returns an array of shape (N, C, OH, OW) with

      OH = (H + 2 * pad - pool_h) // stride + 1
      OW = (W + 2 * pad - pool_w) // stride + 1

  Its value at [n, c, i, j] is the largest one in the window of map x[n, c] whose upper left cell is
  in row i * stride and column j * stride of the padded map. Each channel stays by itself. Padding
  counts as minus infinity here, not as 0: it never wins, however small the values of the map are.
  (pad is smaller than pool_h and than pool_w, so that every window holds a cell of the map.)
- backward(dout) takes the gradient of the loss with respect to the output, shape (N, C, OH, OW); it
  belongs to the forward that came last on this layer. It returns dx, the gradient with respect to
  x, in the shape of x.

Ties: after a ReLU many windows hold several zeros and nothing larger. Where several cells of a
window share the largest value, the first one wins, reading the window from left to right and then
downwards, and takes the whole gradient of that window. The other cells get nothing from it.

[ko]
합성곱을 지나고 나면 모서리가 있다는 것이 중요하고, 그것이 정확히 어느 칸에 있는지는 덜 중요하다.
최대 풀링은 작은 창마다 가장 큰 값만 남기고 나머지를 버린다. 맵이 작아져서 뒤 계층이 계산할 것이
줄고, 그림이 한 칸 밀려도 거의 같은 답이 나온다. 이 계층에는 가중치가 없다. 그래도 역전파는 있다.
앞에 있는 필터들이 배워야 하기 때문이다.

Pooling(pool_h, pool_w, stride=1, pad=0) 은 창의 높이와 너비, 창이 (오른쪽으로, 또 아래로) 한 번에
움직이는 칸 수, 맵마다 상하좌우에 두르는 패딩의 줄 수를 받는다. 대개는 stride 를 창의 크기와 같게
하여 칸마다 창 하나에만 들게 한다. 그러나 창이 서로 겹치거나 어느 창에도 들지 않는 칸이 남을 수도
있다.

- forward(x) 는 모양이 (N, C, H, W) 인 맵 x 를 받아 모양이 (N, C, OH, OW) 인 배열을 반환한다. 크기는
  다음과 같다.

      OH = (H + 2 * pad - pool_h) // stride + 1
      OW = (W + 2 * pad - pool_w) // stride + 1

  [n, c, i, j] 의 값은 맵 x[n, c] 의 한 창에서 가장 큰 값이다. 그 창의 왼쪽 위 칸은 패딩한 맵의 i *
  stride 행, j * stride 열에 있다. 채널은 서로 섞이지 않는다. 여기서 패딩은 0 이 아니라 음의
  무한대로 친다. 맵의 값이 아무리 작아도 패딩이 뽑히는 일은 없다. (pad 는 pool_h 와 pool_w 보다
  작아서 모든 창에 맵의 칸이 하나는 들어 있다.)
- backward(dout) 는 출력에 대한 손실의 기울기를 받는다. 모양은 (N, C, OH, OW) 이고, 이 계층에서
  마지막으로 호출한 forward 에 대한 것이다. x 에 대한 기울기 dx 를 x 의 모양으로 반환한다.

값이 같을 때: ReLU 를 지나고 나면 0 이 여러 개이고 그보다 큰 값은 없는 창이 많다. 한 창에서 여러
칸이 최댓값을 함께 가지면, 창을 왼쪽에서 오른쪽으로, 그다음 아래로 읽을 때 처음 나오는 칸이 뽑히고,
그 창의 기울기를 모두 가져간다. 다른 칸은 그 창에서 아무것도 받지 않는다.
"""

import numpy as np


class Pooling:
    """The largest value of every window of pool_h by pool_w cells."""

    def __init__(self, pool_h, pool_w, stride=1, pad=0):
        """Keeps the size of the window and how it moves."""
        raise NotImplementedError("problem 224")

    def forward(self, x):
        """Largest values (N, C, OH, OW) of the maps x (N, C, H, W)."""
        raise NotImplementedError("problem 224")

    def backward(self, dout):
        """Gradient of x, in its shape. dout: (N, C, OH, OW)."""
        raise NotImplementedError("problem 224")
