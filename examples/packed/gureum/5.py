# 60번
def softmax(x):
    x = x - np.max(x)
    return np.exp(x) / np.sum(np.exp(x))

softmax(np.array([1010, 1000, 990]))
