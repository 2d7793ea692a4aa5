"""What does a warm interpreter still know of where it came from, and how does it forget that?

Children can read none of our files; but what they inherit from their zygote would tell an answer where the course lies.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib.machinery import ModuleSpec
from types import FunctionType, ModuleType

_PACKAGE = __name__.partition(".")[0]


def leave(project: str) -> None:
    """Take the folder from which this package was imported out of the path, unless numpy comes from there too."""
    numpy = os.path.dirname(os.path.dirname(str(sys.modules["numpy"].__file__)))
    if os.path.realpath(numpy) == os.path.realpath(project):  # installed from a wheel: they lie side by side
        sys.path.remove(project)  # it stands there twice
    else:
        sys.path[:] = [entry for entry in sys.path if os.path.realpath(entry) != os.path.realpath(project)]


def forget_where_we_are() -> None:
    """Let no module, function, finder or argument of this process name a folder of ours.

    To be called when everything is imported that children need: nothing of ours can be imported afterwards.
    """
    ours = os.path.dirname(str(sys.modules[_PACKAGE].__file__))
    for folder in list(sys.path_importer_cache):
        if _inside(folder, ours) or not any(_inside(folder, entry) for entry in sys.path):
            del sys.path_importer_cache[folder]
    for item in gc.get_objects():
        if type(item) is FunctionType and _inside(item.__code__.co_filename, ours):
            _rename(item)
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == _PACKAGE:
            _strip(name, module)
    sys.orig_argv.clear()


def _inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(os.path.join(folder, ""))


def _rename(function: FunctionType) -> None:
    """Give a function's code, and what is defined within, the file name without its folder: also where it runs now."""
    import _imp  # what the import system itself renames cached code with: code objects cannot be changed otherwise

    rename = getattr(_imp, "_fix_co_filename", None)
    if rename is not None:
        rename(function.__code__, os.path.basename(function.__code__.co_filename))


def _strip(name: str, module: ModuleType) -> None:
    bare = f"{name}.py"
    module.__spec__ = ModuleSpec(name, None, origin=bare)
    module.__loader__ = None
    module.__file__ = bare
    module.__dict__.pop("__cached__", None)
    if "__path__" in module.__dict__:
        module.__path__ = []
