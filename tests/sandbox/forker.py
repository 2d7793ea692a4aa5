"""A zygote for tests: reads one JSON request a line, runs its code in a forked locked child, writes one JSON answer.

Started as a program of its own: forker.py PROJECT FOLDER OPTIONS, where FOLDER is private and OPTIONS is JSON for
`prepare`. A request: {"code": ..., "limits": {...}}. The code leaves its result in `answer`. The reply holds "answer",
or "error" (type, errno, message), and always "signal" (that ended the child, or 0).
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import json
import os
import platform
import sys

PROJECT, FOLDER, OPTIONS = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
sys.path.insert(0, PROJECT)
import numpy as np  # noqa: E402  # the path must be set first
import numpy.random  # noqa: E402

if OPTIONS.pop("pyplot", False):
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots()
    axes.set_title("warm")
    figure.canvas.draw()
    plt.close(figure)

from grader.sandbox import lockdown, probe  # noqa: E402

LIBC = ctypes.CDLL(None, use_errno=True)
ARM = platform.machine() == "aarch64"


def raw(numbers: int | list[int | None], *arguments: object) -> str:
    """Make a system call (x86-64 number, aarch64 number); its errno's name, or "done"."""
    number = numbers if isinstance(numbers, int) else numbers[ARM]
    if number is None:
        return "EPERM"  # there is no such call here
    ctypes.set_errno(0)
    given = [ctypes.c_long(item) if isinstance(item, int) else item for item in arguments]
    if LIBC.syscall(ctypes.c_long(number), *given) == -1:
        return errno.errorcode[ctypes.get_errno()]
    return "done"


def descriptors() -> list[int]:
    """Every descriptor that is open."""
    found = []
    for number in range(2000):
        with contextlib.suppress(OSError):
            os.fstat(number)
            found.append(number)
    return found


def run(request: dict[str, object], lock: lockdown.Lock) -> dict[str, object]:
    """Fork, lock, run the code, and tell how it ended."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.dup2(writing, 100)
        reply: dict[str, object]
        try:
            lockdown.apply(lock, lockdown.Limits(**request.get("limits", {})), keep=(0, 1, 2, 100))  # type: ignore[arg-type]
            space: dict[str, object] = {"raw": raw, "np": np, "os": os, "LIBC": LIBC, "descriptors": descriptors}
            exec(str(request["code"]), space)
            reply = {"answer": space.get("answer")}
        except BaseException as error:
            reply = {"error": [type(error).__name__, getattr(error, "errno", None), str(error)]}
        with contextlib.suppress(OSError):
            os.write(100, json.dumps(reply, default=repr).encode())
        os._exit(0)
    os.close(writing)
    if request.get("leave"):
        return {"pid": pid}
    with os.fdopen(reading, "rb") as file:
        said = file.read()
    status = os.waitpid(pid, 0)[1]
    ended = {"signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0}
    return (json.loads(said) if said else {}) | ended


def main() -> None:
    """Make the lock, say what it is made of, then serve."""
    scratch = os.path.join(FOLDER, "scratch")
    os.mkdir(scratch)
    secret = os.open(os.path.join(FOLDER, "other"), os.O_RDWR | os.O_CREAT)
    os.set_inheritable(secret, True)
    try:
        lock = lockdown.prepare(scratch, room=FOLDER, **OPTIONS)
        hello: dict[str, object] = {"layers": lockdown.layers(lock), "scratch": scratch, "secret": secret}
        hello["tried"] = [[layer.name, layer.there, layer.holds, layer.failed] for layer in probe.probe(lock)]
        hello["pid"] = os.getpid()
        try:
            hello["proved"] = probe.prove(lock)
        except lockdown.SandboxFault as fault:
            hello["fault"] = str(fault)
    except lockdown.SandboxFault as fault:
        hello = {"fault": str(fault)}
    print(json.dumps(hello), flush=True)
    for line in sys.stdin:
        reply = run(json.loads(line), lock)
        reply["left"] = lockdown.scratch_used(scratch)
        lockdown.empty_scratch(scratch)
        print(json.dumps(reply), flush=True)


main()
