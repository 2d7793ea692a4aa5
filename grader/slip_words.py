"""What is said of a slip: each sentence tells what happened and what to do, in both languages."""

from __future__ import annotations

from grader.text import Text

MISSPELT = Text(
    "{written} is misspelt: it has to be called {name}.", "{written} 은(는) 철자가 틀렸다. 이름은 {name} 이어야 한다."
)
TWO_SPELLINGS = Text(
    "{name} is asked for and {other} is written: one of the two is misspelt.",
    "{name} 을(를) 찾는데 적혀 있는 것은 {other} 이다. 둘 중 하나는 철자가 틀렸다.",
)
NO_MEMBER = Text(
    "{owner} has nothing called {name}: a method is a def inside the class (look at the indentation), a value is "
    "stored with self.{name} = ...",
    "{owner} 에 {name} 이(가) 없다. 메서드라면 클래스 안에 def 로 정의하고(들여쓰기를 확인하라), 값이라면 "
    "self.{name} = ... 으로 저장하라.",
)
NO_NAME = Text(
    "Nothing is called {name}: write it as in the stub, its def or class at the left edge.",
    "{name} 이라는 이름이 없다. 스텁에 있는 이름 그대로, def 나 class 를 줄 맨 앞에 적어라.",
)
NOT_STORED = Text(
    "self.{name} is read, and {owner} has not stored it by then: set self.{name} = ... in __init__ or in the method "
    "that runs before.",
    "self.{name} 을(를) 읽지만 {owner} 에 아직 저장되어 있지 않다. __init__ 이나 먼저 실행되는 메서드에서 "
    "self.{name} = ... 으로 저장하라.",
)
NOT_RUN = Text(
    "self.{name} is stored by {method} of {owner}, which has not run on this object by then: call {method} first.",
    "self.{name} 은(는) {owner} 의 {method} 이(가) 저장하는데, 이 객체에서는 아직 실행되지 않았다. {method} 을(를) "
    "먼저 호출하라.",
)
REMOVED = Text(
    "np.{name} is gone from numpy: write {new} in its place.",
    "np.{name} 은(는) numpy 에서 없어졌다. 대신 {new} 을(를) 써라.",
)
NO_NUMPY_NEAR = Text(
    "numpy has nothing called {name}: is np.{near} meant?",
    "numpy 에 {name} 은(는) 없다. np.{near} 을(를) 쓰려던 것인가?",
)
NO_NUMPY = Text(
    "numpy has nothing called {name}: look at how it is spelt.", "numpy 에 {name} 은(는) 없다. 철자를 확인하라."
)
NO_RETURN = Text(
    "{name} has no return, and what is not returned is lost: end it with return and the result.",
    "{name} 에 return 이 없다. 반환하지 않은 결과는 사라지므로 끝에서 결과를 return 하라.",
)
NONE_WITHIN = Text(
    "A value on this line is None: a function without return gives None, and so does an attribute that was set to None "
    "and not stored since.",
    "이 줄의 값 하나가 None 이다. return 이 없는 함수는 None 을 주며, None 으로 두고 아직 저장하지 않은 속성도 그렇다.",
)
PARENTHESES = Text(
    "A function stands where its result is wanted: put parentheses behind its name to call it.",
    "결과가 있어야 할 자리에 함수 자체가 있다. 이름 뒤에 괄호를 붙여 호출하라.",
)
NOT_CALLABLE = Text(
    "A value is followed by parentheses, which calls it: write [ ] for an entry and * for a product, and give no value "
    "the name of a function.",
    "값 뒤에 괄호를 붙이면 호출이 된다. 원소는 [ ] 로 꺼내고 곱셈은 * 로 적으며, 값에 함수와 같은 이름을 붙이지 마라.",
)
CLASS_FOR_OBJECT = Text(
    "The class itself is used where an object of it is wanted: make one first, with parentheses behind the name of the "
    "class.",
    "객체가 있어야 할 자리에 클래스 자체를 썼다. 클래스 이름 뒤에 괄호를 붙여 먼저 객체를 만들어라.",
)
NO_SELF = Text(
    "self is forgotten: the first parameter of a method is self, so write def {name}(self, ...).",
    "self 를 빠뜨렸다. 메서드의 첫 매개변수는 self 이므로 def {name}(self, ...) 으로 적어라.",
)
SELF_UNKNOWN = Text(
    "self is used where no parameter has that name: make it the first parameter of the method.",
    "self 라는 매개변수가 없는 곳에서 self 를 썼다. 메서드의 첫 매개변수로 self 를 적어라.",
)
SELF_DOT = Text(
    "{name} belongs to the object: write self.{name}.", "{name} 은(는) 객체에 저장되어 있다. self.{name} 으로 적어라."
)
NUMPY_DOT = Text("{name} is numpy's: write np.{name}.", "{name} 은(는) numpy 의 것이다. np.{name} 으로 적어라.")
PARAMETERS = Text(
    "{name} is called as the stub has it: keep the number, the order and the names of its parameters.",
    "{name} 은(는) 스텁에 있는 대로 호출된다. 매개변수의 개수, 순서, 이름을 스텁과 같게 하라.",
)
NO_INIT = Text(
    "{owner} has no __init__, but a {written}: two underscores stand on each side of init.",
    "{owner} 에 __init__ 이 없고 {written} 이(가) 있다. init 양쪽에 밑줄이 두 개씩 있어야 한다.",
)
DIVISION = Text(
    "In Python 3 the operator / gives a float even where nothing is left over: write // for a count, a size or an "
    "index.",
    "파이썬 3 에서 / 는 나누어떨어져도 실수를 준다. 개수, 크기, 인덱스에는 // 를 써라.",
)
WHOLE = Text(
    "A float is used as a count, a size or an index: compute it with // or make it an int.",
    "개수, 크기, 인덱스 자리에 실수를 썼다. // 로 계산하거나 int 로 바꾸어라.",
)
LIST = Text(
    "A Python list does not compute entry by entry: make an array of it with np.array first.",
    "파이썬 리스트는 원소별로 계산되지 않는다. 먼저 np.array 로 배열을 만들어라.",
)
TRUTH = Text(
    "if, and, or and while take one truth value, and comparing an array gives one for each entry: compute with the "
    "whole array instead of asking.",
    "if, and, or, while 에는 참·거짓이 하나만 필요한데 배열을 비교하면 원소마다 하나씩 나온다. 조건문 대신 배열 전체로 "
    "계산하라.",
)
LIBRARY = Text(
    "{name} is not available here, and not needed: write it with numpy alone.",
    "여기에서는 {name} 을(를) 쓸 수 없고 필요하지도 않다. numpy 만으로 작성하라.",
)
IMPORT = Text(
    "{name} was never imported: begin the file with {new}.",
    "{name} 을(를) import 하지 않았다. 파일 첫머리에 {new} 을(를) 적어라.",
)
OWN_MODULE = Text(
    "{name} is neither part of Python nor handed in: put {file} beside this file, or copy what is needed of it into "
    "this file.",
    "{name} 은(는) 파이썬에 없고 제출물에도 없다. {file} 을(를) 이 파일 옆에 두거나, 필요한 부분을 이 파일에 옮겨 "
    "적어라.",
)
NOT_YET = Text(
    "{name} is used before it is given a value on this way through the function: give it one before the if or the "
    "loop.",
    "이 실행 경로에서는 {name} 에 값을 넣기 전에 사용했다. if 나 반복문 앞에서 먼저 값을 넣어라.",
)
PYTHON_2 = Text("Python 3 has no {name}: write {new}.", "파이썬 3 에는 {name} 이(가) 없다. {new} 을(를) 써라.")
PYTHON_2_PRINT = Text(
    "This is Python 2: {name} is a function now, and what it takes stands in parentheses.",
    "파이썬 2 의 문법이다. 이제 {name} 은(는) 함수이므로 인자를 괄호 안에 적어야 한다.",
)
PYTHON_2_EXCEPT = Text(
    "This is Python 2: write except ValueError as error, or put several exceptions in parentheses.",
    "파이썬 2 의 문법이다. except ValueError as error 로 적거나, 예외가 여럿이면 괄호로 묶어라.",
)
TABS = Text(
    "Tabs and spaces are mixed in the indentation: let the editor turn all tabs into four spaces.",
    "들여쓰기에 탭과 공백이 섞여 있다. 편집기에서 탭을 모두 공백 네 칸으로 바꾸어라.",
)
INDENTATION = Text(
    "The indentation of this line fits no line above it: four spaces for each level, and no tabs among them.",
    "이 줄의 들여쓰기가 위의 어느 줄과도 맞지 않는다. 한 단계에 공백 네 칸씩 쓰고 탭을 섞지 마라.",
)
MERGE = Text(
    "Marks of a merge were left in the file: keep one of the two versions, and remove the lines of <, = and >.",
    "git 병합 표시가 파일에 남아 있다. 두 내용 가운데 하나만 남기고 <, =, > 로 된 줄을 지워라.",
)
NOBODY_TYPES = Text(
    "Nobody can type anything while this is graded: leave input() out, and take the value as an argument.",
    "채점하는 동안에는 입력할 사람이 없다. input() 을 빼고 값을 인자로 받아라.",
)
CHARACTER = Text(
    "A character here only looks like a sign of Python (a full-width bracket, a typographic quote, an invisible "
    "space): type it anew with the keyboard set to English.",
    "파이썬 기호처럼 보이지만 다른 문자가 있다(전각 괄호, 둥근 따옴표, 보이지 않는 공백). 영문 자판으로 다시 입력하라.",
)
RECURSION = Text(
    "The function calls itself without end: it may have the name of the function that was meant to be called.",
    "함수가 자기 자신을 끝없이 부른다. 부르려던 함수와 이름이 같은 것은 아닌지 확인하라.",
)
LAZY = Text(
    "In Python 3 a {what} is no list yet: put list( ) around it, or make an array of that.",
    "파이썬 3 에서 {what} 은(는) 아직 리스트가 아니다. list( ) 로 감싸거나 그것으로 배열을 만들어라.",
)

OF_KIND = {  # AttributeError: whose attribute was asked for -> what is likely
    "list": Text(
        "This is a Python list, which has no {name}: make an array of it with np.array.",
        "이것은 파이썬 리스트라서 {name} 이(가) 없다. np.array 로 배열을 만들어라.",
    ),
    "tuple": Text(
        "This is a tuple, which has no {name}: a function gave several values, so take them apart first.",
        "이것은 튜플이라서 {name} 이(가) 없다. 함수가 값을 여러 개 주었으므로 먼저 나누어 받아라.",
    ),
    "numpy.ndarray": Text(
        "An array has no {name}: it is not a list and not a layer; look at what this variable holds.",
        "배열에는 {name} 이(가) 없다. 배열은 리스트도 계층도 아니다. 이 변수에 무엇이 들어 있는지 확인하라.",
    ),
    "NoneType": NONE_WITHIN,
    "function": PARENTHESES,
    "method": PARENTHESES,
    "builtin_function_or_method": PARENTHESES,
}
