"""Problem 33a: what goes wrong with XOR and its first layer, and other right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p033a_xor_gate import AND, NAND, OR, XOR, hidden_layer

# Zeros and ones come out of any nonsense: every mistake here is decisive, and known by where it goes wrong.

# -------------------------------------------------------------------------------------------- the first layer


@mistake(hidden_layer, decisive=True)
def the_other_order(x1, x2):
    """The two answers stand in the wrong order: first that of OR, then that of NAND.
    ko: 두 답의 순서가 바뀌었다. 먼저 OR 의 답, 그다음이 NAND 의 답이다."""
    return NAND(x1, x2), OR(x1, x2)


@mistake(hidden_layer, decisive=True)
def and_for_or(x1, x2):
    """The first answer is that of AND, so XOR can never fire: it is OR's place. If OR is called there, its threshold
    is too high.
    ko: 첫째 답이 AND 의 답이어서 XOR 는 발화할 수 없다. 그 자리는 OR 의 자리이다. OR 를 불렀는데도 그렇다면 OR 의 임계값이
    너무 크다."""
    return AND(x1, x2), NAND(x1, x2)


@mistake(hidden_layer, decisive=True)
def and_for_nand(x1, x2):
    """The second answer is that of AND; NAND is its opposite, 0 for (1, 1) alone.
    ko: 둘째 답이 AND 의 답이다. NAND 는 그 반대로, (1, 1) 에서만 0 이다."""
    return OR(x1, x2), AND(x1, x2)


@mistake(hidden_layer, decisive=True)
def threshold_kept(x1, x2):
    """NAND never fires, as happens when its weights are negative and its threshold is still positive: negate both.
    ko: NAND 가 전혀 발화하지 않는다. 가중치만 음수이고 임계값이 아직 양수이면 그렇게 된다. 둘 다 부호를 바꿔라."""
    return OR(x1, x2), int(-0.5 * x1 - 0.5 * x2 > 0.7)


@mistake(hidden_layer, decisive=True)
def weights_kept(x1, x2):
    """NAND always fires, as happens when its threshold is negative and its weights are still positive: negate both.
    ko: NAND 가 언제나 발화한다. 임계값만 음수이고 가중치가 아직 양수이면 그렇게 된다. 둘 다 부호를 바꿔라."""
    return OR(x1, x2), int(0.5 * x1 + 0.5 * x2 > -0.7)


@mistake(hidden_layer, decisive=True)
def nor_for_nand(x1, x2):
    """The second answer is 1 for (0, 0) alone, which is NOR: NAND's threshold is -0.7, so that one 1 does not silence it.
    ko: 둘째 답이 (0, 0) 에서만 1 이니 NOR 이다. NAND 의 임계값은 -0.7 이어서 1 이 하나뿐일 때는 발화한다."""
    return OR(x1, x2), int(-0.5 * x1 - 0.5 * x2 > -0.5)


# ------------------------------------------------------------------------------------------- the second layer


@mistake(XOR, decisive=True)
def or_in_the_second_layer(x1, x2):
    """It fires for every input, as it does with an OR in the second layer: one of OR and NAND is always 1. Take AND there.
    ko: 어떤 입력에서도 발화한다. 둘째 층이 OR 이면 그렇게 된다. OR 와 NAND 가운데 하나는 언제나 1 이기 때문이다. 둘째
    층에는 AND 를 써라."""
    return OR(*hidden_layer(x1, x2))


@mistake(XOR, decisive=True)
def nand_in_the_second_layer(x1, x2):
    """0 and 1 are exchanged, as they are with a NAND in the second layer; take AND there.
    ko: 0 과 1 이 서로 바뀌었다. 둘째 층이 NAND 이면 그렇게 된다. 둘째 층에는 AND 를 써라."""
    return NAND(*hidden_layer(x1, x2))


@mistake(XOR, decisive=True)
def and_about_the_inputs(x1, x2):
    """This answers like AND. The second layer has to be asked about what OR and NAND answered, not about x1 and x2.
    ko: AND 와 답이 같다. 둘째 층에는 x1 과 x2 가 아니라 OR 와 NAND 가 낸 답을 넣어야 한다."""
    hidden_layer(x1, x2)
    return AND(x1, x2)


@mistake(XOR, decisive=True)
def one_perceptron(x1, x2):
    """This answers like OR: (1, 1) fires too. One perceptron cannot help it; NAND has to be asked as well.
    ko: OR 와 답이 같아서 (1, 1) 에서도 발화한다. 퍼셉트론 하나로는 막을 수 없으니 NAND 에도 물어야 한다."""
    return OR(x1, x2)


@mistake(XOR, decisive=True)
def pair_not_taken_apart(x1, x2):
    """AND got the pair as one argument and misses the second: take the pair apart first.
    ko: AND 가 한 쌍을 인자 하나로 받아서 두 번째 인자가 없다. 먼저 쌍을 둘로 나누어라."""
    return AND(hidden_layer(x1, x2))


# --------------------------------------------------------------------------------------------- without the gates


@mistake(XOR, decisive=True)
def operators_of_python(x1, x2):
    """The table is right, and no gate was asked: let OR and NAND answer first, then AND, in place of an operator or an if.
    ko: 진리표는 맞지만 게이트를 하나도 쓰지 않았다. 연산자나 if 대신 먼저 OR 와 NAND 에, 그다음 AND 에 물어라."""
    return int(x1 != x2)


@mistake(XOR, decisive=True)
def second_layer_without_a_gate(x1, x2):
    """The second layer is Python's (and, *, min); let your AND combine the two answers, for it is a perceptron.
    ko: 둘째 층을 파이썬의 and, *, min 따위로 썼다. 두 답을 퍼셉트론인 자신의 AND 로 묶어라."""
    s1, s2 = hidden_layer(x1, x2)
    return s1 * s2


# ------------------------------------------------------------------------------------------------- the result


@mistake(XOR, decisive=True)
def truth_value(x1, x2):
    """The answer is True or False; gates answer with the integers 1 and 0.
    ko: 답이 True 또는 False 이다. 게이트의 답은 정수 1 또는 0 이다."""
    return bool(XOR(x1, x2))


@mistake(XOR, decisive=True)
def prints_only(x1, x2):
    """Nothing comes back from it (None): hand the result over with return; printing only shows it.
    ko: 반환되는 값이 없다(None). print 는 화면에 보여 줄 뿐이므로 결과를 return 으로 반환하라."""
    XOR(x1, x2)


# ------------------------------------------------------------------------------------------ other right answers


@also_right(XOR)
def in_the_words_of_the_book(x1, x2):
    """The form of the book: the gates called one by one, NAND first."""
    s1 = NAND(x1, x2)
    s2 = OR(x1, x2)
    return AND(s1, s2)


@also_right(XOR)
def second_layer_turned_round(x1, x2):
    """AND does not mind the order of its inputs; arguments by name, an integer of numpy."""
    s_or, s_nand = hidden_layer(x2, x1)
    return np.int64(AND(x1=s_nand, x2=s_or))


@also_right(hidden_layer)
def as_an_array(x1, x2):
    """Gates in a loop, the answers in an array."""
    return np.array([gate(x1, x2) for gate in (OR, NAND)])


# ------------------------------------------------------- what is judged elsewhere, and what is right as well

BROUGHT_ALONG = {
    "p028_and_gate": ["perceptron", "AND"],
    "p030_or_gate": ["OR"],
    "p031_nand_gate": ["NAND"],
}
EQUIVALENT = {
    "neither gate minds the order of its inputs": ["XOR: s1, s2 = hidden_layer(x2, x1)"],
}
