"""Which system calls may locked code make, and with which arguments?

An allow-list: what is not named here is refused. Numbers: the kernel's syscall tables for x86-64 and for the generic
ABI that aarch64 uses; None where a machine has no such call.
"""

from __future__ import annotations

from dataclasses import dataclass

Numbers = tuple[int | None, int | None]  # x86-64, aarch64


@dataclass(frozen=True, slots=True)
class When:
    """The call is allowed when every listed argument has one of the listed values (compared on `bits` low bits)."""

    argument: int
    values: tuple[int, ...]
    bits: int = 32


# Files are opened by path under Landlock's (or the uid's) rule; the rest works on descriptors that are open.
FILES: dict[str, Numbers] = {
    "read": (0, 63), "write": (1, 64), "readv": (19, 65), "writev": (20, 66), "pread64": (17, 67), "pwrite64": (18, 68),
    "preadv": (295, 69), "pwritev": (296, 70), "preadv2": (327, 286), "pwritev2": (328, 287),
    "lseek": (8, 62), "close": (3, 57), "close_range": (436, 436), "dup": (32, 23), "dup2": (33, None),
    "dup3": (292, 24), "open": (2, None), "openat": (257, 56), "ftruncate": (77, 46), "fsync": (74, 82),
    "fdatasync": (75, 83), "stat": (4, None), "fstat": (5, 80), "lstat": (6, None), "newfstatat": (262, 79),
    "statx": (332, 291),
    "access": (21, None), "faccessat": (269, 48), "faccessat2": (439, 439),
    "readlink": (89, None), "readlinkat": (267, 78), "getdents64": (217, 61),
    "getcwd": (79, 17), "chdir": (80, 49), "fchdir": (81, 50), "umask": (95, 166),
    "rename": (82, None), "renameat": (264, 38), "unlink": (87, None), "unlinkat": (263, 35),
    "poll": (7, None), "ppoll": (271, 73), "select": (23, None), "pselect6": (270, 72),
}  # fmt: skip

# Executable mappings stay allowed: an extension module of the standard library is mapped so when it is first imported.
# Refusing them would gain nothing, since ctypes runs any machine code; this filter binds machine code just as well.
MEMORY: dict[str, Numbers] = {
    "mmap": (9, 222), "munmap": (11, 215), "mremap": (25, 216), "mprotect": (10, 226), "madvise": (28, 233),
    "msync": (26, 227), "brk": (12, 214), "futex": (202, 98), "futex_waitv": (449, 449),
}  # fmt: skip

# Signals: to handle them only. Sending is out altogether: a filter cannot tell one's own pid, and abort() ends without.
SELF: dict[str, Numbers] = {
    "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135), "rt_sigreturn": (15, 139), "rt_sigpending": (127, 136),
    "sigaltstack": (131, 132), "restart_syscall": (219, 128), "exit": (60, 93), "exit_group": (231, 94),
    "getpid": (39, 172), "getppid": (110, 173), "gettid": (186, 178), "getpgrp": (111, None),
    "getuid": (102, 174), "geteuid": (107, 175), "getgid": (104, 176), "getegid": (108, 177),
    "getresuid": (118, 148), "getresgid": (120, 150), "getgroups": (115, 158),
    "getrusage": (98, 165), "getrlimit": (97, 163), "times": (100, 153), "uname": (63, 160), "sysinfo": (99, 179),
    "sched_yield": (24, 124), "sched_getaffinity": (204, 123), "getcpu": (309, 168),
}  # fmt: skip

TIME: dict[str, Numbers] = {
    "clock_gettime": (228, 113), "clock_getres": (229, 114), "clock_nanosleep": (230, 115), "nanosleep": (35, 101),
    "gettimeofday": (96, 169), "time": (201, None), "getrandom": (318, 278),
}  # fmt: skip

ALLOWED: dict[str, Numbers] = FILES | MEMORY | SELF | TIME

F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC = 0, 1, 2, 3, 4, 1030
TCGETS, TIOCGWINSZ, FIONREAD, FIONCLEX, FIOCLEX = 0x5401, 0x5413, 0x541B, 0x5450, 0x5451
PR_SET_NAME, PR_GET_NAME, PR_SET_VMA = 15, 16, 0x53564D41

# fcntl: neither owners nor locks nor seals.
CHECKED: dict[str, tuple[Numbers, tuple[When, ...]]] = {
    "fcntl": ((72, 25), (When(1, (F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC)),)),
    "ioctl": ((16, 29), (When(1, (TCGETS, TIOCGWINSZ, FIONREAD, FIONCLEX, FIOCLEX)),)),
    "prlimit64": ((302, 261), (When(0, (0,)), When(2, (0,), bits=64))),  # one's own limits, reading only
    "renameat2": ((316, 276), (When(4, (0,)),)),  # with flags it could leave a device file behind
    "prctl": ((157, 167), (When(0, (PR_SET_NAME, PR_GET_NAME, PR_SET_VMA)),)),
}

# Newer calls for which the C library has a fallback when it is told that they do not exist.
ABSENT: dict[str, Numbers] = {"clone3": (435, 435), "openat2": (437, 437), "fchmodat2": (452, 452)}
