"""Problem 135: the multiplication node, forward and back."""

from grader.checking import Problem, close, gradient_of
from grader.picturing import edge, graph
from grader.sizes import different

problem = Problem(
    covers=["002:002-practice1.1"],
    hints=[
        """forward sees x and y, backward sees only dout. What has to be on self when forward ends?
ko: forward 는 x 와 y 를 받지만 backward 는 dout 만 받는다. forward 가 끝날 때 self 에 무엇이 있어야 하는가?""",
        """Take 3 * 5 by hand and replace 3 by 3.01: by how much does the product grow, and how many times 0.01 is that? \
Then leave 3 and replace 5 by 5.01.
ko: 3 * 5 에서 3 을 3.01 로 바꾸어 손으로 계산하라. 곱은 얼마나 커지며, 그것은 0.01 의 몇 배인가? 다음에는 3 을 그대로 두고 5 를 \
5.01 로 바꾸어 보라.""",
        """Each of the two results of backward is a product of two factors, and dout is one of them. Along x the slope is \
not x: which of the two inputs is left when x * y is differentiated with respect to x?
ko: backward 의 두 결과는 각각 두 인수의 곱이고, 그 하나는 dout 이다. x 에 대한 미분은 x 가 아니다. x * y 를 x 로 미분하면 두 입력 \
가운데 어느 것이 남는가?""",
    ],
    draws=False,
    learned="""A product sends each input the upstream gradient times the other input, which is why it has to remember both.
ko: 곱셈 노드는 상류에서 온 기울기에 상대편 입력을 곱해 보낸다. 그래서 두 입력을 모두 기억해야 한다.""",
)

NAMES = ("dx", "dy")


def certified(solution, x, y, dout):
    """The gradients of x and y, from the solution's forward alone."""
    return gradient_of(lambda x, y: solution.MulLayer().forward(x, y), at=(x, y), upstream=dout)


def numbers(rng, count):
    """Numbers of both signs, none of them near 0 or 1."""
    return [float(number) for number in rng.uniform(1.5, 4, size=count) * rng.choice([-1, 1], size=count)]


@problem.check(points=2)
def forward_multiplies(learner, solution, rng):
    """forward returns x * y, for numbers and for arrays
    ko: forward 는 수이든 배열이든 x * y 를 반환한다"""
    x, y = numbers(rng, 2)
    close(learner.MulLayer().forward(x, y), solution.MulLayer().forward(x, y))
    for shape in ((int(rng.integers(3, 7)),), different(rng, 2, 2, 5)):
        x, y = rng.normal(size=(2, *shape))
        close(learner.MulLayer().forward(x, y), solution.MulLayer().forward(x, y))


@problem.check(points=3, needs="forward_multiplies")
def each_input_gets_its_slope(learner, solution, rng):
    """backward(1.0) returns the two slopes, which agree with numerical derivatives
    ko: backward(1.0) 은 두 미분을 반환하며, 수치 미분과 일치한다"""
    x, y = numbers(rng, 2)
    layer = learner.MulLayer()
    layer.forward(x, y)
    close(layer.backward(1.0), certified(solution, x, y, 1.0), names=NAMES)


@problem.check(points=3)
def upstream_gradient_is_multiplied_in(learner, solution, rng):
    """backward multiplies by the dout that it is given
    ko: backward 는 받은 dout 을 곱한다"""
    x, y, *upstream = numbers(rng, 4)
    layer = learner.MulLayer()
    layer.forward(x, y)
    for dout in upstream:
        close(layer.backward(dout), certified(solution, x, y, dout), names=NAMES)


@problem.check(points=2)
def arrays_go_entry_by_entry(learner, solution, rng):
    """backward of arrays works entry by entry
    ko: 배열의 backward 는 원소마다 계산한다"""
    for shape in ((int(rng.integers(3, 7)),), different(rng, 2, 2, 5)):
        x, y, dout = rng.normal(size=(3, *shape))
        layer = learner.MulLayer()
        layer.forward(x, y)
        close(layer.backward(dout), certified(solution, x, y, dout), names=NAMES)


@problem.check(points=2)
def each_node_follows_its_last_forward(learner, solution, rng):
    """a second forward counts, not the first, and two nodes do not get into each other's way
    ko: 첫 forward 가 아니라 마지막 forward 를 따르고, 두 노드는 서로 간섭하지 않는다"""
    inputs = [numbers(rng, 3) for _ in range(3)]
    nodes = [learner.MulLayer(), learner.MulLayer()]
    for node, (x, y, _) in zip([nodes[0], *nodes], inputs, strict=True):
        node.forward(x, y)
    for node, (x, y, dout) in zip(nodes, inputs[1:], strict=True):
        close(node.backward(dout), certified(solution, x, y, dout), names=NAMES)


@problem.picture
def the_node(learner, solution, rng):
    """a node that multiplies: what each input is handed on the way back
    ko: 곱하는 노드: 역전파 때 두 입력이 받는 것"""
    x, y, dout = 3.0, -2.5, 0.5

    def handed(at):
        layer = learner.MulLayer()
        layer.forward(x, y)
        return layer.backward(dout)[at]

    dx, dy = certified(solution, x, y, dout)
    return graph(
        edge("x", "×", x, yours=lambda: handed(0), right=dx),
        edge("y", "×", y, yours=lambda: handed(1), right=dy),
        edge("×", "out", x * y, yours=dout, right=dout),
    )
