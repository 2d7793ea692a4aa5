"""The command line, called in this process, on a course of two problems and with an engine that does as it is told."""

from __future__ import annotations

import sys
import types
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

sys.path.append(str(Path(__file__).resolve().parents[1] / "batch"))  # the engines of a class are its

from fake_engines import RECEIPT

from grader.cli.main import main
from grader.verdict import CheckResult, ProblemReport, Report, Verdict

STUB = '''"""{title}
ko: {title_ko}

Return the number.

[ko]
수를 반환하라.
"""


def {name}(x):
    """The number."""
    raise NotImplementedError("problem")
'''
CHECKS = '''"""A problem."""

from grader.checking import Problem, close

problem = Problem(
    covers=["004:{number}"],
    builds_on=[{builds_on}],
    hints=["""Think.
ko: 생각하라.""", """Subtract.
ko: 빼라."""],
    draws=False,
)


@problem.check(points=10)
def is_right(learner, solution, rng):
    """it is right
    ko: 맞다"""
'''


@dataclass(frozen=True)
class Said:
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def words(self) -> str:
        """What it wrote, wherever the lines were broken."""
        return " ".join((self.out + " " + self.err).split())


Grade = Callable[..., Said]


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course of two problems, which GRADE_COURSE names; the current folder is an empty one beside it."""
    root = tmp_path / "course"
    for number, stem, title, korean in (
        ("28", "p028_and_gate", "The AND gate", "AND 게이트"),
        ("60", "p060_softmax", "Softmax", "소프트맥스"),
    ):
        builds_on = '"p028_and_gate"' if number == "60" else ""
        texts = {
            "exercises": STUB.format(title=title, title_ko=korean, name=stem.partition("_")[2]),
            "grader/checks": CHECKS.format(number=number, builds_on=builds_on),
            "solutions": "",
        }
        for folder, text in texts.items():
            (root / folder / "ch03_neural_network").mkdir(parents=True, exist_ok=True)
            (root / folder / "ch03_neural_network" / f"{stem}.py").write_text(text, encoding="utf-8")
    (tmp_path / "hw").mkdir()
    monkeypatch.chdir(tmp_path / "hw")
    monkeypatch.setenv("GRADE_COURSE", str(root))
    return root


@pytest.fixture
def grade(course: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Grade:
    """Types a command in English, on a screen of 80 columns."""
    for name in ("GRADE_LANG", "GRADE_TRACEBACK", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")

    def type_in(*words: str) -> Said:
        capsys.readouterr()
        code = main(words)
        return Said(int(code), *capsys.readouterr())

    return type_in


@dataclass
class Engines:
    """What the fake engine does, and with which words it was opened."""

    verdict: Verdict = Verdict.PASSED
    finds: bool = True
    raises: BaseException | None = None
    findings: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    opened: dict[str, Any] = field(default_factory=dict)
    asked: list[tuple[str, ...] | None] = field(default_factory=list)
    verified: dict[str, Any] = field(default_factory=dict)
    seeds: int = 20
    mutants: Any = None
    remembered: bool = False
    meanwhile: Callable[[], None] = lambda: None


@dataclass(frozen=True, slots=True)
class Finding:
    """As in the engine."""

    stem: str
    subject: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Proof:
    """As in the engine."""

    stem: str
    findings: tuple[Finding, ...]
    mutants: Any = None
    seconds: float = 1.5
    seeds: int = 20
    remembered: bool = False


class Isolation(StrEnum):
    """As in the engine."""

    AUTO = "auto"
    LOCKED = "locked"
    PORTABLE = "portable"


@pytest.fixture
def engines(monkeypatch: pytest.MonkeyPatch) -> Engines:
    """Puts fakes in the place of the engine and of the proof of the course."""
    what = Engines()

    class Engine:
        receipt = RECEIPT

        def __init__(self, course: Any, **options: Any) -> None:
            what.opened = options
            self.course = course

        def __enter__(self) -> Engine:
            return self

        def __exit__(self, *ended: object) -> None:
            return None

        def finish(self) -> None:
            return None

        def grade(self, submission: Any, problems: Sequence[Any] | None = None, on_problem: Any = None) -> Report:
            what.asked.append(None if problems is None else tuple(problem.stem for problem in problems))
            what.meanwhile()
            if what.raises is not None:
                raise what.raises
            if not submission.sources:
                return Report(submission.name, (), RECEIPT, submission.notes, submission.trouble)
            if not what.finds:
                return Report(submission.name, (), RECEIPT)
            reports = tuple(_report(problem, what.verdict) for problem in problems or self.course.problems)
            for report in reports:
                on_problem(report)
            return Report(submission.name, reports, RECEIPT)

    def verify(engine: Any, problems: Sequence[Any], *, on_proof: Any, **asked: Any) -> tuple[Proof, ...]:
        what.verified = asked
        if what.raises is not None:
            raise what.raises
        proofs = []
        for problem in problems:
            what.meanwhile()
            told = tuple(Finding(problem.stem, *words) for words in what.findings.get(problem.stem, ()))
            proofs.append(Proof(problem.stem, told, mutants=what.mutants, seeds=what.seeds, remembered=what.remembered))
            on_proof(proofs[-1])
        return tuple(proofs)

    running, verifying = types.ModuleType("grader.running"), types.ModuleType("grader.verifying")
    running.__dict__.update(PUBLIC_SEED=7, Isolation=Isolation, Engine=Engine)
    verifying.__dict__.update(
        verify=verify,
        Finding=Finding,
        Seeds=lambda: "auto",
        RELEASE="release",
        exactly=lambda count: f"exactly {count}",
    )
    monkeypatch.setitem(sys.modules, "grader.running", running)
    monkeypatch.setitem(sys.modules, "grader.verifying", verifying)
    return what


def _report(problem: Any, verdict: Verdict) -> ProblemReport:
    points = 10 if verdict is Verdict.PASSED else 0
    check = CheckResult("is_right", problem.checks[0].sentence, verdict, points, 10)
    return ProblemReport(
        problem.stem, problem.number, problem.chapter, problem.title, verdict, points, 10, (check,), "hw.py"
    )
