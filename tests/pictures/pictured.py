"""Which problem the tests of pictures work with."""

CHAPTER = "ch03_neural_network"
STEM = "p060_softmax"
