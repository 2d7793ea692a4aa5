"""Runs a program on a kernel that refuses some things: refusing.py OPTIONS PROGRAM...

OPTIONS is JSON: {"calls": {"landlock": "ENOSYS", "seccomp": "EPERM"}, "capabilities": [7], "namespace": true}. The
calls named fail for the program and all it starts with that error, as on a kernel or in a container that does not have
them; the capabilities (by number) are gone, as in a container that was started without them; a namespace makes an
ordinary user root of nothing but itself, as rootless containers do.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import platform
import struct
import sys

ARM = platform.machine() == "aarch64"
CALLS = {"landlock": (444, 445, 446), "seccomp": (277 if ARM else 317,)}
AUDIT = 0xC00000B7 if ARM else 0xC000003E
LIBC = ctypes.CDLL(None, use_errno=True)


def checked(result: int) -> None:
    """Stop where the machine does not do what is needed to emulate another."""
    if result == -1:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def refuse(calls: dict[str, str]) -> None:
    """A filter that has these calls fail."""
    numbers = {number: getattr(errno, name) for call, name in calls.items() for number in CALLS[call]}
    ops = [(0x20, 0, 0, 4), (0x15, 1, 0, AUDIT), (0x06, 0, 0, 0x7FFF0000), (0x20, 0, 0, 0)]
    for number, error in numbers.items():
        ops += [(0x15, 0, 1, number), (0x06, 0, 0, 0x00050000 | error)]
    ops.append((0x06, 0, 0, 0x7FFF0000))
    packed = b"".join(struct.pack("=HBBI", *op) for op in ops)

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))

    checked(LIBC.prctl(38, 1, 0, 0, 0))
    number = ctypes.c_long(CALLS["seccomp"][0])
    checked(LIBC.syscall(number, ctypes.c_long(1), ctypes.c_long(0), ctypes.byref(Program(len(ops), packed))))


def main() -> None:
    """Give up what is to be missing, then become the program."""
    options = json.loads(sys.argv[1])
    if options.get("namespace"):
        user, group = os.getuid(), os.getgid()
        checked(LIBC.unshare(0x10000000))
        for name, text in (("setgroups", "deny"), ("uid_map", f"0 {user} 1"), ("gid_map", f"0 {group} 1")):
            with open(f"/proc/self/{name}", "w") as file:
                file.write(text)
    for capability in options.get("capabilities", ()):
        checked(LIBC.prctl(24, capability, 0, 0, 0))
    if options.get("calls"):
        refuse(options["calls"])
    os.execvp(sys.argv[2], sys.argv[2:])


main()
