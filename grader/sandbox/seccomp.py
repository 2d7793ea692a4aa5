"""What does the filter of system calls look like to the kernel?

Classic BPF, put together by hand: the architecture is checked, then the call's number is looked up in a binary tree of
ranges, then arguments where they matter. Default: EPERM. A foreign architecture and x32 numbers kill the process.
Source: the kernel's userspace-api/seccomp_filter and include/uapi/linux/{seccomp,filter,audit}.h.
"""

from __future__ import annotations

import ctypes
import errno
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from grader.sandbox.kernel import SYSCALLS, syscall
from grader.sandbox.seccomp_tables import ABSENT, ALLOWED, CHECKED, When

ARCHITECTURES = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}  # audit number, column of the tables
_X32 = 0x40000000
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data
_SET_FILTER, _ASK = 1, 2
_ENDS = {  # what a filter can say
    "allow": 0x7FFF0000,
    "refuse": 0x00050000 | errno.EPERM,
    "absent": 0x00050000 | errno.ENOSYS,
    "die": 0x80000000,
}

Range = tuple[int, str]  # from this number on, the place of the program that decides


@dataclass(frozen=True, slots=True)
class _Op:
    """One instruction; `place` names it, `yes` and `no` name where a comparison goes on (None: the next one)."""

    code: int
    value: int
    yes: str | None = None
    no: str | None = None
    place: str = ""


def program(machine: str) -> bytes:
    """The filter for a machine ("x86_64" or "aarch64"), as an array of struct sock_filter."""
    audit, column = ARCHITECTURES[machine]
    ranges = _ranges(column)
    ops = [_Op(_LOAD, _ARCHITECTURE), _Op(_EQUAL, audit, None, "die"), _Op(_LOAD, _NUMBER), *_tree(ranges)]
    for name, (numbers, conditions) in CHECKED.items():
        if numbers[column] is not None:
            ops += _check(name, conditions)
    return _assemble(ops + [_Op(_RETURN, value, place=place) for place, value in _ENDS.items()])


def _ranges(column: int) -> list[Range]:
    """Every number from 0 up has one decision; neighbours with the same one are one range."""
    decisions: dict[int, str] = {}
    for name, numbers in {**ALLOWED, **ABSENT, **{name: numbers for name, (numbers, _) in CHECKED.items()}}.items():
        if (number := numbers[column]) is not None:
            decisions[number] = "allow" if name in ALLOWED else "absent" if name in ABSENT else name
    ranges: list[Range] = []
    edges = sorted({0, _X32, *decisions, *(number + 1 for number in decisions)})
    for number in edges:
        decision = "die" if number == _X32 else decisions.get(number, "refuse")
        if not ranges or ranges[-1][1] != decision:
            ranges.append((number, decision))
    return ranges


def _tree(ranges: Sequence[Range]) -> Iterator[_Op]:
    """Binary search: halve the ranges until one is left."""
    if len(ranges) > 1:
        middle = len(ranges) // 2
        below, above = ranges[:middle], ranges[middle:]
        yield _Op(_AT_LEAST, above[0][0], _entry(above), _entry(below), _entry(ranges))
        yield from _tree(below)
        yield from _tree(above)


def _entry(ranges: Sequence[Range]) -> str:
    return ranges[0][1] if len(ranges) == 1 else f"{ranges[0][0]}..{ranges[-1][0]}"


def _check(name: str, conditions: Sequence[When]) -> Iterator[_Op]:
    """Allow when all conditions hold, refuse otherwise."""
    words = [word for condition in conditions for word in _words(condition)]
    places = [name, *(f"{name} {offset}" for offset, _ in words[1:]), "allow"]
    for (offset, values), place, then in zip(words, places, places[1:], strict=False):
        yield _Op(_LOAD, offset, place=place)
        for value in values[:-1]:
            yield _Op(_EQUAL, value, then)
        yield _Op(_EQUAL, values[-1], then, "refuse")


def _words(condition: When) -> list[tuple[int, tuple[int, ...]]]:
    """The 32-bit words to compare: (offset, accepted values). A condition on 64 bits has one value."""
    offset = _ARGUMENTS + 8 * condition.argument
    if condition.bits == 32:
        return [(offset, condition.values)]
    return [(offset, (condition.values[0] & 0xFFFFFFFF,)), (offset + 4, (condition.values[0] >> 32,))]


def _assemble(ops: Sequence[_Op]) -> bytes:
    """Names become distances; struct refuses one above 255, the farthest that a jump reaches."""
    places = {op.place: index for index, op in enumerate(ops) if op.place}
    packed = []
    for index, op in enumerate(ops):
        yes, no = (0 if place is None else places[place] - index - 1 for place in (op.yes, op.no))
        packed.append(struct.pack("=HBBI", op.code, yes, no, op.value))
    return b"".join(packed)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def available(machine: str) -> bool:
    """Whether this kernel takes filters that refuse calls with an error: a container may forbid them."""
    try:
        syscall(SYSCALLS[machine]["seccomp"], _ASK, 0, ctypes.byref(ctypes.c_uint32(_ENDS["refuse"] & 0xFFFF0000)))
    except (OSError, KeyError):
        return False
    return True


def install(filter_bytes: bytes, machine: str) -> None:
    """Put this process under the filter, for good. Needs no_new_privs; raises OSError."""
    given = _Program(len(filter_bytes) // 8, filter_bytes)
    syscall(SYSCALLS[machine]["seccomp"], _SET_FILTER, 0, ctypes.byref(given))
