"""How are words on the command line read, and what is said of words that cannot be?"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from grader.faults import UsageFault
from grader.learning.progress import lang_here
from grader.text import Lang, Text, choose_lang

_SEE_HELP = Text(
    "{said} '{prog} --help' shows what can be typed.", "{said} 쓸 수 있는 것은 '{prog} --help' 가 보여 준다."
)
_SAID = (  # what argparse and the types below say -> what we say
    (
        r"unrecognized arguments: (?P<it>.*)",
        Text("there is nothing called {it} here.", "{it} 은(는) 여기서 쓸 수 없다."),
    ),
    (
        r"argument (?P<it>[^:]*): expected .* argument.*",
        Text("{it} needs a value behind it.", "{it} 뒤에 값을 적어야 한다."),
    ),
    (
        r"the following arguments are required: (?P<it>.*)",
        Text("{it} is missing.", "{it} 이(가) 빠졌다."),
    ),
    (
        r"argument (?P<option>[^:]*): no whole number: (?P<it>.*)",
        Text("{option} takes a whole number, not {it}.", "{option} 에는 정수를 적어야 한다. {it} 은(는) 안 된다."),
    ),
    (
        r"argument (?P<option>[^:]*): not above 0: (?P<it>.*)",
        Text(
            "{option} takes a number above 0, not {it}.",
            "{option} 에는 0보다 큰 수를 적어야 한다. {it} 은(는) 안 된다.",
        ),
    ),
    (
        r"argument (?P<option>[^:]*): not among (?P<all>.*): (?P<it>[^:]*)",
        Text("{option} is one of {all}, not {it}.", "{option} 은(는) {all} 가운데 하나다. {it} 은(는) 안 된다."),
    ),
)
_NO_LANG = Text("the course speaks en and ko, not {it}.", "과정의 언어는 en 과 ko 뿐이다. {it} 은(는) 없다.")

_HELP = {
    "help": Text("show this", "이 도움말을 보여 준다"),
    "lang": Text("language, instead of GRADE_LANG and the locale", "언어 (GRADE_LANG 과 로캘보다 우선한다)"),
    "course": Text("folder of the course, instead of GRADE_COURSE", "과정 폴더 (GRADE_COURSE 보다 우선한다)"),
    "json": Text("write JSON, described in docs/json.md", "JSON 으로 출력한다 (docs/json.md 참고)"),
    "seed": Text("draw the inputs from this seed", "이 시드로 입력을 만든다"),
    "isolation": Text(
        "locked keeps learner code from everything; portable only limits it; auto takes the best there is",
        "locked 는 학습자 코드를 완전히 격리하고, portable 은 시간과 메모리만 제한하며, auto 는 가능한 것을 고른다",
    ),
    "limit": Text("time limit of a check (5)", "검사 하나의 시간 제한, 초 (5)"),
    "memory": Text("memory limit in megabytes (2048)", "메모리 제한, MB (2048)"),
}
_USAGE = Text("usage", "사용법")
_OPTIONS = Text("options", "옵션")
_ARGUMENTS = Text("arguments", "인수")


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaint is one sentence, and whose help is in the language that was asked for."""

    def __init__(self, prog: str, about: Text, lang: Lang, more: str = "") -> None:
        super().__init__(
            prog=prog,
            description=about.say(lang),
            epilog=more,
            add_help=False,
            allow_abbrev=False,
            formatter_class=_formatter(lang),
        )
        self.lang = lang
        self.words = self.add_argument_group(_ARGUMENTS.say(lang))
        self.switches = self.add_argument_group(_OPTIONS.say(lang))

    def word(self, name: str, help: Text, **settings: object) -> None:
        """Add a positional argument."""
        self.words.add_argument(name, help=help.say(self.lang), **settings)  # type: ignore[arg-type]  # as argparse takes them

    def option(self, *names: str, help: Text, **settings: object) -> None:
        """Add an option."""
        self.switches.add_argument(*names, help=help.say(self.lang), **settings)  # type: ignore[arg-type]  # as argparse takes them

    def add_common(self, *, json: bool = False, judging: bool = False) -> None:
        """Add what several commands share: language and course; JSON; how answers are judged."""
        if judging:
            self.option("--seed", metavar="N", type=whole, help=_HELP["seed"])
            ways = ("auto", "locked", "portable")
            self.option(
                "--isolation", metavar="|".join(ways), default="auto", type=one_of(*ways), help=_HELP["isolation"]
            )
            self.option("--limit", metavar="SECONDS", type=positive, help=_HELP["limit"])
            self.option("--memory", metavar="MB", type=positive_whole, help=_HELP["memory"])
        if json:
            self.option("--json", action="store_true", help=_HELP["json"])
        self.option("--lang", metavar="en|ko", help=_HELP["lang"])
        self.option("--course", metavar="PATH", type=Path, help=_HELP["course"])
        self.option("-h", "--help", action="help", help=_HELP["help"])

    def print_help(self, file: object = None) -> None:
        """Write the help; argparse would keep it to itself that nobody reads."""
        print(self.format_help(), end="")

    def error(self, message: str) -> NoReturn:
        """Raise what argparse complains of as one sentence in both languages."""
        said = Text(f"{message}.", f"{message}.")
        for pattern, text in _SAID:
            if found := re.fullmatch(pattern, message, re.DOTALL):
                said = text.fill(**found.groupdict())
        raise UsageFault(_SEE_HELP.fill(said=said, prog=self.prog))


def lang_of(words: Sequence[str]) -> Lang:
    """The language asked for on the command line, in GRADE_LANG, by the learner's folder or by the locale.

    Raises UsageFault for any other.
    """
    wanted = None
    for at, word in enumerate(words):
        if word == "--lang" and at + 1 < len(words):
            wanted = words[at + 1]
        elif word.startswith("--lang="):
            wanted = word.removeprefix("--lang=")
    try:
        if wanted is None and not os.environ.get("GRADE_LANG"):
            return lang_here() or choose_lang()
        return choose_lang(wanted, os.environ)
    except ValueError as error:
        raise UsageFault(_NO_LANG.fill(it=repr(str(error)))) from None


def whole(word: str) -> int:
    """A whole number that is not negative, as seeds are."""
    if not (word.isascii() and word.isdecimal()):
        raise argparse.ArgumentTypeError(f"no whole number: {word!r}")
    return int(word)


def positive_whole(word: str) -> int:
    """A whole number above 0."""
    number = whole(word)
    if number == 0:
        raise argparse.ArgumentTypeError(f"not above 0: {word!r}")
    return number


def positive(word: str) -> float:
    """A finite number above 0."""
    try:
        number = float(word)
    except ValueError:
        number = 0.0
    if not 0 < number < float("inf"):
        raise argparse.ArgumentTypeError(f"not above 0: {word!r}")
    return number


def one_of(*choices: str) -> Callable[[str], str]:
    """One of a few words."""

    def choose(word: str) -> str:
        if word not in choices:
            raise argparse.ArgumentTypeError(f"not among {', '.join(choices)}: {word!r}")
        return word

    return choose


def _formatter(lang: Lang) -> type[argparse.HelpFormatter]:
    class Formatter(argparse.RawDescriptionHelpFormatter):
        """argparse's help with our word for usage, wrapped by cells: a Hangul syllable fills two."""

        def __init__(self, prog: str) -> None:
            usage = _USAGE.say(lang)  # argparse counts its characters; it may fill more cells
            super().__init__(prog, width=min(shutil.get_terminal_size().columns, 90) - _cells(usage) + len(usage))

        def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]  # argparse's own types are private
            super().add_usage(usage, actions, groups, f"{_USAGE.say(lang)}: ")

        def _split_lines(self, text: str, width: int) -> list[str]:
            return wrapped(text, width)

        def _fill_text(self, text: str, width: int, indent: str) -> str:
            tables = [[line] if line[:1] in ("", " ") else wrapped(line, width) for line in text.split("\n")]
            return "\n".join(line for lines in tables for line in lines)

    return Formatter


def processors() -> int:
    """How many processors this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def wrapped(text: str, width: int) -> list[str]:
    """Words in lines of at most so many cells."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if _cells(longer) > width and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
