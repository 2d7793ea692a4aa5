"""A course of numbered deep-learning-from-scratch problems, and the grader that judges answers to them."""

__version__ = "0.1.0"
