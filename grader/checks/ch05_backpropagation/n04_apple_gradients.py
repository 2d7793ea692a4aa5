"""Problem n04: the way back through the purchase of the apples."""

from grader.checking import Problem, close, gradient_of
from grader.picturing import edge, graph

problem = Problem(
    covers=["002:002-practice1.3"],
    builds_on=["p136_apple_price"],
    hints=[
        """Copy the graph, write the values of the example above its edges, and a 1 below the edge of the total. What does the last \
node hand to each of its two inputs?
ko: 그래프를 옮겨 그려 예제의 값을 선 위에 적고, total 의 선 아래에 1 을 적어라. 마지막 노드는 두 입력에 저마다 무엇을 넘기는가?""",
        """The node of the apples does the same as the last one did, only that it does not begin with 1: which number has arrived at \
its right side?
ko: 사과 노드가 하는 일도 마지막 노드와 같다. 다만 1 에서 시작하지 않는다. 오른쪽에서 온 수는 무엇인가?""",
        """In the example the gradient of apple_price is 1.1. The two to the left of it both hold this 1.1 as a factor: 110 = 1.1 * 100 \
is that of apple_num.
ko: 예제에서 apple_price 의 기울기는 1.1 이다. 그 왼쪽의 두 기울기에는 이 1.1 이 인수로 들어 있다. apple_num 의 기울기는 110 = 1.1 * \
100 이다.""",
    ],
    draws=False,
    learned="""A single walk back yields the derivatives with respect to all inputs, and not one at a time.
ko: 뒤로 한 번만 걸으면 모든 입력에 대한 미분이 한꺼번에 나온다.""",
)


def purchase(rng):
    """The price of one apple, with a fraction; how many; the factor of the tax."""
    return float(rng.uniform(50, 150)), float(rng.integers(3, 10)), float(rng.uniform(1.2, 1.6))


def total(apple, apple_num, tax):
    """What has to be paid."""
    return apple * apple_num * tax


def gradients(learner, bag, want, *start):
    """The derivatives under the keys of `want` are right; other entries of her dictionary do not matter."""
    got = learner.apple_gradients(*bag, *start)
    if isinstance(got, dict) and all(key in got for key in want):
        got = {key: got[key] for key in want}
    close(got, want)


@problem.check(points=2)
def last_node(learner, solution, rng):
    """the gradients of apple_price and tax agree with numerical derivatives
    ko: apple_price 와 tax 의 기울기가 수치 미분과 일치한다"""
    apple, apple_num, tax = purchase(rng)
    price, dtax = gradient_of(lambda price, tax: price * tax, at=(apple * apple_num, tax), upstream=1.0)
    gradients(learner, (apple, apple_num, tax), {"apple_price": price, "tax": dtax})


@problem.check(points=2)
def first_node(learner, solution, rng):
    """the gradients of apple and apple_num agree with numerical derivatives
    ko: apple 과 apple_num 의 기울기가 수치 미분과 일치한다"""
    bag = purchase(rng)
    apple, apple_num = gradient_of(total, at=bag, upstream=1.0, wrt=(0, 1))
    gradients(learner, bag, {"apple": apple, "apple_num": apple_num})


@problem.check(points=2, needs="first_node")
def begins_with_dprice(learner, solution, rng):
    """all four are right for another dprice than 1, and for the example
    ko: dprice 가 1 이 아닐 때에도, 그리고 예제에서도 네 값이 모두 맞다"""
    bag, dprice = purchase(rng), float(rng.uniform(2, 5))
    gradients(learner, bag, solution.apple_gradients(*bag, dprice), dprice)
    bag = 100, 2, 1.1
    gradients(learner, bag, solution.apple_gradients(*bag))


@problem.picture
def the_way_back(learner, solution, rng):
    """the graph of the example with your gradients below its edges
    ko: 예제의 그래프와, 선 아래에 적은 내 기울기"""
    bag = apple, apple_num, tax = 100, 2, 1.1
    right = solution.apple_gradients(*bag)

    def back(start, end, key, value):
        return edge(start, end, value, yours=lambda: learner.apple_gradients(*bag)[key], right=right[key])

    return graph(
        back("apple", "×", "apple", apple),
        back("apple_num", "×", "apple_num", apple_num),
        back("×", " ×", "apple_price", apple * apple_num),
        back("tax", " ×", "tax", tax),
        edge(" ×", "total", total(*bag), yours=1.0, right=1.0),
    )
