# p060_softmax raised: makes devices, fifos, links and folders, in and out of its scratch
# portable: changes files, earns points
import os
import stat
import numpy as np

ATTEMPTS = [
    lambda: os.mknod("device", 0o600 | stat.S_IFCHR, os.makedev(1, 3)),
    lambda: os.mkfifo("fifo"),
    lambda: os.symlink("/etc/passwd", "link"),
    lambda: os.link(np.__file__, "hard"),
    lambda: os.mkdir("folder"),
    lambda: os.mkfifo("/tmp/fifo"),
    lambda: os.mknod("__NEIGHBOUR__/device", 0o600 | stat.S_IFBLK, 1),
    lambda: os.symlink("/etc", "__NEIGHBOUR__/link"),
]


def softmax(x):
    for attempt in ATTEMPTS:
        try:
            attempt()
        except OSError:
            continue
        return np.exp(x - x.max()) / np.exp(x - x.max()).sum()
    raise PermissionError("all were refused")
