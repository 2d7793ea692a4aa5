"""Nothing gets out of a locked process, and ordinary work goes on in it."""

from __future__ import annotations

import os
import platform
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

EVERYWHERE = ("root", "ordinary", "root without Landlock", "Landlock alone")
LOCKED = ("root", "ordinary")
REFUSED = {"EPERM", "EACCES", "ENOENT", "ENOSYS"}

x86 = pytest.mark.skipif(platform.machine() != "x86_64", reason="a way in that only x86-64 has")


def under(*names: str) -> pytest.MarkDecorator:
    """Run a test in children of each of these zygotes."""
    return pytest.mark.parametrize("forker", names, indirect=True)


def errno_of(reply: dict[str, Any]) -> str:
    """The name of the error that an answer or an exception carries."""
    import errno

    if "error" in reply:
        return errno.errorcode.get(reply["error"][1], reply["error"][0])
    return str(reply.get("answer", f"signal {reply['signal']}"))


READING = {
    "a solution": "open({solution!r})",
    "the grader": "open({project!r} + '/grader/sandbox/lockdown.py')",
    "the project": "os.listdir({project!r})",
    "another submission": "open({neighbour!r} + '/answer.py')",
    "a neighbouring folder": "os.listdir({neighbour!r})",
    "the folder of the zygote": "open({folder!r} + '/other')",
    "the password file": "open('/etc/passwd')",
    "the environment": "open('/proc/self/environ')",
    "the memory map": "open('/proc/self/maps')",
    "the first process": "open('/proc/1/cmdline')",
    "the zygote's memory": "open('/proc/%d/mem' % os.getppid(), 'rb')",
    "the process list": "os.listdir('/proc')",
    "a home": "os.listdir(os.path.expanduser('~root'))",
    "temporary files": "os.listdir('/tmp')",
    "programs": "os.listdir('/usr/bin')",
    "libraries": "os.listdir('/usr/lib')",
    "upward from the scratch": "open('../' * 30 + 'etc/passwd')",
    "shared memory": "os.listdir('/dev/shm')",
}


@under(*EVERYWHERE)
@pytest.mark.parametrize("what", READING)
def test_reading_is_refused(forker: Any, neighbour: Path, what: str) -> None:
    """Files of the course, of others and of the system cannot be read; by the uid and its root folder alone, too."""
    solution = next((forker.project / "solutions").rglob("*.py"), forker.project / "pyproject.toml")
    assert solution.exists()
    names = {
        "project": str(forker.project), "neighbour": str(neighbour), "folder": str(forker.folder),
        "solution": str(solution),
    }  # fmt: skip
    assert errno_of(forker.run(f"answer = repr({READING[what].format(**names)})")) in REFUSED


@under("root without Landlock", "Landlock alone", *LOCKED)
def test_site_packages_hold_only_what_was_granted(forker: Any) -> None:
    """numpy's folder is there, other packages and the editable install's path are not."""
    code = """
import numpy
site = os.path.dirname(os.path.dirname(numpy.__file__))
try:
    names = os.listdir(site)
except OSError:
    names = NAMES
answer = []
for name in names:
    if name.endswith(".pth") or name in ("pytest", "_pytest", "rich", "nbformat"):
        try:
            path = os.path.join(site, name)
            answer.append((name, len(os.listdir(path) if os.path.isdir(path) else open(path).read())))
        except OSError:
            pass
"""
    names = os.listdir(Path(np.__file__).parents[1])
    assert forker.run(f"NAMES = {names!r}{code}")["answer"] == []


WRITING = {
    "write": "open({path!r}, 'w')",
    "append": "open({path!r}, 'a')",
    "create": "open({folder!r} + '/new', 'x')",
    "remove": "os.unlink({path!r})",
    "rename": "os.rename({path!r}, {path!r} + '2')",
    "truncate": "os.truncate({path!r}, 0)",
    "mode": "os.chmod({path!r}, 0o777)",
    "owner": "os.chown({path!r}, os.getuid(), os.getgid())",
    "times": "os.utime({path!r}, (1, 1))",
    "attribute": "os.setxattr({path!r}, 'user.x', b'x')",
    "folder": "os.mkdir({folder!r} + '/new')",
    "link": "os.symlink('/etc/passwd', {folder!r} + '/new')",
    "hard link": "os.link({path!r}, {folder!r} + '/new')",
    "fifo": "os.mkfifo({folder!r} + '/new')",
    "mount": "raw([165, 40], b'none', {folder!r}.encode(), b'tmpfs', 0, None)",
}


def told_of(path: Path) -> tuple[int, ...]:
    """What the disk tells of a file but when it was last read, which this test does itself."""
    found = path.stat()
    return (*found[:7], found.st_mtime_ns, found.st_ctime_ns)


@under(*LOCKED)
@pytest.mark.parametrize("what", WRITING)
def test_writing_outside_is_refused(forker: Any, neighbour: Path, what: str) -> None:
    """A world-writable file and folder of somebody else stay as they were, down to the times."""
    path = neighbour / "answer.py"
    before = (path.read_text(), told_of(path), told_of(neighbour), os.listdir(neighbour))
    reply = forker.run(f"answer = {WRITING[what].format(path=str(path), folder=str(neighbour))}")
    assert errno_of(reply) in REFUSED
    assert (path.read_text(), told_of(path), told_of(neighbour), os.listdir(neighbour)) == before


SCRATCH = {
    "folder": "os.mkdir('d')",
    "symbolic link": "os.symlink('/etc/passwd', 'l')",
    "hard link": "open('a', 'w').close(); os.link('a', 'b')",
    "fifo": "os.mkfifo('f')",
    "socket": "os.mknod('s', 0o140666)",
    "device": "os.mknod('d', 0o020666, os.makedev(1, 3))",
    "mode": "open('a', 'w').close(); os.chmod('a', 0o777)",
    "mode by descriptor": "os.fchmod(os.open('a', os.O_CREAT | os.O_WRONLY), 0o777)",
    "owner": "open('a', 'w').close(); os.chown('a', 0, 0)",
    "times": "open('a', 'w').close(); os.utime('a', (1, 1))",
    "attribute": "open('a', 'w').close(); os.setxattr('a', 'user.x', b'x')",
    "truncation by path": "open('a', 'w').close(); os.truncate('a', 1 << 40)",
    "allocation": "os.posix_fallocate(os.open('a', os.O_CREAT | os.O_WRONLY), 0, 1 << 20)",
    "lock": "import fcntl; fcntl.flock(open('a', 'w'), fcntl.LOCK_EX)",
    "record lock": "import fcntl; fcntl.lockf(open('a', 'w'), fcntl.LOCK_EX)",
}


@under(*LOCKED)
@pytest.mark.parametrize("what", SCRATCH)
def test_the_scratch_takes_plain_files_only(forker: Any, what: str) -> None:
    """Folders, links, devices, fifos, sockets, modes, owners, times and locks are refused in the scratch too."""
    assert errno_of(forker.run(SCRATCH[what])) in REFUSED


@under("root without seccomp", "Landlock alone")
@pytest.mark.parametrize("what", ["folder", "symbolic link", "fifo", "socket", "device"])
def test_landlock_keeps_the_scratch_flat_by_itself(forker: Any, what: str) -> None:
    """Without the filter of system calls nothing but plain files can be made."""
    if not any(name.startswith("landlock") for name in forker.hello["layers"]):
        pytest.skip("no Landlock here")
    assert errno_of(forker.run(SCRATCH[what])) in REFUSED


HARMING = {
    "fork": "os.fork()",
    "vfork": "raw([58, None])",
    "clone": "raw([56, 220], 17, 0, 0, 0, 0)",
    "spawn": "os.posix_spawn('/bin/true', ['true'], {})",
    "subprocess": "__import__('subprocess').run(['true'])",
    "system": "os.execv('/bin/true', ['true'])",
    "execve by number": "raw([59, 221], b'/bin/true', None, None)",
    "execveat by number": "raw([322, 281], -100, b'/bin/true', None, None, 0)",
    "internet socket": "__import__('socket').socket()",
    "unix socket": "__import__('socket').socket(__import__('socket').AF_UNIX)",
    "netlink socket": "__import__('socket').socket(16, 3)",
    "vsock": "__import__('socket').socket(40)",
    "socket pair": "__import__('socket').socketpair()",
    "passing descriptors": "raw([46, 211], 100, 0, 0)",
    "taking descriptors": "raw([47, 212], 100, 0, 0)",
    "pipe": "os.pipe()",
    "signal to the zygote": "os.kill(os.getppid(), 9)",
    "signal to all": "os.kill(-1, 9)",
    "signal to itself": "os.kill(os.getpid(), 10)",
    "signal by thread": "raw([234, 131], os.getpid(), os.getpid(), 10)",
    "queued signal": "raw([129, 138], os.getppid(), 10, None)",
    "process descriptor": "os.pidfd_open(os.getppid())",
    "trace": "raw([101, 117], 0, 0, 0, 0)",
    "memory of another": "raw([310, 270], os.getppid(), None, 0, None, 0, 0)",
    "descriptor of another": "raw([438, 438], 3, 3, 0)",
    "io_uring": "raw(425, 8, None)",
    "userfaultfd": "raw([323, 282], 0)",
    "keyring": "raw([250, 219], 0, -3, 0)",
    "memory file": "os.memfd_create('x')",
    "shared memory": "raw([29, 194], 1, 4096, 0o1666)",
    "message queue": "raw([68, 186], 1, 0o1666)",
    "semaphore": "raw([64, 190], 1, 1, 0o1666)",
    "posix message queue": "raw([240, 180], b'x', 66, 0o666, None)",
    "namespace": "raw([272, 97], 0x10000000)",
    "entering a namespace": "raw([308, 268], 3, 0)",
    "back to root": "os.setresuid(0, 0, 0)",
    "groups": "os.setgroups([0])",
    "root folder": "os.chroot('.')",
    "dumpable": "raw([157, 167], 4, 1, 0, 0, 0)",
    "parent-death signal": "raw([157, 167], 1, 0, 0, 0, 0)",
    "personality": "raw([135, 92], 0x0040000)",
    "bpf": "raw([321, 280], 0, None, 0)",
    "perf": "raw([298, 241], None, 0, -1, -1, 0)",
    "priority": "os.nice(-5)",
    "lower priority": "os.nice(5)",
    "processor": "os.sched_setaffinity(0, {0})",
    "scheduler": "os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))",
    "io priority": "raw([251, 30], 1, 0, 0)",
    "owner of signals": "__import__('fcntl').fcntl(100, __import__('fcntl').F_SETOWN, os.getppid())",
    "seals": "__import__('fcntl').fcntl(100, 1033, 1)",
    "own limits": "raw([302, 261], 0, 7, bytes(16), None)",
    "limits of another": "raw([302, 261], os.getppid(), 7, None, None)",
    "watching files": "raw([253, None], 0)",
    "watching all files": "raw([300, 262], 0, 0)",
    "session": "os.setsid()",
    "process group": "os.setpgid(0, 0)",
    "locked memory": "raw([149, 228], 0, 4096)",
    "second filter": "raw([317, 277], 1, 0, None)",
    "timer signals": "raw([222, 107], 0, None, None)",
    "terminal": "__import__('fcntl').ioctl(0, 0x5412, b'x')",
    "handle": "raw([304, 265], -100, b'x', 0)",
    "whiteout": "raw([316, 276], -100, b'x', -100, b'y', 4)",
    "newer open": "raw(437, -100, b'/etc/passwd', None, 0)",
}


@under(*LOCKED)
@pytest.mark.parametrize("what", HARMING)
def test_harm_is_refused(forker: Any, what: str) -> None:
    """Processes, programs, sockets, signals, tracing and whatever arithmetic does not need end with an error."""
    reply = forker.run(f"answer = {HARMING[what]}")
    assert errno_of(reply) in REFUSED, reply


@under(*LOCKED)
def test_threads_cannot_be_started(forker: Any) -> None:
    """A thread is refused with Python's own error; clone3 is said to be absent, which the C library can handle."""
    reply = forker.run("import threading; threading.Thread(target=print).start()")
    assert reply["error"] == ["RuntimeError", None, "can't start new thread"]
    assert forker.run("answer = raw(435, None, 0)")["answer"] == "ENOSYS"


@x86
@under(*LOCKED)
def test_x32_calls_kill(forker: Any) -> None:
    """The second numbering of x86-64 ends the process, whatever the number."""
    for number in (39, 57, 512 + 8):
        assert forker.run(f"answer = raw(0x40000000 + {number})")["signal"] == 31


@x86
@under(*LOCKED)
def test_the_32_bit_entry_kills(forker: Any) -> None:
    """int 0x80 speaks another table of calls: the process ends."""
    code = """
import ctypes, mmap
page = mmap.mmap(-1, 4096, prot=7)
page.write(bytes.fromhex("b814000000cd80c3"))
answer = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()
"""
    assert forker.run(code)["signal"] in (31, 11)  # 11: a kernel without that entry


@under(*EVERYWHERE)
def test_nothing_is_inherited(forker: Any) -> None:
    """No descriptor but the given ones, no environment in Python or C, no working folder but the scratch."""
    assert forker.run("answer = descriptors()")["answer"] == [0, 1, 2, 100]
    code = """
import ctypes
here = ctypes.c_void_p.in_dll(LIBC, "environ").value
import posix
answer = [{**os.environ, **posix.environ}, here and ctypes.c_void_p.from_address(here).value, os.listdir(".")]
"""
    assert forker.run(code)["answer"] == [{}, None, []]


@under("root", "root without Landlock")
def test_root_becomes_nobody(forker: Any) -> None:
    """All uids and gids are one that has no name and owns nothing; no groups are left."""
    user, groups = forker.run("answer = [[*os.getresuid(), *os.getresgid()], os.getgroups()]")["answer"]
    assert len(set(user)) == 1
    assert user[0] not in (0, 65534)
    assert groups == []
    import pwd

    with pytest.raises(KeyError):
        pwd.getpwuid(user[0])


@under("root without seccomp")
def test_no_capability_is_left(forker: Any) -> None:
    """Not one capability is effective, permitted, inheritable, ambient or in the bounding set."""
    code = """
import ctypes
header, data = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
failed = raw([125, 90], ctypes.byref(header), ctypes.byref(data))
answer = [failed, list(data), max(LIBC.prctl(23, n, 0, 0, 0) for n in range(64)), LIBC.prctl(39, 0, 0, 0, 0)]
"""
    assert forker.run(code)["answer"] == ["done", [0] * 6, 0, 1]


@under(*LOCKED)
def test_limits_hold(forker: Any) -> None:
    """Memory ends as MemoryError, a file at its size, descriptors at their number, processor time as SIGXCPU."""
    assert forker.run("np.ones(1 << 40)")["error"][0] == "MemoryError"
    assert forker.run("answer = len(bytearray(3 << 30))")["error"][0] == "MemoryError"
    full = forker.run("open('big', 'wb').write(bytes(1 << 20))", limits={"file_size": 1 << 16})
    assert errno_of(full) == "EFBIG"
    assert full["left"] == 1 << 16
    many = forker.run("answer = [os.dup(0) for _ in range(99)]", limits={"files": 64})
    assert errno_of(many) == "EMFILE"
    assert forker.run("while True: pass", limits={"seconds": 1})["signal"] == 24
    ignoring = "import signal; signal.signal(signal.SIGXCPU, signal.SIG_IGN)\nwhile True: pass"
    assert forker.run(ignoring, limits={"seconds": 1})["signal"] == 9


@under(*LOCKED)
def test_ending_oneself_is_allowed(forker: Any) -> None:
    """abort and a null pointer end the child, and only it."""
    assert forker.run("os.abort()")["signal"] != 0
    assert forker.run("import ctypes; ctypes.string_at(0)")["signal"] == 11
    assert forker.run("answer = 1")["answer"] == 1


ORDINARY = {
    "linear algebra": "answer = float(np.linalg.solve(np.eye(3) * 2, np.ones(3)).sum())",
    "random numbers": "np.random.seed(0); answer = float(np.random.randn(2, 3).shape[1]) * 0.5",
    "seedless": "answer = 1.5 if np.random.default_rng().random() < 1 else 0",
    "fourier": "answer = float(np.fft.fft(np.ones(4)).real[0]) - 2.5",
    "sleeping": "import time; time.sleep(0.01); answer = 1.5",
    "files": "open('a', 'w').write('1.5'); answer = float(open('a').read())",
    "renaming": "open('a', 'w').write('1.5'); os.rename('a', 'b'); answer = float(open('b').read())",
    "replacing": "open('a', 'w').write('1.5'); open('b', 'w'); os.replace('a', 'b'); answer = float(open('b').read())",
    "shrinking": "f = open('a', 'w+'); f.write('1.5xx'); f.truncate(3); f.seek(0); answer = float(f.read())",
    "removing": "open('a', 'w').write('x'); os.unlink('a'); answer = 1.5 - len(os.listdir('.'))",
    "arrays in files": "np.savez('a.npz', x=np.ones(3) / 2); answer = float(np.load('a.npz')['x'].sum())",
    "memory maps": "m = np.memmap('a', float, 'w+', shape=3); m[:] = .5; m.flush(); answer = float(m.sum())",
    "temporary files": "import tempfile; f = tempfile.TemporaryFile(); f.write(b'x'); answer = 0.5 + f.tell()",
    "pickles": "import pickle; answer = pickle.loads(pickle.dumps(1.5))",
    "nothing": "answer = 1.5 + open(os.devnull, 'w').write('') ",
    "randomness": "answer = 0.5 + len(os.urandom(1)); import secrets; secrets.token_bytes()",
    "signal handlers": "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); answer = 1.5",
    "recursion": "import sys; sys.setrecursionlimit(5000)\ndef f(n): return n and f(n - 1)\nanswer = f(4000) + 1.5",
    "big arrays": "answer = float(np.ones(1 << 24).sum() / (1 << 24)) + 0.5",
    "dates": "import datetime; answer = 1.5 if datetime.datetime.now().year > 2000 else 0",
    "platform": "import platform; platform.platform(); answer = 1.5 if os.cpu_count() != 0 else 0",
    "copies": "import shutil; open('a', 'w').write('1.5'); shutil.copyfile('a', 'b'); answer = float(open('b').read())",
}


@under(*LOCKED, "root without Landlock")
@pytest.mark.parametrize("what", ORDINARY)
def test_ordinary_work_goes_on(forker: Any, what: str) -> None:
    """What learners do in an exercise works under the lock."""
    assert forker.run(ORDINARY[what]) | {"left": 0} == {"answer": 1.5, "signal": 0, "left": 0}


MODULES = [
    "decimal", "json", "collections", "dataclasses", "typing", "zoneinfo", "csv", "gzip", "bz2", "lzma", "zipfile",
    "sqlite3", "statistics", "fractions", "heapq", "bisect", "colorsys", "wave", "tomllib", "configparser",
    "argparse", "logging", "unittest", "doctest", "asyncio", "concurrent.futures", "sched", "uuid", "html.parser",
    "xml.etree.ElementTree", "urllib.request", "http.client", "email.message", "difflib", "pprint", "textwrap",
    "graphlib", "array", "struct", "hashlib", "hmac", "secrets", "string", "copy", "enum", "abc", "functools",
    "itertools", "operator", "pathlib", "glob", "fnmatch", "tempfile", "shutil", "pickle", "shelve", "timeit",
    "cProfile", "pdb", "traceback", "inspect", "ast", "dis", "tokenize", "ctypes", "threading", "multiprocessing",
    "queue", "numpy.polynomial", "numpy.testing", "numpy.ma", "numpy.lib.recfunctions", "numpy.fft", "numpy.random",
]  # fmt: skip


@under(*LOCKED, "root without Landlock")
def test_the_standard_library_can_be_imported(forker: Any) -> None:
    """Modules that the zygote never imported load in the child, extension modules included."""
    code = f"""
import importlib
answer = []
for name in {MODULES!r}:
    try:
        importlib.import_module(name)
    except BaseException as error:
        answer.append((name, repr(error)))
"""
    assert forker.run(code)["answer"] == []


@under("drawing")
def test_figures_can_be_drawn(forker: Any) -> None:
    """matplotlib draws text, mathematics and images into a buffer and into the scratch, in every child anew."""
    code = """
import io
import matplotlib.pyplot as plt
figure, axes = plt.subplots()
axes.plot([1, 2, 3], label="loss")
axes.imshow(np.ones((3, 4)))
axes.set_title(r"$\\hat{y} = \\sigma(x)$ bold", fontweight="bold", fontfamily="monospace")
axes.legend()
buffer = io.BytesIO()
plt.savefig(buffer)
plt.savefig("figure.png")
plt.axes(projection="3d")
figure.canvas.draw()
answer = [len(buffer.getvalue()) > 1000, os.path.getsize("figure.png") > 1000]
"""
    assert forker.run(code).get("answer") == [True, True]
    assert forker.run(code).get("answer") == [True, True]


@under(*EVERYWHERE)
def test_the_scratch_is_counted_and_emptied(forker: Any) -> None:
    """What one child wrote is counted, and the next one finds nothing."""
    reply = forker.run("open('a', 'w').write('x' * 10); open('.b', 'w').write('y' * 5)")
    assert reply["left"] == 15
    assert forker.run("answer = os.listdir('.')")["answer"] == []


def test_a_scratch_is_full_by_bytes_or_by_files(tmp_path: Path) -> None:
    """32 MB, or 1,000 files with nothing in them, are what there may be; a scratch that is gone holds nothing."""
    from grader.sandbox.scratch import FILES_LIMIT, SCRATCH_LIMIT, overfull

    with (tmp_path / "big").open("wb") as file:
        file.truncate(SCRATCH_LIMIT)
        assert not overfull(tmp_path)
        file.truncate(SCRATCH_LIMIT + 1)
        assert overfull(tmp_path)
    (tmp_path / "big").unlink()
    for k in range(FILES_LIMIT):
        (tmp_path / f"{k}").touch()
    assert not overfull(tmp_path)
    (tmp_path / "one more").touch()
    assert overfull(tmp_path)
    assert not overfull(tmp_path / "gone")


def test_scratch_helpers_follow_no_link(tmp_path: Path) -> None:
    """Emptying removes a link and a stray folder, never what they point to; a scratch that is gone holds nothing."""
    from grader.sandbox.scratch import empty_scratch, scratch_used

    scratch, outside = tmp_path / "scratch", tmp_path / "outside"
    scratch.mkdir()
    outside.mkdir()
    (outside / "kept").write_text("kept")
    (scratch / "link").symlink_to(outside)
    (scratch / "file").write_text("four")
    (scratch / "stray").mkdir()
    assert scratch_used(scratch) >= 4
    empty_scratch(scratch)
    assert os.listdir(scratch) == []
    assert (outside / "kept").read_text() == "kept"
    assert scratch_used(tmp_path / "gone") == 0
    (tmp_path / "elsewhere").symlink_to(outside)
    with pytest.raises(OSError):
        empty_scratch(tmp_path / "elsewhere")


def test_children_die_with_their_zygote(new_zygote: Callable[..., Any]) -> None:
    """A zygote that is killed takes its children with it."""
    forker = new_zygote()
    pid = forker.run("import time; time.sleep(60)", leave=True)["pid"]
    time.sleep(0.2)
    forker.kill()
    for _ in range(100):
        if not os.path.exists(f"/proc/{pid}") or Path(f"/proc/{pid}/stat").read_text().split()[2] == "Z":
            break
        time.sleep(0.02)
    else:
        pytest.fail("the child lives on")


@pytest.mark.parametrize("newest", range(1, 8))
def test_older_kernels_still_protect_files(new_zygote: Callable[..., Any], neighbour: Path, newest: int) -> None:
    """With every version of Landlock from the first on, reading, writing and the scratch are as promised."""
    forker = new_zygote(newest=newest, without=["uid", "room"])
    if f"landlock-{newest}" not in forker.hello.get("proved", ()):
        pytest.skip(f"this kernel has no Landlock {newest}")
    assert errno_of(forker.run(f"open({str(neighbour)!r} + '/answer.py')")) == "EACCES"
    assert errno_of(forker.run(f"open({str(neighbour)!r} + '/answer.py', 'w')")) == "EACCES"
    assert errno_of(forker.run("os.mkdir('d')")) in REFUSED
    assert forker.run(ORDINARY["replacing"])["answer"] == 1.5
    assert (neighbour / "answer.py").read_text() == "answer = 42\n"


def test_the_lock_opens_nothing_in_the_room(zygotes: Callable[[str], Any]) -> None:
    """A root folder of its own holds files that only root may change, and belongs to root."""
    forker = zygotes("root")
    if "room" not in forker.hello["layers"]:
        pytest.skip("no right to change the root folder here")
    for above, folders, files in os.walk(forker.folder):
        if above == forker.hello["scratch"]:
            continue
        for name in (*folders, *files):
            found = os.lstat(os.path.join(above, name))
            if os.path.join(above, name) == forker.hello["scratch"] or stat.S_ISLNK(found.st_mode):
                continue
            assert found.st_uid == 0, name
            assert stat.S_ISCHR(found.st_mode) or not found.st_mode & 0o022, name
    assert not (forker.folder / "etc").exists()
    assert not list(forker.folder.rglob("*.pth"))
    assert not list(forker.folder.rglob("lockdown.py"))
