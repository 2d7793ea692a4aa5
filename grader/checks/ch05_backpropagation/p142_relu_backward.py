"""Problem 142: the gradient that ReLU passes back."""

import numpy as np

from grader.checking import Problem, close, gradient_of, inout, unchanged
from grader.sizes import different

problem = Problem(
    covers=["004:142"],
    builds_on=["p140_relu_layer"],
    hints=[
        """Write the four entries of the example's x side by side, and below each the slope of ReLU there. How do you get from slopes \
and dout to dx?
ko: 예제의 x 의 원소 넷을 나란히 적고, 그 아래에 그 자리에서의 ReLU 의 미분을 적어라. 미분과 dout 에서 dx 는 어떻게 나오는가?""",
        """Which of the two arrays decides whether a gradient goes through? Try a dout whose entries all are negative.
ko: 기울기가 지나갈지 말지를 두 배열 가운데 어느 것이 정하는가? dout 의 원소가 모두 음수일 때를 시험해 보라.""",
        """np.where(condition, a, b) takes from a where the condition holds, else from b. Or multiply: True counts as 1 and False as 0. \
Then put a 0 into x and look whether the gradient ends there.
ko: np.where(조건, a, b) 는 조건이 참인 곳에서는 a, 아니면 b 에서 가져온다. 곱셈으로도 된다. True 는 1, False 는 0 으로 \
계산된다. 그런 다음 x 에 0 을 넣어 기울기가 거기서 막히는지 보라.""",
    ],
    draws=False,
    learned="""On the way back it is the sign of x that decides and not that of dout: a negative gradient passes where x was positive.
ko: 역전파에서 통과를 정하는 것은 dout 의 부호가 아니라 x 의 부호이다. x 가 양수였다면 음의 기울기도 지나간다.""",
)


def both_signs(rng, shape):
    """Numbers of both signs, none of them near 0, at least one of each."""
    x = rng.uniform(0.3, 4, size=shape) * rng.choice([-1, 1], size=shape)
    x.flat[:2] = abs(x.flat[0]), -abs(x.flat[1])
    return x


def certified(x, dout):
    """The gradient of x, from max(0, x) alone."""
    return gradient_of(lambda x: np.maximum(0, x), at=(x,), upstream=dout)[0]


@problem.check(points=3)
def stops_where_x_was_negative(learner, solution, rng):
    """a gradient of positive numbers goes through where x was positive, and ends elsewhere
    ko: 양수인 기울기는 x 가 양수였던 곳을 지나가고 나머지 곳에서 막힌다"""
    for axes in (2, 1, 4):
        shape = different(rng, axes, 2, 5)
        x, dout = both_signs(rng, shape), rng.uniform(0.3, 4, size=shape)
        close(learner.relu_backward(x, dout), certified(x, dout))


@problem.check(points=3)
def sign_of_the_gradient_does_not_matter(learner, solution, rng):
    """negative gradients go through as well
    ko: 음수인 기울기도 마찬가지로 지나간다"""
    for _ in range(2):
        shape = different(rng, 2, 2, 5)
        x, dout = both_signs(rng, shape), both_signs(rng, shape)
        close(learner.relu_backward(x, dout), certified(x, dout))
        close(learner.relu_backward(x, -dout), certified(x, -dout))


@problem.check(points=1, needs="stops_where_x_was_negative")
def ends_at_zero(learner, solution, rng):
    """the gradient is 0 where x is exactly 0
    ko: x 가 정확히 0 인 곳에서 기울기는 0 이다"""
    shape = different(rng, 2, 2, 5)
    x, dout = both_signs(rng, shape), both_signs(rng, shape)
    x.flat[rng.choice(x.size, size=2, replace=False)] = 0.0
    close(learner.relu_backward(x, dout), solution.relu_backward(x, dout))


@problem.check(points=1, needs="stops_where_x_was_negative")
def leaves_x_alone(learner, solution, rng):
    """x stays as it was
    ko: x 는 바뀌지 않는다"""
    x = inout(both_signs(rng, (3, 4)))
    learner.relu_backward(x, both_signs(rng, (3, 4)))
    unchanged(x)
