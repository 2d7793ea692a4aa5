"""Problem 220: the convolution layer on its way forward."""

import numpy as np

from grader.checking import Problem, close, inout, unchanged
from grader.picturing import images

problem = Problem(
    covers=["004:220"],
    builds_on=["p210_im2col", "p219_filter_columns"],
    hints=[
        """Compute one number by hand first: which cells of x, and which of W, go into out[0, 0, 0, 0]? im2col has put the \
cells of x into one row; in which order must the cells of W stand so that each meets its partner?
ko: 먼저 수 하나를 손으로 구해 보라. out[0, 0, 0, 0] 에는 x 의 어느 칸들과 W 의 어느 칸들이 들어가는가? im2col 은 x 의 칸들을 한 \
행에 놓았다. 저마다 짝을 만나려면 W 의 칸들은 어떤 순서로 놓여야 하는가?""",
        """The windows are (N * OH * OW, C * FH * FW) and the product is to be (N * OH * OW, FN). So the filters have to be \
columns: one row per filter by reshape, then the transpose (problem 219). The bias fits onto the product as it is.
ko: 창의 행렬은 (N * OH * OW, C * FH * FW) 이고 곱은 (N * OH * OW, FN) 이어야 한다. 그러니 필터는 열이 되어야 한다. reshape 으로 \
필터마다 한 행을 만든 다음 전치하라(219번 문제). 편향은 그 곱에 그대로 더하면 된다.""",
        """Folding back takes two steps. reshape may only split the rows into the axes that they are made of, image, row, \
column, with the filter behind them; then transpose brings the filter forward. Print a small out and compare one value with \
your result by hand.
ko: 되돌려 접는 일은 두 단계이다. reshape 은 행을 그 행을 이루는 축, 곧 이미지, 행, 열로 나눌 수만 있고 필터는 그 뒤에 있다. 그런 다음 \
transpose 로 필터를 앞으로 옮긴다. 작은 out 을 출력해서 손으로 구한 값 하나와 비교해 보라.""",
    ],
    draws=False,
    learned="""A convolution layer is an affine layer with windows in the place of samples.
ko: 합성곱 계층은 표본 자리에 창이 놓인 Affine 계층이다.""",
)


def parameters(rng, *shape):
    """Filters of this shape, and a bias for each."""
    return rng.normal(size=shape), rng.normal(size=shape[0])


def maps_agree(learner, solution, rng, images, filters, **how):
    """What comes out of random images of this shape and random filters of that shape."""
    x, (W, b) = rng.normal(size=images), parameters(rng, *filters)
    close(learner.Convolution(W, b, **how).forward(x), solution.Convolution(W, b, **how).forward(x))


@problem.check(points=2)
def one_filter_on_one_image(learner, solution, rng):
    """one filter moves over one image with one channel
    ko: 필터 하나가 채널이 하나인 이미지 한 장 위를 움직인다"""
    maps_agree(learner, solution, rng, (1, 1, 4, 4), (1, 1, 2, 2))
    maps_agree(learner, solution, rng, (1, 1, 5, 5), (1, 1, 3, 3))


@problem.check(points=3)
def each_filter_makes_a_map(learner, solution, rng):
    """each filter adds up all channels and makes a map of its own, with its own bias
    ko: 필터마다 모든 채널을 더하고 자기 편향을 더하여 자기 맵을 만든다"""
    maps_agree(learner, solution, rng, (1, 2, 5, 5), (3, 2, 3, 3))
    maps_agree(learner, solution, rng, (1, 3, 5, 5), (4, 3, 2, 2))
    maps_agree(learner, solution, rng, (1, 3, 3, 3), (2, 3, 1, 1))


@problem.check(points=3)
def each_image_has_its_maps(learner, solution, rng):
    """every image of a batch gets its own maps, also when the layer is used again with another batch
    ko: 배치의 이미지마다 자기 맵을 얻으며, 계층을 다른 배치에 다시 써도 그렇다"""
    W, b = parameters(rng, 4, 2, 3, 3)
    layer, right = learner.Convolution(W, b), solution.Convolution(W, b)
    for shape in ((3, 2, 6, 6), (2, 2, 5, 5)):
        x = rng.normal(size=shape)
        close(layer.forward(x), right.forward(x))


@problem.check(points=2)
def stride_moves_the_filter(learner, solution, rng):
    """stride says how far the filters move; where they do not fit any more they stop
    ko: stride 만큼 필터가 움직이며, 더 들어가지 않는 곳에서 멈춘다"""
    maps_agree(learner, solution, rng, (2, 2, 7, 7), (4, 2, 3, 3), stride=2)
    maps_agree(learner, solution, rng, (2, 1, 9, 9), (2, 1, 2, 2), stride=3)


@problem.check(points=2)
def pad_surrounds_the_image(learner, solution, rng):
    """pad zeros lie around every image
    ko: 모든 이미지의 둘레에 0 이 pad 줄씩 있다"""
    maps_agree(learner, solution, rng, (2, 2, 5, 5), (4, 2, 3, 3), stride=1, pad=1)
    maps_agree(learner, solution, rng, (1, 1, 4, 4), (2, 1, 3, 3), stride=1, pad=2)


@problem.check(points=3)
def height_is_not_width(learner, solution, rng):
    """images and filters may be of any height and width, with stride and padding together; x stays as it was
    ko: 이미지와 필터의 높이와 너비가 어떻든, stride 와 패딩이 함께 있어도 맞으며, x 는 바뀌지 않는다"""
    maps_agree(learner, solution, rng, (2, 2, 4, 7), (3, 2, 2, 2))
    maps_agree(learner, solution, rng, (2, 2, 6, 6), (3, 2, 2, 4))
    maps_agree(learner, solution, rng, (2, 2, 4, 5), (3, 2, 3, 4))  # two rows of windows, and two columns
    maps_agree(learner, solution, rng, (2, 2, 3, 4), (3, 2, 7, 2), stride=2, pad=2)  # one row of windows, all high
    x, (W, b) = inout(rng.normal(size=(3, 2, 5, 8))), parameters(rng, 4, 2, 3, 2)
    close(
        learner.Convolution(W, b, stride=2, pad=1).forward(x),
        solution.Convolution(W, b, stride=2, pad=1).forward(x.start),
    )
    unchanged(x)


@problem.picture
def what_filters_see(learner, solution, rng):
    """what four filters see in a house: edges that stand, edges that lie, all edges, and a blur
    ko: 네 필터가 집 그림에서 보는 것. 세로 윤곽, 가로 윤곽, 모든 윤곽, 흐린 그림"""
    house = np.zeros((14, 14))
    for row in range(5):
        house[2 + row, 6 - row : 8 + row] = 0.6
    house[7:12, 3:11] = 1.0
    house[9:12, 6:8] = 0.2
    up = np.array([[-1.0, 0, 1]] * 3) / 3
    around = np.array([[-1.0, -1, -1], [-1, 8, -1], [-1, -1, -1]]) / 8
    filters = np.array([up, up.T, around, np.full((3, 3), 1 / 9)])[:, None]
    b = np.zeros(4)
    x = house[None, None]
    return images(
        yours=lambda: learner.Convolution(filters, b, pad=1).forward(x)[0],
        right=solution.Convolution(filters, b, pad=1).forward(x)[0],
        names=["standing\nko: 세로", "lying\nko: 가로", "all\nko: 모두", "blur\nko: 흐림"],
        source={"x": house},
        signed=True,
    )
