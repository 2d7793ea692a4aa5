"""The filter of system calls decides as its tables say, for every number and on both machines."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest

from grader.sandbox import seccomp
from grader.sandbox.seccomp_tables import ABSENT, ALLOWED, CHECKED

ALLOW, KILL, EPERM, ENOSYS = 0x7FFF0000, 0x80000000, 0x50001, 0x50026
MACHINES = ("x86_64", "aarch64")


def decide(machine: str, number: int, arguments: tuple[int, ...] = (), architecture: int | None = None) -> int:
    """What the program answers to a call: classic BPF, run here as the kernel runs it."""
    audit, _ = seccomp.ARCHITECTURES[machine]
    data = struct.pack(
        "=iIQ6Q",
        number if number < 1 << 31 else number - (1 << 32),
        audit if architecture is None else architecture,
        0,
        *(argument & 0xFFFFFFFFFFFFFFFF for argument in (*arguments, 0, 0, 0, 0, 0, 0)[:6]),
    )
    ops = list(struct.iter_unpack("=HBBI", seccomp.program(machine)))
    place = held = 0
    while True:
        code, yes, no, value = ops[place]
        place += 1
        match code:
            case 0x20:
                (held,) = struct.unpack_from("=I", data, value)
            case 0x15:
                place += yes if held == value else no
            case 0x35:
                place += yes if held >= value else no
            case 0x06:
                return int(value)
            case _:
                raise AssertionError(f"unknown instruction {code:#x}")


def numbered(machine: str, table: dict[str, tuple[int | None, int | None]]) -> set[int]:
    """The numbers that a table gives for a machine."""
    column = seccomp.ARCHITECTURES[machine][1]
    return {number for numbers in table.values() if (number := numbers[column]) is not None}


@pytest.mark.parametrize("machine", MACHINES)
def test_every_number_gets_what_the_tables_say(machine: str) -> None:
    """Allowed and absent calls as listed, EPERM for all the rest; those with checked arguments have their own test."""
    allowed, absent = numbered(machine, ALLOWED), numbered(machine, ABSENT)
    checked = numbered(machine, {name: numbers for name, (numbers, _) in CHECKED.items()})
    assert not allowed & absent
    assert not (allowed | absent) & checked
    for number in (set(range(1100)) | {0x3FFFFFFF}) - checked:
        want = ALLOW if number in allowed else ENOSYS if number in absent else EPERM
        assert decide(machine, number) == want, number


@pytest.mark.parametrize("machine", MACHINES)
def test_other_numberings_kill(machine: str) -> None:
    """x32 and negative numbers, and calls of another architecture, end the process."""
    for number in (0x40000000, 0x40000027, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF):
        assert decide(machine, number) == KILL
    for architecture in (0x40000003, 0x40000028, 0, *(audit for audit, _ in seccomp.ARCHITECTURES.values())):
        if architecture != seccomp.ARCHITECTURES[machine][0]:
            assert decide(machine, 0, architecture=architecture) == KILL


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize(
    ("name", "arguments", "allowed"),
    [
        ("fcntl", (3, 1), True), ("fcntl", (3, 0), True), ("fcntl", (3, 1030, 9), True), ("fcntl", (3, 4, 2048), True),
        ("fcntl", (3, 8, 1), False), ("fcntl", (3, 6), False), ("fcntl", (3, 1033, 1), False),
        ("fcntl", (3, 15), False), ("renameat2", (3, 1, 3, 1, 0), True), ("renameat2", (3, 1, 3, 1, 4), False),
        ("ioctl", (1, 0x5401), True), ("ioctl", (1, 0x5412), False), ("ioctl", (1, 0x5421), False),
        ("prlimit64", (0, 7, 0, 1 << 40), True), ("prlimit64", (1, 7, 0), False), ("prlimit64", (0, 7, 1), False),
        ("prlimit64", (0, 7, 1 << 32), False),
        ("prctl", (15, 1), True), ("prctl", (16, 1), True), ("prctl", (4, 1), False), ("prctl", (1, 0), False),
        ("prctl", (22, 2), False), ("prctl", (38, 1), False),
    ],
)  # fmt: skip
def test_arguments_are_checked(machine: str, name: str, arguments: tuple[int, ...], allowed: bool) -> None:
    """Only the harmless forms of a call with many meanings pass; the upper half of a pointer counts."""
    number = CHECKED[name][0][seccomp.ARCHITECTURES[machine][1]]
    assert number is not None
    assert decide(machine, number, arguments) == (ALLOW if allowed else EPERM)


@pytest.mark.parametrize(
    ("machine", "header", "also"),
    [
        ("x86_64", "/usr/include/x86_64-linux-gnu/asm/unistd_64.h", {}),
        ("aarch64", "/usr/include/asm-generic/unistd.h", {"newfstatat": "fstatat"}),
    ],
)
def test_numbers_are_the_kernels(machine: str, header: str, also: dict[str, str]) -> None:
    """Every number in the tables is the one in the kernel's own header, where that is installed and knows the call."""
    if not Path(header).exists():
        pytest.skip("the kernel's headers are not installed")
    found = re.findall(r"^#define __NR(?:3264)?_(\w+)\s+(\d+)$", Path(header).read_text(), re.MULTILINE)
    known = {name: int(number) for name, number in found}
    column = seccomp.ARCHITECTURES[machine][1]
    for name, numbers in (ALLOWED | ABSENT | {name: numbers for name, (numbers, _) in CHECKED.items()}).items():
        number = known.get(also.get(name, name))
        assert numbers[column] == number or (number is None and name == "fchmodat2"), name


def test_the_filter_is_short() -> None:
    """A jump reaches 255 instructions, and each instruction costs when a child is born."""
    for machine in MACHINES:
        assert len(seccomp.program(machine)) // 8 < 200
