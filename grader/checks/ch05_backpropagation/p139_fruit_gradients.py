"""Problem 139: the way back through the purchase of apples and oranges."""

from grader.checking import Problem, close, gradient_of
from grader.picturing import edge, graph

problem = Problem(
    covers=["004:139"],
    builds_on=["p138_fruit_price"],
    hints=[
        """Copy the graph and write the values above its edges, those of the example. Then write a 1 below the edge of the total: \
what does the last node make of it?
ko: 그래프를 옮겨 그리고 예제의 값을 선 위에 적어라. 그리고 total 의 선 아래에 1 을 적어라. 마지막 노드는 이것으로 무엇을 만드는가?""",
        """Go on to the left, node by node, and write each gradient below its edge. A node that multiplies looks at the value above \
the other edge, one that adds looks at nothing.
ko: 노드를 하나씩 왼쪽으로 거슬러 가며 선마다 기울기를 아래에 적어라. 곱셈 노드는 다른 쪽 선 위의 값을 보고, 덧셈 노드는 아무것도 \
보지 않는다.""",
        """Check a gradient at the till: compute the total of the example with a tax of 1.2 for 1.1. It grows by 65, for a tenth of \
tax; what is the gradient of the tax, then? Each of the others can be tried in the same way.
ko: 기울기는 직접 계산해 보면 확인된다. 예제에서 tax 를 1.1 대신 1.2 로 하면 낼 돈이 65 는다. tax 가 0.1 컸을 뿐이다. 그러면 tax 의 \
기울기는 얼마인가? 나머지도 같은 방법으로 확인할 수 있다.""",
    ],
    draws=False,
    learned="""Along one path of the graph the gradient is the product of all slopes on it: for an apple's price the number bought, and the tax.
ko: 그래프의 한 경로를 따라 온 기울기는 그 경로에 있는 모든 기울기의 곱이다. 사과값에는 산 개수와 세금이 곱해진다.""",
)


def purchase(rng):
    """Price and number of both kinds, and the factor of the tax; prices have fractions, the numbers differ."""
    some, more = rng.choice([2, 3, 5, 7, 8], size=2, replace=False)
    apple, orange = rng.uniform(50, 150, size=2)
    return float(apple), float(some), float(orange), float(more), float(rng.uniform(1.2, 1.6))


def total(apple, apple_num, orange, orange_num, tax):
    """What has to be paid."""
    return (apple * apple_num + orange * orange_num) * tax


def gradients(learner, bag, want, *start):
    """The derivatives under the keys of `want` are right; other entries of her dictionary do not matter."""
    got = learner.fruit_gradients(*bag, *start)
    if isinstance(got, dict) and all(key in got for key in want):
        got = {key: got[key] for key in want}
    close(got, want)


@problem.check(points=2)
def last_node(learner, solution, rng):
    """the gradients of sum and tax agree with numerical derivatives
    ko: sum 과 tax 의 기울기가 수치 미분과 일치한다"""
    bag = purchase(rng)
    both, tax = total(*bag[:4], 1), bag[4]
    dsum, dtax = gradient_of(lambda both, tax: both * tax, at=(both, tax), upstream=1.0)
    gradients(learner, bag, {"sum": dsum, "tax": dtax})


@problem.check(points=2)
def addition_hands_on(learner, solution, rng):
    """the gradients of apple_price and orange_price agree with numerical derivatives
    ko: apple_price 와 orange_price 의 기울기가 수치 미분과 일치한다"""
    bag = purchase(rng)
    apple, apple_num, orange, orange_num, tax = bag
    prices = apple * apple_num, orange * orange_num
    dapple, dorange = gradient_of(lambda apples, oranges: (apples + oranges) * tax, at=prices, upstream=1.0)
    gradients(learner, bag, {"apple_price": dapple, "orange_price": dorange})


@problem.check(points=2)
def apples(learner, solution, rng):
    """the gradients of apple and apple_num agree with numerical derivatives
    ko: apple 과 apple_num 의 기울기가 수치 미분과 일치한다"""
    bag = purchase(rng)
    price, number = gradient_of(total, at=bag, upstream=1.0, wrt=(0, 1))
    gradients(learner, bag, {"apple": price, "apple_num": number})


@problem.check(points=2)
def oranges(learner, solution, rng):
    """the gradients of orange and orange_num agree with numerical derivatives
    ko: orange 와 orange_num 의 기울기가 수치 미분과 일치한다"""
    bag = purchase(rng)
    price, number = gradient_of(total, at=bag, upstream=1.0, wrt=(2, 3))
    gradients(learner, bag, {"orange": price, "orange_num": number})


@problem.check(points=2, needs="apples")
def begins_with_dprice(learner, solution, rng):
    """all eight are right for another dprice than 1, and for the example
    ko: dprice 가 1 이 아닐 때에도, 그리고 예제에서도 여덟 값이 모두 맞다"""
    bag, dprice = purchase(rng), float(rng.uniform(2, 5))
    gradients(learner, bag, solution.fruit_gradients(*bag, dprice), dprice)
    bag = 100, 2, 150, 3, 1.1
    gradients(learner, bag, solution.fruit_gradients(*bag))


@problem.picture
def the_way_back(learner, solution, rng):
    """the graph of the example with your gradients below its edges
    ko: 예제의 그래프와, 선 아래에 적은 내 기울기"""
    bag = apple, apple_num, orange, orange_num, tax = 100, 2, 150, 3, 1.1
    right = solution.fruit_gradients(*bag)

    def back(start, end, key, value):
        name = "" if start == key else key
        return edge(start, end, value, name=name, yours=lambda: learner.fruit_gradients(*bag)[key], right=right[key])

    return graph(
        back("apple", "×", "apple", apple),
        back("apple_num", "×", "apple_num", apple_num),
        back("orange", " ×", "orange", orange),
        back("orange_num", " ×", "orange_num", orange_num),
        back("×", "+", "apple_price", apple * apple_num),
        back(" ×", "+", "orange_price", orange * orange_num),
        back("+", "  ×", "sum", total(*bag[:4], 1)),
        back("tax", "  ×", "tax", tax),
        edge("  ×", "total", total(*bag), yours=1.0, right=1.0),
    )
