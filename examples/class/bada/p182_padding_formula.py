def answers():
    return {"q1": "b", "q2": "d", "q3": 3, "q4": None}
