"""Problem 33a: XOR from three perceptrons in two layers."""

import numpy as np

from grader.checking import EXACT, Problem, close, expect
from grader.picturing import plane

problem = Problem(
    covers=["004:33a"],
    builds_on=["p028_and_gate", "p030_or_gate", "p031_nand_gate", "p032a_nand_with_bias"],
    hints=[
        """Write four columns on paper: x1, x2, the answer of OR, the answer of NAND. Beside them write what XOR has to \
answer. In which rows are both gates 1?
ko: 종이에 x1, x2, OR 의 답, NAND 의 답을 네 열로 적고, 그 옆에 XOR 가 내야 할 답을 적어 보라. 두 게이트가 모두 1 인 행은 \
어느 것인가?""",
        """hidden_layer calls two gates with the same x1 and x2 and returns both answers, separated by a comma. It \
computes nothing by itself.
ko: hidden_layer 는 두 게이트를 같은 x1, x2 로 호출하고 두 답을 쉼표로 나누어 반환한다. 스스로 계산하는 것은 없다.""",
        """a, b = pair takes a pair apart. What AND gets are these two answers; x1 and x2 have done their work in the \
first layer.
ko: a, b = pair 로 쓰면 한 쌍을 둘로 나눌 수 있다. AND 가 받는 것은 첫째 층의 두 답이다. x1 과 x2 가 할 일은 첫째 층에서 \
끝났다.""",
    ],
    draws=False,
    learned="""What one layer cannot tell apart, two can: the first one moves the points to where a line is enough.
ko: 한 층이 나누지 못하는 것을 두 층은 나눈다. 첫째 층이 점들을 직선 하나로 나뉘는 자리로 옮긴다.""",
)

PAIRS = [(0, 0), (0, 1), (1, 0), (1, 1)]


def as_number(y):
    """True as 1 and False as 0: what kind of value an answer is has a check of its own."""
    return int(y) if isinstance(y, bool | np.bool_) else y


def listened_to(learner, x1, x2):
    """XOR's answer, and the questions that its gates got meanwhile."""
    told = learner.rig("listened_to", x1, x2)
    whole = isinstance(told, dict) and "y" in told and isinstance(told.get("asked"), list)
    expect(
        whole,
        """XOR has to return its answer in the ordinary way.
        ko: XOR 는 답을 보통의 방법으로 반환해야 한다.""",
    )
    return told["y"], told["asked"]


def is_integer(y):
    """Whether an answer is one integer, of Python or of numpy."""
    return isinstance(y, int | np.integer | np.ndarray) and np.asarray(y).dtype.kind in "iu" and np.ndim(y) == 0


@problem.check(points=3)
def the_first_layer_is_or_and_nand(learner, solution, rng):
    """hidden_layer returns what OR and NAND answer, in this order
    ko: hidden_layer 는 OR 와 NAND 의 답을 이 순서로 반환한다"""
    want, got = [], []
    for x1, x2 in PAIRS:
        pair = learner.hidden_layer(x1, x2)
        expect(
            len(pair) == 2 if isinstance(pair, tuple | list) else isinstance(pair, np.ndarray) and pair.shape == (2,),
            """hidden_layer has to return two answers, that of OR and that of NAND.
            ko: hidden_layer 는 OR 의 답과 NAND 의 답, 이렇게 두 값을 반환해야 한다.""",
            got=pair,
        )
        got += map(as_number, pair)
        want += solution.hidden_layer(x1, x2)
    names = [f"{gate}({x1}, {x2})" for x1, x2 in PAIRS for gate in ("OR", "NAND")]
    close(tuple(got), tuple(want), names=names, policy=EXACT)


@problem.check(points=4)
def follows_the_truth_table(learner, solution, rng):
    """XOR answers 1 if exactly one of its inputs is 1
    ko: XOR 는 두 입력 가운데 정확히 하나만 1 일 때 1 을 낸다"""
    # All rows at once: one wrong row says little of what went wrong, the whole table says much.
    got = tuple(as_number(learner.XOR(x1, x2)) for x1, x2 in PAIRS)
    want = tuple(solution.XOR(x1, x2) for x1, x2 in PAIRS)
    close(got, want, names=[f"XOR({x1}, {x2})" for x1, x2 in PAIRS], policy=EXACT)


@problem.check(points=2, needs="follows_the_truth_table")
def three_gates_decide(learner, solution, rng):
    """XOR asks OR and NAND about its inputs, and AND about their answers
    ko: XOR 는 입력을 OR 와 NAND 에 넣고, 그 두 답을 AND 에 넣는다"""
    for x1, x2 in PAIRS:
        _, asked = listened_to(learner, x1, x2)
        questions = ("OR", x1, x2), ("NAND", x1, x2), ("AND", *solution.hidden_layer(x1, x2))
        expect(
            all(f"{gate}({a}, {b})" in asked or f"{gate}({b}, {a})" in asked for gate, a, b in questions),
            """XOR has to ask OR and NAND about x1 and x2, and AND about the two answers they give.
            ko: XOR 는 x1 과 x2 를 OR 와 NAND 에 넣고, 두 게이트가 낸 답을 AND 에 넣어야 한다.""",
            got=asked,
        )


@problem.check(points=1, needs="follows_the_truth_table")
def returns_integers(learner, solution, rng):
    """XOR returns an integer, not True or False
    ko: XOR 의 결과는 True 나 False 가 아니라 정수이다"""
    for x1, x2 in PAIRS:
        y = learner.XOR(x1, x2)
        expect(
            is_integer(y),
            """The result is one integer, 0 or 1.
            ko: 결과는 정수 하나, 곧 0 또는 1 이어야 한다.""",
            got=y,
        )


@problem.picture
def two_lines_and_one(learner, solution, rng):
    """left: two lines part the plane, where one cannot; right: the first layer moves the four pairs, and one line is enough
    ko: 왼쪽: 직선 하나로는 안 되는 평면을 직선 두 개가 나눈다. 오른쪽: 첫째 층이 네 쌍을 옮기면 직선 하나로 충분하다"""
    x = np.linspace(-0.5, 1.5, 42)
    pairs = [(x1, x2) for x2 in x for x1 in x]
    total = 0.5 * x + 0.5 * x[:, None]
    classes = [solution.XOR(x1, x2) for x1, x2 in PAIRS]
    return (
        plane(
            x,
            x,
            yours=lambda: np.reshape(learner.rig("answered", "XOR", pairs), total.shape),
            right=(total > 0.4) & (total < 0.7),  # OR fires, and NAND as well
            points=PAIRS,
            classes=classes,
            x_label="x1",
            y_label="x2",
            title="XOR of the inputs\nko: 입력에 대한 XOR",
        ),
        plane(
            x,
            x,
            yours=lambda: np.reshape(learner.rig("answered", "AND", pairs), total.shape),
            right=total > 0.7,
            points=[solution.hidden_layer(x1, x2) for x1, x2 in PAIRS],
            classes=classes,
            x_label="OR",
            y_label="NAND",
            title="AND of the first layer\nko: 첫째 층에 대한 AND",
        ),
    )
