"""The parts of judging numbers: arrays and what they are called, certified slopes, names for what went wrong."""
