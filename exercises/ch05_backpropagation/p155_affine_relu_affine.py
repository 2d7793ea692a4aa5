"""With a ReLU in between
ko: 사이에 ReLU 끼우기

Two affine layers in a row are worth no more than one: multiply the formulas out, and a single
matrix and a single bias do the same. What makes a network of them is the bend in between. ReLU
lets through what is positive and puts 0 everywhere else, so the second layer sees something that
no single affine layer could have given it.

    x --> affine (W1, b1) --> ReLU --> affine (W2, b2) --> out

forward(x, params) takes

- x, a batch of N samples, shape (N, D);
- params, a dict of arrays: W1 (D, H), b1 (H,), W2 (H, K), b2 (K,).

It returns out, the output of the second affine layer, shape (N, K). The second layer gets the
output of the ReLU; behind the second layer there is no ReLU, so out may be negative. x and params
stay as they were.

You may use your classes Affine (problem 151) and Relu (problem 140), copied into this file, or
write the formulas down.

Examples, with W1 = [[1, 3, 5], [2, 4, 6]], b1 = [1, 2, 3], W2 = [[1, 4], [2, 5], [3, 6]], b2 =
[1, 2]:

    x = [[1, 2]]     out = [[ 93 211]]     nothing is negative on the way, the ReLU changes nothing
    x = [[2, -2]]    out = [[4 8]]         it would be [[3 4]] without the ReLU

[ko]
Affine 계층 둘을 잇기만 해서는 하나보다 나을 것이 없다. 식을 풀어 보면 행렬 하나와 편향 하나로
똑같은 일을 할 수 있다. 층을 쌓은 보람이 있으려면 그 사이에 비선형 함수가 있어야 한다. ReLU 는
양수만 통과시키고 나머지는 모두 0 으로 만든다. 그래서 전체가 Affine 계층 하나로는 나타낼 수 없는
함수가 된다.

    x --> Affine (W1, b1) --> ReLU --> Affine (W2, b2) --> out

forward(x, params) 의 인자는 다음과 같다.

- x 는 표본 N개의 배치이며 모양은 (N, D) 이다.
- params 는 배열의 딕셔너리이다: W1 (D, H), b1 (H,), W2 (H, K), b2 (K,).

반환값 out 은 둘째 Affine 계층의 출력이며 모양은 (N, K) 이다. 둘째 계층은 ReLU 의 출력을 받는다.
둘째 계층 뒤에는 ReLU 가 없으므로 out 은 음수일 수 있다. x 와 params 는 바꾸지 않는다.

클래스 Affine(문제 151)과 Relu(문제 140)를 이 파일에 복사하여 써도 되고, 식을 직접 써도 된다.

예: W1 = [[1, 3, 5], [2, 4, 6]], b1 = [1, 2, 3], W2 = [[1, 4], [2, 5], [3, 6]], b2 = [1, 2] 일 때

    x = [[1, 2]]     out = [[ 93 211]]     도중에 음수가 없어서 ReLU 가 있는지 드러나지 않는다
    x = [[2, -2]]    out = [[4 8]]         ReLU 가 없으면 [[3 4]] 가 된다
"""

import numpy as np


def forward(x, params):
    """Output (N, K) of affine, ReLU, affine for a batch x (N, D). params: dict of W1, b1, W2, b2."""
    raise NotImplementedError("problem 155")
