"""Questions on backpropagation.

q2: the first layer has 3 * 4 weights and 4 biases, the second 4 * 2 and 2, together 26; each needs two losses.
q5: the last node sends w = 5 to the sum, the sum hands 5 on unchanged, the product sends 5 times y to x.
"""

EXPLANATIONS = {
    "q1": """Backpropagation is the chain rule and nothing else: exact up to rounding. Numerical differentiation keeps one \
task all the same, and an important one. It is so simple that it can check a backward pass, once, on a small network.
ko: 오차역전파법은 연쇄법칙 그 자체이므로 반올림을 빼면 정확하다. 그래도 수치 미분에는 중요한 쓸모가 하나 남는다. 아주 단순하므로 \
작은 신경망에서 역전파가 맞는지 확인해 줄 수 있다.""",
    "q2": """Twice for each parameter, and every one of these is a whole forward pass. A network of 784-50-10 has 39,760 \
parameters, which makes 79,520 passes for a single step; backpropagation takes about as long as two or three.
ko: 매개변수마다 두 번이고, 한 번이 순전파 전체이다. 784-50-10 신경망은 매개변수가 39,760개이므로 한 걸음에 79,520번이 된다. \
오차역전파법은 순전파 두세 번 정도의 시간이면 된다.""",
    "q3": """More layers can represent more, that is true. But they have to be trained: the gradient has to reach the front, \
the settings have to fit, and what is learned has to hold for new data. Chapter 6 is about these three.
ko: 층이 많으면 더 많은 것을 나타낼 수 있다는 말은 맞다. 그러나 학습이 되어야 한다. 기울기가 앞쪽까지 닿아야 하고, 설정이 맞아야 \
하며, 배운 것이 새 데이터에도 통해야 한다. 6장이 이 세 가지를 다룬다.""",
    "q4": """The backward pass only finds out how the loss would change. Called twice in a row, it finds the same \
gradients twice. It is the optimizer that moves the weights, and only then does the next forward pass give another loss.
ko: 역전파는 손실이 어떻게 변할지 알아낼 뿐이다. 잇달아 두 번 호출하면 같은 기울기가 두 번 나온다. 가중치를 옮기는 것은 옵티마이저이며, \
그다음에야 순전파의 손실이 달라진다.""",
    "q5": """Try it: with x = 2.1 the graph gives (6.3 + 4) * 5 = 51.5, which is 1.5 more for 0.1. Each node needed \
nothing but its own inputs and the number that came back to it.
ko: 확인해 보자. x = 2.1 이면 (6.3 + 4) * 5 = 51.5 이므로 0.1 에 1.5 가 늘었다. 노드마다 자기 입력과 되돌아온 수만 있으면 \
되었다.""",
    "q6": """A gradient has the shape of what it belongs to, always: the first thing to look at when a backward pass goes \
wrong.
ko: 기울기의 모양은 언제나 그 대상의 모양과 같다. 역전파가 잘못되었을 때 맨 먼저 볼 것이 이것이다.""",
}


def answers():
    """A letter for q1 and q4, a number for q2 and q5, letters for q3 and q6."""
    return {"q1": "d", "q2": 52, "q3": "acd", "q4": "d", "q5": 15, "q6": "bdccd"}
