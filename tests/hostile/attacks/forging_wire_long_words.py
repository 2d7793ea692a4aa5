# p060_softmax failed|raised|crashed: tells an exception with a name and a message of megabytes
# portable: held
import os
import struct
import time


def wires():
    found = []
    for number in range(3, 256):
        try:
            if os.fstat(number).st_mode & 0o170000 in (0o140000, 0o010000):
                found.append(number)
        except OSError:
            pass
    return found


def send(payload, framed=True):
    for number in wires():
        os.write(number, (struct.pack(">I", len(payload)) if framed else b"") + payload)


def softmax(x):
    long = b"\xdb" + struct.pack(">I", 8 << 20) + b"x" * (8 << 20)
    send(b"\x95\xa6raised" + long + long + b"\x90\x90")
    return x
