# p060_softmax failed|raised|crashed: hooks imports, tracing and profiling
# portable: held
import builtins
import sys


class Trap:
    sys.meta_path.clear()
    builtins.__import__ = None


def softmax(x):
    sys.settrace(lambda *_: 1 / 0)
    sys.setprofile(lambda *_: None)
    return x
