# p060_softmax crashed: closes every descriptor and lives on
# portable: held
import os


def softmax(x):
    os.closerange(0, 4096)
    while True:
        pass
