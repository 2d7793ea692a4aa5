import numpy as np
import matplotlib.pyplot as plt


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def plot_sigmoid(x, title):
    fig = plt.figure(figsize=(6, 4))
    plt.plot(x, sigmoid(x), color="tab:blue", label="sigmoid")
    plt.ylim(-0.1, 1.1)
    plt.title(title)
    plt.grid(True)
    plt.legend()
    return fig


x = np.arange(-5.0, 5.0, 0.1)
plot_sigmoid(x, "시그모이드")
plt.show()
