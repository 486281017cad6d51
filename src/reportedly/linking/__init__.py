"""Linking: reports compared with each other and with their own later versions; pure."""

from reportedly.linking.copies import bands, signature, similarity
from reportedly.linking.overlaps import exact_similarity, is_copy, overlap

__all__ = [
    "bands",
    "exact_similarity",
    "is_copy",
    "overlap",
    "signature",
    "similarity",
]
