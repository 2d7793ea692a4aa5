"""Solve the size formula.

Undo what is done to P, the last step first: subtract 1, multiply by S, bring H and FH to the other side, halve.

    OH - 1 = (H + 2 * P - FH) / S
    (OH - 1) * S = H + 2 * P - FH
    (OH - 1) * S - H + FH = 2 * P
"""

EXPLANATIONS = {
    "q1": """The formula can be read without algebra, too. The filter covers FH cells where it begins, and each of its \
OH - 1 moves takes it S cells further: it passes over (OH - 1) * S + FH cells. The input has H of them; the rest is \
padding, one half on each side.
ko: 이 공식은 계산 없이도 읽힌다. 필터는 처음에 FH 칸을 덮고, OH - 1 번 움직일 때마다 S 칸씩 나아가므로 모두 \
(OH - 1) * S + FH 칸을 지나간다. 그 가운데 H 칸이 입력이고, 나머지가 양쪽에 절반씩 나누어 덧대는 패딩이다.""",
    "q2": """OH places have OH - 1 moves between them. Each move becomes one cell longer, and the cells that are \
missing now come in equal shares from both sides.
ko: 자리가 OH 개이면 그 사이의 이동은 OH - 1 번이다. 이동할 때마다 한 칸씩 더 나아가고, 그래서 모자라게 된 칸은 양쪽이 \
절반씩 채운다.""",
    "q3": """Put back into the size formula it gives (11 + 2 * 2 - 5) / 2 + 1 = 6. This test costs one line and finds \
every slip.
ko: 크기 공식에 다시 넣으면 (11 + 2 * 2 - 5) / 2 + 1 = 6 이다. 이렇게 한 줄만 검산해 보면 어떤 실수도 찾아낼 수 있다.""",
    "q4": """P = 1 gives 7 and P = 2 gives 9; a padding in between would need half a cell. With stride 1 an even \
filter cannot keep the size, because an odd number of cells, FH - 1, would have to be shared evenly by two sides. \
That is one reason why filters mostly have odd sizes.
ko: P = 1 이면 7, P = 2 이면 9 가 되고, 그 사이는 반 칸이 있어야 한다. 스트라이드가 1 일 때 크기가 짝수인 필터는 입력의 크기를 \
지킬 수 없다. 홀수인 FH - 1 칸을 양쪽에 똑같이 나눌 수 없기 때문이다. 필터의 크기가 대개 홀수인 까닭 가운데 하나이다.""",
}


def answers():
    """A letter for q1, q2 and q4, a number for q3."""
    return {"q1": "c", "q2": "d", "q3": 2, "q4": "b"}
