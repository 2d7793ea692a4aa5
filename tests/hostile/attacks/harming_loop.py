# p060_softmax timed_out: loops for ever
# portable: held
def softmax(x):
    while True:
        pass
