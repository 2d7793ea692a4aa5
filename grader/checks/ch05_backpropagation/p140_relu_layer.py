"""Problem 140: the ReLU layer, its mask, and its way back."""

import numpy as np

from grader.checking import EXACT, Problem, close, gradient_of, inout, unchanged
from grader.picturing import curves
from grader.sizes import different

problem = Problem(
    covers=["004:140", "000:000-1.1d"],
    builds_on=["p038a_relu"],
    hints=[
        """x <= 0 is an array of True and False in the shape of x: that is the mask. Keep it on self, because backward \
gets only dout and has to know what happened on the way forward.
ko: x <= 0 은 x 와 모양이 같은 True/False 배열이고, 이것이 바로 마스크이다. backward 는 dout 만 받으므로 순전파 때의 일을 \
알 수 있도록 마스크를 self 에 두어라.""",
        """An array takes a mask as an index: a[mask] = 0 sets the masked entries of a to 0 and leaves the others. Which \
array may forward write into without harming the caller?
ko: 배열은 마스크를 인덱스로 받는다. a[mask] = 0 은 a 에서 마스크가 True 인 원소만 0 으로 바꾼다. 호출한 쪽에 해를 주지 \
않으려면 forward 는 어느 배열에 써야 하는가?""",
        """backward does to dout what forward did to x, with the same mask. It asks nothing about dout: neither whether \
it is positive nor what x was, apart from the mask.
ko: backward 는 forward 가 x 에 한 일을 같은 마스크로 dout 에 한다. dout 이 양수인지도, 마스크 말고는 x 가 얼마였는지도 \
묻지 않는다.""",
    ],
    draws=False,
    learned="""A layer remembers on the way forward what it needs on the way back; ReLU needs to know which values it stopped.
ko: 계층은 역전파에 필요한 것을 순전파에서 기억해 둔다. ReLU 는 어느 값을 막았는지 알면 된다.""",
)


def sides(rng):
    """N and D, never alike; from four on two batches hardly ever have the same mask."""
    return different(rng, 2, 4, 6)


def batch(rng, shape):
    """Inputs of both signs in every row, none of them near the kink at 0."""
    signs = rng.permuted(np.resize([1, -1], shape), axis=-1)
    return signs * rng.uniform(0.2, 3, size=shape)


def upstream(rng, shape):
    """A gradient of both signs, whatever the signs of the input are."""
    return rng.normal(size=shape)


def certified(solution, x, dout):
    """The gradient of x, from the solution's forward alone."""
    return gradient_of(lambda x: solution.Relu().forward(x), at=(x,), upstream=dout)


@problem.check(points=2)
def forward_lets_positive_values_through(learner, solution, rng):
    """forward returns x where it is positive, else 0, in any shape
    ko: forward 는 어떤 모양이든 x 가 양수인 곳은 x, 나머지는 0 을 반환한다"""
    for shape in (sides(rng), (int(rng.integers(5, 9)),), (2, 3, 4, 4)):
        x = batch(rng, shape)
        close(learner.Relu().forward(x), solution.Relu().forward(x))


@problem.check(points=2)
def mask_is_true_where_x_was_stopped(learner, solution, rng):
    """after forward mask is True where x <= 0, else False
    ko: forward 뒤에 mask 는 x <= 0 인 곳에서 True, 나머지에서 False 이다"""
    x = batch(rng, sides(rng))
    x.flat[rng.choice(x.size, size=2, replace=False)] = 0.0
    layer = learner.Relu()
    layer.forward(x)
    close((layer.mask,), (x <= 0,), names=("mask",), policy=EXACT)


@problem.check(points=4)
def backward_is_the_gradient(learner, solution, rng):
    """backward agrees with numerical derivatives, for every dout
    ko: backward 는 어떤 dout 에 대해서도 수치 미분과 일치한다"""
    for shape in (sides(rng), (2, 3, 2, 2)):
        x, dout = batch(rng, shape), upstream(rng, shape)
        layer = learner.Relu()
        layer.forward(x)
        close((layer.backward(dout),), certified(solution, x, dout), names=("dx",))


@problem.check(points=1, needs="backward_is_the_gradient")
def gradient_at_zero_is_zero(learner, solution, rng):
    """where x is exactly 0 the gradient is 0
    ko: x 가 정확히 0 인 곳에서 기울기는 0 이다"""
    shape = sides(rng)
    x, dout = batch(rng, shape), upstream(rng, shape)
    x.flat[rng.choice(x.size, size=3, replace=False)] = 0.0
    layer, right = learner.Relu(), solution.Relu()
    close(layer.forward(x), right.forward(x))
    close((layer.backward(dout),), (right.backward(dout),), names=("dx",))


@problem.check(points=2, needs="backward_is_the_gradient")
def each_layer_follows_its_last_forward(learner, solution, rng):
    """a second batch gets its own mask, and two layers do not get into each other's way
    ko: 두 번째 배치는 자기 마스크를 쓰고, 두 계층은 서로 간섭하지 않는다"""
    shape = sides(rng)
    batches = [(batch(rng, shape), upstream(rng, shape)) for _ in range(3)]
    layers = [learner.Relu(), learner.Relu()]
    for layer, (x, _) in zip([layers[0], *layers], batches, strict=True):
        layer.forward(x)
    for layer, (x, dout) in zip(layers, batches[1:], strict=True):
        close((layer.backward(dout),), certified(solution, x, dout), names=("dx",))


@problem.check(points=1, needs="forward_lets_positive_values_through")
def forward_leaves_x_alone(learner, solution, rng):
    """forward leaves the caller's x as it was
    ko: forward 는 호출한 쪽의 x 를 바꾸지 않는다"""
    x = inout(batch(rng, sides(rng)))
    learner.Relu().forward(x)
    unchanged(x)


@problem.picture
def the_gate(learner, solution, rng):
    """what goes through on the way forward, and which part of dout goes through on the way back
    ko: 순전파에서 통과하는 값과, 역전파에서 통과하는 dout"""
    x = np.linspace(-3, 3, 61)
    dout = 1 + 0.5 * np.sin(4 * x)

    def there_and_back(module):
        layer = module.Relu()
        out = layer.forward(x)
        return out, layer.backward(dout)

    out, dx = there_and_back(solution)
    return (
        curves(x, yours=lambda: learner.Relu().forward(x), right=out, y_label="out", title="forward\nko: 순전파"),
        curves(
            x,
            yours=lambda: there_and_back(learner)[1],
            right=dx,
            y_label="dx",
            others={"dout": (x, dout)},
            title="backward\nko: 역전파",
        ),
    )
