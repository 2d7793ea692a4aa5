# p060_softmax raised: recurses without end
# portable: held
def softmax(x):
    return softmax(x)
