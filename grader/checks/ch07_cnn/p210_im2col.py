"""Problem 210: im2col, first with plain images, then with stride, padding, and sides of different lengths."""

import numpy as np

from grader.checking import EXACT, Problem, close, inout, unchanged
from grader.picturing import places

problem = Problem(
    covers=["004:210"],
    builds_on=["p207_output_size", "p209_random_image"],
    hints=[
        """Begin without speed: three nested loops, over images, over rows and over columns of windows. Each round cuts out \
one window through all channels and flattens it. In which order do the loops have to stand?
ko: 처음에는 속도를 생각하지 말고 반복문 세 개를 겹쳐 써 보라. 이미지, 창의 행, 창의 열에 대한 반복문이다. 한 바퀴에 모든 채널을 \
관통하는 창 하나를 잘라 내어 한 줄로 편다. 반복문은 어떤 순서로 겹쳐야 하는가?""",
        """Now turn it round, for speed: the upper left cells of all windows, of all images and channels, are a single slice \
with a step. Where does it begin, where does it end, and how many such slices are there?
ko: 이제 속도를 위해 거꾸로 생각해 보라. 모든 이미지와 채널에서 모든 창의 왼쪽 위 칸만 모으면, 간격을 두고 자른 슬라이스 하나가 \
된다. 그 슬라이스는 어디서 시작해서 어디서 끝나는가? 그런 슬라이스는 모두 몇 개인가?""",
        """Put these slices into an array with the axes image, channel, filter row, filter column, output row, output column. \
Which three of them number the rows of the result, and in which order? Bring them to the front with transpose before reshape.
ko: 그 슬라이스들을 이미지, 채널, 필터 행, 필터 열, 출력 행, 출력 열의 여섯 축을 가진 배열에 담아라. 그 가운데 결과의 행 번호를 이루는 \
세 축은 무엇이고, 어떤 순서인가? reshape 하기 전에 transpose 로 그 축들을 앞으로 옮겨라.""",
    ],
    draws=False,
    learned="""Once every window is a row, a convolution is a single matrix product.
ko: 모든 창을 행으로 펼치면 합성곱은 행렬 곱 한 번이다.""",
)


def rows_agree(learner, solution, images, *sides, **how):
    """The same matrix, to the last bit: its numbers are copies."""
    close(learner.im2col(images, *sides, **how), solution.im2col(images, *sides, **how), policy=EXACT)


@problem.check(points=2)
def windows_of_one_image(learner, solution, rng):
    """the windows of one image with one channel become rows, read from left to right, then downwards
    ko: 채널이 하나인 이미지 한 장의 창을 왼쪽에서 오른쪽으로, 그다음 아래로 읽어 행으로 펼친다"""
    rows_agree(learner, solution, rng.normal(size=(1, 1, 4, 4)), 2, 2)
    rows_agree(learner, solution, rng.normal(size=(1, 1, 5, 5)), 3, 3)


@problem.check(points=2)
def channels_one_after_the_other(learner, solution, rng):
    """a row holds all cells of the first channel, then all of the next one
    ko: 한 행에 첫 채널의 칸이 모두 나온 다음 다음 채널의 칸이 나온다"""
    rows_agree(learner, solution, rng.normal(size=(1, 3, 4, 4)), 2, 2)


@problem.check(points=2)
def images_one_below_the_other(learner, solution, rng):
    """the windows of the first image come first, then those of the next one
    ko: 첫 이미지의 창이 모두 나온 다음 다음 이미지의 창이 나온다"""
    rows_agree(learner, solution, rng.normal(size=(3, 1, 4, 4)), 2, 2)
    rows_agree(learner, solution, rng.normal(size=(2, 3, 4, 4)), 3, 3)


@problem.check(points=2)
def stride_moves_the_window(learner, solution, rng):
    """stride says how far the window moves; a window that does not fit is left out
    ko: stride 만큼 창이 움직이며, 온전히 들어가지 않는 창은 뺀다"""
    rows_agree(learner, solution, rng.normal(size=(1, 2, 5, 5)), 3, 3, stride=2)
    rows_agree(learner, solution, rng.normal(size=(2, 1, 6, 6)), 3, 3, stride=2)
    rows_agree(learner, solution, rng.normal(size=(1, 1, 9, 9)), 2, 2, stride=3)


@problem.check(points=2)
def pad_surrounds_the_image(learner, solution, rng):
    """pad zeros lie on all four sides of every image, and nowhere else
    ko: 모든 이미지의 상하좌우에 0 이 pad 줄씩 있고, 다른 곳에는 없다"""
    rows_agree(learner, solution, rng.normal(size=(2, 2, 3, 3)), 2, 2, stride=1, pad=1)
    rows_agree(learner, solution, rng.normal(size=(1, 1, 3, 3)), 3, 3, stride=1, pad=2)


@problem.check(points=2)
def height_is_not_width(learner, solution, rng):
    """height and width may differ, in images and in windows
    ko: 이미지도 창도 높이와 너비가 다를 수 있다"""
    rows_agree(learner, solution, rng.normal(size=(1, 1, 4, 6)), 3, 3)
    rows_agree(learner, solution, rng.normal(size=(1, 1, 6, 6)), 2, 4)
    rows_agree(learner, solution, rng.normal(size=(1, 2, 3, 5)), 3, 2)


@problem.check(points=3)
def all_of_it_together(learner, solution, rng):
    """several images and channels, stride and padding, sides of different lengths; input_data stays as it was
    ko: 여러 이미지와 채널, stride 와 패딩, 서로 다른 높이와 너비를 한꺼번에 다루며, input_data 는 바뀌지 않는다"""
    images = inout(rng.normal(size=(3, 2, 5, 8)))
    close(
        learner.im2col(images, 3, 2, stride=2, pad=1),
        solution.im2col(images.start, 3, 2, stride=2, pad=1),
        policy=EXACT,
    )
    unchanged(images)
    rows_agree(learner, solution, rng.normal(size=(2, 3, 7, 4)), 2, 3, stride=3, pad=2)
    rows_agree(learner, solution, rng.normal(size=(2, 2, 3, 4)), 7, 2, stride=2, pad=2)  # one row of windows, all high


@problem.picture
def which_pixel_goes_where(learner, solution, rng):
    """which pixel goes where: each keeps its number and its colour, and padding is grey
    ko: 어느 픽셀이 어디로 가는가. 픽셀마다 번호와 색이 그대로이고 패딩은 회색이다"""
    panels = []
    for image, sides, stride, pad, title in (
        (np.arange(1.0, 17).reshape(4, 4), (3, 3), 1, 1, "4 by 4, windows of 3 by 3, pad 1\nko: 4×4, 3×3 창, 패딩 1"),
        (
            np.arange(1.0, 31).reshape(5, 6),
            (3, 2),
            2,
            0,
            "5 by 6, windows of 3 by 2, stride 2\nko: 5×6, 3×2 창, 스트라이드 2",
        ),
        (np.arange(1.0, 25).reshape(2, 3, 4), (2, 2), 1, 0, "two channels of 3 by 4\nko: 3×4 인 채널 두 개"),
    ):
        batch = image.reshape(1, -1, *image.shape[-2:])
        panels.append(
            places(
                image.reshape(-1, image.shape[-1]),
                yours=lambda batch=batch, sides=sides, how={"stride": stride, "pad": pad}: learner.im2col(
                    batch, *sides, **how
                ),
                right=solution.im2col(batch, *sides, stride=stride, pad=pad),
                rows="windows\nko: 창",
                columns="cells of a window\nko: 창의 칸",
                title=title,
            )
        )
    return tuple(panels)
