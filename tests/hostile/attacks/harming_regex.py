# p060_softmax timed_out: matches a catastrophic pattern
# portable: held
import re


def softmax(x):
    return re.match(r"(a|a)*$", "a" * 60 + "b")
