"""`grade doctor`: what is there to grade with, and what protects this computer? Why do two reports differ?"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import grader
from grader.cli.exits import ExitCode
from grader.cli.options import Parser
from grader.course import open_course
from grader.faults import RecordFault, SandboxFault, UsageFault
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output
    from grader.report.machine import Machine, Protection
    from grader.verdict import Report

ABOUT = Text(
    "Show what there is to grade with, and what protects this computer from the code that is graded. With two reports "
    "(grade --json), show where they differ and why they may.",
    "무엇으로 채점하는지, 채점되는 코드로부터 이 컴퓨터를 어떻게 보호하는지 보여 준다. 보고서(grade --json) 두 개를 "
    "주면 어디가 다르고 왜 다를 수 있는지 보여 준다.",
)
_REPORTS = Text("two reports to compare, or none", "비교할 보고서 두 개 (없어도 된다)")
_MORE = Text(
    """exit codes: 0 answers can be graded here, 1 they cannot;
            of two reports: 0 the same results, 1 others""",
    """종료 코드: 0 여기서 채점할 수 있음, 1 채점할 수 없음
           보고서 두 개를 줄 때: 0 결과가 같음, 1 결과가 다름""",
)
_TWO = Text(
    "two reports are compared, not {count}: grade doctor A.json B.json",
    "보고서는 {count}개가 아니라 두 개를 비교한다: grade doctor A.json B.json",
)
_NO_REPORT = Text(
    "{path} is no report: write one with 'grade --json > report.json'.",
    "{path} 은(는) 보고서가 아니다. 'grade --json > report.json' 으로 만들어라.",
)
_UNREADABLE = Text("{path} cannot be read ({why}).", "{path} 을(를) 읽을 수 없다({why}).")
_PACKAGES = ("numpy", "matplotlib", "msgpack", "nbformat", "rich")
_PATIENCE = 120  # seconds for what tries the layers, on a cold and busy machine


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade doctor", ABOUT, lang, _MORE.say(lang))
    parser.word("reports", metavar="REPORT", nargs="*", type=Path, help=_REPORTS)
    parser.add_common(json=True)
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Look around, and show it; or compare two reports."""
    if options.reports:
        return _compare(options, output)
    from grader.report.machine import machine_to_json, render_machine

    machine = _isolated(_look_around(options.course))
    if options.json:
        output.json(machine_to_json(machine))
    else:
        render_machine(machine, output.console, output.lang)
    return ExitCode.PASSED if machine.isolation and machine.problems else ExitCode.FAILED


def _compare(options: argparse.Namespace, output: Output) -> int:
    from grader.report.unlike import render_unlike, unlike_to_json
    from grader.unlike import compare_reports

    if len(options.reports) != 2:
        raise UsageFault(_TWO.fill(count=len(options.reports)))
    unlike = compare_reports(*map(_read, options.reports))
    if options.json:
        output.json(unlike_to_json(unlike))
    else:
        render_unlike(unlike, output.console, output.lang)
    return ExitCode.FAILED if unlike.results else ExitCode.PASSED


def _read(path: Path) -> Report:
    from grader.reading.encoding import decode
    from grader.report.json_form import report_from_json

    try:
        found = json.loads(decode(path.read_bytes()).text)  # some shells write UTF-16
        return report_from_json(found if isinstance(found, dict) else {})
    except OSError as error:
        raise UsageFault(_UNREADABLE.fill(path=path, why=error.strerror or error)) from None
    except (ValueError, RecursionError, RecordFault):
        raise UsageFault(_NO_REPORT.fill(path=path)) from None


def _look_around(path: Path | None) -> Machine:
    """Versions and course; what is missing is told as such, since that is what a doctor is asked for."""
    from grader.report.machine import Machine

    machine = Machine(
        engine=grader.__version__,
        python=platform.python_version(),
        platform=f"{platform.system()} {platform.release()} {platform.machine()}",
        packages={name: _version(name) for name in _PACKAGES},
    )
    try:
        course = open_course(path)
    except UsageFault as fault:
        return replace(machine, no_course=fault.said)
    solved = sum(problem.solution is not None for problem in course.problems)
    return replace(machine, course=str(course.root), problems=len(course.problems), solved=solved)


def _isolated(machine: Machine) -> Machine:
    """Open the sandbox that would be had; a lock proves itself then."""
    from grader.report.machine import Protection
    from grader.sandbox.builds import Isolation, Sandboxes
    from grader.sandbox.limits import Limits

    try:
        with Sandboxes(Isolation.AUTO, Limits()) as sandboxes:
            sandboxes.open(draws=False).close()
            kind, why_not = sandboxes.isolation.value, sandboxes.why_not_locked
            layers = tuple(Protection(name, there=True, holds=True) for name in sandboxes.layers)
    except (SandboxFault, ImportError) as error:
        return replace(machine, why_not=f"{error}")
    tried = _tried_layers() if sys.platform == "linux" else ()
    return replace(machine, isolation=kind, why_not=why_not, layers=tried or layers)


def _tried_layers() -> tuple[Protection, ...]:
    """Every layer of the lock, there or not, as `grader.cli.layers` finds it; none where it finds nothing."""
    from grader.report.machine import Protection

    program = [sys.executable, "-P", "-m", "grader.cli.layers"]  # -P: nothing is imported from the current folder
    try:
        done = subprocess.run(program, capture_output=True, text=True, check=True, timeout=_PATIENCE)
        found = json.loads(done.stdout)
        return tuple(
            Protection(one["name"], one["there"], one["holds"], Text(**one["stops"]), failed=tuple(one["failed"]))
            for one in found
            if one["name"] != "work"  # no protection: ordinary work is tried too
        )
    except (OSError, subprocess.SubprocessError, ValueError, KeyError, TypeError):
        return ()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
