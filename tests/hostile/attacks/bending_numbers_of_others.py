# p060_softmax failed: answers with fractions, decimals and numbers of its own making
# portable: held
from decimal import Decimal
from fractions import Fraction


def softmax(x):
    return [Fraction(1, 2), Decimal("0.5"), *map(Fraction, x)]
