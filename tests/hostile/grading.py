"""Grades hostile submissions as whoever runs it: grading.py PROJECT SUBMISSIONS, one line of JSON for each.

Each folder of SUBMISSIONS holds one file, named for its problem. After each an honest answer is graded by the same
engine: whatever the attack did, that one must get everything.
"""

from __future__ import annotations

import io
import json
import sys
import time
from pathlib import Path

PROJECT, SUBMISSIONS = Path(sys.argv[1]), Path(sys.argv[2])
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


def shown(report: Report) -> str:
    """What a terminal gets of a report, in both languages."""
    screen = io.StringIO()
    for lang in ("en", "ko"):
        render_details(report, Console(file=screen, width=80, force_terminal=False), lang, "")
    return screen.getvalue()


def main() -> None:
    """Grade one folder after the other."""
    course = open_course(PROJECT)
    (honest,) = course.find([HONEST])
    assert honest.solution is not None
    with Engine(course, isolation=Isolation.LOCKED, limits=LIMITS) as engine:
        print(json.dumps({"layers": engine.sandboxes.layers}), flush=True)
        right = read_submission(honest.solution)
        for folder in sorted(SUBMISSIONS.iterdir()):
            begin = time.monotonic()
            (file,) = folder.iterdir()
            report = engine.grade(read_submission(folder), course.find([file.stem]))
            (problem,) = report.problems
            said = {
                "name": folder.name,
                "verdict": problem.verdict,
                "points": problem.points,
                "verdicts": [check.verdict for check in problem.checks],
                "messages": [check.message.en if check.message else "" for check in problem.checks],
                "shown": shown(report),
                "json": len(json.dumps(report_to_json(report))),
                "honest": engine.grade(right, [honest]).points == honest.points,
                "seconds": time.monotonic() - begin,
            }
            print(json.dumps(said), flush=True)


main()
