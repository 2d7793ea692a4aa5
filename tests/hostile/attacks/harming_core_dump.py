# p060_softmax raised|crashed: asks for a dump of its memory and dies
# portable: held
import ctypes
import os
import resource


def softmax(x):
    for limit in (resource.RLIMIT_CORE, resource.RLIMIT_FSIZE):
        try:
            resource.setrlimit(limit, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        except (OSError, ValueError):
            pass
    ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)
    os.abort()
