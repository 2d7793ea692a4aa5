"""How does a learner's report become Gradescope's `results.json`?"""

from __future__ import annotations

from typing import Any

from grader.batch.standing import Standing
from grader.report.details import details
from grader.report.table import why
from grader.text import Lang
from grader.verdict import CheckResult, ProblemReport, Report, Verdict


def gradescope_results(row: Standing, report: Report | None, lang: Lang) -> dict[str, Any]:
    """The file's content. The score stands at the top, since lateness and overrides change the sum of the tests.

    A fault of ours has no score: Gradescope then asks for one by hand.
    """
    tests = [
        _test(problem, check, at, lang)
        for problem in (report.problems if report else ())
        for at, check in enumerate(problem.checks, 1)
    ]
    notes = [note.say(lang) for note in report.notes] if report else []
    output = "\n".join(filter(None, [why(row, lang), *notes]))
    results: dict[str, Any] = {"output": output, "output_format": "text", "visibility": "visible", "tests": tests}
    return results if row.final is None else {"score": row.final, **results}


def _test(problem: ProblemReport, check: CheckResult, at: int, lang: Lang) -> dict[str, Any]:
    passed = check.verdict is Verdict.PASSED
    return {
        "score": check.points,
        "max_score": check.out_of,
        "status": "passed" if passed else "failed",
        "name": f"{problem.number} {problem.title.say(lang)}: {check.sentence.say(lang)}",
        "number": f"{problem.number}.{at}",
        "output": "" if passed else details(check, lang),
        "output_format": "text",
        "visibility": "visible",
    }
