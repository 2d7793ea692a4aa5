"""Does a class of thousands cost what a class of hundreds does, for each of its submissions?

Run as a program: python benchmarks/scale.py [LARGEST]. Classes are invented: right, wrong and hanging answers to a few
cheap problems, all different, so that nothing is judged once for many. Each is graded into a gradebook by a process of
its own; measured are seconds, memory of the parent, time in the gradebook, what two workers bring, what a regrade of
nothing costs. docs/scale.md says what follows for classes that nobody can invent here.
"""

from __future__ import annotations

import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

from timing import ROOT, row, verdict

from grader.batch import regrade
from grader.batch.admission import open_round
from grader.batch.collect import collect
from grader.batch.gradebook import Gradebook
from grader.batch.grading import Settings
from grader.batch.regrade import Way, grade_into
from grader.batch.schema import transaction
from grader.course import Course, open_course
from grader.running import PUBLIC_SEED
from grader.sandbox.limits import Limits

STEMS = ("p028_and_gate", "p060_softmax", "p103_natural_log", "p104_log_base_ten", "p106_log_of_zero")
HANGING = 250  # one submission in so many has an answer that never ends
LIMIT = 1.0  # seconds of a check: what a hanging answer costs
_WRITES = ("begin", "set", "plan", "keep", "settle", "settle_unreadable", "fault", "drop", "say_why")
_READS = ("to_judge", "is_complete", "would_lower")


def invent(folder: Path, course: Course, count: int) -> None:
    """A class of so many learners, each with an answer to every problem."""
    chance = random.Random(11)
    texts = {problem.stem: problem.solution.read_text(encoding="utf-8") for problem in _problems(course)}
    for number in range(count):
        place = folder / f"learner{number:05d}"
        place.mkdir(parents=True)
        for at, (stem, right) in enumerate(texts.items()):
            text = right
            if number % HANGING == HANGING // 2 and at == 0:
                text = re.sub(r"^( +)return ", r"\1while True: pass\n\1return ", right, count=1, flags=re.MULTILINE)
            elif chance.random() < 0.2:
                text = re.sub(r"return ([^,\n]+)$", r"return (\1) * 1.01", right, count=1, flags=re.MULTILINE)
            (place / f"{stem}.py").write_text(f"{text}\n# {number}\n", encoding="utf-8")


def _problems(course: Course) -> list[Any]:
    return [problem for problem in course.problems if problem.stem in STEMS]


class Watch:
    """Adds up the seconds, on the clock and of this thread's processor, in the outermost of some functions."""

    def __init__(self) -> None:
        self.spent = 0.0
        self.worked = 0.0
        self._inside = False

    def over(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, with a stopwatch around it."""

        @wraps(function)
        def watched(*args: Any, **kwargs: Any) -> Any:
            if self._inside:
                return function(*args, **kwargs)
            self._inside, begin, worked = True, time.perf_counter(), time.thread_time()
            try:
                return function(*args, **kwargs)
            finally:
                self.spent += time.perf_counter() - begin
                self.worked += time.thread_time() - worked
                self._inside = False

        return watched

    @contextmanager
    def while_leaving(self, step: AbstractContextManager[None]) -> Iterator[None]:
        """The step; what it takes to end it, which is a write to the disk, is counted."""
        step.__enter__()
        try:
            yield
        except BaseException:
            step.__exit__(*sys.exc_info())
            raise
        self.over(step.__exit__)(None, None, None)


def grade_once(folder: Path, path: Path, workers: int) -> dict[str, float]:
    """Grade a class in this process; seconds, seconds in the gradebook, memory of this process on the way."""
    watch = Watch()
    for name in (*_WRITES, *_READS):
        setattr(Gradebook, name, watch.over(getattr(Gradebook, name)))
    Gradebook.at_once = lambda book: watch.while_leaving(transaction(book.book))  # type: ignore[method-assign]  # timed
    for name in ("admit", "reason_of"):
        setattr(regrade, name, watch.over(getattr(regrade, name)))
    course = open_course(ROOT)
    memory: list[int] = []
    settings = Settings(problems=STEMS, isolation="locked", limits=Limits(seconds=LIMIT))
    way = Way(course, ROOT, settings, workers, on_judged=lambda problem: memory.append(_memory()))
    before, begin = os.times(), time.perf_counter()
    with Gradebook(path, make=True) as book:
        book.set(course=[[p.stem, p.number, p.points] for p in course.problems], hidden=False)
        outcome = grade_into(book, collect(folder), open_round(book.book, PUBLIC_SEED, False), way)
        statuses = book.book.execute("SELECT status, count(*) FROM submissions GROUP BY 1").fetchall()
    took, after = time.perf_counter() - begin, os.times()
    assert not outcome.faults, outcome.faults[:3]
    print(dict(map(tuple, statuses)), file=sys.stderr)
    tenth = len(memory) // 10
    return {
        "seconds": took,
        "processor": sum(after[:4]) - sum(before[:4]),
        "gradebook": watch.spent,
        "writing": watch.worked,
        "judged": outcome.judged,
        "early": max(memory[tenth : 2 * tenth], default=0),
        "late": max(memory[-tenth:], default=0) if tenth else 0,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "bytes": path.stat().st_size,
    }


def _memory() -> int:
    """Megabytes that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() >> 20


def measured(folder: Path, path: Path, workers: int) -> dict[str, float]:
    """The same in a process of its own, so that its memory is that of one class."""
    words = [sys.executable, __file__, "--one", str(folder), str(path), str(workers)]
    done = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def main() -> None:
    """Grade classes of several sizes and compare."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(grade_once(Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))))
        return
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    sizes = [largest // 10, largest * 3 // 10, largest]
    course = open_course(ROOT)
    print(f"{len(STEMS)} problems a submission; one submission in {HANGING} hangs for {LIMIT:g} s in each check")
    results = {}
    with tempfile.TemporaryDirectory() as room:
        for size in sizes:
            invent(Path(room) / f"class{size}", course, size)
            one = results[size] = measured(Path(room) / f"class{size}", Path(room) / f"{size}.db", 2)
            row(
                f"{size} submissions, two workers",
                one["seconds"] / size,
                f"{one['processor'] / size * 1e3:.1f} ms of processor",
            )
            print(
                f"    {one['seconds']:.1f} s in all; gradebook {one['gradebook']:.2f} s, "
                f"{one['writing']:.2f} s of processor, {one['bytes'] / size / 1e3:.1f} kB a submission; "
                f"parent {one['early']:.0f} MB early, {one['late']:.0f} MB late, {one['peak']:.0f} MB at most"
            )
        again = measured(Path(room) / f"class{largest}", Path(room) / f"{largest}.db", 2)
        alone = measured(Path(room) / f"class{sizes[1]}", Path(room) / "alone.db", 1)
    _judge(sizes, results, again, alone)


def _judge(
    sizes: list[int], results: dict[int, dict[str, float]], again: dict[str, float], alone: dict[str, float]
) -> None:
    """What was promised, and what came of it."""
    _, middle, large = sizes
    for kind in ("seconds", "processor"):
        start, each = _line([(size, results[size][kind]) for size in sizes])
        print(f"  {kind}: {start:.1f} s to start, and {each * 1e3:.2f} ms a submission")
        for size in sizes:
            verdict(f"{size}: {kind} / those of the line", results[size][kind] / (start + each * size), at_least=0.9)
            verdict(f"{size}: the line / {kind}", (start + each * size) / results[size][kind], at_least=1 / 1.1)
    last = results[large]
    growth = last["late"] - last["early"]
    print(f"  the parent grows by {growth:.0f} MB from the second tenth of {large} submissions to the last")
    verdict("parent's memory: early / late", last["early"] / last["late"], at_least=0.9)
    verdict("all the time / time in the gradebook", last["seconds"] / last["gradebook"], at_least=50)
    verdict("processor: all / in the gradebook", last["processor"] / last["writing"], at_least=50)
    verdict(f"{middle}: one worker / two", alone["seconds"] / results[middle]["seconds"], at_least=1.85)
    verdict("first run / a regrade of nothing", last["seconds"] / again["seconds"], at_least=100)
    row("a regrade of nothing", again["seconds"] / large, f"{again['seconds']:.2f} s in all")


def _line(points: list[tuple[int, float]]) -> tuple[float, float]:
    """The straight line through the first and the last point: where it starts, and its slope."""
    (x, a), *_, (z, b) = points
    slope = (b - a) / (z - x)
    return a - slope * x, slope


if __name__ == "__main__":
    main()
