# p060_softmax timed_out: sleeps
# portable: held
import time


def softmax(x):
    time.sleep(3600)
