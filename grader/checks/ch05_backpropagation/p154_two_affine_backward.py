"""Problem 154: two affine layers, one behind the other, backward."""

import numpy as np

from grader.checking import Problem, close, expect, gradient_of, inout, unchanged
from grader.picturing import GRADIENT, given, matrices
from grader.sizes import different

problem = Problem(
    covers=["004:154"],
    builds_on=["p153_two_affine_forward"],
    hints=[
        """Draw the chain of problem 153 and write below each array its shape. Under every arrow draw one that points back, \
and write its shape below it as well: what comes back for an array has the shape of that array.
ko: 문제 153 의 사슬을 그리고 배열마다 아래에 모양을 적어라. 화살표마다 되돌아오는 화살표를 하나씩 더 그리고 거기에도 모양을 적어라. \
어떤 배열로 되돌아오는 것은 그 배열과 모양이 같다.""",
        """Which layer does dY reach first? Do everything that this layer has to do, and only then ask what the other layer \
gets.
ko: dY 가 먼저 닿는 계층은 어느 것인가? 그 계층이 할 일을 모두 마친 다음, 다른 계층이 무엇을 받는지 생각하라.""",
        """Give the gradient of out1 a name of its own: it is made from dY and W2, and after it the first layer needs \
nothing of the second any more. And what did each layer take in on the way forward? Its weights need that.
ko: out1 의 기울기에 따로 이름을 붙여라. 그것은 dY 와 W2 로 만들어지며, 그다음부터 첫째 계층은 둘째 계층이 더 필요하지 않다. 그리고 \
순전파 때 계층마다 무엇이 들어왔는가? 가중치의 기울기에는 그것이 필요하다.""",
    ],
    draws=False,
    learned="""What leaves a layer on the way back is what the layer before it waits for, so that layers chain without a new formula.
ko: 역전파에서 한 층을 나가는 기울기가 바로 앞 층이 기다리는 기울기이다. 그래서 새 공식 없이 층을 이을 수 있다.""",
)

KEYS = ("W1", "b1", "W2", "b2")


def sizes(rng):
    """N, D, H, K, no two alike."""
    return different(rng, 4, 2, 6)


def case(rng, rows, D, H, K):
    """A batch, parameters and dY."""
    shapes = {"W1": (D, H), "b1": (H,), "W2": (H, K), "b2": (K,)}
    params = {key: rng.normal(size=shape) for key, shape in shapes.items()}
    return rng.normal(size=(rows, D)), params, rng.normal(size=(rows, K))


def certified(x, params, dY, wrt):
    """Numerical derivatives of sum(out2 * dY); wrt: 0 for x, 1 to 4 for KEYS."""
    at = (x, *(params[key] for key in KEYS))
    return gradient_of(lambda x, W1, b1, W2, b2: (x @ W1 + b1) @ W2 + b2, at=at, upstream=dY, wrt=wrt)


def results(learner, x, params, dY):
    """dx and grads as the learner returns them; the check ends here if they are not a pair."""
    pair = learner.backward(x, params, dY)
    expect(
        isinstance(pair, tuple | list) and len(pair) == 2,
        """backward has to return two things, (dx, grads)
        ko: backward 는 (dx, grads) 두 가지를 반환해야 한다""",
        got=pair,
    )
    return pair


def judged(learner, rng, keys):
    """The gradients under these keys, for several sizes."""
    # Where D, H and K are alike, whatever is mixed up can still be computed.
    for sides in ((6, 3, 3, 3), sizes(rng), sizes(rng)):
        x, params, dY = case(rng, *sides)
        grads = results(learner, x, params, dY)[1]
        expect(
            isinstance(grads, dict) and set(keys) <= set(grads),
            """grads has to be a dict with the keys W1, b1, W2, b2
            ko: grads 는 키가 W1, b1, W2, b2 인 딕셔너리여야 한다""",
            got=grads,
        )
        want = certified(x, params, dY, tuple(1 + KEYS.index(key) for key in keys))
        close(tuple(grads[key] for key in keys), want, names=keys, batch=len(x))


@problem.check(points=3)
def gradients_of_the_second_layer(learner, solution, rng):
    """the gradients of W2 and b2 agree with numerical derivatives
    ko: W2 와 b2 의 기울기가 수치 미분과 일치한다"""
    judged(learner, rng, ("W2", "b2"))


@problem.check(points=4)
def gradients_of_the_first_layer(learner, solution, rng):
    """the gradients of W1 and b1 agree with numerical derivatives
    ko: W1 과 b1 의 기울기가 수치 미분과 일치한다"""
    judged(learner, rng, ("W1", "b1"))


@problem.check(points=3)
def gradient_of_the_input(learner, solution, rng):
    """dx agrees with numerical derivatives, for several rows and for one
    ko: 행이 여럿이든 하나이든 dx 는 수치 미분과 일치한다"""
    for sides in ((6, 3, 3, 3), sizes(rng), (1, *different(rng, 3, 2, 6))):
        x, params, dY = case(rng, *sides)
        close((results(learner, x, params, dY)[0],), certified(x, params, dY, (0,)), names=("dx",))


@problem.check(points=1, needs="gradient_of_the_input")
def whole_numbers_of_the_drawing(learner, solution, rng):
    """gives the figures of the example, where all arrays hold whole numbers
    ko: 배열이 모두 정수인 예제의 수가 나온다"""
    params = {
        "W1": np.array([[1, 3, 5], [2, 4, 6]]),
        "b1": np.array([1, 2, 3]),
        "W2": np.array([[1, 4], [2, 5], [3, 6]]),
        "b2": np.array([1, 2]),
    }
    x, dY = np.array([[1, 2]]), np.array([[93, 211]])
    close(tuple(results(learner, x, params, dY)), solution.backward(x, params, dY), names=("dx", "grads"))


@problem.check(points=1, needs="gradient_of_the_input")
def arguments_stay(learner, solution, rng):
    """x, params and dY stay as they were
    ko: x, params, dY 는 바뀌지 않는다"""
    arguments = [inout(value) for value in case(rng, *sizes(rng))]
    learner.backward(*arguments)
    for argument in arguments:
        unchanged(argument)


@problem.picture
def the_way_back(learner, solution, rng):
    """the gradients in the order in which they are found: dY comes in, W2 and b2, W1 and b1, dx goes out
    ko: 구해지는 순서대로 본 기울기: dY 가 들어오고, W2 와 b2, W1 과 b1, 그리고 dx 가 나간다"""
    x, params, dY = case(rng, 5, 4, 3, 2)
    dx, *slopes = certified(x, params, dY, (0, 1, 2, 3, 4))
    right = dict(zip(KEYS, slopes, strict=True))
    panels = [given(dY, rows="N", columns="K")]
    for key, rows, columns in (("W2", "H", "K"), ("b2", "-", "K"), ("W1", "D", "H"), ("b1", "-", "H")):
        panels.append(
            matrices(
                yours=lambda key=key: results(learner, x, params, dY)[1][key],
                right=right[key],
                title=key,
                rows=rows,
                columns=columns,
                policy=GRADIENT,
            )
        )
    last = matrices(
        yours=lambda: results(learner, x, params, dY)[0], right=dx, title="dx", rows="N", columns="D", policy=GRADIENT
    )
    return (*panels, last)
