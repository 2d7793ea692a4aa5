"""Problem 116: an array of zeros with the shape of another."""

import numpy as np

from grader.checking import Problem, expect, inout, same, unchanged
from grader.sizes import different

problem = Problem(
    covers=["004:116"],
    builds_on=[],
    hints=[
        """Every array knows its shape: print x.shape for a vector and for a matrix. What does np.zeros take?
ko: 배열은 모두 자기 모양을 안다. 벡터와 행렬의 x.shape 를 출력해 보라. np.zeros 는 무엇을 받는가?""",
        """numpy has functions that make an array like another one. Their names end with _like.
ko: numpy 에는 다른 배열을 본떠 배열을 만드는 함수들이 있다. 이름이 _like 로 끝난다.""",
        """Print the dtype of your result: it has to be float64. And print x after the call: is it still what it was?
ko: 결과의 dtype 을 출력해 보라. float64 여야 한다. 호출한 뒤에 x 도 출력해 보라. 처음 그대로인가?""",
    ],
    draws=False,
    learned="""A gradient has the shape of what it belongs to, and needs floats: an array of integers would cut its fractions off.
ko: 기울기는 그것이 딸린 배열과 모양이 같다. 그리고 실수여야 한다. 정수 배열에 담으면 소수 부분이 잘린다.""",
)


@problem.check(points=2)
def of_a_vector(learner, solution, rng):
    """gives n zeros for a vector (n,)
    ko: 벡터 (n,) 에 0 을 n개 만든다"""
    for n in (*different(rng, 2, 2, 7), 1):
        x = rng.normal(size=n)
        same(learner.zeros_of_same_shape(x), solution.zeros_of_same_shape(x))


@problem.check(points=3)
def of_any_shape(learner, solution, rng):
    """gives zeros of the same shape for matrices and for arrays with more axes
    ko: 행렬과 축이 더 많은 배열에도 같은 모양으로 0 을 만든다"""
    short, long = sorted(different(rng, 2, 2, 6))
    for shape in ((short, long), (long, short), different(rng, 4, 2, 5)):
        x = rng.normal(size=shape)
        same(learner.zeros_of_same_shape(x), solution.zeros_of_same_shape(x))


@problem.check(points=2, needs="of_a_vector")
def zeros_are_floats(learner, solution, rng):
    """makes floats, which keep the fraction of what is written into them
    ko: 써넣는 값의 소수부를 지키는 실수로 만든다"""
    x = rng.normal(size=int(rng.integers(3, 8)))
    zeros = learner.zeros_of_same_shape(x)
    same(zeros, solution.zeros_of_same_shape(x))
    expect(
        zeros.dtype.kind == "f",
        """the zeros have to be floats
        ko: 0 은 실수여야 한다""",
        got=str(zeros.dtype),
    )


@problem.check(points=2, needs="of_a_vector")
def whatever_x_holds(learner, solution, rng):
    """gives zeros where x holds inf or nan
    ko: x 에 inf 나 nan 이 들어 있어도 0 을 만든다"""
    x = rng.normal(size=int(rng.integers(5, 9)))
    x[[1, 3, 4]] = np.inf, np.nan, -np.inf
    same(learner.zeros_of_same_shape(x), solution.zeros_of_same_shape(x))


@problem.check(points=1, needs="of_a_vector")
def leaves_x_alone(learner, solution, rng):
    """x stays as it was
    ko: x 는 바뀌지 않는다"""
    x = inout(rng.normal(size=int(rng.integers(3, 8))))
    learner.zeros_of_same_shape(x)
    unchanged(x)
