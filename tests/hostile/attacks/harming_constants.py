# p060_softmax timed_out|out_of_memory: defines a constant that takes all time there is
# portable: held
X = 10**10**10**10


def softmax(x):
    return x
