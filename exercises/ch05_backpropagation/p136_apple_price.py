r"""Two apples with tax
ko: 사과 두 개의 값

The smallest calculation that is worth drawing as a graph is a purchase. An apple costs 100, two are
bought, and a tax of 10 percent comes on top. The graph has two nodes, both of which multiply:

    apple     --\
                 (*) -- price of the apples --\
    apple_num --/                              (*) -- total
                                       tax ---/

Each node is finished with its part before the next one begins, and knows nothing of the rest.

apple_price(apple, apple_num, tax) takes three numbers:
- apple, what one apple costs;
- apple_num, how many are bought;
- tax, the factor that adds the tax: 1.1 for 10 percent, 1.25 for 25 percent, 1 for none.

It returns what has to be paid in the end, a number, not rounded. You may use the class of problem
135, an object for each node, or write the multiplications yourself; only the number is judged.

Example: apple_price(100, 2, 1.1) is 220. The computer says 220.00000000000003, because it has no
exact 1.1; that is right, too.

[ko]
그래프로 그려 볼 만한 가장 작은 계산은 장보기이다. 100원짜리 사과를 두 개 사고, 여기에 세금
10퍼센트가 붙는다. 그래프에는 곱하는 노드가 둘 있다.

    apple     --\
                 (*) -- 사과의 값 --\
    apple_num --/                    (*) -- 낼 돈
                             tax ---/

노드는 저마다 자기 몫을 끝내고 다음 노드에 넘기며, 나머지는 알지 못한다.

apple_price(apple, apple_num, tax) 는 수 셋을 받는다.
- apple 은 사과 하나의 값이다.
- apple_num 은 사는 개수이다.
- tax 는 세금을 더해 주는 배수이다. 세금이 10퍼센트이면 1.1, 25퍼센트이면 1.25, 없으면 1 이다.

반환값은 마지막에 낼 돈이며, 반올림하지 않은 수이다. 문제 135 의 클래스로 노드마다 객체를 만들어도
되고 곱셈을 직접 써도 된다. 채점하는 것은 결과뿐이다.

예: apple_price(100, 2, 1.1) 은 220 이다. 컴퓨터에서는 1.1 을 정확히 나타낼 수 없어
220.00000000000003 이 나오는데, 이것도 맞다.
"""


def apple_price(apple, apple_num, tax):
    """What apple_num apples cost with tax, a factor such as 1.1."""
    raise NotImplementedError("problem 136")
