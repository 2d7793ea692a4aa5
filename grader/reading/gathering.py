"""How much of a submission is read, and what is said about it on the way?

Everything a learner hands in is bounded here: a source, an archive, all of it together. What is left out is remarked
on in one sentence; equal remarks about several files become one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from grader.reading.names import Kind, split_name
from grader.text import Text

SOURCE_BYTES = 2 << 20  # a .py, and the code cells of a notebook together: the longest answers people write have 0.2 MB
NOTEBOOK_BYTES = 24 << 20  # drawings are stored in the file, as text
NOTEBOOK_VALUES = 2_000_000  # JSON values: some 24 bytes of memory can stand behind one byte of text
TOTAL_BYTES = 64 << 20  # all files of a submission together
FILES = 5_000  # files read
ENTRIES = 100_000  # names looked at: an image folder may lie beside the answers
DEPTH = 24  # folders in folders
NAME_LENGTH = 400
REMARKS = 20

TOO_BIG = Text(
    "{files}: larger than an answer can be, so it was left out; hand in code without data and outputs.",
    "{files}: 답으로 보기에는 너무 커서 읽지 않았다. 데이터와 출력을 빼고 코드만 제출하라.",
)
TOO_MUCH = Text(
    "{files}: not read, because the submission holds too much; hand in only your .py and .ipynb files.",
    "{files}: 제출물이 너무 커서 읽지 않았다. .py 와 .ipynb 파일만 제출하라.",
)
TOO_MANY = Text(
    "{files}: holds too many files, and only the first were looked at; hand in only your .py and .ipynb files.",
    "{files}: 파일이 너무 많아 앞부분만 살펴보았다. .py 와 .ipynb 파일만 제출하라.",
)
FOREIGN = Text(
    "{files}: an archive of a kind that is not read here; hand in a zip or tar.gz.",
    "{files}: 여기서 읽지 않는 압축 형식이다. zip 이나 tar.gz 로 제출하라.",
)
NO_CODE = Text(
    "{files}: neither Python nor a notebook; hand in .py or .ipynb files, a folder of them, a zip or a tar.gz.",
    "{files}: 파이썬 파일도 노트북도 아니다. .py 나 .ipynb 파일, 그런 폴더, zip, tar.gz 를 제출하라.",
)
LINK = Text(
    "{files}: a link, which is not followed; hand in the file itself.",
    "{files}: 링크는 따라가지 않는다. 파일 자체를 제출하라.",
)
NO_FILE = Text(
    "{files}: not an ordinary file, so it was not opened.",
    "{files}: 보통 파일이 아니어서 열지 않았다.",
)


class Unreadable(Exception):
    """A file cannot be read; `why` has a place for `{files}`. Never leaves the reading of a submission."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.en)
        self.why = why


@dataclass(frozen=True, slots=True)
class RawFile:
    """One file as it was handed in: its cleaned path inside the submission, and its bytes."""

    name: str
    data: bytes


@dataclass
class Gathering:
    """What was read of one submission so far, and how much more may be."""

    files: list[RawFile] = field(default_factory=list)
    bytes_left: int = TOTAL_BYTES
    entries_left: int = ENTRIES
    unpacked: int = 0  # bytes that archives held on the way to their sources
    _remarks: dict[Text, list[str]] = field(default_factory=dict)

    def remark(self, sentence: Text, name: str) -> None:
        """Say something about a file; `sentence` has a place for `{files}`."""
        self._remarks.setdefault(sentence, []).append(name)

    def allowance(self, name: str) -> int:
        """How many bytes of this file may be read: 0, with a remark, when it is none that can be read here."""
        kind = split_name(name).kind
        if kind not in (Kind.PYTHON, Kind.NOTEBOOK):
            self.remark(FOREIGN if kind is Kind.FOREIGN_ARCHIVE else NO_CODE, name)
            return 0
        if self.bytes_left <= 0 or len(self.files) >= FILES:
            self.remark(TOO_MUCH, name)
            return 0
        return min(self.bytes_left, NOTEBOOK_BYTES if kind is Kind.NOTEBOOK else SOURCE_BYTES)

    def add(self, name: str, data: bytes, allowed: int) -> None:
        """Take a file of which at most `allowed` + 1 bytes were read; one that is longer is left out."""
        self.bytes_left -= len(data)
        if len(data) > allowed:
            self.remark(TOO_BIG, name)
        else:
            self.files.append(RawFile(name, data))

    def remarks(self) -> tuple[Text, ...]:
        """Everything that was said, one sentence for all files it is true of."""
        said = [sentence.fill(files=_listed(names)) for sentence, names in self._remarks.items()]
        return tuple(said[:REMARKS])


def _listed(names: list[str]) -> Text:
    first, more = ", ".join(names[:3]), len(names) - 3
    return Text(f"{first} and {more} more", f"{first} 외 {more}개") if more > 0 else Text(first, first)
