# 28번
def AND(x1, x2):
    return 1 if 0.5*x1 + 0.5*x2 > 0.7 else 0

AND(1, 1)
