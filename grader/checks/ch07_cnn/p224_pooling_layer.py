"""Problem 224: max pooling, forward and back, with overlaps, padding and ties."""

import numpy as np

from grader.checking import EXACT, Problem, close, gradient_of
from grader.picturing import GRADIENT, given, matrices

problem = Problem(
    covers=["004:224"],
    builds_on=["p210_im2col", "p223_max_pooling"],
    hints=[
        """Forward: if you use im2col, each of its rows holds the window of all channels. Into which shape must it be brought \
so that one row is one window of one channel? And the padding of im2col is 0; where can other padding be laid before?
ko: 순전파: im2col 을 쓰면 한 행에 모든 채널의 창이 들어 있다. 한 행이 한 채널의 창 하나가 되려면 어떤 모양으로 바꾸어야 하는가? 또 \
im2col 의 패딩은 0 이다. 다른 값의 패딩은 그 전에 어떻게 두를 수 있는가?""",
        """Backward: raise one cell of x a little, in your mind. When does a value of the output change with it, and by how \
much? forward has to keep on self which cell won in each window; argmax tells, and of equals it names the first.
ko: 역전파: x 의 칸 하나를 조금 키운다고 생각해 보라. 출력의 값은 언제, 얼마나 따라 변하는가? forward 는 창마다 어느 칸이 뽑혔는지를 \
self 에 저장해 두어야 한다. argmax 가 그것을 알려 주며, 값이 같으면 첫째를 가리킨다.""",
        """Begin backward with zeros in the shape of the padded maps. For each window, the winner's number (row and column in \
the window), i * stride and j * stride give the cell that gets dout[n, c, i, j]. What if this cell wins in two windows? At the \
end cut off the frame.
ko: 역전파는 패딩한 맵의 모양을 한 0 배열에서 시작하라. 창마다 뽑힌 칸의 번호(창 안의 행과 열)와 i * stride, j * stride 에서 \
dout[n, c, i, j] 를 받을 칸이 나온다. 그 칸이 두 창에서 뽑히면 어떻게 되는가? 끝으로 패딩을 잘라 내라.""",
    ],
    draws=False,
    learned="""Max pooling sends each window's gradient to the one cell that won, and nothing to the others.
ko: 최대 풀링은 창의 기울기를 뽑힌 한 칸에만 보내고 나머지에는 보내지 않는다.""",
)


def normal(rng, *shape):
    """Values of both signs, no two of them equal."""
    return rng.normal(size=shape)


def negative(rng, *shape):
    """Values that a padding of 0 would beat."""
    return -rng.uniform(0.5, 3, size=shape)


def largest_agree(learner, solution, x, *sides, **how):
    """The largest values of the windows: copies, so they agree to the last bit."""
    close(learner.Pooling(*sides, **how).forward(x), solution.Pooling(*sides, **how).forward(x), policy=EXACT)


def slopes_agree(learner, solution, rng, x, *sides, **how):
    """dx for a random upstream gradient, against numerical derivatives of the solution's forward."""

    def forward(x):
        return solution.Pooling(*sides, **how).forward(x)

    dout = rng.normal(size=forward(x).shape)
    layer = learner.Pooling(*sides, **how)
    layer.forward(x)
    close((layer.backward(dout),), gradient_of(forward, at=(x,), upstream=dout), names=("dx",))


@problem.check(points=2)
def largest_of_each_window(learner, solution, rng):
    """forward keeps the largest value of each window, for every image and every channel
    ko: forward 는 이미지마다, 채널마다 각 창에서 가장 큰 값을 남긴다"""
    largest_agree(learner, solution, normal(rng, 2, 3, 4, 4), 2, 2, stride=2)
    largest_agree(learner, solution, normal(rng, 3, 2, 6, 6), 3, 3, stride=3)


@problem.check(points=2)
def windows_of_any_kind(learner, solution, rng):
    """windows may overlap, leave cells out, and be higher or wider, and so may the maps
    ko: 창이 겹쳐도, 칸을 남겨도 되고, 창과 맵의 높이와 너비가 서로 달라도 된다"""
    largest_agree(learner, solution, normal(rng, 2, 2, 4, 4), 2, 2, stride=1)
    largest_agree(learner, solution, normal(rng, 2, 2, 6, 8), 3, 2, stride=2)
    largest_agree(learner, solution, normal(rng, 1, 2, 5, 7), 2, 3, stride=3)
    largest_agree(learner, solution, normal(rng, 1, 2, 5, 4), 3, 2)  # stride is 1 by default, pad is 0


@problem.check(points=2)
def padding_never_wins(learner, solution, rng):
    """padding counts in the output size, and loses against every value
    ko: 패딩은 출력 크기에 들어가고, 어떤 값에도 진다"""
    largest_agree(learner, solution, negative(rng, 2, 2, 4, 4), 2, 2, stride=2, pad=1)
    largest_agree(learner, solution, negative(rng, 2, 3, 5, 6), 3, 4, stride=2, pad=2)
    largest_agree(learner, solution, negative(rng, 2, 2, 3, 4), 7, 3, stride=1, pad=2)  # one row of windows, all high


@problem.check(points=3)
def gradient_goes_to_the_winner(learner, solution, rng):
    """backward returns dx: each window's gradient at its largest cell, 0 elsewhere, like numerical derivatives
    ko: backward 는 수치 미분과 일치하는 dx 를 반환한다: 창마다 가장 큰 칸에 기울기, 나머지 칸에 0"""
    slopes_agree(learner, solution, rng, normal(rng, 2, 2, 4, 4), 2, 2, stride=2)


@problem.check(points=3)
def gradients_of_overlapping_windows(learner, solution, rng):
    """dx is right where a cell wins in several windows, and where it lies in none
    ko: 한 칸이 여러 창에서 뽑힐 때도, 어느 창에도 들지 않을 때도 dx 가 맞다"""
    slopes_agree(learner, solution, rng, normal(rng, 1, 2, 5, 5), 3, 3, stride=1)
    slopes_agree(learner, solution, rng, normal(rng, 2, 1, 6, 6), 3, 3, stride=2)
    slopes_agree(learner, solution, rng, normal(rng, 1, 1, 6, 6), 2, 2, stride=3)


@problem.check(points=3)
def gradient_with_padding(learner, solution, rng):
    """dx is right with padding, for any height and width, and has the shape of x
    ko: 패딩이 있어도, 높이와 너비가 어떻든 dx 가 맞고, 모양은 x 와 같다"""
    slopes_agree(learner, solution, rng, negative(rng, 2, 2, 4, 4), 2, 2, stride=2, pad=1)
    slopes_agree(learner, solution, rng, negative(rng, 2, 2, 4, 5), 3, 2, stride=2, pad=1)
    slopes_agree(learner, solution, rng, negative(rng, 1, 2, 4, 3), 4, 5, stride=1, pad=3)


@problem.check(points=2)
def first_of_equals_wins(learner, solution, rng):
    """where several cells are the largest, the first one in reading order gets the whole gradient
    ko: 최댓값이 여럿이면 읽는 순서로 첫째 칸이 기울기를 모두 받는다"""
    # Numerical derivatives cannot decide a tie; here the statement does.
    levels = rng.integers(0, 3, size=(2, 2, 6, 6)) / 2
    levels[1, 0, 2:4, 2:4] = [[0, 1], [1, 0.5]]  # the first in a row is not the first in a column
    for x, sides, stride in (
        (levels, (2, 2), 2),
        (np.maximum(0, rng.normal(-1, 1, size=(1, 2, 6, 6))), (3, 3), 1),
        (np.maximum(0, rng.normal(-1, 1, size=(1, 1, 5, 7))), (3, 2), 2),
    ):
        right = solution.Pooling(*sides, stride=stride)
        dout = rng.normal(size=right.forward(x).shape)
        layer = learner.Pooling(*sides, stride=stride)
        layer.forward(x)
        close((layer.backward(dout),), (right.backward(dout),), names=("dx",))


@problem.check(points=2)
def each_backward_is_its_own(learner, solution, rng):
    """backward belongs to the last forward of its own layer, whatever other layers did since
    ko: 다른 계층이 그사이 무엇을 했든 backward 는 자기 계층의 마지막 forward 에 대한 것이다"""
    layers, right = [learner.Pooling(2, 2, stride=2) for _ in "ab"], [solution.Pooling(2, 2, stride=2) for _ in "ab"]
    layers[0].forward(normal(rng, 3, 2, 6, 6))
    for layer, other in zip(layers, right, strict=True):
        x = normal(rng, 2, 2, 4, 4)
        layer.forward(x)
        other.forward(x)
    for layer, other in zip(layers, right, strict=True):
        dout = rng.normal(size=(2, 2, 2, 2))
        close((layer.backward(dout),), (other.backward(dout),), names=("dx",))


@problem.picture
def who_wins(learner, solution, rng):
    """windows of 3 by 3 in steps of 2: the largest value of each, and where each window's gradient goes
    ko: 3×3 창을 2칸씩 옮긴 것. 창마다의 최댓값과, 창마다의 기울기가 가는 곳"""
    x = rng.integers(-9, 10, size=(1, 1, 7, 7)).astype(float)
    right = solution.Pooling(3, 3, stride=2)
    out = right.forward(x)
    dout = np.arange(1.0, out.size + 1).reshape(out.shape)

    def back():
        layer = learner.Pooling(3, 3, stride=2)
        layer.forward(x)
        return layer.backward(dout)[0, 0]

    cells = {"rows": "H", "columns": "W"}
    return (
        given(x[0, 0], title="x", **cells),
        matrices(yours=lambda: learner.Pooling(3, 3, stride=2).forward(x)[0, 0], right=out[0, 0], title="out", **cells),
        matrices(yours=back, right=right.backward(dout)[0, 0], title="dx", policy=GRADIENT, **cells),
    )
