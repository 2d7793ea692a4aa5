import numpy as np

def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(len(x))
    for i in range(len(x)):
        e = np.zeros(len(x))
        e[i] = h
        grad[i] = (f(x + e) - f(x)) / h
    return grad
