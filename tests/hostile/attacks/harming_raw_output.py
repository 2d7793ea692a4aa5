# p060_softmax raised|crashed|timed_out: writes on the descriptors of its output without end
import os


def softmax(x):
    while True:
        os.write(1, b"x" * (1 << 16))
