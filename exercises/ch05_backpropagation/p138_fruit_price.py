r"""Apples and oranges
ko: 사과와 귤 사기

Now two kinds of fruit go into the bag, and for the first time two paths of the graph run together.
Apples and oranges have a price and a number each; what they cost is added up, and the tax comes on
the sum:

    apple      --\
                  (*) -- apple_price --\
    apple_num  --/                      \
                                         (+) -- sum --\
    orange     --\                      /              (*) -- total
                  (*) -- orange_price --/             /
    orange_num --/                             tax --/

fruit_price(apple, apple_num, orange, orange_num, tax) takes five numbers: what one apple costs and
how many there are, the same for the oranges, and tax, the factor that adds the tax
(1.1 for 10 percent).

It returns a dictionary with what stands at the edges between the nodes and at the end. Its keys are

- "apple_price": what all the apples cost, without tax;
- "orange_price": what all the oranges cost, without tax;
- "sum": both together, without tax;
- "total": what has to be paid.

The values are numbers, not rounded. The classes of problems 135 and 137 fit, an object for each
node; plain * and + will do as well.

Example: two apples at 100, three oranges at 150 and a tax of 1.1 give an "apple_price" of 200, an
"orange_price" of 450, a "sum" of 650 and a "total" of 715 (or 715.0000000000001, as the computer
has it).

[ko]
이번에는 두 가지 과일을 산다. 그래프에서 두 갈래가 처음으로 한데 모인다. 사과와 귤은 저마다 값과
개수가 있고, 두 과일의 값을 더한 다음 합계에 세금이 붙는다.

    apple      --\
                  (*) -- apple_price --\
    apple_num  --/                      \
                                         (+) -- sum --\
    orange     --\                      /              (*) -- total
                  (*) -- orange_price --/             /
    orange_num --/                             tax --/

fruit_price(apple, apple_num, orange, orange_num, tax) 는 수 다섯을 받는다. 사과 하나의 값과 사과의
개수, 귤 하나의 값과 귤의 개수, 그리고 세금을 더해 주는 배수 tax(10퍼센트이면 1.1)이다.

반환값은 노드 사이의 선과 마지막에 놓이는 값을 담은 딕셔너리이다. 키는 다음과 같다.

- "apple_price": 세금을 더하기 전, 사과 전부의 값
- "orange_price": 세금을 더하기 전, 귤 전부의 값
- "sum": 세금을 더하기 전, 둘을 합한 값
- "total": 낼 돈

값은 반올림하지 않은 수이다. 문제 135 와 문제 137 의 클래스로 노드마다 객체를 만들면 알맞고, * 와 +
를 그냥 써도 된다.

예: 100원짜리 사과 두 개, 150원짜리 귤 세 개, tax 1.1 이면 "apple_price" 는 200, "orange_price" 는
450, "sum" 은 650, "total" 은 715 이다. 컴퓨터에서는 715.0000000000001 로 나온다.
"""


def fruit_price(apple, apple_num, orange, orange_num, tax):
    """A dict of the prices in the graph: apple_price, orange_price, sum, total."""
    raise NotImplementedError("problem 138")
