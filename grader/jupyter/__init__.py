"""Problems as a notebook, and grading inside a live one. Only `magic.py` imports IPython."""
