"""Nobody gets in: each attack is graded, locked, as root and as an ordinary user, and gets the verdict it names.

An attack that got through would answer right and earn points. The first line of its file says which problem it is
handed in for, how it must end, and what it tries.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from ordinary import NOBODY, ROOT, interpreter

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
ATTACKS = sorted((HERE / "attacks").glob("*.py"))
PLANTED = ("/tmp/planted", "/dev/shm/planted", "/etc/planted", "/planted", "/tmp/fifo")
RIGHT = "import numpy as np\ndef softmax(x):\n    e = np.exp(x - x.max())\n    return e / e.sum()\n"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the lock is for Linux")


@dataclass(frozen=True)
class Aim:
    """The first line of an attack: `# STEM VERDICT|VERDICT: what it tries`."""

    stem: str
    verdicts: tuple[str, ...]
    what: str


def aim_of(attack: Path) -> Aim:
    """Read it."""
    head, _, what = attack.read_text(encoding="utf-8").split("\n", 1)[0].removeprefix("# ").partition(": ")
    stem, verdicts = head.split(" ")
    return Aim(stem, tuple(verdicts.split("|")), what)


@dataclass
class Graded:
    """What came of all attacks under one user."""

    layers: list[str]
    rows: dict[str, dict[str, Any]]
    changed: list[str]
    left_running: list[str]
    said: str = field(default="", repr=False)


class Grounds:
    """A copy of the course, a neighbour's submission, a home: everything an attack would like to read or to change."""

    def __init__(self, user: int | None) -> None:
        self.user = user
        self.folder = Path(tempfile.mkdtemp(prefix="grounds-"))
        self.folder.chmod(0o755)
        self.project, self.home, self.neighbour = (self.folder / name for name in ("project", "home", "neighbour"))
        for name in ("grader", "exercises", "solutions"):
            shutil.copytree(PROJECT / name, self.project / name, ignore=shutil.ignore_patterns("__pycache__"))
        for folder in (self.home, self.neighbour, self.folder / "cache"):
            folder.mkdir()
            folder.chmod(0o777)
        self.left = self.folder / "left.py"
        for file in (self.home / "p060_softmax.py", self.neighbour / "p060_softmax.py", self.left):
            file.write_text(RIGHT)
            file.chmod(0o666)
        self._hand_in()
        if user is not None:
            for path in (self.folder, *self.folder.rglob("*")):
                os.chown(path, user, user)

    def _hand_in(self) -> None:
        places = {
            "__PROJECT__": self.project, "__NEIGHBOUR__": self.neighbour, "__HOME__": self.home, "__TMP__": self.left,
        }  # fmt: skip
        for attack in ATTACKS:
            text = attack.read_text(encoding="utf-8")
            for place, path in places.items():
                text = text.replace(place, str(path))
            folder = self.folder / "submissions" / attack.stem
            folder.mkdir(parents=True)
            (folder / f"{aim_of(attack).stem}.py").write_text(text, encoding="utf-8")

    def snapshot(self) -> dict[str, tuple[object, ...]]:
        """Everything that may not change: names, modes, owners, times, contents."""
        watched = [Path(np.__file__).parent, *(self.project, self.home, self.neighbour)]
        found: dict[str, tuple[object, ...]] = {name: (Path(name).exists(),) for name in PLANTED}
        for path in (self.left, *(path for folder in watched for path in (folder, *folder.rglob("*")))):
            if "__pycache__" in path.parts:
                continue
            stat = path.lstat()
            content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() and stat.st_size < 1 << 16 else ""
            found[str(path)] = (stat.st_mode, stat.st_uid, stat.st_size, stat.st_mtime_ns, content)
        return found

    def grade(self, program: str) -> Graded:
        """Grade all attacks in a process of that user."""
        before = self.snapshot()
        process = subprocess.Popen(
            [program, "-B", str(HERE / "grading.py"), str(self.project), str(self.folder / "submissions")]
            if self.user is None else
            [program, "-B", "-c", (HERE / "grading.py").read_text(), str(self.project),
             str(self.folder / "submissions")],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd="/", start_new_session=True,
            user=self.user, group=self.user, extra_groups=None if self.user is None else [],
            env={
                "HOME": str(self.home), "XDG_CACHE_HOME": str(self.folder / "cache"), "ANSWER": RIGHT,
                "LC_ALL": "C.UTF-8", "PATH": os.environ.get("PATH", ""),
            },
        )  # fmt: skip
        out, said = process.communicate()
        lines = [json.loads(line) for line in out.splitlines()]
        assert process.returncode == 0, said
        after = self.snapshot()
        changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
        rows = {line["name"]: line for line in lines[1:]}
        return Graded(lines[0]["layers"], rows, changed, in_session(process.pid), said)


def in_session(leader: int) -> list[str]:
    """Processes that belong to a session and are alive; those about to end are given time for it."""
    for _ in range(100):
        if not (found := _alive(leader)):
            break
        time.sleep(0.05)
    return found


def _alive(leader: int) -> list[str]:
    found = []
    for entry in Path("/proc").iterdir():
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split() if entry.name.isdigit() else []
        except OSError:
            continue
        if fields and fields[3] == str(leader) and fields[0] not in "ZX":
            found.append(entry.name)
    return found


@pytest.fixture(scope="session")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Graded]:
    """All attacks, graded once for all workers of a test run, under all users at the same time."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "hostile.json"
    known: dict[str, Graded] = {}

    def grade(who: str) -> Graded:
        if who == "root" and not ROOT:
            pytest.skip("only root can grade as root")
        if not known:
            for name, record in json.loads(_once(shared, _grade_all)).items():
                known[name] = Graded(**record)
        if who not in known:
            pytest.skip("no Python with numpy that an ordinary user can run")
        return known[who]

    return grade


def _once(result: Path, work: Callable[[], str]) -> str:
    """What some work gives, done by whichever process comes first."""
    try:
        result.with_suffix(".begun").mkdir()
    except FileExistsError:
        while not result.exists():
            time.sleep(0.1)
        return result.read_text()
    text = json.dumps({})
    try:
        text = work()
    finally:  # the others must not wait for ever
        made = result.with_suffix(".made")
        made.write_text(text)
        made.rename(result)
    return text


def _grade_all() -> str:
    """The records of all users, as JSON."""
    users: dict[str, int | None] = {"root": None, "ordinary": NOBODY} if ROOT else {"ordinary": None}
    records: dict[str, object] = {}
    grounds = {who: Grounds(user) for who, user in users.items()}
    try:
        with ThreadPoolExecutor() as pool:
            running = {
                who: pool.submit(ground.grade, program)
                for who, ground in grounds.items()
                if (program := interpreter(ground.user, ground.folder))
            }
            records |= {who: asdict(job.result()) for who, job in running.items()}
    finally:
        for ground in grounds.values():
            shutil.rmtree(ground.folder)
    return json.dumps(records)


users = pytest.mark.parametrize("who", ["root", "ordinary"])


@users
@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.stem)
def test_an_attack_gets_the_verdict_it_deserves(graded: Callable[[str], Graded], who: str, attack: Path) -> None:
    """No points, the verdict that its first line names, bounded words without escapes, and no harm to the next one."""
    row = graded(who).rows[attack.stem]
    assert row["points"] == 0, row["shown"]
    assert row["verdict"] in aim_of(attack).verdicts, row["shown"]
    assert row["honest"]
    assert "\x1b" not in row["shown"]
    assert len(row["shown"]) < 20_000
    assert row["json"] < 100_000


@users
def test_nothing_outside_has_changed(graded: Callable[[str], Graded], who: str) -> None:
    """Names, modes, owners, times and contents of the course, of neighbours, of homes and of numpy are as before."""
    assert graded(who).changed == []


@users
def test_no_process_is_left(graded: Callable[[str], Graded], who: str) -> None:
    """When the grader ends, everything that it started has ended."""
    assert graded(who).left_running == []


@users
def test_nothing_was_said_beside_the_reports(graded: Callable[[str], Graded], who: str) -> None:
    """No traceback and no warning reaches whoever grades."""
    assert graded(who).said == ""


@users
def test_the_layers_are_on(graded: Callable[[str], Graded], who: str) -> None:
    """What follows is true of the lock and not of luck."""
    layers = graded(who).layers
    assert "seccomp" in layers
    assert ("uid" in layers) == (who == "root")


def test_every_attack_names_its_aim() -> None:
    """A problem, a verdict, a sentence."""
    verdicts = {
        "passed", "failed", "not_attempted", "raised", "timed_out", "out_of_memory", "crashed", "skipped",
    } - {"passed"}  # fmt: skip
    for attack in ATTACKS:
        aim = aim_of(attack)
        assert list((PROJECT / "exercises").rglob(f"{aim.stem}.py")), attack
        assert set(aim.verdicts) <= verdicts, attack
        assert aim.what.strip(), attack
    assert len(ATTACKS) >= 100
