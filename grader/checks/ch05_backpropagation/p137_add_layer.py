"""Problem 137: the addition node, forward and back."""

from grader.checking import Problem, close, gradient_of, inout, unchanged
from grader.picturing import edge, graph
from grader.sizes import different

problem = Problem(
    covers=["004:137", "002:002-graph1b"],
    builds_on=["p135_mul_layer"],
    hints=[
        """The form is that of problem 135, only shorter: does backward need anything that forward has seen?
ko: 문제 135 와 같은 꼴이고 더 짧을 뿐이다. forward 가 본 것 가운데 backward 에 필요한 것이 있는가?""",
        """200 + 450 is 650. Replace 200 by 201, then 450 by 451: by how much does the sum grow in each case? Such a slope \
is multiplied by dout.
ko: 200 + 450 은 650 이다. 200 을 201 로, 다음에는 450 을 451 로 바꾸어 보라. 합은 각각 얼마나 커지는가? 그 미분에 dout 을 \
곱한다.""",
        """Both slopes are 1, and 1 * dout is not hard to work out. Two inputs went in, so two gradients come back: is there a \
comma behind your return?
ko: 미분은 둘 다 1 이고 1 * dout 은 어렵지 않다. 입력이 둘이었으므로 기울기도 둘이 나온다. return 뒤에 쉼표가 있는가?""",
    ],
    draws=False,
    learned="""A sum hands its gradient to both inputs as it is, and has nothing to remember for that.
ko: 덧셈 노드는 기울기를 두 입력에 그대로 넘긴다. 그러기 위해 기억할 것은 아무것도 없다.""",
)

NAMES = ("dx", "dy")


def certified(solution, x, y, dout):
    """The gradients of x and y, from the solution's forward alone."""
    return gradient_of(lambda x, y: solution.AddLayer().forward(x, y), at=(x, y), upstream=dout)


@problem.check(points=2)
def forward_adds(learner, solution, rng):
    """forward returns x + y, for numbers and for arrays
    ko: forward 는 수이든 배열이든 x + y 를 반환한다"""
    x, y = (float(number) for number in rng.normal(size=2))
    close(learner.AddLayer().forward(x, y), solution.AddLayer().forward(x, y))
    for shape in ((int(rng.integers(3, 7)),), different(rng, 2, 2, 5)):
        x, y = rng.normal(size=(2, *shape))
        close(learner.AddLayer().forward(x, y), solution.AddLayer().forward(x, y))


@problem.check(points=3)
def backward_is_the_gradient(learner, solution, rng):
    """backward returns dx and dy, which agree with numerical derivatives for every dout
    ko: backward 는 dx 와 dy 를 반환하며, 어떤 dout 에 대해서도 수치 미분과 일치한다"""
    x, y, *upstream = (float(number) for number in rng.uniform(-4, 4, size=4))
    layer = learner.AddLayer()
    layer.forward(x, y)
    for dout in upstream:
        close(layer.backward(dout), certified(solution, x, y, dout), names=NAMES)


@problem.check(points=1, needs="backward_is_the_gradient")
def arrays_get_theirs(learner, solution, rng):
    """backward of arrays returns arrays of their shape, and forward leaves the arrays as they were
    ko: 배열의 backward 는 같은 모양의 배열을 반환하고, forward 는 받은 배열을 바꾸지 않는다"""
    for shape in ((int(rng.integers(3, 7)),), different(rng, 2, 2, 5)):
        x, y, dout = rng.normal(size=(3, *shape))
        layer, given = learner.AddLayer(), (inout(x), inout(y))
        layer.forward(*given)
        close(layer.backward(dout), certified(solution, x, y, dout), names=NAMES)
        for argument in given:
            unchanged(argument)


@problem.picture
def the_node(learner, solution, rng):
    """a node that adds: what each input is handed on the way back
    ko: 더하는 노드: 역전파 때 두 입력이 받는 것"""
    x, y, dout = 200.0, 450.0, 1.1

    def handed(at):
        layer = learner.AddLayer()
        layer.forward(x, y)
        return layer.backward(dout)[at]

    dx, dy = certified(solution, x, y, dout)
    return graph(
        edge("x", "+", x, yours=lambda: handed(0), right=dx),
        edge("y", "+", y, yours=lambda: handed(1), right=dy),
        edge("+", "out", x + y, yours=dout, right=dout),
    )
