"""Nobody gets in: each attack is graded, locked, as root and as an ordinary user, and gets the verdict it names.

An attack that got through would answer right and earn points. What is read is also tried as root on a kernel that
refuses Landlock, so that the change of the uid and of the root folder has to hold alone. And every attack is graded in
the portable build, shut up in namespaces: there it may do what its file says that it does, and no more.
"""

from __future__ import annotations

import hashlib
import json
import os
import select
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
import table
from attack import ATTACKS, BREACHES, GROUPS, HERE, aim_of
from ordinary import NOBODY, ROOT, interpreter

PROJECT = HERE.parents[1]
REFUSING = PROJECT / "tests" / "sandbox" / "refusing.py"
NO_LANDLOCK = json.dumps({"calls": {"landlock": "ENOSYS"}})
READING = [attack for attack in ATTACKS if attack.stem.startswith("reading_")]
SILENT = 60.0  # seconds of a grader that was stopped
PLANTED = ("/tmp/planted", "/dev/shm/planted", "/etc/planted", "/planted", "/tmp/fifo")
RIGHT = "import numpy as np\ndef softmax(x):\n    e = np.exp(x - x.max())\n    return e / e.sum()\n"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the lock is for Linux")


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

    def grade(self, program: str, *names: str, missing: str = "") -> Graded:
        """Grade all attacks, or those named, in a process of that user, on a kernel that lacks what is `missing`."""
        before = self.snapshot()
        process = subprocess.Popen(
            [*([program, str(REFUSING), missing] if missing else []), *self.command(program, "locked", *names)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd="/", start_new_session=True,
            user=self.user, group=self.user, extra_groups=None if self.user is None else [], env=self.environment(),
        )  # fmt: skip
        out, said = process.communicate()
        lines = [json.loads(line) for line in out.splitlines()]
        assert process.returncode == 0, said
        after = self.snapshot()
        changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
        rows = {line["name"]: line for line in lines[1:]}
        return Graded(lines[0]["layers"], rows, changed, in_session(process.pid), said)

    def command(self, program: str, build: str, *names: str) -> list[str]:
        """What grades."""
        grading = HERE / "grading.py"
        text = [str(grading)] if self.user is None else ["-c", grading.read_text()]
        return [program, "-B", *text, str(self.project), str(self.folder / "submissions"), build, *names]

    def environment(self) -> dict[str, str]:
        """Of whoever grades: it holds an answer."""
        return {
            "HOME": str(self.home), "XDG_CACHE_HOME": str(self.folder / "cache"), "ANSWER": RIGHT,
            "LC_ALL": "C.UTF-8", "PATH": os.environ.get("PATH", ""), "MPLCONFIGDIR": str(self.folder / "cache"),
        }  # fmt: skip

    def confined(self, program: str) -> Graded:
        """Grade all attacks in the portable build, in namespaces. A grader that an attack has ended begins anew."""
        scratch = self.folder / "memory"
        scratch.mkdir(exist_ok=True)
        rows: dict[str, dict[str, Any]] = {}
        while waiting := [attack.stem for attack in ATTACKS if attack.stem not in rows]:
            command = self.command(program, "portable", *waiting)
            process = subprocess.Popen(
                [sys.executable, "-B", str(HERE / "confined.py"), str(scratch), str(self.user), *command],
                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, text=True, cwd="/",
                env=self.environment(), start_new_session=True,
            )  # fmt: skip
            begun = _told(process, rows)
            if begun and process.returncode and (ended := next((name for name in waiting if name not in rows), "")):
                rows[ended] = {"ended": True}
            assert begun, "the grader did not start"
        return Graded(["portable"], rows, [], in_session(process.pid))


def _told(process: subprocess.Popen[str], rows: dict[str, dict[str, Any]]) -> bool:
    """Take what is told of each attack; a grader that is silent for long was stopped. Whether it began at all."""
    begun = False
    assert process.stdout is not None
    with process:
        while select.select([process.stdout], [], [], SILENT)[0] and (line := process.stdout.readline()):
            row = json.loads(line)
            begun = True
            if "name" in row:
                rows[row["name"]] = row
        process.kill()
    return begun


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
        if who != "ordinary" and not ROOT:
            pytest.skip("only root can grade as root, and shut others up")
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
    if ROOT:
        users |= {"root without Landlock": None, "portable": NOBODY}
    records: dict[str, object] = {}
    grounds = {who: Grounds(user) for who, user in users.items()}
    try:
        with ThreadPoolExecutor() as pool:
            running = {
                who: pool.submit(_graded_as, who, ground, program)
                for who, ground in grounds.items()
                if (program := interpreter(ground.user, ground.folder))
            }
            records |= {who: asdict(job.result()) for who, job in running.items()}
    finally:
        for ground in grounds.values():
            shutil.rmtree(ground.folder)
    return json.dumps(records)


def _graded_as(who: str, ground: Grounds, program: str) -> Graded:
    if who == "portable":
        return ground.confined(program)
    if who == "root without Landlock":
        return ground.grade(program, *(attack.stem for attack in READING), missing=NO_LANDLOCK)
    return ground.grade(program)


def ended_as_told(row: dict[str, Any], attack: Path) -> bool:
    """By the verdict of the problem; or each check by one of those, where a busy machine has them end differently."""
    verdicts = aim_of(attack).verdicts
    return row["verdict"] in verdicts or set(row["verdicts"]) <= {*verdicts, "skipped"}


users = pytest.mark.parametrize("who", ["root", "ordinary"])


@users
@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.stem)
def test_an_attack_gets_the_verdict_it_deserves(graded: Callable[[str], Graded], who: str, attack: Path) -> None:
    """No points, the verdict that its first line names, bounded words without escapes, and no harm to the next one."""
    row = graded(who).rows[attack.stem]
    assert row["points"] == 0, row["shown"]
    assert ended_as_told(row, attack), row["shown"]
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


@pytest.mark.parametrize("attack", READING, ids=lambda attack: attack.stem)
def test_nothing_is_read_by_the_uid_alone(graded: Callable[[str], Graded], attack: Path) -> None:
    """Root that becomes nobody in an almost empty root folder needs no Landlock for it."""
    row = graded("root without Landlock").rows[attack.stem]
    assert row["points"] == 0, row["shown"]
    assert ended_as_told(row, attack), row["shown"]
    assert row["honest"]


def test_without_landlock_nothing_is_changed_left_or_said(graded: Callable[[str], Graded]) -> None:
    """And the layers say what held."""
    found = graded("root without Landlock")
    assert found.layers == ["uid", "room", "seccomp", "rlimits"]
    assert (found.changed, found.left_running, found.said) == ([], [], "")


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.stem)
def test_the_portable_build_lets_through_what_the_file_says(graded: Callable[[str], Graded], attack: Path) -> None:
    """And nothing else; whatever is said of it is as short and as harmless as anywhere."""
    row = graded("portable").rows[attack.stem]
    assert breaches(row) <= aim_of(attack).portable, row
    assert "\x1b" not in row.get("shown", "")
    assert row.get("json", 0) < 100_000


def breaches(row: dict[str, Any]) -> set[str]:
    """What an attack did to a grader in the portable build, in the words of its file."""
    if "ended" in row:
        return {"ends the grader"}
    found = {"earns points": row["points"], "changes files": row["changed"], "leaves processes": row["left"]}
    return {what for what, there in {**found, "harms the next answer": not row["honest"]}.items() if there}


def test_every_attack_names_its_aim() -> None:
    """A group, a problem, a verdict, a sentence, and what the portable build lets through."""
    verdicts = {"failed", "not_attempted", "raised", "timed_out", "out_of_memory", "crashed", "skipped"}
    for attack in ATTACKS:
        aim = aim_of(attack)
        assert list((PROJECT / "exercises").rglob(f"{aim.stem}.py")), attack
        assert set(aim.verdicts) <= verdicts, attack
        assert aim.what.strip(), attack
        assert aim.group in GROUPS, attack
        assert aim.portable <= BREACHES, attack
    assert len(ATTACKS) >= 140


def test_the_page_on_security_tells_of_every_attack() -> None:
    """What is written there is what is proven here; `python tests/hostile/table.py` writes it."""
    page = table.PAGE.read_text(encoding="utf-8")
    assert page == table.renewed(page)
