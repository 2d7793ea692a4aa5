"""How does an author read what is not sound?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rich.console import Console

from grader.course import Problem
from grader.report import words
from grader.report.sheet import Sheet
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.verifying import Finding, Proof


def render_findings(problem: Problem, findings: Sequence[Finding], console: Console, lang: Lang) -> None:
    """What is not sound about one problem, by the part of it that is concerned."""
    sheet = Sheet(console, lang)
    sheet.line(sheet.say(problem.title), lead=f" {problem.number}  ", tail=problem.stem, style="bold")
    for subject, group in groupby(findings, key=lambda finding: finding.subject):
        sheet.line(subject, lead="     ", style="red")
        for finding in group:
            sheet.line(finding.sentence, lead="       ", most=8)
    sheet.blank()


def render_mutants(proofs: Sequence[Proof], console: Console, lang: Lang) -> None:
    """How many slips were tried, where they were."""
    tried = [proof.mutants for proof in proofs if proof.mutants is not None]
    if tried:
        sheet = Sheet(console, lang)
        counts = {"made": sum(one.made for one in tried), "killed": sum(one.killed for one in tried)}
        explained, left = sum(len(one.equivalent) for one in tried), sum(len(one.surviving) for one in tried)
        sheet.line(sheet.say(_MUTANTS, **counts, equivalent=explained, surviving=left), lead=" ")


def proof_to_json(proofs: Sequence[Proof], seeds: int) -> dict[str, Any]:
    """The proof as `docs/json.md` describes it."""
    return {"format": "grade-verify", "version": 1, "seeds": seeds, "problems": [_form(proof) for proof in proofs]}


def _form(proof: Proof) -> dict[str, Any]:
    mutants = proof.mutants
    return {
        "stem": proof.stem,
        "sound": not proof.findings,
        "findings": [{"subject": one.subject, "sentence": one.sentence} for one in proof.findings],
        "mutants": None
        if mutants is None
        else {
            "made": mutants.made,
            "killed": mutants.killed,
            "equivalent": len(mutants.equivalent),
            "surviving": len(mutants.surviving),
        },
        "survivors": [] if mutants is None else list(mutants.surviving),
        "seconds": round(proof.seconds, 3),
    }


_MUTANTS = Text(
    "{made} mutants: {killed} lose points, {equivalent} are explained, {surviving} survive.",
    "변이 {made}개: {killed}개는 점수를 잃고, {equivalent}개는 사유가 있으며, {surviving}개가 살아남았다.",
)


def render_proof(findings: Sequence[Finding], count: int, seeds: int, console: Console, lang: Lang) -> None:
    """The last line."""
    sheet = Sheet(console, lang)
    unsound = len({finding.stem for finding in findings})
    said = words.UNSOUND if findings else words.SOUND
    sheet.line(sheet.say(said, unsound=unsound, count=count, findings=len(findings), seeds=seeds), lead=" ")
