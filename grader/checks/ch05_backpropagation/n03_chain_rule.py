"""Problem n03: the chain rule for the square of a sum."""

from grader.checking import Problem, close, gradient_of
from grader.picturing import edge, graph

problem = Problem(
    covers=["002:002-chain"],
    builds_on=["p137_add_layer"],
    hints=[
        """Forget x for a moment: what is the derivative of t**2 with respect to t?
ko: x 는 잠시 잊어라. t**2 을 t 로 미분하면 무엇인가?""",
        """Now the other node: if x grows by 0.01, by how much does t = x + y grow? The two slopes are multiplied.
ko: 이제 다른 노드를 보라. x 가 0.01 커지면 t = x + y 는 얼마나 커지는가? 두 미분을 곱한다.""",
        """In the example t is 5, and both derivatives are 10. Try also (3, -1), where t is 2 and both are 4: which formula with t fits \
both cases?
ko: 예제에서 t 는 5 이고 두 미분은 10 이다. (3, -1) 에서는 t 가 2 이고 두 미분은 4 이다. 두 경우에 모두 맞는, t 로 된 식은 \
무엇인가?""",
    ],
    draws=False,
    learned="""The slope of a composition is the product of the slopes of its steps, each taken at the value that reaches it.
ko: 합성함수의 기울기는 각 단계의 기울기를 곱한 것이다. 단계마다 자신에게 들어온 값에서 기울기를 구한다.""",
)

NAMES = ("z", "dz_dx", "dz_dy")


def pair(rng):
    """Two numbers with fractions, apart from each other in size, their sum not near 0."""
    x, y = rng.uniform(3, 5), rng.uniform(0.5, 2) * rng.choice([-1, 1])
    return float(x), float(y)


def wanted(solution, x, y):
    """z, and its derivatives by small steps."""
    z = solution.chain_rule(x, y)[0]
    return (z, *gradient_of(lambda x, y: solution.chain_rule(x, y)[0], at=(x, y), upstream=1.0))


def compared(learner, solution, x, y, part):
    """A part of the three values is right; all of them are looked at where they are not three."""
    got, want = learner.chain_rule(x, y), wanted(solution, x, y)
    if not (isinstance(got, tuple | list) and len(got) == len(NAMES)):
        part = slice(None)
    close(got[part] if isinstance(got, tuple | list) else got, want[part], names=NAMES[part])


@problem.check(points=2)
def square_of_the_sum(learner, solution, rng):
    """z is the square of the sum
    ko: z 는 합의 제곱이다"""
    for _ in range(2):
        compared(learner, solution, *pair(rng), slice(1))


@problem.check(points=4)
def both_derivatives(learner, solution, rng):
    """dz_dx and dz_dy agree with numerical derivatives
    ko: dz_dx 와 dz_dy 가 수치 미분과 일치한다"""
    for x, y in (pair(rng), pair(rng)[::-1]):
        compared(learner, solution, x, y, slice(1, None))


@problem.check(points=2, needs="both_derivatives")
def whole_and_opposite_numbers(learner, solution, rng):
    """works for integers, for a negative sum, and at the bottom, where x + y is 0
    ko: 정수에서도, 합이 음수일 때에도, x + y 가 0 인 바닥에서도 맞다"""
    for x, y in ((3, 2), (-7, 4), (6, -6)):
        close(learner.chain_rule(x, y), solution.chain_rule(x, y), names=NAMES)


@problem.picture
def the_way_back(learner, solution, rng):
    """first the sum, then the square, and your derivatives at the inputs
    ko: 먼저 합, 다음에 제곱, 그리고 두 입력에 적은 내 미분"""
    x, y = 3.0, -1.0
    z, dz_dx, dz_dy = wanted(solution, x, y)
    return graph(
        edge("x", "+", x, yours=lambda: learner.chain_rule(x, y)[1], right=dz_dx),
        edge("y", "+", y, yours=lambda: learner.chain_rule(x, y)[2], right=dz_dy),
        edge("+", "**2", x + y),
        edge("**2", "z", z, yours=1.0, right=1.0),
    )
