"""What happens when Gradescope runs the autograder? One submission, judged into results/results.json.

The results are written anew after every problem, whole each time: however the run ends, what was judged until then can
be read. A fault of ours leaves no score, so that nobody gets a zero for it.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from grader.batch.policy import Policy
from grader.batch.rows import Found, Graded, Person
from grader.batch.standing import Standing
from grader.course import Problem, open_course
from grader.gradescope.orders import NAME, Orders, read_orders
from grader.gradescope.packing import COURSE
from grader.report.grades import reason
from grader.report.gradescope_results import gradescope_results
from grader.report.redaction import redacted
from grader.sandbox.limits import Limits
from grader.submission import read_submission
from grader.text import Text
from grader.verdict import ProblemReport, Receipt, Report

_SHARE = 0.8  # of the minutes that Gradescope gives; the rest is for its own start and end
_NO_TIME = Text(
    "The time for this submission was over before these were judged: {left}. What took longest: {slow}.",
    "이 제출물에 주어진 시간이 끝나 다음 문제는 채점하지 못했다: {left}. 가장 오래 걸린 문제: {slow}.",
)
_FAILED = Text(
    "The autograder itself failed, so there is no score: {what}. Tell your instructor.",
    "채점기 자체의 오류로 점수가 없다: {what}. 담당 교수자에게 알려라.",
)


@dataclass(frozen=True, slots=True)
class Handed:
    """What Gradescope says of a submission."""

    who: Person
    handed_in: str = ""
    due: str = ""


def serve(root: Path, orders: Orders) -> dict[str, Any]:
    """Judge the submission in `root`, writing results as they come; the last of them."""
    handed = read_handed(root / "submission_metadata.json")
    source = root / "source"
    course = open_course(source / COURSE if (source / COURSE).is_dir() else None)
    problems = [problem for problem in course.problems if problem.stem in orders.problems]
    from grader.running import PUBLIC_SEED, Engine, Isolation

    usual = Limits()
    limits = replace(usual, seconds=orders.seconds or usual.seconds, memory=orders.memory or usual.memory)
    seed = PUBLIC_SEED if orders.seed is None else orders.seed
    until = time.monotonic() + 60 * orders.minutes * _SHARE
    submission = read_submission(root / "submission", handed.who.name or "submission")
    reports: list[ProblemReport] = []
    with Engine(course, isolation=Isolation(orders.isolation), limits=limits, seed=seed) as engine:
        if submission.trouble is not None:
            whole = Report(submission.name, (), engine.receipt, submission.notes, submission.trouble)
            return _write(root, _results(whole, handed, orders))
        for problem in problems:
            if reports and time.monotonic() > until:
                break
            reports += engine.grade(submission, [problem]).problems
            notes = (*submission.notes, *_no_time(problems, reports))
            results = _write(root, _results(_report(submission.name, reports, engine.receipt, notes), handed, orders))
    return results


def read_handed(path: Path) -> Handed:
    """Gradescope's facts; nothing where there are none, as in a trial run. A learner does not write this file."""
    try:
        facts = json.loads(path.read_bytes())
    except (OSError, ValueError):
        facts = None
    if not isinstance(facts, dict):
        return Handed(Person(""))
    users = [user for user in facts.get("users") or () if isinstance(user, dict)]
    first = users[0] if users else {}
    names = " + ".join(str(user.get("name") or "") for user in users)
    who = Person(str(first.get("id") or ""), names, str(first.get("email") or ""))
    due = (facts.get("assignment") or {}).get("due_date")
    return Handed(
        who, str(facts.get("created_at") or ""), str(first.get("assignment", {}).get("due_date") or due or "")
    )


def _report(name: str, reports: Sequence[ProblemReport], receipt: Receipt, notes: tuple[Text, ...]) -> Report:
    return Report(name, tuple(reports), receipt, notes)


def _no_time(problems: Sequence[Problem], reports: Sequence[ProblemReport]) -> tuple[Text, ...]:
    """What would have to be said if the run were ended now; nothing when all are judged."""
    left = [problem.number for problem in problems[len(reports) :]]
    if not left:
        return ()
    slow = max(reports, key=lambda report: report.seconds)
    return (_NO_TIME.fill(left=", ".join(left), slow=f"{slow.number} ({slow.seconds:.0f} s)"),)


def _results(report: Report, handed: Handed, orders: Orders) -> dict[str, Any]:
    """The file's content. Lateness is that of the submission's own time, so that a second run changes nothing."""
    if orders.hidden:
        report = replace(report, problems=tuple(map(redacted, report.problems)))
    graded = Graded(Found(report.submission, Path()), report)
    said = Text(reason(graded, "en"), reason(graded, "ko"))
    policy = Policy(**{**orders.policy.plain(), "due": handed.due})
    share = policy.share(handed.handed_in, None)
    points = float(sum(problem.points for problem in report.problems))
    row = Standing(
        handed.who, True, name=report.submission, status=graded.status, reason=said if said.en else None,
        handed_in=handed.handed_in, points=points, share=share, final=round(points * share, 2),
    )  # fmt: skip
    return gradescope_results(row, report, orders.lang)


def _write(root: Path, results: dict[str, Any]) -> dict[str, Any]:
    """In the place of what was there before, in one step."""
    path = root / "results" / "results.json"
    path.parent.mkdir(exist_ok=True)
    beside = path.with_name(".results.part")
    beside.write_text(json.dumps(results, ensure_ascii=False, allow_nan=False, indent=1) + "\n", encoding="utf-8")
    os.replace(beside, path)
    return results


def main() -> int:
    """What `run_autograder` calls, with the folder /autograder."""
    from grader.sandbox.surroundings import one_thread_each

    one_thread_each()
    root = Path(sys.argv[1])
    lang = "en"
    try:
        orders = read_orders((root / "source" / NAME).read_bytes())
        lang = orders.lang
        serve(root, orders)
    except Exception as error:  # whatever it was: it is ours, and it is told
        print(f"{type(error).__name__}: {error}", file=sys.stderr)  # instructors see it
        said = _FAILED.fill(what=f"{type(error).__name__}: {error}")
        _write(root, {"output": said.ko if lang == "ko" else said.en, "output_format": "text", "tests": []})
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
