# p060_softmax out_of_memory|timed_out: takes all the memory there is
# portable: held
def softmax(x):
    held = []
    while True:
        held.append(bytearray(1 << 26))
