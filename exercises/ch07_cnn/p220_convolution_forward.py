"""The convolution layer
ko: 합성곱 계층

An affine layer makes one long row of an image and forgets which cells were neighbours. A
convolution layer keeps the picture: it moves small filters over it, and each filter answers
everywhere to the same pattern, an edge, a spot, a corner. What comes out is again a picture, with
one map for each filter, ready for the next layer. Here you write its way forward; the way back is
problem 221.

Convolution(W, b, stride=1, pad=0) gets
- W, the filters, shape (FN, C, FH, FW): FN filters, each with C channels, FH cells high and FW
  cells wide;
- b, the biases, shape (FN,): one number for each filter;
- stride, how many cells a filter moves at a time, to the right and down; pad, how many rows and
  columns of zeros are laid around each image, on all four sides.

forward(x) takes a batch of images x of shape (N, C, H, W) (this W is the width) and returns an
array of shape (N, FN, OH, OW) with

    OH = (H + 2 * pad - FH) // stride + 1
    OW = (W + 2 * pad - FW) // stride + 1

Its value at [n, f, i, j] belongs to image n and filter f. The filter, as it is and not turned
round, lies on the padded image with its upper left cell in row i * stride and column j * stride;
each cell of the filter is multiplied by the cell below it, the products of all channels are added
up, and b[f] is added once.

A layer may be used again and again, with batches of any size. x stays as it was.

How you compute it is up to you. Loops over every position are right, and slow; im2col of problem
210 leaves nothing but one matrix product. Copy im2col here, or import it from your own earlier
answer (from p210_im2col import im2col).

[ko]
Affine 계층은 이미지를 긴 한 줄로 펴 버려서 어느 칸이 이웃이었는지를 잊는다. 합성곱 계층은 그림을
그림으로 둔다. 작은 필터를 그림 위에서 움직이며, 필터마다 어디에서든 같은 무늬, 곧 모서리나 점이나
구석에 반응한다. 나오는 것도 필터마다 한 장씩의 특징 맵으로 된 그림이어서 다음 계층이 그대로 받는다.
여기서는 순전파를 작성한다. 역전파는 221번 문제이다.

Convolution(W, b, stride=1, pad=0) 은 다음을 받는다.
- W 는 필터이고 모양은 (FN, C, FH, FW) 이다. 필터는 FN개이고, 저마다 채널이 C개, 높이가 FH 칸,
  너비가 FW 칸이다.
- b 는 편향이고 모양은 (FN,) 이다. 필터마다 수가 하나씩이다.
- stride 는 필터가 오른쪽으로, 또 아래로 한 번에 움직이는 칸 수이다. pad 는 이미지마다 상하좌우에
  두르는 0 의 줄 수이다.

forward(x) 는 모양이 (N, C, H, W) 인 이미지 배치 x 를 받아(여기서 W 는 너비이다) 모양이
(N, FN, OH, OW) 인 배열을 반환한다. 크기는 다음과 같다.

    OH = (H + 2 * pad - FH) // stride + 1
    OW = (W + 2 * pad - FW) // stride + 1

[n, f, i, j] 의 값은 n번 이미지와 f번 필터의 것이다. 필터를 뒤집지 않고 그대로, 왼쪽 위 칸이 패딩한
이미지의 i * stride 행, j * stride 열에 오도록 놓는다. 필터의 칸마다 바로 밑에 있는 칸과 곱하고,
모든 채널의 곱을 더한 다음 b[f] 를 한 번 더한다.

계층은 크기가 다른 배치로도 몇 번이든 다시 쓸 수 있어야 한다. x 는 바뀌지 않는다.

계산하는 방법은 자유이다. 모든 위치를 반복문으로 돌아도 맞지만 느리다. 210번의 im2col 을 쓰면 행렬
곱 한 번으로 끝난다. im2col 은 여기에 옮겨 적거나, 자신의 앞선 답에서 import 하라(from p210_im2col
import im2col).
"""

import numpy as np


class Convolution:
    """Filters W (FN, C, FH, FW) with biases b (FN,), moved over images in steps of stride, with pad zeros around."""

    def __init__(self, W, b, stride=1, pad=0):
        """Keeps the arrays W and b, and how the filters move."""
        raise NotImplementedError("problem 220")

    def forward(self, x):
        """Maps (N, FN, OH, OW) of the images x (N, C, H, W)."""
        raise NotImplementedError("problem 220")
