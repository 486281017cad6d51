"""Lexicon: lists of words, written as running text."""


def lexicon(words: str) -> frozenset[str]:
    """Return the words of a list that spaces separate."""
    return frozenset(words.split())
