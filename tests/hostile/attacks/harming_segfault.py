# p060_softmax crashed: reads where there is nothing
import ctypes


def softmax(x):
    return ctypes.string_at(0)
