"""An autograder for Gradescope: what it consists of, and what happens when Gradescope runs it."""
