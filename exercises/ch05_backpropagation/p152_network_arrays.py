"""The arrays of a drawn network
ko: 그림 속 신경망의 배열

In a drawing of a network every line carries a number, and it is easy to follow a single value
along its lines. A program does not follow lines: it multiplies whole arrays, x @ W + b, and each
number has to sit at the right place of W for that. So the first step from a drawing to a program
is to read the arrays off it.

Here is a small network with two inputs, three hidden nodes and two outputs, drawn in a table.
Each node multiplies what arrives on its lines by the weights that stand there, adds up the
products and adds its bias:

    node    on the lines from x1, x2            bias
    h1                    1   2                  1
    h2                    3   4                  2
    h3                    5   6                  3

    node    on the lines from h1, h2, h3        bias
    y1                    1   2   3              1
    y2                    4   5   6              2

For example h2 = 3 * x1 + 4 * x2 + 2. The input is x1 = 1, x2 = 2.

make_arrays() returns a dict of five arrays:
    x     the input as a batch with one row, shape (1, 2)
    W1    weights from the inputs to the hidden nodes, shape (2, 3)
    b1    biases of the hidden nodes, shape (3,)
    W2    weights from the hidden nodes to the outputs, shape (3, 2)
    b2    biases of the outputs, shape (2,)

They belong together so that x @ W1 + b1 holds h1, h2, h3 in one row, and this row @ W2 + b2 holds
y1, y2. Whether the entries are integers or floats makes no difference.

You can check it by hand: h1 = 1 * 1 + 2 * 2 + 1 = 6 has to be the first entry of x @ W1 + b1.

[ko]
신경망 그림에서는 선마다 수가 하나씩 적혀 있어서, 값 하나가 선을 따라 어디로 가는지 쉽게 볼 수 있다.
프로그램은 선을 하나씩 따라가지 않고 x @ W + b 처럼 배열 전체를 한꺼번에 곱한다. 그러려면 수
하나하나가 W 의 알맞은 자리에 있어야 한다. 그래서 그림을 프로그램으로 옮기는 첫걸음은 그림에서
배열을 읽어 내는 것이다.

입력이 2개, 은닉 노드가 3개, 출력이 2개인 작은 신경망을 표로 그리면 다음과 같다. 각 노드는 선을
타고 들어온 값에 그 선의 가중치를 곱하여 모두 더하고, 거기에 자기 편향을 더한다.

    노드    x1, x2 에서 오는 선의 가중치        편향
    h1                    1   2                  1
    h2                    3   4                  2
    h3                    5   6                  3

    노드    h1, h2, h3 에서 오는 선의 가중치    편향
    y1                    1   2   3              1
    y2                    4   5   6              2

예를 들어 h2 = 3 * x1 + 4 * x2 + 2 이다. 입력은 x1 = 1, x2 = 2 이다.

make_arrays() 는 배열 다섯 개를 담은 딕셔너리를 반환한다.
    x     행이 하나인 배치로 나타낸 입력, 모양 (1, 2)
    W1    입력에서 은닉 노드로 가는 가중치, 모양 (2, 3)
    b1    은닉 노드의 편향, 모양 (3,)
    W2    은닉 노드에서 출력으로 가는 가중치, 모양 (3, 2)
    b2    출력의 편향, 모양 (2,)

다섯 배열은 x @ W1 + b1 의 한 행에 h1, h2, h3 이 들어 있고, 그 행에 @ W2 + b2 를 하면 y1, y2 가
나오도록 서로 맞아야 한다. 원소는 정수여도 되고 실수여도 된다.

손으로 확인할 수 있다. h1 = 1 * 1 + 2 * 2 + 1 = 6 이 x @ W1 + b1 의 첫 원소여야 한다.
"""

import numpy as np


def make_arrays():
    """The arrays x, W1, b1, W2, b2 of the network in the table, in a dict."""
    raise NotImplementedError("problem 152")
