"""Is a question of a quiz answered right? Nothing that is said of a wrong answer gives the right one away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grader.compare import compare
from grader.faults import CourseFault
from grader.judging import CheckFailed, Compared, NotAnswered, judge
from grader.quiz import Options, meant
from grader.recorded import Player, Recorder
from grader.sealing import Key, KnownKey, in_order, known_key, policy_for
from grader.show import show
from grader.text import Text
from grader.tolerance import EXACT
from grader.verdict import Mismatch, MismatchKind

_MOST = 1000  # characters of an answer that are looked at


def key_to(solution: Any, question: str, ordered: bool) -> Key:
    """The key to a question: as the solution has it, or as it was recorded."""
    memory = judge().memory
    if isinstance(memory, Recorder | Player):
        return memory.key(question, ordered)
    return known_key(solution, question, ordered)


def judge_question(given: Any, key: Key, question: str, ordered: bool) -> None:
    """Raises CheckFailed for a wrong answer and NotAnswered for an open question."""
    if not isinstance(given, dict) or question not in given:
        _fail(MismatchKind.MISSING, _NO_ENTRY.fill(question=question), given)
    answer = given[question]
    if answer is None:
        raise NotAnswered
    if key.letters:
        _letters(answer, key, question, ordered)
    else:
        _number(answer, key, question)


def _letters(answer: Any, key: Key, question: str, ordered: bool) -> None:
    options = judge().ours.get(question)
    if not options or (isinstance(key, KnownKey) and any(letter not in options for letter in str(key.right))):
        raise CourseFault(f"the stub has no options for {question}, or the solution's letters are none of them")
    if not isinstance(answer, str) or not answer.strip() or len(answer) > _MOST:
        _fail(MismatchKind.TYPE, _NO_LETTER.fill(letters=", ".join(options)), answer)
    letters = [char for char in answer.lower() if char.isalnum()]
    own = judge().own.get(question) or options
    said = [meant(letter, own, options) for letter in letters]
    if None in said or (key.single and len(said) > 1):
        _fail(MismatchKind.TYPE, _NO_LETTER.fill(letters=", ".join(options)), answer)
    chosen = in_order("".join(str(letter) for letter in said), ordered)
    fits = key.fits(chosen)
    judge().compared.append(Compared(key.evidence(chosen), EXACT, fits, telling=True, question=question))
    if not fits:
        raise CheckFailed(Mismatch(MismatchKind.CONDITION, _wrong_option(letters, own)), answer, called=False)


def _wrong_option(letters: Sequence[str], own: Options) -> Text:
    """What was chosen, as it stands in the learner's stub: English first, Korean second."""
    options = [(letter, own[letter]) for letter in letters if letter in own]
    english, korean = ("\n".join(f"{letter}) {said[at]}" for letter, said in options) for at in (0, -1))
    return _WRONG_OPTION.fill(option=Text(english, korean)) if options else _WRONG


def _number(answer: Any, key: Key, question: str) -> None:
    policy = policy_for(key.whole)
    found = compare(answer, 1 if key.whole else 1.0, policy)  # what is no number at all fails with any number
    if found is not None and found.kind is not MismatchKind.VALUES:
        judge().compared.append(Compared(answer, policy, False, telling=True))
        raise CheckFailed(Mismatch(MismatchKind.CONDITION, found.sentence, got=show(answer)), answer, called=False)
    fits = key.fits(answer)
    judge().compared.append(Compared(key.evidence(answer), policy, fits, telling=True, question=question))
    if not fits:
        raise CheckFailed(Mismatch(MismatchKind.CONDITION, _WRONG, got=show(answer)), answer, called=False)


def _fail(kind: MismatchKind, sentence: Text, value: Any) -> None:
    judge().compared.append(Compared(value, EXACT, False))
    raise CheckFailed(Mismatch(kind, sentence, got=show(value)), value, called=False)


_NO_ENTRY = Text(
    "answers() has to return a dict with the entry {question}.",
    "answers() 는 {question} 항목이 있는 dict 를 반환해야 한다.",
)
_NO_LETTER = Text("The answer is one of the letters {letters}.", "답은 {letters} 가운데 한 글자이다.")
_WRONG_OPTION = Text("This is not the answer:\n{option}", "답이 아니다:\n{option}")
_WRONG = Text("This is not the answer.", "답이 아니다.")
