# p060_softmax raised: opens sockets of every kind
# portable: earns points
import os
import socket
import numpy as np

ATTEMPTS = [
    lambda: socket.socket(),
    lambda: socket.socket(socket.AF_UNIX),
    lambda: socket.socketpair(),
    lambda: socket.socket(socket.AF_INET6, socket.SOCK_DGRAM),
    lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW),
    lambda: socket.create_connection(("127.0.0.1", 22)),
    lambda: socket.getaddrinfo("example.org", 80),
    lambda: os.pipe(),
    lambda: os.eventfd(0),
    lambda: os.memfd_create("x"),
]


def softmax(x):
    for attempt in ATTEMPTS:
        try:
            attempt()
        except OSError:
            continue
        return np.exp(x - x.max()) / np.exp(x - x.max()).sum()
    raise PermissionError("all were refused")
