"""Two affine layers forward
ko: Affine 두 층의 순전파

A network is a chain: what one layer puts out is what the next one takes in. In this problem the
chain has two affine layers and nothing between them, so that you see the joint itself. Everything
larger is the same joint, made again and again.

forward(x, params) takes

- x, a batch of N samples with D numbers each, shape (N, D);
- params, a dict of arrays: W1 (D, H), b1 (H,) for the first layer, W2 (H, K), b2 (K,) for the
  second. An affine layer multiplies its input by its weights and adds its bias to every row, as
  in problem 151.

It returns two arrays (out1, out2): the output of the first layer, shape (N, H), and that of the
second, shape (N, K). The first one is returned as well because backpropagation will need it
(problem 154). x and params stay as they were.

You may use your class Affine of problem 151, copied into this file, or write the two products down.

Example: with the arrays of problem 152, x = [[1, 2]], W1 = [[1, 3, 5], [2, 4, 6]], b1 = [1, 2, 3],
W2 = [[1, 4], [2, 5], [3, 6]], b2 = [1, 2], the result is

    out1   [[ 6 13 20]]
    out2   [[ 93 211]]

[ko]
신경망은 계층을 사슬처럼 이은 것이어서, 한 계층의 출력이 다음 계층의 입력이 된다. 이 문제에서는
Affine 계층 둘만 바로 이어, 두 계층이 어떻게 이어지는지만 살펴본다. 더 큰 신경망도 이런 연결을
되풀이한 것이다.

forward(x, params) 의 인자는 다음과 같다.

- x 는 수가 D개인 표본 N개의 배치이며 모양은 (N, D) 이다.
- params 는 배열의 딕셔너리이다. 첫째 계층의 W1 (D, H), b1 (H,) 와 둘째 계층의 W2 (H, K), b2 (K,)
  가 들어 있다. Affine 계층은 문제 151 처럼 입력에 가중치를 곱하고 행마다 편향을 더한다.

반환값은 두 배열 (out1, out2) 이다. out1 은 첫째 계층의 출력으로 모양이 (N, H), out2 는 둘째
계층의 출력으로 모양이 (N, K) 이다. out1 도 함께 반환하는 까닭은 역전파에 필요하기 때문이다(문제
154). x 와 params 는 바꾸지 않는다.

문제 151 의 클래스 Affine 을 이 파일에 복사하여 써도 되고, 두 곱을 직접 써도 된다.

예: 문제 152 의 배열 x = [[1, 2]], W1 = [[1, 3, 5], [2, 4, 6]], b1 = [1, 2, 3], W2 = [[1, 4], [2,
5], [3, 6]], b2 = [1, 2] 에서는 다음이 나온다.

    out1   [[ 6 13 20]]
    out2   [[ 93 211]]
"""

import numpy as np


def forward(x, params):
    """Outputs (N, H) and (N, K) of two affine layers, for a batch x (N, D). params: dict of W1, b1, W2, b2."""
    raise NotImplementedError("problem 153")
