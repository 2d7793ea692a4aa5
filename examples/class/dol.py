def AND(x1, x2):
    w, theta = 0.1, 0.7
    while not (w + w > theta > w):  # 가중치를 찾을 때까지
        w = w + 0.1
        if w > 1:
            w = 0.05
    return 1 if w * x1 + w * x2 > theta else 0


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        i = 0
        keys = list(params)
        while i < len(keys):
            params[keys[i]] -= self.lr * grads[keys[i]]
