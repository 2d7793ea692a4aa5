# 2주차 과제: 28, 60번
import numpy as np

def AND(x1, x2):
    return int(0.5 * x1 + 0.5 * x2 > 0.7)

def softmax(x):
    c = np.max(x
    return np.exp(x - c) / np.sum(np.exp(x - c))
