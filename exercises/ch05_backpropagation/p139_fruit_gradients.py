r"""Apples and oranges, backwards
ko: 사과와 귤의 역전파

What would change most at the till: one more orange, a dearer apple, a higher tax? The graph of
problem 138 answers all such questions in a single walk from right to left. It begins at the total
with the derivative of the total with respect to itself, 1, and each node turns what it gets into
the derivatives for its inputs:

- a node that multiplies hands each input the upstream gradient times the other input;
- a node that adds hands the upstream gradient to both inputs as it is.

    apple      --\
                  (*) -- apple_price --\
    apple_num  --/                      \
                                         (+) -- sum --\
    orange     --\                      /              (*) -- total
                  (*) -- orange_price --/             /
    orange_num --/                             tax --/

fruit_gradients(apple, apple_num, orange, orange_num, tax, dprice=1) takes the five numbers of the
purchase, and dprice, the gradient with which the walk begins at the total. With another dprice than
1 all results are that many times as large.

It returns a dictionary with the derivatives with respect to everything else in the graph, as
numbers, under the keys

- "sum" and "tax", the inputs of the last node;
- "apple_price" and "orange_price", the inputs of the addition;
- "apple" and "apple_num", "orange" and "orange_num", where the graph begins.

Example: two apples at 100, three oranges at 150, and a tax of 1.1. If the price of an apple,
"apple", rises by 1, then 2.2 more has to be paid in the end: there are two of them, and there is
the tax. One apple more, "apple_num", costs 110.

[ko]
귤을 하나 더 사는 것, 사과값이 오르는 것, 세금이 오르는 것 가운데 무엇이 낼 돈을 가장 많이 바꾸는가?
문제 138 의 그래프를 오른쪽에서 왼쪽으로 한 번만 거슬러 가면 이런 물음의 답이 모두 나온다. 출발점은
맨 오른쪽의 낼 돈(total)이고, 낼 돈을 낼 돈으로 미분한 1 에서 시작한다. 노드는 받은 기울기를 자기
입력에 대한 미분으로 바꾸어 넘긴다.

- 곱셈 노드는 입력마다, 위에서 온 기울기에 다른 입력을 곱해서 넘긴다.
- 덧셈 노드는 위에서 온 기울기를 두 입력에 그대로 넘긴다.

    apple      --\
                  (*) -- apple_price --\
    apple_num  --/                      \
                                         (+) -- sum --\
    orange     --\                      /              (*) -- total
                  (*) -- orange_price --/             /
    orange_num --/                             tax --/

fruit_gradients(apple, apple_num, orange, orange_num, tax, dprice=1) 는 장보기의 다섯 수와 dprice 를
받는다. dprice 는 total 에서 출발할 때의 기울기이다. dprice 가 1 이 아니면 모든 결과가 그 배수만큼
커진다.

반환값은 그래프의 나머지 모든 값에 대한 미분을 담은 딕셔너리이다. 미분은 수이며 키는 다음과 같다.

- 마지막 노드의 입력인 "sum" 과 "tax"
- 덧셈 노드의 입력인 "apple_price" 와 "orange_price"
- 그래프가 시작되는 "apple" 과 "apple_num", "orange" 와 "orange_num"

예: 사과는 100원짜리 두 개, 귤은 150원짜리 세 개, tax 는 1.1 이다. 사과 한 개의 값 "apple" 이 1원
오르면 낼 돈은 2.2원 는다. 사과가 두 개이고 세금이 붙기 때문이다. 사과를 한 개 더 사면, 곧
"apple_num" 이 1 커지면 110원이 는다.
"""


def fruit_gradients(apple, apple_num, orange, orange_num, tax, dprice=1):
    """A dict of dprice times the derivatives of the total.

    Keys: sum, tax, apple_price, orange_price, apple, apple_num, orange, orange_num.
    """
    raise NotImplementedError("problem 139")
