!pip install matplotlib
for i in range(100000000):   # 오래 걸리는 실험
    softmax(np.random.randn(1000))
