"""A course of three problems (a function, a quiz, a layer), and a right and a wrong answer to one."""

SOFTMAX = '''"""Softmax
ko: 소프트맥스

Scores become probabilities. They add
up to one.

    y = exp(x) / sum(exp(x))

[ko]
점수를 확률로 바꾼다.

    y = exp(x) / sum(exp(x))
"""

import numpy as np


def softmax(x):
    """Probabilities."""
    raise NotImplementedError("problem 60")
'''
QUIZ = '''"""A question
ko: 문항 하나

q1  Which one is even?
    a) the number
       three
    b) two

[ko]
q1  짝수는 어느 것인가?
    a) 셋
    b) 둘
"""


def answers():
    """A letter."""
    return {"q1": None}
'''
LAYER = '''"""A layer
ko: 계층

Affine.

[ko]
아핀.
"""


class Affine:
    """x @ W + b."""

    def __init__(self, W, b):
        raise NotImplementedError("problem 151")

    def forward(self, x):
        """The output."""
        raise NotImplementedError("problem 151")


def descend(f, x):
    """One step down."""
    raise NotImplementedError("problem 151")
'''
HEAD = '''"""A problem."""

from grader.checking import Problem, answered, callback, close, inout, ref

problem = Problem(covers=["004:1"], builds_on=[], hints=["Think.\\nko: 생각하라."], draws=False)


'''
CHECKS = {
    "p060_softmax": HEAD
    + '''@problem.check(points=4)
def is_right(learner, solution, rng):
    """it is right
    ko: 맞다"""
    for size in (3, 4):
        x = rng.normal(size=size)
        close(learner.softmax(x), solution.softmax(x))


@problem.check(points=6)
def large(learner, solution, rng):
    """a large one too
    ko: 큰 것도"""
    x = rng.normal(size=(40, 50))
    close(learner.softmax(x), solution.softmax(x))
''',
    "p070_even": HEAD
    + '''@problem.check(points=5)
def q1(learner, solution, rng):
    """q1
    ko: q1"""
    answered(learner, solution, "q1")
''',
    "p151_affine": HEAD
    + '''@problem.check(points=5)
def forward(learner, solution, rng):
    """forward
    ko: 순전파"""
    W, b, x = rng.normal(size=(2, 2)), rng.normal(size=2), rng.normal(size=(3, 2))
    other = learner.Affine(W + 1, b)
    layer = learner.Affine(W, b)
    other.forward(x)
    layer.b = b + 1
    close(layer.forward(x), solution.Affine(W, b + 1).forward(x))


@problem.check(points=5)
def steps(learner, solution, rng):
    """a step down
    ko: 한 걸음"""
    f = callback(lambda x: float(x @ x), shape=(2,))
    x = inout(rng.normal(size=2))
    close(learner.descend(f, x), solution.descend(lambda x: float(x @ x), x.start.copy()))
''',
}
SOLUTIONS = {
    "p060_softmax": '''"""Softmax."""

import numpy as np


def softmax(x):
    e = np.exp(x - x.max())
    return e / e.sum()
''',
    "p070_even": 'EXPLANATIONS = {"q1": "Two.\\nko: 둘."}\n\n\ndef answers():\n    return {"q1": "b"}\n',
    "p151_affine": """import numpy as np


class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        return x @ self.W + self.b


def descend(f, x):
    return x - 0.2 * x
""",
}
CHAPTERS = {"p060_softmax": "ch03_neural_network", "p070_even": "ch03_neural_network", "p151_affine": "ch05_layers"}
STUBS = {"p060_softmax": SOFTMAX, "p070_even": QUIZ, "p151_affine": LAYER}
RIGHT = SOLUTIONS["p060_softmax"]
WRONG = "import numpy as np\n\n\ndef softmax(x):\n    return np.exp(x) / np.exp(x).max()\n"
