# p060_softmax crashed|raised|timed_out: makes files that are large and hold nothing
# portable: held
import os


def softmax(x):
    for k in range(10**6):
        file = os.open(f"f{k}", os.O_CREAT | os.O_RDWR)
        os.ftruncate(file, 16 << 20)
        os.close(file)
    while True:
        pass
