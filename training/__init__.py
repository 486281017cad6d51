"""Corpora in, weights out: `python -m training.make`."""
