# p060_softmax timed_out: has the disk written to without end
# portable: held
import os


def softmax(x):
    file = os.open("f", os.O_CREAT | os.O_RDWR)
    while True:
        os.pwrite(file, b"x" * 4096, 0)
        os.fsync(file)
