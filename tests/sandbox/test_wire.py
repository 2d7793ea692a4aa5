"""Plain data crosses the wire unchanged, and bytes that are none of it end in one exception and little memory."""

from __future__ import annotations

import copy
import math
import pickle
import struct
import tracemalloc
from typing import Any, Never

import msgpack
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.sandbox import wire
from grader.sandbox.wire import Codec, Refused, WireError


def _nothing_else(item: object) -> Never:
    raise Refused(type(item).__name__)


OURS = Codec(_nothing_else, {wire.HANDLE: lambda payload: ("handle", payload)}, writable=False)
THEIRS = Codec(_nothing_else, {wire.HANDLE: lambda payload: ("handle", payload)}, writable=True)
KINDS = ("?", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "c8", "c16")

dtypes = st.builds(
    lambda kind, order: np.dtype(kind).newbyteorder(order), st.sampled_from(KINDS), st.sampled_from("<>")
)
shapes = hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4)
arrays = dtypes.flatmap(lambda dtype: hnp.arrays(dtype, shapes))
scalars = st.sampled_from(KINDS).flatmap(lambda kind: hnp.from_dtype(np.dtype(kind)))
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
numbers = st.one_of(
    st.integers(-(2 ** (8 * 1000)), 2 ** (8 * 1000)), st.integers(), st.floats(), st.complex_numbers(), st.booleans()
)
atoms = st.one_of(st.none(), numbers, words, st.binary(max_size=20), scalars, arrays)
keys = st.one_of(words, st.integers(), st.booleans(), st.none(), st.tuples(words, st.integers()), st.floats())


def _boxes(inside: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    lists = st.lists(inside, max_size=4)
    return st.one_of(lists, lists.map(tuple), st.dictionaries(keys, inside, max_size=4))


values = st.recursive(atoms, _boxes, max_leaves=12)


def same(one: object, other: object) -> bool:
    """Equal in kind and to the last bit; byte order aside."""
    if isinstance(one, np.ndarray | np.generic):
        if type(one) is not type(other) or one.shape != other.shape:
            return False
        native = one.dtype.newbyteorder("=")
        return other.dtype == native and other.tobytes() == one.astype(native).tobytes()
    if isinstance(one, dict):
        pairs = zip(one.items(), other.items(), strict=True) if isinstance(other, dict) else ()
        return isinstance(other, dict) and all(same(mine, theirs) for mine, theirs in pairs)
    if isinstance(one, list | tuple):
        kind = list if isinstance(one, list) else tuple
        return isinstance(other, kind) and len(one) == len(other) and all(map(same, one, other))
    if type(one) is not type(other):
        return False
    if isinstance(one, float):
        return struct.pack("<d", one) == struct.pack("<d", other)
    if isinstance(one, complex):
        return struct.pack("<dd", one.real, one.imag) == struct.pack("<dd", other.real, other.imag)
    return one == other


def _writable(value: object) -> set[bool]:
    """Whether the arrays in a value can be written to."""
    if isinstance(value, np.ndarray):
        return {value.flags.writeable}
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return set().union(*map(_writable, inside))


@given(values)
def test_plain_data_crosses_unchanged(value: object) -> None:
    """What is sent arrives: kinds, shapes, dtypes, NaN payloads and signs of zero, in both directions."""
    payload = THEIRS.pack(value)
    assert same(value, OURS.unpack(payload))
    assert same(value, THEIRS.unpack(OURS.pack(value)))
    assert OURS.pack(OURS.unpack(payload)) == payload


@given(values)
def test_arrays_are_ours_to_read_and_theirs_to_write(value: object) -> None:
    """The grader's copies are read-only, so that writing into one is no silent nothing; the learner's are not."""
    payload = THEIRS.pack(value)
    assert _writable(OURS.unpack(payload)) <= {False}
    assert _writable(THEIRS.unpack(payload)) <= {True}


ORDERS = {
    "Fortran": np.asfortranarray(np.arange(6.0).reshape(2, 3)),
    "transposed": np.arange(6).reshape(2, 3).T,
    "strided": np.arange(20)[::3],
    "backwards": np.arange(5.0)[::-1],
    "broadcast": np.broadcast_to(np.float32(2), (3, 2)),
    "big-endian": np.arange(4, dtype=">i4"),
    "0-d": np.array(3.5),
    "empty": np.zeros((0, 3)),
    "empty inside": np.zeros((2, 0, 4), bool),
    "read-only": np.frombuffer(b"\1\2\3", np.uint8),
}


@pytest.mark.parametrize("name", ORDERS)
def test_any_layout_of_memory_crosses(name: str) -> None:
    """How an array lies in memory makes no difference to what arrives."""
    array = ORDERS[name]
    got = OURS.unpack(THEIRS.pack(array))
    assert got.shape == array.shape
    assert got.dtype == array.dtype.newbyteorder("=")
    np.testing.assert_array_equal(got, array)


def test_copies_say_that_they_are_copies() -> None:
    """Writing into a list, a dict or an array that came from the learner is an error with a sentence."""
    items, table, array = OURS.unpack(THEIRS.pack([[1, 2], {"W": 1}, np.zeros(2)]))
    for write in (
        lambda: items.append(3), lambda: items.sort(), lambda: items.__setitem__(0, 1), lambda: items.__iadd__([1]),
    ):  # fmt: skip
        with pytest.raises(TypeError, match="copy of the learner's list"):
            write()
    for write in (
        lambda: table.update(W=2), lambda: table.pop("W"), lambda: table.__setitem__("W", 2), lambda: table.clear(),
    ):  # fmt: skip
        with pytest.raises(TypeError, match="copy of the learner's dict"):
            write()
    with pytest.raises(ValueError, match="read-only"):
        array[0] = 1
    with pytest.raises(ValueError, match="cannot set WRITEABLE"):
        array.flags.writeable = True


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_a_copy_of_a_copy_is_ordinary(copied: Any) -> None:
    """`inout(value)` of what a learner returned holds lists and dicts that can be written to."""
    made = copied(OURS.unpack(THEIRS.pack({"a": [1, {"b": 2}]})))
    assert type(made) is dict
    made["a"] = 3
    made = copy.deepcopy(OURS.unpack(THEIRS.pack([[1], {"b": 2}])))
    assert [type(item) for item in made] == [list, dict]
    made[0].append(2)
    assert made == [[1, 2], {"b": 2}]


class Own(np.ndarray):
    """An array with behaviour of its own."""


class Number(float):
    """A number with behaviour of its own."""


REFUSED = {
    "objects": np.array([1, None]),
    "texts": np.array(["a"]),
    "records": np.zeros(2, [("x", float)]),
    "times": np.zeros(2, "M8[s]"),
    "a subclass": np.zeros(2).view(Own),
    "a masked array": np.ma.zeros(2),
    "a matrix": np.zeros((2, 2)).view(Own),
    "a float subclass": Number(1),
    "an object": object(),
    "a set": {1},
    "a generator": (k for k in range(3)),
    "a range": range(3),
    "a function": len,
    "a type": int,
    "deep": [0.0],
    "a lone surrogate": "\ud800",
    "a huge integer": 1 << (8 * wire.MAX_INT),
    "a moment": np.datetime64("2020-01-01"),
    "a moment of msgpack": msgpack.Timestamp(1),
}
for _ in range(600):
    REFUSED["deep"] = [REFUSED["deep"]]
if np.dtype(np.longdouble).itemsize > 8:
    REFUSED |= {"long doubles": np.zeros(2, np.longdouble), "a long double": np.longdouble(1)}


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("box", [lambda item: item, lambda item: [item], lambda item: {"a": (item,)}])
def test_anything_else_is_refused(name: str, box: Any) -> None:
    """What is not plain data is refused, alone and inside of something, with a short name for what came."""
    with pytest.raises(Refused) as refused:
        THEIRS.pack(box(REFUSED[name]))
    assert 0 < len(refused.value.what) < 200


@pytest.mark.parametrize(
    "value",
    [np.broadcast_to(0.0, (1 << 40,)), np.broadcast_to(np.int8(1), wire.MAX_FRAME + 1), b"x" * (wire.MAX_FRAME + 1)],
    ids=["terabytes", "one too many", "bytes"],
)
def test_too_much_is_refused_before_it_is_copied(value: object) -> None:
    """An array larger than a frame is refused for its size, not for the memory that a copy would take."""
    tracemalloc.start()
    with pytest.raises(Refused, match="bytes of data"):
        THEIRS.pack([value])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 * wire.MAX_FRAME


@pytest.mark.parametrize("text", ["a" * (wire.MAX_TEXT + 1), "가" * (wire.MAX_TEXT // 2), b"x" * (wire.MAX_TEXT + 1)])
def test_a_text_of_megabytes_is_refused_on_the_learners_side(text: object) -> None:
    """In a sentence, wherever it lies; the grader's own texts, such as sources, may be as long."""
    for value in (text, [1.0, {"a": (text,)}], {text: 1}):
        with pytest.raises(Refused, match="a text of megabytes"):
            THEIRS.pack(value)
    assert THEIRS.unpack(OURS.pack(text)) == text


def test_a_frame_says_its_length() -> None:
    """Four bytes of length and the payload; both sides refuse a frame beyond the limit."""
    assert wire.frame(b"abc") == b"\0\0\0\3abc"
    assert wire.frame_size(b"\0\0\0\3") == 3
    assert wire.frame_size(struct.pack(">I", wire.MAX_FRAME)) == wire.MAX_FRAME
    with pytest.raises(WireError, match="is announced"):
        wire.frame_size(struct.pack(">I", wire.MAX_FRAME + 1))
    with pytest.raises(WireError, match="is announced"):
        wire.frame_size(b"\xff\xff\xff\xff")
    with pytest.raises(Refused, match="bytes of data"):
        wire.frame(bytes(wire.MAX_FRAME + 1))


@given(values)
@settings(max_examples=40)
def test_a_truncated_frame_is_an_error_at_every_byte(value: object) -> None:
    """However much of a payload is cut off at the end, what is left is refused."""
    payload = THEIRS.pack([value])
    for size in range(min(len(payload), 200)):
        with pytest.raises(WireError):
            OURS.unpack(payload[:size])


def unpacked(payload: bytes) -> Any:
    """What the grader's side makes of bytes: a value or nothing; any other exception fails the test."""
    try:
        return OURS.unpack(payload)
    except WireError:
        return None


@given(values, st.data())
@settings(max_examples=300)
def test_a_garbled_frame_is_a_value_or_an_error(value: object, data: st.DataObject) -> None:
    """Bytes changed anywhere give plain data or WireError, never another exception."""
    payload = bytearray(THEIRS.pack([value]))
    for _ in range(data.draw(st.integers(1, 3))):
        payload[data.draw(st.integers(0, len(payload) - 1))] = data.draw(st.integers(0, 255))
    unpacked(bytes(payload))


@given(st.binary(max_size=200))
@settings(max_examples=300)
def test_noise_is_a_value_or_an_error(payload: bytes) -> None:
    """Random bytes give plain data or WireError, never another exception."""
    unpacked(payload)


@given(st.integers(-128, 127), st.binary(max_size=60))
@settings(max_examples=300)
def test_noise_in_an_extension_is_a_value_or_an_error(code: int, body: bytes) -> None:
    """Random bytes behind any extension code give plain data or WireError."""
    size = len(body)
    unpacked(b"\xc7" + bytes([size]) + struct.pack("b", code) + body)
    unpacked(b"\xc7" + bytes([size + 2]) + struct.pack("b", code) + bytes([3]) + b"<f8"[: size + 2] + body)


def extension(code: int, body: bytes) -> bytes:
    """A payload that is one extension."""
    return bytes(msgpack.packb(msgpack.ExtType(code, body)))


def array(name: bytes, shape: tuple[int, ...], body: bytes) -> bytes:
    """A payload that is one array, as its sender likes it."""
    head = bytes([len(name)]) + name + bytes([len(shape)]) + struct.pack(f"<{len(shape)}Q", *shape)
    return extension(wire.ARRAY, head + body)


def _nested(inner: bytes, times: int, code: int = wire.TUPLE) -> bytes:
    for _ in range(times):
        inner = bytes(msgpack.packb([msgpack.ExtType(code, inner)]))
    return inner


COLLIDING = b"\x96" + b"".join(
    b"\xde\x10\x00" + b"".join(
        msgpack.packb(msgpack.ExtType(wire.INTEGER, (k * (2**61 - 1)).to_bytes(10, "little"))) + b"\0"
        for k in range(1, 4097)
    )
    for _ in range(6)
)  # fmt: skip

FORGED = {
    "nothing": b"",
    "more than one value": b"\x01\x02",
    "a list longer than its bytes": b"\xdd\xff\xff\xff\xff",
    "lists that announce a million each": b"\xdd\x00\x0f\x42\x40" * 1000,
    "dicts that announce too much": b"\xdf\x00\x0f\x42\x40" * 1000,
    "a text longer than its bytes": b"\xdb\x7f\xff\xff\xff",
    "a text that is none": b"\xa2\xff\xfe",
    "a list as a key": b"\x81\x90\x00",
    "an array as a key": b"\x81" + array(b"<f8", (1,), b"\0" * 8) + b"\0",
    "lists nested a thousand deep": b"\x91" * 1000 + b"\xc0",
    "lists nested deep": b"\x91" * 60 + b"\xc0",
    "dicts nested deep": b"\x81\xa1a" * 60 + b"\xc0",
    "tuples nested deep": _nested(b"\xc0", 60),
    "tuples and lists nested deep": _nested(b"\x91" * 10 + b"\x90", 45),
    "a megabyte in fifty tuples": _nested(msgpack.packb(b"x" * (1 << 23)), 40),
    "a moment": msgpack.packb(msgpack.Timestamp(1, 2)),
    "a moment inside": _nested(msgpack.packb([{"a": msgpack.Timestamp(1, 2)}]), 2),
    "an unknown extension": extension(99, b"\xc0"),
    "a function": extension(wire.FUNCTION, b"\x91\x01"),
    "an array of objects": array(b"|O", (1,), b"\0" * 8),
    "an array of records": array(b"<f8,<f8", (1,), b"\0" * 16),
    "an array of subarrays": array(b"(1,", (1,), b"\0" * 8),
    "an array of long doubles": array(b"<f16", (1,), b"\0" * 16),
    "an array in another byte order": array(b">f8", (1,), b"\0" * 8),
    "an array too short": array(b"<f8", (2,), b"\0" * 8),
    "an array too long": array(b"<f8", (1,), b"\0" * 16),
    "an array of terabytes": array(b"<f8", (1 << 40,), b"\0" * 8),
    "an array whose size overflows": array(b"<f8", (1 << 32, 1 << 32, 1 << 32), b"\0" * 8),
    "an empty array of absurd shape": array(b"<f8", (0, 1 << 40), b""),
    "an empty array that overflows": array(b"<f8", (0, 1 << 26, 1 << 26, 1 << 26), b""),
    "too many axes": array(b"<f8", (1,) * 200, b"\0" * 8),
    "an array without a head": extension(wire.ARRAY, b""),
    "an array with half a head": extension(wire.ARRAY, b"\x03<f8\x04\0\0"),
    "a scalar of the wrong size": extension(wire.SCALAR, b"\x03<f8\0\0"),
    "half a complex number": extension(wire.COMPLEX, b"\0" * 9),
    "an integer beyond the limit": extension(wire.INTEGER, b"\xff" * (wire.MAX_INT + 1)),
    "a tuple that is none": extension(wire.TUPLE, b"\x01"),
    "two million entries": b"\x92" + 2 * (b"\xdd\x00\x0f\x42\x40" + b"\xc0" * 1_000_000),
    "keys that collide": COLLIDING * 5,
    "a text of megabytes": msgpack.packb("a" * (wire.MAX_TEXT + 1)),
    "bytes of megabytes": msgpack.packb(bytes(wire.MAX_TEXT + 1)),
    "arrays by the hundred thousand": b"\xdd" + struct.pack(">I", 70_000) + array(b"<f8", (1,), b"\0" * 8) * 70_000,
}


@pytest.mark.parametrize("name", FORGED)
def test_forged_bytes_are_refused_with_little_memory(name: str) -> None:
    """Whatever is announced, nested or disguised: WireError, and memory in proportion to the bytes that came."""
    payload = FORGED[name]
    tracemalloc.start()
    try:
        with pytest.raises(WireError):
            OURS.unpack(payload)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 5 * wire.MAX_FRAME


def test_a_forged_truth_counts_as_one() -> None:
    """A bool array whose bytes are neither 0 nor 1 is True where it is not zero, and no more than that."""
    got = OURS.unpack(array(b"|b1", (4,), b"\0\1\2\xff"))
    assert got.tolist() == [False, True, True, True]
    assert got.sum() == 3
    assert got.tobytes() == b"\0\1\1\1"


def test_signs_of_zero_and_kinds_of_numbers_stay() -> None:
    """-0.0, NaN, inf, bool beside int, numpy's float64 beside Python's: each arrives as what it was."""
    value = [-0.0, math.nan, -math.inf, True, 1, np.float64(1), np.float32(0.1), np.True_, 2**64, -(2**70), 1j]
    got = OURS.unpack(THEIRS.pack(value))
    assert [type(item) for item in got] == [type(item) for item in value]
    assert str(got) == str(value)
