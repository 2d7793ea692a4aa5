# p060_softmax crashed: reads where there is nothing
# portable: held
import ctypes


def softmax(x):
    return ctypes.string_at(0)
