# p117_numerical_gradient failed|raised|timed_out|crashed: asks for the function within itself, and hands it itself
# portable: held
def numerical_gradient(f, x):
    class Trap:
        def __array__(self, *a, **k):
            return f(x)

        def __float__(self):
            return f(x)

    for item in (Trap(), f, [f, [f]], x.astype(object), iter([x])):
        try:
            f(item)
        except Exception:
            pass
    return f
