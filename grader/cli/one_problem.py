"""Which single problem does a word mean, for commands that are about one?"""

from __future__ import annotations

from grader.course import Course, Problem
from grader.faults import UsageFault
from grader.text import Text

PROBLEM = Text("60, softmax or p060_softmax", "60, softmax 또는 p060_softmax")
_ONE = Text("{word!r} is {count} problems; name one.", "{word!r} 은(는) 문제 {count}개다. 하나만 적어라.")


def one_of_course(course: Course, word: str) -> Problem:
    """The problem that a word means. Raises UsageFault for a word that means none, or several."""
    problems = course.find([word])
    if len(problems) > 1:
        raise UsageFault(_ONE.fill(word=word, count=len(problems)))
    return problems[0]
