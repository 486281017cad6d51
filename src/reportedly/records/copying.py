"""Copying: how much of one text stands in another."""

from dataclasses import dataclass

from reportedly.records.spans import Spans


@dataclass(frozen=True, slots=True)
class Signature:
    """A text's MinHash: `values` are 32-bit numbers, little-endian; empty for a text too short.

    Signatures are kept for years and compared with new ones, so how they are made never changes.
    """

    values: bytes


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two texts share, counted in shingles: runs of so many words.

    `shared` is how many distinct shingles stand in both; `similarity` their share of
    all (Jaccard); `of_first` and `of_second` their share of each text's own, so that a
    story cut short is all in the longer one. `first` and `second` are where the
    shared runs stand in each text. All shares are 0 to 1, and 0 for texts too short.
    """

    shared: int
    similarity: float
    of_first: float
    of_second: float
    first: Spans
    second: Spans
