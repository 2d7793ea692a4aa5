"""Problem 138: what goes wrong with the price of the fruit, and other right answers."""

from grader.solving import also_right, mistake

from .p138_fruit_price import fruit_price

KEYS = ("apple_price", "orange_price", "sum", "total")

# ---------------------------------------------------------------------------------------------------- the tax


@mistake(fruit_price)
def tax_on_the_apples_alone(apple, apple_num, orange, orange_num, tax):
    """Only the apples are taxed; multiply the sum of both by tax.
    ko: 사과에만 세금을 매겼다. 둘을 합한 값에 tax 를 곱하라."""
    prices = fruit_price(apple, apple_num, orange, orange_num, tax)
    return prices | {"total": prices["apple_price"] * tax + prices["orange_price"]}


@mistake(fruit_price)
def tax_on_the_oranges_alone(apple, apple_num, orange, orange_num, tax):
    """Only the oranges are taxed, because * comes before +; multiply the sum of both by tax.
    ko: 귤에만 세금을 매겼다. * 를 + 보다 먼저 계산하기 때문이다. 둘을 합한 값에 tax 를 곱하라."""
    prices = fruit_price(apple, apple_num, orange, orange_num, tax)
    return prices | {"total": prices["apple_price"] + prices["orange_price"] * tax}


@mistake(fruit_price)
def tax_before_the_sum(apple, apple_num, orange, orange_num, tax):
    """The price of the apples holds the tax already; the tax comes on the sum, in the last node.
    ko: 사과의 값에 이미 세금이 들어 있다. 세금은 마지막 노드에서 합계에 매긴다."""
    return fruit_price(apple * tax, apple_num, orange, orange_num, tax)


@mistake(fruit_price)
def all_with_tax(apple, apple_num, orange, orange_num, tax):
    """The prices of both kinds hold the tax already; the tax comes on the sum, in the last node.
    ko: 두 과일의 값에 이미 세금이 들어 있다. 세금은 마지막 노드에서 합계에 매긴다."""
    return fruit_price(apple * tax, apple_num, orange * tax, orange_num, 1)


@mistake(fruit_price)
def tax_added(apple, apple_num, orange, orange_num, tax):
    """tax is added to the sum; it is a factor such as 1.1, so multiply by it.
    ko: 합계에 tax 를 더했다. tax 는 1.1 같은 배수이므로 곱하라."""
    prices = fruit_price(apple, apple_num, orange, orange_num, tax)
    return prices | {"total": prices["sum"] + tax}


@mistake(fruit_price)
def tax_forgotten(apple, apple_num, orange, orange_num, tax):
    """The total is the sum without tax; multiply it by tax.
    ko: 낼 돈이 세금을 더하지 않은 합계이다. tax 를 곱하라."""
    prices = fruit_price(apple, apple_num, orange, orange_num, tax)
    return prices | {"total": prices["sum"]}


# -------------------------------------------------------------------------------------------------- the sum


@mistake(fruit_price)
def multiplied_for_added(apple, apple_num, orange, orange_num, tax):
    """The two prices are multiplied; the node in the middle adds them.
    ko: 두 값을 곱했다. 가운데 노드는 둘을 더한다."""
    both = apple * apple_num * orange * orange_num
    return dict(zip(KEYS, (apple * apple_num, orange * orange_num, both, both * tax), strict=True))


@mistake(fruit_price)
def apples_for_oranges(apple, apple_num, orange, orange_num, tax):
    """The oranges are counted with apple_num; each kind has a number of its own.
    ko: 귤의 개수로 apple_num 을 썼다. 과일마다 개수가 따로 있다."""
    return fruit_price(apple, apple_num, orange, apple_num, tax)


@mistake(fruit_price)
def prices_of_one(apple, apple_num, orange, orange_num, tax):
    """apple_price and orange_price are the prices of one; they are those of all of its kind.
    ko: apple_price 와 orange_price 가 한 개의 값이다. 그 과일 전부의 값이어야 한다."""
    return fruit_price(apple, apple_num, orange, orange_num, tax) | {"apple_price": apple, "orange_price": orange}


# ----------------------------------------------------------------------------------------------- the result


@mistake(fruit_price)
def total_alone(apple, apple_num, orange, orange_num, tax):
    """The total alone comes back; return a dictionary with all four prices.
    ko: 낼 돈만 나온다. 네 값이 모두 든 딕셔너리를 반환하라."""
    return fruit_price(apple, apple_num, orange, orange_num, tax)["total"]


@mistake(fruit_price)
def four_values(apple, apple_num, orange, orange_num, tax):
    """The four prices come back without their names; a dictionary with the keys of the statement is asked for.
    ko: 네 값이 이름 없이 나온다. 문제에 적힌 키를 가진 딕셔너리를 반환하라."""
    return tuple(fruit_price(apple, apple_num, orange, orange_num, tax).values())


@mistake(fruit_price, decisive=True)
def rounded(apple, apple_num, orange, orange_num, tax):
    """The prices are rounded to whole numbers; return them as they are.
    ko: 값을 정수로 반올림했다. 계산한 그대로 반환하라."""
    prices = fruit_price(apple, apple_num, orange, orange_num, tax)
    return {key: round(price) for key, price in prices.items()}


@mistake(fruit_price, decisive=True)
def prints_only(apple, apple_num, orange, orange_num, tax):
    """Nothing comes back from it (None): hand the dictionary over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 딕셔너리를 return 으로 반환하라."""
    fruit_price(apple, apple_num, orange, orange_num, tax)


# --------------------------------------------------------------------------------------- other right answers


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


class AddLayer:
    """A node that adds."""

    def __init__(self):
        pass

    def forward(self, x, y):
        """The sum."""
        out = x + y
        return out


@also_right(fruit_price)
def with_nodes(apple, apple_num, orange, orange_num, tax):
    """The form of the book: an object for each node, the dictionary filled at the end."""
    mul_apple_layer = MulLayer()
    mul_orange_layer = MulLayer()
    add_apple_orange_layer = AddLayer()
    mul_tax_layer = MulLayer()
    apple_price = mul_apple_layer.forward(apple, apple_num)
    orange_price = mul_orange_layer.forward(orange, orange_num)
    all_price = add_apple_orange_layer.forward(apple_price, orange_price)
    price = mul_tax_layer.forward(all_price, tax)
    return {"apple_price": apple_price, "orange_price": orange_price, "sum": all_price, "total": price}


@also_right(fruit_price)
def in_loops(apple, apple_num, orange, orange_num, tax):
    """Pairs in loops, and the tax on each kind where the total is computed."""
    bag = ((apple, apple_num), (orange, orange_num))
    result = {"total": sum(tax * price * number for price, number in bag)}
    result["sum"] = sum(price * number for price, number in bag)
    for key, (price, number) in zip(KEYS, bag, strict=False):
        result[key] = price * number
    return result


# ------------------------------------------------------------------------------ checks that find nothing alone

REDUNDANT = {
    "example_and_nothing_at_all": "one formula serves all numbers; here are those that the statement works out",
}
