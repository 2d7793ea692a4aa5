"""Problem n04: what goes wrong on the way back to the apples, and other right answers."""

from grader.solving import also_right, mistake

from .n04_apple_gradients import apple_gradients

KEYS = ("apple_price", "tax", "apple_num", "apple")

# --------------------------------------------------------------------------------------------------- the nodes


@mistake(apple_gradients)
def inputs_not_exchanged(apple, apple_num, tax, dprice=1):
    """Each node hands its inputs their own values back; the slope along one input is the other one.
    ko: 노드가 입력마다 자기 값을 곱했다. 한 입력에 대한 미분은 다른 입력이다."""
    dprices = dprice * apple * apple_num
    return dict(zip(KEYS, (dprices, dprice * tax, dprices * apple_num, dprices * apple), strict=True))


@mistake(apple_gradients)
def price_and_number_mixed_up(apple, apple_num, tax, dprice=1):
    """ "apple" and "apple_num" are mixed up: for the price of one the number counts, and the other way round.
    ko: "apple" 과 "apple_num" 이 뒤바뀌었다. 값의 기울기에는 개수가, 개수의 기울기에는 값이 들어간다."""
    return apple_gradients(apple_num, apple, tax, dprice)


@mistake(apple_gradients)
def price_and_tax_mixed_up(apple, apple_num, tax, dprice=1):
    """ "apple_price" and "tax" are mixed up; backward returns the gradients in the order of the inputs of forward.
    ko: "apple_price" 와 "tax" 가 뒤바뀌었다. backward 는 forward 의 입력 순서대로 기울기를 반환한다."""
    grads = apple_gradients(apple, apple_num, tax, dprice)
    return grads | {"apple_price": grads["tax"], "tax": grads["apple_price"]}


@mistake(apple_gradients)
def upstream_forgotten(apple, apple_num, tax, dprice=1):
    """At the node of the apples the upstream gradient is missing; multiply by that of "apple_price".
    ko: 사과 노드에서 위에서 온 기울기를 빠뜨렸다. "apple_price" 의 기울기를 곱하라."""
    return apple_gradients(apple, apple_num, tax, dprice) | {"apple": apple_num, "apple_num": apple}


@mistake(apple_gradients)
def started_anew(apple, apple_num, tax, dprice=1):
    """The node of the apples begins with dprice again; it gets the gradient of "apple_price", which holds the tax.
    ko: 사과 노드가 dprice 에서 다시 출발한다. "apple_price" 의 기울기를 받아야 하며 거기에는 세금이 들어 있다."""
    grads = apple_gradients(apple, apple_num, tax, dprice)
    return grads | {"apple": dprice * apple_num, "apple_num": dprice * apple}


@mistake(apple_gradients)
def one_node_for_both(apple, apple_num, tax, dprice=1):
    """One MulLayer object serves as both nodes and remembers only the inputs of the second; make an object for each.
    ko: MulLayer 객체 하나를 두 노드에 써서 둘째 입력만 기억한다. 노드마다 객체를 만들어라."""
    grads = apple_gradients(apple, apple_num, tax, dprice)
    dprices = grads["apple_price"]
    return grads | {"apple": dprices * tax, "apple_num": dprices * apple * apple_num}


@mistake(apple_gradients)
def price_of_one(apple, apple_num, tax, dprice=1):
    """ "tax" holds the price of one apple; the other input of that node is the price of all of them.
    ko: "tax" 가 사과 하나의 값이다. 이 노드의 다른 입력은 사과 전부의 값이다."""
    return apple_gradients(apple, apple_num, tax, dprice) | {"tax": dprice * apple}


@mistake(apple_gradients)
def tax_with_the_tax(apple, apple_num, tax, dprice=1):
    """ "tax" holds the total; the other input of that node is the price without tax.
    ko: "tax" 가 낼 돈이다. 이 노드의 다른 입력은 세금을 더하기 전의 값이다."""
    grads = apple_gradients(apple, apple_num, tax, dprice)
    return grads | {"tax": grads["tax"] * tax}


# --------------------------------------------------------------------------------------------------- the start


@mistake(apple_gradients)
def start_of_its_own(apple, apple_num, tax, dprice=1):
    """The walk always begins with 1; begin with dprice.
    ko: 언제나 1 에서 출발한다. dprice 에서 출발하라."""
    return apple_gradients(apple, apple_num, tax)


@mistake(apple_gradients)
def start_at_the_total(apple, apple_num, tax, dprice=1):
    """The walk begins with the price that has to be paid; it begins with the gradient dprice, 1 where nothing else is given.
    ko: 낼 돈에서 출발했다. 출발점은 기울기 dprice 이며 따로 주지 않으면 1 이다."""
    return apple_gradients(apple, apple_num, tax, dprice * apple * apple_num * tax)


# -------------------------------------------------------------------------------------------------- the result


@mistake(apple_gradients)
def values_alone(apple, apple_num, tax, dprice=1):
    """The gradients come back without their names; a dictionary with the keys of the statement is asked for.
    ko: 기울기가 이름 없이 나온다. 문제에 적힌 키를 가진 딕셔너리를 반환하라."""
    return tuple(apple_gradients(apple, apple_num, tax, dprice).values())


@mistake(apple_gradients, decisive=True)
def prints_only(apple, apple_num, tax, dprice=1):
    """Nothing comes back from it (None): hand the dictionary over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 딕셔너리를 return 으로 반환하라."""
    apple_gradients(apple, apple_num, tax, dprice)


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


@also_right(apple_gradients)
def with_nodes(apple, apple_num, tax, dprice=1):
    """The form of the book: forward through both nodes, then back in reverse order."""
    mul_apple_layer = MulLayer()
    mul_tax_layer = MulLayer()
    apple_price = mul_apple_layer.forward(apple, apple_num)
    mul_tax_layer.forward(apple_price, tax)
    dapple_price, dtax = mul_tax_layer.backward(dprice)
    dapple, dapple_num = mul_apple_layer.backward(dapple_price)
    return {"apple_price": dapple_price, "tax": dtax, "apple_num": dapple_num, "apple": dapple}


@also_right(apple_gradients)
def by_formula(apple, apple_num, tax, dprice=1):
    """Each derivative of the product by itself; one entry more than asked for."""
    return {
        "apple": apple_num * tax * dprice,
        "apple_num": apple * tax * dprice,
        "tax": apple * apple_num * dprice,
        "apple_price": tax * dprice,
        "total": dprice,
    }
