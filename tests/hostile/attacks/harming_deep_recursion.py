# p060_softmax crashed|raised|out_of_memory|timed_out: recurses through the C stack
# portable: held
import sys


class Deep:
    def __repr__(self):
        return repr([self])


def softmax(x):
    sys.setrecursionlimit(10**9)
    return repr(Deep())
