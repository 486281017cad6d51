"""Reuse: whether one report tells something in the words of another.

Two reports that have it from each other, or from one report before them, share whole runs of
words; what was changed in a sentence on the way leaves most of its words in place.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher

from reportedly.linking.accounts import Account, Source
from reportedly.linking.words import keys_of

ALIKE = 0.7
"""The share of words in order that a telling has in common with what was made of it."""
SAID = 6
"""Words in quotation marks that two people hardly say by themselves."""
COPIED = 12
"""Words in a row that two reporters hardly find by themselves, outside quotation marks."""


def reused(one: Account, other: Account) -> bool:
    """Say whether two accounts are one in words, as they were or a little changed.

    Where the reports share whole runs of words, or the same was said in quotation marks;
    elsewhere only what is long and the same word by word was surely copied. What near-copies
    tell in their own voice, in whatever words, is one.
    """
    ours, theirs = keys_of(one.text), keys_of(other.text)
    if len(ours) >= COPIED and ours == theirs and not (one.quoted or other.quoted):
        return True
    if _said(one, other) or (copied(one.source, other.source) and alike(ours, theirs)):
        return True
    return _near(one.source, other.source) and not (one.origins or other.origins)


def copied(one: Source, other: Source) -> bool:
    """Say whether two reports are near-copies, or have passages in common."""
    return _near(one, other) or not one.passages.isdisjoint(other.passages)


def _near(one: Source, other: Source) -> bool:
    return other.reading.report.id in one.copies


def alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether most words of two tellings are the same, in the same order."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


def _said(one: Account, other: Account) -> bool:
    ours, theirs = one.said, other.said
    return min(len(ours), len(theirs)) >= SAID and alike(ours, theirs)
