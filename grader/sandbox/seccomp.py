"""What does the filter of system calls look like to the kernel?

Classic BPF, put together by hand: the architecture is checked, then the call's number is looked up in a binary tree of
ranges, then arguments where they matter. Default: EPERM. A foreign architecture and x32 numbers kill the process.
Source: the kernel's userspace-api/seccomp_filter and include/uapi/linux/{seccomp,filter,audit}.h.
"""

from __future__ import annotations

import ctypes
import errno
import struct
from collections.abc import Sequence

from grader.sandbox.kernel import SYSCALLS, syscall
from grader.sandbox.seccomp_tables import ABSENT, ALLOWED, CHECKED, When

ARCHITECTURES = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}  # audit number, column of the tables
_X32 = 0x40000000
_LOAD, _EQUAL, _AT_LEAST, _JUMP, _RETURN = 0x20, 0x15, 0x35, 0x05, 0x06
_KILL, _ALLOW, _ERRNO = 0x80000000, 0x7FFF0000, 0x00050000
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data
_SET_FILTER = 1

Op = tuple[int, int, int, int]  # code, jump if true, jump if false, value
Range = tuple[int, list[Op]]  # from this number on, this happens

_REFUSE: list[Op] = [(_RETURN, 0, 0, _ERRNO | errno.EPERM)]
_PASS: list[Op] = [(_RETURN, 0, 0, _ALLOW)]
_UNKNOWN: list[Op] = [(_RETURN, 0, 0, _ERRNO | errno.ENOSYS)]
_DIE: list[Op] = [(_RETURN, 0, 0, _KILL)]


def program(machine: str) -> bytes:
    """The filter for a machine ("x86_64" or "aarch64"), as an array of struct sock_filter."""
    audit, column = ARCHITECTURES[machine]
    ops: list[Op] = [(_LOAD, 0, 0, _ARCHITECTURE), (_EQUAL, 1, 0, audit), *_DIE, (_LOAD, 0, 0, _NUMBER)]
    return b"".join(struct.pack("=HBBI", *op) for op in ops + _tree(_ranges(column)))


def _ranges(column: int) -> list[Range]:
    """Every number from 0 up has one action; neighbours with the same action are one range."""
    actions: dict[int, list[Op]] = {}
    for table, action in ((ALLOWED, _PASS), (ABSENT, _UNKNOWN)):
        actions |= {number: action for numbers in table.values() if (number := numbers[column]) is not None}
    for numbers, conditions in CHECKED.values():
        if (number := numbers[column]) is not None:
            actions[number] = _condition(conditions)
    ranges: list[Range] = [(0, _REFUSE)]
    for number in sorted(actions):
        if ranges[-1][0] == number:
            ranges.pop()
        if not ranges or ranges[-1][1] != actions[number]:
            ranges.append((number, actions[number]))
        ranges.append((number + 1, _REFUSE))
    ranges.append((_X32, _DIE))
    return ranges


def _condition(conditions: Sequence[When]) -> list[Op]:
    """Allow when all conditions hold, refuse otherwise."""
    ops: list[Op] = []
    for condition in conditions:
        offset = _ARGUMENTS + 8 * condition.argument
        words = [(offset, condition.values)]
        if condition.bits == 64:  # such conditions have one value
            words = [(offset, (condition.values[0] & 0xFFFFFFFF,)), (offset + 4, (condition.values[0] >> 32,))]
        for place, values in words:
            ops.append((_LOAD, 0, 0, place))
            ops += [(_EQUAL, len(values) - index, 0, value) for index, value in enumerate(values)]
            ops += _REFUSE
    return ops + _PASS


def _tree(ranges: Sequence[Range]) -> list[Op]:
    """Binary search: halve the ranges until one is left. A jump reaches 255 operations; a longer one needs its own."""
    if len(ranges) == 1:
        return ranges[0][1]
    middle = len(ranges) // 2
    below, above = _tree(ranges[:middle]), _tree(ranges[middle:])
    if len(below) <= 255:
        return [(_AT_LEAST, len(below), 0, ranges[middle][0]), *below, *above]
    return [(_AT_LEAST, 0, 1, ranges[middle][0]), (_JUMP, 0, 0, len(below)), *below, *above]


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def install(filter_bytes: bytes, machine: str) -> None:
    """Put this process under the filter, for good. Needs no_new_privs; raises OSError."""
    given = _Program(len(filter_bytes) // 8, filter_bytes)
    syscall(SYSCALLS[machine]["seccomp"], _SET_FILTER, 0, ctypes.byref(given))
