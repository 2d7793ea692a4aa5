# p060_softmax crashed: aborts
# portable: held
import os


def softmax(x):
    os.abort()
