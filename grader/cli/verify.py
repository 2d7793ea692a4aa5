"""`grade verify [PROBLEM ...]`: is the course sound?"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from grader.cli.engine import engine_for
from grader.cli.exits import ExitCode
from grader.cli.options import Parser, positive_whole, processors
from grader.cli.signals import interruptible
from grader.course import open_course
from grader.faults import UsageFault
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output
    from grader.verifying import Proof, Seeds

ABOUT = Text(
    "Prove problems sound: solutions and other right answers earn everything, stubs and garbage nothing, mistakes are "
    "told, every small slip in a solution loses points, and the texts agree with each other.",
    "문제를 검증한다. 풀이와 다른 정답은 만점, 스텁과 엉터리 답은 0점이고, 실수는 그 실수로 진단되며, 풀이를 조금씩 "
    "틀리게 고친 변이는 점수를 잃고, 글과 코드가 서로 맞아야 한다.",
)
_PROBLEM = Text("only these, or these chapters (all)", "이 문제나 장만 (전체)")
_SEEDS = Text(
    "inputs that each answer is tried on (auto: 20 to 10000, as many as fit ten seconds of a problem, fewer in a large "
    "course)",
    "답마다 입력을 바꿔 시험할 횟수 (auto: 20–10000번, 한 문제에 10초가 드는 만큼, 문제가 많으면 줄인다)",
)
_RELEASE = Text("as many inputs as fit a minute of each problem", "문제마다 1분이 드는 만큼 입력을 바꿔 시험한다")
_MUTANTS = Text(
    "whether every small slip in a solution is tried (it is); without them it is quicker, and nothing is said of "
    "checks that are missing or redundant",
    "풀이를 조금씩 틀리게 고친 변이를 시험할지 정한다 (시험한다). 빼면 빠르지만 모자라거나 겹치는 검사를 찾지 못한다",
)
_ALL = Text(
    "prove again what was found sound before and has not changed since",
    "전에 이상이 없었고 그 뒤 바뀌지 않은 문제도 다시 검증한다",
)
_WORKERS = Text(
    "processes that share the work (one for each processor)", "작업을 나누어 맡을 프로세스 수 (프로세서마다 하나)"
)
_MORE = Text(
    """exit codes: 0 all are sound, 1 something is not,
            2 cannot be done as typed, 3 a fault of the grader""",
    """종료 코드: 0 모두 이상 없음, 1 이상 있음,
           2 명령을 실행할 수 없음, 3 채점기의 오류""",
)
_NO_SOLUTIONS = Text(
    "{course} has no folder solutions, and nothing is proven without them: name a working copy of the course with "
    "--course (in its folder: --course .).",
    "{course} 에 solutions 폴더가 없어 검증할 수 없다. --course 로 풀이가 있는 과정 폴더를 지정하라"
    "(그 폴더 안에서는 --course .).",
)
_EMPTY = Text("{course} has no problems.", "{course} 에 문제가 없다.")
_TWO_WAYS = Text(
    "--release and --seeds N say two things; leave one away.", "--release 와 --seeds N 은 함께 쓸 수 없다. 하나를 빼라."
)


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade verify", ABOUT, lang, _MORE.say(lang))
    parser.word("problems", metavar="PROBLEM", nargs="*", help=_PROBLEM)
    parser.option("--seeds", metavar="N|auto", type=_count, default=0, help=_SEEDS)
    parser.option("--release", action="store_true", help=_RELEASE)
    parser.option("--mutants", action=argparse.BooleanOptionalAction, default=True, help=_MUTANTS)
    parser.option("--all", action="store_true", help=_ALL)
    parser.option("--workers", metavar="N", type=positive_whole, default=processors(), help=_WORKERS)
    parser.add_common(json=True, judging=True)
    options = parser.parse_args(words)
    if options.release and options.seeds:
        raise UsageFault(_TWO_WAYS)
    return options


def run(options: argparse.Namespace, output: Output) -> int:
    """Prove problem after problem, show what is found as it is found, and say whether all is sound."""
    course = open_course(options.course)
    problems = course.find(options.problems) if options.problems else course.problems
    if course.solutions is None:
        raise UsageFault(_NO_SOLUTIONS.fill(course=course.root))
    if not problems:
        raise UsageFault(_EMPTY.fill(course=course.root))
    from grader.cli.progress import one_line
    from grader.report.proof import proof_to_json, render_findings, render_proof, render_table
    from grader.verifying import verify

    by_stem = {problem.stem: problem for problem in problems}
    done = 0
    with interruptible() as go_on, engine_for(options, course) as engine, one_line(output) as show:

        def on_proof(proof: Proof) -> None:
            nonlocal done
            go_on()
            done += 1
            problem = by_stem[proof.stem]
            if proof.findings and not options.json:
                show("")
                render_findings(problem, proof.findings, output.console, output.lang)
            if done < len(problems):
                show(f" {done}/{len(problems)}  {problem.number}  {output.say(problem.title)}")

        show(f" 0/{len(problems)}")
        proofs = verify(
            engine, problems, seeds=_seeds(options), mutants=options.mutants, workers=options.workers,
            remember=not options.all, on_proof=on_proof,
        )  # fmt: skip
    if options.json:
        output.json(proof_to_json(proofs))
    else:
        render_table(proofs, by_stem, output.console, output.lang)
        render_proof(proofs, output.console, output.lang)
    return ExitCode.FAILED if any(proof.findings for proof in proofs) else ExitCode.PASSED


def _count(word: str) -> int:
    """A number of seeds; 0 for as many as there is time for."""
    return 0 if word == "auto" else positive_whole(word)


def _seeds(options: argparse.Namespace) -> Seeds:
    from grader.verifying import RELEASE, Seeds, exactly

    if options.release:
        return RELEASE
    return exactly(options.seeds) if options.seeds else Seeds()
