"""Problem 221: the convolution layer, its way back."""

import numpy as np

from grader.checking import Problem, close, gradient_of
from grader.picturing import GRADIENT, images, matrices

problem = Problem(
    covers=["004:221"],
    builds_on=["p151_affine_layer", "p220_convolution_forward"],
    hints=[
        """Between im2col and the last reshape of forward stands an affine layer: out = windows @ columns + b. You know its \
way back from problem 151. Which part of dout must go where before its three formulas fit?
ko: forward 의 im2col 과 마지막 reshape 사이에는 Affine 계층이 있다. out = windows @ columns + b. 그 역전파는 151번 문제에서 배웠다. \
그 세 식이 맞아 들어가려면 먼저 dout 의 어느 축이 어디로 가야 하는가?""",
        """Undo forward from its end: transpose and reshape dout to (N * OH * OW, FN), then db, dW and the gradient of the \
windows, each in the shape of what it belongs to. Keep on self in forward what these need.
ko: forward 를 끝에서부터 거꾸로 되돌려라. dout 을 transpose 하고 reshape 하여 (N * OH * OW, FN) 으로 만든 다음, db, dW, 창의 \
기울기를 저마다 원래 것의 모양으로 구한다. 여기에 필요한 것은 forward 에서 self 에 저장해 두어라.""",
        """The last step goes from windows back to images, im2col in reverse: begin with a padded image of zeros, let each \
window add its gradients at the place it was copied from, and cut off the frame. What becomes of a cell that lies in four \
windows?
ko: 마지막 단계는 창에서 이미지로 돌아가는, im2col 의 반대이다. 패딩까지 포함한 크기의 0 배열에서 시작하여, 창마다 자기 기울기를 \
복사해 온 자리에 보태고, 끝으로 패딩을 잘라 내라. 창 네 개에 들어 있는 칸은 어떻게 되는가?""",
    ],
    draws=False,
    learned="""A pixel that lies in several windows collects its gradient from all of them.
ko: 여러 창에 들어간 픽셀은 그 모든 창에서 기울기를 모은다.""",
)


class Case:
    """Images, filters and an upstream gradient of given shapes, and what a layer must make of them."""

    def __init__(self, rng, solution, images, filters, **how):
        self.how = how
        self.x, self.W, self.b = rng.normal(size=images), rng.normal(size=filters), rng.normal(size=filters[0])
        self.forward = lambda x, W, b: solution.Convolution(W, b, **how).forward(x)
        self.dout = rng.normal(size=self.forward(self.x, self.W, self.b).shape)

    def layer(self, of):
        """The learner's layer with the filters of this case."""
        return of.Convolution(self.W, self.b, **self.how)

    def gradients(self, names):
        """Those of dx, dW and db that are named, by numerical derivatives of the solution's forward."""
        positions = [("dx", "dW", "db").index(name) for name in names]
        return gradient_of(self.forward, at=(self.x, self.W, self.b), upstream=self.dout, wrt=positions)

    def judge(self, of, *names):
        """One way forward and back; those of dx, dW, db that are named are compared."""
        layer = self.layer(of)
        layer.forward(self.x)
        compare(layer, layer.backward(self.dout), self, names)


def compare(layer, dx, case, names):
    """The named ones of the gradients that a layer has found, with those of its case."""
    found = tuple(dx if name == "dx" else getattr(layer, name) for name in names)
    close(found, case.gradients(names), names=names, batch=len(case.x), sources={"dout": case.dout})


@problem.check(points=2)
def forward_is_the_convolution(learner, solution, rng):
    """forward returns the maps, for random data and for counting data
    ko: forward 는 무작위 데이터에서도 0, 1, 2, ... 로 채운 데이터에서도 맵을 반환한다"""
    case = Case(rng, solution, (2, 3, 5, 6), (4, 3, 3, 2), stride=2, pad=1)
    close(case.layer(learner).forward(case.x), case.forward(case.x, case.W, case.b))
    x, W, b = np.arange(1470.0).reshape(10, 3, 7, 7), np.arange(750.0).reshape(10, 3, 5, 5), np.ones(10)
    close(learner.Convolution(W, b).forward(x), solution.Convolution(W, b).forward(x))


@problem.check(points=3)
def backward_sets_dw_and_db(learner, solution, rng):
    """backward sets dW and db, which agree with numerical derivatives
    ko: backward 가 dW 와 db 를 정하며, 둘은 수치 미분과 일치한다"""
    Case(rng, solution, (2, 2, 4, 4), (3, 2, 2, 2)).judge(learner, "dW", "db")


@problem.check(points=3)
def backward_returns_dx(learner, solution, rng):
    """backward returns dx, which agrees with numerical derivatives, also where windows overlap
    ko: backward 는 dx 를 반환하며, dx 는 창이 겹치는 곳에서도 수치 미분과 일치한다"""
    Case(rng, solution, (2, 2, 4, 4), (3, 2, 2, 2)).judge(learner, "dx")
    Case(rng, solution, (1, 1, 5, 5), (2, 1, 3, 3)).judge(learner, "dx")


@problem.check(points=2)
def stride_leaves_cells_out(learner, solution, rng):
    """with a stride all gradients are right, also where cells lie in no window
    ko: stride 가 있을 때도, 어느 창에도 들지 않는 칸이 있을 때도 모든 기울기가 맞다"""
    Case(rng, solution, (2, 1, 6, 6), (2, 1, 3, 3), stride=2).judge(learner, "dx", "dW")
    Case(rng, solution, (1, 1, 6, 6), (2, 1, 2, 2), stride=3).judge(learner, "dx", "dW")


@problem.check(points=2)
def padding_gets_no_gradient(learner, solution, rng):
    """with padding all gradients are right, and dx has the shape of x
    ko: 패딩이 있을 때도 모든 기울기가 맞고, dx 의 모양은 x 와 같다"""
    Case(rng, solution, (2, 1, 4, 4), (2, 1, 3, 3), stride=1, pad=1).judge(learner, "dx", "dW")
    Case(rng, solution, (1, 1, 3, 3), (2, 1, 2, 2), stride=1, pad=2).judge(learner, "dx", "dW")


@problem.check(points=3)
def height_is_not_width(learner, solution, rng):
    """dx, dW and db are right for any height and width, with stride and padding together
    ko: 높이와 너비가 어떻든, stride 와 패딩이 함께 있어도 dx, dW, db 가 맞다"""
    Case(rng, solution, (1, 2, 3, 5), (2, 2, 2, 3)).judge(learner, "dx", "dW", "db")
    Case(rng, solution, (3, 2, 4, 5), (3, 2, 3, 2), stride=2, pad=1).judge(learner, "dx", "dW", "db")
    Case(rng, solution, (1, 1, 4, 3), (2, 1, 4, 5), stride=1, pad=3).judge(learner, "dx", "dW", "db")


@problem.check(points=2)
def each_backward_is_its_own(learner, solution, rng):
    """each backward starts anew and belongs to the last forward of its own layer
    ko: backward 는 매번 새로 시작하며, 자기 계층의 마지막 forward 에 대한 것이다"""
    first, second, third = (Case(rng, solution, (n, 1, 4, 4), (2, 1, 2, 2)) for n in (3, 2, 2))
    second.W, second.b = first.W, first.b
    one, other = first.layer(learner), third.layer(learner)
    one.forward(first.x)
    one.backward(first.dout)
    one.forward(second.x)
    other.forward(third.x)
    compare(one, one.backward(second.dout), second, ("dW", "db"))
    compare(other, other.backward(third.dout), third, ("dx", "dW"))


@problem.check(points=2)
def training_reaches_the_layer(learner, solution, rng):
    """forward and dx follow when W and b, the arrays the layer was given, are changed in place
    ko: 계층이 받은 배열 W 와 b 의 값을 그 자리에서 바꾸면 forward 와 dx 도 따라서 바뀐다"""
    case = Case(rng, solution, (2, 2, 4, 4), (3, 2, 2, 2))
    dW, db = rng.normal(size=case.W.shape), rng.normal(size=case.b.shape)
    seen = learner.rig("after_a_step", case.W, case.b, case.x, case.dout, dW, db)
    for when, arrays in (("before", (case.W, case.b)), ("after", (case.W - dW, case.b - db))):
        layer = solution.Convolution(*arrays)
        close(tuple(seen[when]), (layer.forward(case.x), layer.backward(case.dout)), names=("out", "dx"))


@problem.picture
def the_gradients(learner, solution, rng):
    """the gradient of every filter, and that of two images with two channels: entries that are wrong are framed
    ko: 필터마다의 기울기와, 채널이 둘인 이미지 두 장의 기울기. 틀린 원소에 테두리가 있다"""
    case = Case(rng, solution, (2, 2, 5, 5), (3, 2, 2, 2), stride=1, pad=0)
    dx, dW = case.gradients(("dx", "dW"))

    def found(name):
        layer = case.layer(learner)
        layer.forward(case.x)
        back = layer.backward(case.dout)
        return back if name == "dx" else getattr(layer, name)

    return (
        matrices(
            yours=lambda: found("dW").reshape(3, -1),
            right=dW.reshape(3, -1),
            rows="filters\nko: 필터",
            columns="C,FH,FW",
            title="dW",
            policy=GRADIENT,
        ),
        images(
            yours=lambda: found("dx").reshape(-1, 5, 5),
            right=dx.reshape(-1, 5, 5),
            names=[f"[{n},{c}]" for n in range(2) for c in range(2)],
            title="dx",
            signed=True,
            policy=GRADIENT,
        ),
    )
