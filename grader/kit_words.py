"""What does the README of a student kit say? Both languages, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.course import Problem

_README = """# Deep learning from scratch: {count} problems

[한국어는 아래에](#한국어)

You need Python 3.11 or newer. Unpack the zip, open a terminal in this folder and type these two commands. The first
installs the grader, the second grades what lies here:

```
python -m pip install {wheel}
grade
```

Where `python` is not found, type `python3`. Where pip refuses because the environment is "externally managed", make one
of your own first: `python3 -m venv .venv`, then `source .venv/bin/activate` (Windows: `py -m venv .venv`, then
`.venv\\Scripts\\activate`).

Each file in `exercises` is a problem. Its first lines say what is asked; write your answer below, save, and type:

| you type | you get |
|---|---|
| `grade {number}` | what is right in problem {number}, what is wrong, and why |
| `grade` | one line for every problem here, and what to do next |
| `grade hint {number}` | a hint; `--level 2` and `--level 3` say more |
| `grade list` | all problems |
| `grade notebook {chapter} -o {chapter}.ipynb` | the problems of a chapter as a notebook |
| `grade init my-answers` | a folder that remembers what you passed, for `grade next` and `grade watch` |

In that folder `grade next` says what to do next, and `grade watch` grades whatever you save until you type q.
In a notebook, `%load_ext grader` and then `%grade {number}` grade what its cells define. Once installed, all of it
works offline. Solutions are not in this kit; your instructor has them.

# 한국어

Python 3.11 이상이 필요하다. 압축을 풀고 이 폴더에서 터미널을 열어 다음 두 명령을 입력하라.
첫째 명령은 채점기를 설치하고, 둘째 명령은 이 폴더에 있는 답을 채점한다.

```
python -m pip install {wheel}
grade --lang ko
```

`python` 을 찾을 수 없으면 `python3` 을 입력하라. pip 가 "externally managed" 라며 설치를 거부하면 먼저 가상 환경을
만들어라: `python3 -m venv .venv` 다음에 `source .venv/bin/activate`
(윈도우: `py -m venv .venv` 다음에 `.venv\\Scripts\\activate`).

`exercises` 의 파일 하나가 문제 하나이다. 첫 부분에 무엇을 해야 하는지 적혀 있다.
그 아래에 답을 쓰고 저장한 뒤 입력하라.

| 입력 | 결과 |
|---|---|
| `grade {number}` | {number}번 문제에서 무엇이 맞고 무엇이 틀렸는지, 왜 틀렸는지 |
| `grade` | 여기에 있는 모든 문제를 한 줄씩, 그리고 다음에 할 일 |
| `grade hint {number}` | 힌트. `--level 2` 와 `--level 3` 은 더 자세하다 |
| `grade list` | 문제 목록 |
| `grade notebook {chapter} -o {chapter}.ipynb` | 한 장의 문제를 노트북으로 |
| `grade init my-answers --lang ko` | 통과한 문제를 기억하는 폴더. 그 안에서 `grade next`, `grade watch` 를 쓴다 |

그 폴더에서 `grade next` 는 다음에 풀 문제를 보여 주고, `grade watch` 는 q 를 누를 때까지 저장할 때마다 채점한다.
환경 변수 `GRADE_LANG=ko` 를 설정하면 `--lang ko` 를 붙이지 않아도 한국어로 나온다. 노트북에서는 `%load_ext grader` 를
실행하고 나서 `%grade {number}` 으로 셀에 정의한 답을 채점한다. 설치한 뒤에는 인터넷이 없어도 된다. 풀이는 이 꾸러미에
없고 강사가 가지고 있다.
"""


def readme(wheel: str, problems: Sequence[Problem]) -> str:
    """The README of a kit with this wheel and these problems."""
    first = problems[0]
    chapter = first.chapter.partition("_")[0]
    return _README.format(wheel=wheel, count=len(problems), number=first.number, chapter=chapter)
