# p060_softmax crashed: aborts
import os


def softmax(x):
    os.abort()
