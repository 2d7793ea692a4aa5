# p060_softmax timed_out: loops in the interpreter's own code
# portable: held
def softmax(x):
    return sum(range(10**15))
