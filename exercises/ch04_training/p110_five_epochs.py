"""Accuracy over five random epochs
ko: 무작위 다섯 에폭의 정답률

Training goes through the data in random mini-batches, and counts its time in epochs: one epoch has
passed when as many rows have been drawn as the data holds. Here the net is not trained yet, it is
only asked. So you write the frame that training will fill: epochs outside, batches inside, and a
count that goes on over all of them.

sampled_accuracy(predict, x, t, batch_size=100, epochs=5, seed=None) takes
- predict, a function: for a batch of rows (B, D) it returns an array (B, K), one number for each
  class and row; the largest in a row is the answer of the net. Ask it once for each batch, with the
  whole batch;
- x, the data (N, D), and t, the right classes (N,), integers;
- batch_size, not larger than N;
- epochs: how many. One epoch is N // batch_size batches, the whole number that is left when the
  remainder is dropped;
- seed, as in problem 109: the same integer makes the whole run repeatable, None draws anew.

Each batch is drawn by itself, as in problem 109: batch_size rows of all N, with replacement. The
function returns (drawn, hits, percent):
- drawn, how many rows were drawn in all, in every batch of every epoch;
- hits, for how many of these the net gave the right class;
- percent, 100 times the share of hits among the drawn, not rounded.

Example: 10000 images, batches of 100 and 5 epochs make 500 batches, so drawn is 50000. If hits is
46700, percent is 93.4. The same image may be drawn twice and another one never, so the result
differs a little from run to run, and from the accuracy on the whole set.

[ko]
학습할 때는 데이터를 무작위로 뽑은 미니배치로 살펴보며, 얼마나 진행했는지를 에폭(epoch)으로 센다.
데이터의 행 수만큼 뽑았으면 1에폭이 지난 것이다. 여기서는 아직 신경망을 학습시키지 않고 예측만
시킨다. 나중에 학습 과정을 넣을 틀을 먼저 만드는 셈이다. 바깥 반복문은 에폭을, 안쪽 반복문은
미니배치를 차례로 지나가고, 개수는 처음부터 끝까지 이어서 센다.

sampled_accuracy(predict, x, t, batch_size=100, epochs=5, seed=None) 의 인자는 다음과 같다.
- predict 는 함수이다. 행의 배치 (B, D) 를 받아 배열 (B, K) 를 반환하며, 행마다 클래스별로 수가
  하나씩 있다. 행에서 가장 큰 수의 자리가 신경망의 답이다. 미니배치마다 한 번, 배치를 통째로 넘겨
  호출하라.
- x 는 데이터 (N, D), t 는 정답 클래스 번호 (N,) 이다.
- batch_size 는 N 보다 크지 않다.
- epochs 는 에폭 수이다. 1에폭은 미니배치 N // batch_size 개이며, 나머지는 버린다.
- seed 는 문제 109 와 같다. 같은 정수를 주면 전체 실행이 똑같이 되풀이되고, None 이면 새로 뽑는다.

미니배치는 문제 109 처럼 매번 따로 뽑는다. N개의 행 전체에서 batch_size 개를 복원 추출한다. 반환값은
(drawn, hits, percent) 이다.
- drawn 은 모든 에폭의 모든 미니배치에서 뽑은 행의 수이다.
- hits 는 그 가운데 신경망이 정답 클래스를 맞힌 행의 수이다.
- percent 는 뽑은 행 가운데 맞힌 비율의 100배이며 반올림하지 않는다.

예: 이미지 10000장, 크기 100 의 미니배치, 5에폭이면 미니배치가 500개이므로 drawn 은 50000 이다. hits
가 46700 이면 percent 는 93.4 이다. 같은 이미지가 두 번 뽑히기도 하고 한 번도 안 뽑히기도 하므로,
결과는 실행할 때마다 조금씩 다르고 전체 세트의 정확도와도 조금 다르다.
"""

import numpy as np


def sampled_accuracy(predict, x, t, batch_size=100, epochs=5, seed=None):
    """(drawn, hits, percent) over epochs of N // batch_size random batches of x (N, D) and t (N,)."""
    raise NotImplementedError("problem 110")
