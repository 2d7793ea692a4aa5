# p182_padding_formula failed: gives one letter the wording of all options
# portable: held
"""
q1  Which?
    a) P = ((OH - 1) * S - (1 - FH) * H) / 2
    a) P = (OH * S - H + FH) / 2
    a) P = ((OH - 1) * S - H + FH) / 2
    a) P = ((OH - 1) * S - H - FH) / 2
    b) P = ((OH - 1) * S - H + FH) / 2 P = (OH * S - H + FH) / 2
"""


def answers():
    return {"q1": "a", "q2": "a" * 10_000_000, "q3": float("nan"), "q4": ["d", "c"]}
