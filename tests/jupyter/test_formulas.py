"""Formulas of statements are set where they are mathematics through and through, and stay as they are elsewhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from grader.course import Problem, open_course
from grader.jupyter import markdown
from grader.jupyter.formulas import inline_of, latex_of

COURSE = open_course(Path(__file__).resolve().parents[2])
SET = {
    "y = x": "y = x",
    "E = 1/2 * (y - t)**2": r"E = \frac{1}{2} \cdot {\left(y - t\right)}^{2}",
    "y[k] = exp(x[k]) / (exp(x[0]) + ... + exp(x[K-1]))": (
        r"{y}_{k} = \frac{\exp\left({x}_{k}\right)}{\exp\left({x}_{0}\right) + \cdots + \exp\left({x}_{K - 1}\right)}"
    ),
    "out = x @ W1 + b1        (N, H)": r"\mathrm{out} = x \, W_{1} + b_{1} \qquad (N, H)",
    "OH = (H + 2 * pad - filter_h) // stride + 1     rows of windows": (
        r"\mathrm{OH} = \left\lfloor \frac{H + 2 \cdot \mathrm{pad} - \mathrm{filter\_h}}{\mathrm{stride}} "
        r"\right\rfloor + 1 \qquad \text{rows of windows}"
    ),
    "s = sigmoid(a)    sigmoid(a) = 1 / (1 + exp(-a)), entry by entry": (
        r"s = \operatorname{sigmoid}\left(a\right) \qquad \operatorname{sigmoid}\left(a\right) = "
        r"\frac{1}{1 + \exp\left(-a\right)}\text{, entry by entry}"
    ),
    "dz/dx = dz/dt * dt/dx": (
        r"\frac{\mathrm{d}z}{\mathrm{d}x} = \frac{\mathrm{d}z}{\mathrm{d}t} \cdot \frac{\mathrm{d}t}{\mathrm{d}x}"
    ),
    "h <- h + g * g / (sqrt(h) + 1e-7)": r"h \leftarrow h + \frac{g \cdot g}{\sqrt{h} + 10^{-7}}",
    "a - (b - c) * -d <= 2.5e3": r"a - \left(b - c\right) \cdot \left(-d\right) \le 2.5 \times 10^{3}",
    "w1·x1 + w2·x2": r"w_{1} \cdot x_{1} + w_{2} \cdot x_{2}",
    "u = theta    세로로 놓이는 창의 수": r"u = \theta \qquad \text{세로로 놓이는 창의 수}",
}
STAYS = [
    "0 1 2",
    "-2.3  -6.9",
    "lr = 0.1      [-6.1e-10, 8.1e-10]",
    "W = [[1, 2], [3, 4]]",
    "y = 1 if total exceeds theta, else 0",
    "net = Weights()",
    "plt.show()",
    "f(x with h added) / (2 * h)",
    "mask = False   where x > 0",
    "y = f'{x}'",
    "x --> [W1, b1] --> out1",
    "n = len(x)",
    "a = b == c",
    "u = v    50 % of it",
    "u = v    a_b of it",
    "u = (v",
    "(out, mask)",
    "softmax",
    "max = 3",
]


@pytest.mark.parametrize("line", SET)
def test_what_is_mathematics_is_set(line: str) -> None:
    """Indices, fractions, powers, shapes and words beside a formula."""
    made = latex_of([f"    {line}"])
    assert made is not None
    assert " ".join(made).strip() == SET[line]


@pytest.mark.parametrize("line", STAYS)
def test_everything_else_stays_as_it_is(line: str) -> None:
    """Tables, arrays, graphs, code, words; also where other lines beside it are mathematics."""
    assert latex_of([line]) is None
    assert latex_of(["    y = a * x + b", "", f"    {line}"]) is None


def test_lines_are_aligned_and_a_bar_is_a_fraction() -> None:
    """At their first relation; numerator, bar and denominator are one line."""
    assert latex_of(["  a = b", "", "  c = d + e = f"]) == [
        r"\begin{aligned}", r"a &= b \\", "c &= d + e = f", r"\end{aligned}",
    ]  # fmt: skip
    made = latex_of(["    f(x + h) - f(x)", "    ---------------", "          2h"])
    assert made is not None
    assert made[0].strip() == r"\frac{f\left(x + h\right) - f\left(x\right)}{2 \cdot h}"


def test_an_option_of_a_quiz_is_set_only_if_it_is_an_equation() -> None:
    """A row of numbers or a sentence is text."""
    assert inline_of("P = (OH * S - H + FH) / 2") == r"P = \frac{\mathrm{OH} \cdot S - H + \mathrm{FH}}{2}"
    assert inline_of("H = 7, FH = 3, S = 2") is None
    assert inline_of("by OH / 2") is None


@given(st.text(alphabet="xW1 =+-*/@(),.[]<>{}$\\_^%&'\"e", max_size=40))
def test_nothing_that_is_typed_breaks_the_rendering(line: str) -> None:
    """What is set has its braces in pairs and none of the signs that would end the formula."""
    for made in (latex_of([line]), [inline_of(line) or ""]):
        assert made is None or sound("\n".join(made))


def sound(formula: str) -> bool:
    """Whether braces, parentheses and environments come in pairs, and nothing is in it that ends a formula."""
    depths = [0]
    for sign in re.sub(r"\\[{}_]", "", formula):
        depths.append(depths[-1] + (sign == "{") - (sign == "}"))
    pairs = ((r"\left", r"\right"), (r"\begin", r"\end"))
    counted = all(
        len(re.findall(rf"{re.escape(one)}(?![a-z])", formula))
        == len(re.findall(rf"{re.escape(two)}(?![a-z])", formula))
        for one, two in pairs
    )
    return min(depths) == depths[-1] == 0 and counted and "$" not in formula and "\n\n" not in formula


def displayed(made: str) -> list[str]:
    """The display formulas of Markdown."""
    return re.findall(r"^ *\$\$\n(.*?)\n *\$\$$", made, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_formulas_of_the_course(lang: Any) -> None:
    """Every one that is set is sound; the same are set in both languages, or words keep one of them as it is."""
    found = {problem.stem: displayed(markdown.markdown_of(problem.statement.say(lang))) for problem in COURSE.problems}
    assert all(sound(formula) for formulas in found.values() for formula in formulas)
    assert sum(map(len, found.values())) >= 30
    assert found["p060_softmax"][0].startswith(r"{y}_{k} = \frac{\exp")
    assert not found["p028_and_gate"]  # a table and a formula with words


def words_of(html: str) -> str:
    """What is read of HTML, without spaces and marks of lists."""
    read = re.sub(r"</?[a-z][^>]*>", "", html)
    for sign, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        read = read.replace(sign, letter)
    return re.sub(r"\s", "", read)


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("problem", COURSE.problems, ids=lambda problem: problem.stem)
def test_markdown_takes_nothing_of_a_statement(problem: Problem, lang: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every star, underscore and bracket is read as it was typed, by a program that knows Markdown."""
    monkeypatch.setattr(markdown, "latex_of", lambda _: None)
    monkeypatch.setattr(markdown, "inline_of", lambda _: None)
    statement = problem.statement.say(lang)
    shown = words_of(
        MarkdownIt("commonmark").enable("table").enable("strikethrough").render(markdown.markdown_of(statement))
    )
    items = re.sub(r"^( *)[-*] ", r"\1", statement, flags=re.MULTILINE)
    assert shown == re.sub(r"\s", "", items)
