"""Solve the size formula
ko: 크기 공식 풀기

A filter of height FH moves down an input of height H in steps of S cells. Beforehand, P cells of
padding are added at the top and P at the bottom. The output then has the height

    OH = (H + 2 * P - FH) / S + 1

and the same holds for the widths OW, W and FW. When you design a network you ask the other way
round: the output is to have a certain size, so which padding does it take? Solve the formula for P
once, on paper, and you will never have to try one padding after another again.

Fill in answers(): for q1, q2 and q4 a letter such as "a", for q3 a number. A question left at None
counts as not answered.

q1  Which formula gives the padding P?
    a) P = ((OH - 1) * S - (1 - FH) * H) / 2
    b) P = (OH * S - H + FH) / 2
    c) P = ((OH - 1) * S - H + FH) / 2
    d) P = ((OH - 1) * S - H - FH) / 2
    e) P = (OH - 1) * S / 2 - H + FH

q2  The stride S becomes larger by 1, while H, FH and OH stay as they are. By how much does P grow?
    a) by 1 / 2, whatever OH is
    b) by OH / 2
    c) by OH - 1
    d) by (OH - 1) / 2
    e) by nothing: P does not depend on S

q3  H = 11, FH = 5, S = 2, and the output is to have OH = 6. Which number is P?

q4  P can be 0, 1, 2, ... cells, and the division by S has to leave no remainder. In which row can
    no P give this OH?
    a) H = 7, FH = 3, S = 2, OH = 4
    b) H = 8, FH = 4, S = 1, OH = 8
    c) H = 9, FH = 5, S = 2, OH = 5
    d) H = 6, FH = 4, S = 1, OH = 5
    e) H = 10, FH = 4, S = 3, OH = 3

[ko]
높이가 FH 인 필터가 높이 H 인 입력 위를 S 칸씩 내려간다. 그 전에 위와 아래에 각각 P 칸의 패딩을
덧댄다. 그러면 출력의 높이는

    OH = (H + 2 * P - FH) / S + 1

이고, 너비 OW, W, FW 에 대해서도 마찬가지이다. 신경망을 설계할 때는 거꾸로 묻게 된다. 출력의 크기를
정해 놓았다면 패딩은 얼마여야 하는가? 이 공식을 종이에 한 번 P 에 대하여 풀어 두면, 패딩을 하나씩
넣어 볼 일이 다시는 없다.

answers() 를 채워라. q1, q2, q4 의 답은 "a" 같은 글자이고 q3 의 답은 수이다. None 으로 남겨 둔
문항은 답하지 않은 것으로 본다.

q1  패딩 P 를 구하는 공식은 어느 것인가?
    a) P = ((OH - 1) * S - (1 - FH) * H) / 2
    b) P = (OH * S - H + FH) / 2
    c) P = ((OH - 1) * S - H + FH) / 2
    d) P = ((OH - 1) * S - H - FH) / 2
    e) P = (OH - 1) * S / 2 - H + FH

q2  H, FH, OH 는 그대로 두고 스트라이드 S 만 1 늘린다. P 는 얼마나 커지는가?
    a) OH 와 상관없이 1 / 2 만큼
    b) OH / 2 만큼
    c) OH - 1 만큼
    d) (OH - 1) / 2 만큼
    e) 커지지 않는다: P 는 S 와 무관하다

q3  H = 11, FH = 5, S = 2 이고 출력은 OH = 6 이어야 한다. P 는 얼마인가?

q4  P 는 0, 1, 2, ... 칸 가운데 하나이고, S 로 나눌 때 나머지가 없어야 한다. 어떤 P 로도 그 OH 를
    얻을 수 없는 것은 어느 것인가?
    a) H = 7, FH = 3, S = 2, OH = 4
    b) H = 8, FH = 4, S = 1, OH = 8
    c) H = 9, FH = 5, S = 2, OH = 5
    d) H = 6, FH = 4, S = 1, OH = 5
    e) H = 10, FH = 4, S = 3, OH = 3
"""


def answers():
    """Your answers: a letter for q1, q2 and q4, a number for q3."""
    return {"q1": None, "q2": None, "q3": None, "q4": None}
