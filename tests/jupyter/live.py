"""What the tests of a live notebook are made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

SOFTMAX = "import numpy as np\n\ndef softmax(x):\n    exp = np.exp(x - np.max(x))\n    return exp / np.sum(exp)\n"
NAIVE = "import numpy as np\n\ndef softmax(x):\n    return np.exp(x) / np.sum(np.exp(x))\n"
Run = Callable[..., list[Any]]
