# p060_softmax timed_out: sleeps
import time


def softmax(x):
    time.sleep(3600)
