# p060_softmax raised: recurses without end
def softmax(x):
    return softmax(x)
