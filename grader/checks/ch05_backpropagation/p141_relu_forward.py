"""Problem 141: output and mask of ReLU on the way forward."""

from grader.checking import EXACT, Problem, close, inout, same, unchanged
from grader.sizes import different

problem = Problem(
    covers=["004:141"],
    builds_on=["p140_relu_layer"],
    hints=[
        """Begin with the mask. What does a comparison such as x <= 0 give when x is an array? Print it.
ko: mask 부터 시작하라. x 가 배열이면 x <= 0 같은 비교의 결과는 무엇인가? 출력해 보라.""",
        """out is x with some entries replaced. Look up np.where, or make a copy and use the mask in its square brackets.
ko: out 은 x 에서 일부 원소를 바꾼 것이다. np.where 를 찾아보거나, 복사본을 만들고 그 대괄호 안에 mask 를 넣어 보라.""",
        """Print x after the call, too. If it has changed, out and x are two names of one array. And put a 0 into x: on which side is \
it to fall?
ko: 호출한 뒤에 x 도 출력해 보라. 바뀌었다면 out 과 x 는 한 배열의 두 이름이다. 그리고 x 에 0 을 넣어 보라. 0 은 어느 쪽에 \
속해야 하는가?""",
    ],
    draws=False,
    learned="""Zero is among what ReLU stops: only what is above 0 goes through, and the mask remembers it for the way back.
ko: 0 도 막힌다. ReLU 는 0 보다 큰 것만 보내고, 마스크가 그것을 역전파까지 기억한다.""",
)

NAMES = ("out", "mask")


def both_signs(rng, shape):
    """Numbers of both signs, none of them 0, at least one of each."""
    x = rng.uniform(0.3, 4, size=shape) * rng.choice([-1, 1], size=shape)
    x.flat[:2] = abs(x.flat[0]), -abs(x.flat[1])
    return x


def part_of(got, want, at):
    """One of the two, under its name; all that came back where it is no pair."""
    if isinstance(got, tuple | list) and len(got) == len(NAMES):
        same(len(got), len(NAMES))  # for the record: a pair came, whatever is in it
        close(got[at : at + 1], want[at : at + 1], names=NAMES[at : at + 1])
    else:
        close(got, want, names=NAMES)


@problem.check(points=3)
def output_has_zeros_for_negatives(learner, solution, rng):
    """out holds the positive entries of x, and 0 elsewhere
    ko: out 에는 x 의 양수가 그대로 있고 나머지는 0 이다"""
    for axes in (2, 1, 4):
        shape = different(rng, axes, 2, 5)
        x = both_signs(rng, shape)
        part_of(learner.relu_forward(x), solution.relu_forward(x), 0)


@problem.check(points=3)
def mask_marks_what_was_stopped(learner, solution, rng):
    """mask is True where x is negative
    ko: mask 는 x 가 음수인 곳에서 True 이다"""
    for axes in (2, 1, 4):
        shape = different(rng, axes, 2, 5)
        x = both_signs(rng, shape)
        part_of(learner.relu_forward(x), solution.relu_forward(x), 1)


@problem.check(points=1, needs="mask_marks_what_was_stopped")
def zero_counts_as_stopped(learner, solution, rng):
    """zero counts as stopped; integers work, too
    ko: 0 도 막힌 것으로 친다. 정수에서도 맞다"""
    x = both_signs(rng, different(rng, 2, 2, 5))
    x.flat[rng.choice(x.size, size=2, replace=False)] = 0.0
    close(learner.relu_forward(x), solution.relu_forward(x), names=NAMES, policy=EXACT)
    x = rng.permutation([-3, -1, 0, 2, 5, 0])
    close(learner.relu_forward(x), solution.relu_forward(x), names=NAMES, policy=EXACT)


@problem.check(points=1, needs="output_has_zeros_for_negatives")
def leaves_x_alone(learner, solution, rng):
    """x stays as it was
    ko: x 는 바뀌지 않는다"""
    x = inout(both_signs(rng, (3, 4)))
    learner.relu_forward(x)
    unchanged(x)
