"""Both builds of the sandbox behave alike: what crosses, what comes back, and how learner code can end."""

from __future__ import annotations

import gc
import math
import random
import re
import sys
import textwrap
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from grader.faults import SandboxFault
from grader.sandbox import wire
from grader.sandbox.builds import Isolation, Sandboxes
from grader.sandbox.drawing import Drawing
from grader.sandbox.failure import LearnerFailure
from grader.sandbox.limits import Limits
from grader.sandbox.line import LocalLine
from grader.sandbox.passing import Callback, InOut, Ref
from grader.sandbox.remote import Handle, Learner
from grader.sandbox.session import Session
from grader.verdict import Verdict

LIMITS = Limits(seconds=20.0, memory=768 << 20, output=2000)
HANG = 0.4  # seconds for code that never ends


class Answer:
    """A learner's source in a sandbox of one build."""

    def __init__(self, sandboxes: Sandboxes, text: str, *, rig: str, seconds: float, draws: bool):
        self.session = Session(sandboxes.open(draws=draws), LIMITS.seconds)
        self.session.begin_check(1)
        text = textwrap.dedent(text)
        parts = [["source-0", text]]
        needed = re.findall(r"^(?:def|class) (\w+)", text, re.MULTILINE)
        self.loaded = self.session.ask("load", parts, {}, textwrap.dedent(rig), needed)
        self.session.seconds = seconds
        self.session.begin_check(1)
        self.learner = Learner(self.session)

    def failure(self, name: str, *args: object) -> LearnerFailure:
        """How a call fails."""
        with pytest.raises(LearnerFailure) as failed:
            getattr(self.learner, name)(*args)
        return failed.value

    @property
    def output(self) -> str:
        """What was printed."""
        return self.session.line.output()


Load = Callable[..., Answer]


@pytest.fixture(scope="module", params=[Isolation.LOCKED, Isolation.PORTABLE])
def sandboxes(request: pytest.FixtureRequest) -> Iterator[Sandboxes]:
    """One of the two builds, opened once."""
    try:
        with Sandboxes(request.param, LIMITS) as opened:
            yield opened
    except SandboxFault as fault:
        if sys.platform.startswith("linux"):
            raise
        pytest.skip(str(fault))


@pytest.fixture
def load(sandboxes: Sandboxes) -> Iterator[Load]:
    """Loads a source into a fresh sandbox."""
    opened: list[Answer] = []

    def start(text: str, *, rig: str = "", seconds: float = 20.0, draws: bool = False) -> Answer:
        opened.append(Answer(sandboxes, text, rig=rig, seconds=seconds, draws=draws))
        return opened[-1]

    yield start
    for answer in opened:
        answer.session.line.close()


# ------------------------------------------------------------------------------------------------ what crosses


def test_a_call_takes_values_and_gives_values(load: Load) -> None:
    """Arguments of every plain kind, by position and by name, and a result that is read-only."""
    learner = load("def f(*args, **kwargs): return [args, kwargs]").learner
    x = np.arange(6.0).reshape(2, 3)
    got = learner.f(1, x, "가", None, key=(1, [2.5]), W={"a": x})
    args, kwargs = got
    assert args[0] == 1
    np.testing.assert_array_equal(args[1], x)
    assert args[2:] == ("가", None)
    assert kwargs["key"] == (1, [2.5])
    with pytest.raises(ValueError, match="read-only"):
        kwargs["W"]["a"][0, 0] = 9
    with pytest.raises(TypeError, match="copy"):
        got.append(1)


def test_arguments_are_copies_that_may_be_written(load: Load) -> None:
    """The learner may write into an array that was handed over; the grader's own stays as it was."""
    learner = load("def f(x):\n    x += 1\n    return x").learner
    x = np.zeros(3)
    assert learner.f(x).tolist() == [1, 1, 1]
    assert x.tolist() == [0, 0, 0]


def test_objects_stay_and_are_handled(load: Load) -> None:
    """Constructing gives a handle: methods are called, attributes read and set, on the one object in the sandbox."""
    answer = load("""
        class Layer:
            kinds = ("affine",)
            def __init__(self, W, scale=1):
                self.W, self.scale, self.count = W, scale, 0
            def forward(self, x):
                self.count += 1
                return self.scale * x @ self.W
            def __call__(self, x):
                return self.forward(x) + 100
            @property
            def shape(self):
                return self.W.shape
        """)
    layer = answer.learner.Layer(np.eye(2), scale=3)
    assert repr(layer) == "<Layer>"
    assert layer.forward(np.ones(2)).tolist() == [3, 3]
    assert layer(np.ones(2)).tolist() == [103, 103]
    assert (layer.count, layer.shape, layer.kinds) == (2, (2, 2), ("affine",))
    layer.W = 2 * np.eye(2)
    assert layer.forward(np.ones(2)).tolist() == [6, 6]
    other = answer.learner.Layer(np.eye(2))
    assert (layer.count, other.count) == (3, 0)


def test_handles_go_back_into_calls(load: Load) -> None:
    """A handle, and by `ref` an attribute or entry of it, arrives as the very object the learner holds."""
    answer = load("""
        class Net:
            def __init__(self): self.params = {"W": [0.0]}
        def same(net, params, W): return net.params is params and params["W"] is W
        def push(W): W.append(1.0)
        """)
    net = answer.learner.Net()
    assert answer.learner.same(net, Ref(net).params, Ref(net).params["W"]) is True
    answer.learner.push(Ref(net).params["W"])
    assert net.params == {"W": [0.0, 1.0]}


def test_handles_are_released(load: Load) -> None:
    """An object that no check holds any more is let go of in the sandbox; one that is still held stays."""
    answer = load("""
        alive = []
        class Thing:
            def __init__(self): alive.append(1)
            def __del__(self): alive.pop()
            def me(self): return self
        def count(): return len(alive)
        """)
    first, second = answer.learner.Thing(), answer.learner.Thing()
    assert answer.learner.count() == 2
    again = first.me()
    answer.session.results.clear()
    del first
    gc.collect()
    assert answer.learner.count() == 2
    del again
    answer.session.results.clear()
    gc.collect()
    assert answer.learner.count() == 1
    assert second.me() is not None


def test_a_handle_that_comes_again_is_not_freed(load: Load) -> None:
    """An object is let go of while a call is under way that returns it once more: it stays usable."""
    answer = load("""
        class Thing:
            def hello(self): return "hello"
        thing = Thing()
        def give(): return thing
        def ask_and_give(f):
            f(0.0)
            return thing
        """)
    held: list[Any] = [answer.learner.give()]

    def let_go(_: float) -> float:
        answer.session.results.clear()
        held.clear()
        gc.collect()
        return 0.0

    thing = answer.learner.ask_and_give(Callback(let_go, [()], 10))
    assert answer.learner.give() is not None
    assert thing.hello() == "hello"


def test_inout_is_one_object_that_tells_what_became_of_it(load: Load) -> None:
    """An optimizer that updates in place and one that rebinds differ in `held`, not in `value`; it stays one object."""
    answer = load("""
        def in_place(params, grads):
            for key in params: params[key] -= grads[key]
        def rebound(params, grads):
            for key in params: params[key] = params[key] - grads[key]
        first = []
        def remember(p): first.append(p)
        def same(p): return p is first[0]
        def shift(x): x += 1
        """)
    grads = {"W": np.ones(2), "b": np.ones(1)}
    kept, bound = (InOut({"W": np.full(2, 5.0), "b": np.zeros(1)}) for _ in range(2))
    answer.learner.in_place(kept, grads)
    answer.learner.in_place(kept, grads)
    assert kept.value["W"].tolist() == kept.held["W"].tolist() == [3, 3]
    answer.learner.rebound(bound, grads)
    assert bound.value["W"].tolist() == [4, 4]
    assert bound.held["W"].tolist() == [5, 5]
    answer.learner.remember(kept)
    assert answer.learner.same(kept) is True
    x = InOut(np.zeros(2))
    answer.learner.shift(x)
    assert x.value.tolist() == x.held.tolist() == [1, 1]


def test_a_changed_argument_of_another_kind_is_told(load: Load) -> None:
    """Entries added to a list or dict that was handed over are seen."""
    answer = load("def f(d, items):\n    d['new'] = 1\n    items.append(2)")
    table, items = InOut({"a": 1}), InOut([1])
    answer.learner.f(table, items)
    assert table.value == {"a": 1, "new": 1}
    assert items.value == [1, 2]


def test_rigs_run_beside_the_answer(load: Load) -> None:
    """A rig's function gets the learner's module first, and its result crosses as any other."""
    rig = """
        def twice(answer, x, *more):
            return answer.f(answer.f(x)), more
        """
    assert load("def f(x): return x * 3", rig=rig).learner.rig("twice", 2, "a") == (18, ("a",))


def test_figures_arrive_as_drawings(load: Load) -> None:
    """A Figure, and an Axes that is handed in, cross as what can be seen on them."""
    answer = load(
        """
        import numpy as np
        import matplotlib.pyplot as plt
        def draw():
            fig, ax = plt.subplots()
            ax.plot([0, 1, 2], [0, 1, 4], label="square")
            ax.set_title("제곱")
            plt.show()
            return fig
        def on(ax):
            ax.plot([1, 2], [3, 4])
        """,
        draws=True,
    )
    figure = answer.learner.draw()
    assert isinstance(figure, Drawing)
    (line,) = figure.axes[0].lines
    assert (line.x.tolist(), line.y.tolist(), line.label, figure.axes[0].title) == (
        [0, 1, 2],
        [0, 1, 4],
        "square",
        "제곱",
    )
    from grader.sandbox.worker import NEW_AXES

    axes = InOut(NEW_AXES)
    answer.learner.on(axes)
    assert axes.value.axes[0].lines[0].y.tolist() == [3, 4]


# ---------------------------------------------------------------------------------------------------- callbacks


def test_a_callback_runs_on_our_side_and_is_counted(load: Load) -> None:
    """The learner calls a function of ours, which sees where and how often it was asked."""
    answer = load("def slope(f, x, h): return (f(x + h) - f(x - h)) / (2 * h)")
    seen = Callback(lambda x: x**2, [()], 10)
    assert answer.learner.slope(seen, 3.0, 1e-3) == pytest.approx(6)
    assert (seen.count, seen.points) == (2, [3.001, 2.999])


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        ("f(np.zeros(3))", "called with an array of shape (3), it takes shape (2)"),
        ("f(np.zeros((1, 2)))", "called with an array of shape (1, 2), it takes shape (2)"),
        ("f(1.0)", "called with an array of shape (), it takes shape (2)"),
        ("f([1.0, 2.0])", "called with a list, it takes numbers or arrays"),
        ("f()", "takes 1 argument(s), it was called with 0"),
        ("f(np.zeros(2), 1)", "takes 1 argument(s), it was called with 2"),
        ("[f(np.zeros(2)) for _ in range(5)]", "called more than 4 times"),
    ],
)
@pytest.mark.parametrize("caught", [False, True])
def test_a_callback_used_otherwise_fails_with_a_sentence(load: Load, call: str, sentence: str, caught: bool) -> None:
    """Wrong shapes, wrong arguments and too many calls are told, also when the learner's code swallows them."""
    attempt = f"try:\n        {call}\n    except Exception: pass" if caught else call
    failure = load(f"import numpy as np\ndef g(f):\n    {attempt}\n    return 1").failure(
        "g", Callback(lambda x: 0.0, [(2,)], 4)
    )
    assert failure.verdict is Verdict.FAILED
    assert failure.message is not None
    assert sentence in failure.message.en.replace(",)", ")")
    assert "인자로 받은 함수" in failure.message.ko


def test_a_callback_takes_no_more_than_it_may_keep(load: Load) -> None:
    """The points are kept, so all of them together are bounded."""
    seen = Callback(lambda x: 0.0, [(None,)], 1000)
    failure = load("import numpy as np\ndef g(f): return [f(np.zeros(4_000_000)) for _ in range(9)]").failure("g", seen)
    assert failure.message is not None
    assert seen.count == 2


def test_our_own_exception_crosses_as_one_sentence(load: Load) -> None:
    """What a function of ours raises says nothing of our side; the learner may catch it."""

    def secret(x: float) -> float:
        raise RuntimeError("the expected value is 42")

    answer = load("""
        def g(f):
            try: f(1.0)
            except ValueError as error: return str(error)
        """)
    assert answer.learner.g(Callback(secret, [()], 5)) == "the function could not be computed for this argument"


def test_calls_may_lie_within_each_other(load: Load) -> None:
    """A function of ours may call the learner again while it is being called, also with what it is called by."""
    answer = load("""
        def apply(f, x): return f(x) + 1
        def double(x): return 2 * x
        """)
    learner = answer.learner
    inner = Callback(lambda x: learner.double(x), [()], 5)
    outer = Callback(lambda x: learner.apply(inner, x) * 10, [()], 5)
    assert learner.apply(outer, 3.0) == 71
    p = InOut(np.zeros(1))
    assert learner.apply(Callback(lambda x: float(learner.double(p)[0]), [()], 5), 1.0) == 1


def test_a_failure_inside_a_callback_ends_the_check_and_nothing_more(load: Load) -> None:
    """The learner's code that fails in a nested call fails the check; the same sandbox serves the next one."""
    answer = load("""
        def apply(f): return f(1.0)
        def broken(x): return x / 0
        def fine(): return "fine"
        """)
    failure = answer.failure("apply", Callback(lambda x: answer.learner.broken(x), [()], 5))
    assert (failure.verdict, failure.kind) == (Verdict.RAISED, "ZeroDivisionError")
    answer.session.begin_check(2)
    assert answer.learner.fine() == "fine"


# ------------------------------------------------------------------------------------------- how it can go wrong


def test_what_is_missing_is_told_with_what_is_near(load: Load) -> None:
    """A function, a method and an attribute that are not there, with names that look like them."""
    answer = load("class Affine:\n    def forwrad(self): pass\ndef sigmod(x): pass\ndef make(): return 3")
    failure = answer.failure("sigmoid", 1)
    assert (failure.verdict, failure.kind, failure.detail, failure.near) == (
        Verdict.FAILED, "<missing>", "sigmoid", ("sigmod",),
    )  # fmt: skip
    layer = answer.learner.Affine()
    with pytest.raises(LearnerFailure) as failed:
        layer.forward(1)
    assert (failed.value.kind, failed.value.detail, failed.value.near) == ("<missing>", "Affine.forward", ("forwrad",))
    assert answer.failure("nothing_like_it").near == ()


REFUSED = {
    "np.array([1, None])": "an array of object",
    "np.array(['a'])": "an array of <U1",
    "(k for k in range(3))": "generator",
    "range(3)": "range",
    "{1, 2}": "set",
    "np.zeros(2).view(np.matrix)": "numpy.matrix",
    "np.ma.zeros(2)": "numpy.ma.MaskedArray",
    "object()": "object",
    "np": "module",
    "np.zeros(20_000_000)": "160000000 bytes of data",
    "np.broadcast_to(0.0, 10**9)": "8000000000 bytes of data",
    "'\\ud800'": "data that cannot be sent",
}


@pytest.mark.parametrize("box", ["{}", "[{}]", "dict(a=({}, 1))"])
def test_what_is_no_plain_data_is_refused_by_name(load: Load, box: str) -> None:
    """Alone or inside of something: the sentence names what came, and the sandbox lives on."""
    functions = [f"def f{k}(): return {box.format(what)}" for k, what in enumerate(REFUSED)]
    answer = load("\n".join(["import numpy as np", *functions]))
    for k, named in enumerate(REFUSED.values()):
        failure = answer.failure(f"f{k}")
        assert (failure.verdict, failure.kind) == (Verdict.FAILED, "<refused>")
        assert named in failure.detail


def test_all_answers_of_a_check_together_are_bounded(load: Load) -> None:
    """What a check holds of the learner's cannot become more than some frames; the next check begins anew."""
    answer = load("import numpy as np\ndef f(): return np.zeros(7_000_000)\ndef g(): return 1")
    for _ in range(4):
        assert answer.learner.f().shape == (7_000_000,)
    with pytest.raises(LearnerFailure) as failed:
        answer.learner.f()
    assert (failed.value.verdict, failed.value.kind) == (Verdict.FAILED, "<refused>")
    assert failed.value.detail.endswith("bytes of data")
    answer.session.begin_check(2)
    assert answer.learner.g() == 1


def test_an_array_of_a_class_of_ones_own_is_no_array(load: Load) -> None:
    """A subclass of ndarray or float stays with the learner, where it can do no more than be called."""
    answer = load("""
        import numpy as np
        class Own(np.ndarray): pass
        class Number(float): pass
        def f(): return np.zeros(2).view(Own)
        def g(): return [Number(1)]
        """)
    assert isinstance(answer.learner.f(), Handle)
    assert isinstance(answer.learner.g()[0], Handle)


def test_what_people_return_without_thinking_crosses(load: Load) -> None:
    """numpy scalars, named tuples, ordered dicts, 0-d and transposed arrays, functions: plain data or handles."""
    answer = load("""
        import collections
        import numpy as np
        Pair = collections.namedtuple("Pair", "a b")
        def f():
            return (np.float64(1.5), np.int32(2), np.bool_(True), np.array(3.0), np.arange(4).reshape(2, 2).T,
                    Pair(1, 2), collections.OrderedDict(a=1), collections.defaultdict(list, b=[1]), float("nan"))
        def g(): return lambda x: x + 1
        def h(): return np.sum
        """)
    got = answer.learner.f()
    assert [type(item) for item in got[:4]] == [np.float64, np.int32, np.bool_, np.ndarray]
    assert got[4].tolist() == [[0, 2], [1, 3]]
    assert got[5:8] == ((1, 2), {"a": 1}, {"b": [1]})
    assert math.isnan(got[8])
    assert answer.learner.g()(1) == 2


def test_an_exception_is_told_with_the_learners_lines(load: Load) -> None:
    """Kind, message and every line of the learner's own on the way, none of numpy's or ours."""
    answer = load("""
        import numpy as np
        def outer(x):
            return inner(x)
        def inner(x):
            return np.linalg.inv(x)
        """)
    failure = answer.failure("outer", np.zeros((2, 2)))
    assert (failure.verdict, failure.kind, failure.detail) == (Verdict.RAISED, "LinAlgError", "Singular matrix")
    assert failure.trace == (("source-0", 4, "outer"), ("source-0", 6, "inner"))


def test_an_attribute_that_is_missing_inside_is_told_with_what_is_near(load: Load) -> None:
    """`self.weigths` in the learner's own method is an exception with a hint."""
    answer = load("""
        class Layer:
            def __init__(self): self.weights = 1
            def forward(self): return self.weigths
        """)
    with pytest.raises(LearnerFailure) as failed:
        answer.learner.Layer().forward()
    assert (failed.value.kind, failed.value.near) == ("AttributeError", ("weights",))


ENDS = {
    "raise NotImplementedError('todo')": (Verdict.NOT_ATTEMPTED, "NotImplementedError"),
    "raise SystemExit(0)": (Verdict.RAISED, "SystemExit"),
    "raise KeyboardInterrupt": (Verdict.RAISED, "KeyboardInterrupt"),
    "raise GeneratorExit": (Verdict.RAISED, "GeneratorExit"),
    "quit()": (Verdict.RAISED, "SystemExit"),
    "raise Mute": (Verdict.RAISED, "Mute"),
    "raise Loud": (Verdict.RAISED, "Loud"),
    "raise ValueError('\\ud800')": (Verdict.RAISED, "ValueError"),
    "return f(0)": (Verdict.RAISED, "RecursionError"),
    "return Broken().nothing": (Verdict.RAISED, "AttributeError"),
    "raise ValueError('x' * 10**6)": (Verdict.RAISED, "ValueError"),
    "assert False": (Verdict.RAISED, "AssertionError"),
    "return [0] * 10**10": (Verdict.OUT_OF_MEMORY, "MemoryError"),
    "return np.ones(10**10)": (Verdict.OUT_OF_MEMORY, "MemoryError"),
    "raise MemoryError": (Verdict.OUT_OF_MEMORY, "MemoryError"),
}


@pytest.mark.parametrize("statement", ENDS)
def test_whatever_is_raised_is_a_verdict_and_the_sandbox_lives(load: Load, statement: str) -> None:
    """Exceptions of every kind, also those that break when looked at, and memory that there is not."""
    answer = load(f"""
        import numpy as np
        class Mute(Exception):
            def __str__(self): raise RuntimeError("no")
        class Loud(Exception):
            def __str__(self): raise SystemExit
        class Broken:
            def __dir__(self): raise RuntimeError("no")
        def f(x): {statement}
        def g(): return "alive"
        """)
    failure = answer.failure("f", 0)
    assert (failure.verdict, failure.kind.removeprefix("_Array")) == ENDS[statement]
    assert len(failure.detail) <= 500
    assert answer.learner.g() == "alive"


def test_memory_that_is_eaten_bit_by_bit_ends_as_such(load: Load) -> None:
    """A list that grows until there is no memory: out of memory, and what held it is let go of."""
    answer = load("""
        def eat():
            held = []
            while True: held.append(bytearray(1 << 24))
        def g(): return "alive"
        """)
    failure = answer.failure("eat")
    assert failure.verdict is Verdict.OUT_OF_MEMORY
    assert answer.learner.g() == "alive"


def test_the_time_limit_names_the_line(load: Load) -> None:
    """The innermost line of the learner's that was running, with the way there."""
    answer = load(
        """
        def wait():
            spin(1)
        def spin(x):
            while True:
                x = x + 1
        """,
        seconds=HANG,
    )
    failure = answer.failure("wait")
    assert failure.verdict is Verdict.TIMED_OUT
    assert [(label, function) for label, _, function in failure.trace] == [("source-0", "spin"), ("source-0", "wait")]
    assert failure.trace[0][1] in (5, 6)
    assert failure.trace[1][1] == 3
    assert "Timeout" not in answer.output
    assert "source-0" not in answer.output


def test_a_loop_inside_of_numpy_is_stopped_as_well(load: Load) -> None:
    """Code that never comes back to the interpreter is over its time, and its line is named."""
    answer = load("def f(): return sum(range(10**13))", seconds=HANG)
    failure = answer.failure("f")
    assert failure.verdict is Verdict.TIMED_OUT
    assert failure.trace == (("source-0", 1, "f"),)


def test_a_loop_of_callbacks_is_stopped_as_well(load: Load) -> None:
    """Asking without end, and swallowing the refusals, does not hold the grader."""
    answer = load(
        """
        def f(g):
            while True:
                try: g(1.0)
                except Exception: pass
        """,
        seconds=HANG,
    )
    failure = answer.failure("f", Callback(lambda x: x, [()], 10))
    assert failure.verdict is Verdict.FAILED
    assert failure.message is not None
    assert failure.message.en.endswith("called more than 10 times")


def test_a_flood_of_absurd_callbacks_is_stopped_at_once(load: Load) -> None:
    """Arguments of a million entries are not read, in whatever bytes they come."""
    for head in (b"\\x93\\xa4call", b"\\xdc\\x00\\x03\\xa4call"):
        answer = load(
            f"""
            def f(g):
                import msgpack, os, struct
                number = g.__closure__[0].cell_contents
                if not isinstance(number, int):
                    number = next(c.cell_contents for c in g.__closure__ if isinstance(c.cell_contents, int))
                body = {head!r} + msgpack.packb(number) + msgpack.packb([[None] * 990000])
                while True:
                    for line in (60, 3, 4, 5, 6, 7, 8):
                        try: os.write(line, struct.pack(">I", len(body)) + body)
                        except OSError: pass
            """.replace("\\\\x", "\\x"),
            seconds=HANG,
        )
        assert answer.failure("f", Callback(lambda x: x, [()], 10)).verdict in (Verdict.CRASHED, Verdict.TIMED_OUT)


def test_catching_everything_does_not_outlive_the_limit(load: Load) -> None:
    """Signals that are ignored and exceptions that are swallowed change nothing about the end."""
    answer = load(
        """
        import signal
        def f():
            for number in range(1, 32):
                try: signal.signal(number, lambda *_: None)
                except Exception: pass
            while True:
                try:
                    while True: pass
                except BaseException: pass
        """,
        seconds=HANG,
    )
    assert answer.failure("f").verdict is Verdict.TIMED_OUT


@pytest.mark.parametrize(
    ("statement", "detail"),
    [
        ("os._exit(0)", "exit 0"),
        ("os._exit(3)", "exit 3"),
        ("ctypes.string_at(0)", "signal 11"),
        ("os.abort()", "signal"),
    ],
)
def test_a_sudden_end_is_a_verdict(load: Load, statement: str, detail: str) -> None:
    """The process may end itself or die; what it printed before is kept."""
    answer = load(f"""
        import ctypes, os
        def f():
            print("before the end")
            {statement}
        """)
    failure = answer.failure("f")
    assert (failure.verdict, failure.kind) == (Verdict.CRASHED, "<ended>")
    assert failure.detail.startswith(detail)
    assert answer.output.startswith("before the end")
    assert answer.failure("f").verdict is Verdict.CRASHED  # and it is not asked again


def test_files_without_bytes_are_counted_too(load: Load, sandboxes: Sandboxes) -> None:
    """Empty files without end are ended like too many bytes; a few hundred are nobody's business."""
    if "rlimits" not in sandboxes.layers:
        pytest.skip("the portable build has no scratch of bounded size")
    answer = load("""
        def touch(count):
            for k in range(count): open(f"f{k}", "w").close()
            return count
        """)
    assert answer.learner.touch(300) == 300
    failure = answer.failure("touch", 10**9)
    assert (failure.verdict, failure.detail) == (Verdict.CRASHED, "scratch")


def test_the_c_stack_may_overflow(load: Load) -> None:
    """Recursion deeper than the process can stand is the learner's crash or exception."""
    answer = load("""
        import sys
        sys.setrecursionlimit(10**9)
        class Deep:
            def __getattr__(self, name): return getattr(self, name + "x")
            def __eq__(self, other): return [self] == [other]
        def f(): return repr(Deep() == Deep())
        """, seconds=5)  # fmt: skip
    verdicts = {Verdict.CRASHED, Verdict.OUT_OF_MEMORY, Verdict.RAISED, Verdict.TIMED_OUT}
    assert answer.failure("f").verdict in verdicts


# ----------------------------------------------------------------------------------------------- output and seeds


def test_output_is_kept_and_bounded(load: Load) -> None:
    """print, stderr and descriptors: the beginning is kept, the rest dropped, and printing never fails."""
    answer = load("""
        import os, sys
        def small():
            print("안녕", 1.5)
            print("careful", file=sys.stderr)
            sys.stdout.flush()
        def much():
            for k in range(100_000): print("line", k)
            return "done"
        """)
    answer.learner.small()
    assert answer.output == "안녕 1.5\ncareful\n"
    assert answer.learner.much() == "done"
    assert answer.output.startswith("안녕 1.5\ncareful\nline 0\n")
    assert len(answer.output) <= LIMITS.output


def test_reading_input_is_an_end_of_file(load: Load) -> None:
    """input() does not hang: there is nobody to type."""
    assert load("def f(): return input('name? ')").failure("f").kind == "EOFError"


def test_seeds_repeat(load: Load) -> None:
    """`random` and `np.random` draw the same in every check of the same seed, in every process and build."""
    source = """
        import random
        import numpy as np
        def f(): return random.random(), np.random.rand(), hash("text")
        """
    drawn = []
    for _ in range(2):
        answer = load(source)
        for seed in (5, 6, 5):
            answer.session.begin_check(seed)
            drawn.append(answer.learner.f())
    assert drawn[0] == drawn[2] == drawn[3] == drawn[5]
    assert drawn[0][:2] != drawn[1][:2]
    line = LocalLine()
    local = Session(line, 20.0)
    local.ask("load", [["source-0", textwrap.dedent(source)]], {}, "", [])
    kept, numpys = __import__("random").getstate(), np.random.get_state()
    try:
        local.begin_check(5)
        assert Learner(local).f()[:2] == drawn[0][:2]
    finally:
        __import__("random").setstate(kept)
        np.random.set_state(numpys)


# ---------------------------------------------------------------------------------------------- a forged wire

FORGE = """
    import os, struct, sys, time
    def descriptors():
        found = []
        for number in range(3, 100):
            try:
                if not os.isatty(number) and os.fstat(number).st_mode & 0o170000 in (0o140000, 0o010000):
                    found.append(number)
            except OSError: pass
        return found
    def write(data):
        for number in descriptors():
            try: os.write(number, data)
            except OSError: pass
    def framed(payload): return struct.pack(">I", len(payload)) + payload
    """


def forger(load: Load, body: str, seconds: float = 20.0) -> Answer:
    """A learner who has found the wire and writes on it."""
    return load(textwrap.dedent(FORGE) + textwrap.dedent(body), seconds=seconds)


BABBLE = {
    "noise": r"write(framed(b'\xc1 this is nothing'))",
    "a reply of no form": r"write(framed(b'\x93\xa2ok'))",
    "a number": r"write(framed(b'\x05'))",
    "an empty list": r"write(framed(b'\x90'))",
    "a list without a word": r"write(framed(b'\x91\x01'))",
    "an unknown word": r"write(framed(b'\x91\xa5hello'))",
    "ok without the rest": r"write(framed(b'\x91\xa2ok'))",
    "ok of another form": r"write(framed(b'\x93\xa2ok\x01\x01'))",
    "a kept argument that is none": r"write(framed(b'\x93\xa2ok\x01\x81\x05\x92\x01\x90'))",
    "a call of a function that is none": r"write(framed(b'\x93\xa4call\x05\x90'))",
    "a call without arguments": r"write(framed(b'\x91\xa4call'))",
    "raised without the rest": r"write(framed(b'\x92\xa6raised\xa1x'))",
    "an endless frame": r"write(b'\xff\xff\xff\xff')",
    "an empty frame": r"write(framed(b''))",
    "a thousand deep": r"write(framed(b'\x93\xa2ok' + b'\x91' * 1000 + b'\xc0\x80'))",
    "a hundred deep": r"write(framed(b'\x93\xa2ok' + b'\x91' * 100 + b'\xc0\x80'))",
    "a handle of no form": r"write(framed(b'\x93\xa2ok\xd4\x06\x01\x80'))",
}


@pytest.mark.parametrize("what", BABBLE)
def test_what_is_no_reply_is_the_learners_verdict(load: Load, what: str) -> None:
    """Whatever is written on the wire: the check ends with a verdict, and that sandbox is used no more."""
    answer = forger(load, f"def f():\n    {BABBLE[what]}\n    return 1")
    failure = answer.failure("f")
    assert (failure.verdict, failure.kind) == (Verdict.CRASHED, "<babble>")
    assert not answer.session.alive


def test_an_early_reply_is_only_a_value_of_the_learners(load: Load) -> None:
    """'ok' sent ahead of the request is what this learner answers; the grader's next values are shifted, not harmed."""
    answer = forger(load, r"""
        def f():
            write(framed(b'\x93\xa2ok\x07\x80') * 2)
            return 1
        def g(): return "mine"
        """)  # fmt: skip
    assert answer.learner.f() == 7
    assert [answer.learner.g(), answer.learner.g(), answer.learner.g()] == [7, 1, "mine"]


def test_forged_words_are_bounded(load: Load) -> None:
    """Sentences, names and lines that are told in a forged reply cannot fill the report."""
    answer = forger(load, """
        def f():
            long = b'\\xdb' + struct.pack(">I", 10**6) + b'x' * 10**6
            frame = b'\\x93' + long + b'\\xcf' + b'\\xff' * 8 + long
            write(framed(b'\\x95\\xa6raised' + long + long + b'\\xdc\\x00\\x20' + frame * 32 + b'\\x91' + long))
        """)  # fmt: skip
    failure = answer.failure("f")
    words = [failure.kind, failure.detail, *failure.near, *(str(part) for frame in failure.trace for part in frame)]
    assert sum(map(len, words)) < 5000


HANGS = {
    "in the middle of a frame": r"write(b'\0\0\1\0' + b'half'); time.sleep(600)",
    "in the middle of a header": r"write(b'\0\0'); time.sleep(600)",
    "one byte at a time": r"write(b'\0\1\0\0')" + "\n    while True: write(b'x'); time.sleep(0.005)",
    "asleep": "time.sleep(600)",
}


@pytest.mark.parametrize("where", HANGS)
def test_a_silent_or_dripping_wire_is_over_its_time(load: Load, where: str) -> None:
    """The clock runs until a whole frame is there."""
    answer = forger(load, f"def f():\n    {HANGS[where]}", seconds=HANG)
    assert answer.failure("f").verdict is Verdict.TIMED_OUT


def test_endless_frames_are_no_memory_of_ours(load: Load) -> None:
    """Replies that nobody asked for wait on the other side; the check goes on with them, and ends."""
    answer = forger(load, r"""
        def f():
            while True: write(framed(b'\x93\xa2ok\x07\x80') * 1000)
        """, seconds=HANG)  # fmt: skip
    assert answer.learner.f() == 7
    assert answer.learner.f() == 7


def test_closing_all_descriptors_is_a_crash(load: Load) -> None:
    """Who closes the wire and lives on has not timed out: the process is ended."""
    answer = load("""
        import os
        def f():
            os.closerange(3, 256)
            while True: pass
        """, seconds=HANG)  # fmt: skip
    assert answer.failure("f").verdict is Verdict.CRASHED


def test_a_dead_check_does_not_cost_the_next(load: Load, sandboxes: Sandboxes) -> None:
    """After a crash a fresh sandbox of the same build serves as before."""
    load("import os\ndef f(): os._exit(1)").failure("f")
    assert load("def f(): return 1").learner.f() == 1


def test_what_a_check_hands_over_must_be_able_to_cross(load: Load) -> None:
    """A check that hands over what is no plain data is told so: it is the course's fault, not the learner's."""
    answer = load("def f(x): return 1")
    with pytest.raises(TypeError, match="a check handed over a set"):
        answer.learner.f({1})


def test_the_limits_of_the_wire_hold_for_our_side_too(load: Load) -> None:
    """Arguments beyond a frame are the course's fault as well."""
    answer = load("def f(x): return 1")
    with pytest.raises(TypeError, match="bytes of data"):
        answer.learner.f(np.zeros(wire.MAX_FRAME // 8 + 1))
    assert answer.learner.f(0) == 1


def test_what_is_to_be_done_first_travels_with_the_next_request() -> None:
    """A seed and handles that were let go of cost no frame of their own, and are done before what is asked."""
    line = LocalLine()
    sent: list[bytes] = []
    exchange = line.exchange
    line.exchange = lambda payload, budget: (sent.append(payload), exchange(payload, budget))[1]  # type: ignore[method-assign]  # listened to
    session = Session(line, 5.0)
    source = "import random\nclass Box:\n    pass\ndef draw():\n    return random.random()\n"
    session.ask("load", [["source-0", source]], {}, "", ["Box", "draw"])
    learner = Learner(session)
    drawn = []
    for seed in (3, 4, 3):
        session.begin_check(seed)
        box = learner.Box()
        drawn.append(learner.draw())
        del box
    assert drawn == [random.Random(seed).random() for seed in (3, 4, 3)]
    assert len(sent) == 1 + 3 * 2
    session.begin_check(5)
    learner.draw()
    assert not line.worker._objects
