# p060_softmax timed_out: prints without end
# portable: held
def softmax(x):
    while True:
        print("no end in sight" * 100)
