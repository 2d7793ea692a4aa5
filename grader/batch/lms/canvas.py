"""Canvas: what lies in "Download Submissions"? `name_LATE_user_attachment_file`, all in one folder."""

from __future__ import annotations

import re
from collections import defaultdict

from grader.batch.lms.handed import Handed
from grader.batch.lms.parcel import Parcel
from grader.batch.rows import Person

_FILE = re.compile(r"(?P<name>.+?)(?P<late>_LATE)?_(?P<user>[1-9]\d*)_(?P<att>[1-9]\d*)_(?P<file>.+)")
_ANONYMOUS = re.compile(r"(?P<late>LATE_)?(?P<user>anon_[A-Za-z0-9]+)_(?P<att>[1-9]\d*)_(?P<file>.+)")
_AGAIN = re.compile(r"-\d{1,2}(?=(\.tar)?\.\w+$)")  # a file handed in again under its name


def recognise(parcel: Parcel) -> bool:
    """Whether most names have this form, each attachment has its own number and each user one name."""
    found = [match for name in parcel.top if (match := _match(name))]
    if not found or 2 * len(found) < len(parcel.top):
        return False
    names: defaultdict[str, set[str]] = defaultdict(set)
    for match in found:
        names[match["user"]].add(match.groupdict().get("name") or "")
    attachments = {match["att"] for match in found}
    return len(attachments) == len(found) and all(len(each) == 1 for each in names.values())


def sort(parcel: Parcel) -> list[Handed]:
    """One submission a user; what has another form is one of nobody's."""
    files: defaultdict[str, dict[str, str]] = defaultdict(dict)
    late: dict[str, bool] = {}
    people: dict[str, str] = {}
    handed = []
    for name in sorted(parcel.top, key=_attachment):
        match = _match(name)
        if match is None:
            handed.append(Handed(name.rstrip("/"), whole=name))
            continue
        user = match["user"]
        people[user] = match.groupdict().get("name") or ""
        late[user] = late.get(user, False) or bool(match["late"])
        files[user][_AGAIN.sub("", match["file"])] = name  # the later attachment takes the place of the earlier
    for user, name in people.items():
        shown = f"{name}_{user}" if name else user
        handed.append(Handed(shown, (Person(user, name),), files=files[user], late=late[user]))
    return handed


def _match(name: str) -> re.Match[str] | None:
    return None if name.endswith("/") else _ANONYMOUS.fullmatch(name) or _FILE.fullmatch(name)


def _attachment(name: str) -> int:
    match = _match(name)
    return int(match["att"]) if match else 0
