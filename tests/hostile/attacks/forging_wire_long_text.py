# p060_softmax crashed|timed_out: sends a text of sixty megabytes with one rare letter in it
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
    text = b"a" * (60 << 20) + b"\xf0\x9f\x98\x80"
    send(b"\x93\xa2ok\xdb" + struct.pack(">I", len(text)) + text + b"\x80")
    time.sleep(600)
