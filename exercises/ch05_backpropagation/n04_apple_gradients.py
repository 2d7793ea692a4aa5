r"""Two apples with tax, backwards
ko: 사과 두 개의 역전파

Two apples at 100 each with a tax of 1.1 cost 220. If the apple becomes dearer by 1, how much more
has to be paid? And if a third one is bought, or if the tax rises? These are derivatives of the
total, and the graph of problem 136 yields all of them in a single walk from right to left:

    apple     --\
                 (*) -- apple_price --\
    apple_num --/                      (*) -- total
                               tax ---/

The walk begins at the total with the gradient 1. Each node hands each of its inputs the gradient it
got times its other input. So first the gradients of apple_price and tax come out, and from that of
apple_price those of apple and apple_num.

apple_gradients(apple, apple_num, tax, dprice=1) takes the price of one apple, how many are bought,
the factor that adds the tax, and dprice, the gradient with which the walk begins at the total. With
another dprice than 1 all results are that many times as large.

It returns a dictionary with four numbers, the derivatives with respect to what the keys name:

    "apple_price", "tax", "apple_num", "apple"

apple_price is what all the apples cost without tax. With the class of problem 135 this takes two
objects, their forward, and their backward in reverse order; plain multiplications will do as well.

Example: apple_gradients(100, 2, 1.1) has 110 under "apple_num": a third apple costs 110 more, with
tax.

[ko]
100원짜리 사과 두 개를 tax 1.1 로 사면 220원이다. 사과값이 1원 오르면 낼 돈은 얼마나 느는가? 사과를
하나 더 사거나 세금이 오르면 어떤가? 이것은 낼 돈의 미분이고, 문제 136 의 그래프를 오른쪽에서
왼쪽으로 한 번만 거슬러 가면 모두 나온다.

    apple     --\
                 (*) -- apple_price --\
    apple_num --/                      (*) -- total
                               tax ---/

맨 오른쪽의 낼 돈(total)에서 기울기 1 로 출발한다. 노드는 받은 기울기에 다른 입력을 곱하여 입력마다
넘긴다. 그래서 먼저 apple_price 와 tax 의 기울기가 나오고, apple_price 의 기울기에서 apple 과
apple_num 의 기울기가 나온다.

apple_gradients(apple, apple_num, tax, dprice=1) 의 인자는 사과 하나의 값, 사는 개수, 세금을 더해
주는 배수, 그리고 dprice 이다. dprice 는 total 에서 출발할 때의 기울기이다. dprice 가 1 이 아니면
모든 결과가 그 배수만큼 커진다.

반환값은 수 넷을 담은 딕셔너리이다. 키에 적힌 것에 대한 미분이 들어 있다.

    "apple_price", "tax", "apple_num", "apple"

apple_price 는 세금을 더하기 전, 사과 전부의 값이다. 문제 135 의 클래스를 쓴다면 객체 둘을 만들어
차례로 forward 를, 거꾸로 backward 를 호출하면 된다. 곱셈을 직접 써도 된다.

예: apple_gradients(100, 2, 1.1) 의 "apple_num" 은 110 이다. 사과를 하나 더 사면 세금을 더해 110원이
는다.
"""


def apple_gradients(apple, apple_num, tax, dprice=1):
    """A dict of dprice times the derivatives of the total: apple_price, tax, apple_num, apple."""
    raise NotImplementedError("problem n04")
