"""How do well-formed bytes become bytes that nobody has thought of?"""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

_TELLING = (
    b'\x00\x01\x7f\x80\xff\xfe\x20\xc1\xc7\xc9\xdb\xdd\xdf\xc8\xd8"{}[],:;=\n\r\t\\&*!<'  # lengths, kinds, brackets
)
MEMORY = 24 << 20  # bytes that reading a few thousand bytes may take at the most
_ALL = 96 << 20  # bytes that the process may have grown by, after all


def cases(number: int) -> settings:
    """So many random cases, however slow the machine is. Every run has other ones; what failed is tried again."""
    return settings(
        max_examples=number, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
    )


def mutated(corpus: Sequence[bytes]) -> st.SearchStrategy[bytes]:
    """One of the corpus after some edits, sometimes with another one inside, sometimes cut off; sometimes noise.

    One number stands for all choices: drawing each of them by hypothesis would take ten times as long.
    """
    return st.integers(0, (1 << 48) - 1).map(lambda number: _mutation(corpus, Random(number)))


def _mutation(corpus: Sequence[bytes], random: Random) -> bytes:
    if random.random() < 0.05:
        return random.randbytes(random.randrange(300))
    data = random.choice(corpus)
    if random.random() < 0.15:
        data = _edited(data, random, random.choice(corpus))
    for _ in range(random.choice((0, 1, 1, 1, 2, 3, 5))):
        kind = random.randrange(4)
        some = bytes([random.choice(_TELLING)])
        data = _edited(data, random, (some, some * 4, random.randbytes(random.randrange(1, 9)), b"")[kind])
    return data[: random.randrange(len(data) + 1)] if random.random() < 0.15 else data


def _edited(data: bytes, random: Random, put: bytes) -> bytes:
    place = random.randrange(len(data) + 1)
    return data[:place] + put + data[place + random.choice((0, 0, 1, 1, len(put), 4, 16)) :]


@contextmanager
def little_memory(most: int = MEMORY) -> Iterator[None]:
    """What is done within takes no more memory than that at any moment, touched or not."""
    tracemalloc.start()
    try:
        yield
        taken = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert taken <= most, f"{taken} bytes were taken"


@contextmanager
def bounded_growth() -> Iterator[None]:
    """What is done within never makes the process much larger than it was (Linux)."""
    if sys.platform != "linux":
        yield
        return
    Path("/proc/self/clear_refs").write_text("5")  # the high-water mark begins anew
    before = _most()
    yield
    assert _most() - before < _ALL


def _most() -> int:
    (line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) << 10


def raises_only(fault: type[Exception] | tuple[type[Exception], ...], read: Callable[[], object]) -> object:
    """What is read; None where it ended in that fault. Any other exception goes through."""
    try:
        return read()
    except fault:
        return None
