"""Windows into rows: im2col
ko: 창을 행으로 펼치는 im2col

A convolution lays a filter on every window of an image, multiplies cell by cell and adds up.
Written as loops, in Python, that is hopelessly slow. But a product and a sum are what a matrix
product is made of: if every window becomes one row of a matrix, a single matrix product lays all
filters on all windows of all images. im2col ("image to columns") makes that matrix. The layers of
problems 220 and 224 stand on it.

im2col(input_data, filter_h, filter_w, stride=1, pad=0) takes a batch of images, an array of shape
(N, C, H, W).
- First pad rows and columns of zeros are laid around every image, on all four sides. The images
  themselves, and the array input_data, stay as they are.
- A window is filter_h cells high and filter_w cells wide and goes through all C channels. The first
  one stands in the upper left corner; the next ones are stride cells further right or further down.
  A window that would not lie entirely in the padded image is left out. So in each image there are

      OH = (H + 2 * pad - filter_h) // stride + 1     windows below one another
      OW = (W + 2 * pad - filter_w) // stride + 1     windows side by side

The result is an array of shape (N * OH * OW, C * filter_h * filter_w), one row per window.
- Rows: first all windows of image 0, then all of image 1, and so on. Within an image: the uppermost
  windows from left to right, then those below them.
- Within a row: first all cells of channel 0, then all of channel 1, and so on. Within a channel:
  the cells of the window's upper row from left to right, then those of the row below.

One image with one channel, and windows of 2 by 2 cells:

    0. 1. 2.                  0. 1. 3. 4.
    3. 4. 5.    becomes       1. 2. 4. 5.
    6. 7. 8.                  3. 4. 6. 7.
                              4. 5. 7. 8.

The right shape proves little here: scrambled numbers have it as well. Try your function on counting
numbers (np.arange(...).reshape(...)), where you can read off which cell went where.

[ko]
합성곱은 이미지의 모든 창에 필터를 대고 칸끼리 곱해서 더하는 계산이다. 이것을 파이썬 반복문으로 쓰면
도저히 쓸 수 없을 만큼 느리다. 그런데 곱해서 더하는 것은 행렬 곱이 하는 일이다. 창 하나를 행렬의 한
행으로 펼쳐 놓으면, 행렬 곱 한 번으로 모든 이미지의 모든 창에 모든 필터를 댈 수 있다. 그 행렬을
만드는 함수가 im2col("image to columns")이다. 220번과 224번의 계층이 이 함수 위에 선다.

im2col(input_data, filter_h, filter_w, stride=1, pad=0) 은 이미지 배치를 받는다. 모양이 (N, C, H, W)
인 배열이다.
- 먼저 모든 이미지의 상하좌우에 0 을 pad 줄씩 두른다. 이미지의 값과 배열 input_data 는 바뀌지
  않는다.
- 창은 높이가 filter_h 칸, 너비가 filter_w 칸이고 채널 C개를 모두 관통한다. 첫 창은 왼쪽 위 구석에
  놓이고, 다음 창들은 stride 칸씩 오른쪽으로 또는 아래로 옮겨 놓인다. 패딩한 이미지 안에 온전히
  들어가지 않는 창은 뺀다. 그래서 이미지마다

      OH = (H + 2 * pad - filter_h) // stride + 1     세로로 놓이는 창의 수
      OW = (W + 2 * pad - filter_w) // stride + 1     가로로 놓이는 창의 수

  만큼의 창이 있다.

결과는 모양이 (N * OH * OW, C * filter_h * filter_w) 인 배열이고, 창 하나가 한 행이다.
- 행의 순서: 먼저 0번 이미지의 창 전부, 다음에 1번 이미지의 창 전부, 이런 식으로 이어진다. 한 이미지
  안에서는 맨 위의 창들이 왼쪽에서 오른쪽으로 먼저 오고, 그 아래 창들이 뒤따른다.
- 한 행 안의 순서: 먼저 0번 채널의 칸 전부, 다음에 1번 채널의 칸 전부, 이런 식으로 이어진다. 한 채널
  안에서는 창의 맨 윗줄 칸들이 왼쪽에서 오른쪽으로 먼저 오고, 그 아랫줄이 뒤따른다.

채널이 하나인 이미지 한 장과 2×2 창을 예로 들면 다음과 같다.

    0. 1. 2.                  0. 1. 3. 4.
    3. 4. 5.       =>         1. 2. 4. 5.
    6. 7. 8.                  3. 4. 6. 7.
                              4. 5. 7. 8.

여기서는 모양이 맞아도 안심할 수 없다. 순서가 뒤섞인 결과도 모양은 같기 때문이다. 0, 1, 2, ... 로
채운 배열(np.arange(...).reshape(...))을 넣어 어느 칸이 어디로 갔는지 직접 읽어 보라.
"""

import numpy as np


def im2col(input_data, filter_h, filter_w, stride=1, pad=0):
    """Windows of the images (N, C, H, W) as rows: array (N * OH * OW, C * filter_h * filter_w)."""
    raise NotImplementedError("problem 210")
