"""What does the README in a learner's folder say?"""

from __future__ import annotations

from grader.text import Text

_STUBS = Text(
    "Each file in the folders here is a stub: its first lines tell what is asked, and you fill in the bodies. Type in "
    "this\nfolder:",
    "각 폴더의 파일은 스텁이다. 무엇을 하라는 것인지는 파일 첫머리에 있고, 함수와 클래스의 본문을 채우면 된다. 이 "
    "폴더에서\n다음을 쓴다.",
)
_NOTEBOOKS = Text(
    "There is a notebook for each chapter: below what is asked stands a cell to fill in, and one that grades it. In a "
    "notebook\n`%grade 60` grades, and `%grade plot 60` draws. In a terminal, once the notebook is saved, type in this "
    "folder:",
    "장마다 노트북이 하나씩 있다. 문제 설명 아래에 답을 쓸 셀과 채점하는 셀이 있다. 노트북 안에서는 `%grade 60` 으로 "
    "채점하고\n`%grade plot 60` 으로 그린다. 노트북을 저장한 다음에는 이 폴더의 터미널에서 다음을 쓸 수 있다.",
)
_README = Text(
    """# Your answers

{how}

| you type | you get |
|---|---|
| `grade next` | the next unsolved problem: what is asked, and where to write |
| `grade watch` | every file graded when you save it |
| `grade 60` | every check of problem 60 |
| `grade hint 60` | a hint; `--level 2` and `--level 3` say more |
| `grade why 60` | the failing call, ready to paste into Python |
| `grade plot 60` | your answer drawn beside the right one |
| `grade solution 60` | a solution, once you have passed |
| `grade reset 60` | the stub again; your answer is kept as a backup |
| `grade stats` | how far you are |

`grade-progress.json` remembers what you have passed. It may be moved and copied with the folder.
""",
    """# 내 답안

{how}

| 입력 | 결과 |
|---|---|
| `grade next` | 다음에 풀 문제: 문제 설명과 답을 쓸 곳 |
| `grade watch` | 파일을 저장할 때마다 채점 |
| `grade 60` | 60번 문제의 모든 검사 |
| `grade hint 60` | 힌트. `--level 2`, `--level 3` 은 더 자세하다 |
| `grade why 60` | 틀린 호출을 파이썬에 붙여 넣을 수 있는 코드로 |
| `grade plot 60` | 내 답을 정답과 나란히 그린 그림 |
| `grade solution 60` | 통과한 뒤에 보는 풀이 |
| `grade reset 60` | 스텁으로 되돌리기. 작성한 답은 백업으로 남는다 |
| `grade stats` | 어디까지 풀었는지 |

`grade-progress.json` 에는 통과한 문제가 적힌다. 폴더와 함께 옮기거나 복사해도 된다.
""",
)


def readme_text(*, notebook: bool) -> Text:
    """The README of a folder of stubs, or of notebooks."""
    return _README.fill(how=_NOTEBOOKS if notebook else _STUBS)
