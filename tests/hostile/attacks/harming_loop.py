# p060_softmax timed_out: loops for ever
def softmax(x):
    while True:
        pass
