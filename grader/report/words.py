"""What does the terminal say beside what the records say? Every sentence and label, in both languages."""

from __future__ import annotations

from grader.text import Text
from grader.verdict import Verdict

VERDICTS = {
    Verdict.PASSED: Text("passed", "통과"),
    Verdict.FAILED: Text("failed", "틀림"),
    Verdict.NOT_ATTEMPTED: Text("not attempted", "아직 풀지 않음"),
    Verdict.RAISED: Text("raised an exception", "예외 발생"),
    Verdict.TIMED_OUT: Text("timed out", "시간 초과"),
    Verdict.OUT_OF_MEMORY: Text("out of memory", "메모리 초과"),
    Verdict.CRASHED: Text("crashed", "비정상 종료"),
    Verdict.SKIPPED: Text("skipped", "건너뜀"),
}

STATUSES = {  # by the values of batch.rows.Status: a learner's report loads nothing of a class
    "graded": Text("graded", "채점함"),
    "partly": Text("partly graded", "일부만 채점함"),
    "nothing found": Text("nothing found", "답 없음"),
    "unreadable": Text("unreadable", "읽을 수 없음"),
    "fault": Text("not graded", "채점 못 함"),
}
ISOLATIONS = {
    "locked": Text("locked", "격리됨(locked)"),
    "portable": Text("portable, which stops accidents and no attackers", "portable(사고는 막지만 공격은 막지 못함)"),
}

# Labels of a failing check. Those that stand below each other are aligned by their width on the screen.
RETURNED = Text("returned", "반환값")
GOT = Text("got", "얻은 값")
EXPECTED = Text("expected", "기대값")
LIKELY = Text("Likely:", "짐작:")
NOTE = Text("Note:", "참고:")
PRINTED = Text("printed:", "출력:")
TRACE = Text("{file}, line {line}", "{file}, {line}번째 줄")
TRACE_IN = Text("{file}, line {line}, in {function}", "{file}, {line}번째 줄, {function} 안")
AGAIN = Text("again:", "다시:")
HINT = Text("hint:", "힌트:")
PICTURE = Text("picture:", "그림:")
SAME = Text("the same as above", "위와 같다")
MORE = Text("... {count} more", "... 이하 {count}줄 생략")

NO_ANSWER = Text(
    "Nothing was found that answers it: write a file {stem}.py, or a notebook cell that defines what the stub defines.",
    "이 문제의 답을 찾지 못했다. {stem}.py 파일을 만들거나, 노트북 셀에서 스텁과 같은 이름을 정의하라.",
)
UNTOUCHED = Text("{file} still is the stub.", "{file} 은(는) 아직 스텁 그대로이다.")

# The end of an overview.
TOTAL = Text("Total", "합계")
PASSED_OF = Text("{passed} of {count} problems passed", "{count}문제 중 {passed}문제 통과")
ALL_PASSED = Text("Everything passed. Well done!", "모두 통과했다. 잘했다!")
NEXT = Text("Next:", "다음:")
NEXT_DETAILS = Text(
    "{command}  shows what is wrong with {number}", "{command}  {number}번에서 무엇이 틀렸는지 보여 준다"
)
NEXT_PROBLEM = Text("{number}  {title}", "{number}번  {title}")

# grade hint
HINT_OF = Text("Hint {level} of {count}", "힌트 {level}/{count}")
HINT_MORE = Text("{command}  says more", "{command}  더 자세한 힌트를 보여 준다")
NO_HINTS = Text("Problem {number} has no hints.", "{number}번 문제에는 힌트가 없다.")
NO_SUCH_HINT = Text(
    "Problem {number} has hints 1 to {count}; {level} is none of them.",
    "{number}번 문제의 힌트는 1부터 {count}까지다. {level} 은(는) 없다.",
)

# grade list
COVERED = Text(
    "{count} {count:entry|entries} of the sources, {problems} {problems:problem|problems}",
    "원전의 항목 {count}개, {problems}문제",
)
LISTED = Text("{count} {count:problem|problems}, {points} {points:point|points}", "{count}문제, {points}점")

# grade batch
CLASS = Text(
    "{rows} of {count} {count:submission|submissions}, {problems} {problems:problem|problems}",
    "제출물 {count}개 중 {rows}개, 문제 {problems}개",
)
MEAN = Text(
    "Mean {mean} of {out_of} points, over the {count} {count:submission that holds|submissions that hold} answers",
    "평균 {mean}/{out_of}점 (답이 있는 제출물 {count}개 기준)",
)
MORE_ROWS = Text("... {count} more, each with its reason in the table", "... 이하 {count}개, 이유는 표에 있다")
WRITTEN = Text("Written: {path}", "저장: {path}")
ISOLATION = Text("Isolation: {which}", "격리: {which}")

# grade verify
SOUND = Text(
    "{count} {count:problem, sound|problems, each sound} on at least {seeds} {seeds:seed|seeds}.",
    "{count}문제 모두 시드 {seeds}개 이상에서 이상 없음.",
)
UNSOUND = Text(
    "{unsound} of {count} {count:problem|problems} {unsound:is|are} not sound: {findings} {findings:finding|findings}.",
    "{count}문제 중 {unsound}문제에 이상 있음: {findings}건.",
)

# grade doctor
COURSE = Text("course", "과정")
VERSIONS = Text("versions", "버전")
ISOLATED = Text("isolation", "격리")
COURSE_HOLDS = Text(
    "{path}: {count} {count:problem|problems}, {solved} with {solved:a solution|solutions}",
    "{path}: {count}문제, 풀이 {solved}개",
)
STOPS = Text("stops {what}", "{what}")
NO_LAYER = Text("not here; it stops {what}", "없음. 있으면 막는 것: {what}")
GAVE_WAY = Text("gives way: {what}", "뚫림: {what}")
WHY_NOT = Text("not locked, since {why}", "locked 격리를 쓸 수 없는 이유: {why}")
NOT_ISOLATED = Text("none: nothing can be graded here", "없음: 여기서는 채점할 수 없다")
