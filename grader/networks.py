"""What do the checks of networks have in common? The shapes of parameters, and how they start.

What a learner's net holds crosses the wire as data. Each function ends the check, as `expect` does, where something is
not as the conventions have it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from grader.checking import close, expect, share, spread

Array: TypeAlias = NDArray[Any]
Shapes: TypeAlias = Mapping[str, tuple[int, ...]]

_WITHIN = ((1, 0.682689), (2, 0.954500))  # standard deviations from the mean, and the share of normal draws there


def layer_shapes(*sizes: int) -> dict[str, tuple[int, ...]]:
    """The shapes of W1, b1, W2, b2, ... of affine layers between layers of these sizes, input and output included."""
    shapes: dict[str, tuple[int, ...]] = {}
    for k, (fan_in, fan_out) in enumerate(pairwise(sizes), 1):
        shapes |= {f"W{k}": (fan_in, fan_out), f"b{k}": (fan_out,)}
    return shapes


def some_params(rng: np.random.Generator, *sizes: int, spread: float = 0.7) -> dict[str, Array]:
    """Parameters of a young net with random biases: no probability is so small that 1e-7 inside the log would show."""
    return {key: rng.uniform(-spread, spread, shape) for key, shape in layer_shapes(*sizes).items()}


def with_params(net: Any, params: Mapping[str, Array]) -> Any:
    """A net of the solution's that holds these values in the arrays it was made with."""
    for key, value in params.items():
        net.params[key][...] = value
    return net


def far_apart(rng: np.random.Generator, params: Mapping[str, Array]) -> dict[str, Array]:
    """The same for scores that overflow: they rise by hundreds from row to row, and the last class lies far below.

    So far that the others overflow as well where the mean of the row is taken off, however many they are.
    """
    W, b = list(params)[-2:]
    classes = params[b].size
    sink = np.where(np.arange(classes) == classes - 1, -1000.0 * classes, 2000.0)
    steep = rng.uniform(500, 1500, size=(len(params[W]), 1))
    return {**params, W: params[W] + steep, b: params[b] + sink}


def values_of(held: Any, shapes: Shapes, keys: Iterable[str] = (), *, called: str = "params") -> tuple[Any, ...]:
    """What a dict of the learner's holds under these keys (all of `shapes` where none are named), whatever it is.

    `called`: how the statement calls the dict. It has to have just the keys of `shapes`.
    """
    wanted = ", ".join(shapes)
    expect(
        isinstance(held, dict) and set(held) == set(shapes),
        f"""{called} has to be a dict with the keys {wanted}
        ko: {called}: 키가 {wanted} 인 딕셔너리여야 한다""",
        got=sorted(held, key=str) if isinstance(held, dict) else held,
    )
    return tuple(held[key] for key in keys or shapes)


def arrays_of(held: Any, shapes: Shapes, keys: Iterable[str] = (), *, called: str = "params") -> tuple[Array, ...]:
    """The same, and what is asked for has to be arrays of floats of the right shapes."""
    keys = tuple(keys or shapes)
    arrays = values_of(held, shapes, keys, called=called)
    for key, array in zip(keys, arrays, strict=True):
        shape = shapes[key]
        expect(
            isinstance(array, np.ndarray) and array.shape == shape and array.dtype.kind == "f",
            f"""{key} has to be an array of floats of shape {shape}
            ko: {key} 의 모양은 {shape} 이고 원소는 실수여야 한다""",
            got=array.shape if isinstance(array, np.ndarray) and array.shape != shape else array,
        )
    return arrays


def normal_draws(name: str, W: Array, std: float) -> None:
    """The weights are normal draws with mean 0: first their location, then their spread; uniform draws have another."""
    share(
        np.sum(W > 0), W.size, 0.5,
        f"""half of the weights {name} have to be positive
        ko: 가중치 {name} 의 절반은 양수여야 한다""", seen=spread(W / std),
    )  # fmt: skip
    for times, inside in _WITHIN:
        bound, percent = f"{times * std:g}", f"{100 * inside:.0f} %"
        share(
            np.sum(np.abs(W) < times * std), W.size, inside,
            f"""{percent} of {name} have to lie between -{bound} and {bound}, the standard deviation being {std}
            ko: 표준편차가 {std} 이면 가중치 {name} 의 {percent} 는 -{bound} 과 {bound} 사이에 있어야 한다""",
            seen=spread(W / std),
        )  # fmt: skip


def repeatable(make: Callable[[int | None], tuple[Array, ...]], seed: int) -> None:
    """What is drawn is the same for the same seed, and another one for another seed and for none."""
    once, again, other, fresh, anew = (make(given) for given in (seed, seed, seed + 1, None, None))
    expect(
        all(np.array_equal(one, two) for one, two in zip(once, again, strict=True)),
        """the same seed has to give the same parameters; so many of the first array came again
        ko: 같은 seed 는 같은 매개변수를 주어야 한다. 첫 배열에서 다시 나온 값의 수이다""",
        got=f"{np.isin(once[0], again[0]).sum()} / {once[0].size}",
    )
    expect(
        not np.array_equal(once[0], other[0]),
        """another seed has to give other weights
        ko: seed 가 다르면 다른 가중치가 나와야 한다""",
    )
    expect(
        not np.array_equal(fresh[0], anew[0]),
        """two nets made without a seed have to have different weights
        ko: seed 없이 만든 두 신경망의 가중치는 서로 달라야 한다""",
    )


def layers_start_right(make: Callable[..., Any], rng: np.random.Generator, sizes: tuple[int, ...]) -> None:
    """The parameters of make(*sizes, weight_init_std=, seed=) start as normal draws (0.01 unless said) and zeros."""
    shapes = layer_shapes(*sizes)
    for std, given in ((0.01, {}), (0.3, {"weight_init_std": 0.3})):
        held = dict(zip(shapes, arrays_of(make(*sizes, **given).params, shapes), strict=True))
        for key, value in held.items():
            if key.startswith("W"):
                normal_draws(key, value, std)
        biases = tuple(key for key in held if key.startswith("b"))
        close(tuple(held[key] for key in biases), tuple(np.zeros(shapes[key]) for key in biases), names=biases)
    small = tuple(range(len(sizes) + 1, 1, -1))
    repeatable(
        lambda seed: arrays_of(make(*small, seed=seed).params, layer_shapes(*small), ("W1",)),
        int(rng.integers(1, 1000)),
    )


def two_layers_start_right(make: Callable[..., Any], rng: np.random.Generator) -> None:
    """The parameters of make(input_size, hidden_size, output_size, weight_init_std, seed) start as in problem 128."""
    sizes = (90, 70, 60)
    for std, given in ((0.01, ()), (0.3, (0.3,))):
        W1, b1, W2, b2 = arrays_of(make(*sizes, *given).params, layer_shapes(*sizes))
        normal_draws("W1", W1, std)
        normal_draws("W2", W2, std)
        close((b1, b2), (np.zeros(70), np.zeros(60)), names=("b1", "b2"))
    repeatable(
        lambda seed: arrays_of(make(4, 3, 2, 0.1, seed).params, layer_shapes(4, 3, 2)), int(rng.integers(1, 1000))
    )
