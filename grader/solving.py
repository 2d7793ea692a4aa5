"""What does the author of a solution say of other answers: which are wrong as well, and which are right?

Solutions and their mistakes are plain numpy; these two decorators are all they take from the grader.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from grader.text import Text, text_of

Answer = TypeVar("Answer", bound=Callable[..., object])
_MARK = "_grader_other_answer"


@dataclass(frozen=True, slots=True)
class OtherAnswer:
    """An answer that takes the place of `target` (the name a learner defines). `wrong`: it is a mistake.

    `decisive`: its wrong values are such as nonsense produces too (zeros, NaN, a truth table), and it speaks all the
    same where a learner fails the very same comparisons with the same values.
    """

    target: str
    name: str
    sentence: Text
    wrong: bool
    decisive: bool
    answer: Callable[..., object]


def mistake(target: Callable[..., object], *, decisive: bool = False) -> Callable[[Answer], Answer]:
    """Mark a function or class as a wrong answer that people write in place of `target`.

    Its docstring is the sentence a learner reads who made it: English, then `ko:` and Korean. Raises ValueError for a
    docstring without both.
    """

    def mark(answer: Answer) -> Answer:
        said = text_of(answer.__doc__)
        sentence = Text(_one_line(said.en), _one_line(said.ko))
        other = OtherAnswer(target.__name__, answer.__name__, sentence, True, decisive, answer)
        setattr(answer, _MARK, other)
        return answer

    return mark


def also_right(target: Callable[..., object]) -> Callable[[Answer], Answer]:
    """Mark a function or class as another right answer in place of `target`; its docstring says which form it shows."""

    def mark(answer: Answer) -> Answer:
        said = _one_line(answer.__doc__ or answer.__name__)
        setattr(answer, _MARK, OtherAnswer(target.__name__, answer.__name__, Text(said, said), False, False, answer))
        return answer

    return mark


def other_answers(names: dict[str, object]) -> tuple[OtherAnswer, ...]:
    """The marked answers among the names of a module, in the order in which they stand there."""
    found = (getattr(item, "__dict__", {}).get(_MARK) for item in names.values())
    return tuple(other for other in dict.fromkeys(found) if isinstance(other, OtherAnswer))


def _one_line(text: str) -> str:
    return " ".join(text.split())
