"""A random mini-batch
ko: 무작위 미니배치

A mini-batch is a small random part of the data, large enough to speak for the whole, and small
enough to be computed in no time. Every step of training begins with drawing one. The whole art is
that images and labels stay together: whoever mixes them up teaches the net that a 3 is a 7, and no
error message will ever say so.

random_batch(x, t, batch_size, seed=None) takes
- x, the data: an array with N rows. A row may be a vector, as in (N, D), or a whole image, as in
  (N, C, H, W);
- t, the labels: an array with N rows too, class numbers (N,) or one-hot (N, K);
- batch_size, how many rows to draw;
- seed: the same integer draws the same rows at every call, another one draws others, None draws
  anew.

It draws batch_size row numbers from 0 .. N - 1, all equally likely, with replacement: each draw is
made from all the rows, so that a row may come up twice and batch_size may be larger than N. It
returns two arrays as a tuple: these rows of x, and the same rows of t, in the same order. x and t
stay as they were.

Example: x of shape (10000, 784) and t of shape (10000,) with a batch_size of 100 give arrays of
shape (100, 784) and (100,).

[ko]
미니배치(mini-batch)는 데이터에서 무작위로 뽑은 작은 일부이다. 전체를 대신할 만큼 크면서도 금방
계산할 수 있을 만큼 작다. 학습의 모든 단계는 미니배치를 뽑는 것으로 시작한다. 이때 지켜야 할 것은
하나, 이미지와 레이블의 짝을 맞추는 일이다. 짝이 흐트러지면 신경망은 3 을 7 이라고 배우는데, 오류
메시지는 어디에도 나오지 않는다.

random_batch(x, t, batch_size, seed=None) 의 인자는 다음과 같다.
- x 는 데이터이며 행이 N개인 배열이다. 한 행은 (N, D) 처럼 벡터일 수도 있고 (N, C, H, W) 처럼 이미지
  한 장일 수도 있다.
- t 는 레이블이며 역시 행이 N개인 배열이다. 클래스 번호 (N,) 이거나 원-핫 (N, K) 이다.
- batch_size 는 뽑을 행의 수이다.
- seed 가 같은 정수이면 호출할 때마다 같은 행을, 다른 정수이면 다른 행을 뽑고, None 이면 새로
  뽑는다.

0 .. N - 1 에서 행 번호 batch_size 개를 같은 확률로 복원 추출한다. 곧 매번 모든 행에서 뽑으므로 같은
행이 두 번 나올 수 있고 batch_size 가 N 보다 클 수도 있다. 반환값은 두 배열의 튜플이다. 하나는 x 의
그 행들이고 다른 하나는 같은 순서로 놓인 t 의 같은 행들이다. x 와 t 는 바꾸지 않는다.

예: 모양이 (10000, 784) 인 x, (10000,) 인 t 에서 batch_size 가 100 이면 모양이 (100, 784), (100,) 인
배열이 나온다.
"""

import numpy as np


def random_batch(x, t, batch_size, seed=None):
    """(x_batch, t_batch): the same rows of x (N, ...) and t (N, ...), drawn with replacement."""
    raise NotImplementedError("problem 109")
