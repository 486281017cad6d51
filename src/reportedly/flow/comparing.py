"""Comparing: what linking knows of two texts, in the form in which the ledger asks for it."""

from collections.abc import Sequence

from reportedly.ledger import Comparison
from reportedly.linking import changes, is_copy, overlap, similarity
from reportedly.records import Change, Overlap, Reading, Signature, Spans

COMPARED = 300_000
"""Characters of a text that are compared word for word: of a book, its beginning. Two
texts of that length take two seconds."""


LEAST = 0.3
"""The estimated share of the shorter text from which two are compared word for word. A copy
shares half of it; the estimate of a text in one four times as long errs by 0.15."""


def may_copy(first: bytes, first_length: int, second: bytes, second_length: int) -> bool:
    """Say by two signatures and lengths whether one text may be a copy of the other."""
    alike = similarity(Signature(first), Signature(second))
    shared = alike / (1 + alike) * (first_length + second_length)
    return shared >= LEAST * min(first_length, second_length)


def copy_of(first: str, first_out: Spans, second: str, second_out: Spans) -> Overlap | None:
    """Return what two near-copies share, outside their furniture; None if they are none."""
    shared = overlap(first[:COMPARED], second[:COMPARED], first_out, second_out)
    return shared if is_copy(shared) else None


def changes_of(older: Reading, newer: Reading) -> Sequence[Change]:
    """Return what an edit changed in the claims.

    Nothing, where two models read the two texts: what they read otherwise
    would look like edits.
    """
    return changes(older, newer) if older.model == newer.model else ()


COMPARISON = Comparison(changes_of, copy_of, may_copy)
