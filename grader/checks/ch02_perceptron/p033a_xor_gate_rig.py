"""What runs beside an answer to problem 33a: XOR while somebody listens to what its gates are asked."""

import numpy as np

GATES = ("AND", "OR", "NAND")


def listened_to(answer, x1, x2):
    """XOR's answer and the questions its gates got, in their order, each in words: "OR(0, 1)"."""
    asked = []
    missing = object()
    places = places_of(answer)
    before = [(place, name, place.get(name, missing)) for place in places for name in (*GATES, "hidden_layer")]
    for place, name, there in before:
        if name in GATES and callable(there):
            place[name] = listening(name, there, asked)
        elif name == "hidden_layer" and hasattr(answer, name):
            place[name] = answer.hidden_layer
    try:
        y = answer.XOR(x1, x2)
    finally:
        for place, name, there in before:
            if there is missing:
                place.pop(name, None)
            else:
                place[name] = there
    return {"y": y, "asked": asked}


def answered(answer, gate, pairs):
    """What a gate answers to all pairs, in their order."""
    ask = getattr(answer, gate)
    return [ask(x1, x2) for x1, x2 in pairs]


def places_of(answer):
    """Where XOR and hidden_layer look up the names they use: mostly one and the same module."""
    places = [vars(answer)]
    for name in ("XOR", "hidden_layer"):
        function = getattr(answer, name, None)
        for _ in range(5):  # a decorated function, and what is inside
            place = getattr(function, "__globals__", None)
            if isinstance(place, dict) and not any(place is other for other in places):
                places.append(place)
            function = getattr(function, "__wrapped__", None)
    return places


def listening(name, gate, asked):
    """The same gate, which also notes down what it is asked; what a gate asks another one is not noted."""

    def listener(*arguments, **named):
        asked.append(f"{name}({in_words((*arguments, *named.values()))})")
        noted = len(asked)
        try:
            return gate(*arguments, **named)
        finally:
            del asked[noted:]

    return listener


def in_words(arguments):
    """Numbers, also those in lists and arrays, as in 0, 1; True is 1."""
    try:
        return ", ".join(f"{number:g}" for number in np.ravel(np.asarray(arguments, dtype=float)))
    except (TypeError, ValueError):  # a gate of her own kind, which takes something else
        return "..."
