"""Problem 138: the four nodes of the purchase of apples and oranges."""

from grader.checking import Problem, close
from grader.picturing import edge, graph

problem = Problem(
    covers=["004:138", "002:002-graph1"],
    builds_on=["p136_apple_price", "p137_add_layer"],
    hints=[
        """Four nodes make four lines. Which of them can be worked out at once, which have to wait for others?
ko: 노드가 넷이니 네 줄이면 된다. 바로 계산할 수 있는 노드는 어느 것이고, 다른 노드를 기다려야 하는 것은 어느 것인가?""",
        """Give each line a name on its left side, the name at the edge that leaves the node. The next node finds its inputs \
under these names.
ko: 줄마다 왼쪽에 이름을 붙여라. 노드에서 나가는 선의 이름이면 된다. 다음 노드는 그 이름에서 입력을 찾는다.""",
        """A dictionary is written {"key": value, "key": value}. With the numbers of the example its values are 200, 450, 650 and \
715: which of them is the first to differ in yours?
ko: 딕셔너리는 {"키": 값, "키": 값} 처럼 쓴다. 예제의 수로 계산하면 값이 200, 450, 650, 715 이다. 이 가운데 처음으로 다른 것은 \
어느 것인가?""",
    ],
    draws=False,
    learned="""The values between the nodes are worth keeping: a product asks for them again on the way back.
ko: 노드 사이의 중간값은 간직할 만하다. 역전파에서 곱셈 노드가 다시 쓴다.""",
)


def purchase(rng):
    """Price and number of both kinds, and the factor of the tax; prices have fractions, the numbers differ."""
    some, more = rng.choice([2, 3, 5, 7, 8], size=2, replace=False)
    apple, orange = rng.uniform(50, 150, size=2)
    return float(apple), int(some), float(orange), int(more), float(rng.uniform(1.05, 1.3))


def prices(learner, solution, bags, keys):
    """The prices of these names are right for each of the purchases; other entries of her dictionary do not matter."""
    for bag in bags:
        got, want = learner.fruit_price(*bag), solution.fruit_price(*bag)
        if isinstance(got, dict) and all(key in got for key in keys):
            got = {key: got[key] for key in keys}
        close(got, {key: want[key] for key in keys})


@problem.check(points=3)
def price_of_each_kind(learner, solution, rng):
    """apple_price and orange_price are the prices of all apples and of all oranges
    ko: apple_price 는 사과 전부의 값, orange_price 는 귤 전부의 값이다"""
    prices(learner, solution, (purchase(rng), purchase(rng)), ("apple_price", "orange_price"))


@problem.check(points=2)
def sum_of_both(learner, solution, rng):
    """sum is what both kinds cost together, without tax
    ko: sum 은 세금을 더하기 전에 두 과일을 합한 값이다"""
    prices(learner, solution, (purchase(rng), purchase(rng)), ("sum",))


@problem.check(points=3)
def total_with_tax(learner, solution, rng):
    """total is the sum with tax
    ko: total 은 합계에 세금을 더한 값이다"""
    prices(learner, solution, (purchase(rng), purchase(rng)), ("total",))


@problem.check(points=2, needs="total_with_tax")
def example_and_nothing_at_all(learner, solution, rng):
    """the prices of the example are right, and those of one kind alone
    ko: 예제의 값이 맞고, 한 가지 과일만 살 때에도 맞다"""
    bags = (100, 2, 150, 3, 1.1), (100, 0, 150, 4, 1.1), (120, 3, 80, 0, 1)
    prices(learner, solution, bags, ("apple_price", "orange_price", "sum", "total"))


@problem.picture
def the_purchase(learner, solution, rng):
    """the four nodes of the example, and your price on every edge between them
    ko: 예제의 네 노드와, 그 사이의 선마다 내 함수가 구한 값"""
    bag = apple, apple_num, orange, orange_num, tax = 100, 2, 150, 3, 1.1
    right = solution.fruit_price(*bag)

    def price(start, end, key):
        return edge(start, end, yours=lambda: learner.fruit_price(*bag)[key], right=right[key])

    return graph(
        edge("apple", "×", apple),
        edge("apple_num", "×", apple_num),
        edge("orange", " ×", orange),
        edge("orange_num", " ×", orange_num),
        price("×", "+", "apple_price"),
        price(" ×", "+", "orange_price"),
        price("+", "  ×", "sum"),
        edge("tax", "  ×", tax),
        price("  ×", "total", "total"),
    )
