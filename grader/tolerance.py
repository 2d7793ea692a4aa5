"""How far may a right answer be off? Every number that decides "equal" stands here, each with its reason.

A policy allows, for an expected entry w of an array whose largest entry is m, an error of

    rtol · |w|  +  share · |m|  +  atol

float64 is meant. Where float32 numbers came or are wanted (same kind of number, half the digits), `single` takes the
place of rtol and share. float16 gets no such grace: three digits are not enough to tell right from wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True)
class Policy:
    """How far values of one kind of quantity may be off, and why that far."""

    name: str
    rtol: float
    atol: float
    reason: str
    share: float = 0.0
    single: float = 0.0


EXACT = Policy(
    "exact", rtol=0.0, atol=0.0, reason="integers, labels, truth values and copies of given numbers have no rounding"
)

ELEMENTWISE = Policy(
    "elementwise",
    rtol=1e-9,
    atol=1e-12,
    single=1e-5,
    reason="a formula per entry: two ways to write it differ by some 1e-16 times its steps; a wrong formula by far "
    "more. atol: forms like 1 - 1/(1 + exp(x)) lose what is small beside one",
)

REDUCTION = Policy(
    "reduction",
    rtol=1e-9,
    atol=1e-12,
    share=1e-11,
    single=1e-5,
    reason="sums over n terms in another order differ by up to n · 1e-16 of the terms (n below 1e5), and where the "
    "terms cancel, this stands beside a small result: hence a share of the largest entry",
)

ITERATED = Policy(
    "iterated",
    rtol=1e-6,
    atol=1e-9,
    share=1e-8,
    single=1e-3,
    reason="hundreds of updates carry each rounding on, and training amplifies it some thousandfold",
)

GRADIENT = Policy(
    "gradient",
    rtol=1e-6,
    atol=1e-9,
    share=1e-7,
    single=1e-4,
    reason="the expected side is a certified numerical derivative, right to about 4e-8 of the largest entry "
    "(CERTIFIED); wrong formulas are off by 1e-3 and more",
)

DIFFERENCE = Policy(
    "difference",
    rtol=2e-6,
    atol=1e-11,
    share=1e-6,
    single=1e-3,
    reason="the learner's own central differences of a loss: a step of 1e-4 costs them some 1e-8, and whether 1e-7 "
    "stands inside the logarithm up to 1e-6 of the largest entry; one-sided ones are off by 1e-5 and more",
)

# float32 rounds numbers near one by this much: what cancels to zero in float64 stays this large in float32
SINGLE_ATOL = 1e-7


def allowed(policy: Policy, want: Array, *, single: bool = False) -> Array:
    """The error allowed for each entry of `want` (any shape, any numeric dtype), in float64; never NaN."""
    with np.errstate(all="ignore"):
        size = np.abs(np.asarray(want, dtype=np.complex128 if want.dtype.kind == "c" else np.float64))
    size = np.where(np.isfinite(size), size, 0.0)
    largest = float(size.max()) if size.size else 0.0
    rtol, share, atol = policy.rtol, policy.share, policy.atol
    if single and policy.single:
        rtol, share, atol = max(rtol, policy.single), max(share, policy.single), max(atol, SINGLE_ATOL)
    with np.errstate(over="ignore"):
        room = rtol * size + share * largest + atol
    return np.asarray(np.minimum(room, np.finfo(np.float64).max))


# --- numerical derivatives -----------------------------------------------------------------------------------------

# Steps of the central differences, tried in this order. With the lengths h and h/2 combined (Richardson) the error is
# of order h^4: at 1e-4 it is far below rounding (2e-16 · |f| / h = 2e-12 · |f|). Shorter ones stay in front of a kink
# (ReLU, max) that lies near; longer ones are for functions whose rounding hides a small derivative (outputs of 1e6).
# Powers of two: what is added to an entry is then the step to the last bit, also to an entry of 1e6.
STEPS = (2.0**-13, 2.0**-17, 2.0**-10, 2.0**-20, 2.0**-23, 2.0**-6)  # 1.2e-4, 7.6e-6, 9.8e-4, 9.5e-7, 1.2e-7, 0.016
STEPS_OF_DIRECTIONS = (2.0**-13, 2.0**-17, 2.0**-20)  # in turn: shorter ones cross fewer kinks, longer ones round less
STEPS_OF_SIDES = (2.0**-13, 2.0**-17, 2.0**-20)  # of one-sided differences, at a kink

CERTIFIED = 1e-8  # two steps must agree to this share of the array's largest derivative; the error is then below 4e-8
CERTIFIED_ATOL = 2e-10  # or to this: derivatives that vanish leave rounding only. Well below GRADIENT.atol
CERTIFIED_ALONG = 1e-6  # the share along directions, where what is left is allowed for, and FOUND is all we promise
EPS = 2.0**-52  # the rounding of float64; what it does to a slope counts as doubt
STEEP = 10.0  # a slope beside a kink that is so many times steeper than all others is a jump

# Arrays up to ENTRIES entries are differentiated entry by entry (four calls each), larger ones along DIRECTIONS random
# directions. An error of FOUND, relative to the gradient's norm, escapes one of them with chance 1e-3 (float32: 1/6),
# all eight with 1e-24 (5e-7): errors this large are found, and that is what we promise.
ENTRIES = 512
DIRECTIONS = 8
FOUND = 1e-3
DRAWS = 24  # draws for one direction before the course is called broken; a 784-50-10 ReLU net needs a second in 1 of 20

# --- chance --------------------------------------------------------------------------------------------------------

FALSE_ALARM = 1e-12  # how often a right random answer may fail: a class of 1000 with 100 such checks, 1 time in 1e7

# --- patterns ------------------------------------------------------------------------------------------------------

# A pattern is named when it holds as exactly as a right answer must, and when it says something: values that agree must
# be moved by it, and must be distinct, or two patterns look the same (zeros, symmetric arrays, two equal entries).
APART = 20.0  # two entries count as distinct when they differ by so many times the allowed error
TELLING = 3  # distinct entries for a pattern of free form (a factor c, an offset, another order): two fit by accident
TELLING_ROUND = 5  # the same where all entries are whole: small integers agree by accident
FACTOR = 1e-4  # a factor nearer to one than this is rounding gone astray, not a factor
PATTERN_ENTRIES = 200_000  # larger arrays are not searched: some forty trial rearrangements would take seconds
HALF = 32.0  # roundings of float32 (float16) that a value computed with it may be off by, relative to the largest entry
