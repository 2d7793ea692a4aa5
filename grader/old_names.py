"""Which names of older numpy, older Python and other libraries do people still write, and what stands for them here?"""

from __future__ import annotations

NUMPY = {  # gone from numpy 1.24 to 2 -> what to write
    "int": "int", "float": "float", "bool": "bool", "object": "object", "str": "str", "complex": "complex",
    "long": "int", "unicode": "str", "int0": "np.intp", "uint0": "np.uintp", "bool8": "np.bool_",
    "float_": "np.float64", "complex_": "np.complex128", "singlecomplex": "np.complex64", "longfloat": "np.longdouble",
    "cfloat": "np.complex128", "unicode_": "np.str_", "string_": "np.bytes_", "str0": "np.str_", "object0": "object",
    "Inf": "np.inf", "Infinity": "np.inf", "infty": "np.inf", "PINF": "np.inf", "NINF": "-np.inf",
    "NaN": "np.nan", "NAN": "np.nan", "PZERO": "0.0", "NZERO": "-0.0",
    "product": "np.prod", "cumproduct": "np.cumprod", "sometrue": "np.any", "alltrue": "np.all", "round_": "np.round",
    "in1d": "np.isin", "row_stack": "np.vstack", "trapz": "np.trapezoid", "msort": "np.sort(x, axis=0)",
    "asscalar": "x.item()", "alen": "len", "asfarray": "np.asarray(x, dtype=float)", "mat": "np.array",
    "rank": "np.ndim", "random_integers": "np.random.randint",
}  # fmt: skip

PYTHON_2 = {  # names of Python 2 -> what to write
    "xrange": "range", "raw_input": "input", "unicode": "str", "basestring": "str", "long": "int", "unichr": "chr",
    "reduce": "functools.reduce", "cPickle": "pickle", "iteritems": "items()", "itervalues": "values()",
    "iterkeys": "keys()", "has_key": "in", "urllib2": "urllib.request", "next": "next(it)",
}  # fmt: skip

ELSEWHERE = {"true": "True", "false": "False", "null": "None", "none": "None", "TRUE": "True", "FALSE": "False"}

USUAL_IMPORTS = {  # a name that everybody uses -> the line that brings it
    "np": "import numpy as np", "numpy": "import numpy", "plt": "import matplotlib.pyplot as plt",
    "math": "import math", "random": "import random", "OrderedDict": "from collections import OrderedDict",
    "copy": "import copy", "sys": "import sys", "os": "import os", "pickle": "import pickle",
}  # fmt: skip

LIBRARIES = frozenset((  # that do the work of the course, or are not here
    "torch", "torchvision", "tensorflow", "keras", "jax", "sklearn", "scipy", "pandas", "cupy", "theano", "chainer",
    "mxnet", "paddle", "flax", "numba", "seaborn", "cv2", "skimage", "autograd", "dezero", "minpy",
))  # fmt: skip
