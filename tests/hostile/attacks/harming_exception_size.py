# p060_softmax raised: raises an exception with escapes and a text of megabytes
# portable: held
def softmax(x):
    raise ValueError("\x1b]0;owned\x07\x1b[2J\ud800" + "x" * (8 << 20))
