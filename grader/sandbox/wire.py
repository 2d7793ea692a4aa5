"""What may cross between the grader and the sandbox, and in which bytes?

A frame is a four-byte big-endian length and that many bytes of msgpack. Values are plain data: None, bool, int, float,
complex, str, bytes, list, tuple, dict, numpy scalars and numeric arrays. What else a side has to say goes in extension
types: a handle (an object that stays where it is), a function that is called back, an argument that is kept on the
other side, a drawing. Nothing that arrives can run code, and every length is checked before memory is taken.

This module runs on both sides: standard library, msgpack, numpy and `frozen` only.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Mapping
from typing import Any

import msgpack
import numpy as np

from grader.sandbox.frozen import FrozenDict, FrozenList, longest_text, plain_throughout

MAX_FRAME = 64 << 20  # bytes: the largest answer of the course is some MB; a flood is refused before it is read
MAX_ITEMS = 1_000_000  # entries of all lists and dicts of one frame together: bounds what small bytes can blow up to
MAX_TEXT = 1 << 20  # bytes of one text that comes from the sandbox: one rare letter makes Python keep four for each
EXTENSION = 16  # entries that an array, a number of numpy's, a tuple or a handle counts for: so much dearer it is
MAX_KEYS = 4_096  # entries of one dict: keys chosen to collide cost the square of this
MAX_DEPTH = 48  # lists, tuples and dicts within each other
MAX_NESTED = 4 * MAX_FRAME  # bytes of all tuples and handles together: each level of them is a copy of what is inside
MAX_INT = 1_024  # bytes of one integer

ARRAY, SCALAR, COMPLEX, TUPLE, INTEGER, HANDLE, FUNCTION, KEPT, DRAWING = range(1, 10)
NUMERIC = {  # what crosses of numpy, by the name it has on the wire
    name.encode(): np.dtype(name)
    for name in ("|b1", "|i1", "<i2", "<i4", "<i8", "|u1", "<u2", "<u4", "<u8", "<f2", "<f4", "<f8", "<c8", "<c16")
}

HEADER = struct.Struct(">I")
_UNREADABLE = (
    ValueError, TypeError, LookupError, ArithmeticError, RecursionError, MemoryError, struct.error,
    msgpack.UnpackException,
)  # fmt: skip


class WireError(Exception):
    """The bytes are not a frame of this wire, or are beyond its limits."""


class Refused(Exception):
    """A value is not plain data; `what` names its type."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def frame(payload: bytes) -> bytes:
    """The bytes of one frame; raises Refused when the payload is larger than a frame may be."""
    if len(payload) > MAX_FRAME:
        raise Refused(f"{len(payload)} bytes of data")
    return HEADER.pack(len(payload)) + payload


def frame_size(header: bytes) -> int:
    """The announced payload length of a four-byte header; raises WireError beyond the limit."""
    (size,) = HEADER.unpack(header)
    if size > MAX_FRAME:
        raise WireError(f"a frame of {size} bytes is announced, {MAX_FRAME} are allowed")
    return int(size)


def _dtype_head(dtype: np.dtype[Any], what: str = "an array of") -> bytes:
    name = dtype.newbyteorder("<").str.encode()
    if name not in NUMERIC:
        raise Refused(f"{what} {dtype}"[:80])
    return bytes([len(name)]) + name


def _pack_array(array: np.ndarray[Any, Any]) -> bytes:
    shape = array.shape
    head = _dtype_head(array.dtype) + bytes([len(shape)]) + struct.pack(f"<{len(shape)}Q", *shape)
    if array.nbytes > MAX_FRAME:  # of a broadcast array too, which takes less memory than its copy would
        raise Refused(f"{array.nbytes} bytes of data")
    if array.dtype.byteorder == ">":
        array = array.astype(array.dtype.newbyteorder("<"))
    return head + array.tobytes()


def _read_dtype(data: bytes) -> tuple[np.dtype[Any], int]:
    end = 1 + data[0]
    dtype = NUMERIC.get(data[1:end])
    if dtype is None:
        raise WireError(f"an array of {data[1:end]!r} is not numeric"[:120])
    return dtype, end


def _unpack_array(data: bytes, writable: bool) -> np.ndarray[Any, Any]:
    dtype, at = _read_dtype(data)
    ndim = data[at]
    shape = struct.unpack_from(f"<{ndim}Q", data, at + 1)
    body = memoryview(data)[at + 1 + 8 * ndim :]
    size = dtype.itemsize * math.prod(shape)
    if size != len(body) or max(shape, default=0) > MAX_FRAME:
        raise WireError(f"an array of shape {shape[:8]} and {dtype} does not take {len(body)} bytes")
    flat = np.frombuffer(bytearray(body) if writable else body, dtype) if size else np.zeros(0, dtype)
    if dtype.kind == "b" and not writable:
        flat = flat.view(np.uint8) != 0  # a forged 2 would be True and count as two
    array = flat.reshape(shape)
    array.flags.writeable = writable
    return array


class Codec:
    """Packs and unpacks values for one side.

    `outward` says what to do with a value that is not plain data: it returns (extension code, plain payload) or raises
    Refused. `inward` turns such a code and payload back into something of this side. `writable` arrays and dicts are
    for the learner's side; ours get read-only copies.
    """

    def __init__(
        self,
        outward: Callable[[object], tuple[int, object]],
        inward: Mapping[int, Callable[[Any], object]],
        *,
        writable: bool,
    ) -> None:
        self._outward = outward
        self._inward = inward
        self._writable = writable

    def pack(self, value: object) -> bytes:
        """The msgpack bytes of a value; raises Refused for what may not cross, or is more than a frame holds."""
        payload = self._pack(value, 0)
        if len(payload) > MAX_FRAME:
            raise Refused(f"{len(payload)} bytes of data")
        if self._writable and not plain_throughout(value, MAX_DEPTH, msgpack.Timestamp):
            raise Refused("data nested too deep")
        if self._writable and len(payload) > MAX_TEXT and longest_text(value) > MAX_TEXT:
            raise Refused("a text of megabytes")
        return payload

    def _pack(self, value: object, depth: int) -> bytes:
        if depth > MAX_DEPTH:
            raise Refused("data nested too deep")

        def default(item: object) -> object:
            return self._extension(item, depth)

        try:
            return bytes(msgpack.packb(value, default=default, strict_types=True, use_bin_type=True))
        except (ValueError, OverflowError, RecursionError, UnicodeEncodeError) as error:
            raise Refused(f"data that cannot be sent ({error})") from None

    def _extension(self, item: object, depth: int) -> object:
        kind = type(item)
        if kind is np.ndarray:
            assert isinstance(item, np.ndarray)
            return msgpack.ExtType(ARRAY, _pack_array(item))
        if isinstance(item, np.generic):
            if isinstance(item, np.str_):
                return str(item)
            return msgpack.ExtType(SCALAR, _dtype_head(item.dtype, "a numpy") + item.tobytes())
        if kind is int:
            assert isinstance(item, int)
            size = item.bit_length() // 8 + 1
            if size > MAX_INT:
                raise Refused(f"an integer of {size} bytes")
            return msgpack.ExtType(INTEGER, item.to_bytes(size, "little", signed=True))
        if kind is complex:
            assert isinstance(item, complex)
            return msgpack.ExtType(COMPLEX, struct.pack("<dd", item.real, item.imag))
        if isinstance(item, tuple):
            return msgpack.ExtType(TUPLE, self._pack(list(item), depth + 1))
        if isinstance(item, dict):
            return dict(item)
        if isinstance(item, FrozenList):
            return list(item)
        code, payload = self._outward(item)
        return msgpack.ExtType(code, self._pack(payload, depth + 1))

    def unpack(self, payload: bytes, items: int = MAX_ITEMS) -> Any:
        """The value in the bytes. Raises WireError, and nothing else, for bytes that are not this wire's.

        `items`: how many entries its lists and dicts may have together.
        """
        try:
            value = self._unpack(payload, 0, [items, MAX_NESTED])
            if not self._writable and not plain_throughout(value, MAX_DEPTH, msgpack.Timestamp):
                raise WireError("nested too deep, or no plain data")
            return value
        except _UNREADABLE as error:
            raise WireError(f"{type(error).__name__}: {error}"[:200]) from None

    def _unpack(self, payload: bytes, depth: int, budget: list[int]) -> Any:
        if depth > MAX_DEPTH:
            raise WireError("nested too deep")

        def spend(count: int) -> None:
            budget[0] -= count + 1
            if budget[0] < 0:
                raise WireError(f"more than {MAX_ITEMS} entries")

        def of_list(items: list[Any]) -> object:
            spend(len(items))
            return items if self._writable else FrozenList(items)

        def of_pairs(pairs: list[tuple[Any, Any]]) -> object:
            spend(len(pairs) + len(pairs) ** 2 // 64)
            return dict(pairs) if self._writable else FrozenDict(pairs)

        def of_extension(code: int, data: bytes) -> object:
            spend(1)
            return self._read(code, bytes(data), depth, budget)

        return msgpack.unpackb(
            payload,
            list_hook=of_list,
            object_pairs_hook=of_pairs,
            ext_hook=of_extension,
            strict_map_key=False,
            raw=False,
            max_str_len=MAX_FRAME if self._writable else MAX_TEXT,
            max_bin_len=MAX_FRAME if self._writable else MAX_TEXT,
            max_ext_len=MAX_FRAME,
            max_array_len=min(MAX_ITEMS, len(payload)),  # room is made for what is announced
            max_map_len=MAX_KEYS,
        )

    def _read(self, code: int, data: bytes, depth: int, budget: list[int]) -> object:
        if not self._writable:
            budget[0] -= EXTENSION
            if budget[0] < 0:
                raise WireError(f"more than {MAX_ITEMS} entries")
        if code == ARRAY:
            return _unpack_array(data, self._writable)
        if code == SCALAR:
            dtype, at = _read_dtype(data)
            if len(data) - at != dtype.itemsize:
                raise WireError("a scalar of the wrong size")
            return np.frombuffer(data, dtype, offset=at)[0]
        if code == COMPLEX:
            return complex(*struct.unpack("<dd", data))
        if code == INTEGER:
            if len(data) > MAX_INT:
                raise WireError("an integer beyond the limit")
            return int.from_bytes(data, "little", signed=True)
        if code not in (TUPLE, *self._inward):
            raise WireError(f"unknown extension {code}")
        budget[1] -= len(data)
        if budget[1] < 0:
            raise WireError("more is nested than is allowed")
        inner = self._unpack(data, depth + 1, budget)
        if code == TUPLE:
            if not isinstance(inner, list):
                raise WireError("a tuple without items")
            return tuple(inner)
        return self._inward[code](inner)
