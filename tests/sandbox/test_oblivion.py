"""Learner code finds nothing in its process that names a folder of ours."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

import grader
from grader.faults import SandboxFault
from grader.sandbox.builds import Isolation, Sandboxes
from grader.sandbox.limits import Limits
from grader.sandbox.remote import Learner
from grader.sandbox.session import Session

OURS = str(Path(grader.__file__).resolve().parent)
SEARCH = '''
import gc, sys

def found(halves):
    """Whatever the process holds and mentions a folder, which is given in two halves: no whole text of it is ours."""
    seen, hits = set(), []
    waiting = [(frame.f_code.co_name, frame) for frame in _frames()]
    gc.unfreeze()
    waiting += [(type(item).__name__, item) for item in gc.get_objects()]
    while waiting:
        where, item = waiting.pop()
        if id(item) in seen:
            continue
        seen.add(id(item))
        if isinstance(item, (str, bytes)):
            text = item if isinstance(item, str) else item.decode("latin-1")
            at = text.find(halves[0])
            if at >= 0 and text[at + len(halves[0]):].startswith(halves[1]):
                hits.append(f"{where}: {text[:120]}")
            continue
        if type(item).__name__ == "code":
            waiting += [(f"code {item.co_name}", part) for part in (item.co_filename, *item.co_consts)]
        elif type(item).__name__ == "frame":
            waiting += [(f"{where}.{name}", held) for name, held in item.f_locals.items()]
            waiting += [(f"{where} code", item.f_code)]
        else:
            name = item.get("__name__", "dict") if type(item) is dict else type(item).__name__
            waiting += [(f"{where} > {name}", held) for held in gc.get_referents(item)]
    return sorted(set(hits))[:40]

def _frames():
    frame = sys._getframe(1)
    while frame is not None:
        yield frame
        frame = frame.f_back

def argued():
    import ctypes
    count, words = ctypes.c_int(), ctypes.POINTER(ctypes.c_wchar_p)()
    ctypes.pythonapi.Py_GetArgcArgv(ctypes.byref(count), ctypes.byref(words))
    return [words[k] for k in range(count.value)]

def imported():
    import fractions, numpy.fft, numpy.polynomial
    return str(fractions.Fraction(1, 2))

def plots():
    import matplotlib.pyplot as plt
    return plt.figure().add_subplot(projection="3d").name
'''


@pytest.fixture(scope="module")
def sandboxes() -> Iterator[Sandboxes]:
    """The locked build; the portable one promises nothing of the kind."""
    try:
        with Sandboxes(Isolation.LOCKED, Limits(seconds=60.0)) as opened:
            yield opened
    except SandboxFault as fault:
        if sys.platform.startswith("linux"):
            raise
        pytest.skip(str(fault))


@contextmanager
def inside(sandboxes: Sandboxes, *, draws: bool) -> Iterator[Learner]:
    """The search, in a sandbox."""
    session = Session(sandboxes.open(draws=draws), 60.0)
    try:
        session.begin_check(1)
        session.ask("load", [["source-0", SEARCH]], {}, "", ["found", "argued", "imported", "plots"])
        yield Learner(session)
    finally:
        session.line.close()


@pytest.mark.parametrize("draws", [False, True])
def test_nothing_names_our_folder(sandboxes: Sandboxes, draws: bool) -> None:
    """Neither modules, code, finders, frames, constants and arguments, nor anything else that can be reached."""
    package = str(Path(np.__file__).parent)
    with inside(sandboxes, draws=draws) as learner:
        assert list(learner.found([OURS[:-3], OURS[-3:]])) == []
        assert list(learner.found([package[:-3], package[-3:]])), "the search finds what is there"
        assert not any(OURS in word for word in learner.argued())


def test_what_may_be_imported_still_can(sandboxes: Sandboxes) -> None:
    """The finders of the granted folders are kept: what was not warm is imported all the same."""
    with inside(sandboxes, draws=False) as learner:
        assert learner.imported() == "1/2"
    with inside(sandboxes, draws=True) as learner:
        assert learner.plots() == "3d"
