"""What may cross between the grader and the sandbox, and in which bytes?

A frame is a four-byte big-endian length and that many bytes of msgpack. Values are plain data: None, bool, int, float,
complex, str, bytes, list, tuple, dict, numpy scalars and numeric arrays. What else a side has to say goes in extension
types: a handle (an object that stays where it is), a function that is called back, an argument that is kept on the
other side, a drawing. Nothing that arrives can run code, and every length is checked before memory is taken.

This module runs on both sides: standard library, msgpack and numpy only.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from typing import Any, Never

import msgpack
import numpy as np

MAX_FRAME = 64 << 20  # bytes: the largest answer of the course is some MB; a flood is refused before it is read
MAX_ITEMS = 1_000_000  # entries of all lists and dicts of one frame together: bounds what small bytes can blow up to
MAX_KEYS = 4_096  # entries of one dict: keys chosen to collide cost the square of this
MAX_DEPTH = 48  # tuples within tuples
MAX_INT = 1_024  # bytes of one integer

ARRAY, SCALAR, COMPLEX, TUPLE, INTEGER, HANDLE, FUNCTION, KEPT, DRAWING = range(1, 10)
NUMERIC = "biufc"  # the kinds of dtype that cross: bool, integers, floats, complex

HEADER = struct.Struct(">I")


class WireError(Exception):
    """The bytes are not a frame of this wire, or are beyond its limits."""


class Refused(Exception):
    """A value is not plain data; `what` names its type."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class FrozenDict(dict[Any, Any]):
    """A dict that came over the wire: a copy, so writing into it would change nothing and is an error."""

    def _refuse(self, *_: object, **__: object) -> Never:
        raise TypeError("this is a copy of the learner's dict: writing into it would change nothing")

    __setitem__ = __delitem__ = update = pop = popitem = clear = setdefault = __ior__ = _refuse


class FrozenList(list[Any]):
    """A list that came over the wire: a copy, so writing into it would change nothing and is an error."""

    def _refuse(self, *_: object, **__: object) -> Never:
        raise TypeError("this is a copy of the learner's list: writing into it would change nothing")

    __setitem__ = __delitem__ = append = extend = insert = pop = remove = clear = sort = reverse = _refuse
    __iadd__ = __imul__ = _refuse


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


def _dtype_head(dtype: np.dtype[Any]) -> bytes:
    text = dtype.newbyteorder("<").str.encode()
    return bytes([len(text)]) + text


def _pack_array(array: np.ndarray[Any, Any]) -> bytes:
    shape = array.shape
    if array.dtype.byteorder == ">":
        array = array.astype(array.dtype.newbyteorder("<"))
    head = _dtype_head(array.dtype) + bytes([len(shape)]) + struct.pack(f"<{len(shape)}Q", *shape)
    return head + array.tobytes()


def _read_dtype(data: bytes) -> tuple[np.dtype[Any], int]:
    end = 1 + data[0]
    dtype = np.dtype(data[1:end].decode("ascii"))
    if dtype.kind not in NUMERIC or dtype.hasobject or dtype.shape or dtype.names:
        raise WireError(f"an array of {dtype} is not numeric")
    return dtype, end


def _unpack_array(data: bytes, writable: bool) -> np.ndarray[Any, Any]:
    dtype, at = _read_dtype(data)
    ndim = data[at]
    shape = struct.unpack_from(f"<{ndim}Q", data, at + 1)
    body = memoryview(data)[at + 1 + 8 * ndim :]
    size = dtype.itemsize
    for length in shape:
        size *= length
    if size != len(body):
        raise WireError(f"an array of shape {shape} and {dtype} does not take {len(body)} bytes")
    if size == 0:
        flat = np.zeros(0, dtype)
        if any(length > MAX_FRAME for length in shape):
            raise WireError("an empty array of absurd shape")
    else:
        flat = np.frombuffer(bytearray(body) if writable else body, dtype)
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
        """The msgpack bytes of a value; raises Refused for what may not cross."""
        return self._pack(value, 0)

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
            if item.dtype.kind not in NUMERIC or item.dtype.itemsize > 16 or item.dtype.str[1:] in ("f16",):
                raise Refused(f"an array of {item.dtype}")
            return msgpack.ExtType(ARRAY, _pack_array(item))
        if isinstance(item, np.generic):
            if isinstance(item, np.str_):
                return str(item)
            if item.dtype.kind not in NUMERIC or item.dtype.itemsize > 16 or item.dtype.str[1:] in ("f16",):
                raise Refused(f"a numpy {item.dtype}")
            return msgpack.ExtType(SCALAR, _dtype_head(item.dtype) + item.tobytes())
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

    def unpack(self, payload: bytes) -> Any:
        """The value in the bytes. Raises WireError, and nothing else, for bytes that are not this wire's."""
        budget = [MAX_ITEMS]
        try:
            return self._unpack(payload, 0, budget)
        except WireError:
            raise
        except (ValueError, TypeError, KeyError, IndexError, OverflowError, RecursionError, struct.error) as error:
            raise WireError(f"{type(error).__name__}: {error}") from None
        except (msgpack.UnpackException, MemoryError) as error:
            raise WireError(f"{type(error).__name__}") from None

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
            spend(len(pairs))
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
            max_str_len=MAX_FRAME,
            max_bin_len=MAX_FRAME,
            max_ext_len=MAX_FRAME,
            max_array_len=MAX_ITEMS,
            max_map_len=MAX_KEYS,
        )

    def _read(self, code: int, data: bytes, depth: int, budget: list[int]) -> object:
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
        inner = self._unpack(data, depth + 1, budget)
        if code == TUPLE:
            if not isinstance(inner, list):
                raise WireError("a tuple without items")
            return tuple(inner)
        read = self._inward.get(code)
        if read is None:
            raise WireError(f"unknown extension {code}")
        return read(inner)
