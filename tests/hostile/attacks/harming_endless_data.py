# p060_softmax failed: answers with a list that holds itself
def softmax(x):
    data = []
    data.append(data)
    return data
