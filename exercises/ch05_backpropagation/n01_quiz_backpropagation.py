"""Questions on backpropagation
ko: 역전파 문답

Six questions about what backpropagation is, what it costs and what it does not do. Think each one
over before you look at the options: most of the wrong ones are things that people say.

Fill in answers(): for q1 and q4 a letter such as "a", for q2 and q5 a number, for q3 a string of
letters in any order such as "ab", for q6 a string of letters in the order that is asked for. A
question left at None counts as not answered.

q1  Why are networks trained with backpropagation, and not with numerical differentiation?
    a) Numerical differentiation is exact but slow; backpropagation is an approximation that is good
       enough.
    b) Numerical differentiation can find the gradient of a single weight only, never that of a
       whole matrix.
    c) Backpropagation goes straight to the weights with the smallest loss, without many small
       steps.
    d) Backpropagation gets all derivatives from one pass forward and one pass back, and without a
       step h.
    e) Numerical differentiation often has the wrong sign and is good for nothing.

q2  A network has 3 inputs, 4 hidden nodes and 2 outputs; both layers have weights and biases. Its
    whole gradient is found once by central differences, (f(x + h) - f(x - h)) / (2 * h) for each
    parameter. How often is the loss computed for that?

q3  Somebody adds more and more layers, and the accuracy on the test data no longer rises. Which of
    these can be a reason? (all that apply)
    a) The gradient becomes smaller from layer to layer on the way back, so that the first layers
       hardly learn.
    b) A deeper network can only represent simpler functions than a shallow one.
    c) The network has learned the training data by heart.
    d) The learning rate and the start weights that suited the shallow network do not suit the deep
       one.
    e) Backpropagation is only defined for networks of up to three layers.

q4  One step of training. Which part of it changes the weights?
    a) the forward pass, when the layers keep what they need later
    b) the computation of the loss
    c) the backward pass, when the gradients go through the layers
    d) the update, when lr times the gradient is subtracted
    e) the backward pass and the update, half each

q5  A graph of three nodes computes L = (x * y + z) * w, first the product, then the sum, then the
    other product. With x = 2, y = 3, z = 4 and w = 5 it gives 50. Which number does the backward
    pass bring to x, beginning with 1 at L?

q6  One sample x with two numbers goes into an affine layer with three nodes. x is a vector, and the
    result is one, too. Which shapes have x, W, b, x @ W + b and the gradient of W? Give five
    letters, in this order; one letter may come more than once.
    a) (3, 2)
    b) (2,)
    c) (3,)
    d) (2, 3)
    e) (2, 1)

[ko]
역전파가 무엇이고 비용이 얼마나 들며 무엇은 하지 않는지를 묻는 여섯 문항이다. 보기를 읽기 전에 먼저
생각해 보라. 틀린 보기는 대부분 사람들이 실제로 하는 말이다.

answers() 를 채워라. q1 과 q4 의 답은 "a" 같은 글자 하나, q2 와 q5 의 답은 수이다. q3 의 답은 "ab"
처럼 글자를 순서에 상관없이 이은 문자열이고, q6 의 답은 묻는 순서대로 글자를 이은 문자열이다. None
으로 남겨 둔 문항은 답하지 않은 것으로 본다.

q1  신경망을 학습시킬 때 수치 미분이 아니라 오차역전파법을 쓰는 까닭은 무엇인가?
    a) 수치 미분은 정확하지만 느리고, 오차역전파법은 근삿값이지만 쓸 만하다.
    b) 수치 미분으로는 가중치 하나의 기울기만 구할 수 있고 행렬 전체의 기울기는 구할 수 없다.
    c) 오차역전파법은 작은 걸음을 여러 번 내딛지 않고 손실이 가장 작은 가중치로 곧장 간다.
    d) 오차역전파법은 순전파 한 번과 역전파 한 번으로 모든 미분을 구하며, 폭 h 도 쓰지 않는다.
    e) 수치 미분은 부호가 틀릴 때가 많아서 쓸모가 없다.

q2  입력이 3개, 은닉 노드가 4개, 출력이 2개인 신경망이 있고 두 층 모두 가중치와 편향을 가진다. 전체
    기울기를 중심 차분, 곧 매개변수마다 (f(x + h) - f(x - h)) / (2 * h) 로 한 번 구한다. 손실을 모두
    몇 번 계산하는가?

q3  층을 자꾸 늘리는데 시험 데이터의 정확도가 더는 오르지 않는다. 다음 가운데 그 원인이 될 수 있는
    것은? (모두 고르라)
    a) 역전파 때 기울기가 층을 지날 때마다 작아져서 앞쪽 층이 거의 학습되지 않는다.
    b) 깊은 신경망은 얕은 신경망보다 단순한 함수만 나타낼 수 있다.
    c) 신경망이 훈련 데이터를 외워 버렸다.
    d) 얕은 신경망에 맞던 학습률과 가중치 초깃값이 깊은 신경망에는 맞지 않는다.
    e) 오차역전파법은 3층 신경망까지만 정의된다.

q4  학습의 한 단계를 생각하자. 그 가운데 가중치를 바꾸는 부분은 어디인가?
    a) 순전파: 계층들이 나중에 필요한 것을 저장할 때
    b) 손실 계산
    c) 역전파: 기울기가 계층들을 지나갈 때
    d) 갱신: lr × 기울기를 뺄 때
    e) 역전파와 갱신이 절반씩

q5  노드 세 개인 계산 그래프가 L = (x * y + z) * w 를 계산한다. 먼저 곱셈, 다음에 덧셈, 끝으로 또
    곱셈이다. x = 2, y = 3, z = 4, w = 5 이면 50 이 나온다. L 에서 1 로 시작하는 역전파가 x 에
    가져오는 수는 얼마인가?

q6  수가 두 개인 표본 x 하나가 노드가 세 개인 Affine 계층으로 들어간다. x 도 결과도 벡터이다. x, W,
    b, x @ W + b, 그리고 W 의 기울기의 모양은 각각 무엇인가? 이 순서대로 글자 다섯 개를 적어라. 같은
    글자를 여러 번 써도 된다.
    a) (3, 2)
    b) (2,)
    c) (3,)
    d) (2, 3)
    e) (2, 1)
"""


def answers():
    """Your answers: a letter for q1 and q4, a number for q2 and q5, letters for q3 and q6."""
    return {"q1": None, "q2": None, "q3": None, "q4": None, "q5": None, "q6": None}
