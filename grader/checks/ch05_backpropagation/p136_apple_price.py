"""Problem 136: the price of some apples with tax."""

from grader.checking import Problem, close
from grader.picturing import edge, graph

problem = Problem(
    covers=["004:136", "002:002-practice1.2"],
    builds_on=["p135_mul_layer"],
    hints=[
        """Follow the edges of the graph from the left. Which two numbers meet in the first node?
ko: 그래프의 선을 왼쪽부터 따라가라. 첫째 노드에서는 어느 두 수가 만나는가?""",
        """The result of the first node is an input of the second. What is the other one?
ko: 첫째 노드의 결과는 둘째 노드의 입력이다. 또 하나의 입력은 무엇인가?""",
        """Try a tax of 1: the total has to be the price of the apples and nothing else. What then is done with tax, so that 1 \
changes nothing?
ko: tax 를 1 로 해 보라. 낼 돈이 사과의 값과 똑같아야 한다. 1 이 아무것도 바꾸지 않으려면 tax 를 어떻게 써야 하는가?""",
    ],
    draws=False,
    learned="""A calculation is a graph of small nodes, each of which knows its own inputs and nothing of the rest.
ko: 계산은 작은 노드들로 된 그래프이다. 노드는 자기 입력만 알고 나머지는 모른다.""",
)


def purchase(rng):
    """The price of one apple, with a fraction; how many; the factor of the tax."""
    return float(rng.uniform(50, 150)), int(rng.integers(3, 10)), float(rng.uniform(1.05, 1.3))


@problem.check(points=2)
def price_without_tax(learner, solution, rng):
    """a tax of 1 gives the price of the apples
    ko: tax 가 1 이면 사과의 값이 나온다"""
    for _ in range(2):
        apple, apple_num, _ = purchase(rng)
        close(learner.apple_price(apple, apple_num, 1.0), solution.apple_price(apple, apple_num, 1.0))


@problem.check(points=3)
def price_with_tax(learner, solution, rng):
    """returns what any number of apples cost with tax
    ko: 사과가 몇 개이든 세금을 더한 값을 반환한다"""
    for _ in range(3):
        apple, apple_num, tax = purchase(rng)
        close(learner.apple_price(apple, apple_num, tax), solution.apple_price(apple, apple_num, tax))


@problem.check(points=1, needs="price_with_tax")
def whole_numbers_and_none(learner, solution, rng):
    """works for the example, for one apple and for none
    ko: 예제에서도, 사과가 한 개일 때와 없을 때에도 맞다"""
    for apple_num in (2, 1, 0):
        close(learner.apple_price(100, apple_num, 1.1), solution.apple_price(100, apple_num, 1.1))


@problem.picture
def the_purchase(learner, solution, rng):
    """the graph of the purchase, and what your function says has to be paid
    ko: 장보기의 그래프와 내 함수가 구한 낼 돈"""
    apple, apple_num, tax = 100, 2, 1.1
    return graph(
        edge("apple", "×", apple),
        edge("apple_num", "×", apple_num),
        edge("×", " ×", apple * apple_num),
        edge("tax", " ×", tax),
        edge(
            " ×",
            "total",
            yours=lambda: learner.apple_price(apple, apple_num, tax),
            right=solution.apple_price(apple, apple_num, tax),
        ),
    )
