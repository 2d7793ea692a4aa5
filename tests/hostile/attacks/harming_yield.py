# p060_softmax timed_out: gives its processor away again and again, so as not to have used it
# portable: held
import os


def softmax(x):
    while True:
        os.sched_yield()
