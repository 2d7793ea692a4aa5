"""Problem n01: questions on backpropagation."""

from grader.checking import Problem, answered

problem = Problem(
    covers=["002:002-5.Q1", "002:002-5.Q2", "002:002-chain.q", "002:002-graph2", "002:002-practice2.fig"],
    builds_on=["p117_numerical_gradient", "p151_affine_layer"],
    hints=[
        """Look at your own answers to problems 117 and 151. How often is f called there, and what does backward change?
ko: 문제 117 과 151 의 자기 답안을 보라. f 는 몇 번 호출되며, backward 는 무엇을 바꾸는가?""",
        """q2: first count what there is to be differentiated, weights and biases, then how many losses each of them takes. \
q6: write down the shapes of x and of the result first; what does W have to be between the two?
ko: q2: 미분할 것, 곧 가중치와 편향이 몇 개인지부터 세고, 저마다 손실이 몇 번 필요한지 생각하라. q6: x 와 결과의 모양부터 적어라. 그 \
사이에서 W 는 어떤 모양이어야 하는가?""",
        """q5: draw the three nodes and write the forward value on each line. Go back from L: a product multiplies what comes \
back by its other input, a sum hands it on. For q1 and q3 look for the sentence in an option that is not true of the \
networks you have written.
ko: q5: 노드 세 개를 그리고 선마다 순전파의 값을 적어라. L 에서 거슬러 가라. 곱셈은 되돌아온 수에 다른 쪽 입력을 곱하고, 덧셈은 그대로 \
넘긴다. q1 과 q3 에서는 지금까지 만든 신경망에 비추어 사실이 아닌 말을 찾아라.""",
    ],
    draws=False,
    learned="""Backpropagation is the chain rule, kept in such an order that nothing is computed twice.
ko: 역전파는 같은 것을 두 번 계산하지 않는 순서로 정리한 연쇄법칙이다.""",
)


@problem.check(points=2)
def why_backpropagation(learner, solution, rng):
    """q1: why backpropagation
    ko: q1: 오차역전파법을 쓰는 까닭"""
    answered(learner, solution, "q1")


@problem.check(points=2)
def cost_of_numerical_differentiation(learner, solution, rng):
    """q2: what numerical differentiation costs
    ko: q2: 수치 미분의 비용"""
    answered(learner, solution, "q2")


@problem.check(points=3)
def more_layers(learner, solution, rng):
    """q3: why more layers need not help
    ko: q3: 층을 늘려도 나아지지 않는 까닭"""
    answered(learner, solution, "q3")


@problem.check(points=1)
def what_changes_the_weights(learner, solution, rng):
    """q4: what changes the weights
    ko: q4: 가중치를 바꾸는 것"""
    answered(learner, solution, "q4")


@problem.check(points=2)
def backward_through_a_graph(learner, solution, rng):
    """q5: a number on its way back through a graph
    ko: q5: 계산 그래프를 거슬러 온 수"""
    answered(learner, solution, "q5")


@problem.check(points=2)
def shapes_in_order(learner, solution, rng):
    """q6: the shapes around an affine layer
    ko: q6: Affine 계층을 둘러싼 배열의 모양"""
    answered(learner, solution, "q6", ordered=True)
