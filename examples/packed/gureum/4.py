# 36번
def plot_sigmoid(x, title):
    y = 1 / (1 + np.exp(-x))
    plt.plot(x, y)
    plt.title(title)
    plt.ylim(0, 1)
    fig = plt.gcf()
    plt.show()
    return fig

plot_sigmoid(np.arange(-6, 6, 0.1), 'sigmoid')
