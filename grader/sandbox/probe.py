"""Which layers of the lock really hold on this machine?

Each layer is put on alone in a throw-away child, which then tries what that layer forbids; a last child wears the whole
lock and tries ordinary things. A promise is made only of what was seen to hold.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

from grader.faults import SandboxFault
from grader.sandbox import forbidden, identity, kernel, landlock, seccomp
from grader.sandbox.lockdown import Limits, Lock, apply, limit
from grader.text import Text

_REFUSED = 0x80  # in an exit status: the layer could not be put on at all

Wear = Callable[[Lock], None]
Try = Callable[[Lock], bool]  # whether a forbidden thing was refused, or an ordinary one worked


@dataclass(frozen=True, slots=True)
class Layer:
    """One protection: `there` if the lock is made with it, `holds` if it withstood, `failed` what it let through."""

    name: str
    there: bool
    holds: bool
    stops: Text
    failed: tuple[str, ...] = ()


def probe(lock: Lock) -> tuple[Layer, ...]:
    """Try every layer of a lock, some milliseconds each. Call it in the process that made the lock."""
    plan = _plan(lock)
    children = {name: _child(lock, wear, tries) for name, there, wear, tries, _ in plan if there}  # all at a time
    failed = {name: _told(children[name], tries) for name, there, _, tries, _ in plan if there}
    return tuple(
        Layer(name, there, there and not failed[name], stops, failed.get(name, ())) for name, there, _, _, stops in plan
    )


def prove(lock: Lock) -> tuple[str, ...]:
    """The names of the layers that hold, for the receipt.

    Raises SandboxFault when a layer of the lock gives way, when ordinary work is impossible under it, or when what is
    there does not add up to the promise: the filter of system calls, and Landlock or a uid with a root directory.
    """
    layers = {layer.name: layer for layer in probe(lock)}
    work = layers.pop("work")
    weak = [f"{layer.name} ({', '.join(layer.failed)})" for layer in layers.values() if layer.there and not layer.holds]
    if weak:
        raise SandboxFault(f"its lock gives way: {'; '.join(weak)}")
    missing = []
    if not layers["seccomp"].holds:
        missing.append(f"no filter of system calls (seccomp; this machine: {sys.platform} {os.uname().machine})")
    files = [layer for layer in layers.values() if layer.name.startswith("landlock")]
    if not (files[0].holds or (layers["uid"].holds and layers["room"].holds)):
        missing.append(
            "no protection of files (Landlock, Linux 5.13 or newer; or root that may change uid and root folder)"
        )
    if missing:
        raise SandboxFault(f"there is {' and '.join(missing)}")
    if not work.holds:
        raise SandboxFault(
            f"under the lock ordinary work fails ({', '.join(work.failed)}): every user must be able to read "
            f"the Python in {sys.base_prefix}"
        )
    return tuple(layer.name for layer in layers.values() if layer.there)


def _plan(lock: Lock) -> list[tuple[str, bool, Wear, dict[str, Try], Text]]:
    """For each layer: its name, whether it is there, how it is put on alone, what is tried, what it stops."""
    who, abi = lock.identity, lock.landlock
    powers: dict[str, Try] = {"a way back": forbidden.no_way_back, "ownership": forbidden.no_chown}
    if who.user is not None:
        powers |= {"the uid": forbidden.is_nobody, "groups": forbidden.no_groups}
    room: dict[str, Try] = {"reading": forbidden.no_reading, "climbing": forbidden.no_climbing}
    files: dict[str, Try] = {
        "reading": forbidden.no_reading, "writing": forbidden.no_writing, "folders": forbidden.no_folder,
        "scratch": forbidden.scratch_works,
    }  # fmt: skip
    if abi >= landlock.NETWORK:
        files["connections"] = forbidden.no_connection
    if abi >= landlock.SCOPED:
        files["signals to others"] = forbidden.no_signal_to_zygote
    calls: dict[str, Try] = {
        "processes": forbidden.no_fork, "programs": forbidden.no_program, "sockets": forbidden.no_socket,
        "signals": forbidden.no_signal, "modes": forbidden.no_chmod, "tracing": forbidden.no_trace,
    }  # fmt: skip
    limits: dict[str, Try] = {
        "memory": forbidden.no_more_memory, "file size": forbidden.no_larger_file,
        "open files": forbidden.no_more_files, "processor time, processes, dumps": forbidden.all_limited,
    }  # fmt: skip
    work: dict[str, Try] = {"importing": forbidden.imports_work, "scratch": forbidden.scratch_works}
    return [
        ("uid", who.user is not None, _become, powers, _STOPS["uid"]),
        ("room", who.room is not None, _become, room, _STOPS["room"]),
        (f"landlock-{abi}", abi > 0, _landlock, files, _STOPS["landlock"]),
        ("seccomp", bool(lock.filter), _seccomp, calls, _STOPS["seccomp"]),
        ("rlimits", True, lambda lock: limit(Limits()), limits, _STOPS["rlimits"]),
        ("work", True, _everything, work, _STOPS["work"]),
    ]


_STOPS = {
    "uid": Text(
        "files and processes of others, by an identity that owns nothing",
        "다른 사용자의 파일과 프로세스: 가진 것이 없는 사용자로 바뀐다",
    ),
    "room": Text(
        "every file that is not Python's own, by a root folder that holds nothing else",
        "파이썬의 것이 아닌 모든 파일: 다른 것이 없는 폴더가 루트가 된다",
    ),
    "landlock": Text(
        "every file that was not granted; with newer kernels TCP, and signals to others",
        "허락하지 않은 모든 파일, 새 커널에서는 TCP 연결과 다른 프로세스로 보내는 신호",
    ),
    "seccomp": Text(
        "new processes and threads, sockets, signals, changes of modes, owners and times",
        "새 프로세스와 스레드, 소켓, 신호, 파일의 권한·소유자·시각 변경",
    ),
    "rlimits": Text(
        "more memory, processor time, open files or file size than agreed",
        "정한 양을 넘는 메모리, CPU 시간, 열린 파일, 파일 크기",
    ),
    "work": Text("nothing: ordinary work is possible under the lock", "막는 것 없음: 잠긴 채로 평범한 작업이 된다"),
}


def _become(lock: Lock) -> None:
    identity.become(lock.identity)


def _landlock(lock: Lock) -> None:
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
    os.chdir(lock.identity.scratch)
    landlock.restrict(lock.ruleset, lock.landlock)


def _seccomp(lock: Lock) -> None:
    os.chdir(lock.identity.scratch)
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
    seccomp.install(lock.filter, lock.machine)


def _everything(lock: Lock) -> None:
    apply(lock, Limits(), keep=())


def _child(lock: Lock, wear: Wear, tries: dict[str, Try]) -> int:
    """Put a layer on in a child and try; its exit status has a bit for every try that failed."""
    pid = os.fork()
    if pid == 0:
        bits = _REFUSED
        with contextlib.suppress(BaseException):  # whatever it is: this layer is not to be relied on
            wear(lock)
            bits = 0
            for place, attempt in enumerate(tries.values()):
                bits |= (not _holds(attempt, lock)) << place
        os._exit(bits)
    return pid


def _holds(attempt: Try, lock: Lock) -> bool:
    try:
        return attempt(lock)
    except BaseException:
        return False


def _told(pid: int, tries: dict[str, Try]) -> tuple[str, ...]:
    """The names of the tries that failed."""
    status = os.waitpid(pid, 0)[1]
    bits = os.WEXITSTATUS(status) if os.WIFEXITED(status) else _REFUSED
    return ("putting it on",) if bits & _REFUSED else tuple(name for k, name in enumerate(tries) if bits >> k & 1)
