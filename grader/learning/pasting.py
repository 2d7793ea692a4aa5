"""How does a learner read a failing call that she can paste into Python?

All of it is Python: what is said stands in comments, so that the output may as well be saved and run.
"""

from __future__ import annotations

import ast
import keyword
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from grader.faults import UsageFault
from grader.learning.failure import Failure
from grader.learning.handed_in import source_of
from grader.learning.literals import Literals
from grader.learning.replay import Script, parameters_in, script_of
from grader.learning.statement import wrapped
from grader.reading.encoding import decode
from grader.report import words
from grader.report.sheet import Sheet, clean
from grader.text import Lang, Text

if TYPE_CHECKING:
    from rich.console import Console

    from grader.course import Problem

RUN_IN = Text("run it in the folder {folder}", "{folder} 폴더에서 실행한다")
RUN_AFTER = Text("run it where {names} is defined, behind your cell", "{names} 을(를) 정의한 셀 다음에 실행한다")
FUNCTION = Text("{name}: the function that the grader hands in", "{name}: 채점기가 넘겨주는 함수")
PLACE = Text(
    "{name} stands for a function that the grader hands in, so the values are not the graded ones: put one here that "
    "takes the same",
    "{name} 은(는) 채점기가 넘겨주는 함수를 대신하므로 채점한 값과 다르게 나온다. 같은 것을 받는 함수를 여기에 적는다",
)
RIG = Text("the grader's own code around your answer", "답을 감싸는 채점기의 코드")
STAND_IN = Text(
    "an array too large to be written is replaced by one of the same shape, so the values are not the graded ones; "
    "--save FILE.npz keeps the real one",
    "너무 커서 적을 수 없는 배열은 모양이 같은 다른 배열로 바꾸었으므로 채점한 값과 다르게 나온다. --save FILE.npz 로 "
    "진짜 값을 저장할 수 있다",
)
LEFT_OUT = Text("{count} earlier calls are left out", "앞선 호출 {count}개는 생략했다")
NO_CALL = Text("no call came to its end: the file itself does not run", "끝난 호출이 없다. 파일 자체가 실행되지 않는다")
MORE = Text("{count} other {count:check|checks} did not pass", "통과하지 못한 검사가 {count}개 더 있다")
_NO_FILE = Text(
    "--shell needs the answer in a .py file of its own.", "--shell 은 답이 따로 .py 파일에 있을 때만 쓸 수 있다."
)
_CANNOT = Text("{path} cannot be written ({why}).", "{path} 에 쓸 수 없다({why}).")


def write_paste(failure: Failure, console: Console, lang: Lang, saved: Path | None = None) -> None:
    """The failing check as Python: its sentence, the call with its inputs, what came of it."""
    for line in _Paste(failure, Sheet(console, lang), saved).lines():
        console.print(line, no_wrap=True, overflow="ignore", crop=False, soft_wrap=True)


def save_arrays(failure: Failure, path: Path) -> None:
    """Keep the arrays that are too large to be written. Raises UsageFault where that cannot be done."""
    script = _script(failure, keep_arrays=True)
    try:
        np.savez(path, **(dict(script.arrays) if script else {}))  # type: ignore[arg-type]  # names are ours
    except OSError as error:
        raise UsageFault(_CANNOT.fill(path=path, why=error.strerror or type(error).__name__)) from None


def shell(failure: Failure, place: Path, lang: Lang) -> None:
    """Python with the call made and everything named; the answer runs there as it does for its author.

    Raises UsageFault where the answer is no file that can be imported.
    """
    file = place if place.is_file() else place / failure.answer.file
    script = _script(failure, keep_arrays=True)
    if script is None or not _module(failure) or not file.is_file() or file.suffix != ".py":
        raise UsageFault(_NO_FILE)
    with tempfile.TemporaryDirectory(prefix="grade-") as room:
        kept = Path(room, "inputs.npz")
        save_arrays(failure, kept)
        code = "\n".join([*_head(failure, script, kept), *_helpers(failure, script, lang), *script.lines])
        program = Path(room, "why.py")
        program.write_text(f"{code}\n", encoding="utf-8")
        environment = os.environ | {"PYTHONPATH": str(file.parent.absolute()), "PYTHONDONTWRITEBYTECODE": "1"}
        subprocess.call([sys.executable, "-i", str(program)], env=environment)


class _Paste:
    def __init__(self, failure: Failure, sheet: Sheet, saved: Path | None) -> None:
        self._failure = failure
        self._sheet = sheet
        self._saved = saved

    def lines(self) -> Iterator[str]:
        failure, sheet = self._failure, self._sheet
        title, sentence = sheet.say(failure.problem.title), sheet.say(failure.result.sentence)
        yield from self._comment(f"{failure.problem.number}  {title}: {sentence}")
        script = _script(failure, keep_arrays=self._saved is not None)
        if script is None:
            yield from self._comment(sheet.say(NO_CALL))
        else:
            yield from self._remarks(script)
            yield from _head(failure, script, self._saved)
            yield from _helpers(failure, script, sheet.lang)
            yield from "\n".join(script.lines).split("\n")
        yield ""
        yield from self._came_of_it()
        if failure.more:
            yield from self._comment(sheet.say(MORE, count=failure.more))
        if failure.problem.picture is not None:
            yield from self._comment(f"{sheet.say(words.PICTURE)}  grade plot {failure.problem.number}")

    def _remarks(self, script: Script) -> Iterator[str]:
        """Where it runs, and in what it is not the very same."""
        say, folder = self._sheet.say, self._failure.answer.file.rpartition("/")[0]
        if not _module(self._failure):
            names = script.names or _defined_by(self._failure.problem)
            yield from self._comment(say(RUN_AFTER, names=", ".join(names)))
        elif folder:
            yield from self._comment(say(RUN_IN, folder=folder))
        if script.stand_ins:
            yield from self._comment(say(STAND_IN))
        if script.left_out:
            yield from self._comment(say(LEFT_OUT, count=script.left_out))

    def _came_of_it(self) -> Iterator[str]:
        result, sheet = self._failure.result, self._sheet
        found = result.mismatch
        if found is not None:
            for label, value in ((words.RETURNED, found.got), (words.EXPECTED, found.want)):
                if value:
                    name = f"{found.name} = " if found.name else ""
                    yield from self._comment(f"{sheet.say(label)}  {name}{value}")
            yield from self._comment(sheet.say(found.sentence))
        if result.message is not None:
            yield from self._comment(sheet.say(result.message))
        elif found is None:
            yield from self._comment(sheet.say(words.VERDICTS[result.verdict]))
        for step in result.trace:
            yield from self._comment(sheet.say(words.TRACE, file=step.file, line=step.line))
            yield from self._comment(f"    {step.code.strip()}")
        likely = result.likely or (found.pattern if found else None)
        if likely is not None:
            yield from self._comment(f"{sheet.say(words.LIKELY)} {sheet.say(likely)}")

    def _comment(self, text: str) -> Iterator[str]:
        for part in clean(text).split("\n"):
            yield from (f"# {line}".rstrip() for line in wrapped(part, self._sheet.width - 2))


def _script(failure: Failure, keep_arrays: bool) -> Script | None:
    if failure.at is None:
        return None
    stub = decode(failure.problem.stub.read_bytes()).text
    parameters = parameters_in(stub) | {f"rig {name}": own[1:] for name, own in parameters_in(failure.rig).items()}
    return script_of(failure.steps, failure.at, parameters, keep_arrays=keep_arrays)


def _defined_by(problem: Problem) -> tuple[str, ...]:
    """What an answer defines: the names at the top of the stub."""
    tops = ast.parse(decode(problem.stub.read_bytes()).text).body
    return tuple(node.name for node in tops if isinstance(node, ast.FunctionDef | ast.ClassDef))


def _module(failure: Failure) -> str:
    """The name by which the answer is imported from its folder; "" for a cell, or a name that Python cannot import."""
    (first, *_) = failure.answer.parts
    name = first.module.rpartition(".")[2]
    return name if name.isidentifier() and not keyword.iskeyword(name) else ""


def _head(failure: Failure, script: Script, saved: Path | None) -> Iterator[str]:
    """The imports, the arrays that are kept in a file, and the seed of what the answer draws."""
    module = _module(failure)
    code = "\n".join(script.lines)
    if script.arrays or "np." in code or script.rig or script.functions or failure.seed is not None:
        yield "import numpy as np"
    if "plt." in code:
        yield "import matplotlib.pyplot as plt"
    if module and script.names:
        yield f"from {module} import {', '.join(script.names)}"
    if script.rig:
        yield f"import {module} as answer" if module else "import sys; answer = sys.modules[__name__]"
    if script.arrays and saved is not None:
        yield f"inputs = np.load({str(saved)!r})"
    if failure.seed is not None:
        yield f"np.random.seed({failure.seed})"
    yield ""


def _helpers(failure: Failure, script: Script, lang: Lang) -> Iterator[str]:
    """What stands around the answer: functions of ours that are handed in, and the rig."""
    literals = Literals(lambda _: None, lambda _: None)
    for at, name in enumerate(script.functions):
        function = failure.functions[at].function if at < len(failure.functions) else None
        own = None if function is None else source_of(function, name, literals.write)
        yield f"# {(FUNCTION if own else PLACE).fill(name=name).say(lang)}"
        yield from own or [f"def {name}(x):", "    return float(np.sum(x**2))"]
        yield ""
    if script.rig:
        yield f"# {RIG.say(lang)}"
        yield from failure.rig.strip().split("\n")
        yield ""
