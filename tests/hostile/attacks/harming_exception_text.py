# p060_softmax raised: raises exceptions that break when they are looked at
# portable: held
class Broken(BaseException):
    def __str__(self):
        raise KeyboardInterrupt

    def __repr__(self):
        raise SystemExit

    name = property(lambda self: 1 / 0)


def softmax(x):
    raise Broken
