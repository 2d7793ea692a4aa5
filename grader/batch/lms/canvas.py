"""Canvas: what lies in "Download Submissions"? `name_LATE_user_attachment_file`, all in one folder."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from grader.batch.lms.handed import Handed
from grader.batch.lms.parcel import Parcel
from grader.batch.rows import Person

_NUMBER = r"[1-9]\d*"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<late>LATE_)?(?P<user>anon_[A-Za-z0-9]+)_(?P<att>{_NUMBER})_(?P<file>.+)",
        rf"(?P<name>.+?)(?P<late>_LATE)?_(?P<user>{_NUMBER})_(?P<att>{_NUMBER})_(?P<file>.+)",
        # written on the page: no attachment, so no second number
        r"(?P<late>LATE_)?(?P<user>anon_[A-Za-z0-9]+)_(?P<file>(text|link)\.html)",
        rf"(?P<name>.+?)(?P<late>_LATE)?_(?P<user>{_NUMBER})_(?P<file>(text|link)\.html)",
    )
)
_AGAIN = re.compile(r"-\d{1,2}(?=(\.tar)?\.\w+$)")  # a file handed in again under its name


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a name says. `attachment` is 0 for what was written on the page; `who` is empty in anonymous grading."""

    user: str
    who: str
    late: bool
    attachment: int
    file: str


def recognise(parcel: Parcel) -> bool:
    """Whether most names have this form, each attachment has its own number and each user one name."""
    found = [entry for name in parcel.top if (entry := _entry(name))]
    attachments = [entry.attachment for entry in found if entry.attachment]
    if not attachments or 2 * len(found) < len(parcel.top):
        return False
    names: defaultdict[str, set[str]] = defaultdict(set)
    for entry in found:
        names[entry.user].add(entry.who)
    return len(set(attachments)) == len(attachments) and all(len(each) == 1 for each in names.values())


def sort(parcel: Parcel) -> list[Handed]:
    """One submission a user; what has another form is one of nobody's."""
    files: defaultdict[str, dict[str, str]] = defaultdict(dict)
    late: dict[str, bool] = {}
    people: dict[str, str] = {}
    handed = []
    entries = {name: _entry(name) for name in parcel.top}
    for name, entry in sorted(entries.items(), key=lambda one: one[1].attachment if one[1] else 0):
        if entry is None:
            handed.append(Handed(name.rstrip("/"), whole=name))
            continue
        people[entry.user] = entry.who
        late[entry.user] = late.get(entry.user, False) or entry.late
        files[entry.user][_called(entry, files[entry.user])] = name
    for user, who in people.items():
        shown = f"{who}_{user}" if who else user
        handed.append(Handed(shown, (Person(user, who),), files=files[user], late=late[user]))
    return handed


def _entry(name: str) -> _Entry | None:
    for form in _FORMS if not name.endswith("/") else ():
        if match := form.fullmatch(name):
            said = match.groupdict()
            return _Entry(
                said["user"], said.get("name") or "", bool(said["late"]), int(said.get("att") or 0), said["file"]
            )
    return None


def _called(entry: _Entry, others: dict[str, str]) -> str:
    """What the learner called a file. Without the number of a resubmission, unless another file has that name."""
    plain = _AGAIN.sub("", entry.file)
    names = (plain, entry.file, f"{entry.attachment}_{entry.file}")
    return next((name for name in names if name not in others), names[-1])
