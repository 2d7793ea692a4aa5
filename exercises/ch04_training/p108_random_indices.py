"""Draw random indices
ko: 무작위로 번호 뽑기

A training set may hold 60,000 images. Nobody looks at all of them before each small step: a few
that are drawn at random give a good idea of the rest, just as a survey asks a thousand people and
not the whole country. To draw images is to draw their row numbers, called indices. They begin with
0, so that the last of 60,000 is number 59,999.

random_indices(total, count, seed=None) returns an array of integers of shape (count,). Each of them
is drawn from 0, 1, ..., total - 1, every number being equally likely.

- Every draw is made from all the numbers, as if a ball were put back into the urn each time. So the
  same index may come up twice, and count may even be larger than total. This is called drawing with
  replacement.
- seed makes chance repeatable. The same integer gives the same indices at every call, another
  integer gives others. With None each call draws anew.

How you draw is up to you: numpy offers np.random.default_rng(seed), a generator of random numbers
with a seed of its own, and the older np.random.seed(seed), which sets the one that all np.random
functions share.

Example: random_indices(60000, 10) may give [45821 21272 43202 45735 34025 5620 2036 45211 59237
58987]. Your numbers will be others.

[ko]
훈련 세트에 이미지가 60,000장 들어 있다고 하자. 매개변수를 조금 고칠 때마다 이미지를 모두 볼 수는
없다. 여론 조사가 온 국민이 아니라 천 명에게 묻는 것처럼, 무작위로 뽑은 몇 장이면 나머지를
짐작하기에 충분하다. 이미지를 뽑으려면 그 행 번호, 곧 인덱스(index)를 뽑으면 된다. 번호는 0 에서
시작하므로 60,000장 가운데 마지막은 59,999번이다.

random_indices(total, count, seed=None) 은 모양이 (count,) 인 정수 배열을 반환한다. 원소마다 0, 1,
..., total - 1 에서 하나씩 뽑으며, 어느 번호나 뽑힐 확률이 같다.

- 뽑을 때마다 모든 번호가 대상이다. 항아리에서 공을 꺼낸 뒤 다시 넣는 것과 같다. 따라서 같은 번호가
  두 번 나올 수 있고, count 가 total 보다 클 수도 있다. 이것을 복원 추출이라고 한다.
- seed 를 주면 무작위로 뽑은 결과를 그대로 재현할 수 있다. 같은 정수를 주면 호출할 때마다 같은
  번호가, 다른 정수를 주면 다른 번호가 나온다. None 이면 호출할 때마다 새로 뽑는다.

뽑는 방법은 자유이다. numpy 에는 자신만의 시드를 가진 난수 생성기 np.random.default_rng(seed) 가
있고, np.random 의 모든 함수가 함께 쓰는 생성기의 시드를 정하는 옛 방식 np.random.seed(seed) 도
있다.

예: random_indices(60000, 10) 의 결과는 [45821 21272 43202 45735 34025 5620 2036 45211 59237 58987]
일 수 있다. 실행하면 다른 번호가 나올 것이다.
"""

import numpy as np


def random_indices(total, count, seed=None):
    """So many row numbers (count,), drawn from 0 .. total - 1 with replacement."""
    raise NotImplementedError("problem 108")
