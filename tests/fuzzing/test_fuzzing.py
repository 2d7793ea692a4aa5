"""Ten thousand random inputs to everything that reads what a stranger wrote: its own fault or a value, little memory.

Each reader has a fixed corpus, which is tried whole, and random changes of it.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgpack
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutating import bounded_growth, cases, little_memory, mutated, raises_only

from grader.batch.lms import gradescope
from grader.batch.roster import read_roster
from grader.cli.doctor import _read as read_report
from grader.compare import compare
from grader.faults import UsageFault
from grader.learning.progress import FILE, read_progress
from grader.patterns import Hints
from grader.reading.archive import read_archive
from grader.reading.encoding import decode
from grader.reading.gathering import Gathering, Unreadable
from grader.reading.notebook import code_cells
from grader.report.filling import read_table
from grader.sandbox.failure import LearnerFailure
from grader.sandbox.line import Budget
from grader.sandbox.session import Session
from grader.sandbox.wire import DRAWING, HANDLE, Codec, Refused, WireError
from grader.show import LONGEST, show
from grader.tolerance import ELEMENTWISE

WIRE, SESSION, ARCHIVE, NOTEBOOK, TEXT, COMPARER, REPORT, PROGRESS, TABLE, METADATA = CASES = (
    2000, 1500, 1400, 1200, 800, 1200, 600, 300, 700, 300,
)  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def _memory_is_bounded() -> Iterator[None]:
    with bounded_growth():
        yield


def test_there_are_ten_thousand() -> None:
    """In every run of the tests."""
    assert sum(CASES) == 10_000


# ------------------------------------------------------------------------------------------------- the wire


def _no_object(item: object) -> tuple[int, object]:
    raise Refused(type(item).__name__)


def _packed(*values: object) -> list[bytes]:
    theirs = Codec(_no_object, {}, writable=True)
    return [theirs.pack(value) for value in values]


def _said(code: int, payload: object) -> bytes:
    return bytes(msgpack.packb(["ok", msgpack.ExtType(code, msgpack.packb(payload)), {}]))


VALUES: tuple[object, ...] = (
    None, True, -1, 2**70, 0.5, float("nan"), 1j, "softmax 가", b"\0\xff", np.float32(0.1), np.ones((2, 3)),
    np.zeros((0, 3)), np.array([True, False]), np.array(1 + 2j), [], (1, (2, [3.0])),
    {"W": np.ones(2), 1: None, (1, 2): "x"},
)  # fmt: skip
REPLIES = [
    *_packed(*(["ok", value, {}] for value in VALUES)),
    *_packed(
        ["raised", "ValueError", "no\x1b[2J", [["source-0", 3, "f"]], ["g"]], ["refused", "a set"],
        ["missing", "", "softmax", ["softmaxx"]], ["call", 1, [np.zeros(3)]],
        ["ok", 1, {7: [np.ones(2), [[[0], 1.0]]]}],
    ),
    _said(HANDLE, [1, "Affine", ["forward", "backward"]]),
    _said(DRAWING, {"axes": [{"lines": [{"x": [1, 2], "y": [1.0, 2.0], "label": "a"}], "title": "t"}]}),
]  # fmt: skip
CODEC = Codec(_no_object, {HANDLE: lambda payload: ("handle", payload)}, writable=False)


def _unpack(data: bytes) -> object:
    return raises_only(WireError, lambda: CODEC.unpack(data))


@pytest.mark.parametrize("data", REPLIES, ids=range(len(REPLIES)))
def test_the_corpus_of_the_wire_is_read(data: bytes) -> None:
    """It is what it is meant to be, drawings aside, which this codec does not know."""
    with little_memory():
        assert (_unpack(data) is not None) == (data != REPLIES[-1])


@cases(WIRE)
@given(mutated([*REPLIES, *_packed(*VALUES)]))
def test_any_bytes_on_the_wire(data: bytes) -> None:
    """Plain data or WireError."""
    _unpack(data)


class Parrot:
    """A line that says what it is given, once, and then that all is well."""

    def __init__(self, said: bytes) -> None:
        self._said = [*_packed(["ok", None, {}]), said]

    def exchange(self, payload: bytes, budget: Budget) -> bytes:
        """The next of its words."""
        return self._said.pop(0) if self._said else _packed(["ok", None, {}])[0]

    def output(self) -> str:
        """Nothing."""
        return ""

    def close(self) -> None:
        """Nothing."""


def _asked(data: bytes) -> object:
    session = Session(Parrot(data), 5.0)
    session.begin_check(0)
    value = raises_only(LearnerFailure, lambda: session.call(0, "", "softmax", (1.0,), {}))
    return show(value)


@cases(SESSION)
@given(mutated(REPLIES))
def test_any_reply_to_a_session(data: bytes) -> None:
    """A value that can be shown, or a failure of the learner's."""
    assert len(str(_asked(data))) <= LONGEST


# ------------------------------------------------------------------------------------- what learners hand in


def _zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as out:
        for name, data in files.items():
            out.writestr(name, data)
    return held.getvalue()


def _tarred(files: dict[str, bytes], form: int) -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w", format=form) as out:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            out.addfile(info, io.BytesIO(data))
    return held.getvalue().rstrip(b"\0") + bytes(1024)


SMALL = {"a.py": b"x = 1\n", "hw/가.py": b"y = 2\n"}
LONG = {("가" * 50) + ".py": b"x = 1\n"}
ARCHIVES = [
    _zipped(SMALL), _zipped(SMALL, zipfile.ZIP_STORED), _zipped(SMALL, zipfile.ZIP_BZIP2), _zipped({}),
    _zipped({"in.zip": _zipped(SMALL), "b.tar.gz": gzip.compress(_tarred(SMALL, tarfile.GNU_FORMAT))}),
    _zipped({"z.py": bytes(4_000_000)}), _tarred(SMALL, tarfile.PAX_FORMAT), _tarred(LONG, tarfile.PAX_FORMAT),
    _tarred(LONG, tarfile.GNU_FORMAT), gzip.compress(_tarred(SMALL, tarfile.USTAR_FORMAT)),
    gzip.compress(_tarred({"x.bin": bytes(3_000_000)}, tarfile.GNU_FORMAT)),
]  # fmt: skip


def _unpacked(data: bytes) -> Gathering:
    held = Gathering()
    raises_only(Unreadable, lambda: read_archive(io.BytesIO(data), "a.zip", "a.zip/", held))
    return held


@pytest.mark.parametrize("data", ARCHIVES, ids=range(len(ARCHIVES)))
def test_the_corpus_of_archives(data: bytes) -> None:
    """Sources, or a remark, or nothing in it."""
    with little_memory():
        held = _unpacked(data)
    assert held.files or held.remarks() or data in (ARCHIVES[3], ARCHIVES[-1])


@cases(ARCHIVE)
@given(mutated(ARCHIVES))
def test_any_archive(data: bytes) -> None:
    """Files inside of it, or a remark, or a refusal; never more in memory than sources may be."""
    held = _unpacked(data)
    assert all(file.name.startswith("a.zip/") and ".." not in file.name.split("/") for file in held.files)


def _book(form: int, *cells: str) -> bytes:
    code = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": cell, "input": cell} for cell in cells]
    boxes = {"cells": code} if form > 3 else {"worksheets": [{"cells": code}]}
    return json.dumps({"nbformat": form, "nbformat_minor": 0, "metadata": {}} | boxes, ensure_ascii=False).encode()


NOTEBOOKS = [
    _book(4, "import numpy as np", "%matplotlib inline\n!pip install x\nx = !ls\n?x"), _book(4),
    _book(3, "%%time\nx = 1"), _book(2, "x = 1"), _book(4, "%%bash\nrm x", "# 60\ndef softmax(x):\n    return x"),
    b"{}", b"[]", b"null", b'{"cells": 3}',
    json.dumps({"cells": [{"cell_type": "code", "source": ["x = 1\n", "y"]}, 3, None]}).encode("utf-16"),
]  # fmt: skip


def _cells(data: bytes) -> object:
    return raises_only(Unreadable, lambda: code_cells(decode(data).text))


@pytest.mark.parametrize("data", NOTEBOOKS, ids=range(len(NOTEBOOKS)))
def test_the_corpus_of_notebooks(data: bytes) -> None:
    """Cells or a sentence."""
    with little_memory():
        _cells(data)


@cases(NOTEBOOK)
@given(mutated(NOTEBOOKS))
def test_any_notebook(data: bytes) -> None:
    """Texts of cells, or a sentence."""
    cells = _cells(data)
    assert cells is None or (isinstance(cells, list) and all(isinstance(cell, str) for cell in cells))


PYTHON = "# -*- coding: euc-kr -*-\n# 소프트맥스\ndef softmax(x):\r\n\treturn x\n"
TEXTS = [PYTHON.encode(name) for name in ("utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le", "utf-32", "johab")]


@cases(TEXT)
@given(mutated([*TEXTS, b"x = 1\0\0\n", b""]))
def test_any_bytes_of_a_source(data: bytes) -> None:
    """A text that a parser takes, and sentences in both languages."""
    text, remarks = decode(data)
    assert text.encode().decode() == text
    assert not set(text) & set("\0\r")
    assert all(remark.en != remark.ko for remark in remarks)


# ------------------------------------------------------------------------------------------------ comparing

WANTED: tuple[object, ...] = (
    np.linspace(-1, 1, 6).reshape(2, 3), 0.5, np.array([True, False]), (np.ones(2), 3), {"W": np.ones(2)}, "text", None,
    [1, 2],
)  # fmt: skip


@cases(COMPARER)
@given(mutated(_packed(*VALUES, *WANTED)), st.sampled_from(WANTED), st.booleans())
def test_any_value_against_any_that_is_expected(data: bytes, want: object, same_kind: bool) -> None:
    """None or a difference with a sentence, for whatever a sandbox may make of its bytes."""
    got = _unpack(data)
    found = compare(got, want, ELEMENTWISE, same_kind=same_kind, hints=Hints(batch=2, others={"W": want}))
    if found is not None:
        assert found.sentence.en
        assert found.sentence.ko
        assert max(len(found.got), len(found.want)) <= LONGEST
    assert compare(got, got, ELEMENTWISE) is None


# ------------------------------------------------------------------------------------- JSON, CSV, and YAML

CHECK = {
    "name": "a", "sentence": {"en": "a", "ko": "가"}, "verdict": "failed", "points": 0, "out_of": 4, "call": "f(1)",
    "mismatch": {"kind": "values", "sentence": {"en": "x", "ko": "엑스"}, "got": "1", "want": "2", "where": [0]},
    "message": None, "trace": [{"file": "a.py", "line": 3, "code": "x", "function": "f"}], "likely": None,
}  # fmt: skip
REPORTS = [
    json.dumps(
        {
            "format": "grade-report", "version": 1, "submission": "kim", "notes": [], "trouble": None,
            "receipt": {"engine": "0.1.0", "course": "x", "python": "3.11", "numpy": "2", "seed": 7},
            "problems": [{"stem": "p060_softmax", "number": "60", "verdict": "failed", "points": 0, "checks": [CHECK]}],
        }
    ).encode(),
    b"{}", b"[]", b'{"format": "grade-report"}', b'{"format": "grade-report", "version": 99}',
]  # fmt: skip


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for files that are read by their path."""
    return tmp_path_factory.mktemp("fuzzing")


@cases(REPORT)
@given(data=mutated(REPORTS))
def test_any_json_for_a_report(place: Path, data: bytes) -> None:
    """A report, or a sentence for whoever asked."""
    (place / "report.json").write_bytes(data)
    raises_only(UsageFault, lambda: read_report(place / "report.json"))


@cases(PROGRESS)
@given(
    data=mutated(
        [b'{"schema": 1, "lang": "ko", "problems": {"60": {"best": 4, "tries": 2, "passed": "2026-01-01"}}}', b"[]"]
    )
)
def test_any_json_for_a_learners_progress(place: Path, data: bytes) -> None:
    """Progress, or one that says it is broken; every question can be asked of it."""
    (place / FILE).write_bytes(data)
    progress = read_progress(place)
    assert progress.lang in (None, "en", "ko")
    progress.graded("60", 5, passed=True)


def _csv(rows: list[list[str]], encoding: str = "utf-8", delimiter: str = ",") -> bytes:
    held = io.StringIO()
    csv.writer(held, delimiter=delimiter).writerows(rows)
    return held.getvalue().encode(encoding)


CLASS = [["학번", "이름", "이메일"], ["20261234", "김철수", "kim@x.kr"], ['2"0', "이, 영희", "a\nb"]]
TABLES = [
    _csv(CLASS), _csv(CLASS, "cp949"), _csv(CLASS, "utf-8-sig"), _csv(CLASS, delimiter=";"),
    _csv(CLASS, delimiter="\t"), b"", b'"', b"\n\n",
    _csv([["Student", "ID", "SIS User ID"], ["Points Possible", "", ""], ["Kim, C", "1.0", "7E+09"]]),
]  # fmt: skip


@cases(TABLE)
@given(data=mutated(TABLES))
def test_any_table_of_a_class(place: Path, data: bytes) -> None:
    """Learners, or a sentence; and what is filled in elsewhere leaves every other byte as it was."""
    path = place / "class.csv"
    path.write_bytes(data)
    raises_only(UsageFault, lambda: read_roster(path))
    table = raises_only(UsageFault, lambda: read_table(path))
    assert table is None or table.data() == data  # type: ignore[attr-defined]  # it is a Table


KIM = "submission_1:\n  :submitters:\n  - :name: Kim\n    :sid: '1'\n  :created_at: 2026-03-01 10:00:00 Z\n"
SHELF = [KIM.encode(), b"a: &a [1]\nb: *a\n", b"--- !ruby/hash\nsubmission_1: {}\n", b"- 1\n", b""]


@cases(METADATA)
@given(data=mutated(SHELF))
def test_any_metadata_of_an_export(data: bytes) -> None:
    """Whose the submissions are, or a sentence."""
    told = raises_only(UsageFault, lambda: gradescope._metadata(data))
    for facts in told.values() if isinstance(told, dict) else ():
        gradescope._handed("submission_1/", facts)
