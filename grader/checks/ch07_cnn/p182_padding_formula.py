"""Problem 182: the size formula, solved for the padding."""

from grader.checking import Problem, answered

problem = Problem(
    covers=["004:182"],
    builds_on=["p181_same_padding"],
    hints=[
        """Undo what is done to P, the last step first. Which operation of OH = (H + 2 * P - FH) / S + 1 comes last?
ko: P 에 한 계산을 마지막 것부터 거꾸로 되돌려라. OH = (H + 2 * P - FH) / S + 1 에서 맨 마지막에 하는 계산은 무엇인가?""",
        """Draw an input of 5 cells, a filter of 3 and a stride of 2. In how many places does the filter stand, and \
how often does it move?
ko: 5칸짜리 입력과 3칸짜리 필터를 그리고 스트라이드를 2 로 하라. 필터는 몇 군데에 놓이며, 몇 번 움직이는가?""",
        """Put a candidate back into the formula for OH. One try with small numbers, H = 4, FH = 3, S = 1 and P = 1 \
giving OH = 4, already shows most of the wrong formulas of q1 to be wrong. For q4 compute P in every row.
ko: 후보를 OH 의 공식에 다시 넣어 보라. H = 4, FH = 3, S = 1, P = 1 이면 OH = 4 이다. 이렇게 작은 수로 한 번만 해 보아도 q1 의 \
틀린 공식은 대부분 드러난다. q4 에서는 보기마다 P 를 계산하라.""",
    ],
    draws=False,
    learned="""A size formula can be solved for any of its letters: padding follows from the output that you want.
ko: 크기 공식은 어느 글자에 대해서도 풀 수 있다. 원하는 출력 크기에서 패딩이 정해진다.""",
)


@problem.check(points=3)
def formula_for_the_padding(learner, solution, rng):
    """q1: the formula, solved for P
    ko: q1: P 에 대하여 푼 공식"""
    answered(learner, solution, "q1")


@problem.check(points=2)
def place_of_the_stride(learner, solution, rng):
    """q2: what the stride does to the padding
    ko: q2: 스트라이드가 패딩에 미치는 영향"""
    answered(learner, solution, "q2")


@problem.check(points=2)
def padding_in_numbers(learner, solution, rng):
    """q3: the padding for given sizes
    ko: q3: 주어진 크기에 필요한 패딩"""
    answered(learner, solution, "q3")


@problem.check(points=3)
def size_out_of_reach(learner, solution, rng):
    """q4: the size that no padding can give
    ko: q4: 어떤 패딩으로도 얻을 수 없는 크기"""
    answered(learner, solution, "q4")
