# p060_softmax timed_out|failed: leaves objects that never end being deleted
# portable: held
class Trap:
    def __del__(self):
        while True:
            pass


def softmax(x):
    Trap()
    return x
