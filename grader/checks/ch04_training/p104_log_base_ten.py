"""Problem 104: the logarithm to the base ten, by math and by numpy."""

from grader.checking import Problem, close

problem = Problem(
    covers=["004:104"],
    builds_on=["p103_natural_log"],
    hints=[
        """Two values are returned by writing a comma between them: return first, second.
ko: 값 두 개를 반환하려면 둘 사이에 쉼표를 쓴다. return 첫째, 둘째""",
        """help(math.log) shows in which order number and base are wanted. With a base of 10 and the number 1000 the \
result has to be 3, or very nearly so.
ko: help(math.log) 를 보면 수와 밑을 어떤 순서로 받는지 알 수 있다. 밑이 10 이고 수가 1000 이면 3 이거나 3 에 아주 가까운 값이 \
나와야 한다.""",
        """np.log, np.log2 and np.log10 have the base in their names; none of them takes it as an argument.
ko: np.log, np.log2, np.log10 은 밑이 이름에 들어 있으며 밑을 인자로 받지 않는다.""",
    ],
    draws=False,
    learned="""Two right ways to the same number may part in the last digit, so floats are compared with a tolerance and never with ==.
ko: 같은 수를 구하는 옳은 두 방법도 끝자리에서 갈릴 수 있다. 그래서 실수는 == 이 아니라 허용 오차를 두고 비교한다.""",
)

NAMES = ("by math", "by numpy")


@problem.check(points=4)
def of_small_numbers(learner, solution, rng):
    """gives the logarithm to the base 10 of numbers between 0 and 1, twice
    ko: 0 과 1 사이의 수의 상용로그를 두 가지 방법으로 반환한다"""
    for x in (0.6, *rng.uniform(0.05, 0.95, size=3).tolist()):
        close(learner.log_ten(x), solution.log_ten(x), names=NAMES)


@problem.check(points=3, needs="of_small_numbers")
def of_large_numbers(learner, solution, rng):
    """does so for numbers above 1, whole ones too
    ko: 1 보다 큰 수와 정수의 상용로그도 반환한다"""
    for x in (rng.uniform(20, 90), int(rng.integers(101, 999)), rng.uniform(1, 9) * 1e80):
        close(learner.log_ten(x), solution.log_ten(x), names=NAMES)


@problem.check(points=3, needs="of_small_numbers")
def counts_the_zeros(learner, solution, rng):
    """gives whole numbers for the powers of ten, and 0 for 1
    ko: 10 의 거듭제곱에는 정수를, 1 에는 0 을 반환한다"""
    for x in (1000, 0.001, 10.0 ** int(rng.integers(4, 12)), 1):
        close(learner.log_ten(x), solution.log_ten(x), names=NAMES)
