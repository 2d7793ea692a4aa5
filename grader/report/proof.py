"""How does an author read what is not sound?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from grader.course import Problem
from grader.report import words
from grader.report.sheet import Sheet, clean
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.verifying import Finding, Proof

_HEADS = (
    Text("seeds", "시드"),
    Text("mutants", "변이"),
    Text("killed", "잡힘"),
    Text("equal", "동치"),
    Text("alive", "생존"),
    Text("found", "이상"),
    Text("s", "초"),
)
_MUTANTS = Text(
    "{made} mutants: {killed} lose points, {equivalent} are explained, {surviving} survive.",
    "변이 {made}개: {killed}개는 점수를 잃고, {equivalent}개는 사유가 있으며, {surviving}개가 살아남았다.",
)
_REMEMBERED = Text(
    "{count} {count:problem was|problems were} found sound before and {count:has|have} not changed (*): --all proves "
    "all again.",
    "{count}문제는 전에 이상이 없었고 그 뒤 바뀌지 않았다(*). --all 은 모두 다시 검증한다.",
)


def render_findings(problem: Problem, findings: Sequence[Finding], console: Console, lang: Lang) -> None:
    """What is not sound about one problem, by the part of it that is concerned."""
    sheet = Sheet(console, lang)
    sheet.line(sheet.say(problem.title), lead=f" {problem.number}  ", tail=problem.stem, style="bold")
    for subject, group in groupby(findings, key=lambda finding: finding.subject):
        sheet.line(subject, lead="     ", style="red")
        for finding in group:
            sheet.line(finding.sentence, lead="       ", most=8)
    sheet.blank()


def render_table(proofs: Sequence[Proof], problems: Mapping[str, Problem], console: Console, lang: Lang) -> None:
    """A line for each problem: on how many seeds, what became of its mutants, what it took."""
    sheet = Sheet(console, lang)
    table = Table(box=None, padding=(0, 0, 0, 1), width=sheet.width, header_style="dim")
    table.add_column("", justify="right", no_wrap=True, min_width=4)
    table.add_column("", no_wrap=True, overflow="ellipsis", ratio=1)
    for head in _HEADS:
        table.add_column(sheet.say(head), justify="right", no_wrap=True)
    for proof in proofs:
        problem, mutants = problems[proof.stem], proof.mutants
        counted = ("", "", "", "") if mutants is None else (
            str(mutants.made), str(mutants.killed), str(len(mutants.equivalent)), str(len(mutants.surviving)),
        )  # fmt: skip
        found = str(len(proof.findings)) if proof.findings else ""
        took = f"{proof.seconds:.1f}{'*' if proof.remembered else ' '}"
        row = (problem.number, clean(problem.stem.partition("_")[2]), str(proof.seeds or ""), *counted, found, took)
        table.add_row(*map(Styled, row), style="red" if proof.findings else None)
    console.print(table)


def render_proof(proofs: Sequence[Proof], console: Console, lang: Lang) -> None:
    """The last lines."""
    sheet = Sheet(console, lang)
    tried = [proof.mutants for proof in proofs if proof.mutants is not None]
    if tried:
        counts = {"made": sum(one.made for one in tried), "killed": sum(one.killed for one in tried)}
        explained, left = sum(len(one.equivalent) for one in tried), sum(len(one.surviving) for one in tried)
        sheet.line(sheet.say(_MUTANTS, **counts, equivalent=explained, surviving=left), lead=" ")
    if remembered := sum(proof.remembered for proof in proofs):
        sheet.line(sheet.say(_REMEMBERED, count=remembered), lead=" ")
    findings, unsound = sum(len(proof.findings) for proof in proofs), sum(bool(proof.findings) for proof in proofs)
    said = words.UNSOUND if findings else words.SOUND
    seeds = min(proof.seeds for proof in proofs)
    sheet.line(sheet.say(said, unsound=unsound, count=len(proofs), findings=findings, seeds=seeds), lead=" ")


def proof_to_json(proofs: Sequence[Proof]) -> dict[str, Any]:
    """The proof as `docs/json.md` describes it."""
    seeds = min(proof.seeds for proof in proofs)
    return {"format": "grade-verify", "version": 1, "seeds": seeds, "problems": [_form(proof) for proof in proofs]}


def _form(proof: Proof) -> dict[str, Any]:
    mutants = proof.mutants
    return {
        "stem": proof.stem,
        "sound": not proof.findings,
        "findings": [{"subject": one.subject, "sentence": one.sentence} for one in proof.findings],
        "seeds": proof.seeds,
        "mutants": None
        if mutants is None
        else {
            "made": mutants.made,
            "killed": mutants.killed,
            "equivalent": len(mutants.equivalent),
            "surviving": len(mutants.surviving),
        },
        "survivors": [] if mutants is None else list(mutants.surviving),
        "steps": {name: list(harder) for name, harder in proof.steps.items()},
        "seconds": round(proof.seconds, 3),
        "remembered": proof.remembered,
    }
