# p060_softmax raised|crashed|timed_out: writes on the descriptors of its output without end
# portable: held
import os


def softmax(x):
    while True:
        os.write(1, b"x" * (1 << 16))
