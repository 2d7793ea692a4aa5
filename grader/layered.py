"""What do the checks of nets made of layer objects have in common? The net, its batches, and a check for each method.

A problem says what its net is, `NET = Layered("TwoLayerNet", (6, 5, 3), ...)`, and its checks are a line each. Its rigs
are "nets" and "layers".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from grader.checking import ITERATED, close, expect, gradient_of, ref
from grader.networks import (
    Array,
    arrays_of,
    far_apart,
    layer_shapes,
    layers_start_right,
    some_params,
    values_of,
    with_params,
)
from grader.picturing import GRADIENT, matrices
from grader.sizes import different

ROWS = 7  # of a batch: fewer than any weight matrix has entries, and no multiple of a number of nodes; so are eleven


@dataclass(frozen=True)
class Layered:
    """A net made of layers: the name of its class, its sizes from input to output, the names of its layers.

    `spread`: of the parameters that the checks give it. `rows`: of a batch for which no other number is said.
    """

    cls: str
    sizes: tuple[int, ...]
    layers: tuple[str, ...]
    spread: float
    rows: int = ROWS

    def drawn(self, rng: np.random.Generator, classes: int | None = None) -> Layered:
        """The same net with other sizes, no two of them alike, and another number of rows.

        `classes`: how many there are to be all the same, fewer than four.
        """
        if classes is None:
            sizes = different(rng, len(self.sizes), 3, 6)
        else:
            sizes = *different(rng, len(self.sizes) - 1, 4, 6), classes
        return replace(self, sizes=sizes, rows=int(rng.choice([ROWS, 11])))

    @property
    def shapes(self) -> dict[str, tuple[int, ...]]:
        """The shapes of W1, b1, W2, b2, ..."""
        return layer_shapes(*self.sizes)

    def params(self, rng: np.random.Generator) -> dict[str, Array]:
        """Parameters drawn at random."""
        return some_params(rng, *self.sizes, spread=self.spread)

    def batch(self, rng: np.random.Generator, rows: int = 0) -> tuple[Array, tuple[Array, Array]]:
        """Random inputs, and labels in both forms: one-hot, class numbers; `rows` of them, or as many as it says."""
        rows, classes = rows or self.rows, self.sizes[-1]
        numbers = rng.permutation(np.arange(rows) % classes)
        return rng.normal(size=(rows, self.sizes[0])), (np.eye(classes)[numbers], numbers)

    def lively(self, rng: np.random.Generator) -> tuple[dict[str, Array], tuple[Array, tuple[Array, Array]]]:
        """Parameters and a batch with which every ReLU stops a good part of the sums, and lets a good part through.

        Else a first layer may have gradients of 0, which are right for many a wrong answer.
        """
        while True:
            params, batch = self.params(rng), self.batch(rng)
            if all(0.3 < np.mean(sums > 0) < 0.7 for sums in self._hidden(params, batch[0])):
                return params, batch

    def _hidden(self, params: Mapping[str, Array], x: Array) -> Iterator[Array]:
        for k in range(1, len(self.sizes) - 1):
            sums = x @ params[f"W{k}"] + params[f"b{k}"]
            yield sums
            x = np.maximum(0, sums)

    def held(self, learner: Any, params: Mapping[str, Array]) -> Any:
        """A net of the learner's with these parameters; it began with zeros, which copies of its arrays keep."""
        return learner.rig("net_holding", self.sizes, params, 0.0)

    def right(self, solution: Any, params: Mapping[str, Array]) -> Any:
        """A net of the solution's with these parameters."""
        return with_params(getattr(solution, self.cls)(*self.sizes), params)

    def certified(self, solution: Any, params: Mapping[str, Array], x: Array, t: Array, *keys: str) -> tuple[Any, ...]:
        """The derivatives of the solution's loss by these parameters, or by all."""
        every = tuple(params)

        def loss(*arrays: Array) -> Any:
            return self.right(solution, dict(zip(every, arrays, strict=True))).loss(x, t)

        return gradient_of(loss, at=tuple(params.values()), wrt=[every.index(key) for key in keys or every])


THREE_LAYERS = Layered("ThreeLayerNet", (6, 5, 4, 3), ("Affine1", "Relu1", "Affine2", "Relu2", "Affine3"), spread=0.6)


def predicts(net: Layered, learner: Any, solution: Any, rng: np.random.Generator) -> None:
    """predict returns the scores, whatever other nets there are, and hears of every change in params."""
    net = net.drawn(rng)
    params, (x, _) = net.params(rng), net.batch(rng)
    deaf = learner.rig("deaf", net.sizes, x)
    expect(
        not deaf,
        """when an array in params is changed in place the scores have to change; these make no difference, so a layer \
        holds another array (a copy?)
        ko: params 의 배열을 그 자리에서 바꾸면 점수도 바뀌어야 한다. 다음 배열은 바꾸어도 점수가 그대로이다. \
        계층이 다른 배열(복사본?)을 가지고 있다""",
        got=deaf,
    )
    held = net.held(learner, params)
    net.held(learner, net.params(rng))  # another net, which has nothing to do with this one
    close(held.predict(x), net.right(solution, params).predict(x))


def stands_in_order(net: Layered, learner: Any, solution: Any, rng: np.random.Generator) -> None:
    """The layers have their names, in their order, and with last_layer they give the scores and the loss."""
    net = net.drawn(rng)
    params, (x, (one_hot, _)) = net.params(rng), net.batch(rng)
    held = net.held(learner, params)
    names, wanted = learner.rig("layer_names", ref(held)), list(net.layers)
    listed = ", ".join(wanted)
    expect(
        names == wanted,
        f"""layers has to hold {listed}, in this order and nothing else
        ko: layers 에는 {listed} 가 이 순서로 있어야 하고 다른 것은 없어야 한다""",
        got=names,
    )
    seen = learner.rig("walk", ref(held), x, one_hot)
    right = net.right(solution, params)
    close((seen["scores"],), (right.predict(x),), names=("scores",))
    close((seen["loss"],), (right.loss(x, one_hot),), names=("loss",), policy=ITERATED)


def loses(net: Layered, learner: Any, solution: Any, rng: np.random.Generator) -> None:
    """loss is a mean over the rows for both forms of labels, and for scores that overflow."""
    net = net.drawn(rng)
    params, (x, labels) = net.params(rng), net.batch(rng)
    held, right = net.held(learner, params), net.right(solution, params)
    for form, t in zip(("one-hot", "class numbers"), labels, strict=True):
        close((held.loss(x, t),), (right.loss(x, t),), names=(f"loss ({form})",), policy=ITERATED, batch=net.rows)

    loses_far_apart(net, learner, solution, rng, params, x)


def loses_far_apart(
    net: Layered, learner: Any, solution: Any, rng: np.random.Generator, params: Mapping[str, Array], x: Array
) -> None:
    """loss is right for scores that overflow."""
    params, classes = far_apart(rng, params), net.sizes[-1]
    t = np.eye(classes)[rng.integers(classes - 1, size=len(x))]
    close(net.held(learner, params).loss(x, t), net.right(solution, params).loss(x, t), policy=ITERATED)


def counts(net: Layered, learner: Any, solution: Any, rng: np.random.Generator) -> None:
    """accuracy is a share of the rows, for both forms of labels.

    Class numbers come first: who looks for classes down the columns has as many of them as there are classes, which are
    no match for the rows. No share that comes about by chance is then evidence of that. How many classes there are does
    not vary: how often a wrong share is right by chance depends on it.
    """
    net = net.drawn(rng, classes=net.sizes[-1])
    params = net.params(rng)
    held, right = net.held(learner, params), net.right(solution, params)
    for rows in (net.rows, *[4] * 11):
        x, (one_hot, numbers) = net.batch(rng, rows)
        for form, t in (("class numbers", numbers), ("one-hot", one_hot)):
            close((held.accuracy(x, t),), (right.accuracy(x, t),), names=(f"accuracy ({form})",))


def slopes_agree(
    net: Layered, learner: Any, solution: Any, rng: np.random.Generator, *keys: str, both: bool = False
) -> None:
    """gradient has the derivatives of the loss under these keys, after a forward pass of other rows.

    `both`: for both forms of labels. The parameters are left alone.
    """
    net = net.drawn(rng)
    (params, (x, labels)), (earlier, _) = net.lively(rng), net.batch(rng)
    held = net.held(learner, params)
    held.predict(earlier)
    for t in labels if both else labels[:1]:
        got = values_of(held.gradient(x, t), net.shapes, keys, called="gradient(x, t)")
        close(got, net.certified(solution, params, x, t, *keys), names=keys, batch=net.rows)
    unmoved(net, held, params)


def works(net: Layered, learner: Any, solution: Any, rng: np.random.Generator) -> None:
    """A net that another problem uses is right as a whole: its start, its scores, accuracy, loss and gradient."""
    layers_start_right(getattr(learner, net.cls), rng, (60, 80, 70, 50))
    net = net.drawn(rng)
    params = net.params(rng)
    held, right = net.held(learner, params), net.right(solution, params)
    for rows in (7, 2, int(rng.integers(8, 12))):
        x, labels = net.batch(rng, rows)
        for t in labels:
            want = right.predict(x), right.accuracy(x, t)
            close((held.predict(x), held.accuracy(x, t)), want, names=("scores", "accuracy"))
            close((held.loss(x, t),), (right.loss(x, t),), names=("loss",), policy=ITERATED, batch=rows)
    slopes = values_of(held.gradient(x, labels[0]), net.shapes, called="gradient(x, t)")
    close(slopes, net.certified(solution, params, x, labels[0]), names=tuple(params), batch=rows)
    loses_far_apart(net, learner, solution, rng, params, x)


def unmoved(net: Layered, held: Any, params: Mapping[str, Array]) -> None:
    """The parameters are the ones the net began with."""
    now = arrays_of(held.params, net.shapes)
    expect(
        all(np.array_equal(value, params[key]) for key, value in zip(net.shapes, now, strict=True)),
        """a gradient must not leave a parameter changed
        ko: 기울기를 구하고 나서 매개변수가 달라져 있으면 안 된다""",
    )


def gradients_drawn(
    net: Layered, learner: Any, solution: Any, rng: np.random.Generator, axes: Mapping[str, tuple[str, str]]
) -> tuple[Any, ...]:
    """A panel for the gradient under each key of `axes`, which names its rows and columns."""
    params, (x, (t, _)) = net.lively(rng)
    right = dict(zip(params, net.certified(solution, params, x, t), strict=True))

    def panel(key: str, rows: str, columns: str) -> Any:
        def found() -> Any:
            return net.held(learner, params).gradient(x, t)[key]

        return matrices(yours=found, right=right[key], title=key, rows=rows, columns=columns, policy=GRADIENT)

    return tuple(panel(key, *names) for key, names in axes.items())
