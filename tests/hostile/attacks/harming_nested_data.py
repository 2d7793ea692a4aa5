# p060_softmax failed: answers with data nested two hundred deep
# portable: held
def softmax(x):
    data = [x]
    for _ in range(200):
        data = [data]
    return data
