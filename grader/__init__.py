"""A course of numbered deep-learning-from-scratch problems, and the grader that judges answers to them."""

from __future__ import annotations

__version__ = "0.1.0"


def load_ipython_extension(shell: object) -> None:
    """What `%load_ext grader` calls in a notebook: afterwards there are %grade and %%grade."""
    from grader.jupyter.magic import load  # here alone: it imports IPython

    load(shell)
