"""Which command was typed, and how does it end?

Everything that goes wrong becomes an exit code and one sentence here, and nowhere else. A command is a module with
`parse` and `run`: it calls one function of the package, has what came back rendered, and returns an exit code.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import grader
from grader.cli.exits import ExitCode
from grader.cli.options import lang_of
from grader.cli.output import Output, open_output
from grader.course import passed_by
from grader.faults import Fault, UsageFault
from grader.sandbox.surroundings import one_thread_each
from grader.text import Text

COMMANDS = {
    "list": "grader.cli.listing",
    "init": "grader.cli.init",
    "next": "grader.cli.next",
    "watch": "grader.cli.watch",
    "why": "grader.cli.why",
    "plot": "grader.cli.plot",
    "solution": "grader.cli.solution",
    "reset": "grader.cli.reset",
    "stats": "grader.cli.stats",
    "hint": "grader.cli.hint",
    "batch": "grader.cli.batch",
    "publish": "grader.cli.publish",
    "export": "grader.cli.export",
    "report": "grader.cli.report",
    "diff": "grader.cli.diff",
    "override": "grader.cli.override",
    "policy": "grader.cli.policy",
    "verify": "grader.cli.verify",
    "doctor": "grader.cli.doctor",
    "record": "grader.cli.record",
    "new": "grader.cli.new",
    "release": "grader.cli.release",
    "gradescope": "grader.cli.gradescope",
    "notebook": "grader.cli.notebook",
}
_BEFORE = ("--lang", "--course")  # options that may stand before the command

_FAULT = Text("the grader itself failed: {what}", "채점기 자체의 오류이다: {what}")
_BUG = Text(
    "the grader itself failed ({what}); GRADE_TRACEBACK=1 shows where.",
    "채점기 자체의 오류이다({what}). GRADE_TRACEBACK=1 로 위치를 볼 수 있다.",
)
_ANOTHER = Text(
    "there is a course in {course}; name it with --course (or GRADE_COURSE) to use it.",
    "{course} 에 과정이 있다. 그 과정을 쓰려면 --course (또는 GRADE_COURSE) 로 지정하라.",
)
_INTERRUPTED = Text("interrupted; nothing more is graded.", "중단했다. 더는 채점하지 않는다.")


def main(words: Sequence[str] | None = None) -> int:
    """Run the command that the words name, and return the exit code."""
    one_thread_each()
    try:
        return _end_of(list(sys.argv[1:] if words is None else words))
    except BrokenPipeError:
        null = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):  # the interpreter flushes them once more on its way out
            with contextlib.suppress(OSError):
                os.dup2(null, stream.fileno())
        return ExitCode.CLOSED


def _end_of(words: list[str]) -> int:
    """How the command ends. Raises BrokenPipeError where nobody reads what it writes."""
    output = open_output("en")
    try:
        output = open_output(lang_of(words))
        return _run(words, output)
    except UsageFault as fault:
        output.complain(fault.said)
        return ExitCode.USAGE
    except KeyboardInterrupt:
        output.complain(_INTERRUPTED)
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception as error:
        if os.environ.get("GRADE_TRACEBACK"):
            raise
        what = str(error) if isinstance(error, Fault) else f"{type(error).__name__}: {error}"
        output.complain((_FAULT if isinstance(error, Fault) else _BUG).fill(what=what))
        return ExitCode.FAULT


def _run(words: list[str], output: Output) -> int:
    at = _first_word(words)
    name = words[at] if at < len(words) and words[at] in COMMANDS else ""
    rest = words[:at] + words[at + 1 :] if name else words
    code: int = ExitCode.PASSED
    try:
        if words[:1] == ["--version"]:
            print(f"grade {grader.__version__}")
        else:
            command = import_module(COMMANDS.get(name, "grader.cli.grade"))
            options = command.parse(rest, output.lang)
            _tell_of_another_course(options, output)
            code = command.run(options, output)
    except SystemExit as end:  # argparse has shown its help
        code = ExitCode.USAGE if end.code else ExitCode.PASSED
    sys.stdout.flush()  # later it could not be told any more that nobody reads
    return code


def _tell_of_another_course(options: argparse.Namespace, output: Output) -> None:
    """Say that the current folder is in a course that is not used; its checks would run outside any sandbox."""
    if "course" not in options or getattr(options, "json", False):
        return
    another = passed_by(options.course)
    if another is not None:
        output.complain(_ANOTHER.fill(course=another))


def _first_word(words: Sequence[str]) -> int:
    """Where the first word is that no option before the command takes."""
    at = 0
    while at < len(words) and words[at].partition("=")[0] in _BEFORE:
        at += 1 if "=" in words[at] else 2
    return at


if __name__ == "__main__":
    sys.exit(main())
