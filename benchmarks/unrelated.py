"""How often is a mistake named for a wrong answer that is not that mistake? Never, of 1,000 for each problem.

Run as a program: python benchmarks/unrelated.py [--count N] [PROBLEM ...].
"""

from __future__ import annotations

import argparse
import sys
import time

from timing import ROOT

sys.path.insert(0, str(ROOT / "tests" / "engine"))
from misjudging import study

from grader.course import open_course
from grader.materials import open_materials


def main() -> None:
    """Try the answers, problem after problem."""
    parser = argparse.ArgumentParser()
    parser.add_argument("problems", nargs="*")
    parser.add_argument("--count", type=int, default=1000)
    options = parser.parse_args()
    course = open_course(ROOT)
    print(f"{'':32s}{'tried':>7s}{'right':>7s}{'unfit':>7s}{'same':>7s}{'wrong':>7s}{'s':>8s}")
    wrong = 0
    for problem in course.find(options.problems) if options.problems else course.problems:
        begin = time.perf_counter()
        found = study(open_materials(course, problem), options.count)
        figures = found.tried, found.right, found.broke, found.same, len(found.misjudged)
        print(f"{problem.stem:32s}" + "".join(f"{n:7d}" for n in figures) + f"{time.perf_counter() - begin:8.1f}")
        for said in found.misjudged[:3]:
            print(f"    {said}")
        wrong += len(found.misjudged)
    print(f"misjudged: {wrong} (at most 0: {'NO' if wrong else 'yes'})")


if __name__ == "__main__":
    main()
