# p060_softmax out_of_memory|timed_out|failed: answers with lists that double forty times
# portable: held
def softmax(x):
    data = [0.5]
    for _ in range(40):
        data = [data, data]
    return data
