# p060_softmax raised|out_of_memory|timed_out|crashed: maps memory until the kernel keeps no more maps
# portable: held
import mmap


def softmax(x):
    held = []
    while True:
        held.append(mmap.mmap(-1, 4096, prot=mmap.PROT_READ))
        held.append(mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE))
