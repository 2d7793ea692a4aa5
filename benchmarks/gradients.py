"""How often does the gradient checker misjudge a backward pass? Never, over 1,000 seeds of each kind.

Run as a program: python benchmarks/gradients.py [--seeds N] [WORD ...]; words choose the kinds whose names hold one.
"""

from __future__ import annotations

import argparse
import sys
import time

from timing import ROOT

sys.path.insert(0, str(ROOT / "tests" / "numeric"))
from judging_gradients import KINDS, count


def main() -> None:
    """Try the kinds one after the other and print what was counted."""
    parser = argparse.ArgumentParser()
    parser.add_argument("words", nargs="*")
    parser.add_argument("--seeds", type=int, default=1000)
    options = parser.parse_args()
    print(f"{'':42s}{'seeds':>7s}{'right':>9s}{'refused':>9s}{'wrong':>9s}{'accepted':>9s}{'s':>8s}")
    misjudged = 0
    for name, kind in KINDS.items():
        if options.words and not any(word in name for word in options.words):
            continue
        begin = time.perf_counter()
        found = count(kind, options.seeds)
        figures = f"{found.right:9d}{found.right_refused:9d}{found.wrong:9d}{found.wrong_accepted:9d}"
        print(f"{name:42s}{found.seeds:7d}{figures}{time.perf_counter() - begin:8.1f}", flush=True)
        misjudged += found.misjudged
    print(f"misjudged: {misjudged} (at most 0: {'NO' if misjudged else 'yes'})")


if __name__ == "__main__":
    main()
