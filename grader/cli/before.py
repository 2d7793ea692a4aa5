"""What must hold before a class is graded?"""

from __future__ import annotations

import argparse
import errno
import os
import tempfile
from pathlib import Path

from grader.course import Course, open_course
from grader.faults import SandboxFault, UsageFault
from grader.text import Text

_NOT_LOCKED = Text(
    "{why}. To grade the class all the same, with time and memory limits but no protection from what the code of a "
    "submission may do to this computer, add --isolation portable.",
    "{why}. 제출물의 코드가 이 컴퓨터에 하는 일을 막지 못하고 시간과 메모리만 제한해도 괜찮다면 "
    "--isolation portable 을 붙여라.",
)
_COURSE_INSIDE = Text(
    "the course {course} lies among the submissions, so a learner may have written it: name the real one with "
    "--course.",
    "과정 {course} 이(가) 제출물 사이에 있어 학생이 만든 것일 수 있다. --course 로 진짜 과정을 지정하라.",
)
_NO_FOLDER = Text("there is no folder {folder}", "{folder} 폴더가 없다")


def course_for(options: argparse.Namespace) -> Course:
    """The course, which must not lie among the submissions: its checks run here, outside any sandbox."""
    course = open_course(options.course)
    if options.course is None and course.root.resolve().is_relative_to(options.folder.resolve()):
        raise UsageFault(_COURSE_INSIDE.fill(course=course.root))
    return course


def no_lock(fault: SandboxFault) -> UsageFault:
    """What is said where no sandbox can be had and none of another strength was asked for."""
    return UsageFault(_NOT_LOCKED.fill(why=f"{fault}".rstrip(".")))


def try_to_write(path: Path, said: Text) -> None:
    """Know now what would be a pity to learn when a class is graded; no folder is made for a name that was mistyped."""
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        tempfile.TemporaryFile(dir=path.parent).close()
    except FileNotFoundError:
        raise UsageFault(said.fill(path=path, why=_NO_FOLDER.fill(folder=path.parent))) from None
    except OSError as error:
        raise UsageFault(said.fill(path=path, why=error.strerror)) from None
