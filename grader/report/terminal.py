"""How does a person read a report in the terminal?

An overview is one line a problem. The details of a problem are its checks, and for each that did not pass the call,
what came back, what was expected, and where to look. Records and a console come in, nothing goes out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console

from grader.report import words
from grader.report.sheet import Sheet, chapter_heading, padded
from grader.text import Lang, Text
from grader.verdict import CheckResult, Mismatch, MismatchKind, ProblemReport, Report, Verdict

_INDENT = " " * 7  # below the sentence of a check
_DEEPER = _INDENT + "  "
_NO_WORDS = (Verdict.PASSED, Verdict.FAILED)  # their marks say it


def render_overview(report: Report, console: Console, lang: Lang, place: str = "") -> None:
    """One line a problem, by chapter, then the total and what to do next.

    `place` is how the submission was named on the command line ("--in hw"), for commands that can be typed again.
    """
    sheet = Sheet(console, lang)
    _about(sheet, report)
    if not report.problems:
        return
    points = max(cell_len(_score(problem)) for problem in report.problems)
    numbers = max(len(problem.number) for problem in report.problems)
    for chapter, group in groupby(report.problems, key=lambda problem: problem.chapter):
        problems = list(group)
        sheet.line(chapter_heading(chapter), lead=" ", tail=_sum(problems), style="bold")
        for problem in problems:
            _overview_line(sheet, problem, numbers, points)
        sheet.blank()
    _total(sheet, report)
    _next(sheet, report.problems, place)


def render_details(
    report: Report, console: Console, lang: Lang, place: str = "", pictured: Collection[str] = ()
) -> None:
    """Every check of every problem, what is wrong with those that did not pass, and a total where there are several.

    `pictured` are the stems of problems that have a picture: it is named where something did not pass.
    """
    sheet = Sheet(console, lang)
    _about(sheet, report)
    for at, problem in enumerate(report.problems):
        if at > 0:
            sheet.blank()
        _problem(sheet, problem, _again(problem, report.receipt.seed, place))
        if problem.stem in pictured and problem.verdict not in (Verdict.PASSED, Verdict.NOT_ATTEMPTED):
            command = " ".join(filter(None, ("grade plot", problem.number, place)))
            sheet.line(f"{sheet.say(words.PICTURE)}  {command}", lead=_INDENT, style="dim")
    if len(report.problems) > 1:
        sheet.blank()
        _total(sheet, report)


def render_check(problem: ProblemReport, check: CheckResult, console: Console, lang: Lang) -> None:
    """One check of a problem with the notes on the answer, for those who show checks one by one."""
    sheet = Sheet(console, lang)
    for note in problem.notes:
        _labelled(sheet, words.NOTE, note, "     ")
    _check(sheet, check, None)
    if check.verdict is not Verdict.PASSED:
        sheet.line(f"{sheet.say(words.HINT)}  grade hint {problem.number}", lead=_INDENT, style="dim")


def _about(sheet: Sheet, report: Report) -> None:
    for text in report.notes:
        _labelled(sheet, words.NOTE, text, " ")
    if report.trouble is not None:
        sheet.line(sheet.say(report.trouble), lead=f" {sheet.mark(Verdict.CRASHED)}  ", lead_style="red")
    if report.notes or report.trouble is not None:
        sheet.blank()


def _overview_line(sheet: Sheet, problem: ProblemReport, numbers: int, points: int) -> None:
    score = _score(problem).rjust(points)
    said = "" if problem.verdict in _NO_WORDS else sheet.say(words.VERDICTS[problem.verdict]) + "  "
    sheet.line(
        sheet.say(problem.title),
        lead=f"  {sheet.mark(problem.verdict)}  {problem.number.rjust(numbers)}  ",
        tail=said + score,
        lead_style=sheet.style(problem.verdict),
    )


def _total(sheet: Sheet, report: Report) -> None:
    passed = sum(problem.verdict is Verdict.PASSED for problem in report.problems)
    said = sheet.say(words.PASSED_OF, passed=passed, count=len(report.problems))
    sheet.line(f"{sheet.say(words.TOTAL)}  {said}", lead=" ", tail=_sum(report.problems), style="bold")


def _next(sheet: Sheet, problems: Sequence[ProblemReport], place: str) -> None:
    """What to do: look at the first problem that was tried in vain, else begin the first that was not tried."""
    tried = [p for p in problems if p.verdict not in (Verdict.PASSED, Verdict.NOT_ATTEMPTED)]
    untried = [p for p in problems if p.verdict is Verdict.NOT_ATTEMPTED]
    if tried:
        command = " ".join(filter(None, ("grade", tried[0].number, place)))
        said = words.NEXT_DETAILS.fill(command=command, number=tried[0].number)
    elif untried:
        said = words.NEXT_PROBLEM.fill(number=untried[0].number, title=untried[0].title)
    else:
        sheet.line(sheet.say(words.ALL_PASSED), lead=" ", style="green")
        return
    _labelled(sheet, words.NEXT, said, " ")


def _problem(sheet: Sheet, problem: ProblemReport, again: str) -> None:
    sheet.line(sheet.say(problem.title), lead=f" {problem.number}  ", tail=_score(problem), style="bold")
    if problem.verdict is Verdict.NOT_ATTEMPTED:
        unwritten = next((check.message for check in problem.checks if check.message), None)
        untouched = words.UNTOUCHED.fill(file=problem.file) if problem.file else words.NO_ANSWER.fill(stem=problem.stem)
        sheet.line(sheet.say(unwritten or untouched), lead=f"  {sheet.mark(problem.verdict)}  ")
    for note in problem.notes:
        _labelled(sheet, words.NOTE, note, "     ")
    told: CheckResult | None = None
    for check in problem.checks if problem.verdict is not Verdict.NOT_ATTEMPTED else ():
        _check(sheet, check, told)
        told = check if check.message and check.trace else told
    if problem.verdict is not Verdict.PASSED:
        hint = f"{sheet.say(words.HINT)}  grade hint {problem.number}"
        rerun = f"{sheet.say(words.AGAIN)}  {again}"
        both = cell_len(_INDENT + rerun + hint) + 8 <= sheet.width
        sheet.line(f"{rerun}        {hint}" if both else f"{rerun}\n{hint}", lead=_INDENT, style="dim")


def _check(sheet: Sheet, check: CheckResult, told: CheckResult | None) -> None:
    """One check; one that ended just like the one that was `told` before, in the same line, says no more than that."""
    passed = check.verdict is Verdict.PASSED
    sheet.line(
        sheet.say(check.sentence),
        lead=f"  {sheet.mark(check.verdict)}  ",
        tail=str(check.points) if passed else f"{check.points}/{check.out_of}",
        lead_style=sheet.style(check.verdict),
    )
    if told is not None and (check.message, check.trace, check.likely) == (told.message, told.trace, told.likely):
        sheet.line(sheet.say(words.SAME), lead=_INDENT)
    elif not passed:
        _failure(sheet, check)
    for explanation in check.explanations:
        sheet.line(sheet.say(explanation), lead=_INDENT, style="italic")


def _failure(sheet: Sheet, check: CheckResult) -> None:
    if check.call:
        sheet.line(check.call, lead=_INDENT, most=6)
    if check.mismatch is not None:
        _mismatch(sheet, check.mismatch)
    if check.message is not None:
        sheet.line(sheet.say(check.message), lead=_INDENT, most=8)
    elif check.mismatch is None:
        sheet.line(sheet.say(words.VERDICTS[check.verdict]), lead=_INDENT)
    for step in check.trace:
        said = words.TRACE_IN if step.function else words.TRACE
        at = sheet.say(said.fill(file=step.file, line=step.line, function=step.function))
        sheet.line(at, lead=_INDENT, style="dim")
        sheet.line(step.code.strip(), lead=_DEEPER, most=2)
    likely = check.likely or (check.mismatch.pattern if check.mismatch else None)
    if likely is not None:
        _labelled(sheet, words.LIKELY, likely, _INDENT)
    if check.output.strip():
        sheet.line(sheet.say(words.PRINTED), lead=_INDENT, style="dim")
        sheet.line(check.output.strip("\n"), lead=_DEEPER, style="dim", most=10)


def _mismatch(sheet: Sheet, mismatch: Mismatch) -> None:
    if mismatch.kind is MismatchKind.CONDITION:  # what should hold, then what came instead
        sheet.line(sheet.say(mismatch.sentence), lead=_INDENT)
        _value(sheet, words.GOT, words.GOT, mismatch.got, mismatch)
        return
    tolerance = f"  {sheet.plus_minus()} {mismatch.tolerance}" if mismatch.tolerance else ""
    _value(sheet, words.RETURNED, words.EXPECTED, mismatch.got, mismatch)
    _value(sheet, words.EXPECTED, words.RETURNED, mismatch.want, mismatch, tolerance)
    sheet.line(sheet.say(mismatch.sentence), lead=_INDENT)


def _value(sheet: Sheet, label: Text, other: Text, value: str, mismatch: Mismatch, behind: str = "") -> None:
    """A value behind its label, as wide as the other label; what stands behind the value is never torn apart."""
    if not value:
        return
    width = max(cell_len(sheet.say(label)), cell_len(sheet.say(other)))
    lead = f"{_DEEPER}{padded(sheet.say(label), width)}  " + (f"{mismatch.name} = " if mismatch.name else "")
    if cell_len(lead + value.rpartition("\n")[2] + behind) > sheet.width:
        behind = "\n" + behind.strip() if behind else ""
    sheet.line(value + behind, lead=lead, most=12)


def _labelled(sheet: Sheet, label: Text, text: Text, indent: str) -> None:
    sheet.line(sheet.say(text), lead=f"{indent}{sheet.say(label)} ", lead_style="bold")


def _again(problem: ProblemReport, seed: int | None, place: str) -> str:
    """The command that repeats exactly this; where nothing ran there is nothing to repeat exactly."""
    drawn = "" if seed is None or problem.verdict is Verdict.NOT_ATTEMPTED else f"--seed {seed}"
    return " ".join(filter(None, ("grade", problem.number, place, drawn)))


def _score(problem: ProblemReport) -> str:
    return f"{problem.points}/{problem.out_of}"


def _sum(problems: Iterable[ProblemReport]) -> str:
    problems = list(problems)
    return f"{sum(p.points for p in problems)}/{sum(p.out_of for p in problems)}"
