"""The parts of judging numbers: arrays, slopes, and names for what went wrong (likeness, rearranged, rescaled)."""
