"""Problem 151: the affine layer, alone and beside another one."""

from grader.checking import Problem, close, gradient_of
from grader.picturing import GRADIENT, matrices
from grader.sizes import different

problem = Problem(
    covers=["004:151", "002:002-practice2.4"],
    builds_on=["p150_bias_gradient"],
    hints=[
        """backward needs x, which only forward gets: keep it on self. The three formulas of backward are those of \
problem 150; two of the results are kept on self as well, one is returned.
ko: backward 에는 x 가 필요한데 x 는 forward 만 받는다. self 에 저장해 두어라. backward 의 세 식은 150번 문제와 같다. 결과 \
가운데 둘은 self 에 저장하고 하나는 반환한다.""",
        """Let the shapes lead: dW (D, M), dx (N, D) and db (M,) have to come from x (N, D), W (D, M) and dout (N, M). \
Which axis has to vanish in each of them?
ko: 모양을 따라가라. x (N, D), W (D, M), dout (N, M) 에서 dW (D, M), dx (N, D), db (M,) 가 나와야 한다. 각각에서 어느 축이 \
사라져야 하는가?""",
        """For each formula write the shapes below the factors, and transpose where the inner ones do not meet. b was added to all N rows, so what comes back through the rows has to be brought together in one number for each entry of b.
ko: 식마다 인수 아래에 모양을 적고, 안쪽이 맞지 않으면 전치하라. b 는 N개의 행 모두에 더해졌으므로, 행들을 거쳐 돌아오는 것을 b 의 원소마다 수 하나로 모아야 한다.""",
    ],
    draws=False,
    learned="""The shape of a gradient is that of its array, and with the shapes alone the two transposes fall into place.
ko: 기울기의 모양은 그 배열의 모양과 같다. 모양만 맞추어도 전치를 어디에 둘지 정해진다.""",
)


def sides(rng):
    """N, D and M, no two alike."""
    return different(rng, 3, 2, 6)


def weights(rng, D, M):
    """W and b of a layer."""
    return rng.normal(size=(D, M)), rng.normal(size=M)


def case(rng, sizes=None):
    """x, W, b and dout of a layer; sizes: N, D, M."""
    N, D, M = sizes or sides(rng)
    W, b = weights(rng, D, M)
    return rng.normal(size=(N, D)), W, b, rng.normal(size=(N, M))


def certified(solution, x, W, b, dout):
    """The gradients of x, W and b, from the solution's forward alone."""
    return gradient_of(lambda x, W, b: solution.Affine(W, b).forward(x), at=(x, W, b), upstream=dout)


@problem.check(points=2)
def forward_is_x_dot_w_plus_b(learner, solution, rng):
    """forward returns x @ W + b, for many rows and for one
    ko: forward 는 행이 여럿이든 하나이든 x @ W + b 를 반환한다"""
    N, D, M = sides(rng)
    W, b = weights(rng, D, M)
    for rows in (N, 1):
        x = rng.normal(size=(rows, D))
        close(learner.Affine(W, b).forward(x), solution.Affine(W, b).forward(x))


@problem.check(points=3)
def backward_returns_dx(learner, solution, rng):
    """backward returns dx, which agrees with numerical derivatives
    ko: backward 는 dx 를 반환하며, dx 는 수치 미분과 일치한다"""
    x, W, b, dout = case(rng)
    layer = learner.Affine(W, b)
    layer.forward(x)
    close((layer.backward(dout),), certified(solution, x, W, b, dout)[:1], names=("dx",))


@problem.check(points=5)
def backward_sets_dw_and_db(learner, solution, rng):
    """backward sets dW and db, which agree with numerical derivatives
    ko: backward 가 dW 와 db 를 정하며, 둘은 수치 미분과 일치한다"""
    x, W, b, dout = case(rng)
    layer = learner.Affine(W, b)
    layer.forward(x)
    layer.backward(dout)
    close((layer.dW, layer.db), certified(solution, x, W, b, dout)[1:], names=("dW", "db"), batch=len(x))


@problem.check(points=2)
def each_backward_starts_anew(learner, solution, rng):
    """a second batch gives its own gradients, whatever the first one left behind
    ko: 앞선 배치가 무엇을 남겼든 두 번째 배치는 자기 기울기를 준다"""
    first, second, D, M = different(rng, 4, 2, 6)
    W, b = weights(rng, D, M)
    layer = learner.Affine(W, b)
    for rows in (first, second):
        x, dout = rng.normal(size=(rows, D)), rng.normal(size=(rows, M))
        layer.forward(x)
        layer.backward(dout)
    close((layer.dW, layer.db), certified(solution, x, W, b, dout)[1:], names=("dW", "db"), batch=len(x))


@problem.check(points=2)
def layers_share_nothing(learner, solution, rng):
    """two layers that went forward one after the other each find their own gradients
    ko: 차례로 순전파한 두 계층이 저마다 자기 기울기를 구한다"""
    sizes = sides(rng)  # of both: what they share can be computed with
    cases = [case(rng, sizes) for _ in range(2)]
    layers = [learner.Affine(W, b) for _, W, b, _ in cases]
    for layer, (x, *_) in zip(layers, cases, strict=True):
        layer.forward(x)
    for layer, (*_, dout) in zip(layers, cases, strict=True):
        layer.backward(dout)
    for layer, (x, W, b, dout) in zip(layers, cases, strict=True):
        close((layer.dW,), certified(solution, x, W, b, dout)[1:2], names=("dW",))


@problem.check(points=2)
def training_reaches_the_layer(learner, solution, rng):
    """forward and dx follow when W and b, the arrays the layer was given, are changed in place
    ko: 계층이 받은 배열 W 와 b 의 값을 그 자리에서 바꾸면 forward 와 dx 도 따라서 바뀐다"""
    x, W, b, dout = case(rng)
    dW, db = weights(rng, *W.shape)
    seen = learner.rig("after_a_step", W, b, x, dout, dW, db)
    for when, arrays in (("before", (W, b)), ("after", (W - dW, b - db))):
        layer = solution.Affine(*arrays)
        want = layer.forward(x), layer.backward(dout)
        close(tuple(seen[when]), want, names=("out", "dx"))


@problem.picture
def the_gradients(learner, solution, rng):
    """the gradients of W, b and x for a batch of five, and how far off each entry is
    ko: 표본 다섯 개의 배치에서 W, b, x 의 기울기와 원소마다의 오차"""
    x, W, b, dout = case(rng, (5, 6, 4))

    def found(name):
        layer = learner.Affine(W, b)
        layer.forward(x)
        dx = layer.backward(dout)
        return dx if name == "dx" else getattr(layer, name)

    right = dict(zip(("dx", "dW", "db"), certified(solution, x, W, b, dout), strict=True))
    return tuple(
        matrices(
            yours=lambda name=name: found(name),
            right=right[name],
            title=name,
            rows=rows,
            columns=columns,
            policy=GRADIENT,
        )
        for name, rows, columns in (("dW", "D", "M"), ("dx", "N", "D"), ("db", "-", "M"))
    )
