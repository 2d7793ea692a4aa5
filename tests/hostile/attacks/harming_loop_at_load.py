# p060_softmax timed_out: loops for ever while its definitions run
# portable: held
class Trap:
    while True:
        pass


def softmax(x):
    return x
