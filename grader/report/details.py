"""What does a failing check say, as lines of plain text? The terminal draws the same record."""

from __future__ import annotations

from rich.cells import cell_len

from grader.report import words
from grader.report.sheet import padded
from grader.text import Lang, Text
from grader.verdict import CheckResult, Mismatch, MismatchKind


def details(check: CheckResult, lang: Lang) -> str:
    """What a failing check says, as lines of plain text."""
    lines = [check.call] if check.call else []
    lines += _mismatch(check.mismatch, lang) if check.mismatch else []
    lines += [check.message.say(lang)] if check.message else []
    lines += [f"{one.file}:{one.line}: {one.code}" for one in check.trace]
    likely = check.likely or (check.mismatch.pattern if check.mismatch else None)
    lines += [f"{words.LIKELY.say(lang)} {likely.say(lang)}"] if likely else []
    return "\n".join(lines)


def _mismatch(mismatch: Mismatch, lang: Lang) -> list[str]:
    """As in the terminal: what came, what was expected and how closely, what that means."""
    sentence = mismatch.sentence.say(lang)
    if mismatch.kind is MismatchKind.CONDITION:
        return [sentence, *_value(words.GOT, words.GOT, mismatch.got, mismatch, lang)]
    tolerance = f"  ± {mismatch.tolerance}" if mismatch.tolerance else ""
    return [
        *_value(words.RETURNED, words.EXPECTED, mismatch.got, mismatch, lang),
        *_value(words.EXPECTED, words.RETURNED, mismatch.want, mismatch, lang, tolerance),
        sentence,
    ]


def _value(label: Text, other: Text, value: str, mismatch: Mismatch, lang: Lang, behind: str = "") -> list[str]:
    """A value behind its label, the lines of it below each other."""
    if not value:
        return []
    width = max(cell_len(label.say(lang)), cell_len(other.say(lang)))
    lead = f"  {padded(label.say(lang), width)}  " + (f"{mismatch.name} = " if mismatch.name else "")
    return [lead + value.replace("\n", "\n" + " " * cell_len(lead)) + behind]
