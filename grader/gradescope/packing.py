"""What does an autograder for Gradescope consist of? A zip with its two scripts, the grader as a wheel, and orders.

With the public seed it holds recorded answers and no solution. A seed of its own needs the solutions; they lie where
nobody but root can read, and the code of a submission runs as somebody else, in a locked sandbox.
"""

from __future__ import annotations

from collections.abc import Sequence

from grader.course import Course, Problem
from grader.gradescope.orders import NAME, Orders
from grader.kit import Members, data_of, pack_wheel, zipped

COURSE = "course"  # the folder with the solutions, where they are needed

SETUP = """#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image.
set -euo pipefail
cd /autograder/source

suits() {  # a Python of 3.11 or later that can make a virtual environment
    command -v "$1" > /dev/null || return 1
    "$1" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2> /dev/null
}

choose() {
    for name in python3 python3.13 python3.12 python3.11; do
        if suits "$name"; then echo "$name"; return; fi
    done
    return 1
}

if ! python=$(choose); then
    apt-get update
    for name in python3.12 python3.11 python3; do
        apt-get install -y --no-install-recommends "$name" "$name-venv" && suits "$name" && break
    done
    python=$(choose) || { echo "no Python 3.11 or later can be had: choose a newer base image" >&2; exit 1; }
fi

"$python" -m venv /autograder/venv
/autograder/venv/bin/pip install --disable-pip-version-check --quiet ./*.whl
chmod -R go-rwx /autograder/source
/autograder/venv/bin/grade doctor  # for the log: versions, and what protects this image
"""

RUN = """#!/usr/bin/env bash
# Gradescope runs this for every submission, as root, in /autograder.
cd /autograder
results=results/results.json
rm -f "$results"
venv/bin/python -I -m grader.gradescope.serving /autograder
if [ ! -s "$results" ]; then  # it was ended from outside; without a score nobody gets a zero for that
    echo '{"output": "The autograder was ended before it could judge; run it again.", "tests": []}' > "$results"
fi
"""


def pack_autograder(course: Course, problems: Sequence[Problem], orders: Orders) -> bytes:
    """The zip. Records have to be there: raises as `pack_wheel`."""
    wheel, packed = pack_wheel(course, problems)
    members: Members = {"setup.sh": SETUP.encode(), "run_autograder": RUN.encode(), NAME: orders.data(), wheel: packed}
    if orders.seed is not None:
        members |= {f"{COURSE}/{name}": data for name, data in _with_solutions(course, problems).items()}
    return zipped(members, programs=("setup.sh", "run_autograder"))


def _with_solutions(course: Course, problems: Sequence[Problem]) -> Members:
    """A course folder of these problems. Solutions may import each other, so all of them go along."""
    theirs = [path for one in problems for path in (one.stub, one.checks_file, *one.rigs)]
    theirs += [path for path in sorted((course.root / "solutions").rglob("*.py")) if "__pycache__" not in path.parts]
    return {path.relative_to(course.root).as_posix(): path.read_bytes() for path in theirs} | data_of(course)
