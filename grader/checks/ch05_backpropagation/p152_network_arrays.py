"""Problem 152: the arrays of a 2-3-2 network."""

from grader.checking import Problem, close, expect
from grader.picturing import matrices

problem = Problem(
    covers=["004:152"],
    builds_on=[],
    hints=[
        """Begin with the shapes. How many rows must W1 have so that x @ W1 is possible, and how many columns so that \
the result has one entry for each hidden node?
ko: 모양부터 정하라. x @ W1 을 계산할 수 있으려면 W1 의 행이 몇 개여야 하며, 결과에 은닉 노드마다 원소가 하나씩 있으려면 열이 몇 \
개여야 하는가?""",
        """The first entry of x @ W1 is made from x and the first column of W1. Which node is that entry, and which \
weights does this node need?
ko: x @ W1 의 첫 원소는 x 와 W1 의 첫째 열로 만들어진다. 그 원소는 어느 노드이며, 그 노드에는 어떤 가중치가 필요한가?""",
        """Compute all three hidden nodes from the table, on paper, and print x @ W1 + b1 beside them. If only one of the \
three is right, look at whether the numbers of a node stand side by side or one below the other.
ko: 표를 보고 은닉 노드 셋을 종이에 계산한 다음 x @ W1 + b1 을 출력하여 견주어 보라. 셋 가운데 일부만 맞는다면, 한 노드의 수들이 옆으로 \
놓였는지 아래로 놓였는지 살펴보라.""",
    ],
    draws=False,
    learned="""In x @ W each node has a column of W: the weights that the table lists in a row stand upright there.
ko: x @ W 에서는 W 의 열 하나가 노드 하나의 것이다. 표에서 한 행에 적힌 가중치가 W 에서는 세로로 선다.""",
)


def judged(learner, solution, *names):
    """Compare these entries of the dict, under their names."""
    arrays = learner.make_arrays()
    expect(
        isinstance(arrays, dict) and all(name in arrays for name in names),
        """make_arrays has to return a dict with the keys x, W1, b1, W2, b2
        ko: make_arrays 는 키가 x, W1, b1, W2, b2 인 딕셔너리를 반환해야 한다""",
        got=arrays,
    )
    right = solution.make_arrays()
    close(tuple(arrays[name] for name in names), tuple(right[name] for name in names), names=names)


@problem.check(points=1)
def input_is_a_batch_of_one(learner, solution, rng):
    """x is a batch with one row
    ko: x 는 행이 하나인 배치이다"""
    judged(learner, solution, "x")


@problem.check(points=2)
def weights_to_the_hidden_nodes(learner, solution, rng):
    """W1 holds the weights of each hidden node where x @ W1 needs them
    ko: W1 에는 은닉 노드의 가중치가 x @ W1 에 맞는 자리에 있다"""
    judged(learner, solution, "W1")


@problem.check(points=2)
def weights_to_the_outputs(learner, solution, rng):
    """W2 holds the weights of each output where it needs them
    ko: W2 에는 출력 노드의 가중치가 알맞은 자리에 있다"""
    judged(learner, solution, "W2")


@problem.check(points=1)
def one_bias_for_each_node(learner, solution, rng):
    """b1 and b2 are vectors with one bias for each node
    ko: b1 과 b2 는 노드마다 편향이 하나씩 있는 벡터이다"""
    judged(learner, solution, "b1", "b2")


@problem.picture
def the_weights(learner, solution, rng):
    """the weights where x @ W1 and hidden @ W2 need them: what arrives at one node is a column
    ko: x @ W1 과 은닉층 @ W2 에 맞는 자리에 놓인 가중치: 한 노드로 들어오는 것이 한 열을 이룬다"""
    right = solution.make_arrays()
    return tuple(
        matrices(
            yours=lambda name=name: learner.make_arrays()[name],
            right=right[name],
            title=name,
            rows=rows,
            columns=columns,
        )
        for name, rows, columns in (("W1", "x1,x2", "h1,h2,h3"), ("W2", "h1,h2,h3", "y1,y2"))
    )
