"""Grades hostile submissions as whoever runs it: grading.py PROJECT SUBMISSIONS BUILD [NAME...], a line of JSON each.

Each folder of SUBMISSIONS (or those named) holds one file, named for its problem. After each an honest answer is graded
by the same engine: whatever the attack did, that one must get everything. The seed is hidden. In the portable build,
which is tried only where nothing can come of it, each attack is looked after: which files it has changed, which
processes it has left.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import time
from pathlib import Path

PROJECT, SUBMISSIONS, BUILD, *NAMES = Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:]
sys.path.insert(0, str(PROJECT))

from rich.console import Console  # noqa: E402  # the path must be set first

from grader.course import open_course  # noqa: E402
from grader.report.json_form import report_to_json  # noqa: E402
from grader.report.terminal import render_details  # noqa: E402
from grader.running import Engine, Isolation  # noqa: E402
from grader.sandbox.limits import Limits  # noqa: E402
from grader.submission import read_submission  # noqa: E402
from grader.verdict import Report  # noqa: E402

LIMITS = Limits(seconds=0.2, memory=768 << 20)
HONEST = "p060_softmax"
HIDDEN = 4_503_599_627_370_449
OURS = ("grade-", "grounds-", "lock-", "project-", "degrading-", "pytest-")  # what tests leave in /tmp meanwhile
Seen = dict[str, tuple[int, int, int]]


def shown(report: Report) -> str:
    """What a terminal gets of a report, in both languages."""
    screen = io.StringIO()
    for lang in ("en", "ko"):
        render_details(report, Console(file=screen, width=80, force_terminal=False), lang, "")
    return screen.getvalue()


def looked_after() -> tuple[Seen, set[int]]:
    """The files that nobody may change, and the processes besides this one."""
    seen: Seen = {}
    ours = [PROJECT, *(PROJECT.parent / name for name in ("home", "neighbour", "left.py"))]
    found = [path for place in ours for path in (place, *place.rglob("*")) if not {".cache", ".config"} & {*path.parts}]
    for shared in (Path("/tmp"), Path("/dev/shm")):  # others are at work there: only what is this user's
        found += [path for path in shared.iterdir() if not path.name.startswith(OURS)]
    for path in found:
        with contextlib.suppress(OSError):
            stat = path.lstat()
            if path.is_relative_to(PROJECT.parent) or stat.st_uid == os.getuid():
                told = (stat.st_size, stat.st_mtime_ns) if path.is_file() else (0, 0)  # of a folder its names tell
                seen[str(path)] = (stat.st_mode, *told)
    processes = {int(name) for name in os.listdir("/proc") if name.isdigit()} - {1, os.getpid()}
    return seen, processes


def main() -> None:
    """Grade one folder after the other."""
    course = open_course(PROJECT)
    (honest,) = course.find([HONEST])
    assert honest.solution is not None
    with Engine(course, isolation=Isolation(BUILD), limits=LIMITS, seed=HIDDEN) as engine:
        print(json.dumps({"layers": engine.sandboxes.layers}), flush=True)
        right = read_submission(honest.solution)
        for folder in [SUBMISSIONS / name for name in NAMES] or sorted(SUBMISSIONS.iterdir()):
            before = looked_after() if BUILD == "portable" else ({}, set())
            begin = time.monotonic()
            (file,) = folder.iterdir()
            report = engine.grade(read_submission(folder), course.find([file.stem]))
            (problem,) = report.problems
            after = looked_after() if BUILD == "portable" else ({}, set())
            for left in after[1] - before[1]:
                with contextlib.suppress(OSError):
                    os.kill(left, 9)
            said = {
                "name": folder.name,
                "verdict": problem.verdict,
                "points": problem.points,
                "verdicts": [check.verdict for check in problem.checks],
                "messages": [check.message.en if check.message else "" for check in problem.checks],
                "shown": shown(report),
                "json": len(json.dumps(report_to_json(report))),
                "changed": sorted(
                    name for name in {**before[0], **after[0]} if before[0].get(name) != after[0].get(name)
                ),
                "left": len(after[1] - before[1]),
                "honest": (BUILD == "portable" and folder.name.startswith(("bending_", "forging_")))
                or engine.grade(right, [honest]).points == honest.points,
                "seconds": time.monotonic() - begin,
            }
            print(json.dumps(said), flush=True)


main()
