"""Problem 182: what goes wrong when the size formula is solved, and other ways to write the right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .p182_padding_formula import answers

# ------------------------------------------------------------------------------------- q1, the formula itself


@mistake(answers)
def length_times_length():
    """(1 - FH) * H multiplies two lengths, and the size formula only adds and subtracts them; solve it step by step.
    ko: (1 - FH) * H 는 길이와 길이를 곱한다. 크기 공식은 길이를 더하고 뺄 뿐이다. 한 단계씩 풀어 보라."""
    return answers() | {"q1": "a"}


@mistake(answers)
def one_is_forgotten():
    """The + 1 of the size formula is lost; it has to leave the side of OH before S multiplies that side.
    ko: 크기 공식의 + 1 을 잊었다. 양변에 S 를 곱하기 전에 1 을 먼저 넘겨야 한다."""
    return answers() | {"q1": "b"}


@mistake(answers)
def sign_of_the_filter():
    """FH stands with a minus beside P; brought to the other side it changes its sign.
    ko: P 가 있는 쪽에서 FH 의 부호는 마이너스이다. 다른 쪽으로 넘기면 부호가 바뀐다."""
    return answers() | {"q1": "d"}


@mistake(answers)
def one_term_halved():
    """Only the first term is halved; the 2 of 2 * P divides everything that stands on the other side.
    ko: 첫 항만 2 로 나누었다. 2 * P 의 2 는 반대쪽에 있는 것 전체를 나눈다."""
    return answers() | {"q1": "e"}


# -------------------------------------------------------------------------------------- q2, where the stride goes


@mistake(answers)
def places_for_moves():
    """The filter takes OH places, but S is the length of a move; count the moves between the places.
    ko: 필터가 놓이는 자리는 OH 개이지만 S 는 한 번 움직이는 거리이다. 자리 사이의 이동이 몇 번인지 세어라."""
    return answers() | {"q2": "b"}


@mistake(answers)
def growth_of_both_sides():
    """By so much the padding of both sides together grows; P is the padding of one side.
    ko: 그것은 양쪽 패딩을 합한 값이 커지는 만큼이다. P 는 한쪽의 패딩이다."""
    return answers() | {"q2": "c"}


# --------------------------------------------------------------------------------------------- q3, the number


@mistake(answers)
def both_sides_counted():
    """These are the cells of both sides together; P is the padding of one side.
    ko: 그것은 양쪽 패딩을 합한 칸 수이다. P 는 한쪽의 패딩이다."""
    return answers() | {"q3": 4}


@mistake(answers)
def stride_times_places():
    """S multiplies the number of moves, and six places have fewer than six moves between them.
    ko: S 는 이동 횟수에 곱한다. 여섯 자리 사이의 이동은 여섯 번보다 적다."""
    return answers() | {"q3": 3}


@mistake(answers)
def stride_left_out():
    """The stride is left out: this would be the padding for S = 1, and S is 2 here.
    ko: 스트라이드를 빠뜨렸다. 이것은 S = 1 일 때의 값인데 여기서는 S 가 2 이다."""
    return answers() | {"q3": -0.5}


# ------------------------------------------------------------------------------------ q4, the size that cannot be


@mistake(answers)
def even_filters_excluded():
    """An even filter does not rule a size out by itself; compute P for this row.
    ko: 필터의 크기가 짝수라고 해서 무조건 안 되는 것은 아니다. 이 경우의 P 를 계산해 보라."""
    return answers() | {"q4": "d"}


@mistake(answers)
def zero_excluded():
    """This row needs no padding at all, and P = 0 is allowed.
    ko: 이 경우에는 패딩이 아예 필요 없으며, P = 0 도 허용된다."""
    return answers() | {"q4": "e"}


# ------------------------------------------------------------------------------------------------ one slip, all through


@mistake(answers)
def places_for_moves_throughout():
    """q1 to q3 share one slip: S is multiplied by the number of places, OH, and it is the length of a move between
    places.
    ko: q1, q2, q3 의 실수는 하나이다. S 는 자리 사이를 한 번 움직이는 거리인데, 자리의 수 OH 를 곱했다."""
    return answers() | {"q1": "b", "q2": "b", "q3": 3}


# ----------------------------------------------------------------------------------------- other right answers


@also_right(answers)
def capitals_and_floats():
    """Capital letters, and the number as a float."""
    return {"q1": "C", "q2": "D", "q3": 2.0, "q4": "B"}


@also_right(answers)
def computed():
    """The number as it comes out of numpy, letters with their bracket, more entries than asked for."""
    return {"q4": "b)", "q3": np.float64((6 - 1) * 2 - 11 + 5) / 2, "q2": " d", "q1": "c)", "q5": None}
