"""Problem 152: what goes wrong with the arrays of a drawn network, and other ways to make the right ones."""

import numpy as np

from grader.solving import also_right, mistake

from .p152_network_arrays import make_arrays

# ------------------------------------------------------------------------------------------------ the weights


@mistake(make_arrays, decisive=True)
def rows_of_the_table():
    """W1 and W2 are typed as the table lists them, one node after the other, which is their transpose: the lines that
    arrive at one node make a column.
    ko: W1 과 W2 를 표에 적힌 대로 노드마다 한 행씩 적어서 전치가 되었다. 한 노드로 들어오는 선들이 한 열을 이룬다."""
    arrays = make_arrays()
    return arrays | {"W1": arrays["W1"].T, "W2": arrays["W2"].T}


@mistake(make_arrays, decisive=True)
def filled_row_by_row():
    """The shapes are right, but the numbers were filled in row by row in the order of the table; what arrives at one node
    belongs into one column. reshape keeps that order too: transpose instead.
    ko: 모양은 맞지만 표의 순서대로 수를 행부터 채웠다. 한 노드로 들어오는 수는 한 열에 있어야 한다. reshape 도 순서를
    그대로 두므로, 모양을 바꿀 것이 아니라 전치하라."""
    return make_arrays() | {"W1": np.arange(1, 7).reshape(2, 3), "W2": np.arange(1, 7).reshape(3, 2)}


@mistake(make_arrays, decisive=True)
def second_row_by_row():
    """W1 is right, but W2 was filled in row by row; in W2 as well the lines that arrive at one node make a column.
    ko: W1 은 맞지만 W2 는 행부터 채웠다. W2 에서도 한 노드로 들어오는 선들이 한 열을 이룬다."""
    return make_arrays() | {"W2": np.arange(1, 7).reshape(3, 2)}


@mistake(make_arrays, decisive=True)
def weights_exchanged():
    """W1 and W2 are exchanged: W1 leads from the inputs to the hidden nodes, W2 from there to the outputs.
    ko: W1 과 W2 가 바뀌었다. W1 은 입력에서 은닉 노드로, W2 는 은닉 노드에서 출력으로 간다."""
    arrays = make_arrays()
    return arrays | {"W1": arrays["W2"], "W2": arrays["W1"]}


# ------------------------------------------------------------------------------------- the input and the biases


@mistake(make_arrays, decisive=True)
def input_as_a_vector():
    """x has one axis; a batch has two, even with a single row: np.array([[...]]).
    ko: x 의 축이 하나이다. 배치는 행이 하나뿐이어도 축이 둘이다: np.array([[...]])."""
    arrays = make_arrays()
    return arrays | {"x": arrays["x"][0]}


@mistake(make_arrays, decisive=True)
def input_as_a_column():
    """x is a column (2, 1); a sample is a row of the batch, so its two entries stand side by side.
    ko: x 가 (2, 1) 인 열이다. 표본 하나는 배치의 한 행이므로 두 원소가 나란히 있어야 한다."""
    arrays = make_arrays()
    return arrays | {"x": arrays["x"].T}


@mistake(make_arrays, decisive=True)
def biases_exchanged():
    """b1 and b2 are exchanged: a layer has one bias for each of its nodes, so b1 has three and b2 two.
    ko: b1 과 b2 가 바뀌었다. 편향은 노드마다 하나이므로 b1 에는 셋, b2 에는 둘이 있다."""
    arrays = make_arrays()
    return arrays | {"b1": arrays["b2"], "b2": arrays["b1"]}


@mistake(make_arrays, decisive=True)
def biases_as_rows():
    """The biases have an axis too many, (1, 3) and (1, 2); a vector (3,) is added to every row all by itself.
    ko: 편향에 축이 하나 더 있어 (1, 3) 과 (1, 2) 이다. 벡터 (3,) 이면 모든 행에 저절로 더해진다."""
    arrays = make_arrays()
    return arrays | {"b1": arrays["b1"][None], "b2": arrays["b2"][None]}


@mistake(make_arrays, decisive=True)
def nothing_returned():
    """Nothing comes back (None): hand the dict over with return.
    ko: 반환되는 값이 없다(None). 딕셔너리를 return 으로 반환하라."""


# --------------------------------------------------------------------------------------- other right answers


@also_right(make_arrays)
def transposed_tables():
    """The table as it is typed, then transposed; floats."""
    W1 = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]).T
    W2 = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]).T
    b1, b2 = np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0])
    return {"x": np.array([1.0, 2.0])[np.newaxis, :], "W1": W1, "W2": W2, "b1": b1, "b2": b2}


@also_right(make_arrays)
def node_by_node():
    """Columns put together, ranges for the biases, one entry more than asked for."""
    first = np.column_stack(([1, 2], [3, 4], [5, 6]))
    second = np.arange(1, 7).reshape(3, 2, order="F")
    return {
        "W1": first,
        "W2": second,
        "b1": np.arange(1, 4),
        "b2": np.arange(1, 3),
        "x": np.ones((1, 2)) * [1, 2],
        "N": 1,
    }
