"""Two layers: the parameters.

The shapes follow from what the arrays are for: x @ W1 has to fit, so W1 has a row for each input; the result is the hidden layer, so
it has a column for each hidden node. One generator draws both matrices, one after the other. Two generators with the same seed would
begin W2 with the very numbers of W1.
"""

import numpy as np


class TwoLayerNet:
    """A net with one hidden layer. params: dict of W1 (D, H), b1 (H,), W2 (H, K), b2 (K,)."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        rng = np.random.default_rng(seed)
        self.params = {
            "W1": rng.normal(0, weight_init_std, (input_size, hidden_size)),
            "b1": np.zeros(hidden_size),
            "W2": rng.normal(0, weight_init_std, (hidden_size, output_size)),
            "b2": np.zeros(output_size),
        }
