"""Problem n01: what goes wrong with the questions on backpropagation, and other ways to write the right answers."""

import numpy as np

from grader.solving import also_right, mistake

from .n01_quiz_backpropagation import answers

# ------------------------------------------------------------------------------------- q1, why backpropagation


@mistake(answers)
def backpropagation_approximates():
    """It is the other way round: the step h makes numerical differentiation an approximation, the chain rule makes none.
    ko: 거꾸로이다. 폭 h 를 쓰는 수치 미분이 근삿값이고, 연쇄법칙에는 근사가 없다."""
    return answers() | {"q1": "a"}


@mistake(answers)
def one_weight_only():
    """Numerical differentiation goes through any array, entry by entry; ask what that costs.
    ko: 수치 미분도 원소를 하나씩 지나가면 어떤 배열이든 된다. 그 비용이 얼마인지 생각해 보라."""
    return answers() | {"q1": "b"}


@mistake(answers)
def straight_to_the_minimum():
    """It finds a gradient, which is a direction; the many small steps are still to be made.
    ko: 구하는 것은 기울기, 곧 방향이다. 작은 걸음은 여전히 여러 번 내디뎌야 한다."""
    return answers() | {"q1": "c"}


@mistake(answers)
def good_for_nothing():
    """Numerical differentiation is nearly right, and simple enough to check other gradients with.
    ko: 수치 미분은 거의 정확하며, 단순해서 다른 기울기를 확인하는 데 쓰인다."""
    return answers() | {"q1": "e"}


# ------------------------------------------------------------------------------------------ q2, the number of losses


@mistake(answers)
def once_for_each_parameter():
    """A central difference looks to both sides of a parameter, so it takes more than one loss for each.
    ko: 중심 차분은 매개변수의 양쪽을 본다. 그러니 매개변수마다 손실이 하나로는 모자란다."""
    return answers() | {"q2": 26}


@mistake(answers)
def biases_forgotten():
    """The weights are counted and the biases are not; they are parameters as well.
    ko: 가중치만 세고 편향은 세지 않았다. 편향도 매개변수이다."""
    return answers() | {"q2": 40}


@mistake(answers)
def nodes_counted():
    """The nodes are counted; it is the parameters that have derivatives: every line and every bias.
    ko: 노드를 세었다. 미분을 구할 것은 매개변수, 곧 선 하나하나와 편향 하나하나이다."""
    return answers() | {"q2": 18}


# ----------------------------------------------------------------------------------------------- q3, more layers


@mistake(answers)
def vanishing_alone():
    """That is one reason, but there are others; read each option as if it stood alone.
    ko: 그것도 원인이지만 더 있다. 보기를 하나씩 따로 읽어 보라."""
    return answers() | {"q3": "a"}


@mistake(answers)
def deeper_means_simpler():
    """A deeper network can represent at least what a shallow one can; being able to and learning it are two things.
    ko: 깊은 신경망은 적어도 얕은 신경망만큼은 나타낼 수 있다. 나타낼 수 있는 것과 학습되는 것은 다른 일이다."""
    return answers() | {"q3": "abcd"}


@mistake(answers)
def settings_left_out():
    """Think of the settings too: what was tuned for one network need not suit another one.
    ko: 설정도 생각하라. 한 신경망에 맞춘 설정이 다른 신경망에도 맞으라는 법은 없다."""
    return answers() | {"q3": "ac"}


# ----------------------------------------------------------------------------------------- q4, what changes the weights


@mistake(answers)
def backward_changes_weights():
    """The backward pass computes gradients and leaves every weight as it is.
    ko: 역전파는 기울기를 계산할 뿐 가중치는 그대로 둔다."""
    return answers() | {"q4": "c"}


@mistake(answers)
def half_each():
    """The two parts do different things: one finds the gradients, the other uses them.
    ko: 두 부분은 하는 일이 다르다. 하나는 기울기를 구하고 다른 하나는 그것을 쓴다."""
    return answers() | {"q4": "e"}


# ------------------------------------------------------------------------------------------------- q5, the graph


@mistake(answers)
def own_input_handed_back():
    """The product node sent x its own value; each input of a product gets the other one, times what came back.
    ko: 곱셈 노드가 x 에 x 자신의 값을 보냈다. 곱셈의 입력에는 되돌아온 수에 다른 쪽 입력을 곱한 것이 간다."""
    return answers() | {"q5": 10}


@mistake(answers)
def local_derivatives_added():
    """The derivatives along the way are added; along a path they are multiplied.
    ko: 길을 따라 미분을 더했다. 한 길을 따라서는 곱한다."""
    return answers() | {"q5": 9}


@mistake(answers)
def sum_multiplies():
    """The sum was treated like a product and multiplied by z; a sum hands back what came to it, unchanged.
    ko: 덧셈을 곱셈처럼 다루어 z 를 곱했다. 덧셈은 되돌아온 수를 그대로 넘긴다."""
    return answers() | {"q5": 60}


@mistake(answers)
def last_node_left_out():
    """Only the node next to x was looked at; what comes back to that node is no longer 1.
    ko: x 바로 옆의 노드만 보았다. 그 노드로 되돌아오는 수는 이미 1 이 아니다."""
    return answers() | {"q5": 3}


@mistake(answers)
def forward_values_multiplied():
    """The value of the sum was multiplied in; through the last product the sum gets the other input, w.
    ko: 합의 값을 곱했다. 마지막 곱셈을 거쳐 합 쪽으로 가는 것은 다른 쪽 입력 w 이다."""
    return answers() | {"q5": 30}


# -------------------------------------------------------------------------------------------------- q6, the shapes


@mistake(answers)
def weights_turned():
    """In x @ W the rows of W belong to the inputs and its columns to the nodes; compare that with the shape given for W.
    ko: x @ W 에서 W 의 행은 입력, 열은 노드에 해당한다. W 의 모양을 여기에 맞추어 보라."""
    return answers() | {"q6": "bacca"}


@mistake(answers)
def gradient_transposed():
    """The two shapes given for W and for its gradient differ; each entry of W has one entry of the gradient.
    ko: W 의 모양과 W 의 기울기의 모양이 다르다. W 의 원소마다 기울기의 원소가 하나씩 있다."""
    return answers() | {"q6": "bdcca"}


@mistake(answers)
def bias_like_the_input():
    """Each node has a bias of its own: compare the shape given for b with the number of nodes.
    ko: 편향은 노드마다 하나씩 있다. b 의 모양을 노드의 수와 맞추어 보라."""
    return answers() | {"q6": "bdbcd"}


# --------------------------------------------------------------------------------------- other right answers


@also_right(answers)
def in_another_order():
    """Capital letters, floats, letters in another order where that is free."""
    return {"q6": "BDCCD", "q5": 15.0, "q4": "D", "q3": "DCA", "q2": 52.0, "q1": "D"}


@also_right(answers)
def computed():
    """Numbers as they come out of numpy, letters with commas and brackets."""
    sizes = np.array([3, 4, 2])
    parameters = np.sum((sizes[:-1] + 1) * sizes[1:])
    return {"q1": "d)", "q2": 2 * parameters, "q3": "a, c, d", "q4": " d ", "q5": np.prod([5, 1, 3]), "q6": "b d c c d"}
