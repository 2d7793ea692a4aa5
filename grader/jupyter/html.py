"""How does a report look in a notebook's output? One small table a problem, in the notebook's own colours and fonts.

Every text is escaped: values, names and exceptions are the learner's, and a shared notebook is opened by others.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from html import escape
from types import MappingProxyType

from grader.report import words
from grader.report.sheet import Sheet, clean
from grader.text import Lang, Text
from grader.verdict import CheckResult, Mismatch, MismatchKind, ProblemReport, Report, Verdict

_NOT_PASSED = "#c62828"
_COLOURS = {Verdict.PASSED: "#2e7d32", Verdict.NOT_ATTEMPTED: "inherit", Verdict.SKIPPED: "inherit"}
_QUIET = "opacity:.75"
_PRE = "margin:.2em 0 .2em 0;padding:.3em .6em;background:rgba(128,128,128,.12);white-space:pre-wrap;font-size:90%"
_MOST = 1500  # characters of a value or a text


def html_of(
    report: Report, lang: Lang, pictured: Collection[str] = (), learned: Mapping[str, Text] = MappingProxyType({})
) -> str:
    """The report as a piece of HTML that stands alone.

    `pictured`: stems of problems that have a picture; `learned`: what is told of a problem that is passed.
    """
    notes = [_note(text, lang) for text in report.notes]
    trouble = [_paragraph(report.trouble.say(lang), f"color:{_NOT_PASSED}")] if report.trouble else []
    problems = [_problem(problem, lang, pictured, learned.get(problem.stem)) for problem in report.problems]
    total = [_total(report.problems, lang)] if len(report.problems) > 1 else []
    return _tag("div", [*notes, *trouble, *problems, *total], "line-height:1.45;max-width:60em", f' lang="{lang}"')


def _problem(problem: ProblemReport, lang: Lang, pictured: Collection[str], learned: Text | None) -> str:
    points = f"{problem.points}/{problem.out_of}"
    head = _two(
        f"{problem.number}&ensp;{_said(problem.title, lang)}", points, "font-weight:bold;border-bottom:1px solid"
    )
    below = [_note(text, lang) for text in problem.notes]
    if problem.verdict is Verdict.NOT_ATTEMPTED:
        said = words.UNTOUCHED.fill(file=problem.file) if problem.file else words.NO_ANSWER.fill(stem=problem.stem)
        below.append(_paragraph(said.say(lang), _QUIET))
    else:
        below += [_check(check, lang) for check in problem.checks]
    if problem.verdict is not Verdict.PASSED:
        commands = [f"{words.HINT.say(lang)} !grade hint {problem.number}"]
        if problem.stem in pictured:
            commands.append(f"{words.PICTURE.say(lang)} %grade plot {problem.number}")
        below.append(_paragraph("\n".join(commands), _QUIET))
    elif learned is not None:
        below.append(_paragraph(learned.say(lang).replace("\n", " "), f"color:{_colour(Verdict.PASSED)}"))
    return _tag("div", [head, *below], "margin:.4em 0 1em 0")


def _check(check: CheckResult, lang: Lang) -> str:
    passed = check.verdict is Verdict.PASSED
    mark = _tag(
        "span", [escape(Sheet.MARKS.get(check.verdict, "!"))], f"color:{_colour(check.verdict)};font-weight:bold"
    )
    points = str(check.points) if passed else f"{check.points}/{check.out_of}"
    head = _two(f"{mark}&ensp;{_said(check.sentence, lang)}", points)
    below = [] if passed else _failure(check, lang)
    below += [_paragraph(explained.say(lang), "font-style:italic") for explained in check.explanations]
    return _tag("div", [head, _tag("div", below, "margin-left:1.6em")] if below else [head], "margin:.25em 0")


def _failure(check: CheckResult, lang: Lang) -> list[str]:
    parts = [_pre(check.call)] if check.call else []
    if check.mismatch is not None:
        parts += _mismatch(check.mismatch, lang)
    if check.message is not None:
        parts.append(_paragraph(check.message.say(lang)))
    elif check.mismatch is None:
        parts.append(_paragraph(words.VERDICTS[check.verdict].say(lang)))
    for step in check.trace:
        said = words.TRACE_IN if step.function else words.TRACE
        parts.append(_paragraph(said.fill(file=step.file, line=step.line, function=step.function).say(lang), _QUIET))
        parts.append(_pre(step.code.strip()))
    likely = check.likely or (check.mismatch.pattern if check.mismatch else None)
    if likely is not None:
        parts.append(_tag("p", [f"<b>{_said(words.LIKELY, lang)}</b> {_said(likely, lang)}"], "margin:.3em 0"))
    if check.output.strip():
        parts += [_paragraph(words.PRINTED.say(lang), _QUIET), _pre(check.output.strip("\n"))]
    return parts


def _mismatch(mismatch: Mismatch, lang: Lang) -> list[str]:
    name = f"{mismatch.name} = " if mismatch.name else ""
    if mismatch.kind is MismatchKind.CONDITION:  # what should hold, then what came instead
        return [
            _paragraph(mismatch.sentence.say(lang)),
            *_values([(words.GOT, name + mismatch.got)] * bool(mismatch.got), lang),
        ]
    tolerance = f"  ± {mismatch.tolerance}" if mismatch.tolerance else ""
    pairs = [(words.RETURNED, mismatch.got, ""), (words.EXPECTED, mismatch.want, tolerance)]
    rows = [(label, name + value + behind) for label, value, behind in pairs if value]
    return [*_values(rows, lang), _paragraph(mismatch.sentence.say(lang))]


def _values(rows: Sequence[tuple[Text, str]], lang: Lang) -> list[str]:
    """Values below each other, each behind its label."""
    cell = "text-align:left;vertical-align:top;padding:0 .8em 0 0;border:0;background:none"
    inner = "margin:0;background:none;white-space:pre-wrap"
    lines = [
        f'<tr style="background:none"><td style="{cell};{_QUIET}">{_said(label, lang)}</td>'
        f'<td style="{cell}"><pre style="{inner}">{_escaped(value)}</pre></td></tr>'
        for label, value in rows
    ]
    return [_tag("table", lines, "border-collapse:collapse;margin:.2em 0")] if lines else []


def _total(problems: Iterable[ProblemReport], lang: Lang) -> str:
    problems = list(problems)
    passed = sum(problem.verdict is Verdict.PASSED for problem in problems)
    said = f"{_said(words.TOTAL, lang)}&ensp;{_said(words.PASSED_OF.fill(passed=passed, count=len(problems)), lang)}"
    points = f"{sum(problem.points for problem in problems)}/{sum(problem.out_of for problem in problems)}"
    return _two(said, points, "font-weight:bold;border-top:1px solid")


def _note(text: Text, lang: Lang) -> str:
    return _tag("p", [f"<b>{_said(words.NOTE, lang)}</b> {_said(text, lang)}"], "margin:.3em 0")


def _two(left: str, right: str, style: str = "") -> str:
    """A line with points at its right edge."""
    parts = [
        _tag("span", [left]),
        _tag("span", [escape(right)], "white-space:nowrap;font-variant-numeric:tabular-nums"),
    ]
    return _tag("div", parts, f"display:flex;justify-content:space-between;gap:1em;{style}")


def _paragraph(text: str, style: str = "") -> str:
    return _tag("p", [_escaped(text).replace("\n", "<br>")], f"margin:.3em 0;{style}")


def _pre(text: str) -> str:
    return _tag("pre", [_escaped(text)], _PRE)


def _said(text: Text, lang: Lang) -> str:
    return _escaped(text.say(lang))


def _escaped(text: str) -> str:
    return escape(clean(text if len(text) <= _MOST else f"{text[:_MOST]} ..."))


def _colour(verdict: Verdict) -> str:
    return _COLOURS.get(verdict, _NOT_PASSED)


def _tag(name: str, parts: Sequence[str], style: str = "", more: str = "") -> str:
    styled = f' style="{style.strip(";")}"' if style.strip(";") else ""
    return f"<{name}{styled}{more}>{''.join(parts)}</{name}>"
