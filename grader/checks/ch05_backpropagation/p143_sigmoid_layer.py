"""Problem 143: the sigmoid layer, what it keeps, and its way back."""

import numpy as np

from grader.checking import Problem, close, gradient_of, inout, unchanged
from grader.picturing import curves
from grader.sizes import different

problem = Problem(
    covers=["004:143", "000:000-1.1e"],
    builds_on=["p035_sigmoid"],
    hints=[
        """forward is the sigmoid of problem 35. backward gets only dout, so forward has to leave something on self. Which of \
its values does the formula of the derivative contain?
ko: forward 는 35번 문제의 시그모이드이다. backward 는 dout 만 받으므로 forward 가 self 에 무언가를 남겨야 한다. 미분 식에 \
나오는 것은 어느 값인가?""",
        """Three factors meet in backward: what comes from above, and the two of the derivative. All have the shape of x \
and are multiplied entry by entry, with *.
ko: backward 에서는 위에서 온 것 하나와 미분의 것 둘, 이렇게 세 인수가 만난다. 모두 x 와 모양이 같고 * 로 원소마다 곱한다.""",
        """Try forward(np.array([0.0])) and backward(np.array([1.0])): the output has to be 0.5 and the slope 0.25, the \
steepest there is. Then try 1000 and -1000.
ko: forward(np.array([0.0])) 과 backward(np.array([1.0])) 을 시험해 보라. 출력은 0.5, 기울기는 가장 가파른 값인 0.25 여야 \
한다. 그런 다음 1000 과 -1000 을 시험하라.""",
    ],
    draws=False,
    learned="""The slope of the sigmoid can be had from its output alone, and is never above 1/4: many such layers wear a gradient down.
ko: 시그모이드의 기울기는 출력만으로 구할 수 있고 1/4 을 넘지 않는다. 이런 층을 여러 번 지나면 기울기가 작아진다.""",
)


def sides(rng):
    """N and D, never alike."""
    return different(rng, 2, 2, 6)


def upstream(rng, shape):
    """A gradient of both signs, far from ones."""
    return rng.normal(0, 2, size=shape)


def certified(solution, x, dout):
    """The gradient of x, from the solution's forward alone."""
    return gradient_of(lambda x: solution.Sigmoid().forward(x), at=(x,), upstream=dout)


@problem.check(points=2)
def forward_is_the_sigmoid(learner, solution, rng):
    """forward returns 1 / (1 + exp(-x)), in any shape
    ko: forward 는 어떤 모양이든 1 / (1 + exp(-x)) 을 반환한다"""
    for shape in (sides(rng), (int(rng.integers(3, 8)),), (2, 3, 2, 2)):
        x = rng.normal(0, 2, size=shape)
        close(learner.Sigmoid().forward(x), solution.Sigmoid().forward(x))


@problem.check(points=1)
def out_keeps_the_output(learner, solution, rng):
    """after forward the attribute out holds what forward returned
    ko: forward 뒤에 속성 out 에는 forward 가 반환한 값이 들어 있다"""
    x = rng.normal(size=sides(rng))
    layer = learner.Sigmoid()
    layer.forward(x)
    close((layer.out,), (solution.Sigmoid().forward(x),), names=("out",))


@problem.check(points=4)
def backward_is_the_gradient(learner, solution, rng):
    """backward agrees with numerical derivatives, for every dout
    ko: backward 는 어떤 dout 에 대해서도 수치 미분과 일치한다"""
    for shape in (sides(rng), (2, 3, 2, 2)):
        x, dout = rng.normal(0, 1.5, size=shape), upstream(rng, shape)
        layer = learner.Sigmoid()
        layer.forward(x)
        close((layer.backward(dout),), certified(solution, x, dout), names=("dx",))


@problem.check(points=2, needs="backward_is_the_gradient")
def each_layer_follows_its_last_forward(learner, solution, rng):
    """a second batch gets its own gradient, and two layers do not get into each other's way
    ko: 두 번째 배치는 자기 기울기를 얻고, 두 계층은 서로 간섭하지 않는다"""
    shape = sides(rng)
    batches = [(rng.normal(size=shape), upstream(rng, shape)) for _ in range(3)]
    layers = [learner.Sigmoid(), learner.Sigmoid()]
    for layer, (x, _) in zip([layers[0], *layers], batches, strict=True):
        layer.forward(x)
    for layer, (x, dout) in zip(layers, batches[1:], strict=True):
        close((layer.backward(dout),), certified(solution, x, dout), names=("dx",))


@problem.check(points=2, needs="forward_is_the_sigmoid")
def survives_inputs_of_a_thousand(learner, solution, rng):
    """inputs of a thousand, positive or negative, give 1 or 0 and the gradient 0, never nan
    ko: 입력이 1000 이든 -1000 이든 출력은 1 또는 0, 기울기는 0 이며 nan 이 나오지 않는다"""
    # The moderate ones have a gradient: zeros alone would be right for the others.
    x = rng.permutation([1000.0, -1000.0, 900.0, -800.0, *rng.uniform(0.5, 2, size=2)])
    layer, right = learner.Sigmoid(), solution.Sigmoid()
    close(layer.forward(x), right.forward(x))
    dout = upstream(rng, x.shape)
    close((layer.backward(dout),), (right.backward(dout),), names=("dx",))


@problem.check(points=1, needs="forward_is_the_sigmoid")
def forward_leaves_x_alone(learner, solution, rng):
    """forward leaves the caller's x as it was
    ko: forward 는 호출한 쪽의 x 를 바꾸지 않는다"""
    x = inout(rng.normal(size=sides(rng)))
    learner.Sigmoid().forward(x)
    unchanged(x)


@problem.picture
def the_curve_and_its_slope(learner, solution, rng):
    """the S curve of forward, and the bump of its derivative: backward of ones
    ko: forward 의 S 자 곡선과, 그 미분의 봉우리: backward 에 1 을 넣은 것"""
    x = np.linspace(-6, 6, 121)

    def there_and_back(module):
        layer = module.Sigmoid()
        out = layer.forward(x)
        return out, layer.backward(np.ones_like(x))

    out, dx = there_and_back(solution)
    return (
        curves(x, yours=lambda: learner.Sigmoid().forward(x), right=out, y_label="out", title="forward\nko: 순전파"),
        curves(x, yours=lambda: there_and_back(learner)[1], right=dx, y_label="dx", title="backward\nko: 역전파"),
    )
