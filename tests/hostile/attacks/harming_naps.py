# p060_softmax timed_out: computes a little and sleeps a little, without end
# portable: held
import time


def softmax(x):
    while True:
        sum(range(1000))
        time.sleep(0.001)
