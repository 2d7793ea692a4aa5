"""The data sets hold what they promise, and the scripts in data/ make what lies beside them."""

from __future__ import annotations

import gzip
import importlib.util
import struct
import types
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.datasets.digits import digits_file, load_digits
from grader.datasets.idx import read_idx, read_mnist
from grader.datasets.patterns import noisy_patterns
from grader.faults import UsageFault

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT.parent / "shared" / "data" / "mnist_t10k"


def script(name: str) -> types.ModuleType:
    """A script of data/, not run as one."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "data" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# ------------------------------------------------------------------------------------------------ SYN-A


def test_patterns_have_the_promised_form() -> None:
    """500 and 200 rows of 64, one-hot labels of ten classes; other sizes where they are asked for."""
    (x_train, t_train), (x_test, t_test) = noisy_patterns(np.random.default_rng(1))
    assert (x_train.shape, t_train.shape, x_test.shape, t_test.shape) == ((500, 64), (500, 10), (200, 64), (200, 10))
    assert set(t_train.sum(axis=1)) == {1.0}
    assert t_train.any(axis=0).all()
    (x_train, t_train), (_, t_test) = noisy_patterns(np.random.default_rng(1), 30, 7, classes=3, length=5)
    assert (x_train.shape, t_train.shape, t_test.shape) == ((30, 5), (30, 3), (7, 3))


def test_training_and_test_rows_come_from_the_same_patterns() -> None:
    """The means of a class are near zeros and ones, the same in both parts, and the noise has deviation 0.5."""
    (x_train, t_train), (x_test, t_test) = noisy_patterns(np.random.default_rng(2), 4000, 4000)
    for kind in range(10):
        one, other = (x[t[:, kind] == 1] for x, t in ((x_train, t_train), (x_test, t_test)))
        assert np.array_equal(one.mean(axis=0).round(), other.mean(axis=0).round())
        assert set(one.mean(axis=0).round()) == {0.0, 1.0}
        assert 0.48 < one.std(axis=0).mean() < 0.52


def test_a_seed_repeats_the_patterns() -> None:
    """The same generator gives the same set, another one another."""
    one, again, other = (noisy_patterns(np.random.default_rng(seed))[0][0] for seed in (3, 3, 4))
    assert np.array_equal(one, again)
    assert not np.array_equal(one, other)


def test_the_file_of_patterns_is_what_its_script_makes() -> None:
    """Written anew, it would hold the same."""
    with np.load(ROOT / "data" / "patterns.npz") as file:
        for name, array in script("make_patterns").arrays().items():
            np.testing.assert_allclose(file[name], array, atol=2e-3)


# ------------------------------------------------------------------------------------------------ digits


def test_digits_come_as_the_book_has_its_images() -> None:
    """Flat rows in 0..1 and class numbers, every class as often as the others."""
    (x_train, t_train), (x_test, t_test) = load_digits()
    assert (x_train.shape, t_train.shape, x_test.shape, t_test.shape) == ((4000, 784), (4000,), (1000, 784), (1000,))
    assert (x_train.dtype, t_train.dtype) == (np.dtype(float), np.dtype(np.int64))
    assert x_train.min() == 0.0
    assert 0.9 < x_train.max() <= 1.0
    assert np.bincount(t_train).tolist() == [400] * 10
    assert np.bincount(t_test).tolist() == [100] * 10


def test_digits_come_as_images_bytes_and_one_hot() -> None:
    """The three options of load_mnist."""
    flat, numbers = load_digits()[1]
    images, labels = load_digits(normalize=False, flatten=False, one_hot_label=True)[1]
    assert (images.shape, images.dtype, labels.shape) == ((1000, 1, 28, 28), np.dtype(np.uint8), (1000, 10))
    assert np.array_equal(images.reshape(1000, 784) / 255.0, flat)
    assert np.array_equal(labels.argmax(axis=1), numbers)
    assert set(labels.sum(axis=1)) == {1.0}


@pytest.mark.parametrize("normalize", [True, False])
def test_digits_belong_to_whom_asked_for_them(normalize: bool) -> None:
    """What one caller writes into them is not seen by the next."""
    first = load_digits(normalize=normalize)[0][0]
    kept = first.copy()
    first += 1
    assert np.array_equal(load_digits(normalize=normalize)[0][0], kept)


def test_the_file_of_digits_is_what_its_script_draws() -> None:
    """Drawn anew, the first images are the same; a pixel may fall to the next grey on another machine."""
    maker = script("make_digits")
    rng = np.random.default_rng(1989)
    labels = rng.permutation(np.arange(maker.TRAIN) % 10)
    (x_train, t_train), _ = load_digits(normalize=False, flatten=False)
    assert np.array_equal(labels, t_train)
    drawn = np.stack([maker.draw(int(label), rng) for label in labels[:30]])
    far = np.abs(drawn.astype(int) - x_train[:30, 0])
    assert far.max() <= 17
    assert np.mean(far > 0) < 0.001


def test_digits_can_be_told_apart_and_not_too_easily() -> None:
    """The nearest mean image names more than 70 %, and not all: there is something to learn."""
    (x_train, t_train), (x_test, t_test) = load_digits()
    means = np.stack([x_train[t_train == digit].mean(axis=0) for digit in range(10)])
    nearest = np.argmin(((x_test[:, None, :] - means) ** 2).sum(axis=-1), axis=1)
    assert 0.7 < np.mean(nearest == t_test) < 0.98


def test_the_file_of_digits_is_small() -> None:
    """Less than a megabyte goes into the wheel."""
    assert digits_file().stat().st_size < 1_000_000


# ------------------------------------------------------------------------------------------------ IDX

CODES = {"u1": 0x08, "i1": 0x09, "i2": 0x0B, "i4": 0x0C, "f4": 0x0D, "f8": 0x0E}


def packed(array: np.ndarray) -> bytes:
    """An array as an IDX file holds it."""
    kind = array.dtype.str[1:]
    head = bytes([0, 0, CODES[kind], array.ndim]) + struct.pack(f">{array.ndim}I", *array.shape)
    return head + array.astype(f">{kind}").tobytes()


@given(
    kind=st.sampled_from(sorted(CODES)),
    shape=st.lists(st.integers(0, 4), min_size=1, max_size=4),
    zipped=st.booleans(),
    seed=st.integers(0, 2**32),
)
def test_idx_files_are_read_as_they_were_written(
    kind: str, shape: list[int], zipped: bool, seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Every type and number of axes, packed or not, empty ones too."""
    array = np.random.default_rng(seed).uniform(0, 120, size=shape).astype(kind)
    path = tmp_path_factory.mktemp("idx") / "some-ubyte"
    path.write_bytes(gzip.compress(packed(array)) if zipped else packed(array))
    got = read_idx(path)
    assert (got.dtype, got.shape) == (array.dtype, array.shape)
    assert np.array_equal(got, array)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is no IDX file"),
        (b"PK\x03\x04 a zip", "is no IDX file"),
        (b"\0\0\x07\x01\0\0\0\x01\0", "is no IDX file"),
        (b"\0\0\x08\x03\0\0\0\x01", "is no IDX file"),
        (packed(np.arange(6, dtype="i4"))[:-2], "holds 22 bytes of numbers where its header promises 24"),
        (packed(np.arange(6, dtype="u1")) + b"\0", "holds 7 bytes of numbers where its header promises 6"),
        (gzip.compress(packed(np.arange(60, dtype="u1")), mtime=0)[:-12], "cannot be read"),
        (b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + bytes(30), "cannot be read"),
    ],
    ids=[
        "empty",
        "a zip",
        "a type unknown",
        "a header cut",
        "numbers cut",
        "a byte more",
        "gzip cut",
        "gzip of nothing",
    ],
)
def test_what_is_no_idx_file_is_told_in_a_sentence(content: bytes, words: str, tmp_path: Path) -> None:
    """Which file it is, what is wrong with it."""
    path = tmp_path / "broken"
    path.write_bytes(content)
    with pytest.raises(UsageFault, match=f"broken {words}"):
        read_idx(path)


def test_mnist_is_read_under_its_own_names(tmp_path: Path) -> None:
    """Packed or not; a missing file is named, together with where it belongs."""
    images = np.arange(2 * 28 * 28).reshape(2, 28, 28).astype("u1")
    (tmp_path / "t10k-images-idx3-ubyte.gz").write_bytes(gzip.compress(packed(images)))
    with pytest.raises(UsageFault, match="has no file t10k-labels-idx1-ubyte"):
        read_mnist(tmp_path, "t10k")
    (tmp_path / "t10k-labels-idx1-ubyte").write_bytes(packed(np.array([7, 2], dtype="u1")))
    got, labels = read_mnist(tmp_path, "t10k")
    assert np.array_equal(got, images)
    assert labels.tolist() == [7, 2]
    with pytest.raises(UsageFault, match="has no file train-images-idx3-ubyte"):
        read_mnist(tmp_path)


@pytest.mark.skipif(not REAL.is_dir(), reason="the real test images are not here")
def test_the_real_images_are_read() -> None:
    """Ten thousand images whose first is a seven, and whose digits occur as often as is known."""
    images, labels = read_mnist(REAL, "t10k")
    assert (images.shape, labels.shape) == ((10000, 28, 28), (10000,))
    assert labels[:5].tolist() == [7, 2, 1, 0, 4]
    assert np.bincount(labels).tolist() == [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]
    assert (int(images.min()), int(images.max())) == (0, 255)
