import numpy as np


def softmax(x):
    c = np.max(x)
    exp_x = np.exp(x - c)  # 오버플로 대책
    sum_exp_x = np.sum(exp_x)
    y = exp_x / sum_exp_x
    return y


a = np.array([0.3, 2.9, 4.0])
print(softmax(a))
