"""Problem 144: product and output of an affine step for one row."""

from grader.checking import Problem, close, same
from grader.sizes import different

problem = Problem(
    covers=["004:144"],
    builds_on=["p040_matrix_product"],
    hints=[
        """Do the example on paper: which numbers of X and W meet in the first entry of the product?
ko: 예제를 종이에 계산해 보라. product 의 첫 원소에서는 X 와 W 의 어느 수들이 만나는가?""",
        """Write the shapes side by side, (1, D) and (D, M). The axes that meet have the same length, and they vanish. Which operator of \
NumPy does that?
ko: 모양을 나란히 적어 보라. (1, D) 와 (D, M) 이다. 맞닿는 축은 길이가 같고, 곱하면 사라진다. NumPy 의 어느 연산자가 그렇게 \
하는가?""",
        """Keep the product under a name of its own, before anything is added to it. The output is that name and b, and + does the \
rest. return can hand over two values with a comma between them.
ko: 무엇을 더하기 전에 곱에 이름을 붙여 두어라. output 은 그 이름에 b 를 더한 것이고 나머지는 + 가 알아서 한다. return 은 쉼표를 \
사이에 두고 값 두 개를 반환할 수 있다.""",
    ],
    draws=False,
    learned="""A column of W belongs to one output and says how much each input counts there.
ko: W 의 열 하나는 출력 하나에 속하며, 그 출력에서 입력마다 얼마나 크게 작용하는지를 담는다.""",
)

NAMES = ("product", "output")


def arrays(rng, inputs, outputs):
    """One row X (1, D), weights W (D, M) and a bias b (M,)."""
    return rng.normal(size=(1, inputs)), rng.normal(size=(inputs, outputs)), rng.normal(size=outputs)


def part_of(got, want, at):
    """One of the two, under its name; all that came back where it is no pair."""
    if isinstance(got, tuple | list) and len(got) == len(NAMES):
        same(len(got), len(NAMES))  # for the record: a pair came, whatever is in it
        close(got[at : at + 1], want[at : at + 1], names=NAMES[at : at + 1])
    else:
        close(got, want, names=NAMES)


@problem.check(points=3)
def product_of_input_and_weights(learner, solution, rng):
    """product is the matrix product of X and W, shape (1, M)
    ko: product 는 X 와 W 의 행렬 곱이며 모양이 (1, M) 이다"""
    for _ in range(3):
        X, W, b = arrays(rng, *different(rng, 2))
        part_of(learner.affine_parts(X, W, b), solution.affine_parts(X, W, b), 0)


@problem.check(points=3)
def output_has_the_bias(learner, solution, rng):
    """output is the product with the bias added
    ko: output 은 product 에 편향을 더한 것이다"""
    for _ in range(3):
        X, W, b = arrays(rng, *different(rng, 2))
        part_of(learner.affine_parts(X, W, b), solution.affine_parts(X, W, b), 1)


@problem.check(points=2, needs="product_of_input_and_weights")
def whole_numbers(learner, solution, rng):
    """both are right for integers, and for a single output
    ko: 정수에서도, 출력이 하나일 때에도 둘 다 맞다"""
    for inputs, outputs in ((2, 3), (3, 1)):
        X, W = rng.integers(-9, 10, size=(1, inputs)), rng.integers(-9, 10, size=(inputs, outputs))
        b = rng.integers(1, 10, size=outputs)
        close(learner.affine_parts(X, W, b), solution.affine_parts(X, W, b), names=NAMES)
