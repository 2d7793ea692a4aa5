"""How fast is a class graded, what do more workers bring, and where does the time go?

Run as a program: python benchmarks/batch.py [SUBMISSIONS [PROBLEM ...]]. A class is invented: right answers, untouched
stubs and wrong ones to the first 22 problems that were built, or to those that are named ("all": to every one).
Compared are two workers with one, the engine with a `pytest` process per submission (two at a time, the same checks,
no isolation), and with the same checks called in one bare process: the floor. Below that a table says where the time
of one process goes.
"""

from __future__ import annotations

import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from timing import ROOT, Action, row, seconds, verdict

from grader.batch.collect import collect
from grader.batch.execute import run_batch
from grader.batch.grading import Settings
from grader.course import Course, Problem, open_course
from grader.running import PUBLIC_SEED, Engine, Isolation
from grader.submission import Submission, read_submission

FIRST = [
    "28", "33a", "36", "60", "101", "107", "117", "134", "140", "143", "151",
    "156", "163", "164", "165", "166", "171", "182", "210", "220", "221", "224",
]  # fmt: skip
PYTEST_PROCESSES = 8  # submissions that pytest is timed on
SUITE = """
import sys
import pytest
sys.path[:0] = [{root!r}, {here!r}]
from batch import bare_session
from grader.course import open_course
from grader.materials import open_materials
from grader.running import PUBLIC_SEED
from grader.submission import answer_to, read_submission
from grader.trial import try_check
from pathlib import Path

course = open_course(Path({root!r}))
submission = read_submission(Path({folder!r}))
cases = [
    (materials, check, answer)
    for problem in course.problems
    if (answer := answer_to(problem, submission)) and not answer.untouched
    for materials in [open_materials(course, problem)]
    for check in materials.checks
]

@pytest.fixture(scope="module")
def sessions():
    return {{}}

@pytest.mark.parametrize(("materials", "check", "answer"), cases, ids=lambda item: getattr(item, "name", None))
def test_check(materials, check, answer, sessions):
    stem = materials.problem.stem
    if stem not in sessions:
        sessions[stem] = bare_session(materials, answer)
    assert try_check(check, sessions[stem], materials, PUBLIC_SEED).verdict == "passed"
"""


def invent(folder: Path, problems: Sequence[Problem], count: int) -> None:
    """Submissions in which three of four answers are right, and the others wrong or not begun."""
    chance = random.Random(7)
    for number in range(count):
        place = folder / f"learner{number:03d}"
        place.mkdir()
        for problem in problems:
            assert problem.solution is not None
            text = problem.solution.read_text(encoding="utf-8")
            luck = chance.random()
            if luck < 0.1:
                text = problem.stub.read_text(encoding="utf-8")
            elif luck < 0.25:
                text = re.sub(r"return ([^,\n]+)$", r"return (\1) * 1.01", text, count=1, flags=re.MULTILINE)
            (place / f"{problem.stem}.py").write_text(f"{text}\n# {number}\n", encoding="utf-8")


def grade_class(folder: Path, workers: int) -> tuple[float, float]:
    """Seconds for the whole class, and seconds of processor."""
    settings = Settings(isolation="locked")
    return timed(lambda: list(run_batch(collect(folder), ROOT, workers=workers, settings=settings)))


def timed(action: Action) -> tuple[float, float]:
    """Seconds on the clock, and seconds of processor of all processes that end in them: other programs do not count."""
    before = os.times()
    took = seconds(action)
    after = os.times()
    return took, sum(after[:4]) - sum(before[:4])


def pytest_each(folder: Path, room: Path) -> tuple[float, float]:
    """Seconds per submission with a pytest process for each, two at a time, and seconds of processor."""
    places = sorted(folder.iterdir())[:PYTEST_PROCESSES]
    suites = []
    for place in places:
        suite = room / f"test_{place.name}.py"
        suite.write_text(SUITE.format(root=str(ROOT), here=str(Path(__file__).parent), folder=str(place)))
        suites.append(suite)

    def run(suite: Path) -> None:
        words = [sys.executable, "-m", "pytest", "-q", "-x", "--maxfail=10000", "-p", "no:cacheprovider", "--tb=no"]
        done = subprocess.run([*words, "--rootdir", str(room), "-c", "/dev/null", str(suite)], capture_output=True)
        assert done.returncode in (0, 1), done.stdout.decode()

    with ThreadPoolExecutor(2) as two:
        took, worked = timed(lambda: list(two.map(run, suites)))
    return took / len(suites), worked / len(suites)


def bare_session(materials: Any, answer: Any) -> Any:
    """The answer loaded into this very process, behind the wire's codec and nothing else."""
    from grader.sandbox.line import LocalLine
    from grader.sandbox.session import Session

    session = Session(LocalLine(), 600.0)
    parts = [[f"source-{at}", part.text] for at, part in enumerate(answer.parts)]
    modules = {source.module: [f"module-{source.module}", source.text] for source in answer.modules}
    session.ask("load", parts, modules, materials.rig, list(materials.problem.names))
    return session


def floor(engine: Engine, submissions: list[Submission]) -> float:
    """Seconds of the same checks in this process, without sandboxes, messages and diagnosis."""
    from grader.submission import answer_to
    from grader.trial import try_check

    def run() -> None:
        for submission in submissions:
            for problem in engine.course.problems:
                answer = answer_to(problem, submission)
                if answer is None or answer.untouched:
                    continue
                materials = engine.materials(problem)
                session = bare_session(materials, answer)
                for check in materials.checks:
                    try:
                        try_check(check, session, materials, PUBLIC_SEED)
                    except Exception:  # a wrong answer that a check cannot digest; the engine has a verdict for it
                        continue

    return seconds(run)


class Clock:
    """Adds up the seconds inside functions, each without what it calls that is watched as well."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self._inner = [0.0]

    def watch(self, owner: Any, name: str, label: Callable[..., str] | str) -> None:
        """Put a stopwatch around a function."""
        function = getattr(owner, name)

        def watched(*args: Any, **kwargs: Any) -> Any:
            self._inner.append(0.0)
            begin = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                took = time.perf_counter() - begin
                self.spent[label if isinstance(label, str) else label(*args)] += took - self._inner.pop()
                self._inner[-1] += took

        setattr(owner, name, watched)


def where_the_time_goes(course: Course, folder: Path) -> tuple[float, float]:
    """Print it for one process; return its seconds and those of the floor."""
    from grader import compare, running, submission, trial
    from grader.sandbox import locked, session

    with Engine(course, isolation=Isolation.LOCKED) as engine:
        submissions = [read_submission(place) for place in sorted(folder.iterdir())]
        for one in submissions[:2]:
            engine.grade(one)  # files of the course are read, known mistakes are run: once for a class
        least = floor(engine, submissions)
        whole = seconds(lambda: [engine.grade(one) for one in submissions])
        grown = [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]
        clock = Clock()
        asks = {"load": "load the answer", "seed": "begin a check"}
        clock.watch(locked.LockedLine, "__init__", "fork and lock (what is not done meanwhile)")
        clock.watch(locked.LockedLine, "close", "end of the process")
        clock.watch(session.Session, "ask", lambda _, kind, *rest: asks.get(kind, "calls"))
        clock.watch(session.Session, "_run_callback", "callbacks")
        clock.watch(trial, "Judge", "checks and solutions")
        clock.watch(running, "answer_to", "find the answer")
        clock.watch(Engine, "diagnosis", "diagnosis")
        clock.watch(running, "explain", "messages")
        clock.watch(compare, "compare", "compare")
        clock.watch(running, "attempt", "checks, solutions, compare")
        clock.watch(Engine, "grade", "the rest")
        del submission
        for one in submissions:
            engine.grade(one)
        grown.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    total = sum(clock.spent.values())
    print("\nwhere the time of one process goes, per submission")
    for label, spent in clock.spent.most_common():
        if spent > 0.001 * total:
            row(label, spent / len(submissions), f"{spent / total:4.0%}")
    print(f"  memory at its most, after the class and after it once more: {grown[0] >> 10} and {grown[1] >> 10} MB\n")
    return whole, least


def main() -> None:
    """Invent a class, grade it in all the ways."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    course = open_course(ROOT)
    words = sys.argv[2:] or FIRST
    problems = course.problems if words == ["all"] else course.find(words)
    print(f"{count} submissions, {len(problems)} problems each")
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as room:
        invent(Path(folder), problems, count)
        whole, least = where_the_time_goes(course, Path(folder))
        one, two = grade_class(Path(folder), 1), grade_class(Path(folder), 2)
        each = pytest_each(Path(folder), Path(room))
    print("a submission")
    row("checks in one bare process, the floor", least / count)
    row("one process of the engine", whole / count)
    row("batch with one worker", one[0] / count, f"{one[1] / count * 1e3:.0f} ms of processor, with all start-up")
    row("batch with two workers", two[0] / count, f"{two[1] / count * 1e3:.0f} ms of processor")
    row("a pytest process each, two at a time", each[0], f"{each[1] * 1e3:.0f} ms of processor")
    verdict("two workers / one", one[0] / two[0], at_least=1.8)
    verdict("a pytest process each / batch with two workers", each[0] / (two[0] / count), at_least=8)
    print(f"{'    by seconds of processor':48s} x {each[1] / (two[1] / count):7.2f}")
    print(f"{'one process of the engine / the floor':48s} x {whole / least:7.2f}")


if __name__ == "__main__":
    main()
