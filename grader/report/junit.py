"""How does a gradebook become JUnit's XML, which CI systems draw? Points are in properties, which they pass over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from grader.batch.standing import Standing
from grader.report.details import details
from grader.report.table import shown, status_said
from grader.report.words import VERDICTS
from grader.text import Lang
from grader.verdict import CheckResult, ProblemReport, Report, Verdict

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ERRORS = (Verdict.RAISED, Verdict.TIMED_OUT, Verdict.OUT_OF_MEMORY, Verdict.CRASHED)


def junit(rows: Iterable[tuple[Standing, Report | None]], lang: Lang) -> Iterator[str]:
    """The text, piece by piece: a suite for each learner, a case for each check."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="grade">\n'
    for row, report in rows:
        yield "".join(_suite(row, report, lang))
    yield "</testsuites>\n"


def _suite(row: Standing, report: Report | None, lang: Lang) -> Iterator[str]:
    checks = [check for problem in report.problems for check in problem.checks] if report else []
    unread = report is None or report.trouble is not None
    counts = {
        "tests": len(checks) + unread,
        "failures": sum(check.verdict is Verdict.FAILED for check in checks),
        "errors": sum(check.verdict in _ERRORS for check in checks) + unread,
        "skipped": sum(check.verdict in (Verdict.SKIPPED, Verdict.NOT_ATTEMPTED) for check in checks),
    }
    seconds = sum(problem.seconds for problem in report.problems) if report else 0.0
    name = f"{row.learner.id} {row.learner.name}".strip()
    numbers = " ".join(f'{key}="{count}"' for key, count in counts.items())
    yield f'<testsuite name={_attr(name)} {numbers} time="{seconds:.3f}">\n<properties>\n'
    for key, value in {"points": row.points, "final": row.final, **row.earned}.items():
        yield f"<property name={_attr(key)} value={_attr(shown(value))}/>\n"
    yield "</properties>\n"
    if unread:
        why = (row.reason or status_said(row)).say(lang)
        yield f'<testcase classname={_attr(name)} name="submission" time="0"><error message={_attr(why)}/></testcase>\n'
    for problem in report.problems if report else ():
        for check in problem.checks:
            yield _case(problem, check, lang)
    yield "</testsuite>\n"


def _case(problem: ProblemReport, check: CheckResult, lang: Lang) -> str:
    head = f'<testcase classname={_attr(problem.stem)} name={_attr(check.name)} time="0"'
    if check.verdict is Verdict.PASSED:
        return f"{head}/>\n"
    what = _attr(f"{VERDICTS[check.verdict].say(lang)}: {check.sentence.say(lang)}")
    if check.verdict in (Verdict.SKIPPED, Verdict.NOT_ATTEMPTED):
        return f'{head}><skipped type="skipped" message={what}/></testcase>\n'
    kind = "error" if check.verdict in _ERRORS else "failure"
    return f"{head}><{kind} message={what}>{escape(_clean(details(check, lang)))}</{kind}></testcase>\n"


def _attr(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    """Without what XML cannot hold."""
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
