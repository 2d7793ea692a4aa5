# p060_softmax raised: writes, truncates, renames and removes outside of its scratch
# portable: earns points
import os
import numpy as np

ATTEMPTS = [
    lambda: open("__NEIGHBOUR__/p060_softmax.py", "a"),
    lambda: open("__NEIGHBOUR__/new", "w"),
    lambda: os.unlink("__NEIGHBOUR__/p060_softmax.py"),
    lambda: os.rename("__NEIGHBOUR__/p060_softmax.py", "__NEIGHBOUR__/other"),
    lambda: os.truncate("__NEIGHBOUR__/p060_softmax.py", 0),
    lambda: os.mkdir("__NEIGHBOUR__/folder"),
    lambda: open("__PROJECT__/grader/running.py", "a"),
    lambda: open("__HOME__/.bashrc", "a"),
    lambda: open("__HOME__/.config", "w"),
    lambda: open("/tmp/planted", "w"),
    lambda: open("/dev/shm/planted", "w"),
    lambda: open("/etc/planted", "w"),
    lambda: open(os.__file__, "a"),
    lambda: open(np.__file__, "a"),
    lambda: open(os.path.dirname(np.__file__) + "/sitecustomize.py", "w"),
    lambda: open("../planted", "w"),
    lambda: open("/planted", "w"),
    lambda: os.mkdir("/tmp/planted"),
]


def softmax(x):
    for attempt in ATTEMPTS:
        try:
            attempt()
        except OSError:
            continue
        return np.exp(x - x.max()) / np.exp(x - x.max()).sum()
    raise PermissionError("all were refused")
