"""Problem 139: what goes wrong on the way back through the purchase, and other right answers."""

from grader.solving import also_right, mistake

from .p139_fruit_gradients import fruit_gradients

KEYS = ("sum", "tax", "apple_price", "orange_price", "apple", "apple_num", "orange", "orange_num")

# ------------------------------------------------------------------------------------------- the last node


@mistake(fruit_gradients)
def tax_of_another_purchase(apple, apple_num, orange, orange_num, tax, dprice=1):
    """ "tax" holds the price of the apples alone, as if the tax node were that of problem 136; it is the sum of both kinds.
    ko: "tax" 가 사과만의 값이다. 문제 136 의 세금 노드를 쓴 것과 같다. 두 과일을 합한 값이어야 한다."""
    grads = fruit_gradients(apple, apple_num, orange, orange_num, tax, dprice)
    return grads | {"tax": dprice * apple * apple_num}


@mistake(fruit_gradients)
def tax_with_the_tax(apple, apple_num, orange, orange_num, tax, dprice=1):
    """ "tax" holds the total; the other input of its node is the sum without tax.
    ko: "tax" 가 낼 돈이다. 이 노드의 다른 입력은 세금을 더하기 전의 합계이다."""
    grads = fruit_gradients(apple, apple_num, orange, orange_num, tax, dprice)
    return grads | {"tax": grads["tax"] * tax}


@mistake(fruit_gradients)
def last_node_left_out(apple, apple_num, orange, orange_num, tax, dprice=1):
    """The gradient does not go through the tax node: "sum" is dprice times tax, and all before it inherits that.
    ko: 기울기가 세금 노드를 거치지 않았다. "sum" 은 dprice × tax 이고 그 앞의 것은 모두 이것을 이어받는다."""
    grads = fruit_gradients(apple, apple_num, orange, orange_num, 1, dprice)
    return grads


@mistake(fruit_gradients)
def tax_without_dprice(apple, apple_num, orange, orange_num, tax, dprice=1):
    """ "tax" does not start from dprice: multiply the sum by dprice, the gradient that arrives at the node.
    ko: "tax" 에 dprice 가 빠졌다. 합계에 이 노드로 들어온 기울기 dprice 를 곱하라."""
    grads = fruit_gradients(apple, apple_num, orange, orange_num, tax, dprice)
    return grads | {"tax": apple * apple_num + orange * orange_num}


@mistake(fruit_gradients)
def tax_times_itself(apple, apple_num, orange, orange_num, tax, dprice=1):
    """ "tax" is dprice times the tax itself; a node that multiplies takes the OTHER input, and that is the sum.
    ko: "tax" 가 dprice 에 tax 자신을 곱한 값이다. 곱셈 노드에서는 다른 입력을 곱하며, 여기서는 합계이다."""
    grads = fruit_gradients(apple, apple_num, orange, orange_num, tax, dprice)
    return grads | {"tax": dprice * tax}


# -------------------------------------------------------------------------------------------- nodes that multiply


@mistake(fruit_gradients)
def inputs_not_exchanged(apple, apple_num, orange, orange_num, tax, dprice=1):
    """Nodes that multiply hand each input its own value back; the slope along one input is the other one.
    ko: 곱셈 노드가 입력마다 자기 값을 곱했다. 한 입력에 대한 미분은 다른 입력이다."""
    both = apple * apple_num + orange * orange_num
    dsum = dprice * both
    parts = dsum, dprice * tax, dsum, dsum, dsum * apple, dsum * apple_num, dsum * orange, dsum * orange_num
    return dict(zip(KEYS, parts, strict=True))


@mistake(fruit_gradients)
def price_and_number_mixed_up(apple, apple_num, orange, orange_num, tax, dprice=1):
    """The gradients of the price and of the number are mixed up: for a price it is the number that counts, and the other way round.
    ko: 값의 기울기와 개수의 기울기가 뒤바뀌었다. 값의 기울기에는 개수가, 개수의 기울기에는 값이 들어간다."""
    return fruit_gradients(apple_num, apple, orange_num, orange, tax, dprice)


@mistake(fruit_gradients)
def apples_exchanged(apple, apple_num, orange, orange_num, tax, dprice=1):
    """ "apple" and "apple_num" are exchanged: a multiplication hands each input the gradient times the OTHER input.
    ko: "apple" 와 "apple_num" 이 뒤바뀌었다. 곱셈 노드는 입력마다 기울기에 다른 입력을 곱해서 넘긴다."""
    grads = fruit_gradients(apple, apple_num, orange, orange_num, tax, dprice)
    return grads | {"apple": grads["apple_num"], "apple_num": grads["apple"]}


@mistake(fruit_gradients)
def tax_left_out_of_apple(apple, apple_num, orange, orange_num, tax, dprice=1):
    """ "apple" leaves the tax out: hand on the gradient of "apple_price", not dprice.
    ko: "apple" 에 세금이 빠졌다. dprice 가 아니라 "apple_price" 의 기울기를 넘겨받아 곱하라."""
    grads = fruit_gradients(apple, apple_num, orange, orange_num, tax, dprice)
    return grads | {"apple": dprice * apple_num}


@mistake(fruit_gradients)
def oranges_exchanged(apple, apple_num, orange, orange_num, tax, dprice=1):
    """ "orange" and "orange_num" are exchanged: a multiplication hands each input the gradient times the OTHER input.
    ko: "orange" 와 "orange_num" 이 뒤바뀌었다. 곱셈 노드는 입력마다 기울기에 다른 입력을 곱해서 넘긴다."""
    grads = fruit_gradients(apple, apple_num, orange, orange_num, tax, dprice)
    return grads | {"orange": grads["orange_num"], "orange_num": grads["orange"]}


@mistake(fruit_gradients)
def tax_left_out_of_orange(apple, apple_num, orange, orange_num, tax, dprice=1):
    """ "orange" leaves the tax out: hand on the gradient of "orange_price", not dprice.
    ko: "orange" 에 세금이 빠졌다. dprice 가 아니라 "orange_price" 의 기울기를 넘겨받아 곱하라."""
    grads = fruit_gradients(apple, apple_num, orange, orange_num, tax, dprice)
    return grads | {"orange": dprice * orange_num}


@mistake(fruit_gradients)
def upstream_forgotten_at_the_first_nodes(apple, apple_num, orange, orange_num, tax, dprice=1):
    """At the nodes of the fruit the upstream gradient is missing; multiply by "apple_price" and "orange_price".
    ko: 과일 노드에서 위에서 온 기울기를 빠뜨렸다. "apple_price" 와 "orange_price" 의 기울기를 곱하라."""
    grads = fruit_gradients(apple, apple_num, orange, orange_num, tax, dprice)
    return grads | {"apple": apple_num, "apple_num": apple, "orange": orange_num, "orange_num": orange}


@mistake(fruit_gradients)
def one_node_for_all(apple, apple_num, orange, orange_num, tax, dprice=1):
    """One MulLayer object serves as every node and remembers only its last inputs; make an object for each node.
    ko: MulLayer 객체 하나를 모든 노드에 써서 마지막 입력만 기억한다. 노드마다 객체를 만들어라."""
    grads = fruit_gradients(apple, apple_num, orange, orange_num, tax, dprice)
    price, number = grads["sum"] * tax, grads["sum"] * (apple * apple_num + orange * orange_num)
    return grads | {"apple": price, "apple_num": number, "orange": price, "orange_num": number}


@mistake(fruit_gradients)
def apples_and_oranges_mixed_up(apple, apple_num, orange, orange_num, tax, dprice=1):
    """The gradients of the apples stand under the keys of the oranges, and the other way round.
    ko: 사과의 기울기가 귤의 키에, 귤의 기울기가 사과의 키에 들어 있다."""
    return fruit_gradients(orange, orange_num, apple, apple_num, tax, dprice)


# ------------------------------------------------------------------------------------------------ the addition


@mistake(fruit_gradients)
def addition_as_a_product(apple, apple_num, orange, orange_num, tax, dprice=1):
    """The addition multiplies by the other price; it hands the gradient of the sum on as it is, to both.
    ko: 덧셈 노드에서 다른 쪽의 값을 곱했다. 덧셈 노드는 합계의 기울기를 양쪽에 그대로 넘긴다."""
    grads = fruit_gradients(apple, apple_num, orange, orange_num, tax, dprice)
    left, right = orange * orange_num, apple * apple_num
    factors = {"apple_price": left, "apple": left, "apple_num": left} | dict.fromkeys(
        ("orange_price", "orange", "orange_num"), right
    )
    return {key: grad * factors.get(key, 1) for key, grad in grads.items()}


@mistake(fruit_gradients)
def gradient_shared(apple, apple_num, orange, orange_num, tax, dprice=1):
    """The addition halves the gradient between its inputs; each of them gets the whole of it.
    ko: 덧셈 노드가 기울기를 반씩 나누었다. 두 입력 모두 온전한 기울기를 받는다."""
    grads = fruit_gradients(apple, apple_num, orange, orange_num, tax, dprice)
    return {key: grad if key in ("sum", "tax") else grad / 2 for key, grad in grads.items()}


# ----------------------------------------------------------------------------------------------- the result


@mistake(fruit_gradients)
def start_of_its_own(apple, apple_num, orange, orange_num, tax, dprice=1):
    """The walk always begins with 1; begin with dprice.
    ko: 언제나 1 에서 출발한다. dprice 에서 출발하라."""
    return fruit_gradients(apple, apple_num, orange, orange_num, tax)


@mistake(fruit_gradients)
def start_at_the_total(apple, apple_num, orange, orange_num, tax, dprice=1):
    """The walk begins with the price that has to be paid; it begins with the gradient dprice, 1 where nothing else is given.
    ko: 낼 돈에서 출발했다. 출발점은 기울기 dprice 이며 따로 주지 않으면 1 이다."""
    total = (apple * apple_num + orange * orange_num) * tax
    return fruit_gradients(apple, apple_num, orange, orange_num, tax, total * dprice)


@mistake(fruit_gradients)
def values_alone(apple, apple_num, orange, orange_num, tax, dprice=1):
    """The eight gradients come back without their names; a dictionary with the keys of the statement is asked for.
    ko: 기울기 여덟 개가 이름 없이 나온다. 문제에 적힌 키를 가진 딕셔너리를 반환하라."""
    return tuple(fruit_gradients(apple, apple_num, orange, orange_num, tax, dprice).values())


@mistake(fruit_gradients, decisive=True)
def prints_only(apple, apple_num, orange, orange_num, tax, dprice=1):
    """Nothing comes back from it (None): hand the dictionary over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 딕셔너리를 return 으로 반환하라."""
    fruit_gradients(apple, apple_num, orange, orange_num, tax, dprice)


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
        return x * y

    def backward(self, dout):
        """The gradients of the factors."""
        dx = dout * self.y
        dy = dout * self.x
        return dx, dy


class AddLayer:
    """A node that adds."""

    def forward(self, x, y):
        """The sum."""
        return x + y

    def backward(self, dout):
        """The gradients of both."""
        dx = dout * 1
        dy = dout * 1
        return dx, dy


@also_right(fruit_gradients)
def with_nodes(apple, apple_num, orange, orange_num, tax, dprice=1):
    """The form of the book: forward through four nodes, then back in reverse order."""
    mul_apple_layer = MulLayer()
    mul_orange_layer = MulLayer()
    add_apple_orange_layer = AddLayer()
    mul_tax_layer = MulLayer()

    apple_price = mul_apple_layer.forward(apple, apple_num)
    orange_price = mul_orange_layer.forward(orange, orange_num)
    all_price = add_apple_orange_layer.forward(apple_price, orange_price)
    mul_tax_layer.forward(all_price, tax)

    dall_price, dtax = mul_tax_layer.backward(dprice)
    dapple_price, dorange_price = add_apple_orange_layer.backward(dall_price)
    dorange, dorange_num = mul_orange_layer.backward(dorange_price)
    dapple, dapple_num = mul_apple_layer.backward(dapple_price)
    parts = dall_price, dtax, dapple_price, dorange_price, dapple, dapple_num, dorange, dorange_num
    return dict(zip(KEYS, parts, strict=True))


@also_right(fruit_gradients)
def in_loops(apple, apple_num, orange, orange_num, tax, dprice=1):
    """A loop over the kinds of fruit, in another order; one entry more than asked for."""
    grads = {"tax": 0, "sum": tax * dprice, "total": dprice}
    for name, price, number in (("orange", orange, orange_num), ("apple", apple, apple_num)):
        grads["tax"] += price * number * dprice
        grads[f"{name}_price"] = grads["sum"]
        grads[name], grads[f"{name}_num"] = grads["sum"] * number, grads["sum"] * price
    return grads
