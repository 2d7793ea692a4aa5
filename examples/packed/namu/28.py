# 28번 AND 게이트
import numpy as np

def AND(x1, x2):
    """두 입력이 모두 1 이면 1"""
    tmp = np.dot([0.5, 0.5], [x1, x2])
    return int(tmp > 0.7)
