"""Syntax: the tagger's and parser's answers as words, heads and sentences of the report."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from reportedly.model.labels import DEPRELS, UPOS
from reportedly.model.session import Encoded, Scores
from reportedly.records import Sentence, Span, Syntax, Word


def find_syntax(encoded: Encoded, windows: Sequence[Scores]) -> Syntax:
    """Return the words of the report with their tags, heads and sentences."""
    words: list[Word] = []
    starts: list[int] = []
    for window in windows:
        offset = len(words)
        begins = (window.starts[:, 1] > window.starts[:, 0]) | window.breaks
        begins[0] = True
        starts += (np.flatnonzero(begins) + offset).tolist()
        answers = (window.words, window.upos, window.relations, window.heads)
        rows = zip(*(answer.tolist() for answer in answers), strict=True)
        for place, (index, tag, relation, head) in enumerate(rows):
            span = encoded.words[index]
            form = encoded.text[span[0] : span[1]]
            above = None if head == place else offset + head
            words.append(Word(span, form, UPOS[tag], DEPRELS[relation], above))
    edges = [*starts, len(words)] if starts else []
    return Syntax(tuple(words), tuple(_sentence(words, *edge) for edge in pairwise(edges)))


def _sentence(words: Sequence[Word], first: int, last: int) -> Sentence:
    return Sentence(first, last, Span(words[first].span.start, words[last - 1].span.end))
