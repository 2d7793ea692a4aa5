# 60번 소프트맥스
import numpy as np

def softmax(x):
    print("입력:", x)
    e = np.exp(x - x.max())
    return e / e.sum()
