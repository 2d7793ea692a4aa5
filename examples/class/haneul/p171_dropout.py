import numpy as np
from collections import OrderedDict

from layers import Relu, SoftmaxWithLoss
from p151_affine_layer import Affine


class Dropout:
    def __init__(self, dropout_ratio=0.5):
        self.dropout_ratio = dropout_ratio
        self.mask = None

    def forward(self, x, train_flg=True):
        if train_flg:
            self.mask = np.random.rand(*x.shape) > self.dropout_ratio
            return x * self.mask
        else:
            return x * (1.0 - self.dropout_ratio)

    def backward(self, dout):
        return dout * self.mask


class ThreeLayerNet:
    def __init__(
        self, input_size, hidden_size_1, hidden_size_2, output_size, weight_init_std="he", dropout_ratio=0.5, seed=None
    ):
        rng = np.random.RandomState(seed)
        all_size = [input_size, hidden_size_1, hidden_size_2, output_size]
        self.params = {}
        for idx in range(1, 4):
            scale = weight_init_std
            if str(weight_init_std).lower() in ("relu", "he"):
                scale = np.sqrt(2.0 / all_size[idx - 1])
            self.params["W" + str(idx)] = scale * rng.randn(all_size[idx - 1], all_size[idx])
            self.params["b" + str(idx)] = np.zeros(all_size[idx])

        self.layers = OrderedDict()
        for idx in range(1, 3):
            self.layers["Affine" + str(idx)] = Affine(self.params["W" + str(idx)], self.params["b" + str(idx)])
            self.layers["Relu" + str(idx)] = Relu()
            self.layers["Dropout" + str(idx)] = Dropout(dropout_ratio)
        self.layers["Affine3"] = Affine(self.params["W3"], self.params["b3"])
        self.last_layer = SoftmaxWithLoss()

    def predict(self, x, train_flg=False):
        for key, layer in self.layers.items():
            if "Dropout" in key:
                x = layer.forward(x, train_flg)
            else:
                x = layer.forward(x)
        return x

    def loss(self, x, t, train_flg=False):
        return self.last_layer.forward(self.predict(x, train_flg), t)

    def gradient(self, x, t):
        self.loss(x, t, train_flg=True)
        dout = self.last_layer.backward(1)
        layers = list(self.layers.values())
        layers.reverse()
        for layer in layers:
            dout = layer.backward(dout)
        grads = {}
        for idx in range(1, 4):
            grads["W" + str(idx)] = self.layers["Affine" + str(idx)].dW
            grads["b" + str(idx)] = self.layers["Affine" + str(idx)].db
        return grads
