"""Comparing: what linking knows of two texts, in the form in which the ledger asks for it."""

from reportedly.ledger import Comparison
from reportedly.linking import changes, is_copy, overlap
from reportedly.records import Overlap, Spans


def copy_of(first: str, first_out: Spans, second: str, second_out: Spans) -> Overlap | None:
    """Return what two near-copies share, outside their furniture; None if they are none."""
    shared = overlap(first, second, first_out, second_out)
    return shared if is_copy(shared) else None


COMPARISON = Comparison(changes, copy_of)
