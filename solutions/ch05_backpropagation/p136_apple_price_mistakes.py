"""Problem 136: what goes wrong with the price of the apples, and other right answers."""

from grader.solving import also_right, mistake

from .p136_apple_price import apple_price


@mistake(apple_price)
def tax_added(apple, apple_num, tax):
    """tax is added; it is a factor such as 1.1, so multiply by it.
    ko: tax 를 더했다. tax 는 1.1 같은 배수이므로 곱하라."""
    return apple * apple_num + tax


@mistake(apple_price)
def tax_for_a_rate(apple, apple_num, tax):
    """The price is multiplied by 1 + tax; tax holds the 1 already: it is 1.1 for 10 percent.
    ko: 값에 1 + tax 를 곱했다. tax 에는 1 이 이미 들어 있다. 10퍼센트이면 1.1 이다."""
    return apple * apple_num * (1 + tax)


@mistake(apple_price)
def tax_alone(apple, apple_num, tax):
    """This is the tax alone, the price times tax - 1; return the price with the tax.
    ko: 값에 tax - 1 을 곱한 것, 곧 세금만 나온다. 세금을 더한 값을 반환하라."""
    return apple * apple_num * (tax - 1)


@mistake(apple_price)
def tax_forgotten(apple, apple_num, tax):
    """The price without tax comes back; the second node multiplies it by tax.
    ko: 세금을 더하지 않은 값이 나온다. 둘째 노드는 여기에 tax 를 곱한다."""
    return apple * apple_num


@mistake(apple_price)
def in_percent(apple, apple_num, tax):
    """tax is taken for a percentage and divided by 100; it is a factor such as 1.1.
    ko: tax 를 퍼센트로 보고 100 으로 나누었다. tax 는 1.1 같은 배수이다."""
    return apple * apple_num * (1 + tax / 100)


@mistake(apple_price)
def one_apple(apple, apple_num, tax):
    """The number of apples is left out: the first node multiplies the price of one by apple_num.
    ko: 개수를 빠뜨렸다. 첫째 노드는 사과 하나의 값에 apple_num 을 곱한다."""
    return apple * tax


@mistake(apple_price)
def number_added(apple, apple_num, tax):
    """apple and apple_num are added; the first node multiplies them.
    ko: apple 과 apple_num 을 더했다. 첫째 노드는 둘을 곱한다."""
    return (apple + apple_num) * tax


@mistake(apple_price)
def taxed_twice(apple, apple_num, tax):
    """The tax is put on twice, on the apple and on the sum; once is enough.
    ko: 세금을 사과 하나의 값과 합계에 두 번 매겼다. 한 번이면 된다."""
    return apple * tax * apple_num * tax


@mistake(apple_price, decisive=True)
def rounded(apple, apple_num, tax):
    """The result is rounded to a whole number; return it as it is.
    ko: 결과를 정수로 반올림했다. 계산한 그대로 반환하라."""
    return round(apple * apple_num * tax)


@mistake(apple_price)
def both_prices(apple, apple_num, tax):
    """Two numbers come back, the price of the apples and the total; the total alone is asked for.
    ko: 사과의 값과 낼 돈, 두 수가 나온다. 낼 돈만 반환하라."""
    return apple * apple_num, apple * apple_num * tax


@mistake(apple_price, decisive=True)
def always_the_example(apple, apple_num, tax):
    """It is always the 220 of the example; compute with the three arguments.
    ko: 언제나 예제의 220 이 나온다. 세 인자로 계산하라."""
    return 100 * 2 * 1.1


@mistake(apple_price, decisive=True)
def prints_only(apple, apple_num, tax):
    """Nothing comes back from it (None): hand the price over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 값을 return 으로 반환하라."""
    apple_price(apple, apple_num, tax)


# --------------------------------------------------------------------------------------- other right answers


@also_right(apple_price)
def with_names(apple, apple_num, tax):
    """A name for what the first node gives, the tax in front."""
    apples = apple_num * apple
    return tax * apples


class MulLayer:
    """A node that multiplies."""

    def __init__(self):
        self.x = None
        self.y = None

    def forward(self, x, y):
        """The product; keeps the factors."""
        self.x = x
        self.y = y
        out = x * y
        return out


@also_right(apple_price)
def with_nodes(apple, apple_num, tax):
    """The form of the book: an object for each node."""
    mul_apple_layer = MulLayer()
    mul_tax_layer = MulLayer()
    apple_price = mul_apple_layer.forward(apple, apple_num)
    price = mul_tax_layer.forward(apple_price, tax)
    return price


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "whole_numbers_and_none": "one formula serves all numbers; here are the ones that people buy by",
}
