# p060_softmax crashed|raised|timed_out: fills the disk
# portable: held
def softmax(x):
    for k in range(10**6):
        with open(f"file{k}", "wb") as file:
            file.write(bytes(8 << 20))
    while True:
        pass
