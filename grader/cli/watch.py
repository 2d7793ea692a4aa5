"""`grade watch`: is what I just saved right?"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from grader.cli.engine import engine_for
from grader.cli.exits import ExitCode
from grader.cli.options import Parser
from grader.cli.signals import interruptible
from grader.course import open_course
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output

ABOUT = Text(
    "Grade every file of your folder when you save it. A key shows the next problem, a hint, all checks, the list.",
    "작업 폴더의 파일을 저장할 때마다 채점한다. 키를 눌러 다음 문제, 힌트, 모든 검사, 목록을 볼 수 있다.",
)
_MORE = Text(
    """keys: n next, p previous, h hint (again: a plainer one), d all checks,
      l list (again: only those not passed), r reset, q quit
Where there is no terminal, type a letter and Enter.""",
    """키: n 다음, p 이전, h 힌트(다시 누르면 더 자세히), d 모든 검사,
    l 목록(다시 누르면 통과하지 못한 것만), r 초기화, q 끝내기
터미널이 아니면 글자를 적고 Enter 를 누른다.""",
)


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade watch", ABOUT, lang, _MORE.say(lang))
    parser.add_common(judging=True)
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Watch until q or Ctrl-C."""
    course = open_course(options.course)
    from grader.learning.workspace import open_workspace

    root = open_workspace(course).root
    screen = output.console.is_terminal and not output.console.is_dumb_terminal
    watch = None
    try:
        with interruptible(), engine_for(options, course) as engine:
            from grader.learning.keys import Keys
            from grader.learning.saving import Saves
            from grader.learning.watching import Watch

            watch = Watch(engine, course, root, output.console, output.lang, screen=screen)
            with Saves(root, watch.put), Keys(watch.put, terminal=screen):
                watch.run()
    except KeyboardInterrupt:
        if watch is not None:
            watch.say_bye()
        return ExitCode.INTERRUPTED
    watch.say_bye()
    return ExitCode.PASSED
