"""`grade verify [PROBLEM ...]`: is the course sound?"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from grader.cli.engine import engine_for
from grader.cli.exits import ExitCode
from grader.cli.options import Parser, positive_whole
from grader.cli.signals import interruptible
from grader.course import open_course
from grader.faults import UsageFault
from grader.text import Lang, Text

if TYPE_CHECKING:
    from grader.cli.output import Output
    from grader.verifying import Finding, Proof

ABOUT = Text(
    "Prove problems sound: solutions and other right answers earn everything, stubs nothing, mistakes are told.",
    "문제를 검증한다. 풀이와 다른 정답은 만점, 스텁은 0점이고, 실수는 그 실수로 진단되어야 한다.",
)
_PROBLEM = Text("only these, or these chapters (all)", "이 문제나 장만 (전체)")
_SEEDS = Text("inputs that each answer is tried on (5)", "답마다 입력을 바꿔 시험할 횟수 (5)")
_MUTANTS = Text(
    "also try every small slip in a solution: each has to lose points",
    "풀이를 조금씩 틀리게 고친 변이도 모두 시험한다. 변이마다 점수를 잃어야 한다",
)
_WORKERS = Text("processes that share the work (1)", "작업을 나누어 맡을 프로세스 수 (1)")
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


def parse(words: list[str], lang: Lang) -> argparse.Namespace:
    """Read the words of this command."""
    parser = Parser("grade verify", ABOUT, lang, _MORE.say(lang))
    parser.word("problems", metavar="PROBLEM", nargs="*", help=_PROBLEM)
    parser.option("--seeds", metavar="N", type=positive_whole, default=5, help=_SEEDS)
    parser.option("--mutants", action="store_true", help=_MUTANTS)
    parser.option("--workers", metavar="N", type=positive_whole, default=1, help=_WORKERS)
    parser.add_common(json=True, judging=True)
    return parser.parse_args(words)


def run(options: argparse.Namespace, output: Output) -> int:
    """Prove problem after problem, show what is found as it is found, and say whether all is sound."""
    course = open_course(options.course)
    problems = course.find(options.problems) if options.problems else course.problems
    if course.solutions is None:
        raise UsageFault(_NO_SOLUTIONS.fill(course=course.root))
    if not problems:
        raise UsageFault(_EMPTY.fill(course=course.root))
    from grader.cli.progress import one_line
    from grader.report.proof import proof_to_json, render_findings, render_mutants, render_proof
    from grader.verifying import verify

    by_stem = {problem.stem: problem for problem in problems}
    proofs: list[Proof] = []
    done = 0
    with interruptible() as go_on, engine_for(options, course) as engine, one_line(output) as show:

        def on_problem(stem: str, told: tuple[Finding, ...]) -> None:
            nonlocal done
            go_on()
            done += 1
            problem = by_stem[stem]
            if told and not options.json:
                show("")
                render_findings(problem, told, output.console, output.lang)
            if done < len(problems):
                show(f" {done}/{len(problems)}  {problem.number}  {output.say(problem.title)}")

        show(f" 0/{len(problems)}")
        found = verify(
            engine, problems, seeds=options.seeds, on_problem=on_problem, **_more(options, proofs, len(problems))
        )
    if options.json:
        output.json(proof_to_json(sorted(proofs, key=lambda proof: list(by_stem).index(proof.stem)), options.seeds))
    else:
        render_mutants(proofs, output.console, output.lang)
        render_proof(found, len(problems), options.seeds, output.console, output.lang)
    return ExitCode.FAILED if found else ExitCode.PASSED


def _more(options: argparse.Namespace, proofs: list[Proof], count: int) -> dict[str, Any]:
    """What is asked for beyond the plain proof."""
    asked: dict[str, Any] = {}
    if options.json or options.mutants:
        asked |= {"on_proof": proofs.append, "mutants": options.mutants}
    if min(options.workers, count) > 1:
        asked["workers"] = min(options.workers, count)
    return asked
